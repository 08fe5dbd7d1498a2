"""A claim and its grounds in, figures that are told of what happened to others (killed for wounded) out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement
from assistant.text.comparison import compare
from assistant.text.words import fold
from assistant.types import Figure

# What may have happened to those counted; a line a fate, French and English.
_FATES = """
tué tués tuée tuées tuer mort morts morte mortes décédé décédés décès péri killed dead died death deaths
blessé blessés blessée blessées blesser wounded injured hurt injuries
disparu disparus disparue disparues missing
arrêté arrêtés arrêtées interpellé interpellés arrested detained
évacué évacués évacuées evacuated
hospitalisé hospitalisés hospitalisées hospitalised hospitalized
déplacé déplacés déplacées displaced
libéré libérés libérées freed released
envoyé envoyés envoyer déployé déployés déployer expédié expédiés sent deployed dispatched shipped
licencié licenciés licenciées fired dismissed sacked
embauché embauchés embauchées recruté recrutés hired recruited
sauvé sauvés secouru secourus rescued saved
détruit détruits détruite détruites destroyed
endommagé endommagés endommagées damaged
"""
_REACH = 10
_AND = frozenset("et and mais but tandis while".split())


def check_outcomes(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem for each figure whose fate in the claim is another than wherever the grounds have it."""
    problems = []
    for figure in claim.figures:
        mine = _fate(claim, figure)
        theirs = [
            (_fate(ground, other), other) for ground in grounds for other in ground.figures if _same(figure, other)
        ]
        if mine is not None and theirs and all(fate not in (None, mine) for fate, _ in theirs):
            problems.append(problem("wrong_unit", _around(claim, figure), claim.language))
    return problems


def _same(figure: Figure, other: Figure) -> bool:
    return compare(figure, other) in ("supported", "wrong_qualifier")


def _fate(statement: Statement, figure: Figure) -> int | None:
    """Return the fate told nearest after a figure, or else before it; another figure ends the search."""
    tokens = statement.tokens
    at = next((place for place, token in enumerate(tokens) if token.start >= figure.start), len(tokens))
    others = [other.start for other in statement.figures if other.start > figure.start]
    stop = min(others, default=statement.end)
    after = [token for token in tokens[at : at + _REACH] if token.start < stop]
    before = reversed(tokens[max(0, at - _REACH) : at])
    joined = next((place for place, token in enumerate(after) if token.low in _AND), None)
    if joined is not None and others:
        # In "killed 21 people and injured 40" what is told after "and" befell those counted next.
        after = after[:joined]
    return next((fate for token in (*after, *before) if (fate := _fates().get(token.low)) is not None), None)


def _around(statement: Statement, figure: Figure) -> str:
    words = statement.reading.text[figure.end : min(statement.end, figure.end + 60)].split()
    return " ".join([figure.surface, *words[:4]]).rstrip(".,;:!?")


@cache
def _fates() -> dict[str, int]:
    return {fold(word): rank for rank, line in enumerate(_FATES.strip().splitlines()) for word in line.split()}
