"""A claim and the passages it rests on in, phrases and list items of it that they hold no word of, out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from assistant.grounding.contrast_checks import word_poles
from assistant.grounding.coverage import is_listed
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.opposites import KIN_WORDS, poles
from assistant.text.speech_verbs import speech_verbs

_OPENERS = frozenset(
    "et and mais but avec with qui who which dont where ou tandis while alors puis then or apres before after".split()
)
_JOINING = frozenset(("et", "and"))
_ARTICLES = {
    "fr": frozenset("des les un une de d l la le du ses leurs son sa leur".split()),
    "en": frozenset("the a an some several its his her their".split()),
}
_VERBAL = frozenset(
    "a ont est sont avait avaient etait etaient sera seront va vont se s has have had is are was were will".split()
)
# Words that a faithful retelling may add.
_EMPTY = frozenset(
    "egalement aussi ainsi notamment plusieurs important importante importants afin lors cas fait faits cadre titre"
    " sens part parts certain certains certaine certaines different differents nombreux autre autres cours occasion"
    " moment suite point raison grand grande total ensemble later also several including notably case part way".split()
)
_COLOURS = frozenset(
    """rouge vert verte bleu bleue jaune noir noire blanc blanche grise violet violette orange rose marron brun
    brune beige  red green blue yellow black white grey gray purple pink brown""".split()
)
_PAUSES = frozenset(",;:()–—")
_LEAST = 3
_READ = 200
_MOST_TOKENS = 200


def check_inventions(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return the phrases of a claim that the articles of its grounds hold no word of, in the same language."""
    if not grounds or not claim.content:
        return []
    known = _known(grounds)
    relatives = _relatives(claim, grounds)
    if relatives:
        return relatives
    if any(ground.language != claim.language for ground in grounds):
        listed = [token for token in claim.content if is_listed(token) and not token.keys & known]
        return _items(claim, listed, grounds)
    strange = [
        token
        for token in claim.content
        if token.low not in _EMPTY and not token.keys & known and not _same_side(token, claim, grounds)
    ]
    if not strange:
        return []
    return _phrases(claim, strange) or _items(claim, strange, grounds) or _colours(claim, strange, grounds)


def _colours(claim: Statement, strange: Sequence[Token], grounds: Sequence[Statement]) -> list[Problem]:
    """Return a colour given to something that the grounds name without it."""
    tokens = claim.tokens[:_MOST_TOKENS]
    for before, token, after in zip((None, *tokens), tokens, (*tokens[1:], None), strict=False):
        if token in strange and token.low.rstrip("s") in _COLOURS:
            beside = [one for one in (before, after) if one is not None and (one.keys or one.text[0].isdigit())]
            if any(_told(one, grounds) or one.text[0].isdigit() for one in beside):
                return [problem("unsupported_content", token.text, claim.language)]
    return []


def _known(grounds: Sequence[Statement]) -> frozenset[str]:
    return frozenset(key for reading in _readings(grounds) for one in reading for key in one.keys)


def _readings(grounds: Sequence[Statement]) -> list[tuple[Statement, ...]]:
    return [ground.reading.statements[:_READ] for ground in grounds]


def _same_side(token: Token, claim: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell whether a ground has a word on the same side of a contrast ("dénoncer" for "condamner")."""
    mine = {(p.contrast, p.side) for p in word_poles(claim) if token in claim.tokens[p.first : p.last + 1]}
    return bool(mine) and any((p.contrast, p.side) in mine for ground in grounds for p in word_poles(ground))


def _relatives(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a member of a family whom no passage has."""
    mine = [pole for pole in word_poles(claim) if pole.contrast.rank == _kin_rank()]
    if not mine:
        return []
    theirs = [one for reading in _readings(grounds) for told in reading for one in word_poles(told)]
    held = {pole.side for pole in theirs if pole.contrast.rank == _kin_rank()}
    for pole in mine:
        token = claim.tokens[pole.first]
        if pole.side not in held and token in claim.content and not token.keys & _known(grounds):
            return [problem("unsupported_content", token.text, claim.language)]
    return []


@cache
def _kin_rank() -> int:
    return next(pole.contrast.rank for pole in poles(KIN_WORDS, "fr"))


def _phrases(claim: Statement, strange: Sequence[Token]) -> list[Problem]:
    """Return a phrase of three words of meaning or more that are all strange."""
    for phrase in _cut(claim):
        content = [token for token in phrase if token in claim.content]
        named = any(token.keys and token not in claim.content for token in phrase)
        said = any(token.text.lower() in _saying() for token in phrase)
        if len(content) >= _LEAST and not named and not said and all(token in strange for token in content):
            return [problem("unsupported_content", ", ".join(token.text for token in content), claim.language)]
    return []


def _cut(claim: Statement) -> list[list[Token]]:
    """Return the words of a claim, cut at its pauses and joining words."""
    text, end = claim.reading.text, claim.start
    tokens: list[list[Token]] = [[]]
    for token in claim.tokens[:_MOST_TOKENS]:
        if token.low in _OPENERS or _PAUSES & set(text[end : token.start]):
            tokens.append([])
        tokens[-1].append(token)
        end = token.end
    return [phrase for phrase in tokens if phrase]


def _items(claim: Statement, strange: Sequence[Token], grounds: Sequence[Statement]) -> list[Problem]:
    """Return a strange noun that closes a list whose other items the grounds have."""
    tokens = claim.tokens[:_MOST_TOKENS]
    for at in range(1, len(tokens) - 1):
        if tokens[at].low not in _JOINING:
            continue
        first = at + 2 if tokens[at + 1].low in _ARTICLES[claim.language] else at + 1
        before = next((token for token in reversed(tokens[max(0, at - 3) : at]) if token.keys), None)
        if first >= len(tokens) or tokens[first] not in strange or before is None or not _told(before, grounds):
            continue
        after = {token.low for token in tokens[first + 1 : first + 4]}
        if (first > at + 1 or tokens[first].low.endswith("s")) and not after & _VERBAL:
            return [problem("unsupported_content", tokens[first].text, claim.language)]
    return []


def _told(token: Token, grounds: Sequence[Statement]) -> bool:
    return any(token.keys & ground.keys for ground in grounds)


@cache
def _saying() -> frozenset[str]:
    return frozenset((*speech_verbs("fr"), *speech_verbs("en")))
