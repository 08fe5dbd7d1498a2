"""A claim and the sentences it rests on in, a comparison that their figures contradict, or that none carries, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.grounding.date_parts import parts_of
from assistant.grounding.deed_checks import around
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.comparison import compare
from assistant.text.names import Name, same_name
from assistant.text.polarity import fold_in_place
from assistant.types import Figure, Language

_MOST: Final = 20_000
_LOW_FR: Final = (
    r"faibles?|bas(?:ses?)?|petite?s?|courte?s?|leger(?:e|s|es)?|lente?s?|jeunes?|rares?|reduite?s?|modestes?"
    r"|etroite?s?"
)
_FRENCH: Final = re.compile(
    rf"(?<!\ble )(?<!\bla )(?<!\bles )\b(?P<way>plus|moins|davantage)\b(?! tard\b"
    rf"| tot\b)(?: d['’e])?(?: (?P<low>{_LOW_FR})\b)?[^.;:«»]{{0,60}}?\b(?:que? |qu['’])(?!en moyenne)"
    rf"|\b(?P<over>superieure?s?|inferieure?s?) (?:a |au |aux )"
)
_LOW_EN: Final = frozenset(
    "lower smaller fewer less lighter shorter cheaper slower weaker younger milder narrower poorer thinner".split()
)
_ENGLISH: Final = re.compile(
    r"\b(?P<way>more|less|fewer|[a-z]{3,12}er)\b[^.;:\"“”]{0,60}?\bthan\b(?! one\b)|\b(?P<over>above"
    r"|below|over|under) the \w+ (?:of|in|for)\b"
)
_NOT_COMPARED: Final = frozenset(
    "other rather either whether number member later earlier sooner longer ever never further".split()
)
_COUNTED: Final = re.compile(
    r"^(?:more|less|fewer|plus|moins)\b(?: d['’e])? ?(?:than|que)? ?(?:de |d['’])?(?:\d"
    r"|[a-z]+ (?:million|thousand|milli))"
)
# What carries a comparison, in words or as two figures set side by side.
_CARRIED: Final = re.compile(
    r"\b(?:plus|moins|davantage|autant|aussi|superieur|inferieur|depass|exced|excede|contre|au lieu"
    r"|fois|double|triple|moitie|tiers"
    r"|hausse|baisse|augment|diminu|recul|progress|gagn|perd|tomb|mont|reduit|reduc|accr|meilleur|pire|record|derriere|devant"
    r"|more|less|fewer|higher|lower|\w{3,}er than|than|exceed|above|below|over|under|against|compared"
    r"|versus|up from|down from|instead"
    r"|twice|half|times|double|triple|rose|risen|fell|fallen|increas|decreas|declin|drop|grew|grow|better|worse|surpass|ahead|behind"
    r"|trail|led|as \w+ as|from|loin d|short of|battu|beat|outnumber|ecart|gap|lead|avance|retard|ramene|porte a|passe)"
)
_MARGIN_AFTER: Final = re.compile(
    r" ?(?:de |d['’])?(?:as )?(?P<way>plus|moins|more|less|fewer|(?!other|over|under"
    r"|after)[a-z]{3,9}er)\b(?! de la moiti| (?:or|ou) )(?! than \d)"
)
_MARGIN_BEFORE: Final = re.compile(r"\b(?P<way>plus|moins|more|less) [a-z]{3,15} (?:de|d['’]|by) ?$")
_REACH: Final = 40
_SIDE: Final = re.compile(
    r"\b(?:contre|against|compared (?:with|to)|versus|up from|down from|au lieu de|instead of|apres|par rapport a)\b"
)
_PART: Final = re.compile(r"\b(?:dont|of which|of whom|including)\b")


@dataclass(frozen=True, slots=True)
class _Comparison:
    """A comparison of a claim, `way` 1 for more and -1 for less; the measure stands after `end`."""

    way: int
    start: int
    end: int


def check_comparisons(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim compares two things otherwise than its sentences, or they compare nothing."""
    if not grounds:
        return []
    for figure, way in _margins(claim):
        told = {other for g in grounds for one, other in _margins(g) if compare(figure, one) == "supported"}
        if told and way not in told:
            return [problem("opposite", figure.surface, claim.language)]
    for one in _comparisons(claim):
        surface = claim.text[one.start : one.end]
        told = _worded_ways(claim, one, grounds) or _told_ways(claim, one, grounds)
        if told and one.way not in told:
            return [problem("opposite", surface, claim.language)]
        if not told and not any(_CARRIED.search(fold_in_place(ground.text[:_MOST])) for ground in grounds):
            return [problem("unsupported_content", surface, claim.language)]
    return []


