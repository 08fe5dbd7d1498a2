"""A claimed figure and the figures of sentences in, the one that carries it or comes nearest out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.grounding.statements import Reading, Statement, word_keys
from assistant.text.comparison import compare, same_unit
from assistant.text.event_nouns import events_of
from assistant.text.rounding import significant_digits
from assistant.text.synonyms import is_actor, is_person, is_times, meanings, noun_key
from assistant.text.units import NAMES
from assistant.text.words import fold
from assistant.types import Figure, FigureVerdict

_GROUPS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_ORDER: tuple[FigureVerdict, ...] = (
    "supported", "wrong_qualifier", "wrong_unit", "wrong_value", "elsewhere", "unsupported",
)  # fmt: skip
# How far from a number of people, in words, the event that befell them is told.
_REACH = 7
_AND = frozenset({"et", "and", "mais", "but", "dont", "tandis", "while"})
_EMPHATIC = re.compile(
    r"\b(?:pas|non|rien) moins (?:de|d['’]|que) ?$|\b(?:no|not) (?:fewer|less) than $", re.IGNORECASE
)
_PRECISE = 3
_ANYBODY = frozenset({"personne", "person", "people"})
_SAME_UNIT_REACH = 160
# Nouns of action.
_DOING = re.compile(r"(?:ion|ment|age|ade|oire|ure|ance|ence|al|ing|ant|out|ery)s?$")
_FROM = re.compile(r"\b(?:de|d['’]|from) ?$", re.IGNORECASE)
_TO = re.compile(r"^[^.;:]{0,25}?\b(?:à|to)\b")


class Source(NamedTuple):
    """A figure and the text that it stands in."""

    figure: Figure
    reading: Reading


class Match(NamedTuple):
    """What becomes of a claimed figure, and the source's figure that says so."""

    verdict: FigureVerdict = "unsupported"
    other: Figure | None = None
    reading: Reading | None = None


def best_match(claim: Statement, figure: Figure, sources: Sequence[Source], strict: bool = False) -> Match:
    """Return the best verdict that the sources allow; `strict` takes rounded numbers of the very same noun only.

    Where a source has the claimed number itself with another qualifier, no other number makes up for it.
    """
    ends = _both_ends(claim, figure, sources)
    if ends:
        return Match("supported", *ends)
    matches = [Match(_verdict(claim, figure, source), *source) for source in sources]
    if strict:
        matches = [one for one in matches if one.verdict != "supported" or not _loosely_rounded(figure, one.other)]
    best = min(matches, key=lambda one: _ORDER.index(one.verdict), default=Match())
    rounded = best.verdict == "supported" and best.other is not None and figure.value != best.other.value
    if rounded and figure.qualifier != "vague":
        own = (one for one in matches if one.verdict == "wrong_qualifier" and not _was(one))
        return next((one for one in own if one.other and one.other.value == figure.value), best)
    return best if best.verdict != "unsupported" else Match()


def _both_ends(claim: Statement, figure: Figure, sources: Sequence[Source]) -> Source | None:
    """Return the source that tells the two ends of a range as two numbers, or as one range what the claim parts."""
    if figure.upper is not None:
        values = {other.value for other, _ in sources if other.upper is None and _kindred(figure, other)}
        parted = {figure.value, figure.upper} <= values
        return next((one for one in sources if parted and one.figure.value == figure.value), None)
    told = {other.value for other in claim.figures}
    for one in sources:
        ends = {one.figure.value, one.figure.upper}
        if None not in ends and figure.value in ends and ends <= told and _kindred(figure, one.figure):
            return one if figure.qualifier == one.figure.qualifier else None
    return None


def _kindred(figure: Figure, other: Figure) -> bool:
    return figure.unit is None or other.unit is None or same_unit(figure.unit, other.unit)


def _loosely_rounded(figure: Figure, other: Figure | None) -> bool:
    return other is not None and figure.value != other.value and not (figure.unit and other.unit)


def _was(match: Match) -> bool:
    """Tell whether a figure is what a change began from: "passe de 10 à 13 milliards"."""
    if match.other is None or match.reading is None:
        return False
    text, other = match.reading.text, match.other
    before, after = text[max(0, other.start - 6) : other.start], text[other.end : other.end + 30]
    return bool(_FROM.search(before) and _TO.match(after))


def _verdict(claim: Statement, figure: Figure, source: Source) -> FigureVerdict:
    other, reading = source
    translated = claim.language != reading.language
    verdict = _compared(figure, other, translated)
    if verdict == "wrong_unit" and (_counts_times(claim, figure, source) or _shares_unit(figure, source)):
        verdict = compare(replace(figure, unit=None, kind="number"), replace(other, unit=None, kind="number"))
    if verdict == "wrong_value" and (grouped := _grouped(figure)):
        verdict = _compared(grouped, other, translated)
    if verdict in ("wrong_unit", "wrong_value") and _same_event(claim, figure, source):
        bare = compare(replace(figure, unit=None), replace(other, unit=None))
        verdict = bare if bare in ("supported", "wrong_qualifier") else verdict
    if verdict == "supported" and _other_event(figure, source):
        return "wrong_unit"
    if verdict == "wrong_qualifier" and figure.qualifier == "exact" and _is_emphatic(source):
        return "supported"
    return "unsupported" if verdict == "wrong_value" and not akin(figure, other) else verdict


