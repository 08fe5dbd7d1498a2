"""Values by case added up: means, intervals near and far from 0 and 1, which cases pull."""

from __future__ import annotations

import pytest

from evals.measure import Better, interval, mean_of, ratio_of, wilson


@pytest.mark.parametrize(
    ("better", "fallen"),
    [pytest.param("higher", ("b", "c"), id="more is better"), pytest.param("lower", ("a", "c"), id="less is better")],
)
def test_a_mean_names_what_pulls_it_the_wrong_way(better: Better, fallen: tuple[str, ...]) -> None:
    measure = mean_of("share", {"a": 1.0, "b": 0.0, "c": 0.5}, better)
    assert (measure.value, measure.count, measure.fallen, measure.better) == (0.5, 3, fallen, better)


def test_an_interval_repeats_holds_the_mean_and_narrows_with_the_count() -> None:
    few, many = interval([1.0, 0.0] * 5), interval([1.0, 0.0] * 500)
    assert few == interval([1.0, 0.0] * 5)
    assert list(few) == pytest.approx([0.5, 0.2, 0.8], abs=0.11)
    assert list(many) == pytest.approx([0.5, 0.47, 0.53], abs=0.01)


def test_a_ratio_of_sums_has_an_interval_too() -> None:
    cases = [f"case {number}" for number in range(40)]
    measure = ratio_of("f1", {name: 2.0 * (at < 10) for at, name in enumerate(cases)}, dict.fromkeys(cases, 1.0))
    assert measure.value == 0.5
    assert measure.low is not None and measure.high is not None
    assert [measure.low, measure.high] == pytest.approx([0.25, 0.8], abs=0.06)


def test_a_ratio_to_nothing_is_not_measured() -> None:
    assert ratio_of("f1", {"a": 0.0}, {"a": 0.0}).value is None
    assert ratio_of("f1", {}, {}).value is None


def test_nothing_has_no_interval() -> None:
    assert interval([]) == (None, None, None)


@pytest.mark.parametrize(("values", "found"), [([1.0] * 4, (1, 0.51, 1)), ([0.0] * 4, (0, 0, 0.49))])
def test_a_share_of_all_or_nothing_is_not_certain(values: list[float], found: tuple[float, ...]) -> None:
    assert interval(values) == pytest.approx(found, abs=0.01)


@pytest.mark.parametrize(
    ("successes", "count", "low", "high"),
    [
        pytest.param(100, 100, 0.963, 1.0, id="all of a hundred"),
        pytest.param(0, 100, 0.0, 0.037, id="none of a hundred"),
        pytest.param(5, 10, 0.237, 0.763, id="half of ten"),
    ],
)
def test_the_interval_of_a_share(successes: int, count: int, low: float, high: float) -> None:
    assert wilson(successes, count) == pytest.approx((low, high), abs=0.001)
