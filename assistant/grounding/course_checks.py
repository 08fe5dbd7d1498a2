"""A claim and the sentences it rests on in, a course of figures ("from 10 to 13") that the claim turns round, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from assistant.grounding.contrast_checks import word_poles
from assistant.grounding.negations import negations
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.comparison import compare
from assistant.text.opposites import RISE, poles
from assistant.text.words import fold
from assistant.types import Figure

_FROM = frozenset("de d from contre against versus".split())
_TO = frozenset(("a", "to", "jusqu"))
# Words between the preposition and its figure.
_BETWEEN = frozenset("environ pres de quelque plus moins about some nearly around roughly almost over just".split())
_MOVING = frozenset(
    "passe passent passer passait passera passant passe go goes went gone going moved moves move".split()
)
_UP_FROM = re.compile(
    r",? ?(?:[\w' ]{0,30}, )?(?:up|down|contre|against|versus|compared) ?(?:from|with|to)? ?(?:environ |about )?"
)
_BROUGHT = re.compile(
    r"\b(?:(?:porte|ramene|releve|abaisse|reduit|augmente|revise|baisse)(?:e|s|es)? (?:en \w+ )?a"
    r"|(?:raised|lowered|reduced|increased|cut|revised(?: up| down)?|brought(?: up| down)?"
    r"|put up) to) (?:environ |about |some )?$"
)
_NEAR = 60
_MOST_FIGURES = 60


@dataclass(frozen=True, slots=True)
class _Course:
    """What a quantity was and what it became."""

    before: Figure
    after: Figure

    @property
    def side(self) -> int | None:
        """Return 0 for a rise and 1 for a fall, as the contrast of both numbers them."""
        if self.before.value is None or self.after.value is None or self.before.value == self.after.value:
            return None
        return 0 if self.before.value < self.after.value else 1


def check_courses(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim goes from one figure to another the other way round than its grounds."""
    if not claim.figures or negations(claim):
        return []
    told = [course for ground in grounds for course in _courses(ground)]
    mine = _courses(claim)
    for course in mine:
        for other in told:
            if _same(course.before, other.after) and _same(course.after, other.before):
                surface = claim.reading.text[course.before.start : course.before.end]
                return [problem("wrong_value", surface, claim.language, other.after.surface)]
    return [] if mine else _turned(claim, grounds)


def _turned(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find a fall in the claim to a figure that a ground rises to, where the ground has no verb of either."""
    for ground in grounds:
        if not _MOVING & {token.low for token in ground.tokens} or _ways(ground):
            continue
        for course in _courses(ground):
            shared = any(
                _same(figure, end) for figure in claim.figures[:_MOST_FIGURES] for end in (course.before, course.after)
            )
            for side, token in _ways(claim):
                if shared and course.side is not None and side != course.side:
                    return [problem("opposite", token.text, claim.language, course.after.surface)]
    return []


def _ways(statement: Statement) -> list[tuple[int, Token]]:
    return [(p.side, statement.tokens[p.first]) for p in word_poles(statement) if p.contrast.rank == _rise_rank()]


@cache
def _rise_rank() -> int:
    return next(pole.contrast.rank for pole in poles(RISE, "en"))


def _courses(statement: Statement) -> list[_Course]:
    """Return the pairs of neighbouring figures of which one is introduced by "from" and the other by "to"."""
    found = []
    for one, two in pairwise(statement.figures[:_MOST_FIGURES]):
        if two.start - one.end > _NEAR or (one.unit and two.unit and one.unit != two.unit):
            continue
        roles = (_role(statement, one), _role(statement, two))
        if roles == ("from", "to") or _is_moved(statement, one, two):
            found.append(_Course(one, two))
        elif roles == ("to", "from") or (roles == (None, "from") and _is_measured(statement, one, two)):
            found.append(_Course(two, one))
    return found


def _is_moved(statement: Statement, one: Figure, two: Figure) -> bool:
    """Tell "estimated at 3 million, later put at 2 million" and "évalué à 3, ramené à 2"."""
    return _BROUGHT.search(fold(statement.reading.text[one.end : two.start])) is not None


def _is_measured(statement: Statement, one: Figure, two: Figure) -> bool:
    """Tell "71%, up from 63%" and "71 %, contre 63 %", whose second figure is the older one."""
    between = fold(statement.reading.text[one.end : two.start])
    return (one.unit == two.unit or not two.unit) and _UP_FROM.fullmatch(between) is not None


def _role(statement: Statement, figure: Figure) -> str | None:
    before = [token for token in statement.tokens if token.end <= figure.start][-3:]
    near = [token.low for token in before if figure.start - token.end < _NEAR // 2]
    while len(near) > 1 and near[-1] in _BETWEEN - _FROM:
        near.pop()
    if not near:
        return None
    return "from" if near[-1] in _FROM else "to" if near[-1] in _TO else None


def _same(one: Figure, other: Figure) -> bool:
    return one.value == other.value and compare(one, other) in ("supported", "wrong_qualifier", "wrong_unit")