def _counts_times(claim: Statement, figure: Figure, source: Source) -> bool:
    """Tell whether one side counts how often something was done and the other the doings: "gravi 24 fois"."""
    other, reading = source
    if figure.kind != "number" or other.kind != "number" or None in (figure.unit, other.unit):
        return False
    times = [is_times(figure.unit or ""), is_times(other.unit or "")]
    if sum(times) != 1:
        return False
    noun, statement = (other.unit, claim) if times[0] else (figure.unit, statement_of(reading, other))
    keys = word_keys(noun or "", claim.language)
    told = statement is not None and any(token.keys & keys for token in statement.tokens)
    return not is_actor(noun or "") and (told or bool(_DOING.search(fold(noun or ""))))


def _shares_unit(figure: Figure, source: Source) -> bool:
    """Tell whether a bare number follows another of the claimed unit: "46.2 degrees; the previous high, 45.7, ..."."""
    other, reading = source
    if other.unit is not None or other.kind != "number" or figure.unit not in NAMES:
        return False
    return any(
        same_unit(figure.unit, one.unit) and 0 < other.start - one.end < _SAME_UNIT_REACH for one in reading.figures
    )


def _compared(figure: Figure, other: Figure, translated: bool) -> FigureVerdict:
    verdict = compare(figure, other)
    differ = figure.kind == other.kind and figure.unit != other.unit
    if verdict in ("wrong_unit", "wrong_value") and translated and differ:
        bare = compare(replace(figure, unit=None), replace(other, unit=None))
        if bare in ("supported", "wrong_qualifier") and _untold(figure, other):
            return bare
    return verdict


def _untold(figure: Figure, other: Figure) -> bool:
    """Tell whether a noun that no list holds cannot be told from its translation."""
    if figure.kind not in ("number", "ordinal"):
        return False
    return not (meanings(figure.unit or "") and meanings(other.unit or ""))


def _same_event(claim: Statement, figure: Figure, source: Source) -> bool:
    """Tell whether one side counts events or those they befell, and the other tells the event of as many people."""
    other, reading = source
    if figure.kind != "number" or other.kind != "number":
        return False
    ground = statement_of(reading, other)
    anybody = other.unit and noun_key(other.unit) in _ANYBODY and figure.unit and is_person(figure.unit)
    # "Employs 85 people" tells of 85 employees.
    if anybody and ground and word_keys(figure.unit or "", claim.language) & ground.keys:
        return True
    mine, theirs = events_of(figure.unit or ""), events_of(other.unit or "")
    if mine and not theirs and ground is not None and (not other.unit or is_actor(other.unit)):
        return bool(mine & _told_near(ground, other))
    counts_actors = not mine and (not figure.unit or is_actor(figure.unit))
    return bool(theirs) and counts_actors and bool(theirs & _told_near(claim, figure))


def _other_event(figure: Figure, source: Source) -> bool:
    """Tell whether those that the claim counts as dead are told to be injured: "injured 112 others"."""
    if figure.unit and source.figure.unit and same_unit(figure.unit, source.figure.unit):
        return False
    mine, theirs = events_of(figure.unit or ""), events_of(source.figure.unit or "")
    ground = statement_of(source.reading, source.figure)
    if not mine or theirs or ground is None or figure.kind != "number":
        return False
    told = _told_near(ground, source.figure)
    return bool(told) and not mine & told


def _told_near(statement: Statement, figure: Figure) -> frozenset[int]:
    """Return what is said to befall those counted, in the figure's own clause: before the number, or else after."""
    tokens = statement.tokens
    at = next((place for place, token in enumerate(tokens) if token.start >= figure.start), len(tokens))
    before = frozenset[int]()
    for token in reversed(tokens[max(0, at - _REACH) : at]):
        if token.low in _AND or statement.reading.text[token.end : token.end + 1] in (",", ";", ":"):
            break
        before |= events_of(token.low)
    after, following = frozenset[int](), figure.end
    for token in tokens[at : at + _REACH + 2]:
        if token.low in _AND or statement.reading.text[following : token.start].strip()[:1] in (",", ";", ":"):
            break
        after |= events_of(token.low)
        following = max(following, token.end)
    return before or after


def statement_of(reading: Reading, figure: Figure) -> Statement | None:
    """Return the sentence that a figure stands in."""
    return next((one for one in reading.statements if one.start <= figure.start < one.end), None)


def _is_emphatic(source: Source) -> bool:
    """Tell whether "pas moins de" only stresses a precise number: "pas moins de 38 994 contrôles"."""
    other, reading = source
    before = reading.text[max(0, other.start - 20) : other.start]
    return significant_digits(other.value or 0) >= _PRECISE and _EMPHATIC.search(before) is not None


def _grouped(figure: Figure) -> Figure | None:
    """Read 10,000 and 10.000 as ten thousand whatever the language: a draft may mix both habits."""
    if figure.value is None or not _GROUPS.fullmatch(figure.surface.split(" ")[0]):
        return None
    return replace(figure, value=float(re.sub(r"\D", "", figure.surface.split(" ")[0])))


def akin(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures of different values speak of the same thing."""
    if figure.kind != other.kind:
        return False
    return compare(replace(figure, value=other.value, upper=other.upper), other) != "wrong_unit"


def has_rival(figure: Figure, sources: Sequence[Source]) -> bool:
    """Tell whether a source counts what the figure counts."""
    return any(figure.unit and other.unit and same_unit(figure.unit, other.unit) for other, _ in sources)
