"""A whole corpus to one zip archive and back: articles as text files, what is known of them beside, nothing executable.

`corpus.jsonl` has a line for the archive and one for each article; `articles/` has the texts, each with a sidecar, so
that the unpacked folder can also be ingested as it is. Reading an archive writes no file.
"""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Final, cast, get_args

from assistant.errors import UsageError
from assistant.index.appearing import is_publication
from assistant.index.ledger import text_hash
from assistant.index.replacing import replacing
from assistant.index.sources import Source
from assistant.text import edtf
from assistant.types import Article, Basis, Language, Rejection, Span

_LIST: Final = "corpus.jsonl"
_HEAD: Final = {"format": "grounded-press-corpus", "version": 1}
_ID = re.compile(r"[\w-]{1,120}")
_SIDECAR: Final = ("title", "outlet", "url", "published", "language")
_LONGEST_LIST: Final = 400_000_000
_LONGEST_FIELD: Final = 64_000
_LONGEST_PATH: Final = 4_096
_NO_PATH: Final = re.compile("[\x00\ud800-\udfff]")
_LONGEST_LINE: Final = 20_000_000
# An archive with so many articles that cannot be taken is none.
_MOST_REJECTED: Final = 10_000
_MOST_SOURCES: Final = 10_000
_BREAKS: Final = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError)

