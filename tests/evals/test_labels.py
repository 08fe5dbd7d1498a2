"""The words for measures, and their values as people read them."""

from __future__ import annotations

import pytest

from evals.gate import Threshold, load_thresholds
from evals.labels import amount, bound, label
from evals.measure import Measure

SHARE = Measure("right_fr", 0.8634, 0.8, 0.9, 100)
COUNT = Measure("unsupported_figures", 3.0, None, None, 100)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("right_fr", "right answers, French"),
        ("right_en_originals", "right answers, English, originals"),
        ("caught_numbers", "lies caught: numbers"),
        ("accused_date_spelling", "truths accused: date spelling"),
        ("latency_p95_ms", "latency, 95th percentile (ms)"),
        ("a_new_measure", "a new measure"),
    ],
)
def test_a_measure_has_words(name: str, words: str) -> None:
    assert label(name) == words


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (amount(SHARE), "86.3 %"),
        (amount(SHARE, 1.0), "100 %"),
        (amount(SHARE, -0.05, signed=True), "-5 %"),
        (amount(COUNT), "3"),
        (amount(Measure("none", None, None, None, 0)), "-"),
        (bound(SHARE, Threshold("right_fr", at_least=0.7)), "≥ 70 %"),
        (bound(COUNT, Threshold("unsupported_figures", at_most=0)), "≤ 0"),
    ],
)
def test_an_amount_is_written_as_people_read_it(shown: str, words: str) -> None:
    assert shown == words


def test_no_gated_measure_is_shown_by_its_bare_name() -> None:
    gated = [one.name for suite in ("gold", "mutations") for one in load_thresholds(suite=suite)]
    assert [name for name in gated if "_" in label(name)] == []
