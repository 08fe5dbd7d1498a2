"""The suite of written numbers: both conventions side by side."""

from __future__ import annotations

from evals.number_benchmarks import NumberCase
from evals.number_suite import measures, read_all

CASES = [NumberCase("NumberModel", "12 est un nombre", (12.0, 1.0)), NumberCase("NumberModel", "treize", (13.0,))]


def test_each_case_is_read_by_both_conventions() -> None:
    found = read_all(CASES)
    assert [(one.convention, one.passed) for one in found] == [
        ("news", False),
        ("news", True),
        ("benchmark", True),
        ("benchmark", True),
    ]
    measured = measures(found)
    assert (measured["news"].value, measured["benchmark"].value) == (0.5, 1.0)
    assert measured["news_NumberModel"].fallen == ("NumberModel 1 [news]",)
