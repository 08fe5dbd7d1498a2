"""The rates of a claim ("par mois", "per household") and the sentences it rests on in, those told otherwise out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement
from assistant.text.rates import Rate, denominator, find_rates, is_time, periods
from assistant.text.words import fold
from assistant.types import Figure

_WORD = re.compile(r"[^\W\d_]+")
_REACH = 40
_ADJECTIVE_REACH = 25


def check_rates(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return the denominators that the passages of the grounds do not give, or not with that figure."""
    mine = find_rates(claim.text)
    if not grounds or not mine:
        return []
    texts = list(dict.fromkeys(ground.reading.text for ground in grounds))
    known = {by for text in texts for word in _WORD.findall(text) if (by := denominator(fold(word))) is not None}
    told = [(rate, ground) for ground in grounds for rate in find_rates(ground.text)]
    wrong = [rate for rate in mine if _differs(claim, rate, told, known) or _other_period(claim, rate, grounds)]
    return [problem("wrong_unit", claim.text[rate.start : rate.end], claim.language) for rate in wrong]


def _differs(claim: Statement, rate: Rate, told: Sequence[tuple[Rate, Statement]], known: set[int]) -> bool:
    figure = _of_figure(claim, rate)
    if figure is None and rate.loose:
        return False
    beside = [other for other, ground in told if figure is not None and _with_same(figure, ground, other)]
    if beside:
        return all(other.by != rate.by for other in beside) and any(is_time(o.by) == is_time(rate.by) for o in beside)
    if rate.by in known:
        return False
    return figure is not None or any(is_time(other.by) == is_time(rate.by) for other, _ in told)


def _other_period(claim: Statement, rate: Rate, grounds: Sequence[Statement]) -> bool:
    """Tell whether the grounds say how often in other words of the same kind: "bimensuel" for "mensuel"."""
    mine = periods(claim.text[rate.start : rate.end])
    told = frozenset(period for ground in grounds for period in periods(ground.text))
    return bool(mine) and bool(told) and not mine & told


def _of_figure(statement: Statement, rate: Rate) -> Figure | None:
    """Return the figure that a rate belongs to: the last one before it, or one just after an adjective."""
    start, reach = statement.start + rate.start, _ADJECTIVE_REACH if rate.loose else _REACH
    before = [figure for figure in statement.figures if figure.end <= start + 1 and start - figure.end < reach]
    return before[-1] if before else None


def _with_same(figure: Figure, ground: Statement, rate: Rate) -> bool:
    other = _of_figure(ground, rate)
    return other is not None and other.value == figure.value