def _margins(statement: Statement) -> list[tuple[Figure, int]]:
    """Return the figures by which something is more or less: "15% less", "plus chère de 15 %", "deux fois plus"."""
    found = []
    for figure in statement.figures:
        before = fold_in_place(statement.reading.text[max(statement.start, figure.start - _REACH) : figure.start])
        after = fold_in_place(statement.reading.text[figure.end : figure.end + _REACH])
        match = _MARGIN_AFTER.match(after) or _MARGIN_BEFORE.search(before)
        word = match["way"] if match else ""
        if word and word not in _NOT_COMPARED:
            found.append((figure, -1 if word in _LOW_EN or word == "moins" else 1))
    return found


def _worded_ways(claim: Statement, one: _Comparison, grounds: Sequence[Statement]) -> set[int]:
    """Return which way the sentences compare, in words, by the same measure as the claim."""
    names = [name for name in claim.names if name.end <= claim.start + one.start]
    bare = {
        way for ground in grounds[:1] for figure, way in _margins(ground)
        if not _comparisons(ground) and len(_margins(ground)) == 1
        and any(same_name(name.text, other.text) for name in names for other in ground.names
               if other.end <= figure.start)
    }  # fmt: skip
    return bare or {
        other.way for ground in grounds for other in _comparisons(ground)
        if _measure_in(claim, one, ground, ground.start + other.end - 1, ground.end)
        and not _subject_in(claim, one, ground, ground.start + other.end - 1)
    }  # fmt: skip


def _subject_in(claim: Statement, one: _Comparison, ground: Statement, start: int) -> bool:
    """Tell whether what a claim compares stands where a sentence has its measure: they may be turned round."""
    names = [name for name in claim.names if name.end <= claim.start + one.start]
    return any(same_name(name.text, other.text) for name in names for other in ground.names if other.start >= start)


def _comparisons(claim: Statement) -> list[_Comparison]:
    text = fold_in_place(claim.text[:_MOST])
    form = _FRENCH if claim.language == "fr" else _ENGLISH
    return [
        _Comparison(_way(match, claim.language), match.start(), match.end())
        for match in form.finditer(text)
        if match["way"] not in _NOT_COMPARED and not _is_counted(claim, match) and not _quoted(claim, match.start())
    ]


def _way(match: re.Match[str], language: Language) -> int:
    if match["over"]:
        return -1 if match["over"].startswith(("inf", "below", "under")) else 1
    if language == "en":
        return -1 if match["way"] in _LOW_EN else 1
    less = match["way"] == "moins"
    return -1 if less != bool(match["low"]) else 1


def _is_counted(claim: Statement, match: re.Match[str]) -> bool:
    """Tell "more than 90,000 ballots" and "plus de 15 %" from a comparison of two things."""
    start, end = claim.start + match.start(), claim.start + match.end()
    return any(start - 1 <= one.start <= end + 12 and one.qualifier != "exact" for one in claim.figures)


def _quoted(claim: Statement, at: int) -> bool:
    return any(quote.start <= claim.start + at < quote.end for quote in claim.reading.quotes)


