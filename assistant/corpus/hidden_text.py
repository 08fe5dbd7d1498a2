"""A text with marks of HTML or Markdown in, the same text with line breaks for what its reader would not see out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.types import Span

_MARKS: Final = (("<!--", "-->"), ("![", ")"), ("<script", "</script>"), ("<style", "</style>"))
_LONGEST: Final = {"![": 2000}
_OPENING: Final = re.compile(
    r"""<(?:(?P<unshown>template|noscript|textarea)\b
    |(?P<tag>[a-z][a-z0-9]{0,15})\s[^<>]{0,300}?(?:(?<![\w:-])(?<!:\s)hidden(?![\w-])|display\s{0,3}:\s{0,3}none
    |visibility\s{0,3}:\s{0,3}hidden|(?:font-size|opacity)\s{0,3}:\s{0,3}0(?:\.0\d?)?(?:p[xt]|r?em|%)?\s{0,3}[;"'!]))
    [^<>]{0,300}>""",
    re.IGNORECASE | re.VERBOSE,
)

# What a link says only to who waits on it; a title of a few words is a name, and splits no sentence.
_LINK_TITLE: Final = re.compile(
    r"""\]\(<?[^()\s<>]{1,2000}>?\s{1,9}(?P<title>(["'])(?:(?!\2)[^\n\\]){25,1000}\2)\s{0,9}\)"""
)


def without_hidden(text: str, start: int = 0) -> str:
    """Return the text with comments, images, scripts and hidden elements as so many line breaks."""
    for opening, closing in _MARKS:
        if opening in text:
            text = _blanked(text, _marked(text, opening, closing, start))
    if "](" in text:
        text = _blanked(text, (Span(*link.span("title")) for link in _LINK_TITLE.finditer(text, start)))
    return _blanked(text, _elements(text, start)) if "<" in text else text


def _blanked(text: str, spans: Iterator[Span]) -> str:
    pieces: list[str] = []
    position = 0
    for span in spans:
        pieces += [text[position : span.start], "\n" * (span.end - span.start)]
        position = span.end
    return "".join([*pieces, text[position:]])


def _marked(text: str, opening: str, closing: str, position: int) -> Iterator[Span]:
    limit = _LONGEST.get(opening)
    while (begin := text.find(opening, position)) >= 0:
        close = text.find(closing, begin, begin + limit if limit else None)
        if close < 0 and limit is None:
            return
        position = close + len(closing) if close >= 0 else begin + len(opening)
        if close >= 0:
            yield Span(begin, position)


def _elements(text: str, position: int) -> Iterator[Span]:
    """Yield the elements of HTML that are shown to nobody; one that nothing closes ends with its paragraph."""
    unclosed: set[str] = set()
    while opened := _OPENING.search(text, position):
        tag = (opened["unshown"] or opened["tag"]).lower()
        stop = -1 if tag in unclosed else _closed(text, tag, opened.end())
        if stop < 0:
            unclosed.add(tag)
            paragraph = text.find("\n\n", opened.end())
            stop = paragraph if paragraph >= 0 else len(text)
        yield Span(opened.start(), stop)
        position = stop


def _closed(text: str, tag: str, position: int) -> int:
    """Return where the element ends that was opened before a position, -1 where nothing closes it."""
    depth = 1
    for mark in re.compile(rf"<(/?){tag}\b[^<>]{{0,600}}>", re.IGNORECASE).finditer(text, position):
        depth += -1 if mark[1] else 1
        if not depth:
            return mark.end()
    return -1
