"""A finished run held against its thresholds and its baseline in; the table for a terminal and its rows out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from evals.baselines import Baseline, Change, compare
from evals.gate import Fall, Threshold, fallen
from evals.results import Item, Run, by_kind

_SHOWN = 200
_PER_KIND = 5
KIND_HEADER = ("kind", "without a fault", "of", "share", "95 %")
MEASURE_HEADER = ("measure", "value", "95 %", "cases", "change", "wanted", "")


@dataclass(frozen=True, slots=True)
class Report:
    """A run with its verdict: the thresholds it is held against, those it missed, and how it moved."""

    run: Run
    thresholds: Sequence[Threshold] = ()
    falls: Sequence[Fall] = ()
    changes: Mapping[str, Change] = field(default_factory=dict)

    @property
    def regressions(self) -> list[Change]:
        return [change for change in self.changes.values() if change.regressed]

    @property
    def passed(self) -> bool:
        return self.run.informational or not (self.falls or self.regressions)


def judged(run: Run, thresholds: Sequence[Threshold], baseline: Baseline | None = None) -> Report:
    """Hold a run against its thresholds and an earlier run. Raises ThresholdError."""
    changes = compare(run, baseline) if baseline else {}
    return Report(run, thresholds, fallen(thresholds, run.measures), changes)


def table(report: Report) -> str:
    """Write the table for a terminal: items by kind, measures with their change, failures, what fell."""
    run = report.run
    lines = [f"=== {run.suite} ===", *(f"SKIPPED: {one}" for one in (*run.skipped, *run.left)), ""]
    lines += [*_columns([KIND_HEADER, *kind_rows(run)]), "", *_columns([MEASURE_HEADER, *measure_rows(report)])]
    if run.failed:
        lines += ["", f"{len(run.failed)} of {len(run.items)} {run.noun} with a fault:"]
        lines += [line for kind, items in failures_by_kind(run).items() for line in _faults(kind, items)]
    return "\n".join([*lines, "", *verdict(report)])


def verdict(report: Report) -> list[str]:
    """Say in a line whether the run passed, and in one line each what fell."""
    run = report.run
    asked = f"{len(run.items)} {run.noun}"
    if not report.falls and not report.regressions:
        lead = "INFORMATION" if run.informational else "PASSED"
        against = ", no regression against the baseline" if report.changes else ""
        return [f"{lead}: {asked}, no threshold missed{against}."]
    lead = "INFORMATION (never fails)" if run.informational else "FAILED"
    fell = f"{counted(len(report.falls), 'threshold')} missed, {counted(len(report.regressions), 'measure')} regressed"
    return [f"{lead}: {asked}, {fell}.", *(f"- {one}" for one in (*report.falls, *report.regressions))]


def kind_rows(run: Run) -> list[tuple[str, ...]]:
    """Return a row of words a kind of item."""
    rows: list[tuple[str, ...]] = []
    for kind, share in by_kind(run.items).items():
        right = str(share.count - len(share.fallen))
        rows.append((kind, right, str(share.count), number(share.value), span(share.low, share.high)))
    return rows


def measure_rows(report: Report) -> list[tuple[str, ...]]:
    """Return a row of words a measure."""
    wanted = {threshold.name: str(threshold) for threshold in report.thresholds}
    rows: list[tuple[str, ...]] = []
    for name, one in report.run.measures.items():
        change = moved(report.changes.get(name))
        where = span(one.low, one.high)
        rows.append((name, number(one.value), where, str(one.count), change, wanted.get(name, ""), mark(report, name)))
    return rows


def mark(report: Report, name: str) -> str:
    """Say of a measure that it fell or regressed; nothing when all is well."""
    fell = ["MISSED"] if any(fall.threshold.name == name for fall in report.falls) else []
    return ", ".join(fell + ["REGRESSED"] * any(change.measure.name == name for change in report.regressions))


def moved(change: Change | None) -> str:
    """Write how a measure moved, with the interval of the difference; empty without a baseline."""
    if change is None or change.difference is None:
        return ""
    difference = number(change.difference, signed=True)
    if change.low is None or change.high is None or not change.difference:
        return "=" if not change.difference else difference
    return f"{difference} ({number(change.low, signed=True)} to {number(change.high, signed=True)})"


def number(value: float | None, signed: bool = False) -> str:
    """Write a value shortly: three decimals below 10, none above, a dash for nothing."""
    if value is None:
        return "-"
    return f"{value:{'+' if signed else ''}.{3 if abs(value) < 10 else 0}f}"


def counted(count: int, noun: str) -> str:
    """Write a count with its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def span(low: float | None, high: float | None) -> str:
    """Write an interval; empty when there is none."""
    return "" if low is None or high is None else f"{number(low)} to {number(high)}"


def failures_by_kind(run: Run) -> dict[str, list[Item]]:
    """Return the failures, those of one kind together."""
    failed = sorted(run.failed, key=lambda item: item.kind)
    return {kind: list(items) for kind, items in groupby(failed, key=lambda item: item.kind)}


def one_line(text: str, most: int = _SHOWN) -> str:
    """Return a text on one line, cut where it is long."""
    flat = re.sub(r"\s+", " ", text).strip()
    return flat[:most] + ("…" if flat[most:] else "")


def _faults(kind: str, items: Sequence[Item]) -> list[str]:
    lines = [f"  {kind}: {len(items)}"]
    for item in items[:_PER_KIND]:
        lines += [f"  - {item.name}: {one_line(item.explanation)}", f"      asked: {one_line(item.asked)}"]
        lines += [f"      told:  {one_line(item.told)}"]
    more = len(items) - _PER_KIND
    return [*lines, f"    and {more} more, in the JSON and HTML reports"] if more > 0 else lines


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
