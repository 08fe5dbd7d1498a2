"""Contrasts: words fall on the sides where a reader puts them, in both languages and in their usual forms."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.text.opposites import Pole, poles
from assistant.types import Language

OPPOSED: dict[str, tuple[Language, str, Language, str]] = {
    "rise and fall": ("fr", "augmentent", "fr", "reculé"),
    "nouns of rise and fall": ("fr", "hausse", "fr", "baisse"),
    "irregular English": ("en", "rose", "en", "fell"),
    "across languages": ("fr", "retirent", "en", "increased"),
    "condemn and praise": ("fr", "condamné", "fr", "saluait"),
    "jailed and released": ("fr", "écroués", "en", "released"),
    "acquitted and convicted": ("fr", "relaxés", "fr", "condamnés"),
    "appointed and dismissed": ("fr", "nomme", "fr", "renvoie"),
    "went on and ceased": ("fr", "continuait", "fr", "cessé"),
    "cost and bring in": ("fr", "coûter", "fr", "rapporterait"),
    "approved and lifted": ("en", "approved", "en", "lifted"),
    "promoted and suspended": ("en", "promoted", "en", "suspended"),
    "men and women": ("fr", "hommes", "fr", "femmes"),
    "children and adults": ("en", "children", "fr", "adultes"),
    "majority and opposition": ("fr", "majorité", "fr", "opposition"),
    "satisfied and disappointed": ("fr", "satisfaite", "en", "disappointed"),
    "public and private": ("fr", "publics", "fr", "privées"),
    "points of the compass": ("en", "northern", "fr", "méridionale"),
    "goats and sheep": ("fr", "chèvre", "fr", "brebis"),
    "drugs": ("en", "cannabis", "fr", "cocaïne"),
    "metals": ("en", "copper", "fr", "or"),
    "elections": ("fr", "municipales", "fr", "européennes"),
    "a year and a month": ("en", "a year", "fr", "par mois"),
    "a household and a head": ("fr", "par foyer", "fr", "par personne"),
    "firm and suspended": ("fr", "ferme", "fr", "avec sursis"),
    "chambers": ("fr", "Sénat", "fr", "Assemblée nationale"),
    "portfolios": ("fr", "ministre de la Défense", "fr", "ministre des Affaires étrangères"),
}
UNRELATED: dict[str, tuple[Language, str, Language, str]] = {
    "synonyms": ("fr", "augmenter", "fr", "progresser"),
    "translations": ("fr", "baisser", "en", "fall"),
    "the preposition is no birth": ("fr", "ne", "fr", "mort"),
    "people are not a hindrance": ("fr", "gens", "fr", "aider"),
    "a county is no leaving": ("fr", "département", "fr", "arrivée"),
    "the White House is no colour": ("en", "White House", "en", "black"),
    "an age is not old": ("en", "17-year-old", "fr", "jeune"),
    "a portfolio without a minister": ("fr", "la santé", "fr", "la défense"),
}


def sides(text: str, language: Language) -> set[tuple[int, int]]:
    return {(pole.contrast.rank, pole.side) for pole in _poles(text, language)}


def _poles(text: str, language: Language) -> tuple[Pole, ...]:
    return poles(tuple(text.replace("-", " ").split()), language)


def _opposed(one: set[tuple[int, int]], other: set[tuple[int, int]]) -> bool:
    return any(rank == rank_too and side != side_too for rank, side in one for rank_too, side_too in other)


@pytest.mark.parametrize("case", OPPOSED.values(), ids=OPPOSED)
def test_opposites_and_rivals_stand_on_different_sides(case: tuple[Language, str, Language, str]) -> None:
    assert _opposed(sides(case[1], case[0]), sides(case[3], case[2]))


@pytest.mark.parametrize("case", UNRELATED.values(), ids=UNRELATED)
def test_other_words_do_not(case: tuple[Language, str, Language, str]) -> None:
    assert not _opposed(sides(case[1], case[0]), sides(case[3], case[2]))


def test_an_expression_hides_the_words_in_it() -> None:
    found = _poles("le Conseil constitutionnel", "fr")
    assert {(pole.first, pole.last) for pole in found} == {(1, 2)}


def test_a_contrast_of_exchanged_parties_is_marked() -> None:
    assert [pole.contrast.converse for pole in _poles("vendu", "fr")] == [True]


def test_many_words_take_little_time() -> None:
    start = time.perf_counter()
    poles(("hausse", "de", "plus") * 30_000, "fr")
    assert time.perf_counter() - start < 3


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_words_are_read(words: list[str]) -> None:
    for pole in poles(tuple(words), "fr"):
        assert 0 <= pole.first <= pole.last < len(words)
