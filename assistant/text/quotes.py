"""Quotations of a text: takes a string, returns the words between quotation marks with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.text.quote_matching import normalise_quote, quote_stands_in
from assistant.types import Quote

__all__ = ["find_quotes", "normalise_quote", "quote_stands_in"]

_MARKS = re.compile("[«»“”„‟\"‹›‘’‚'\n\r\u2028\u2029]")
_FAMILY = dict.fromkeys("«»", "guillemet") | dict.fromkeys('“”„‟"', "double") | dict.fromkeys("‹›", "angle")
_FAMILY |= dict.fromkeys("‘’‚'", "single")
_LINE_ENDS = "\n\r\u2028\u2029"
_ALWAYS_OPEN = "«„‟‹‚"
_ALWAYS_CLOSE = "»›"
_PADDING = " \t\n\r\f\v\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
_SUBSTANCE = re.compile(f"[{_PADDING}]{{0,8}}[^{_PADDING}.,;:!?»”›)\\]]")
_ELLIPSIS_FIRST = re.compile(f"[{_PADDING}]{{0,8}}(?:…|\\.\\.)")
_EDGES = re.compile(f"^[{_PADDING}]+|(?<![{_PADDING}])[{_PADDING}]+$")
_DECADE = re.compile(r"\d\d(?:s\b|\b)")
_OPENS_AFTER = "([{'’-–—/:«“„‘‹"
_CLOSES_BEFORE = ".,;:!?…)]}»”’›-–—/"
_SENTENCE_END = re.compile(f"[.!?…](?=[{_PADDING}]{{1,4}}[A-ZÀ-ÖØ-Þ])")
_SHORT = 8
_MAX_DEPTH = 8
_MAX_PARAGRAPHS = 4


@dataclass(slots=True)
class _Open:
    """A mark still waiting for its close; `stop` is where it ends should the close never come."""

    family: str
    start: int
    paragraph: int
    stop: int | None = None
    interrupted: bool = False
    provisional: int | None = None


@dataclass(slots=True)
class _Reading:
    """The state of one left-to-right reading of a text."""

    text: str
    stack: list[_Open] = field(default_factory=list)
    spans: set[tuple[int, int]] = field(default_factory=set)
    paragraph: int = 0

    def topmost(self, family: str) -> int | None:
        """Return the index of the innermost open mark of a family."""
        for index in range(len(self.stack) - 1, -1, -1):
            if self.stack[index].family == family:
                return index
        return None

    def keep(self, start: int, end: int) -> None:
        """Keep a span unless it is short and without a word; the end is negative, so that outer spans sort first."""
        if end - start > _SHORT or any(map(str.isalnum, self.text[start:end])):
            self.spans.add((start, -end))

    def end_quote(self, index: int, end: int) -> None:
        """Close the mark at `index`; what was opened inside it and never closed is dropped."""
        self.keep(self.stack[index].start, end)
        del self.stack[index:]

    def give_up(self, index: int, limit: int) -> None:
        """End a mark that has no close at its paragraph's end, or at `limit` if sooner; lone apostrophes vanish."""
        opened = self.stack.pop(index)
        if opened.family == "single":
            if opened.provisional is not None:
                self.keep(opened.start, opened.provisional)
            return
        end = limit if opened.stop is None else min(opened.stop, limit)
        if opened.interrupted:
            sentence = _SENTENCE_END.search(self.text, opened.start, end)
            end = sentence.end() if sentence else end
        self.keep(opened.start, end)


def find_quotes(text: str) -> list[Quote]:
    """Return the quotations in order of their start, an outer one before those nested in it.

    Marks: « », “ ”, „ “, " ", ‹ › and ‘ ’ where they are not apostrophes. A quotation may run over paragraphs; where
    each paragraph repeats the opening mark, each gives one Quote. An opening mark that is never closed ends at its
    paragraph's end or, where another of its kind opens before, with its first sentence, at that mark at the latest; a
    closing mark that was never opened, an opening mark with no word after it and an unclosed single mark are ignored.
    """
    reading = _Reading(text)
    for match in _MARKS.finditer(text):
        _read_mark(reading, match.start(), match.group())
    while reading.stack:
        reading.give_up(len(reading.stack) - 1, len(text))
    return list(_trimmed(text, reading.spans))


