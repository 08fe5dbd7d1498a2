"""The names of a claim and the passages in, the names that the passages do not hold out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.grounding.attached_adjectives import check_adjectives
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Reading, Statement, word_keys
from assistant.grounding.translations import meaning_keys
from assistant.text.actors import other_names
from assistant.text.compass import COMPASS
from assistant.text.countries import country_of_place, country_of_seat, folded_name
from assistant.text.name_words import FIRST_NAMES
from assistant.text.names import Name, canonical_actor, same_name
from assistant.text.place_names import place_key
from assistant.text.portfolios import find_portfolios, portfolio_words
from assistant.text.words import fold

_SHARED = 2
_TOKEN = re.compile(r"[^\W_]+")
# Words of a state that are no proper names.
_COMMON_WORDS = {"metropole": "france", "hexagone": "france", "hexagonal": "france"}
_AT = frozenset(("a", "in", "at", "near", "around", "outside"))
_OF = frozenset(("de", "d", "of"))
_CITY_NOUNS = frozenset(
    """ville maire mairie municipal municipale adjoint aeroport gare rue rues banlieue quartier quartiers tribunal stade
    universite musee prefecture prefet habitants centre metro port airport city mayor council streets street suburb
    suburbs university stadium museum station court hospital hopital opera theatre bourse marathon""".split()
)
_WINDOW = 4
# "Est" is a verb unless something before it says otherwise.
_POINT = re.compile(
    r"\b(?:(?:nord|sud)[- ]?(?:est|ouest)|nord|sud|ouest|(?:(?<=l')|(?<=l’)|(?<=extreme[- ]))est"
    r"|(?:north|south)[- ]?(?:east|west)|north|south|east|west)(?:ern)?\b"
)
_LETTERS = {
    "nord": "n", "sud": "s", "est": "e", "ouest": "w", "north": "n", "south": "s", "east": "e", "west": "w",
}  # fmt: skip
_SHORT = 4
_ROLES = frozenset(
    "retailer airline insurer drugmaker giant startup striker goalkeeper defender winger forward".split()
)
_REGIONS = {
    "welsh": "wales", "scottish": "scotland", "english": "england", "catalan": "catalogne", "breton": "bretagne",
    "corse": "corse", "flemish": "flanders", "bavarian": "bavaria", "sicilian": "sicily", "texan": "texas",
    "californian": "california", "parisian": "paris", "londoner": "london",
}  # fmt: skip
_READ = 20_000
_JOINED = re.compile(r" (?:et|and|&) ")
_SOUNDS = (("tch", "ch"), ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("ch", "x"), ("c", "k"), ("q", "k"), ("w", "v"))
_GENERIC = frozenset(
    """palace street house hospital city university museum stadium airport station bridge river island county state
    valley church cathedral tower park square palais""".split()
)


def check_names(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Problem]:
    """Return the names, places and nationalities of a claim that no passage it rests on names, by whatever name.

    A nationality or point of the compass that the passages give to the same noun must be the same too.
    """
    passages = [ground.reading for ground in grounds[:1]] or passages
    passages = [*passages, *(ground.reading for ground in grounds[1:] if _shares_content(claim, ground))]
    names = [name for name in claim.names if not any(d.start < name.end and name.start < d.end for d in claim.dates)]
    names = [name for name in names if not _is_generic(name, claim)]
    missing = [name for name in names if not any(_held(name, claim, passage) for passage in passages)]
    found = [problem("unsupported_name", name.text, claim.language) for name in missing]
    found += _sides(claim, grounds, passages)
    return [*found, *_offices(claim, passages), *(check_adjectives(claim, grounds, passages) if not found else ())]


def _shares_content(claim: Statement, ground: Statement) -> bool:
    return sum(bool(token.keys & ground.keys) for token in claim.content) >= _SHARED


def _is_generic(name: Name, claim: Statement) -> bool:
    """Tell whether a capital noun only says what the name before it is: "the Élysée Palace"."""
    if fold(name.text) not in _GENERIC:
        return False
    return any(0 < name.start - other.end < _SHORT for other in claim.names)


def _held(name: Name, claim: Statement, passage: Reading) -> bool:
    """Tell whether a passage has a name, or each name that is joined to another in it ("Le Monde and the BBC")."""
    joined = [part for part in _JOINED.split(name.text) if part[:1].isupper()]
    if len(joined) > 1 and all(_held_whole(replace(name, text=part), claim, passage) for part in joined):
        return True
    return _held_whole(name, claim, passage)


def _held_whole(name: Name, claim: Statement, passage: Reading) -> bool:
    key = canonical_actor(name.text)
    seat = country_of_seat(folded_name(name.text))
    if seat and _is_city(name, claim):
        return any(country_of_seat(folded_name(other.text)) == seat for other in passage.names)
    if any(canonical_actor(other.text) == key for other in passage.names):
        return True
    if any(same_name(name.text, other.text) and _fits(name, other, passage) for other in passage.names):
        return True
    words = _words(passage.text)
    if any(_COMMON_WORDS.get(word) == key for word in words):
        return True
    line = f" {' '.join(words)} "
    if any(f" {' '.join(_words(other))} " in line for other in (name.text, *other_names(name.text))):
        return True
    if len(key) > 3 and " " not in key and any(word.startswith(key) for word in words):
        return True
    if claim.language != passage.language and (_respelled(name.text, passage) or _translated(name.text, passage)):
        return True
    if _REGIONS.get(fold(name.text)) in words:
        return True
    first, _, rest = name.text.partition(" ")
    if rest and _is_role(first) and _held_whole(replace(name, text=rest), claim, passage):
        return True
    return _in_parts(name, claim, passage, words) or _is_ordinary(name, claim, passage)


def _is_role(word: str) -> bool:
    """Tell whether the first word of a name only says what its bearer is: "Carmaker Velmo", "Archbishop Richard"."""
    low = word.lower()
    if fold(low) in FIRST_NAMES:
        return False
    return low.endswith(("maker", "bishop", "ist")) or bool(meaning_keys(low)) or low in _ROLES


def _translated(name: str, passage: Reading) -> bool:
    """Tell whether a name that is a common noun too stands translated in a passage: Earth, Terre."""
    keys = meaning_keys(name) if " " not in name else frozenset()
    words = _TOKEN.findall(passage.text[:_READ]) if keys else ()
    # English writes "Olympic" with a capital, French "olympique" without.
    return any((word[0].isupper() or passage.language == "fr") and keys & meaning_keys(word) for word in words)


def _respelled(name: str, passage: Reading) -> bool:
    """Tell whether a passage in another language has a name of the same consonants: Putin, Poutine."""
    mine = _consonants(fold(name))
    if len(mine) < _SHARED + 1 or not name.isalpha():
        return False
    return any(word[0].isupper() and _consonants(fold(word)) == mine for word in _TOKEN.findall(passage.text[:_READ]))


@lru_cache(maxsize=8192)
def _consonants(word: str) -> str:
    for one, other in _SOUNDS:
        word = word.replace(one, other)
    return word[:1] + re.sub(r"[aeiouyh]|(.)(?=\1)", "", word[1:])


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(text)))


def _is_city(name: Name, claim: Statement) -> bool:
    """Tell whether the name of a capital stands for the city itself, and not for its government."""
    before = [token.low for token in claim.tokens if token.start < name.start][-4:]
    if not before:
        return False
    return before[-1] in _AT or (before[-1] in _OF and bool(_CITY_NOUNS.intersection(before)))


def _fits(name: Name, other: Name, passage: Reading) -> bool:
    """A name with more words than the passage's is the same only for a person, or where all its words are there."""
    mine, theirs = _words(name.text), _words(other.text)
    if len(mine) <= len(theirs) or name.kind == other.kind == "person":
        return True
    return set(mine) <= set(_words(passage.text))


