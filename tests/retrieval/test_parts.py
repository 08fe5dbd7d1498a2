"""Questions that are several, and those that are one although they look like several."""

from __future__ import annotations

import pytest

from assistant.retrieval.parts import asks_who_says, split_question
from assistant.types import Language


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Combien de navires sont partis de Valdoria, et combien ont coulé ?",
            ("Combien de navires sont partis de Valdoria", "combien ont coulé (navires, Valdoria) ?"),
        ),
        (
            "Que demandait le syndicat en mai, et que répond la mairie ?",
            ("Que demandait le syndicat en mai", "que répond la mairie ?"),
        ),
        (
            "What did Norland promise in May 2021, and who signed the treaty of Vesk?",
            ("What did Norland promise in May 2021", "who signed the treaty of Vesk?"),
        ),
        (
            "Quels prix étaient affichés fin 2020, puis en 2022 ?",
            ("Quels prix étaient affichés fin 2020 ?", "Quels prix étaient affichés en 2022 ?"),
        ),
        (
            "Combien de navires comptait Valdoria le 9 mars 2020, et combien le 28 mars ?",
            (
                "Combien de navires comptait Valdoria le 9 mars 2020",
                "Combien de navires comptait Valdoria le 28 mars 2020 ?",
            ),
        ),
        (
            "Qu'avait annoncé Lena Ostrova sur les taxes, et qu'a annoncé Norland ensuite ?",
            ("Qu'avait annoncé Lena Ostrova sur les taxes", "qu'a annoncé Norland ensuite (taxes) ?"),
        ),
        (
            "Combien coûterait le pont selon Norland, et combien selon Valdoria ?",
            ("Combien coûterait le pont selon Norland", "Combien coûterait le pont selon Valdoria ?"),
        ),
        (
            "What did Duval say about the strike, and how did Ostrova answer?",
            ("What did Duval say about the strike", "how did Ostrova answer (strike) ?"),
        ),
    ],
    ids=[
        "two counts of one thing",
        "two sides",
        "in English",
        "two moments",
        "a count and a bare day",
        "another side of the same matter",
        "two sources of one figure",
        "a statement and its answer",
    ],
)
def test_several_questions_are_told_apart(question: str, parts: tuple[str, ...]) -> None:
    language = "en" if question.startswith("What") else "fr"
    assert split_question(question, language) == parts  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "question",
    [
        "Combien de soldats et d'officiers sont revenus ?",
        "Qui a signé l'accord du 3 mai 2021 et le traité de Vesk ?",
        "Comment les prix ont-ils évolué de 2020 à 2022 ?",
        "Entre 2020 et 2022, combien de ponts ont été construits ?",
        "D'après ce que disait la mairie en mars, que recevrait le port ?",
        "Où ?",
        "",
    ],
    ids=[
        "two things counted",
        "two things signed",
        "a range",
        "between two years",
        "a clause first",
        "one word",
        "empty",
    ],
)
def test_one_question_stays_one(question: str) -> None:
    assert split_question(question, "fr") == (question,)


@pytest.mark.parametrize(
    ("question", "language", "parts"),
    [
        pytest.param(
            "Combien de navires ont coulé, et selon quelle agence ?",
            "fr",
            ("Combien de navires ont coulé ?", "selon quelle agence ?"),
            id="which agency",
        ),
        pytest.param(
            "Combien de navires ont coulé, et qui l'affirme ?",
            "fr",
            ("Combien de navires ont coulé ?", "qui l'affirme ?"),
            id="who says so",
        ),
        pytest.param(
            "How many ships sank, and according to whom?",
            "en",
            ("How many ships sank ?", "according to whom ?"),
            id="according to whom",
        ),
        pytest.param(
            "How much did it cost, and who made that estimate?",
            "en",
            ("How much did it cost ?", "who made that estimate ?"),
            id="who made it",
        ),
    ],
)
def test_who_says_it_is_a_part_of_its_own(question: str, language: Language, parts: tuple[str, ...]) -> None:
    assert split_question(question, language) == parts
    assert [asks_who_says(part) for part in parts] == [False, True]
