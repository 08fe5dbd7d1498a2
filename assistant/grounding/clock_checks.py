"""The times of day of a claim and the sentences it rests on in, each time's verdict and what is wrong with it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.figure_checks import Checked
from assistant.grounding.problems import ProblemKind, problem
from assistant.grounding.statements import Reading, Statement
from assistant.text.clock_times import Clock, DayPart, find_clocks, find_day_parts
from assistant.types import CheckedFigure, FigureVerdict

_VAGUE = re.compile(
    r"\b(?:vers|environ|aux alentours de|autour de|around|about|shortly (?:after|before)|peu (?:avant|apres|après)) $",
    re.IGNORECASE,
)
_NEAR = 20
_BACK = 2


def check_clocks(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Checked]:
    """Compare the times of the clock and the parts of the day of a claim with those of its grounds."""
    mine, parts = clocks_of(claim), find_day_parts(claim.text)
    if not grounds or not (mine or parts):
        return []
    told = [clock for ground in _around(grounds) for clock in clocks_of(ground)]
    told_parts = [part for ground in _around(grounds) for part in find_day_parts(ground.text)]
    place = next((rank for rank, passage in enumerate(passages) if passage is grounds[0].reading), None)
    checked = [_clock(claim, clock, told, place) for clock in mine]
    return checked + [
        _verdict(claim, part, "wrong_date", place) for part in parts if not mine and _clashes(part, told, told_parts)
    ]


def clocks_of(statement: Statement) -> list[Clock]:
    """Return the times of the clock that stand in a sentence."""
    return find_clocks(statement.text, statement.figures, statement.start)


def _around(grounds: Sequence[Statement]) -> list[Statement]:
    """Return the grounds and the sentences just before, which often say when."""
    found = [one for ground in grounds for one in ground.reading.statements[max(0, ground.rank - _BACK) : ground.rank]]
    return [*grounds, *found]


def _clock(claim: Statement, clock: Clock, told: Sequence[Clock], place: int | None) -> Checked:
    vague = _VAGUE.search(claim.text[max(0, clock.start - 24) : clock.start])
    if any(clock.same(other, _NEAR if vague else 0) for other in told):
        return _verdict(claim, clock, None, place)
    return _verdict(claim, clock, "wrong_date" if told else "unsupported_date", place)


def _clashes(part: DayPart, clocks: Sequence[Clock], parts: Sequence[DayPart]) -> bool:
    if any(part.name == other.name for other in parts) or any(part.holds(clock) for clock in clocks):
        return False
    return bool(parts or clocks)


def _verdict(claim: Statement, told: Clock | DayPart, kind: ProblemKind | None, place: int | None) -> Checked:
    surface = claim.text[told.start : told.end].strip()
    verdict: FigureVerdict = "supported" if kind is None else "wrong_value" if kind == "wrong_date" else "unsupported"
    figure = CheckedFigure(surface, surface, None, None, None, verdict, place if verdict != "unsupported" else None)
    return Checked(figure, problem(kind, surface, claim.language) if kind else None)
