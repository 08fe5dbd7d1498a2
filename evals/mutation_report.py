"""Verdicts on mutations in; a table for people, Markdown and JSON out, with examples of each miss."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import groupby
from typing import Any

from evals.gate import Fall
from evals.mutations import Verdict
from evals.summary import Measure

_EXAMPLES = 2
_SHOWN = 300


@dataclass(frozen=True, slots=True)
class MutationReport:
    """A run over mutations with its verdict; `settings` says what was run."""

    verdicts: Sequence[Verdict]
    measures: Mapping[str, Measure]
    falls: Sequence[Fall]
    settings: Mapping[str, str] = field(default_factory=dict)
    skipped: Sequence[str] = ()


def table(report: MutationReport, examples: int = _EXAMPLES) -> str:
    """Write the table for a terminal: measures, examples of each kind of miss, what fell."""
    rows = [("measure", "share", "95 %", "count", ""), *_rows(report)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [f"SKIPPED: {message}" for message in report.skipped]
    lines += ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    for kind, missed in _missed(report):
        lines += ["", f"{kind}: {len(missed)} {_fault(missed[0])}"]
        for one in missed[:examples]:
            lines += [f"  - [{one.mutation.note}] said {one.said}", f"      claim:   {_line(one.mutation.claim)}"]
            lines += [f"      passage: {_line(one.mutation.passage)}"]
    return "\n".join([*lines, "", *_verdict(report)])


def markdown(report: MutationReport) -> str:
    """Write a summary fit for a pull request."""
    rows = [("measure", "share", "95 %", "count", ""), *_rows(report)]
    pipes = ["| " + " | ".join(row) + " |" for row in rows]
    lines = ["## Evaluation: mutations", "", *_verdict(report), ""]
    lines += [f"> **Skipped.** {message}\n" for message in report.skipped]
    lines += [pipes[0], "|" + "---|" * len(rows[0]), *pipes[1:], ""]
    for kind, missed in _missed(report):
        lines += [f"<details><summary>{kind}: {len(missed)} {_fault(missed[0])}</summary>", ""]
        lines += [f"- {_inline(one.mutation.note)}: {_inline(one.mutation.claim)}" for one in missed[:10]]
        lines += ["", "</details>", ""]
    return "\n".join(lines).rstrip() + "\n"


def to_json(report: MutationReport) -> str:
    """Write the whole run: settings, measures, what fell, every mutation with what was said of it."""
    content: dict[str, Any] = {
        "suite": "mutations",
        "passed": not report.falls,
        "settings": dict(report.settings),
        "skipped": list(report.skipped),
        "measures": {name: asdict(measure) for name, measure in report.measures.items()},
        "fell": [{"name": fall.threshold.name, "explanation": str(fall)} for fall in report.falls],
        "misses": {kind: [_row(one) for one in missed] for kind, missed in _missed(report)},
        "mutations": [_row(one) for one in report.verdicts],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _row(one: Verdict) -> dict[str, Any]:
    return {**asdict(one.mutation), "said": one.said, "passed": one.passed, "milliseconds": round(one.milliseconds, 2)}


def _missed(report: MutationReport) -> list[tuple[str, list[Verdict]]]:
    missed = (one for one in report.verdicts if not one.passed)
    return [(kind, list(group)) for kind, group in groupby(missed, key=lambda one: one.mutation.kind)]


def _rows(report: MutationReport) -> list[tuple[str, ...]]:
    fell = {fall.threshold.name: str(fall.threshold) for fall in report.falls}
    rows: list[tuple[str, ...]] = []
    for one in report.measures.values():
        value = "-" if one.value is None else f"{one.value:.3f}"
        interval = "" if one.low is None or one.high is None else f"{one.low:.3f} to {one.high:.3f}"
        mark = f"MISSED: wanted {fell[one.name]}" if one.name in fell else ""
        rows.append((one.name, value, interval, str(one.count), mark))
    return rows


def _verdict(report: MutationReport) -> list[str]:
    if not report.falls:
        return [f"PASSED: {len(report.verdicts)} mutations, no threshold missed."]
    return [f"FAILED: {len(report.falls)} thresholds missed.", *(f"- {fall}" for fall in report.falls)]


def _fault(one: Verdict) -> str:
    return "falsely accused" if one.mutation.truth else "not caught"


def _line(text: str) -> str:
    flat = re.sub(r"\s+", " ", text)
    return flat[:_SHOWN] + ("…" if flat[_SHOWN:] else "")


def _inline(text: str) -> str:
    """Keep text from being read as markup: one line, no tags, no columns."""
    return _line(text).replace("<", "&lt;").replace("|", "\\|")
