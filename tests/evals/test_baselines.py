"""A run against an earlier one: a planted fall is found and named, a little noise is not; latency is never judged."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests_runs import HOSTILE, NAMES, item, right, run

from evals.baselines import Baseline, BaselineError, Change, Past, compare, load, pack, unpack, written
from evals.measure import Measure, mean_of
from evals.report import judged
from evals.report_json import to_json
from evals.results import Run


def past(of: Run, tmp_path: Path) -> Baseline:
    """Return a run as a baseline, by way of a file."""
    file = tmp_path / "baseline.json"
    file.write_text(written([of]), encoding="utf-8", errors="replace")
    return load(file)[of.suite]


def change(now: Run, then: Run, tmp_path: Path) -> Change:
    return compare(now, past(then, tmp_path))["right_fr"]


def test_a_planted_fall_regresses_and_names_the_cases(tmp_path: Path) -> None:
    fell = change(run(NAMES[:6]), run(NAMES[:1]), tmp_path)
    assert fell.regressed
    assert (fell.basis, fell.count, fell.fell, fell.rose) == ("paired", 20, NAMES[1:6], ())
    assert fell.difference == pytest.approx(-0.25)
    assert fell.low is not None and fell.high is not None and fell.low < -0.25 < fell.high < 0
    assert str(fell).startswith("right_fr regressed by -0.250 (95 %: ")
    assert str(fell).endswith("case 1; case 2; case 3; case 4; case 5")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        pytest.param(NAMES[:2], NAMES[:2], id="the same"),
        pytest.param(NAMES[:2], NAMES[:1], id="one more"),
        pytest.param(NAMES[:4], NAMES[:2], id="two more of twenty"),
        pytest.param(NAMES[2:7], NAMES[:4], id="as many that rise as fall, but one"),
        pytest.param((), NAMES[:9], id="much better"),
    ],
)
def test_noise_and_progress_do_not_regress(now: tuple[str, ...], then: tuple[str, ...], tmp_path: Path) -> None:
    assert not change(run(now), run(then), tmp_path).regressed


def test_the_same_comparison_twice_is_the_same(tmp_path: Path) -> None:
    first, second = (change(run(NAMES[:6]), run(NAMES[:1]), tmp_path) for _ in range(2))
    assert first == second


def test_a_case_that_asks_something_else_now_is_not_compared(tmp_path: Path) -> None:
    then, now = run(), run(NAMES[:6])
    other = tuple(replace(one, identity="another question") if one.name in NAMES[:6] else one for one in now.items)
    assert not change(replace(now, items=other), then, tmp_path).regressed


def test_other_cases_altogether_are_compared_as_samples(tmp_path: Path) -> None:
    names = tuple(f"other {number}" for number in range(20))
    assert change(run(names[:10], names=names), run(), tmp_path).basis == "unpaired"
    assert change(run(names[:10], names=names), run(), tmp_path).regressed
    assert not change(run(names[:1], names=names), run(), tmp_path).regressed


def test_samples_of_other_corpora_say_nothing_of_each_other(tmp_path: Path) -> None:
    names = tuple(f"other {number}" for number in range(20))
    absent = replace(run(names[:10], names=names), skipped=("NO SOURCE ARTICLES",))
    found = change(absent, run(), tmp_path)
    assert (found.basis, found.regressed) == ("none", False)


@pytest.mark.parametrize(("value", "regressed"), [(1.0, True), (0.75, False), (0.1, False)])
def test_a_lone_value_is_held_against_the_interval(value: float, regressed: bool) -> None:
    found = compare(run(NAMES[:6]), Baseline({}, {"right_fr": Past(value)}))["right_fr"]
    assert (found.basis, found.regressed) == ("interval", regressed)


def test_latency_is_shown_and_never_judged() -> None:
    found = compare(run(), Baseline({}, {"latency_median_ms": Past(0.1)}))["latency_median_ms"]
    assert found.difference == pytest.approx(12.4)
    assert not found.regressed


def test_less_is_better_for_some_measures(tmp_path: Path) -> None:
    def counted(count: float) -> Run:
        values = dict.fromkeys(NAMES, count)
        measure = Measure("unsupported_figures", count * 20, None, None, 20, (), "lower", values, summed=True)
        return replace(run(), measures={measure.name: measure})

    worse = compare(counted(1.0), past(counted(0.0), tmp_path))["unsupported_figures"]
    better = compare(counted(0.0), past(counted(1.0), tmp_path))["unsupported_figures"]
    assert (worse.difference, worse.regressed, worse.fell) == (20, True, NAMES)
    assert (better.difference, better.regressed, better.rose) == (-20, False, NAMES)


def test_a_json_report_and_a_written_baseline_are_read_alike(tmp_path: Path) -> None:
    earlier = run(NAMES[:3])
    (tmp_path / "report.json").write_text(to_json([judged(earlier, [])]), encoding="utf-8", errors="replace")
    (tmp_path / "both.json").write_text(
        to_json([judged(earlier, []), judged(run(suite="mutations"), [])]), encoding="utf-8", errors="replace"
    )
    assert load(tmp_path / "report.json")["gold"].measures["right_fr"] == past(earlier, tmp_path).measures["right_fr"]
    assert list(load(tmp_path / "both.json")) == ["gold", "mutations"]


def test_a_written_baseline_holds_names_and_no_text() -> None:
    text = written([run(NAMES[:3])])
    content = json.loads(text)["suites"][0]
    assert content["failed"] == ["case 0", "case 1", "case 2"]
    assert content["measures"] == {"right_fr": {"value": 0.85, "of": "000" + "1" * 17}}
    assert content["cases"]["case 0"] == item("case 0", False).fingerprint
    assert "habitants" not in text and "Combien" not in text and HOSTILE[:20] not in text


@pytest.mark.parametrize(
    ("values", "packed"),
    [
        pytest.param({"a": 1.0, "c": 0.0}, "1-0", id="shares, one not asked"),
        pytest.param({"a": 0.5, "b": 2.0}, [0.5, 2.0, None], id="numbers"),
        pytest.param({}, "---", id="nothing"),
    ],
)
def test_values_are_packed_and_unpacked(values: dict[str, float], packed: str | list[float | None]) -> None:
    assert pack(["a", "b", "c"], values) == packed
    assert unpack(["a", "b", "c"], packed) == values


@pytest.mark.parametrize("text", ["", "[1]", "{}", '{"suite": "gold"}', '{"suites": [{}]}'])
def test_what_is_no_report_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.json").write_text(text, encoding="utf-8")
    with pytest.raises(BaselineError, match=r"odd\.json: wants a report"):
        load(tmp_path / "odd.json")


def test_a_measure_without_cases_is_no_regression(tmp_path: Path) -> None:
    empty = replace(run(), measures={"right_fr": mean_of("right_fr", {})})
    assert not change(empty, run(), tmp_path).regressed
    assert not compare(run(), past(empty, tmp_path))["right_fr"].regressed


def test_an_interval_holds_the_value() -> None:
    measure = right(NAMES[:6])
    assert measure.low is not None and measure.high is not None and measure.low < 0.7 < measure.high
