"""A claim and its ground in, the two parties of "against", or of "from … to …", that changed places there, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grounding.clauses import Word, words_of
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement
from assistant.text.names import same_name

_AGAINST = frozenset(("contre", "against"))
_FROM = frozenset(("de", "du", "d", "des", "from", "depuis"))
_TO = frozenset(("a", "au", "aux", "vers", "en", "to", "into"))
_REACH = 3
_LONGEST = 200
Pair = tuple[Word, Word]


def check_directions(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where "from A to B" is from B to A in the ground, or "A against B" is B against A."""
    if not grounds or max(len(claim.tokens), len(grounds[0].tokens)) > _LONGEST:
        return []
    mine, theirs = words_of(claim), words_of(grounds[0])
    for pairs in (_opponents, _ends):
        told = pairs(theirs)
        for one, two in pairs(mine):
            crossed = any(_same(one, b) and _same(two, a) for a, b in told)
            if crossed and not any(_same(one, a) and _same(two, b) for a, b in told):
                return [problem("swapped_actors", f"{one.surface} / {two.surface}", claim.language)]
    return []


def _same(one: Word, other: Word) -> bool:
    if one.name and other.name:
        return bool(one.keys & other.keys) or same_name(one.surface, other.surface)
    return not one.name and not other.name and any(key[0] != "=" for key in one.keys & other.keys)


def _opponents(words: Sequence[Word]) -> list[Pair]:
    """Pair the first party of a sentence with each that "against" governs."""
    first = next((at for at, word in enumerate(words) if word.participant and not word.time), None)
    if first is None or (first and any(word.preposition for word in words[:first])):
        return []
    found = []
    for at, word in enumerate(words):
        if word.low in _AGAINST and at > first + 1:
            governed = [one for one in words[at + 1 : at + 1 + _REACH] if one.participant]
            found += [(opener, one) for opener in words[first : first + 2] if opener.participant for one in governed]
    return found


def _ends(words: Sequence[Word]) -> list[Pair]:
    """Pair the names of "from A to B"."""
    names = [at for at, word in enumerate(words) if word.name and word.name.kind != "person"]
    found = []
    for here, there in pairwise(names):
        before = {word.low for word in words[max(0, here - 2) : here]}
        between = [word.low for word in words[here + 1 : there]]
        linked = 0 < len(between) <= 2 and between[0] in _TO and not words[here + 1].broken
        if linked and before & _FROM:
            found.append((words[here], words[there]))
    return found
