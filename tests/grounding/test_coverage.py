"""Sentences told in other words are spoken of by their grounds, those about another matter are not."""

from __future__ import annotations

import pytest

from assistant.grounding.judgement import judge

MEETING = "Le ministre valdorien de la Défense, Brandt, a rencontré Varga pour discuter de l'accord."
CHAPEL = "La chapelle Saint-Yves est restaurée le 4 mai 1998 par la commune."
PREFECT = "Le préfet a interdit la manifestation prévue samedi à Rennes."


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(CHAPEL, "La restauration de la chapelle Saint-Yves a eu lieu le 4 mai 1998.", id="light verb"),
        pytest.param(
            "Il devra rester loin de son atelier à compter du 1er mars.",
            "He will have to stay away from his workshop from March 1.",
            id="few words in the lists",
        ),
        pytest.param(
            "Sept sondés sur dix souhaitent un remaniement.",
            "Seven respondents in ten want a reshuffle.",
            id="words of politics",
        ),
        pytest.param("The river reached 5.58 m.", "Le fleuve a dépassé 5,50 m.", id="verb of measure"),
        pytest.param("Turnout was 61%.", "La participation s'est élevée à 61 %.", id="two words and a figure"),
    ],
)
def test_other_words_are_covered(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).verdict == "supported"


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(MEETING, "Le bilan des pertes vient du ministre de la Défense, Brandt.", id="only titles shared"),
        pytest.param(MEETING, "Brandt a démissionné.", id="another event of a person"),
        pytest.param(PREFECT, "Le préfet a démissionné samedi à Rennes.", id="another event on the day"),
        pytest.param(PREFECT, "Le musée de Rennes expose samedi des estampes japonaises.", id="another matter"),
    ],
)
def test_another_matter_is_not_covered(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).verdict != "supported"
