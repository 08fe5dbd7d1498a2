"""A claimed figure and the sentences it rests on in, whether they carry it though they do not write it so, out.

A ratio or a difference of two figures set side by side, an amount whose currency is told once, a rank told by a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.grounding.change_checks import RANKS
from assistant.grounding.statements import Statement
from assistant.text.synonyms import is_times
from assistant.types import Figure

_SCALED: Final = re.compile(r"(?i)\b(?:millions?|milliards?|billions?|trillions?|millards?|thousand|mille|bn|m)\b")
_UNNAMED: Final = re.compile(r"^(?:[a-z]{3,}(?:ed|és?|ées?)|de|d|en|in|of|for|last|l'an|an|sur|year)$")
_POUNDS: Final = re.compile(r"^\s?(?:de )?livres?\b")
_POINTS: Final = re.compile(r"(?i)^\s?(?:percentage )?points?\b")
_OVER: Final = re.compile(r"\bover\b")
_MORE: Final = frozenset(("exact", "about"))
_NEARLY: Final = 0.06
_MOST: Final = 8


def carried_otherwise(claim: Statement, figure: Figure, grounds: Sequence[Statement]) -> bool:
    """Tell whether sentences carry a figure of a claim without writing it as the claim does."""
    if figure.value is None or figure.upper is not None:
        return False
    if figure.kind == "ordinal":
        return any(RANKS.get(token.low) == figure.value for ground in grounds for token in ground.tokens)
    if _is_amount(claim, figure, grounds) or _names_currency(figure, grounds):
        return True
    if figure.kind == "duration" and any(_lasts(figure, ground) for ground in grounds):
        return True
    after = claim.reading.text[figure.end : figure.end + 24]
    if is_times(figure.unit or "") or "times" in figure.surface or "fois" in figure.surface:
        return any(_fits(figure, one / two) for ground in grounds for one, two in _pairs(ground) if two)
    if _POINTS.match(after) or (figure.unit or "").startswith("point"):
        shares = (pair for ground in grounds for pair in _pairs(ground, "percent"))
        return any(_fits(figure, one - two) for one, two in shares)
    return False


def _is_amount(claim: Statement, figure: Figure, grounds: Sequence[Statement]) -> bool:
    """Tell whether an amount names its currency elsewhere in the claim, or by a word with two meanings."""
    same = [
        one for ground in grounds for one in ground.figures
        if one.kind == "currency" and one.value == figure.value and one.qualifier == figure.qualifier
    ]  # fmt: skip
    if not same:
        return False
    after = claim.reading.text[figure.end : figure.end + 12]
    if claim.language == "fr" and (_POUNDS.match(after) or "livre" in (figure.unit or "")):
        return any(one.unit in ("GBP", "pound", "pounds", "£") for one in same)
    told = any(other.kind == "currency" and other.unit == same[0].unit for other in claim.figures)
    unnamed = not figure.unit or _UNNAMED.match(figure.unit) is not None
    return figure.kind == "number" and told and unnamed and _SCALED.search(figure.surface) is not None


def _lasts(figure: Figure, ground: Statement) -> bool:
    """Tell whether a sentence spreads something "over six years", which says no more than six."""
    same = [one for one in ground.figures if one.kind == "duration" and one.value == figure.value]
    text = ground.reading.text
    return any(_OVER.search(text[max(ground.start, one.start - 6) : one.start + 5]) for one in same)


def _names_currency(figure: Figure, grounds: Sequence[Statement]) -> bool:
    """Tell whether a sentence has the amount bare, and its currency with another amount."""
    for ground in grounds if figure.kind == "currency" else ():
        bare = [one for one in ground.figures if one.kind == "number" and one.value == figure.value]
        named = [one for one in ground.figures if one.kind == "currency" and one.unit == figure.unit]
        if named and any(one.qualifier == figure.qualifier and _SCALED.search(one.surface) for one in bare):
            return True
    return False


def _pairs(ground: Statement, kind: str | None = None) -> Iterator[tuple[float, float]]:
    """Yield the larger and the smaller of two figures of one kind, or two counts of which one names nothing."""
    figures = [one for one in ground.figures[:_MOST] if one.value is not None and kind in (None, one.kind)]
    for place, one in enumerate(figures):
        for two in figures[place + 1 :]:
            alike = one.unit == two.unit or (one.kind == two.kind == "number")
            if alike and one.value is not None and two.value is not None:
                yield max(one.value, two.value), min(one.value, two.value)


def _fits(figure: Figure, told: float) -> bool:
    value = figure.value or 0.0
    if figure.qualifier in ("more_than", "at_least"):
        return value <= told <= value + 1
    if figure.qualifier in ("less_than", "at_most"):
        return value - 1 <= told <= value
    return abs(told - value) <= _NEARLY * abs(value) and figure.qualifier in (*_MORE, "nearly", "vague")
