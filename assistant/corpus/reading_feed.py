"""A saved RSS or Atom feed in, its entries as articles out; the only importer of feedparser."""

from __future__ import annotations

from collections.abc import Iterator
from time import struct_time
from typing import Any

from assistant.corpus.decoding import UndecodableError
from assistant.corpus.reading_html import text_of

_ENTRIES = 500


def read_feed(raw: bytes) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield the title, the text and the fields of each entry that has words. Raises UndecodableError."""
    import feedparser

    # A stream, never a string: a string that looks like an address would be fetched.
    parsed = feedparser.parse(_Stream(raw), sanitize_html=False)
    if not parsed.entries:
        raise UndecodableError("The file holds no feed with entries. Save the article as a page or as text.")
    outlet = str(parsed.feed.get("title") or "").strip()
    for entry in parsed.entries[:_ENTRIES]:
        title = " ".join(text_of(str(entry.get("title") or "")).split())
        text = text_of(_content(entry)).strip()
        if any(character.isalnum() for character in text):
            yield title or text[:80], text, _fields(entry, title, outlet)


class _Stream:
    """Bytes as a feed is read: whole."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def read(self, size: int = -1) -> bytes:
        """Return all that is left."""
        left, self._raw = self._raw, b""
        return left


def _content(entry: Any) -> str:
    full = [str(part.get("value") or "") for part in entry.get("content", ())]
    return max([*full, str(entry.get("summary") or "")], key=len)


def _fields(entry: Any, title: str, outlet: str) -> dict[str, object]:
    fields: dict[str, object] = {"title": title, "outlet": outlet, "url": str(entry.get("link") or "")}
    published = entry.get("published_parsed")
    if isinstance(published, struct_time):
        day = f"{published.tm_year:04}-{published.tm_mon:02}-{published.tm_mday:02}"
        fields |= {"published": day, "published_basis": "stated", "published_evidence": "pubdate"}
    return {name: value for name, value in fields.items() if value}