Corrected = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Packed:
    """An article of an archive, what a person has corrected of it, by field, and where else its text was read."""

    article: Article
    corrected: Corrected
    sources: Sequence[Source] = ()


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a person has corrected of files that are no articles any more, by path and field."""

    by_path: Mapping[str, Corrected]


def write_archive(packed: Iterable[Packed], file: Path, left: Corrections | None = None) -> int:
    """Write articles into an archive, and return how many; an archive of that name is replaced. Raises UsageError.

    `left` are corrections of no article among them.
    """
    beside = {path: dict(fields) for path, fields in left.by_path.items()} if left else {}
    lines = [json.dumps(_HEAD | ({"corrections": beside} if beside else {}))]
    try:
        if file.exists() and not _is_archive(file):
            raise UsageError(f"{file} exists and is no archive of `assistant export`; give another name")
        with replacing(file) as building, zipfile.ZipFile(building, "w", zipfile.ZIP_DEFLATED) as archive:
            for each in packed:
                lines.append(json.dumps(_packed(archive, each)))
            archive.writestr(_LIST, "\n".join(lines) + "\n")
    except OSError as error:
        raise UsageError(f"cannot write the archive {file}: {error}") from error
    return len(lines) - 1


def _is_archive(file: Path) -> bool:
    """Tell an archive of articles, whole or damaged, from another file; a device is never read."""
    try:
        if not file.is_file() or not zipfile.is_zipfile(file):
            return False
        with zipfile.ZipFile(file) as archive:
            return _LIST in archive.namelist()
    except _UNREADABLE:
        return False


def read_archive(file: Path, max_bytes: int) -> Iterator[Packed | Corrections | Rejection]:
    """Yield each article of an archive as it was, or why it is not taken; texts of at most `max_bytes`.

    Corrections of files that are no articles any more come first. Raises UsageError where the file is no such archive.
    """
    try:
        if file.exists() and not file.is_file():
            raise UsageError(f"{file} is no file; give an archive of `assistant export`")
        with zipfile.ZipFile(file) as archive, _opened_list(archive, file) as listed:
            yield from _left(_head(listed, file).get("corrections"), file.name)
            rejected = 0
            for number, line in enumerate(_lines(listed, file), start=1):
                article = _unpacked(archive, line, f"{file.name}:{number}", max_bytes)
                rejected += isinstance(article, Rejection)
                if rejected > _MOST_REJECTED:
                    raise UsageError(f"{file} lists too many articles that cannot be taken; export it again")
                yield article
    except _UNREADABLE as error:
        raise UsageError(f"{file} cannot be read as an archive ({error}); give one of `assistant export`") from error


def _packed(archive: zipfile.ZipFile, each: Packed) -> dict[str, Any]:
    fields = asdict(each.article)
    suffix = ".md" if (each.article.path or "").lower().endswith(".md") else ".txt"
    name = f"articles/{each.article.id}{suffix}"
    archive.writestr(name, fields.pop("text").encode("utf-8", "surrogatepass"))
    beside = {key: fields[key] for key in _SIDECAR if fields[key]}
    # JSON is YAML too, and needs no care with colons and quotation marks.
    sidecar = json.dumps(beside, ensure_ascii=False, indent=1).encode("utf-8", "replace")
    archive.writestr(f"articles/{each.article.id}.yaml", sidecar)
    told = fields | {"file": name, "corrected": dict(each.corrected)}
    return told | {"sources": [dict(source) for source in each.sources]} if each.sources else told


def _opened_list(archive: zipfile.ZipFile, file: Path) -> IO[bytes]:
    try:
        return archive.open(_LIST)
    except KeyError as error:
        raise _without_list(file) from error


def _head(listed: IO[bytes], file: Path) -> dict[str, Any]:
    first = listed.readline(_LONGEST_LINE)
    try:
        head = json.loads(first.decode("utf-8"))
        known = isinstance(head, dict) and head.get("format") == _HEAD["format"]
    except (ValueError, RecursionError) as error:
        raise _without_list(file) from error
    if not known or head.get("version") != _HEAD["version"]:
        told = first[:80].decode("utf-8", "replace").strip()
        raise UsageError(f"{file} is of another format ({told}); install the version that wrote it")
    return dict(head)


def _without_list(file: Path) -> UsageError:
    advice = "unpack it and ingest the folder, or give an archive of `assistant export`"
    return UsageError(f"{file} holds no list of articles ({_LIST}); {advice}")


def _lines(listed: IO[bytes], file: Path) -> Iterator[bytes]:
    """Yield the lines after the first, one read at a time: what is packed may unpack to any length."""
    total = 0
    while line := listed.readline(_LONGEST_LINE):
        total += len(line)
        if total > _LONGEST_LIST or len(line) >= _LONGEST_LINE:
            raise UsageError(f"{file} has a list of articles that is too long; export it again")
        yield line.removesuffix(b"\n")


def _left(told: object, name: str) -> Iterator[Corrections | Rejection]:
    """Yield the corrections that stand beside the articles, where there are any."""
    try:
        if isinstance(told, dict) and told:
            yield Corrections({_path(path) or "": _corrections(fields) for path, fields in told.items() if _path(path)})
    except ValueError as error:
        yield Rejection(name, f"The corrections beside the articles cannot be taken ({error}). Export it again.")


def _unpacked(archive: zipfile.ZipFile, line: bytes, place: str, max_bytes: int) -> Packed | Rejection:
    name = place
    try:
        told = json.loads(line.decode("utf-8"))
        if not isinstance(told, dict):
            raise ValueError("the line is no list of fields")
        name = str(told.get("file"))[:200]
        raw = _bytes_of(archive, name, max_bytes)
        article = _article(told, raw.decode("utf-8", "surrogatepass"))
        return Packed(article, _corrections(told.get("corrected")), tuple(_sources(told.get("sources"))))
    except KeyError:
        reason = "The archive lists this article and does not hold it. Export it again."
    except (ValueError, TypeError, OverflowError, RecursionError, *_UNREADABLE) as error:
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
    known = bool(published and is_publication(published) and basis in get_args(Basis) and basis != "unknown")
    evidence = told.get("published_evidence")
    return Article(
        id=own_id,
        title=_words(told.get("title")) or own_id,
        outlet=_words(told.get("outlet")),
        text=text,
        prose=_spans(told.get("prose"), len(text)),
        language=cast(Language, told["language"] if told.get("language") in get_args(Language) else "fr"),
        path=_path(told.get("path")) or f"{own_id}.txt",
        url=_url(told.get("url")),
        published=published if known else None,
        published_precision=edtf.precision(published) if known and published else "unknown",
        published_basis=cast(Basis, basis) if known else "unknown",
        published_evidence=evidence[:_LONGEST_FIELD] if known and isinstance(evidence, str) else None,
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
    """Return words as they stand, on one line; None where there are none."""
    if not isinstance(told, str):
        return None
    whole = told[:_LONGEST_FIELD].encode("utf-8", "replace").decode()
    return _BREAKS.sub(" ", whole).strip() or None


def _path(told: object) -> str | None:
    """Return a path as it stands: names of files may hold any character but NUL and half a pair."""
    known = isinstance(told, str) and 0 < len(told) <= _LONGEST_PATH and not _NO_PATH.search(told)
    return str(told) if known else None


def _url(told: object) -> str | None:
    url = _words(told)
    return url if url and url.startswith(("http://", "https://")) else None


def _sources(told: object) -> Iterator[Source]:
    for each in told[:_MOST_SOURCES] if isinstance(told, list) else ():
        path = _path(each.get("path")) if isinstance(each, dict) else None
        if path is None:
            raise ValueError("its sources are none")
        yield {"path": path, "url": _url(each.get("url"))}


def _corrections(told: object) -> Corrected:
    if not isinstance(told, dict):
        return {}
    kept = {name: told[name] for name in ("title", "outlet", "published") if name in told}
    if not all(value is None or (isinstance(value, str) and len(value) < _LONGEST_FIELD) for value in kept.values()):
        raise ValueError("its corrections are none")
    if kept.get("published") and not is_publication(kept["published"]):
        raise ValueError("its corrected date is none")
    return kept