def _in_parts(name: Name, claim: Statement, passage: Reading, words: Sequence[str]) -> bool:
    """Tell whether every word of a name, or its translation, stands in one place of a passage."""
    parts = [part for part in _words(name.text) if len(part) > 2]
    if len(_words(name.text)) == 1 and parts and parts[0] in COMPASS:
        return any(COMPASS.get(word) == COMPASS[parts[0]] for word in words)
    if len(parts) < 2:
        return False
    places = [[at for at, word in enumerate(words) if word.startswith(part)] for part in parts]
    if all(places) and _together(places, len(parts)):
        return True
    if name.kind == "person" and claim.language == passage.language and not any(map(_state, parts)):
        return False
    keys = [(at, word_keys(word, passage.language)) for at, word in enumerate(words[:4_000])]
    wanted = [word_keys(part, claim.language) | {part} | _state(part) for part in parts]
    places = [[at for at, known in keys if known & wants or words[at] in wants] for wants in wanted]
    return all(places) and _together(places, len(parts))


def _state(part: str) -> frozenset[str]:
    """Return the first words of the other names of a state or place that is part of a longer name."""
    if not (country_of_place(part) or place_key(part)):
        return frozenset()
    return frozenset(_words(other)[0] for other in other_names(part.upper() if len(part) < _SHORT else part))


