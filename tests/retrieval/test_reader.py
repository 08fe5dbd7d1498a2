"""The extractive reader, with its real weights, on made-up passages."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from assistant.retrieval.reader import Reader, Reading

PASSAGES = [
    "Le port de Valdoria a rouvert le 10 mars 2021 après onze mois de travaux. Quelque 340 dockers ont repris le "
    "travail, a indiqué la maire Lena Ostrova. Le chantier a coûté 48 millions d'euros.",
    "La bibliothèque municipale de Lisane ferme ses portes chaque lundi. Les lecteurs peuvent rendre leurs livres "
    "dans une boîte posée devant l'entrée.",
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Combien le chantier a-t-il coûté ?", "48 millions"),
        ("Combien de dockers ont repris le travail ?", "340"),
        ("Quand le port de Valdoria a-t-il rouvert ?", "10 mars 2021"),
        ("Qui est la maire ?", "Lena Ostrova"),
        ("How much did the construction work cost?", "48 millions"),
    ],
)
def test_the_span_answers_and_the_right_passage_scores_higher(reader: Reader, question: str, answer: str) -> None:
    right, other = reader.read(question, PASSAGES)
    found = right.best_span(0, len(PASSAGES[0]))
    assert found is not None
    assert answer in PASSAGES[0][found[0] : found[1] + 12]
    assert right.answers > other.answers


def test_a_question_beside_the_passage_scores_lower_than_one_it_answers(reader: Reader) -> None:
    (asked,) = reader.read("Combien le chantier a-t-il coûté ?", PASSAGES[:1])
    (beside,) = reader.read("Combien d'avions la ville a-t-elle achetés ?", PASSAGES[:1])
    assert asked.answers > beside.answers


def test_the_order_of_passages_is_kept_whatever_their_lengths(reader: Reader) -> None:
    passages = [PASSAGES[0] * n for n in (3, 1, 2, 1, 2, 3)]
    together = [reading.answers for reading in reader.read("Qui est la maire ?", passages)]
    alone = [reader.read("Qui est la maire ?", [passage])[0].answers for passage in passages]
    assert together == alone


def test_copies_of_a_passage_are_read_alike(reader: Reader) -> None:
    first, other, again = reader.read("Qui est la maire ?", [*PASSAGES, PASSAGES[0]])
    assert again is first
    assert other.answers != first.answers


@pytest.mark.parametrize("passage", ["", " ", "\ud800", "mot " * 3_000, "\0"], ids=str.__len__)
def test_odd_passages_are_read_without_error(reader: Reader, passage: str) -> None:
    (reading,) = reader.read("Quoi ?", [passage])
    found = reading.best_span(0, len(passage))
    assert found is None or 0 <= found[0] <= found[1] <= len(passage)


def test_threads_that_read_at_the_same_time_read_what_one_reads_alone() -> None:
    reader = Reader()
    questions = [f"Combien de dockers ont repris le travail en {year} ?" for year in range(2015, 2023)]
    with ThreadPoolExecutor(len(questions)) as pool:
        together = [reading[0].answers for reading in pool.map(lambda asked: reader.read(asked, PASSAGES), questions)]
    assert together == [reader.read(asked, PASSAGES)[0].answers for asked in questions]


def test_no_passage_gives_no_reading(reader: Reader) -> None:
    assert reader.read("Quoi ?", []) == []


def test_a_span_is_sought_only_where_it_is_allowed() -> None:
    logs = np.log(np.array([0.05, 0.9, 0.05], dtype=np.float32))
    reading = Reading(1.0, ((0, 3), (4, 8), (9, 12)), logs, logs)
    assert reading.best_span(0, 12) == pytest.approx((4, 8, 2 * np.log(0.9)))
    assert reading.best_span(9, 12) == pytest.approx((9, 12, 2 * np.log(0.05)))
    assert reading.best_span(1, 2) is None


def test_an_answer_is_found_in_a_text_of_several_windows(reader: Reader) -> None:
    text = "La pluie tombe sur les quais déserts de la vieille ville. " * 40 + PASSAGES[0]
    found = reader.find("Combien le chantier a-t-il coûté ?", text)
    assert found is not None and "48 millions" in text[found.start : found.end]


@pytest.mark.parametrize("text", ["", "   ", "…"])
def test_nothing_is_found_in_a_text_without_words(reader: Reader, text: str) -> None:
    assert reader.find("Combien ?", text) is None
