"""A whole corpus to one zip archive and back: articles as text files, what is known of them beside, nothing executable.

`corpus.jsonl` has a line for the archive and one for each article; `articles/` has the texts, each with a sidecar, so
that the unpacked folder can also be ingested as it is. Reading an archive writes no file.
"""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, cast, get_args

from assistant.errors import UsageError
from assistant.index.ledger import text_hash
from assistant.text import edtf
from assistant.types import Article, Basis, Language, Rejection, Span

_LIST: Final = "corpus.jsonl"
_HEAD: Final = {"format": "grounded-press-corpus", "version": 1}
_ID = re.compile(r"[\w-]{1,120}")
_SIDECAR: Final = ("title", "outlet", "url", "published", "language")
_LONGEST_LIST: Final = 400_000_000
_LONGEST_FIELD: Final = 2_000
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError)

Corrected = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Packed:
    """An article of an archive, and what a person has corrected of it, by field."""

    article: Article
    corrected: Corrected


def write_archive(packed: Iterable[Packed], file: Path) -> int:
    """Write articles into an archive, and return how many; an archive of that name is replaced. Raises UsageError."""
    if file.exists() and not zipfile.is_zipfile(file):
        raise UsageError(f"{file} exists and is no archive; give another name")
    building = file.with_name(f"{file.name}.new")
    lines = [json.dumps(_HEAD)]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(building, "w", zipfile.ZIP_DEFLATED) as archive:
            for each in packed:
                lines.append(json.dumps(_packed(archive, each)))
            archive.writestr(_LIST, "\n".join(lines) + "\n")
        building.replace(file)
    except OSError as error:
        building.unlink(missing_ok=True)
        raise UsageError(f"cannot write the archive {file}: {error}") from error
    return len(lines) - 1


def read_archive(file: Path, max_bytes: int) -> Iterator[Packed | Rejection]:
    """Yield each article of an archive as it was, or why it is not taken; texts of at most `max_bytes`.

    Raises UsageError where the file is no such archive.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            for number, line in enumerate(_listed(archive, file), start=1):
                yield _unpacked(archive, line, f"{file.name}:{number}", max_bytes)
    except _UNREADABLE as error:
        raise UsageError(f"{file} cannot be read as an archive ({error}); give one of `assistant export`") from error


def _packed(archive: zipfile.ZipFile, each: Packed) -> dict[str, Any]:
    fields = asdict(each.article)
    suffix = ".md" if (each.article.path or "").lower().endswith(".md") else ".txt"
    name = f"articles/{each.article.id}{suffix}"
    archive.writestr(name, fields.pop("text").encode("utf-8", "surrogatepass"))
    beside = {key: fields[key] for key in _SIDECAR if fields[key]}
    # JSON is YAML too, and needs no care with colons and quotation marks.
    archive.writestr(f"articles/{each.article.id}.yaml", json.dumps(beside, ensure_ascii=False, indent=1).encode())
    return fields | {"file": name, "corrected": dict(each.corrected)}


def _listed(archive: zipfile.ZipFile, file: Path) -> list[str]:
    try:
        raw = _bytes_of(archive, _LIST, _LONGEST_LIST)
        first, *lines = raw.decode("utf-8").splitlines()
        head = json.loads(first)
        known = isinstance(head, dict) and head.get("format") == _HEAD["format"]
    except (KeyError, ValueError) as error:
        advice = "unpack it and ingest the folder, or give an archive of `assistant export`"
        raise UsageError(f"{file} holds no list of articles ({_LIST}); {advice}") from error
    if not known or head.get("version") != _HEAD["version"]:
        raise UsageError(f"{file} is of another format ({str(first)[:80]}); install the version that wrote it")
    return lines


def _unpacked(archive: zipfile.ZipFile, line: str, place: str, max_bytes: int) -> Packed | Rejection:
    name = place
    try:
        told = json.loads(line)
        if not isinstance(told, dict):
            raise ValueError("the line is no list of fields")
        name = str(told.get("file"))[:200]
        raw = _bytes_of(archive, name, max_bytes)
        return Packed(_article(told, raw.decode("utf-8", "surrogatepass")), _corrections(told.get("corrected")))
    except KeyError:
        reason = "The archive lists this article and does not hold it. Export it again."
    except (ValueError, TypeError, RecursionError, *_UNREADABLE) as error:
        reason = f"The article cannot be taken from the archive ({error}). Export it again."
    return Rejection(name, reason)


def _bytes_of(archive: zipfile.ZipFile, name: str, at_most: int) -> bytes:
    """Return what a member unpacks to; raise KeyError without it, ValueError where it is longer than allowed."""
    with archive.open(name) as member:
        raw = member.read(at_most + 1)
    if len(raw) > at_most:
        raise ValueError(f"longer than {at_most / 1e6:g} MB")
    return raw


def _article(told: dict[str, Any], text: str) -> Article:
    """Return an article whose every field is checked: an archive may come from anybody."""
    own_id, digest = str(told.get("id")), text_hash(text)
    if not _ID.fullmatch(own_id):
        raise ValueError("its id is none")
    if told.get("sha256") != digest:
        raise ValueError("its text has changed since it was exported")
    if not any(character.isalnum() for character in text):
        raise ValueError("it holds no words")
    published = _words(told.get("published"))
    basis = told.get("published_basis")
    known = bool(published and edtf.bounds(published) and basis in get_args(Basis) and basis != "unknown")
    path, url = _words(told.get("path")), _words(told.get("url"))
    return Article(
        id=own_id,
        title=_words(told.get("title")) or own_id,
        outlet=_words(told.get("outlet")),
        text=text,
        prose=_spans(told.get("prose"), len(text)),
        language=cast(Language, told["language"] if told.get("language") in get_args(Language) else "fr"),
        path=path or f"{own_id}.txt",
        url=url if url and url.startswith(("http://", "https://")) else None,
        published=published if known else None,
        published_precision=edtf.precision(published) if known and published else "unknown",
        published_basis=cast(Basis, basis) if known else "unknown",
        published_evidence=_words(told.get("published_evidence")) if known else None,
        sha256=digest,
    )


def _spans(told: object, length: int) -> tuple[Span, ...]:
    spans = []
    end = 0
    for each in told if isinstance(told, list) else []:
        span = Span(int(each["start"]), int(each["end"]))
        if not end <= span.start <= span.end <= length:
            raise ValueError("its ranges do not fit its text")
        spans.append(span)
        end = span.end
    return tuple(spans)


def _words(told: object) -> str | None:
    return " ".join(told.split())[:_LONGEST_FIELD] or None if isinstance(told, str) else None


def _corrections(told: object) -> Corrected:
    if not isinstance(told, dict):
        return {}
    kept = {name: told[name] for name in ("title", "outlet", "published") if name in told}
    if not all(value is None or (isinstance(value, str) and len(value) < _LONGEST_FIELD) for value in kept.values()):
        raise ValueError("its corrections are none")
    if kept.get("published") and not edtf.bounds(kept["published"]):
        raise ValueError("its corrected date is none")
    return kept