def _told_ways(claim: Statement, one: _Comparison, grounds: Sequence[Statement]) -> set[int]:
    """Return which way the figures of the sentences go, from what the claim measures by to what it compares."""
    inside = [way for ground in grounds for way in _beside(claim, one, ground)]
    return set(inside) if inside else _across(claim, one, grounds)


def _beside(claim: Statement, one: _Comparison, ground: Statement) -> list[int]:
    """Read "418 cases, against 57 in 2024": the measure of the claim must stand with the second figure."""
    text = fold_in_place(ground.text[:_MOST])
    ways = []
    for match in _SIDE.finditer(text):
        at = ground.start + match.start()
        before = [figure for figure in ground.figures if figure.end <= at]
        after = [figure for figure in ground.figures if figure.start >= at]
        pairs = [(a, b) for b in after[:1] for a in reversed(before) if _comparable(a, b)][:1]
        stop = re.search(r"[;.]|, (?!\d)", text[match.end() :])
        end = ground.start + match.end() + (stop.start() if stop else len(text))
        for a, b in pairs:
            if _measure_in(claim, one, ground, at, end):
                ways.append(_sign(a, b))
    return [way for way in ways if way]


def _across(claim: Statement, one: _Comparison, grounds: Sequence[Statement]) -> set[int]:
    """Read the figure of a sentence that tells the measure, and the one of another that tells what is compared."""
    near = list(dict.fromkeys((*grounds, *around(grounds[:1]))))
    measure = [token for token in claim.content if token.start >= claim.start + one.end]
    subject = [
        token for token in claim.content if token.start < claim.start + one.start or token.end <= claim.start + one.end
    ]
    names = [name for name in claim.names if name.start >= claim.start + one.end]
    others = [name for name in claim.names if name.end <= claim.start + one.start]
    home = max(near, key=lambda g: _held(g, measure, names, others), default=None)
    start = max((g for g in near if g is not home), key=lambda g: _held(g, subject, others, names), default=None)
    if (
        home is None
        or start is None
        or _held(home, measure, names, others) < 1
        or _held(start, subject, others, names) < 1
    ):
        return set()
    ways = set()
    for b in home.figures:
        for a in _main_figures(start):
            if _comparable(a, b) and a.unit:
                ways.add(_sign(a, b))
    return ways if len(ways) == 1 and 0 not in ways and sum(1 for b in home.figures if b.unit) == 1 else set()


def _main_figures(ground: Statement) -> list[Figure]:
    """Return the figures of a sentence before it tells a part of them."""
    part = _PART.search(fold_in_place(ground.text[:_MOST]))
    end = ground.start + part.start() if part else ground.end
    return [figure for figure in ground.figures if figure.start < end]


def _held(ground: Statement, tokens: Sequence[Token], names: Sequence[Name], others: Sequence[Name]) -> float:
    held = sum(any(key[0] != "=" for key in token.keys & ground.keys) for token in tokens)
    held += 2 * sum(any(same_name(name.text, one.text) for one in ground.names) for name in names)
    return held - sum(any(same_name(name.text, one.text) for one in ground.names) for name in others)


def _measure_in(claim: Statement, one: _Comparison, ground: Statement, start: int, end: int) -> bool:
    """Tell whether what a claim measures by stands in a range of a sentence, by a word, a name or a date."""
    after = claim.start + one.end
    keys = frozenset(
        key for token in ground.tokens if start <= token.start < end for key in token.keys if key[0] != "="
    )
    if any(token.keys & keys for token in claim.content if token.start >= after):
        return True
    days = [day for day in ground.dates if start <= day.start < end]
    mine = [day for day in claim.dates if day.start >= after - 2]
    return any(parts_of(a.surface).within(parts_of(b.surface)) for a in mine for b in days)


def _comparable(one: Figure, other: Figure) -> bool:
    return (
        one.value is not None and other.value is not None and (one.unit == other.unit or not other.unit or not one.unit)
    )


def _sign(one: Figure, other: Figure) -> int:
    first, second = one.value or 0.0, other.value or 0.0
    return (first > second) - (first < second)
