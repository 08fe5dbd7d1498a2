"""The text of an article in, the ranges of it that are prose out: what may be embedded and quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.corpus.furniture import LONGEST, is_date_line, is_furniture, is_slogan, without_tail
from assistant.corpus.hidden_text import without_hidden
from assistant.text.sentences import split_lines, split_sentences
from assistant.types import Span

LineKind = Literal["prose", "headline", "furniture"]

_HEADLINE_WORDS = 30
_HEADLINE_LENGTH = 220
_LEAD_DATE = re.compile(r"\W{0,3}date\s?[:=]?\s?\d{4}(?:[-/.]\d{1,2}){0,2}\b[\s:|–-]*", re.IGNORECASE)
_MARKER = re.compile(r"(?:>\s*)*(?:(?:[-*+•‣▪●]|\d{1,3}[.)])\s+)?")
_LIST_MARKER = re.compile(r"(?:[-*+•‣▪●]|\d{1,3}[.)])\s+")
_HEADING = re.compile(r"#{1,6}\s|={3,}$")
_UNDERLINE = re.compile(r"[ \t]{0,8}\r?\n(?:={3,}|-{3,})[ \t]{0,8}(?:\r?\n|$)")
_STOPPED = re.compile(r"[.!?…:;,](?:[ \u00a0\u202f]?[»”\"’')\]*_])*$|…$")
_LABEL = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’ -]{2,25}\s?[.:–-]\s")
_INNER_STOP = re.compile(r"[.!?…].")
_DIGIT = re.compile(r"\d")
_ALPHANUMERIC = re.compile(r"[^\W_]")
_QUESTION = re.compile(r"\?(?:[ \u00a0\u202f]?[»”\"’)*_])*$")
_WHEN = re.compile(
    r"\b(?:\d{1,2}(?:er)?\s)?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january"
    r"|february|march|april|may|june|july|august|september|october|november|december)\s(?:\d{1,2},?\s)?(?:\d{4})?"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\([A-ZÀ-Ý][^()]{2,40}\)")
_NAME = re.compile(r"(?<=[\s’'])[A-ZÀ-Ý][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an article, trimmed of what stands before and after its own words."""

    start: int
    end: int
    kind: LineKind
    heading: bool = False


def find_prose(text: str, start: int = 0) -> tuple[Span, ...]:
    """Return the ranges of `text[start:]` that are prose, a paragraph each, in order.

    Left out: headlines, bylines, dates and outlets on lines of their own, invitations, counters, credits, addresses.
    A caption that says who and when, or who and where, stays. Where a text holds headlines only, they are its prose.
    """
    lines = find_lines(text, start)
    kept = [Span(line.start, line.end) for line in lines if line.kind == "prose"]
    return tuple(kept or (Span(line.start, line.end) for line in lines if line.kind == "headline"))


def find_lines(text: str, start: int = 0) -> list[Line]:
    """Return every line of `text[start:]` that is not blank, with what kind of line it is."""
    shown = without_hidden(text, start)
    spans = split_lines(shown, start)
    repeats = Counter(_key(shown, span) for span in spans)
    shouted = _is_all_capitals(shown[start : start + 20_000])
    lines: list[Line] = []
    seen: set[str] = set()
    for span in spans:
        underlined = bool(_UNDERLINE.match(shown, span.end))
        key = _key(shown, span)
        repeated = repeats[key] > 1 and len(key) > 20
        line = _line(shown, span, underlined, shouted)
        if line.kind == "prose" and (key in seen and repeated):
            line = Line(line.start, line.end, "headline")
        seen.add(key)
        lines.append(line)
    return _judged_together(shown, lines)


def _key(text: str, span: Span) -> str:
    return " ".join(text[span.start : min(span.end, span.start + LONGEST)].casefold().split())


