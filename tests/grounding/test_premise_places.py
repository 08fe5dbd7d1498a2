"""A visit to one country, and sentences set in another."""

from __future__ import annotations

import pytest

from assistant.grounding.premise_places import elsewhere, no_visit
from assistant.grounding.statements import read
from assistant.types import Language


def faults(claim: str, ground: str, language: Language = "fr") -> list[str]:
    (asked,) = read(claim, None, language).statements
    (said,) = read(ground, None, "fr").statements
    return [fault.surface for fault in elsewhere(asked, said)]


@pytest.mark.parametrize(
    ("claim", "language"),
    [
        ("Anna Keller did visit Portugal.", "en"),
        ("Anna Keller s'est rendue au Portugal.", "fr"),
        ("Anna Keller a visité le Portugal.", "fr"),
    ],
)
def test_a_sentence_set_in_another_country_tells_no_visit_there(claim: str, language: Language) -> None:
    caption = "La ministre portugaise Rita Salva et Anna Keller à Oslo (Norvège) le 19 juin 2021"
    if "visité" in claim:
        claim = claim.replace("a visité", "a fait une visite au").replace("au le ", "au ")
    assert faults(claim, caption, language) == ["Portugal"]


@pytest.mark.parametrize(
    "ground",
    [
        "Anna Keller est allée à Lisbonne le 19 juin 2021.",
        "À Oslo, Anna Keller a raconté sa visite au Portugal le 19 juin 2021.",
        "Anna Keller a vu le port de Brivaz le 19 juin 2021.",
        "Anna Keller est arrivée à Brivaz le 19 juin 2021.",
    ],
    ids=["its capital", "the country named beside", "nowhere", "a town that nobody lists"],
)
def test_a_sentence_that_may_be_set_there_is_left(ground: str) -> None:
    assert faults("Anna Keller s'est rendue au Portugal.", ground) == []


def test_what_is_no_visit_is_left() -> None:
    assert faults("La Norvège a vendu du gaz au Portugal.", "Le contrat a été signé à Oslo le 19 juin 2021.") == []


QUESTION = "Quand Anna Keller s'est-elle rendue au Portugal ?"
VISIT = "Anna Keller s'est rendue au Portugal."


@pytest.mark.parametrize(
    ("ground", "wanted"),
    [
        ("Anna Keller a rencontré le ministre portugais Rui Salva le 29 novembre.", ["Portugal"]),
        ("Anna Keller a offert lundi son soutien à Lisbonne.", ["Portugal"]),
        ("Anna Keller a effectué un rare voyage chez les Portugais le 29 novembre.", []),
        ("Rui Salva a accueilli mercredi Anna Keller.", []),
        ("Anna Keller a vu Rui Salva à Lisbonne le 29 novembre.", []),
    ],
    ids=["a meeting anywhere", "something offered to a government", "a journey", "a host", "a place"],
)
def test_the_date_of_a_visit_is_not_that_of_something_else(ground: str, wanted: list[str]) -> None:
    (asked,), (said,) = read(VISIT, None, "fr").statements, read(ground, None, "fr").statements
    assert [fault.surface for fault in no_visit(asked, said, QUESTION)] == wanted


def test_why_a_visit_was_made_needs_no_journey() -> None:
    (asked,) = read(VISIT, None, "fr").statements
    (said,) = read("Anna Keller cherchait un accord sur la pêche.", None, "fr").statements
    assert no_visit(asked, said, "Pourquoi Anna Keller s'est-elle rendue au Portugal ?") == []
