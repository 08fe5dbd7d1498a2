"""A claim and passages in, the sentences of the passages that carry it out, and what of it they share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.grounding.date_parts import parts_of
from assistant.grounding.statements import Reading, Statement
from assistant.text.clock_times import Clock, find_clocks
from assistant.text.comparison import compare
from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.names import Name, same_name
from assistant.text.words import fold
from assistant.types import DateMention, Language

Similarity = Callable[[str, str], float]

_MOST = 3
_MOST_READ = 2_000
_GAIN = 0.12
_NAME, _FIGURE, _DATE = 1.5, 2.0, 1.5
_SIMILAR = 0.5
_SAMPLE = 4_000


@dataclass(frozen=True, slots=True)
class Alignment:
    """The sentences a claim rests on, best first, and the places of the claim's `weighed` words that they hold."""

    grounds: tuple[Statement, ...]
    held: frozenset[int]

    def shares_words(self, claim: Statement) -> bool:
        """Tell whether a word, a name or something counted is shared, and not bare numbers and dates alone."""
        if not claim.content and not claim.names:
            return True
        units = [(figure, other) for ground in self.grounds for other in ground.figures for figure in claim.figures]
        return (
            any(token.keys & ground.keys for ground in self.grounds for token in claim.content)
            or any(named_in(name, ground) for ground in self.grounds for name in claim.names)
            or any(one.unit and other.unit and compare(one, other) == "supported" for one, other in units)
        )


def align(claim: Statement, passages: Sequence[Reading], similarity: Similarity | None = None) -> Alignment:
    """Pick the sentences that share most content with a claim; a further one only where it adds content.

    `similarity` of two sentences, 0 to 1, helps to choose between sentences where words differ.
    """
    wanted = _wanted(claim)
    rated = [(_shared(claim, wanted, statement), statement) for statement in _candidates(claim, passages)]
    total = sum(weight for _, weight in wanted)
    if not rated or not total:
        return Alignment(tuple(statement for _, statement in rated[:1]), frozenset())
    chosen: list[Statement] = []
    held: frozenset[int] = frozenset()
    while len(chosen) < _MOST:
        gains = [(_weight(wanted, found - held), -_excess(claim, statement), -place, statement, found)
                 for place, (found, statement) in enumerate(rated) if statement not in chosen]  # fmt: skip
        if similarity and not chosen:
            gains = [(g + _SIMILAR * total * similarity(claim.text, s.text), e, p, s, f) for g, e, p, s, f in gains]
        if not gains:
            break
        gain, _, _, statement, found = max(gains, key=lambda entry: entry[:3])
        if chosen and gain < max(_GAIN * total, 1.0):
            break
        chosen.append(statement)
        held |= found
    return Alignment(tuple(chosen), held)


def _candidates(claim: Statement, passages: Sequence[Reading]) -> list[Statement]:
    statements = [statement for passage in passages for statement in passage.statements]
    if len(statements) <= _MOST_READ:
        return statements
    keys = claim.keys
    return sorted(statements, key=lambda statement: -len(keys & statement.keys))[:_MOST_READ]


def _wanted(claim: Statement) -> list[tuple[object, float]]:
    """Return what a claim holds, with weights: content words, names, figures and dates."""
    wanted: list[tuple[object, float]] = [(token, 1.0) for token in claim.content]
    wanted += [(name, _NAME) for name in claim.names]
    wanted += [(figure, _FIGURE) for figure in claim.figures]
    wanted += [(mention, _DATE) for mention in _told(claim)]
    return wanted + [(clock, _DATE) for clock in _clocks(claim.text)]


def _weight(wanted: list[tuple[object, float]], places: frozenset[int]) -> float:
    return sum(wanted[place][1] for place in places)


def _excess(claim: Statement, statement: Statement) -> int:
    """Between sentences that hold as much, the one with least else is meant."""
    return max(0, len(statement.tokens) - len(claim.tokens)) // 4


def _shared(claim: Statement, wanted: list[tuple[object, float]], statement: Statement) -> frozenset[int]:
    """Return the places in `wanted` of what a sentence holds too."""
    words, names = len(claim.content), len(claim.content) + len(claim.names)
    figures = names + len(claim.figures)
    found = {place for place, token in enumerate(claim.content) if token.keys & statement.keys}
    for place, name in enumerate(claim.names, start=words):
        if named_in(name, statement):
            found.add(place)
    for place, figure in enumerate(claim.figures, start=names):
        if any(compare(figure, other) in ("supported", "wrong_qualifier", "wrong_unit") for other in statement.figures):
            found.add(place)
    told = _told(claim)
    days = _resolved(claim.text, statement.reading.anchor, claim.language) if told and statement.dates else {}
    for place, mention in enumerate(told, start=figures):
        edtf = mention.edtf or days.get(mention.start - claim.start)
        if any(_same_date(mention, edtf, other) for other in statement.dates):
            found.add(place)
    clocks = _clocks(statement.text) if _clocks(claim.text) else ()
    for place, clock in enumerate(_clocks(claim.text), start=figures + len(told)):
        if any(clock.same(other) for other in clocks):
            found.add(place)
    return frozenset(found)


def _told(claim: Statement) -> list[DateMention]:
    return [mention for mention in claim.dates if mention.kind == "date"]


@lru_cache(maxsize=256)
def _resolved(text: str, anchor: str | None, language: Language) -> dict[int, str | None]:
    """Return the dates of a claim by their place, read from the day of publication of a passage."""
    return {one.start: one.edtf for one in find_dates(text, anchor, language)} if anchor else {}


@lru_cache(maxsize=2048)
def _clocks(text: str) -> tuple[Clock, ...]:
    return tuple(find_clocks(text[:_SAMPLE])) if any(char.isdigit() for char in text[:_SAMPLE]) else ()


def _same_date(mention: DateMention, edtf: str | None, other: DateMention) -> bool:
    if edtf and other.edtf and contains(edtf, other.edtf):
        return True
    return fold(mention.surface) == fold(other.surface) or parts_of(mention.surface).within(parts_of(other.surface))


def named_in(name: Name, statement: Statement) -> bool:
    """Tell whether a sentence names the same person, place or people."""
    return any(same_name(name.text, other.text) for other in statement.names)
