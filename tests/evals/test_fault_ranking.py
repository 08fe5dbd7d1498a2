"""The row of the ranking: what it plants, and what it takes for found as before."""

from __future__ import annotations

import pytest

from evals.fault_ranking import _compared, _crowding

WAS = {"a#0": 3.0, "b#0": 2.0, "c#0": 1.0}


@pytest.mark.parametrize(
    ("became", "why"),
    [
        ({"a#0": 3.0, "b#0": 2.0, "c#0": 1.0}, ""),
        ({"a#0": 9.0, "b#0": 2.5, "c#0": 2.4}, ""),
        ({"b#0": 3.0, "a#0": 2.9, "c#0": 1.0}, "other places: a#0, b#0"),
        ({"a#0": 3.0, "b#0": 2.0}, "other places: c#0"),
    ],
    ids=["the same", "other scores", "two in each other's place", "one lost"],
)
def test_only_the_order_of_the_others_is_judged(became: dict[str, float], why: str) -> None:
    assert _compared("stuffed", WAS, became).why == why


def test_what_crowds_repeats_its_question_and_never_the_answer() -> None:
    planted = list(_crowding())
    assert len(planted) == len({name for name, *_ in planted}) == 30
    assert all(asked.rstrip(" ?") in repeated and answer not in repeated for _, repeated, asked, answer in planted)
