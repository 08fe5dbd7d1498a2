"""A sentence of an article in, its words out with offsets, each told quoted or not; what a verb among them is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from assistant.text.words import fold
from assistant.types import Quote, Span

_MARK = re.compile(
    r"(?:[ldnsjmtcLDNSJMTC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)['’](?=[\w«“\"])"
    r"|[^\W\d_]+(?:[-‑'’][^\W\d_]+)*|\d+(?:[  .,]\d+)*|[^\w\s]"
)
_MOST = 400


class Mark(NamedTuple):
    """A word or sign: `low` keeps its accents, `folded` does not."""

    low: str
    folded: str
    start: int
    end: int
    quoted: bool
    capital: bool

    @property
    def word(self) -> bool:
        """Tell whether this is a word."""
        return self.low[0].isalpha()


Tense = Literal["past", "alleged", "present", "state", "narrative", "future", "participle", "gerund", "infinitive"]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb: its place among the words of the sentence, that of its first auxiliary, and how it tells."""

    at: int
    first: int
    tense: Tense
    word: str
    negated: bool = False
    passive: bool = False
    reflexive: bool = False


def marks_of(text: str, span: Span, quotes: Sequence[Quote], starts: Sequence[int]) -> list[Mark]:
    """Return the words and signs of a sentence; `quotes` are the article's, in order, `starts` where they begin."""
    found = []
    near = quotes[max(0, bisect_right(starts, span.start) - 2) : bisect_right(starts, span.end)]
    inside = [(quote.start, quote.end) for quote in near if quote.end > span.start]
    for match in _MARK.finditer(text, span.start, span.end):
        quoted = bool(inside) and any(start <= match.start() and match.end() <= end for start, end in inside)
        low = match.group().lower()[:60].replace("’", "'")
        found.append(Mark(low, fold(low), match.start(), match.end(), quoted, match.group()[0].isupper()))
        if len(found) >= _MOST:
            break
    return found
