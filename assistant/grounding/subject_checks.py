"""A claim and the sentences it rests on in, somebody of one sentence made the doer of what another tells, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.grounding.clauses import words_of
from assistant.grounding.deed_checks import verbs_of
from assistant.grounding.deed_keys import deed_keys
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.names import Name, same_name

_AT: Final = re.compile(r"(?:^|\s)(?:à|A|À|en|au|aux|in|at|In|At|En|Au) $")
_PRONOUNS: Final = frozenset("il elle ils elles celui celle he she they it who qui ce cela".split())
_KINDS: Final = ("person", "organisation", "other")
_THAT: Final = frozenset(("que", "qu", "that"))
_BY: Final = frozenset(("par", "by", "selon"))


def check_subjects(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim's named subject stands in none of the sentences that tell what it did.

    Those sentences name other subjects, and the claim none of them.
    """
    verb = next(iter(verbs_of(claim)), None)
    if verb is None or len(grounds) < 1:
        return []
    mine = [name for name in claim.names if name.kind in _KINDS and name.end <= verb.start]
    if not mine or _BY & {token.low for token in claim.tokens}:
        return []
    keys = {token.start: keys for token, keys in zip(claim.tokens, deed_keys(claim), strict=True)}.get(verb.start)
    tellers = [(ground, at) for ground in grounds for at in _telling(ground, keys or frozenset())]
    if tellers and all(_of_another(ground, at, claim, mine) for ground, at in tellers):
        ground, at = tellers[0]
        other = next((name.text for name in _before(ground, at)), None)
        return [problem("swapped_actors", mine[0].text, claim.language, other)]
    return []


def check_places(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim sets a deed in a place, and its sentences in another."""
    verb = next(iter(verbs_of(claim)), None)
    placed = _placed(claim)
    if verb is None or not placed:
        return []
    keys = {token.start: keys for token, keys in zip(claim.tokens, deed_keys(claim), strict=True)}.get(verb.start)
    tellers = list(dict.fromkeys(ground for ground in grounds for _ in _telling(ground, keys or frozenset())))
    for name in placed if tellers else ():
        rivals = [one for ground in tellers for one in _placed(ground)]
        named = [one for ground in tellers for one in ground.names]
        if (
            rivals
            and not any(same_name(name.text, one.text) for one in named)
            and not any(same_name(one.text, other.text) for one in rivals for other in claim.names)
            and all(_placed(ground) for ground in tellers)
        ):
            return [problem("wrong_name", name.text, claim.language, rivals[0].text)]
    return []


def _placed(statement: Statement) -> list[Name]:
    """Return the towns and countries that a sentence sets something in."""
    text = statement.reading.text
    return [
        name for name in statement.names
        if name.kind in ("place", "other") and _AT.search(text[max(statement.start, name.start - 6) : name.start])
    ]  # fmt: skip


def _telling(ground: Statement, keys: frozenset[str]) -> list[Token]:
    """Return the words of a sentence that tell a deed, as its verbs."""
    plain = frozenset(key for key in keys if key[0] != "=")
    verbs = {word.start for word in words_of(ground) if not word.preposition}
    return [
        token for token, own in zip(ground.tokens, deed_keys(ground), strict=True)
        if own & plain and token.start in verbs
    ]  # fmt: skip


def _before(ground: Statement, at: Token) -> list[Name]:
    clause = max([one.end for one in ground.tokens if one.low in _THAT and one.end <= at.start], default=ground.start)
    named = [name for name in ground.names if name.kind in _KINDS and name.end <= at.start]
    return [name for name in named if name.start >= clause] or ([] if clause > ground.start else named)


def _of_another(ground: Statement, at: Token, claim: Statement, mine: Sequence[Name]) -> bool:
    """Tell whether a sentence names another subject before its verb, and nobody whom the claim names."""
    if ground.tokens[0].low in _PRONOUNS:
        return False
    if any(same_name(one.text, two.text) for one in ground.names for two in mine):
        return False
    there = _before(ground, at)
    if there and (any(name.kind != "other" for name in there) or all(name.kind == "other" for name in mine)):
        return not any(same_name(one.text, two.text) for one in there for two in claim.names)
    return _is_plural(ground, at) and all(name.kind == "person" for name in mine)


def _is_plural(ground: Statement, at: Token) -> bool:
    """Tell whether a sentence opens with several whom it does not name: "Des astronomes"."""
    tokens = ground.tokens
    return (
        bool(tokens) and tokens[0].low in ("des", "les", "plusieurs", "some", "several") and tokens[0].start < at.start
    )
