"""Of the sentences that may answer, those that hold what is asked for come first, with the words that answer."""

from __future__ import annotations

import pytest
from tests_candidates import candidates, told

from assistant.grounding.answer_fits import settle_answers
from assistant.retrieval.queries import make_query

COUNTERPARTS = "Le ministre russe de la Défense, Belousov, a reçu son homologue nord-coréen, No Kwang-chol, mardi."
BOTH = "Le président de la fédération, Marc Delmas, et sa vice-présidente, Julie Roche, ont démissionné."


@pytest.mark.parametrize(
    ("question", "sentence", "name"),
    [
        pytest.param("Qui est le ministre russe de la Défense ?", COUNTERPARTS, "Belousov", id="before a comma"),
        pytest.param(
            "Qui est le ministre nord-coréen de la Défense ?", COUNTERPARTS, "No Kwang-chol", id="a counterpart"
        ),
        pytest.param("Qui est la vice-présidente de la fédération ?", BOTH, "Julie Roche", id="hers by a possessive"),
        pytest.param("Qui préside la fédération ?", BOTH, "Marc Delmas", id="who presides over it"),
        pytest.param(
            "Qui dirige l'agence de renseignement ?",
            "Paul Garel, qui dirige l'agence de renseignement, a été entendu.",
            "Paul Garel",
            id="in a relative clause",
        ),
        pytest.param(
            "Who heads the intelligence agency?",
            "Lena Ostrova was appointed head of the intelligence agency in May.",
            "Lena Ostrova",
            id="appointed, in English",
        ),
        pytest.param(
            "Who is the mayor of Kalmar?", "The mayor of Kalmar, Per Lind, was there.", "Per Lind", id="of a town"
        ),
    ],
)
def test_the_holder_of_an_office_is_named(question: str, sentence: str, name: str) -> None:
    assert told(question, sentence) == ("fills", name)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        pytest.param(
            "Qui dirige l'agence de renseignement ?",
            "Selon l'agence de renseignement, Paul Garel a quitté la ville.",
            id="an agency that only speaks",
        ),
        pytest.param(
            "Qui est le ministre de la Défense ?",
            "L'ancien ministre de la Défense, Paul Garel, a été reçu.",
            id="a former minister",
        ),
        pytest.param("Qui est le maire de Lisane ?", "Le préfet, Paul Garel, est venu.", id="another office"),
        pytest.param(
            "Qui est la directrice de l'usine ?",
            "La directrice adjointe de l'usine, Lena Ostrova, est venue.",
            id="a deputy",
        ),
        pytest.param("Où le sommet a-t-il eu lieu ?", "Le sommet de mars a réuni les deux dirigeants.", id="no place"),
        pytest.param(
            "Qui a accusé Vadim Torel ?", "Vadim Torel a accusé la société de fraude.", id="the doer is asked of"
        ),
    ],
)
def test_a_sentence_without_what_is_asked_for_cannot_answer(question: str, sentence: str) -> None:
    assert told(question, sentence)[0] == "fails"


@pytest.mark.parametrize(
    ("question", "sentence", "held", "answer"),
    [
        pytest.param(
            "Qui a vendu le navire à Lena Ostrova ?",
            "La société Nerval a vendu le navire à Lena Ostrova.",
            "Lena Ostrova",
            "Nerval",
            id="the doer for another name",
        ),
        pytest.param(
            "Qui a annoncé la fermeture du pont ?",
            "Le pont sera fermé à Paul Garel, a annoncé Lena Ostrova.",
            "Paul Garel",
            "Lena Ostrova",
            id="who says it",
        ),
        pytest.param(
            "Où le navire a-t-il été réparé ?",
            "Le navire de Paul Garel a été réparé dans un chantier de la côte.",
            "dans un chantier",
            "dans un chantier",
            id="a place without a name",
        ),
    ],
)
def test_the_words_that_answer_are_found(question: str, sentence: str, held: str, answer: str) -> None:
    verdict, words = told(question, sentence, held)
    assert verdict == "fills"
    assert answer in words


def test_the_sentence_that_holds_it_comes_first() -> None:
    text = (
        "Selon la mairie de Lisane, le pont est sûr et Paul Garel le dit. "
        "Le bateau est parti mardi. "
        "Le maire de Lisane, Marc Delmas, a ouvert le pont."
    )
    settled = settle_answers(make_query("Qui est le maire de Lisane ?"), candidates(text), 0.5)
    assert [one.text for one in settled] == ["Le maire de Lisane, Marc Delmas, a ouvert le pont."]


def test_what_is_less_sure_than_the_threshold_is_left_as_it_was() -> None:
    given = candidates("Le bateau est parti mardi. Le pont est fermé.")
    assert settle_answers(make_query("Qui est le maire de Lisane ?"), given, 0.95) == given
