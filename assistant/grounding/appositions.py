"""A claim and its grounds in, a description ("the imperial city") set beside another name than the grounds' out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.names import Name, same_name

_ARTICLE = r"(?:le |la |les |l['’] ?|the )"
_AFTER = re.compile(rf",\s({_ARTICLE}[^,;:.()«»\"]{{3,60}})(?=,)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:^|[,;]\s)\s*({_ARTICLE}[^,;:.()«»\"]{{3,80}}),\s$", re.IGNORECASE)
_SOURCED = re.compile(r"\b(?:selon|après|according to)\b", re.IGNORECASE)
_REACH = 100
_MOST = 20

Apposed = tuple[Name, tuple[Token, ...]]


def check_appositions(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where the words a claim sets beside a name stand beside another name only."""
    mine = list(_apposed(claim))
    if not mine:
        return []
    theirs = [one for ground in grounds for one in _apposed(ground)]
    for name, words in mine:
        rivals = [other for other, told in theirs if _same_words(words, told)]
        if rivals and not any(same_name(name.text, other.text) for other in rivals):
            return [problem("swapped_actors", name.text, claim.language, rivals[0].text)]
    return []


def _apposed(statement: Statement) -> Iterator[Apposed]:
    """Yield each name with the words of the definite noun phrase that commas set beside it."""
    text = statement.reading.text
    for name in statement.names[:_MOST]:
        sourced = _SOURCED.search(text, max(statement.start, name.start - _REACH), name.start)
        after = None if sourced else _AFTER.match(text, name.end, min(statement.end, name.end + _REACH))
        before = _BEFORE.search(text[max(statement.start, name.start - _REACH) : name.start])
        for start, length in ((after.start(1), len(after[1])) if after else (0, 0),
                              (name.start - len(before[0]) + before.start(1) - before.start(), len(before[1]))
                              if before else (0, 0)):  # fmt: skip
            words = tuple(t for t in statement.tokens if start <= t.start < start + length and t.keys)
            if words:
                yield name, words


def _same_words(mine: Sequence[Token], theirs: Sequence[Token]) -> bool:
    return all(any(one.keys & other.keys for other in theirs) for one in mine) and all(
        any(one.keys & other.keys for other in mine) for one in theirs
    )
