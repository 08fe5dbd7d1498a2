"""A claim and the sentences it rests on in, a complement of a noun or verb put in the place of theirs, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from assistant.grounding.coverage import is_light, is_listed
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token

_OF: Final = frozenset("de d du des of".split())
_IN: Final = frozenset("dans en in within".split())
_FOR: Final = frozenset(("pour", "for"))
_EACH: Final = frozenset("chaque chacun chacune every each".split())
_DETERMINERS: Final = frozenset(
    "le la les l un une the a an ses son sa leurs leur its his her their ce cette ces this".split()
)
_PAUSES: Final = frozenset(',;:.()«»"“”!?–—')
_MOST: Final = 150
_HEADS: Final = 2
_WIDTHS: Final = {"of": 3, "in": 5, "for": 40}
# Nouns that say how much or what kind of the complement, and stand for nothing by themselves.
_MEASURING: Final = frozenset(
    """nombre plupart moitie tiers quart partie total ensemble groupe serie type sorte millier dizaine centaine
    vingtaine millions million milliard milliards number half part third quarter kind sort group series lot rest
    majorite majority pres moins plus cas case cases fin debut cours end start beginning middle milieu mois annee
    jour""".split()
)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A complement, the words it may complete, and the kind of preposition between."""

    heads: tuple[Token, ...]
    kind: str
    filler: tuple[Token, ...]


def check_slots(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a word of the claim has another complement than it has in its sentences."""
    mine = frozenset(key for token in claim.tokens for key in token.keys)
    if shares := _wrong_share(claim, grounds, mine):
        return shares
    if not grounds or grounds[0].language != claim.language:
        return []
    for noun in _of_each(claim):
        told_each = [one for ground in grounds for one in _of_each(ground)]
        if told_each and not any(noun.keys & ground.keys for ground in grounds if _of_each(ground)):
            return [problem("unsupported_content", noun.text, claim.language, told_each[0].text)]
    for slot in _slots(claim):
        told = [
            (g, one) for g in grounds for one in _slots(g) if one.kind == slot.kind and _shared(slot.heads, one.heads)
        ]
        if told and all(_is_other(slot, one, ground, mine) for ground, one in told):
            wrong = " ".join(token.text for token in slot.filler)
            return [problem("unsupported_content", wrong, claim.language, " ".join(t.text for t in told[0][1].filler))]
    return []


def _is_other(slot: _Slot, told: _Slot, ground: Statement, mine: frozenset[str]) -> bool:
    """Tell whether neither complement stands in the other's sentence, or whether it cannot be told."""
    stands = any(token.keys & ground.keys for token in slot.filler)
    kept = any(token.keys & mine for token in told.filler)
    if stands or kept:
        return False
    elsewhere = any(slot.filler[0].keys & one.keys for one in ground.reading.statements)
    return elsewhere or all(is_listed(token) for token in (slot.filler[0], told.filler[0]))


def _shared(mine: Sequence[Token], theirs: Sequence[Token]) -> bool:
    return any(key[0] != "=" for one in mine for two in theirs for key in one.keys & two.keys)


def _kind(token: Token) -> str | None:
    return "of" if token.low in _OF else "in" if token.low in _IN else "for" if token.low in _FOR else None


def _of_each(statement: Statement) -> list[Token]:
    """Return the nouns that stand after "each"."""
    tokens = statement.tokens[:_MOST]
    return [two for one, two in pairwise(tokens) if one.low in _EACH and two.keys]


def _of_share(statement: Statement) -> list[tuple[float, Token]]:
    """Return the nouns of which a sentence gives a percentage."""
    found = []
    for figure in statement.figures:
        after = [token for token in statement.tokens if token.start >= figure.end][:4]
        noun = next((token for token in after if token.keys), None)
        if figure.kind == "percent" and figure.value is not None and noun and after[0].low in _OF:
            found.append((figure.value, noun))
    return found


def _wrong_share(claim: Statement, grounds: Sequence[Statement], mine: frozenset[str]) -> list[Problem]:
    for value, noun in _of_share(claim):
        told = [one for ground in grounds for share, one in _of_share(ground) if share == value]
        near = [one for ground in grounds for one in ground.reading.statements]
        kept = any(noun.keys & one.keys or one.keys & mine for one in told)
        if told and not kept and (is_listed(noun) or any(noun.keys & one.keys for one in near)):
            return [problem("wrong_unit", noun.text, claim.language, told[0].text)]
    return []


@lru_cache(maxsize=512)
def _slots(statement: Statement) -> tuple[_Slot, ...]:
    return tuple(_found(statement))


def _found(statement: Statement) -> Iterator[_Slot]:
    tokens, text = statement.tokens[:_MOST], statement.reading.text
    names = [(name.start, name.end) for name in statement.names]
    taken = {one.start for one in statement.figures} | {one.start for one in statement.dates}
    for at, token in enumerate(tokens):
        kind = _kind(token)
        if kind is None or not at:
            continue
        heads = [one for one in reversed(tokens[max(0, at - _WIDTHS[kind]) : at]) if one.keys]
        heads = heads if kind == "for" else heads[:1] if kind == "of" else heads[:_HEADS]
        if kind == "of" and (not heads or heads[0] != tokens[at - 1]):
            continue
        if _PAUSES & set(text[tokens[at - 1].end : token.start]):
            continue
        place = at + 1
        while place < len(tokens) and tokens[place].low in _DETERMINERS:
            place += 1
        filler = tokens[place : place + 1]
        if not heads or not filler or not filler[0].keys or _PAUSES & set(text[token.end : filler[0].start]):
            continue
        if statement.language == "fr" and kind == "of" and filler[0].low.endswith(("er", "ir", "re")):
            continue
        named = any(start <= filler[0].start < end for start, end in names)
        if named or filler[0].start in taken or heads[0].low in _MEASURING or filler[0].low in _MEASURING:
            continue
        if not is_light(filler[0]) and not filler[0].text[0].isdigit():
            yield _Slot(tuple(heads), kind, filler)
