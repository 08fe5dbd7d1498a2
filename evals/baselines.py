"""A run and an earlier one in, the change of each measure out, with what regressed beyond chance."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np

from evals.measure import SEED, Measure, draw_means
from evals.results import Run

# What a difference rests on: the same cases, two samples of cases, the interval of one value, or nothing.
Basis = Literal["paired", "unpaired", "interval", "none"]
_NAMED = 12
_BINARY = {0.0: "0", 1.0: "1", None: "-"}


class BaselineError(ValueError):
    """A baseline that cannot be used; the message says what it must be."""


@dataclass(frozen=True, slots=True)
class Past:
    """A measure as an earlier run left it, with what each case gave."""

    value: float | None
    values: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Baseline:
    """An earlier run of a suite; `cases` are fingerprints by name, `skipped` how much was absent."""

    cases: Mapping[str, str]
    measures: Mapping[str, Past]
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """How a measure moved: `difference` with its 95 % interval over `count` cases; `fell` and `rose` are cases."""

    measure: Measure
    before: float | None
    difference: float | None
    low: float | None
    high: float | None
    count: int
    basis: Basis
    fell: tuple[str, ...] = ()
    rose: tuple[str, ...] = ()

    @property
    def regressed(self) -> bool:
        """Tell whether the whole interval lies on the wrong side of no change."""
        if self.low is None or self.high is None:
            return False
        return {"higher": self.high < 0, "lower": self.low > 0, "neither": False}[self.measure.better]

    def __str__(self) -> str:
        named = "; ".join(self.fell[:_NAMED]) or "no single case"
        more = f"; and {len(self.fell) - _NAMED} more" if len(self.fell) > _NAMED else ""
        moved = f"{self.difference:+.3f} (95 %: {self.low:+.3f} to {self.high:+.3f})"
        return f"{self.measure.name} regressed by {moved} against the baseline: {named}{more}"


# --- reading and writing ----------------------------------------------------------------------------------------


def load(path: Path) -> dict[str, Baseline]:
    """Read the baselines of a JSON report or of a written baseline, by suite. Raises BaselineError, OSError."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        suites = content.get("suites", [content])
        return {one["suite"]: _baseline(one) for one in suites}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BaselineError(f"{path}: wants a report written by --json or --write-baseline: {error!r}") from error


def _baseline(content: Mapping[str, Any]) -> Baseline:
    cases = content.get("cases") or {}
    if isinstance(cases, list):
        cases = {one["name"]: one.get("fingerprint", "") for one in cases}
    names = list(cases)
    measures = {name: Past(one["value"], unpack(names, one.get("of"))) for name, one in content["measures"].items()}
    skipped = content.get("skipped", 0)
    return Baseline(cases, measures, skipped if isinstance(skipped, int) else len(skipped))


def pack(names: Sequence[str], values: Mapping[str, float]) -> str | list[float | None]:
    """Write what each case gave in the order of the cases: a string of 1, 0 and - (not asked), or else a list."""
    row = [values.get(name) for name in names]
    return "".join(_BINARY[one] for one in row) if set(row) <= set(_BINARY) else row


def unpack(names: Sequence[str], row: str | Sequence[float | None] | None) -> dict[str, float]:
    """Read what `pack` wrote; what does not fit the names counts as nothing."""
    if not row or len(row) != len(names):
        return {}
    return {name: float(one) for name, one in zip(names, row, strict=True) if one is not None and one != "-"}


def written(runs: Sequence[Run]) -> str:
    """Write a baseline without any text of articles: names, fingerprints, measures."""
    return json.dumps({"suites": [_compact(run) for run in runs]}, ensure_ascii=False, indent=1) + "\n"


def _compact(run: Run) -> dict[str, Any]:
    names = [item.name for item in run.items]
    judged = [one for one in run.measures.values() if one.better != "neither"]
    return {
        "suite": run.suite,
        "seed": run.seed,
        "settings": dict(run.settings),
        "skipped": len(run.skipped),
        "measures": {one.name: {"value": one.value, "of": pack(names, one.values)} for one in judged},
        "failed": [item.name for item in run.failed],
        "cases": {item.name: item.fingerprint for item in run.items},
    }


# --- comparing --------------------------------------------------------------------------------------------------


def compare(run: Run, past: Baseline) -> dict[str, Change]:
    """Return the change of each measure that the baseline has too."""
    same = {item.name for item in run.items if past.cases.get(item.name) == item.fingerprint}
    # Where an absent corpus changes what is sampled, two samples of other cases say nothing of each other.
    alike = past.skipped == len(run.skipped)
    return {
        name: _change(measure, past.measures[name], same, alike)
        for name, measure in run.measures.items()
        if name in past.measures
    }


def _change(measure: Measure, past: Past, same: set[str], alike: bool) -> Change:
    common = [name for name in measure.values if name in same and name in past.values]
    if 2 * len(common) >= min(len(measure.values), len(past.values)) > 0:
        return _paired(measure, past, common)
    if measure.values and past.values and alike:
        return _unpaired(measure, past)
    if not past.values and None not in (past.value, measure.low, measure.high):
        return _by_interval(measure, past)
    moved = None if past.value is None or measure.value is None else measure.value - past.value
    return Change(measure, past.value, moved, None, None, measure.count, "none")


def _paired(measure: Measure, past: Past, common: Sequence[str]) -> Change:
    moved = {name: measure.values[name] - past.values[name] for name in common}
    sign = -1 if measure.better == "lower" else 1
    fell = tuple(name for name, by in moved.items() if sign * by < 0)
    rose = tuple(name for name, by in moved.items() if sign * by > 0)
    scale = len(common) if measure.summed else 1
    low, high = np.percentile(draw_means(list(moved.values())) * scale, [2.5, 97.5])
    mean = sum(moved.values()) / len(common) * scale
    return Change(measure, past.value, mean, float(low), float(high), len(common), "paired", fell, rose)


def _unpaired(measure: Measure, past: Past) -> Change:
    now, then = list(measure.values.values()), list(past.values.values())
    scale = len(now) if measure.summed else 1
    low, high = np.percentile((draw_means(now) - draw_means(then, SEED + 1)) * scale, [2.5, 97.5])
    mean = (sum(now) / len(now) - sum(then) / len(then)) * scale
    return Change(measure, past.value, mean, float(low), float(high), measure.count, "unpaired", measure.fallen)


def _by_interval(measure: Measure, past: Past) -> Change:
    """Compare with a lone value: it has to lie outside the interval of this run."""
    assert measure.value is not None and measure.low is not None and measure.high is not None and past.value is not None
    low, high = measure.low - past.value, measure.high - past.value
    moved = measure.value - past.value
    return Change(measure, past.value, moved, low, high, measure.count, "interval", measure.fallen)
