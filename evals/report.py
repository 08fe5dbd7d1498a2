"""A finished run in; a table for people, Markdown, JSON and JUnit out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any
from xml.etree import ElementTree

from assistant import Abstention
from evals.gate import Fall
from evals.gold import Outcome
from evals.summary import SEED, Measure, by_kind

# What XML 1.0 cannot carry.
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SHOWN = 200
_HEADER = ("language", "kind", "right", "of", "share", "95 %")


@dataclass(frozen=True, slots=True)
class Report:
    """A run with its verdict; `settings` says what was run: versions, fingerprints."""

    suite: str
    outcomes: Sequence[Outcome]
    measures: Mapping[str, Measure]
    falls: Sequence[Fall]
    settings: Mapping[str, str] = field(default_factory=dict)
    skipped: Sequence[str] = ()


def table(report: Report) -> str:
    """Write the table for a terminal: cases by kind, measures, failures, what fell."""
    lines = [*(f"SKIPPED: {message}" for message in report.skipped), "", *_columns([_HEADER, *_kind_rows(report)])]
    lines += ["", *_columns([("measure", "value", "95 %", "cases"), *_measure_rows(report)])]
    failed = [outcome for outcome in report.outcomes if not outcome.passed]
    if failed:
        lines += ["", f"{len(failed)} of {len(report.outcomes)} cases with a fault:"]
        lines += [line for outcome in failed for line in _fault(outcome)]
    return "\n".join([*lines, "", *_verdict(report)])


def markdown(report: Report) -> str:
    """Write a summary fit for a pull request."""
    lines = [f"## Evaluation: {report.suite}", "", *_verdict(report), ""]
    lines += [f"> **Skipped.** {message}\n" for message in report.skipped]
    lines += [*_pipes([_HEADER, *_kind_rows(report)]), ""]
    lines += [*_pipes([("measure", "value", "95 %", "cases"), *_measure_rows(report)]), ""]
    failed = [outcome for outcome in report.outcomes if not outcome.passed]
    if failed:
        lines += [f"<details><summary>{len(failed)} cases with a fault</summary>", ""]
        lines += [f"- {_inline(outcome.name)}: {_inline(outcome.reasons)}" for outcome in failed]
        lines += ["", "</details>"]
    return "\n".join(lines).rstrip() + "\n"


def to_json(report: Report) -> str:
    """Write the whole run: settings, measures, what fell, each case with its reply and scores."""
    content = {
        "suite": report.suite,
        "passed": not report.falls,
        "settings": dict(report.settings),
        "seed": SEED,
        "skipped": list(report.skipped),
        "measures": {name: asdict(measure) for name, measure in report.measures.items()},
        "fell": [{"name": fall.threshold.name, "explanation": str(fall)} for fall in report.falls],
        "cases": [_case(outcome) for outcome in report.outcomes],
    }
    return json.dumps(content, ensure_ascii=False, indent=1, default=str) + "\n"


def junit(report: Report) -> str:
    """Write JUnit XML: a test a case, and a test a threshold that fell."""
    failures = sum(not outcome.passed for outcome in report.outcomes) + len(report.falls)
    seconds = sum(outcome.milliseconds for outcome in report.outcomes) / 1000
    suite = ElementTree.Element(
        "testsuite",
        name=f"evals.{report.suite}",
        tests=str(len(report.outcomes) + len(report.falls) + len(report.skipped)),
        failures=str(failures),
        errors="0",
        skipped=str(len(report.skipped)),
        time=f"{seconds:.3f}",
    )
    for outcome in report.outcomes:
        where = f"{report.suite}.{outcome.corpus}.{outcome.case.language}.{outcome.case.kind}"
        test = _test(suite, where, outcome.case.name, outcome.milliseconds)
        if not outcome.passed:
            said = f"{outcome.reasons}\n\nquestion: {outcome.case.question}\nreply: {outcome.reply.text}"
            ElementTree.SubElement(test, "failure", message=_xml(outcome.reasons)).text = _xml(said)
    for fall in report.falls:
        test = _test(suite, f"{report.suite}.thresholds", fall.threshold.name, 0)
        ElementTree.SubElement(test, "failure", message=_xml(str(fall)))
    for message in report.skipped:
        test = _test(suite, f"{report.suite}.originals", "source articles", 0)
        ElementTree.SubElement(test, "skipped", message=_xml(message))
    root = ElementTree.Element("testsuites")
    root.append(suite)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _test(suite: ElementTree.Element, where: str, name: str, milliseconds: float) -> ElementTree.Element:
    attributes = {"classname": _xml(where), "name": _xml(name), "time": f"{milliseconds / 1000:.3f}"}
    return ElementTree.SubElement(suite, "testcase", attributes)


def _case(outcome: Outcome) -> dict[str, Any]:
    return {
        "name": outcome.case.name,
        "corpus": outcome.corpus,
        "language": outcome.case.language,
        "kind": outcome.case.kind,
        "question": outcome.case.question,
        "why": outcome.case.why,
        "passed": outcome.passed,
        "status": "abstained" if isinstance(outcome.reply, Abstention) else "answered",
        "reply": outcome.reply.text,
        "citations": [asdict(citation) for citation in outcome.reply.citations],
        "milliseconds": round(outcome.milliseconds, 2),
        "scores": [asdict(score) for score in outcome.scores],
    }


def _fault(outcome: Outcome) -> list[str]:
    said = re.sub(r"\s+", " ", outcome.reply.text)
    shown = [] if isinstance(outcome.reply, Abstention) else [f"      {said[:_SHOWN]}{'…' if said[_SHOWN:] else ''}"]
    return [f"  - {outcome.name}: {outcome.reasons}", f"      {outcome.case.question}", *shown]


def _kind_rows(report: Report) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for language, kind, measure in by_kind(report.outcomes):
        right = str(measure.count - len(measure.fallen))
        rows.append((language, kind, right, str(measure.count), _number(measure.value), _range(measure)))
    return rows


def _measure_rows(report: Report) -> list[tuple[str, ...]]:
    return [(one.name, _number(one.value), _range(one), str(one.count)) for one in report.measures.values()]


def _verdict(report: Report) -> list[str]:
    if not report.falls:
        return [f"PASSED: {len(report.outcomes)} cases, no threshold missed."]
    return [f"FAILED: {len(report.falls)} thresholds missed.", *(f"- {fall}" for fall in report.falls)]


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def _range(measure: Measure) -> str:
    return "" if measure.low is None else f"{_number(measure.low)} to {_number(measure.high)}"


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _pipes(rows: Sequence[tuple[str, ...]]) -> list[str]:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return [lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]


def _inline(text: str) -> str:
    """Keep text from being read as markup: one line, no tags, no columns."""
    return re.sub(r"\s+", " ", text).replace("<", "&lt;").replace("|", "\\|")


def _xml(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", text)
