"""Reports in, one JSON text out: settings, versions, seed, measures and every item."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from evals.baselines import Change, pack
from evals.measure import Measure
from evals.report import Report
from evals.results import Item


def to_json(reports: Sequence[Report]) -> str:
    """Write the whole run: the object of the suite, or, of several, `{"suite", "passed", "suites": [object…]}`."""
    suites = [_suite(report) for report in reports]
    names = ",".join(report.run.suite for report in reports)
    joint = {"suite": names, "passed": all(report.passed for report in reports), "suites": suites}
    return json.dumps(suites[0] if len(suites) == 1 else joint, ensure_ascii=False, indent=1, default=str) + "\n"


def _suite(report: Report) -> dict[str, Any]:
    run = report.run
    names = [item.name for item in run.items]
    return {
        "suite": run.suite,
        "passed": report.passed,
        "informational": run.informational,
        "settings": dict(run.settings),
        "seed": run.seed,
        "skipped": list(run.skipped),
        "left_out": list(run.left),
        "measures": {name: _measure(names, one) for name, one in run.measures.items()},
        "fell": [{"name": fall.threshold.name, "explanation": str(fall)} for fall in report.falls],
        "regressed": [{"name": one.measure.name, "explanation": str(one)} for one in report.regressions],
        "changes": {name: _change(one) for name, one in report.changes.items()},
        "cases": [_item(item) for item in run.items],
    }


def _measure(names: Sequence[str], measure: Measure) -> dict[str, Any]:
    """Return a measure; `of` tells what each case gave, in the order of `cases` (see baselines.pack)."""
    fields = ("value", "low", "high", "count", "better", "fallen")
    shown = {name: getattr(measure, name) for name in fields}
    return {"name": measure.name, **shown, "of": pack(names, measure.values) if measure.values else None}


def _change(change: Change) -> dict[str, Any]:
    fields = ("before", "difference", "low", "high", "count", "basis", "fell", "rose", "regressed")
    return {name: getattr(change, name) for name in fields}


def _item(item: Item) -> dict[str, Any]:
    return {
        "name": item.name,
        "fingerprint": item.fingerprint,
        "kind": item.kind,
        "group": item.group,
        "passed": item.passed,
        "explanation": item.explanation,
        "question": item.asked,
        "reply": item.told,
        "citations": [asdict(cited) for cited in item.citations],
        "scores": [asdict(score) for score in item.scores],
        "milliseconds": round(item.milliseconds, 2),
        **item.notes,
        **item.record,
    }
