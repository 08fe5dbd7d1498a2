"""Files and folders in, articles as they stand in their files out, then articles with title, outlet, prose and date."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.corpus.addresses import is_address
from assistant.corpus.apart import read_docx, read_feed, read_html, read_pdf
from assistant.corpus.dating import date_article
from assistant.corpus.decoding import UndecodableError, decode
from assistant.corpus.files import SIDECARS, find_files, real
from assistant.corpus.frontmatter import FrontMatterError, read_fields, split_front_matter
from assistant.corpus.prose import find_prose
from assistant.corpus.reading_web import OFF, Fetch, read_address
from assistant.corpus.source import find_outlet, find_title, find_url
from assistant.text.language import detect_language
from assistant.types import Article, Language, Rejection, Span

DEFAULT_MAX_BYTES = 10_000_000
_ID_LENGTH = 80
_LANGUAGE_SAMPLE = 3000
_LINES = 50_000


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as read: `text` is all of it, and the article proper begins at `body_start`, after any front matter."""

    path: str
    text: str = field(repr=False)
    metadata: Mapping[str, object]
    body_start: int


Reader = Callable[[bytes], tuple[str, dict[str, object], int]]


class _EmptyError(ValueError):
    """A file that says nothing."""


def _read_text(raw: bytes) -> tuple[str, dict[str, object], int]:
    return decode(raw)[0], {}, 0


def _read_markdown(raw: bytes) -> tuple[str, dict[str, object], int]:
    text, _ = decode(raw)
    return (text, *split_front_matter(text))


# The seam for more formats: how the bytes of a file become text, fields and the offset at which the article begins.
READERS: Mapping[str, Reader] = {
    ".txt": _read_text,
    ".md": _read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
}
# Files that hold several articles, each read as if it were a file in a folder of the feed's name.
FEEDS = (".rss", ".atom", ".xml")
SUFFIXES = (*READERS, *FEEDS)


def read_paths(
    paths: Iterable[str | Path], max_bytes: int = DEFAULT_MAX_BYTES, fetch: Fetch | None = None
) -> Iterator[Raw | Rejection]:
    """Yield each file of the paths, read, or why it was not; one bad file does not stop the others.

    Addresses among the paths are read by `fetch`, and refused without one.
    """
    paths = list(paths)
    for url in dict.fromkeys(str(path) for path in paths if is_address(path)):
        yield from _read_address(url, fetch)
    for found in find_files([path for path in paths if not is_address(path)], SUFFIXES):
        if isinstance(found, Rejection):
            yield found
        elif found.suffix.lower() in FEEDS:
            yield from _read_entries(found, max_bytes)
        else:
            yield _read(found, max_bytes)


def count_files(paths: Iterable[str | Path]) -> int:
    """Return how many files `read_paths` will come to."""
    return sum(isinstance(found, Path) for found in find_files(paths, READERS))


def build_article(raw: Raw, known: Sequence[Article] = ()) -> Article:
    """Return the article that a file holds; `known` articles may help to date it."""
    start = raw.body_start
    prose = find_prose(raw.text, start)
    url = find_url(raw.text, raw.metadata, start)
    # Line breaks in place of the front matter keep the offsets and hide its dates: they are given as metadata.
    body = "\n" * start + raw.text[start:] if start else raw.text
    published = date_article(body, metadata=raw.metadata, url=url, prose=prose, known=known)
    return Article(
        id=article_id(raw.path),
        title=find_title(raw.text, prose, raw.metadata, start),
        outlet=find_outlet(raw.text, raw.metadata, url, start),
        text=raw.text,
        prose=prose,
        language=_language(raw, prose),
        path=raw.path,
        url=url,
        published=published.value,
        published_precision=published.precision,
        published_basis=published.basis,
        published_evidence=published.evidence,
        sha256=text_hash(raw.text),
    )


def article_id(path: str | Path) -> str:
    """Return a short id from the file's name; where two files share one, ingestion adds a piece of the hash."""
    stem = unicodedata.normalize("NFKD", Path(path).stem)
    plain = "".join(character for character in stem if not unicodedata.combining(character))
    return re.sub(r"[^\w-]+", "-", plain.lower()).strip("-")[:_ID_LENGTH] or "article"


def text_hash(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hexadecimal; a lone surrogate is hashed as it stands."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _read(path: Path, max_bytes: int) -> Raw | Rejection:
    try:
        raw = _bytes_of(path, max_bytes)
        text, metadata, start = READERS[path.suffix.lower()](raw)
        if not text[start:].strip():
            raise _EmptyError("The file is empty. Put the text of the article in it, or remove it.")
        if not any(character.isalnum() for character in text[start:]):
            raise _EmptyError("The file holds no words. Put the text of the article in it, or remove it.")
        if text.count("\n") > _LINES:
            raise UndecodableError(
                "The file holds more lines than an article would. Split it into one file an article."
            )
        return Raw(path.as_posix(), text, {**_sidecar(path, max_bytes), **metadata}, start)
    except OSError as error:
        reason = f"The file cannot be read ({error.strerror}). Check its permissions."
    except (UndecodableError, FrontMatterError, _EmptyError) as error:
        reason = str(error)
    return Rejection(path.as_posix(), reason)


def _read_address(url: str, fetch: Fetch | None) -> Iterator[Raw | Rejection]:
    if fetch is None:
        yield Rejection(url, OFF)
        return
    for found in read_address(url, fetch):
        yield found if isinstance(found, Rejection) else Raw(*found, 0)


def _read_entries(path: Path, max_bytes: int) -> Iterator[Raw | Rejection]:
    try:
        entries = 0
        for title, text, metadata in read_feed(_bytes_of(path, max_bytes)):
            entries += 1
            yield Raw(f"{path.as_posix()}/{article_id(title)}", text, metadata, 0)
        if not entries:
            yield Rejection(
                path.as_posix(), "The feed holds no entry with words. Save its articles as pages or as text."
            )
    except OSError as error:
        yield Rejection(path.as_posix(), f"The file cannot be read ({error.strerror}). Check its permissions.")
    except UndecodableError as error:
        yield Rejection(path.as_posix(), str(error))


def _bytes_of(path: Path, max_bytes: int) -> bytes:
    with path.open("rb") as file:
        raw = file.read(max_bytes + 1)
    if len(raw) > max_bytes:
        size = path.stat().st_size / 1e6
        raise UndecodableError(
            f"The file is too large: {size:.1f} MB, at most {max_bytes / 1e6:g} MB is read. "
            "Split it into one file an article."
        )
    return raw


def _sidecar(path: Path, max_bytes: int) -> dict[str, object]:
    """Return the fields that a person wrote beside the article: `name.yaml` for `name.txt`."""
    for suffix in SIDECARS:
        for sidecar in (path.with_suffix(suffix), path.with_name(path.name + suffix)):
            if sidecar.is_file() and real(sidecar).parent == real(path).parent:
                return read_fields(decode(_bytes_of(sidecar, max_bytes))[0])
    return {}


def _language(raw: Raw, prose: Sequence[Span]) -> Language:
    stated = str(raw.metadata.get("language") or raw.metadata.get("lang") or "").lower()[:2]
    if stated == "fr":
        return "fr"
    if stated == "en":
        return "en"
    pieces: list[str] = []
    for span in prose:
        pieces.append(raw.text[span.start : min(span.end, span.start + _LANGUAGE_SAMPLE)])
        if sum(map(len, pieces)) >= _LANGUAGE_SAMPLE:
            break
    return detect_language(" ".join(pieces))
