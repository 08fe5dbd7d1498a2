"""A claim and its grounds in, the nationalities and points of the compass given to another noun than theirs out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Reading, Statement, Token
from assistant.text.compass import COMPASS
from assistant.text.countries import country_of_adjective, country_of_place, country_of_seat, folded_name
from assistant.text.names import Name, canonical_actor

_LINKS = frozenset(("de", "d", "du", "des", "of", "from", "la", "le", "l", "les", "the"))
_OF = frozenset(("de", "d", "du", "des", "of", "from"))
_MOST_AFTER = 2
_COUNTERPART = frozenset(("homologue", "homologues", "counterpart", "counterparts"))


@dataclass(frozen=True, slots=True)
class _Attached:
    """A noun and the nationality or point of the compass said of it; `surface` is the adjective as it stands."""

    noun: Token
    key: str
    surface: str


def check_adjectives(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Problem]:
    """Return a problem where the sentence a claim rests on gives a noun of the claim another nationality or side."""
    if not grounds or not (mine := list(_attached(claim))):
        return []
    ground = grounds[0]
    across = claim.language != ground.language
    there = list(_attached(ground))
    everywhere = [one for passage in passages for statement in passage.statements for one in _attached(statement)]
    for one in mine:
        if any(
            other.key == one.key and (other.noun.low in _COUNTERPART or _same(one.noun, other.noun, across))
            for other in everywhere
        ):
            continue
        rivals = [other for other in there if _rival(one, other) and _same(one.noun, other.noun, across)]
        bare = {token.start for token in ground.tokens if _same(one.noun, token, across)}
        if rivals and bare <= {other.noun.start for other in rivals}:
            return [problem("wrong_name", one.surface, claim.language, rivals[0].surface)]
    return []


def _rival(one: _Attached, other: _Attached) -> bool:
    """Two states are rivals, as are two points of the compass neither of which is part of the other."""
    sides = one.key[0] == other.key[0] == "+"
    return one.key[0] == other.key[0] and not (sides and (one.key[1:] in other.key or other.key[1:] in one.key))


def _same(one: Token, other: Token, across: bool) -> bool:
    """Within a language the word itself must be the same, across languages its meaning."""
    if not across:
        return one.low.rstrip("sx") == other.low.rstrip("sx")
    return any(key[0] != "=" for key in one.keys & other.keys)


def _attached(statement: Statement) -> Iterator[_Attached]:
    tokens = statement.tokens
    inside = {at for name in statement.names for at, token in enumerate(tokens) if name.start <= token.start < name.end}
    for name in statement.names:
        yield from _of_name(statement, name, inside)
    for at, token in enumerate(tokens):
        if token.low in COMPASS and at not in inside:
            for noun in _neighbours(statement, at, at + 1, inside=frozenset()):
                yield _Attached(noun, "+" + COMPASS[token.low], token.text)


def _of_name(statement: Statement, name: Name, inside: set[int]) -> Iterator[_Attached]:
    tokens = statement.tokens
    places = [at for at, token in enumerate(tokens) if name.start <= token.start < name.end]
    plain = folded_name(name.text)
    if not places or not (country_of_adjective(plain) or (country_of_place(plain) and not country_of_seat(plain))):
        return
    key = "@" + canonical_actor(name.text)
    first, last = places[0], places[-1] + 1
    if country_of_adjective(plain):
        for noun in _neighbours(statement, first, last, frozenset(inside)):
            yield _Attached(noun, key, name.text)
        return
    owner = statement.reading.text[name.end : name.end + 2].lower() in ("'s", "’s")
    if owner:
        last += tokens[last : last + 1] != () and tokens[last].low == "s"
        after = tokens[last : last + 1]
        yield from (_Attached(token, key, name.text) for token in after if token.keys)
        return
    before = first - 1
    while before >= 0 and tokens[before].low in _LINKS and tokens[before].low not in _OF:
        before -= 1
    if before > 0 and tokens[before].low in _OF and tokens[before - 1].keys and before - 1 not in inside:
        yield _Attached(tokens[before - 1], key, name.text)


def _neighbours(statement: Statement, first: int, last: int, inside: frozenset[int]) -> Iterator[Token]:
    """Yield the nouns that an adjective stands with: before it in French, after it in English, or after "of"."""
    tokens, text = statement.tokens, statement.reading.text
    follows = statement.language == "fr" and first and tokens[first - 1].keys and first - 1 not in inside
    if follows and not text[tokens[first - 1].end : tokens[first].start].strip():
        yield tokens[first - 1]
    found, at = 0, last
    if at < len(tokens) and (statement.language == "en" or tokens[at].low in _OF):
        while at < len(tokens) and found < _MOST_AFTER:
            joined = text[tokens[at - 1].end : tokens[at].start].strip() in ("", "'", "’")
            if not joined or not (tokens[at].keys or (not found and tokens[at].low in _LINKS)):
                break
            if tokens[at].keys and at not in inside:
                found += 1
                yield tokens[at]
            at += 1
