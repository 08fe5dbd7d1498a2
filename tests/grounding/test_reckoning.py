"""Dates that count from the article's own: the note that says which date is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.grounding.reckoning import reckoned
from assistant.types import Citation, DraftClaim, Language, Span

CITED = Citation(1, "a", None, None, "A", "Le Fanal", "2023-10-12", "day", "stated", "", 0, 0)


def told(text: str, key: str, language: Language = "fr", cited: Citation = CITED) -> str | None:
    at = text.index(key)
    return reckoned(DraftClaim(text, (), Span(at, at + len(key))), cited, language)


@pytest.mark.parametrize(
    ("text", "key", "language", "note"),
    [
        (
            "Le mois dernier, la maire a vu le préfet.",
            "Le mois dernier",
            "fr",
            "« Le mois dernier » : septembre 2023, compté depuis la parution de l'article (12 octobre 2023).",
        ),
        (
            "La maire a vu le préfet lundi.",
            "lundi",
            "fr",
            "« lundi » : 9 octobre 2023, compté depuis la parution de l'article (12 octobre 2023).",
        ),
        (
            "La maire a vu le préfet l'an dernier.",
            "l'an dernier",
            "en",
            "“l'an dernier”: 2022, counted from the publication of the article (12 October 2023).",
        ),
    ],
    ids=["a month", "a weekday", "a year, in English"],
)
def test_the_date_meant_is_told(text: str, key: str, language: Language, note: str) -> None:
    assert told(text, key, language) == note


def test_a_date_counted_from_an_inferred_one_says_so() -> None:
    inferred = replace(CITED, published_basis="inferred")
    assert "(12 octobre 2023, date déduite)" in (told("Elle est venue hier.", "hier", cited=inferred) or "")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("La maire a vu le préfet le 4 mai 2022.", "le 4 mai 2022"),
        ("Le mois dernier, la maire a vu 12 préfets.", "12 préfets"),
        ("Elle est venue après l'orage.", "après l'orage"),
    ],
    ids=["a whole date", "another answer", "no date"],
)
def test_nothing_is_told_of_words_that_say_it_themselves(text: str, key: str) -> None:
    assert told(text, key) is None


def test_nothing_is_told_where_the_articles_date_is_unknown() -> None:
    assert told("Elle est venue hier.", "hier", cited=replace(CITED, published=None)) is None