def _trimmed(text: str, spans: set[tuple[int, int]]) -> Iterator[Quote]:
    seen: set[tuple[int, int]] = set()
    for start, negative_end in sorted(spans):
        end = -negative_end
        while start < end and _is_padding(text[start]):
            start += 1
        while end > start and _is_padding(text[end - 1]):
            end -= 1
        if end > start and (start, end) not in seen and _has_word(text, start, end):
            seen.add((start, end))
            yield Quote(text=text[start:end], start=start, end=end)


def _has_word(text: str, start: int, end: int) -> bool:
    return text[start].isalnum() or any(map(str.isalnum, text[start:end]))


def _is_padding(char: str) -> bool:
    return char.isspace() or char in "\u200b\u200c\u200d\u2060\ufeff"


def _read_mark(reading: _Reading, at: int, mark: str) -> None:
    if mark in _LINE_ENDS:
        return _end_line(reading, at)
    family = _FAMILY[mark]
    index = reading.topmost(family)
    if family == "single":
        return _read_single(reading, at, mark, index)
    if _is_opening(reading, at, mark, index):
        return _open(reading, at, family, index)
    if index is None:
        return None
    if mark == "»" and reading.stack[index].stop is not None and _repeats_at_line_start(reading.text, at):
        reading.give_up(index, at)
        return _open(reading, at, family, None)
    return reading.end_quote(index, at)


def _end_line(reading: _Reading, at: int) -> None:
    """Note where the paragraph ends for every open mark, and give up those open for too many paragraphs."""
    reading.paragraph += 1
    for index in range(len(reading.stack) - 1, -1, -1):
        opened = reading.stack[index]
        if opened.stop is None:
            opened.stop = at
        if opened.family == "single" or reading.paragraph - opened.paragraph > _MAX_PARAGRAPHS:
            reading.give_up(index, at)


def _open(reading: _Reading, at: int, family: str, index: int | None) -> None:
    text = reading.text
    begun = text[at + 1 : at + 2].isalnum() or _SUBSTANCE.match(text, at + 1) or _ELLIPSIS_FIRST.match(text, at + 1)
    if not begun:
        return
    if index is not None and reading.stack[index].stop is not None:
        reading.give_up(index, at)
    if reading.stack:
        while len(reading.stack) >= _MAX_DEPTH:
            reading.give_up(0, at)
        _limit_unclosed(reading, family, at)
    reading.stack.append(_Open(family, at + 1, reading.paragraph))


def _limit_unclosed(reading: _Reading, family: str, at: int) -> None:
    """Should an enclosing mark of the same kind never close, it ends here."""
    for opened in reading.stack:
        if opened.family == family and opened.stop is None:
            opened.stop = at
            opened.interrupted = True


def _repeats_at_line_start(text: str, at: int) -> bool:
    """Tell the closing guillemet that French typography repeats at the head of each quoted paragraph."""
    before = text[max(0, at - 4) : at].rstrip(" \t\u00a0\u202f")
    after = text[at + 1 : at + 4].lstrip()
    return before[-1:] in ("\n", "\r") and after[:1].isupper()


def _is_opening(reading: _Reading, at: int, mark: str, index: int | None) -> bool:
    if mark in _ALWAYS_OPEN:
        return True
    if mark in _ALWAYS_CLOSE:
        return False
    before, after = reading.text[at - 1 : at] if at else "", reading.text[at + 1 : at + 2]
    free_left = not before or before.isspace() or before in _OPENS_AFTER
    free_right = not after or after.isspace() or after in _CLOSES_BEFORE
    if mark == "“":
        return index is None or not (free_right and not free_left)
    if mark == "”":
        return index is None and free_left and not free_right
    if free_left and not free_right:
        return True
    return index is None and free_left and not before.isdigit()


def _read_single(reading: _Reading, at: int, mark: str, index: int | None) -> None:
    text = reading.text
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark != "’" and not before.isalnum() and after and (after.isalnum() or after in "[«“…"):
        if (index is None or mark != "'") and not _DECADE.match(text, at + 1):
            _open(reading, at, "single", index)
        return
    if index is None or after.isalnum() or not before or before.isspace():
        return
    follow = text[at + 1 : at + 3]
    if before in "sSxz" and follow[:1].isspace() and follow[1:].islower():
        reading.stack[index].provisional = at
        return
    reading.end_quote(index, at)
