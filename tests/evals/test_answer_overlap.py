"""Answers held against right ones: words in common, articles and accents aside."""

from __future__ import annotations

import pytest

from evals.answer_overlap import exact, overlap


@pytest.mark.parametrize(
    ("given", "right", "same", "shared"),
    [
        ("le 3 mai 2021", ["3 mai 2021"], 1.0, 1.0),
        ("l'été", ["Ete"], 1.0, 1.0),
        ("10 000 habitants", ["10000"], 0.0, 2 / 3),
        ("le pont rouge", ["un pont vert"], 0.0, 0.5),
        ("le pont", ["mer", "un pont"], 1.0, 1.0),
        ("rien", ["mer"], 0.0, 0.0),
        ("", ["mer"], 0.0, 0.0),
        ("La", ["la"], 1.0, 1.0),
    ],
    ids=[
        "an article more",
        "case and accents",
        "grouped digits, a word more",
        "half the words",
        "the best of several",
        "nothing shared",
        "no answer",
        "nothing but an article",
    ],
)
def test_answers_are_compared_by_words(given: str, right: list[str], same: float, shared: float) -> None:
    assert exact(given, right) == same
    assert overlap(given, right) == pytest.approx(shared)
