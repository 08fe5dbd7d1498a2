"""A claim and the sentences it rests on in, the shares it tells otherwise out: all for most, the only for one of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, word_keys
from assistant.text.shares import Part, find_shares, one_of, the_only

_ONE_OF_SOME = re.compile(r"\b(?:une? (?:de |d['’])?(?:ces|des|ses|leurs)|one of|among|parmi)\b", re.IGNORECASE)


def check_shares(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return the shares of a claim that its grounds give otherwise of the same thing, left out or added."""
    told = [(part, ground) for ground in grounds for part in find_shares(ground.text)]
    mine = find_shares(claim.text)
    problems = [
        problem("wrong_qualifier", claim.text[part.start : part.end], claim.language, _text(rivals[0]))
        for part in mine
        if (rivals := _rivals(part, claim, told))
    ]
    return problems + _dropped(claim, mine, told) + _made_unique(claim, grounds)


def _rivals(part: Part, claim: Statement, told: Sequence[tuple[Part, Statement]]) -> list[tuple[Part, Statement]]:
    same = [(other, ground) for other, ground in told if _same_head(part, claim, other, ground)]
    return [] if any(other.share == part.share for other, _ in same) else same


def _same_head(part: Part, claim: Statement, other: Part, ground: Statement) -> bool:
    if part.head == other.head:
        return True
    if part.head[0].isdigit() or other.head[0].isdigit():
        return False
    return bool(word_keys(part.head, claim.language) & word_keys(other.head, ground.language))


def _dropped(claim: Statement, mine: Sequence[Part], told: Sequence[tuple[Part, Statement]]) -> list[Problem]:
    """Find a whole number told of which the sentence says that only most or half is meant."""
    heads = {part.head for part in mine}
    values = {str(int(f.value)): f for f in claim.figures if f.value and f.value < 1e15 and f.value == int(f.value)}
    whole = {other.head for other, _ in told if other.share == "all"}
    return [
        problem("wrong_qualifier", values[other.head].surface, claim.language, _text((other, ground)))
        for other, ground in told
        if other.head in values and other.head not in heads | whole
    ]


def _made_unique(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find "the only" for "one of the few", and "le plus grand" for "l'un des plus grands"."""
    alone = the_only(claim.text)
    if not alone or _ONE_OF_SOME.search(claim.text):
        return []
    for ground in grounds:
        raised = (alone & one_of(ground.text)) - the_only(ground.text)
        if raised:
            return [problem("wrong_qualifier", claim.text, claim.language, ground.text)]
    return []


def _text(told: tuple[Part, Statement]) -> str:
    part, ground = told
    return ground.text[part.start : part.end]
