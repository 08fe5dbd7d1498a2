"""Plots: SVG that can be read as XML, with nothing drawn outside its width."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from evals.markup import Html
from evals.plots import duration, histogram, proportion, reliability, strip


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(strip(0.5, 0.2, 0.9, 0.7), id="a share and what is wanted"),
        pytest.param(strip(1.0, 1.0, 1.0, 1.5), id="a bound that cannot be reached"),
        pytest.param(proportion(0.0, 0.0, 0.4), id="none of them"),
        pytest.param(proportion(1.0, 0.6, 1.0), id="all of them"),
        pytest.param(histogram([12.0]), id="one latency"),
        pytest.param(histogram([0.0, 0.001, 5, 5, 90_000]), id="latencies far apart"),
        pytest.param(reliability([0.0, 0.4, 1.0], [False, True, True]), id="probabilities and what was so"),
        pytest.param(histogram([100.0] * 50), id="latencies all the same"),
    ],
)
def test_a_plot_is_xml_and_stays_in_its_frame(drawn: Html) -> None:
    root = ElementTree.fromstring(drawn)
    assert root.tag == "svg" and root.get("aria-label")
    percents = [float(one) for one in re.findall(r'(?:x|x1|x2|cx)="([-\d.]+)%"', drawn)]
    assert percents and min(percents) >= 0 and max(percents) <= 100
    heights = [float(one) for one in re.findall(r' height="([-\d.]+)"', drawn)]
    assert min(heights) >= 0 and max(heights) <= 172


def test_a_histogram_tells_median_and_95th_percentile() -> None:
    drawn = histogram([10.0] * 90 + [1000.0] * 10)
    assert 'aria-label="latency: median 10.0 ms, 95th percentile 1000.0 ms"' in drawn
    assert "<title>90 between " in drawn and "<title>10 between " in drawn


@pytest.mark.parametrize(
    ("milliseconds", "words"),
    [(0.5, "0.5 ms"), (12.34, "12.3 ms"), (530.4, "530 ms"), (1500, "1.5 s"), (90_000, "90 s")],
)
def test_a_duration_is_told_as_people_do(milliseconds: float, words: str) -> None:
    assert duration(milliseconds) == words


def test_a_reliability_plot_tells_what_was_said_and_what_was_so() -> None:
    drawn = reliability([0.9] * 10 + [0.1] * 10, [True] * 8 + [False] * 12)
    assert "<title>said 0.90, so in 0.80 of 10</title>" in drawn
    assert "<title>said 0.10, so in 0.00 of 10</title>" in drawn
