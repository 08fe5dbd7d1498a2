"""From what a wrong answer costs to the probability from which the assistant answers."""

from __future__ import annotations

import pytest

from assistant import Settings


@pytest.mark.parametrize(
    ("cost", "threshold"),
    [
        pytest.param(1.0, 0.5, id="as dear as a needless silence"),
        pytest.param(4.0, 0.8, id="four times as dear"),
        pytest.param(0.25, 0.2, id="a quarter of it"),
    ],
)
def test_the_threshold_follows_from_the_cost_of_a_wrong_answer(cost: float, threshold: float) -> None:
    assert Settings(wrong_answer_cost=cost).threshold == pytest.approx(threshold)


def test_a_threshold_that_is_set_holds_whatever_the_costs() -> None:
    assert Settings(wrong_answer_cost=4.0, answer_threshold=0.3).threshold == 0.3


def test_a_wrong_answer_cannot_cost_nothing() -> None:
    with pytest.raises(ValueError, match="wrong_answer_cost"):
        Settings(wrong_answer_cost=0)
