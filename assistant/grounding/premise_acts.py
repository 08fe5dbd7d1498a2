"""A presumed statement and the sentence that would answer in, what it says was done and there was not, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from assistant.grounding.acts import acts_of
from assistant.grounding.contrast_checks import word_poles
from assistant.grounding.negations import Negated, negations
from assistant.grounding.statements import Reading, Statement, Token, word_keys
from assistant.text.polarity import polarity
from assistant.types import Language

Finding = Literal["contrary", "other", "unsaid"]

_AUXILIARIES = frozenset("a ont est sont ete avait avaient was were been has have had did is are".split())
# "Had not met since 2021", "the first to recognise": what was not before is no denial.
_NEVER_BEFORE = frozenset("depuis since avant before premier premiere premiers first jamais ever jusqu until".split())
_NOT = frozenset("non not".split())
_SAYS_NO = frozenset("non not pas ne n".split())
_FATES: tuple[tuple[Language, str], ...] = (
    ("fr", "tués morts péri décédés blessés disparus arrêtés capturés enterrés libérés hospitalisés noyés enlevés"),
    ("en", "killed died wounded injured missing arrested captured buried freed released drowned kidnapped"),
)
_REACH = 5
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Fault:
    """What of a statement is not so: the contrary, somebody or something else, or not said; with the words at fault."""

    finding: Finding
    surface: str
    kind: str


def other_act(claim: Statement, ground: Statement, held: float) -> list[Fault]:
    """Return the act whose opposite the sentence tells, where it has nearly all else that the statement says.

    `held` is the share of the statement's words and names that stand there.
    """
    if held < _MOSTLY or negations(claim) or negations(ground):
        return []
    sides = {(pole.contrast, pole.side) for pole in word_poles(ground) if pole.contrast.kind == "event"}
    for pole in word_poles(claim):
        words = claim.tokens[pole.first : pole.last + 1]
        told = any(token.keys & ground.keys for token in words) or (pole.contrast, pole.side) in sides
        if told or pole.contrast.converse or not any(token in claim.content for token in words):
            continue
        if (pole.contrast, 1 - pole.side) in sides:
            return [Fault("contrary", " ".join(token.text for token in words), "act")]
    return []


def negated_act(claim: Statement, window: Reading) -> list[Fault]:
    """Return the act of a statement that the passage says did not happen: "n'ont pas pu réanimer"."""
    if negations(claim) or polarity(claim.text) != "affirmed" or {token.low for token in claim.tokens} & _NEVER_BEFORE:
        return []
    negated = [token for ground in window.statements for mark in negations(ground) for token in _after(ground, mark)]
    free = [token for ground in window.statements for token in ground.tokens if token not in negated]
    for act in acts_of(claim):
        if not (act.sure or follows_auxiliary(claim, act.start)):
            continue
        if _has(negated, act.verb) and not _has(free, act.verb):
            return [Fault("contrary", _word_at(claim, act.start), "negation")]
    return []


def negated_word(claim: Statement, ground: Statement) -> list[Fault]:
    """Return a word that the sentence has with "non" or "not" right before it alone: "plaider non coupable"."""
    if {token.low for token in claim.tokens} & _SAYS_NO:
        return []
    pairs = pairwise(ground.tokens)
    marked = [two for one, two in pairs if one.low in _NOT and two.keys and two.start == one.end + 1]
    for token in marked:
        mine = next((one for one in claim.content if shares_meaning(one.keys, token.keys)), None)
        if mine and not _has([one for one in ground.tokens if one is not token], mine.keys):
            return [Fault("contrary", mine.text, "negation")]
    return []


def follows_auxiliary(claim: Statement, start: int) -> bool:
    """Tell whether the word that begins at `start` stands right behind an auxiliary."""
    before = [token.low for token in claim.tokens if token.start < start][-1:]
    return bool(_AUXILIARIES.intersection(before))


def shares_meaning(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two words have more in common than their first letters."""
    return any(key[0] != "=" for key in one & other)


def _has(tokens: Iterable[Token], keys: frozenset[str]) -> bool:
    return any(shares_meaning(token.keys, keys) for token in tokens)


def _after(ground: Statement, negated: Negated) -> Sequence[Token]:
    at = ground.tokens.index(negated.mark)
    return ground.tokens[at + 1 : at + 1 + _REACH]


def _word_at(claim: Statement, start: int) -> str:
    return next((token.text for token in claim.tokens if token.start == start), claim.text)


def other_fate(claim: Statement, ground: Statement) -> list[Fault]:
    """Return what befell those counted, where the sentence that counts tells nothing of the kind."""
    for act in acts_of(claim):
        fate = follows_auxiliary(claim, act.start) and shares_meaning(act.verb, fates())
        if fate and not shares_meaning(act.verb, ground.keys):
            return [Fault("other", _word_at(claim, act.start), "fate")]
    return []


@cache
def fates() -> frozenset[str]:
    """Return the keys of the words for what befalls people."""
    return frozenset().union(*(word_keys(word, language) for language, words in _FATES for word in words.split()))
