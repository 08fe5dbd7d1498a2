"""A sentence in, the keys of each of its words as deeds out: stems, meanings, and those of phrases ("step down")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from assistant.grounding.deeds_civic import CIVIC_DEEDS, JUSTICE_DEEDS, WAR_DEEDS
from assistant.grounding.deeds_common import COMMON_DEEDS
from assistant.grounding.deeds_daily import LIFE_DEEDS, WORK_DEEDS
from assistant.grounding.deeds_general import CONVERSES, GENERAL_DEEDS
from assistant.grounding.statements import Statement, Token
from assistant.text.words import fold, stem
from assistant.types import Language

_PARTS = (CIVIC_DEEDS, JUSTICE_DEEDS, WAR_DEEDS, WORK_DEEDS, LIFE_DEEDS, GENERAL_DEEDS, COMMON_DEEDS)
# Endings of French infinitives, with those of their participles and present tenses.
_FORMS = {
    "prendre": ("pris", "prise", "prend", "prennent"),
    "mettre": ("mis", "mise", "met", "mettent"),
    "enir": ("enu", "ient", "iennent"),
    "cevoir": ("çu", "çoit", "çoivent"),
    "ouvrir": ("ouvert", "ouverte", "ouvre"),
    "frir": ("fert", "ferte", "fre"),
    "indre": ("int", "inte", "ignent"),
    "crire": ("crit", "crite", "crivent"),
    "duire": ("duit", "duite", "duisent"),
    "traire": ("trait", "traite", "traient"),
    "élire": ("élu", "élue", "élit", "élisent"),
    "aître": ("u", "ue", "aît", "aissent"),
    "clure": ("clu", "clue", "clut"),
    "quérir": ("quis", "quise", "quiert"),
    "soudre": ("sous", "sout"),
    "aire": ("ait", "aite", "aits", "aites"),
    "dire": ("dit", "dite", "disent"),
    "ger": ("gé", "gée", "gea"),
    "er": ("é", "ée", "és", "ées", "e"),
    "uire": ("ui", "uit", "uisent"),
    "rire": ("ri", "rit"),
    "dre": ("du", "d", "dent"),
    "cueillir": ("cueilli", "cueille"),
    "ir": ("i", "it", "issent"),
    "ure": ("u",),
    "ivre": ("ivi", "it", "ivent"),
    "aincre": ("aincu", "ainc", "ainquent"),
    "battre": ("battu", "bat", "battent"),
    "pre": ("pu", "pt", "pent"),
    "oir": ("u",),
}
_AGREEING = re.compile(r"(?<=[a-z]{2})([iust])(?:e|s|es)$")
_REACH = 4
_PREFIX = 7


def deed_keys(statement: Statement) -> tuple[frozenset[str], ...]:
    """Return the keys of each token of a sentence, in order; words with a key in common may tell one deed."""
    return _deed_keys(statement)


@lru_cache(maxsize=2048)
def _deed_keys(statement: Statement) -> tuple[frozenset[str], ...]:
    tokens, language = statement.tokens, statement.language
    found = [_own_keys(token, language) for token in tokens]
    for at, token in enumerate(tokens):
        for rest, rank in _opened(token.text, language):
            places = _follows(tokens, at, rest, language)
            for place in (at, *places) if places else ():
                found[place] |= {f"&{rank}"}
    return tuple(found)


def _own_keys(token: Token, language: Language) -> frozenset[str]:
    keys = {key for key in token.keys if key[0] != "="} | listed_deeds(token.text, language)
    if len(token.low) >= _PREFIX:
        keys.add("=" + token.low[:_PREFIX])
    return frozenset(keys)


@lru_cache(maxsize=65536)
def converse_deeds(word: str, language: Language) -> frozenset[str]:
    """Return the keys of the deeds that the other party to what a word tells then does."""
    return frozenset(f"%{rank}" for form in _forms(word, language) for rank in _converses().get(form, ()))


def is_among(word: str, language: Language, listed: frozenset[str]) -> bool:
    """Tell whether a word is a form of one of some verbs, given by `forms_of`."""
    return not listed.isdisjoint(_forms(word, language))


@cache
def forms_of(words: str) -> frozenset[str]:
    """Return the forms by which verbs, French or English, are found again."""
    return frozenset(form for word in words.split() for form in _listed_forms(word))


@lru_cache(maxsize=65536)
def listed_deeds(word: str, language: Language) -> frozenset[str]:
    """Return the keys of the deeds that a word is listed for; none where no line has it."""
    return frozenset(f"&{rank}" for form in _forms(word, language) for rank in _words().get(form, ()))


def _opened(word: str, language: Language) -> set[tuple[tuple[str, ...], int]]:
    return {entry for form in _forms(word, language) for entry in _phrases().get(form, ())}


def _follows(tokens: Sequence[Token], at: int, rest: Sequence[str], language: Language) -> list[int]:
    """Return the places of the further words of a phrase, in order and close by; none where one is missing."""
    found: list[int] = []
    for part in rest:
        start = found[-1] if found else at
        near = range(start + 1, min(len(tokens), start + 1 + _REACH))
        place = next((one for one in near if part in _forms(tokens[one].text, language)), None)
        if place is None:
            return []
        found.append(place)
    return found


def _forms(word: str, language: Language) -> frozenset[str]:
    folded = fold(word)
    # The French stemmer keeps the gender and number of "vendues".
    return frozenset((folded, _AGREEING.sub(r"\1", folded), stem(word, language) + "/" + language))


@cache
def _words() -> dict[str, set[int]]:
    table: dict[str, set[int]] = {}
    for rank, line in enumerate(_lines()):
        for word in line.split():
            if "_" not in word:
                for form in _listed_forms(word):
                    table.setdefault(form, set()).add(rank)
    return table


@cache
def _converses() -> dict[str, set[str]]:
    """Return for each word the sides of the dealings it may tell, by line: "3+" and, for the other side, "3-"."""
    table: dict[str, set[str]] = {}
    for rank, line in enumerate(CONVERSES.strip().splitlines()):
        for side, words in zip("+-", line.split("|"), strict=True):
            for word in words.split():
                for form in _listed_forms(word):
                    table.setdefault(form, set()).add(f"{rank}{side}")
    return table


@cache
def _phrases() -> dict[str, set[tuple[tuple[str, ...], int]]]:
    """Return, by the first word of each phrase, its further words and its line."""
    table: dict[str, set[tuple[tuple[str, ...], int]]] = {}
    for rank, line in enumerate(_lines()):
        for phrase in line.split():
            first, *rest = phrase.split("_")
            for form in _listed_forms(first) if rest else ():
                table.setdefault(form, set()).add((tuple(fold(part) for part in rest), rank))
    return table


def _lines() -> list[str]:
    return [line for part in _PARTS for line in part.strip().splitlines()]


def _listed_forms(word: str) -> set[str]:
    forms = {word}
    ending = next((ending for ending in _FORMS if word.endswith(ending)), None)
    if ending:
        forms |= {word.removesuffix(ending) + other for other in _FORMS[ending]}
    found = {fold(form) for form in forms}
    return found | {stem(form, "fr") + "/fr" for form in forms} | {stem(word, "en") + "/en"}
