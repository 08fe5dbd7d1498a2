"""Thresholds: what is read, what is refused, what falls."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.gate import Threshold, ThresholdError, fallen, load_thresholds
from evals.measure import Measure
from evals.summary import measures

MEASURES = {
    "right_fr": Measure("right_fr", 0.69, 0.6, 0.8, 100, ("prix du pont [default]",)),
    "unsupported_figures": Measure("unsupported_figures", 0.0, None, None, 100),
    "right_en": Measure("right_en", None, None, None, 0),
}


def test_the_bundled_thresholds_name_known_measures() -> None:
    known = measures([])
    assert [one.name for one in load_thresholds() if one.name not in known] == []


@pytest.mark.parametrize("threshold", [Threshold("right_fr", at_least=0.70), Threshold("right_fr", at_most=0.5)])
def test_a_missed_threshold_names_the_cases(threshold: Threshold) -> None:
    (fall,) = fallen([threshold], MEASURES)
    assert str(fall).startswith("right_fr is 0.69, wanted at ")
    assert str(fall).endswith("prix du pont [default]")


@pytest.mark.parametrize(
    "threshold",
    [
        Threshold("right_fr", at_least=0.69),
        Threshold("unsupported_figures", at_most=0),
        Threshold("right_en", at_least=0.6),
    ],
    ids=["just reached", "exactly none", "nothing measured"],
)
def test_what_holds_does_not_fall(threshold: Threshold) -> None:
    assert fallen([threshold], MEASURES) == []


def test_a_threshold_on_an_unknown_measure_is_refused() -> None:
    with pytest.raises(ThresholdError, match="no measure is named 'rigth_fr'; known: right_fr"):
        fallen([Threshold("rigth_fr", at_least=0.7)], MEASURES)


@pytest.mark.parametrize(
    "text",
    ["[gold]\nright_fr = 0.7", "[gold]\nright_fr = { least = 0.7 }", "[gold]\nright_fr = {}", "[gold"],
    ids=["bare value", "unknown bound", "no bound", "not TOML"],
)
def test_a_wrong_file_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "thresholds.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ThresholdError, match=r"thresholds\.toml"):
        load_thresholds(file)