def _line(text: str, span: Span, underlined: bool, shouted: bool) -> Line:
    if underlined or _HEADING.match(text, span.start, span.end):
        begin = span.start + len(re.match(r"#{0,6}\s*", text[span.start : span.start + 9]).group())  # type: ignore[union-attr]
        return Line(begin, span.end, "headline", heading=True) if begin < span.end else Line(*_ends(span), "furniture")
    lead = _LEAD_DATE.match(text, span.start, min(span.end, span.start + 40))
    begin = lead.end() if lead else span.start
    marker = _MARKER.match(text, begin, span.end)
    begin = marker.end() if marker else begin
    if begin >= span.end:
        return Line(*_ends(span), "furniture")
    tail = max(begin, span.end - 80)
    end = _without_closing(text, begin, tail + without_tail(text[tail : span.end]))
    while end > begin and text[end - 1].isspace():
        end -= 1
    listed = bool(_LIST_MARKER.match(text, span.start, span.end))
    return Line(begin, max(end, begin), _kind(text[begin:end], listed, shouted))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _without_closing(text: str, start: int, end: int) -> int:
    """Return the end of the line less the invitations and signatures it closes with, sentence by sentence."""
    if end - start < 80:
        return end
    window = split_sentences(text, max(start, end - 400), end)
    for sentence in reversed(window[1:]):
        words = text[sentence.start : sentence.end]
        if len(words) > 160 or is_date_line(words) or not is_furniture(words):
            break
        end = sentence.start
    return end


def _kind(words: str, listed: bool, shouted: bool) -> LineKind:
    return "prose" if len(words) > LONGEST else _kind_of_short(words, listed, shouted)


# Pages repeat their lines, and tables their cells.
@lru_cache(maxsize=1024)
def _kind_of_short(words: str, listed: bool, shouted: bool) -> LineKind:
    if not _ALPHANUMERIC.search(words) or is_furniture(words):
        return "furniture"
    if listed and (len(words.split()) > 2 or _STOPPED.search(words[-8:]) or _DIGIT.search(words)):
        return "prose"
    if not shouted and _is_all_capitals(words):
        return "headline"
    stopped = _STOPPED.search(words[-8:]) or len(words) > _HEADLINE_LENGTH or len(words.split()) > _HEADLINE_WORDS
    if stopped or _is_caption(words):
        return "prose"
    words = _LABEL.sub("", words)
    return "prose" if _INNER_STOP.search(words) and len(split_sentences(words)) > 1 else "headline"


def _is_all_capitals(words: str) -> bool:
    if words.islower():
        return False
    upper = sum(character.isupper() for character in words)
    lower = sum(character.islower() for character in words)
    return upper >= 8 and upper >= 4 * lower


def _is_caption(words: str) -> bool:
    """Tell whether a line without a full stop says who and when, or who and where, as under a photograph."""
    if len(words.split()) < 8 or len(_NAME.findall(words)) < 2:
        return False
    return bool(_WHEN.search(words) or _WHERE.search(words))


def _judged_together(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines judged again by their neighbours: titles, question headlines, closing slogans."""
    judged = list(lines)
    first = next((i for i, line in enumerate(judged) if line.kind == "prose"), len(judged))
    for index, line in enumerate(judged):
        words = text[line.start : min(line.end, line.start + LONGEST)]
        if line.kind != "prose" or len(words) >= LONGEST:
            continue
        closing = index >= len(judged) - 3 and index > first
        if (
            (closing and is_slogan(words))
            or (index == first and _is_dated_title(text, judged, index))
            or (_QUESTION.search(words[-8:]) and _is_question_headline(text, judged, index))
        ):
            judged[index] = Line(line.start, line.end, "headline")
    return judged


def _is_question_headline(text: str, lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if (
        line.end - line.start > 160
        or text[line.start] in '«"“-–—'
        or len(split_sentences(text, line.start, line.end)) > 1
    ):
        return False
    neighbours = [lines[other] for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    longer = [
        other for other in neighbours if other.kind == "prose" and other.end - other.start > line.end - line.start
    ]
    return index + 1 < len(lines) and bool(longer) and len(longer) >= sum(other.kind == "prose" for other in neighbours)


def _is_dated_title(text: str, lines: Sequence[Line], index: int) -> bool:
    """Tell whether the first line, kept as a caption for its date and names, stands as the title over longer prose."""
    line = lines[index]
    stopped = _STOPPED.search(text[max(line.start, line.end - 8) : line.end])
    return (
        not stopped
        and line.end - line.start <= 160
        and any(
            other.kind == "prose" and other.end - other.start > line.end - line.start
            for other in lines[index + 1 : index + 6]
        )
    )
