"""A saved web page in, the article's text with title, outlet, address and stated date out; here is trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from assistant.corpus.decoding import UndecodableError, decode
from assistant.corpus.hidden_html import without_hidden
from assistant.corpus.prose import find_prose

# The deepest nesting of a page that is read: pages of newspapers stay under fifty.
_DEEPEST = 2_000
# Pages of newspapers have some thousand tags, and tags of some ten attributes.
_TAGS = 60_000
_ATTRIBUTES = 500
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{4000,}")
_QUOTED = re.compile(rb"\"[^\"]*\"|'[^']*'")
# What a button says is no article, nor is the headline of a notice.
_WORDS = 4
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PUBLISHED = re.compile(
    r"datepublished|article:published(?:_time)?|^pubdate$|^date$|^dc\.date(?:\.issued)?$"
    r"|^dcterms\.(?:date|issued|created)$"
    r"|^sailthru\.date$|^parsely-pub-date$|^publish(?:ed|_date|-date)?$|^cxenseparse:recs:publishtime$",
    re.IGNORECASE,
)
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')


def read_html(raw: bytes) -> tuple[str, dict[str, object], int]:
    """Return the text of the article, its fields, and 0, where the article begins. Raises UndecodableError."""
    import trafilatura

    tree = _tree(raw)
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=True)
    text = (found.text if found is not None and not isinstance(found, dict) else None) or ""
    if not text.strip():
        text = trafilatura.html2txt(_tree(raw))
    if not text.strip():
        raise UndecodableError("The page holds no text that can be read. Save the article as text.")
    if not any(len(text[span.start : span.end].split()) >= _WORDS for span in find_prose(text)):
        raise UndecodableError("The page holds a notice or a wall and no article. Save the article as text.")
    fields: dict[str, object] = {}
    if found is not None and not isinstance(found, dict):
        fields = {"title": found.title, "outlet": found.sitename, "url": found.url}
    return text, {name: value for name, value in (fields | _stated(tree)).items() if value}, 0


def text_of(fragment: str) -> str:
    """Return the words of a piece of HTML that a reader sees, its paragraphs on lines of their own."""
    import trafilatura
    from trafilatura.utils import load_html

    broken = re.sub(r"(?i)(</p>|<br\s*/?>|</div>|</li>|</h\d>)", r"\1\n", fragment[:1_000_000])
    tree = load_html(f"<html><body><pre>{broken}</pre></body></html>")
    words: str = "" if tree is None else trafilatura.html2txt(without_hidden(tree))
    return words


def _tree(raw: bytes) -> Any:
    from trafilatura.utils import load_html

    if raw.count(b"<") > _TAGS or any(_attributes(tag[0]) > _ATTRIBUTES for tag in _LONG_TAG.finditer(raw)):
        raise UndecodableError("The page holds more tags than an article would. Save the article as text.")
    if _depth(raw) > _DEEPEST:
        raise UndecodableError("The page nests its parts too deeply to be read. Save the article as text.")
    tree = load_html(_as_utf8(raw))
    if tree is None:
        raise UndecodableError("The file holds no web page that can be read. Save the article as text.")
    return without_hidden(tree)


def _as_utf8(raw: bytes) -> bytes:
    """Return a page in UTF-8 where its encoding can be told; what it declares of itself is not always so."""
    try:
        return decode(raw)[0].encode("utf-8", "replace")
    except UndecodableError:
        return raw


def _attributes(tag: bytes) -> int:
    return len(_QUOTED.sub(b"", tag).split())


def _depth(raw: bytes) -> int:
    """Return a bound of the deepest nesting: tags opened and not closed, without those that close by themselves."""
    deepest = depth = 0
    for tag in re.finditer(
        rb"<(/?)(?!(?:meta|link|img|br|hr|input|source|wbr|area|col|embed|base|p|li)\b)[a-zA-Z]", raw
    ):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _stated(tree: Any) -> dict[str, object]:
    """Return the day that the page's own fields state, named; none where only its text or its address tells one."""
    from htmldate import find_date

    stated = dict(_days(tree))
    if not stated:
        return {}
    # Of several days, the library knows which is the first publication and which a later edit.
    chosen = find_date(tree, extensive_search=False, original_date=True)
    name = next((name for name, day in stated.items() if day == chosen), next(iter(stated)))
    return {"published": stated[name], "published_basis": "stated", "published_evidence": name}


def _days(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield the fields of a page that give the day of publication."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        found = _LINKED_DATA.search((script.text or "")[:200_000])
        if found:
            yield "datePublished", found[1]
    for meta in tree.iterfind(".//meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        day = _DAY.search(meta.get("content") or "")
        if day and _PUBLISHED.search(name):
            yield name, day[0]
    for time in tree.iterfind(".//time"):
        day = _DAY.match(time.get("datetime") or "")
        if day and (time.get("pubdate") is not None or time.get("itemprop") == "datePublished"):
            yield "time", day[0]
