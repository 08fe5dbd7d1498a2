"""Those whose number is asked for are told by what befell them; a state that only speaks did nothing."""

from __future__ import annotations

import pytest
from tests_candidates import candidates, told

from assistant.grounding.premises import weigh
from assistant.retrieval.queries import make_query

TOLL = "Quelque 600 soldats ont été tués et des milliers d'autres blessés dans ces combats."
SOURCE = "Selon l'agence de renseignement sud-coréenne, la Corée du Nord a expédié plus de 300 conteneurs de riz."


def test_the_wounded_are_not_the_dead() -> None:
    assert told("Combien de soldats ont été blessés dans ces combats ?", TOLL, "600") == ("fills", "milliers")


def test_where_nothing_befell_those_counted_the_figure_stays_as_it_was() -> None:
    assert told("Combien de conteneurs ont été expédiés ?", SOURCE, "300") == ("open", "")


@pytest.mark.parametrize(
    ("question", "refuted"),
    [
        pytest.param("Combien de conteneurs la Corée du Sud a-t-elle expédiés ?", True, id="the state that says it"),
        pytest.param("Combien de conteneurs la Corée du Nord a-t-elle expédiés ?", False, id="the state that did it"),
    ],
)
def test_the_state_that_tells_of_a_deed_has_not_done_it(question: str, refuted: bool) -> None:
    found = weigh(make_query(question), [], candidates(SOURCE, "300"), 0.5)
    assert bool(found.refuted) is refuted


@pytest.mark.parametrize(
    ("question", "sentence", "held"),
    [
        pytest.param(
            "Quel pays a livré des drones ?",
            "La Norvège n'est pas le premier pays vers lequel Lisane se tourne pour des drones.",
            "La Norvège",
            id="somebody of whom it is denied",
        ),
        pytest.param(
            "La Norvège a-t-elle reconnu avoir livré des drones ?",
            "La Suède a accusé la Norvège d'avoir livré des drones à Lisane.",
            "",
            id="an accusation is no admission",
        ),
    ],
)
def test_what_only_looks_like_an_answer_is_none(question: str, sentence: str, held: str) -> None:
    assert told(question, sentence, held)[0] == "fails"
