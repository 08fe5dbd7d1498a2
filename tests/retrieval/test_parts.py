"""Questions that are several, and those that are one although they look like several."""

from __future__ import annotations

import pytest

from assistant.retrieval.parts import split_question


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
    ],
    ids=["two counts of one thing", "two sides", "in English", "two moments"],
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
