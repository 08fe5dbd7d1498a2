"""Outcomes added up: shares and intervals, abstention, latency."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant import Abstention, Answer
from assistant import Reply as AnyReply
from evals.cases import Case
from evals.gold import Outcome
from evals.scorers import score
from evals.summary import measures

Reply = Callable[..., Answer]
Silence = Callable[..., Abstention]
Outcomes = list[Outcome]

FACT = Case("habitants", "fr", "Combien ?", "figure", "donné", must=((400,),), articles=("pont",))
NONE = Case("prix", "fr", "Quel prix ?", "unanswerable", "absent")


@pytest.fixture
def outcomes(answer: Reply, silence: Silence, texts: dict[str, str]) -> Outcomes:
    """Two right, one wrong and one silent on a fact; one silent and one talkative on nothing."""
    asked: list[tuple[Case, AnyReply]] = [
        (FACT, answer("400 habitants [1].")),
        (replace(FACT, name="english", language="en"), answer("400 habitants [1].")),
        (replace(FACT, name="wrong"), answer("999 habitants [1].")),
        (replace(FACT, name="silent"), silence()),
        (NONE, silence()),
        (replace(NONE, name="talkative"), answer("400 habitants [1].")),
    ]
    return [
        Outcome(case, "default", reply, 10.0 * number, score(case, reply, texts))
        for number, (case, reply) in enumerate(asked, start=1)
    ]


@pytest.mark.parametrize(
    ("name", "value", "count", "fallen"),
    [
        ("right", 0.5, 4, ("wrong [default]", "silent [default]")),
        ("right_fr", 1 / 3, 3, ("wrong [default]", "silent [default]")),
        ("right_en", 1.0, 1, ()),
        ("right_fr_default", 1 / 3, 3, ("wrong [default]", "silent [default]")),
        ("abstention_recall", 0.5, 2, ("talkative [default]",)),
        ("abstention_precision", 0.5, 2, ("silent [default]",)),
        ("abstention_f1", 0.5, 6, ()),
        ("false_abstentions", 0.25, 4, ("silent [default]",)),
        ("false_premise", None, 0, ()),
        ("verbatim_quotes", 1.0, 6, ()),
        ("unsupported_figures", 1.0, 6, ("wrong [default]",)),
        ("brief", 1.0, 3, ()),
    ],
)
def test_measures(outcomes: Outcomes, name: str, value: float | None, count: int, fallen: tuple[str, ...]) -> None:
    measure = measures(outcomes)[name]
    assert measure.value == (None if value is None else pytest.approx(value))
    assert (measure.count, measure.fallen) == (count, fallen)


def test_latency_names_the_slowest(outcomes: Outcomes) -> None:
    found = measures(outcomes)
    assert found["latency_median_ms"].value == 35
    assert found["latency_p95_ms"].value == 57.5
    assert found["latency_p95_ms"].fallen[0] == "talkative [default]"


def test_intervals_hold_the_value_and_repeat(outcomes: Outcomes) -> None:
    first, second = measures(outcomes)["right"], measures(outcomes)["right"]
    assert (first.low, first.high) == (second.low, second.high)
    assert first.low is not None and first.high is not None
    assert 0 <= first.low < 0.5 < first.high <= 1


def test_each_share_keeps_what_its_cases_gave(outcomes: Outcomes) -> None:
    found = measures(outcomes)
    assert found["right"].values == {
        "habitants [default]": 1,
        "english [default]": 1,
        "wrong [default]": 0,
        "silent [default]": 0,
    }
    assert found["unsupported_figures"].values["wrong [default]"] == 1
    assert (found["false_abstentions"].better, found["latency_p95_ms"].better) == ("lower", "neither")


def test_nothing_measured_is_not_zero() -> None:
    found = measures([])
    assert found["right_fr"].value is None
    assert found["latency_p95_ms"].value is None
