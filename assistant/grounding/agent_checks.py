"""A claim and the sentences it rests on in, a deed that the claim says was done by another than they say, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.grounding.deed_keys import deed_keys
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.names import Name, same_name

_BY: Final = frozenset(("par", "by"))
_PRONOUNS: Final = frozenset("il elle ils elles celui celle he she they it ce cela this that".split())
_BACK: Final = 4
_AHEAD: Final = 9
_PAUSES: Final = frozenset(',;:.()«»"“”')


@dataclass(frozen=True, slots=True)
class _Agent:
    """A deed told in the passive, by its keys, and those it was done by."""

    deed: frozenset[str]
    words: tuple[Token, ...]
    names: tuple[Name, ...]


def check_agents(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim has something done by somebody and its sentences by another."""
    for mine in _agents(claim):
        told = [one for ground in grounds for one in _agents(ground) if one.deed & mine.deed]
        if told and all(_differ(mine, other, grounds) for other in told):
            surface = " ".join(token.text for token in mine.words)
            return [problem("swapped_actors", surface, claim.language, " ".join(t.text for t in told[0].words))]
        if not told and claim.language == grounds[0].language and _does_other(mine, grounds):
            return [problem("swapped_actors", " ".join(token.text for token in mine.words), claim.language)]
    return []


def _does_other(mine: _Agent, grounds: Sequence[Statement]) -> bool:
    """Tell whether the doer stands in another sentence only than those that tell the deed, with another doer."""
    tellers = [one for one in grounds if any(mine.deed & keys for keys in deed_keys(one))]
    if not tellers or mine.names:
        return False
    lows = {token.low for token in mine.words}
    stands = [any(token.low in lows for token in one.tokens) for one in tellers]
    elsewhere = any(token.low in lows for one in grounds if one not in tellers for token in one.tokens)
    pointing = any(one.tokens and one.tokens[0].low in _PRONOUNS for one in tellers)
    return elsewhere and not any(stands) and not pointing


def _differ(mine: _Agent, other: _Agent, grounds: Sequence[Statement]) -> bool:
    """Tell whether two agents are surely not the same: both named, or mine somebody else of the same passage."""
    if any(one.keys & two.keys or one.low == two.low for one in mine.words for two in other.words):
        return False
    if any(same_name(one.text, two.text) for one in mine.names for two in other.names):
        return False
    if mine.names and other.names:
        return True
    near = [one for ground in grounds for one in ground.reading.statements]
    return bool(mine.names) and all(
        any(same_name(name.text, told.text) for one in near for told in one.names) for name in mine.names
    ) and not _titled(mine, other, near)  # fmt: skip


def _titled(mine: _Agent, other: _Agent, near: Sequence[Statement]) -> bool:
    """Tell whether a sentence sets the name of one beside the words of the other: "le groupe Norvia"."""
    keys = frozenset(key for token in other.words for key in token.keys)
    return any(
        any(same_name(name.text, told.text) for name in mine.names for told in one.names)
        and any(keys & token.keys for token in one.tokens)
        for one in near
    )


def _agents(statement: Statement) -> Iterator[_Agent]:
    tokens, text = statement.tokens, statement.reading.text
    keys = deed_keys(statement)
    for at, token in enumerate(tokens):
        if token.low not in _BY or not at:
            continue
        deed = next((keys[place] for place in range(at - 1, max(-1, at - _BACK), -1) if tokens[place].keys), None)
        end = at + 1
        while end < min(len(tokens), at + _AHEAD) and not _PAUSES & set(text[tokens[end - 1].end : tokens[end].start]):
            if tokens[end].low in ("pour", "en", "dans", "a", "for", "in", "at", "on", "to", "qui", "who", "et", "and"):
                break
            end += 1
        words = tuple(one for one in tokens[at + 1 : end] if one.keys)
        names = tuple(one for one in statement.names if words and words[0].start <= one.start < tokens[end - 1].end)
        if deed and words and not any(word.text[0].isdigit() for word in words):
            yield _Agent(frozenset(key for key in deed if key[0] != "="), words, names)
