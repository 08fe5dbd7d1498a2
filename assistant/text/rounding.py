"""A claimed figure and that of a source in, whether the claimed one is a fair rounding of it out.

A claim may be vaguer than its source, never more precise: "63 %" carries "more than 60 %", "397,000" carries "nearly
400,000", "36" carries "dozens". The claimed number must have fewer significant digits and lie near the source's, and a
source that is qualified itself carries less: "more than 10,000" does not carry "more than 9,000".
"""

from __future__ import annotations

import math

from assistant.text.number_words import ROUND_NOUNS
from assistant.text.words import fold
from assistant.types import Figure

_NEAR = 0.1
_NEAR_SHARE = 0.06
_NEAR_ROUND_NOUN = 0.21
_NEAR_LOWER_BOUND = 0.03
# How far a bound may lie from the value, as a share of it: "more than 1,000" for 1,900, "more than 60" for 85.
_LEAST = 0.65
_LEAST_POWER_OF_TEN = 0.5
_SLACK = 0.97
_WELL_OFF = 0.15
# The least and greatest multiples of an order of magnitude that its plural stands for.
_FROM, _TO = 1.9, 20.0
_TO_SMALL, _TO_THOUSANDS = 10.0, 100.0
_SURE_DIGITS = 3


def rounds(claimed: Figure, source: Figure) -> bool:
    """Tell whether a figure of the same unit says less precisely what the source says; equal values are no matter."""
    value = source.value
    if claimed.value is None or value is None or claimed.upper is not None or value <= 0 or claimed.value <= 0:
        return False
    if source.qualifier == "vague" or claimed.kind == "ordinal" or source.kind == "ordinal":
        return False
    if claimed.qualifier == "vague":
        return _of_order(claimed, source)
    if claimed.qualifier == source.qualifier or not _rounder(claimed, source):
        return False
    if claimed.qualifier in ("more_than", "at_least"):
        return source.qualifier not in ("less_than", "at_most") and _just_below(claimed.value, source)
    if claimed.qualifier in ("less_than", "at_most"):
        return source.qualifier not in ("more_than", "at_least") and _just_above(claimed.value, source)
    return claimed.qualifier == "about" and _about(claimed, source)


def significant_digits(value: float) -> int:
    """Return how many digits a number needs, the zeros at its end left out: 37,000 has two."""
    digits = f"{value:.10e}".split("e")[0].replace(".", "").lstrip("-").strip("0")
    return max(1, len(digits))


def _of_order(claimed: Figure, source: Figure) -> bool:
    """Tell whether the source lies in the order of magnitude of "dozens", "des milliers", "tens of millions"."""
    order = 10.0 ** math.floor(math.log10(claimed.value or 1))
    if source.qualifier in ("less_than", "at_most"):
        return False
    most = {10.0: _TO_SMALL, 1e3: _TO_THOUSANDS, 1e6: _TO_THOUSANDS}.get(order, _TO)
    top = source.upper if source.upper is not None else source.value
    return order * _FROM <= (source.value or 0) and (top or 0) < order * most


def _rounder(claimed: Figure, source: Figure) -> bool:
    if _is_share(claimed, source) or _is_round_noun(claimed):
        return True
    if claimed.qualifier not in ("about", "vague") and _clear_of(claimed, source):
        return True
    told = significant_digits(source.value or 0)
    if source.upper is not None:
        told = max(told, significant_digits(source.upper) + 1)
    return significant_digits(claimed.value or 0) < told


def _clear_of(claimed: Figure, source: Figure) -> bool:
    """Tell whether a bound is a rounder number for having fewer decimals, or lies well off a source that is "about"."""
    bound, value = claimed.value or 0, source.value or 0
    if source.qualifier == "about":
        return abs(bound - value) >= _WELL_OFF * value
    return bound == int(bound) and value != int(value)


def _just_below(bound: float, source: Figure) -> bool:
    value = source.value or 0
    slack = _SLACK if source.qualifier == "about" else 1.0
    least = _LEAST_POWER_OF_TEN if math.log10(bound).is_integer() else _LEAST
    return value * least <= bound <= value * slack


def _just_above(bound: float, source: Figure) -> bool:
    value = source.value if source.upper is None else source.upper
    slack = _SLACK if source.qualifier == "about" else 1.0
    return (value or 0) <= bound * slack and bound * _LEAST <= (value or 0)


def _about(claimed: Figure, source: Figure) -> bool:
    value, told = source.value or 0, claimed.value or 0
    distance = abs(told - value)
    if source.upper is not None:
        return value <= told <= source.upper
    if source.qualifier in ("more_than", "at_least"):
        return significant_digits(value) >= _SURE_DIGITS and 0 <= told - value <= _NEAR_LOWER_BOUND * value
    if source.qualifier in ("less_than", "at_most"):
        return significant_digits(value) >= _SURE_DIGITS and 0 <= value - told <= _NEAR_LOWER_BOUND * value
    if _is_share(claimed, source):
        return distance <= _NEAR_SHARE * value
    if _is_round_noun(claimed):
        return distance <= _NEAR_ROUND_NOUN * value
    return distance <= _NEAR * value and distance < _step(told)


def _step(value: float) -> float:
    """Return the worth of the last significant digit: 10 for 40, 500 for 39,500."""
    step = 10.0 ** math.floor(math.log10(value))
    while step > value * 1e-9 and not math.isclose(value / step, round(value / step), rel_tol=1e-9):
        step /= 10
    return step * 5 if round(value / step) % 10 == 5 and value > step * 10 else step


def _is_share(claimed: Figure, source: Figure) -> bool:
    """Tell whether a share is told in words: "les deux tiers", "half"."""
    spelled = not any(char.isdigit() for char in claimed.surface)
    return spelled and ((claimed.value or 0) < 1 or (source.unit == "%" and claimed.unit != "%"))


def _is_round_noun(figure: Figure) -> bool:
    """Recognise "une trentaine" and "a dozen", which are about that many."""
    words = fold(figure.surface).replace("-", " ").split()
    nouns = ROUND_NOUNS["fr"].keys() | {"dozen"}
    return any(word in nouns and word not in ("million", "milliard", "millier") for word in words)
