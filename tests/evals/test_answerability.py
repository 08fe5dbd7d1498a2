"""Probabilities of an answer: how well they part, what silence they make, how true they are."""

from __future__ import annotations

import pytest

from evals.answerability import Guess, reliability, separation, silence


def guesses(yes: list[float], no: list[float]) -> list[Guess]:
    found = [Guess(f"yes {at}", said, True) for at, said in enumerate(yes)]
    return found + [Guess(f"no {at}", said, False) for at, said in enumerate(no)]


@pytest.mark.parametrize(
    ("yes", "no", "area"),
    [([0.9, 0.8], [0.1, 0.2], 1.0), ([0.1], [0.9], 0.0), ([0.5], [0.5], 0.5), ([0.9, 0.1], [0.5, 0.0], 0.75)],
    ids=["parted", "upside down", "said the same", "in part"],
)
def test_separation_is_the_area_under_the_curve(yes: list[float], no: list[float], area: float) -> None:
    measure = separation("auc", guesses(yes, no))
    assert measure.value == pytest.approx(area)
    assert measure.low is not None and measure.high is not None and measure.low <= area <= measure.high


def test_without_both_kinds_there_is_no_separation() -> None:
    assert separation("auc", guesses([0.5], [])).value is None


def test_silence_is_counted_at_a_threshold() -> None:
    found = {one.name: one for one in silence(guesses([0.9, 0.4], [0.1, 0.2, 0.8]), 0.5)}
    assert found["silence_recall"].value == pytest.approx(2 / 3)
    assert found["false_silences"].value == pytest.approx(1 / 2)
    assert found["silence_f1"].value == pytest.approx(2 * 2 / (3 + 3))
    assert found["false_silences"].fallen == ("yes 1",)


def test_what_is_said_is_held_against_what_is_true() -> None:
    found = {one.name: one for one in reliability(guesses([0.9, 1.0], [0.1, 0.95]))}
    assert found["answerable_when_said_0.8 to 1.0"].value == pytest.approx(2 / 3)
    assert found["answerable_when_said_0.0 to 0.2"].value == 0.0
    assert found["answerable_when_said_0.4 to 0.6"].value is None
    assert found["calibration_error"].value == pytest.approx((0.1 + abs(0.9 + 1.0 + 0.95 - 2)) / 4)


def test_nothing_asked_is_nothing_measured() -> None:
    found = [separation("auc", []), *silence([], 0.5), *reliability([])]
    assert all(one.value is None and one.count == 0 for one in found)
