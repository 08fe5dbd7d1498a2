"""A claim and the sentences it rests on in, the shares it tells otherwise out: all for most, the only for one of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, word_keys
from assistant.text.comparison import same_unit
from assistant.text.shares import Part, find_shares, one_of, the_only
from assistant.types import Figure

_OF_WHOLE, _APART = 12, 40
_OUT_OF = re.compile(r"\b(?:sur|out of|of the|of)\s(?:les |its |the )?$")
_ABOUT, _SAME = 0.05, 1e-9
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


def parts_told(claim: Statement, figure: Figure, grounds: Sequence[Statement]) -> bool:
    """Tell whether a share of a number follows from a count out of it: "half of the 27" from "17 sur 27"."""
    if figure.value is None or figure.upper is not None or figure.value <= 0:
        return False
    if figure.value > 1:
        # The 27 of "dix-sept ministres sur 27", read as one figure.
        read = [one for ground in grounds for one in ground.figures if re.search(rf"\b{figure.value:g}$", one.surface)]
        exact = figure.qualifier == "exact" and figure.kind == "number"
        return exact and any(0 < (one.value or 0) < 1 and same_unit(figure.unit, one.unit) for one in read)
    wholes = [one for one in claim.figures if 0 <= one.start - figure.end <= _OF_WHOLE and (one.value or 0) > 1]
    told = (share for ground in grounds for share in _shares_of(ground, wholes[0].value or 0)) if wholes else ()
    return any(_within(share, figure) for share in told)


def _shares_of(ground: Statement, whole: float) -> list[float]:
    """Return the shares of a whole number that a sentence counts."""
    text = ground.reading.text
    found = [
        (one.value or 0) / whole
        for one, after in pairwise(ground.figures)
        if after.value == whole and after.start - one.end <= _APART and _OUT_OF.search(text[one.end : after.start])
    ]
    # "Dix-sept ministres sur 27" is read as one figure.
    read = [one for one in ground.figures if re.search(rf"\b{whole:g}$", one.surface)]
    return found + [one.value for one in read if one.value is not None and 0 < one.value < 1]


def _within(share: float, figure: Figure) -> bool:
    claimed = figure.value or 0
    if figure.qualifier in ("more_than", "at_least"):
        return share > claimed or (share == claimed and figure.qualifier == "at_least")
    if figure.qualifier in ("less_than", "at_most"):
        return share < claimed or (share == claimed and figure.qualifier == "at_most")
    return abs(share - claimed) < (_ABOUT if figure.qualifier == "about" else _SAME)


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
