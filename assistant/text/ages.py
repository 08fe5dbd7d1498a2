"""A number of years, months or weeks in a text in, whether it is an age out."""

from __future__ import annotations

from assistant.text.number_readings import NumberReader
from assistant.text.sized_numbers import Sized

_PERSON_WORDS = (
    "homme femme enfant garcon fille adolescent jeune eleve etudiant patient bebe personne habitant citoyen joueur "
    "ouvrier retraite mere pere fils frere soeur veuve veuf octogenaire actrice acteur chanteur chanteuse suspect "
    "victime soldat policier policiere quadragenaire trentenaire nourrisson fillette garconnet mineur man woman boy "
    "girl child person people men women children"
).split()
_PERSONS = frozenset(_PERSON_WORDS) | frozenset(word + "s" for word in _PERSON_WORDS)
_HAVE = frozenset("a ai as avait avaient ont avons avez ayant aura auront aurait avoir".split())
_YOUNGER = frozenset("plus moins de d au environ à peine pres quelque presque l age of".split())
_GROWN = frozenset("an year mois month semaine week jour day".split())
_PLURAL_ARTICLES = frozenset("les des aux chez ces".split())
_FEAST = ("fete", "celebr", "souffl")
_FEWEST = 3
_FAR = 9
_AGED = frozenset("age agee ages agees aged".split())


def is_age(reader: NumberReader, number: Sized) -> bool:
    """Tell whether a duration is somebody's or something's age."""
    after = reader.word(number.stop)
    if number.unit is None or number.unit.name not in _GROWN:
        return False
    if after in ("old", "d") and (after == "old" or reader.word(number.stop + 1) == "age"):
        return True
    if _age_group(reader, number):
        return True
    words = [_word(reader, at) for at in range(max(0, number.first - 6), number.first)]
    if _raised_to(reader, number.first):
        return True
    return _introduced(words, after) or _between_commas(reader, number)


def _raised_to(reader: NumberReader, first: int) -> bool:
    """Recognise the second number of "l'âge de la retraite de 63 à 65 ans"."""
    if first < _FEWEST or _word(reader, first - 1) not in ("à", "to") or reader.tokens[first - 2].kind != "number":
        return False
    return any(reader.word(at) == "age" for at in range(max(0, first - _FAR), first - 2))


def _word(reader: NumberReader, at: int) -> str:
    """Return the folded word at `at`, but the preposition "à" as it is, told apart from "il a"."""
    token = reader.tokens[at]
    return "à" if reader.text[token.start : token.end] in ("à", "À") else reader.word(at)


def _age_group(reader: NumberReader, number: Sized) -> bool:
    """Recognise "les plus de 65 ans", "les 18-24 ans", "les 60 ans et plus", "fête ses 80 ans"."""
    if number.unit is None or number.unit.name != "an":
        return False
    first, after = number.first, [reader.word(number.stop + step) for step in range(2)]
    before = [reader.word(first - step) for step in (1, 2, 3)]
    if before[0] == "de" and before[1] in ("plus", "moins") and before[2] in _PLURAL_ARTICLES:
        return True
    if before[0] in _PLURAL_ARTICLES and (number.upper is not None or after == ["et", "plus"]):
        return True
    return before[0] == "ses" and before[1].startswith(_FEAST)


def _introduced(words: list[str], after: str) -> bool:
    at = len(words)
    while at and words[at - 1] in _YOUNGER and at > len(words) - 5:
        at -= 1
        if words[at] == "age":
            return True
    if at and words[at - 1] in _AGED:
        return True
    if at and at < len(words) and words[at - 1] in _PERSONS:
        return True
    return bool(at) and words[at - 1] in _HAVE and _has(words[: at - 1], after)


def _has(before: list[str], after: str) -> bool:
    """Tell "elle a douze ans" from "il y a douze ans" and "il a douze ans de prison"."""
    return (
        bool(before) and before[-1] not in ("y", "jusqu", "grace", "face") and after not in ("de", "d", "pour", "apres")
    )


def _between_commas(reader: NumberReader, number: Sized) -> bool:
    """Recognise an apposition to a name: "Marie Durand, 38 ans, ..."."""
    if number.first == 0 or reader.tokens[number.first - 1].kind != "word":
        return False
    gap = reader.gap(number.first).strip()
    named = reader.tokens[number.first - 1].capital or reader.word(number.first - 1) in _PERSONS
    return gap in (",", "(") and named and number.found.form != "round"
