"""A claim and the sentences it rests on in, a clause that has nothing in common with them (an added detail) out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from assistant.grounding.alignment import named_in
from assistant.grounding.coverage import is_light
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Reading, Statement, Token
from assistant.text.names import Name

# Where a clause or a complement may have been added to a sentence.
_BREAKS = re.compile(
    r"[,;:)–—]\s|\(|\s-\s|\s(?=(?:et|mais|car|parce|puisque|afin|pour|ainsi|tandis|alors|lorsque|après|avant|malgré|grâce"
    r"|sans|and|but|because|since|so|while|whereas|after|before|despite|thanks|without|in order)\s)"
)
_FEWEST, _FEWEST_TRANSLATED = 2, 4
_HELD = 0.25
_LONGEST = 5_000
_AROUND, _SHORT = 1, 60


def check_clauses(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Problem]:
    """Return a problem for a clause whose words and names stand nowhere near the grounds.

    Near is anywhere in the passages where these are short, else the sentences beside the grounds: in a long article
    nearly every word stands somewhere.
    """
    if not grounds:
        return []
    translated = grounds[0].language != claim.language
    near = _near(grounds, passages)
    keys = frozenset(key for statement in near for key in statement.keys)
    clauses = _clauses(claim)
    if len(clauses) < 2:
        return []
    for words, names in clauses:
        words = [token for token in words if token.keys & keys or not is_light(token)]
        size = len(words) + len(names)
        held = sum(bool(token.keys & keys) for token in words)
        held += sum(any(named_in(name, statement) for statement in near) for name in names)
        if size >= (_FEWEST_TRANSLATED if translated else _FEWEST) and held <= _HELD * size:
            strange = ", ".join(dict.fromkeys(token.text for token in words)) or names[0].text
            return [problem("unsupported_content", strange, claim.language)]
    return []


def _near(grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Statement]:
    if sum(len(passage.statements) for passage in passages) <= _SHORT:
        return [statement for passage in passages for statement in passage.statements]
    return [
        statement
        for ground in grounds
        for statement in ground.reading.statements[max(0, ground.rank - _AROUND) : ground.rank + _AROUND + 1]
    ]


def _clauses(claim: Statement) -> list[tuple[list[Token], list[Name]]]:
    """Return the words of meaning and the names of each clause; those without any are left out."""
    ends = [match.start() + claim.start for match in _BREAKS.finditer(claim.text[:_LONGEST])]
    clauses: list[tuple[list[Token], list[Name]]] = [([], []) for _ in range(len(ends) + 1)]
    for token in claim.content:
        clauses[bisect_right(ends, token.start)][0].append(token)
    for name in claim.names:
        clauses[bisect_right(ends, name.start)][1].append(name)
    return [(words, names) for words, names in clauses if words or names]
