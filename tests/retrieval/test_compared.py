"""One clause that compares two things, and the question about each."""

from __future__ import annotations

import time

import pytest

from assistant.retrieval.compared import dated_alike, split_comparison
from assistant.types import Language

FRENCH = {
    "two days of one year": (
        "Compare le nombre de lits le 28 mars et le 20 mai 2020.",
        ("Quel est le nombre de lits le 28 mars 2020 ?", "Quel est le nombre de lits le 20 mai 2020 ?"),
    ),
    "the toll and that of June": (
        "Quelle différence entre le bilan du port le 3 avril et celui du 7 juin 2020 ?",
        ("Quel est le bilan du port le 3 avril 2020 ?", "Quel est le bilan du port du 7 juin 2020 ?"),
    ),
    "one thing of two": (
        "Compare le prix du blé et celui du maïs en 2021.",
        ("Quel est le prix du blé en 2021 ?", "Quel est le prix du maïs en 2021 ?"),
    ),
    "two towns": (
        "Comparez les positions de Paris et de Berlin sur le gaz.",
        ("les positions de Paris sur le gaz", "les positions de Berlin sur le gaz"),
    ),
    "two years of a count": (
        "Combien de ponts ont été fermés en 2018 et en 2019 ?",
        ("Combien de ponts ont été fermés en 2018 ?", "Combien de ponts ont été fermés en 2019 ?"),
    ),
    "against another day": (
        "Combien de départs le 20 mai 2020, par rapport au 30 mai ?",
        ("Combien de départs le 20 mai 2020 ?", "Combien de départs au 30 mai 2020 ?"),
    ),
    "what he said then and now": (
        "Compare ce que Duval promettait à Valdoria en 2021 et ce qu'il promet en 2023.",
        ("ce que Duval promettait à Valdoria en 2021", "ce que Duval promettait à Valdoria en 2023"),
    ),
    "who says it goes with its moment": (
        "Qu'aurait reçu Valdoria contre ses navires, selon Norland en mars 2023, puis lors du sommet de septembre ?",
        (
            "Qu'aurait reçu Valdoria contre ses navires, selon Norland en mars 2023 ?",
            "Qu'aurait reçu Valdoria contre ses navires, lors du sommet de septembre 2023 ?",
        ),
    ),
}
ENGLISH = {
    "with what he offered": (
        "Compare the support Duval offered Norland in June 2023 with what he offered in 2025.",
        ("the support Duval offered Norland in June 2023", "the support Duval offered Norland in 2025"),
    ),
    "compared with": (
        "How many people were in hospital in early April 2020, compared with late May 2020?",
        ("How many people were in hospital in early April 2020?", "How many people were in hospital late May 2020?"),
    ),
    "with one bought later": (
        "Compare the average price of a ticket bought two months ahead with one bought ten days ahead.",
        (
            "What is the average price of a ticket bought two months ahead?",
            "What is the average price of a ticket bought ten days ahead?",
        ),
    ),
    "with that in another town": (
        "Compare the turnout in Lyon with that in Nice.",
        ("the turnout in Lyon", "the turnout in Nice"),
    ),
    "how it compares": (
        "How did the turnout in May compare with the turnout in June 2020?",
        ("the turnout in May 2020?", "the turnout in June 2020?"),
    ),
    "two nations": (
        "Compare the Swiss and the Dutch plans for the port.",
        ("the Swiss plans for the port", "the Dutch plans for the port"),
    ),
}


@pytest.mark.parametrize(("question", "parts"), FRENCH.values(), ids=FRENCH)
def test_a_french_comparison_is_two_questions(question: str, parts: tuple[str, ...]) -> None:
    assert split_comparison(question, "fr") == parts


@pytest.mark.parametrize(("question", "parts"), ENGLISH.values(), ids=ENGLISH)
def test_an_english_comparison_is_two_questions(question: str, parts: tuple[str, ...]) -> None:
    assert split_comparison(question, "en") == parts


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Qui a signé l'accord du 3 mai 2021 et le traité de Vesk ?", "fr"),
        ("Entre 2020 et 2022, combien de ponts ont été construits ?", "fr"),
        ("Combien de trains roulent entre Lyon et Nice ?", "fr"),
        ("Qui a rencontré Duval et Ostrova ?", "fr"),
        ("Who signed the treaty between Norland and Valdoria?", "en"),
        ("", "fr"),
    ],
    ids=["two things signed", "between two years", "between two towns", "two people", "between two states", "empty"],
)
def test_one_thing_stays_one_question(question: str, language: Language) -> None:
    assert split_comparison(question, language) == (question,)


def test_the_year_of_one_part_is_that_of_both() -> None:
    parts = ("Combien de morts le 9 mars", "Combien de morts le 28 mars 2020 ?")
    assert dated_alike(parts, "fr") == ("Combien de morts le 9 mars 2020", "Combien de morts le 28 mars 2020 ?")


def test_parts_of_two_years_keep_their_own() -> None:
    parts = ("En mars", "En mai 2020", "En mai 2021")
    assert dated_alike(parts, "fr") == parts


@pytest.mark.parametrize(
    "text",
    [
        "compare " + "et " * 100_000,
        "compare le prix " * 20_000,
        "différence entre " + "a, " * 100_000,
        "\ud800 et \x00",
    ],
    ids=["links", "openings", "commas", "no text"],
)
def test_any_text_is_read_in_little_time(text: str) -> None:
    start = time.process_time()
    split_comparison(text, "fr")
    assert time.process_time() - start < 2