def _together(places: Sequence[Sequence[int]], count: int) -> bool:
    """Tell whether one place of each list can be taken within a few words of the first."""
    return any(
        all(any(abs(other - first) <= count + _WINDOW for other in others) for others in places[1:])
        for first in places[0][:200]
    )


def _is_ordinary(name: Name, claim: Statement, passage: Reading) -> bool:
    """A single word that opens the claim is no name where the passage has it, or its translation, in small letters."""
    opened = claim.reading.text[claim.start : name.start].strip(" \u00a0«»\"“”'’([-–—")
    if opened or name.kind != "other" or not name.text.isalpha() or name.text.isupper():
        return False
    keys = word_keys(name.text, claim.language)
    return any(token.text.islower() and token.keys & keys for one in passage.statements for token in one.tokens)


def _sides(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Problem]:
    """Return a point of the compass that no passage has, where the sentence the claim rests on has another."""
    mine, theirs = _points(claim.text), _points(grounds[0].text) if grounds else {}
    if not mine or not theirs:
        return []
    held = {letter for passage in passages for point in _points(passage.text[:_READ]) for letter in point}
    for point, surface in mine.items():
        if held.isdisjoint(point):
            return [problem("wrong_name", surface, claim.language, next(iter(theirs.values())))]
    return []


@lru_cache(maxsize=512)
def _points(text: str) -> dict[str, str]:
    """Return the points of the compass of a text, by their letters, with the words that tell them."""
    found = {}
    for match in _POINT.finditer(fold(text)):
        parts = re.findall("nord|sud|ouest|est|north|south|east|west", match.group())
        found["".join(_LETTERS[part] for part in parts)] = match.group()
    return found


def _offices(claim: Statement, passages: Sequence[Reading]) -> list[Problem]:
    """Return the ministries and ministers of a claim that no passage names."""
    if not (mine := find_portfolios(claim.text)):
        return []
    theirs = [one for passage in passages for one in find_portfolios(passage.text)]
    held = {one.key for one in theirs}
    lines = [f" {' '.join(_words(passage.text))} " for passage in passages]
    found = []
    for one in mine:
        if one.key in held or any(f" {' '.join(_words(word))} " in line for word in portfolio_words(one.key)
                                  for line in lines):  # fmt: skip
            continue
        if theirs:
            found.append(problem("wrong_name", one.surface, claim.language, theirs[0].surface))
        else:
            found.append(problem("unsupported_name", one.surface, claim.language))
    return found
