"""Reports in, Markdown fit for a pull request out: the verdict and the table in sight, all else folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from evals.report import MEASURE_HEADER, Report, failures_by_kind, mark, measure_rows, one_line, verdict
from evals.results import Item, causes

_PER_KIND = 10
_MARKUP = re.compile(r"([\\`*_{}\[\]#|~@])")


def markdown(reports: Sequence[Report]) -> str:
    """Write the summary: a line a suite, then each suite with its gated measures, the rest folded."""
    lines = ["## Evaluation", ""]
    lines += [f"- {'✅' if one.passed else '❌'} **{one.run.suite}**: {_inline(verdict(one)[0])}" for one in reports]
    for report in reports:
        lines += ["", *_section(report)]
    return "\n".join(lines).rstrip() + "\n"


def _section(report: Report) -> list[str]:
    run = report.run
    lines = [f"### {run.suite}", ""]
    lines += [f"> **Skipped.** {_inline(message)}\n" for message in (*run.skipped, *run.left)]
    lines += [f"- {_inline(line.removeprefix('- '))}" for line in verdict(report)[1:]]
    rows = measure_rows(report)
    gated = {threshold.name for threshold in report.thresholds}
    first = [row for row in rows if row[0] in gated or mark(report, row[0])]
    lines += ["", *_pipes(first or rows)]
    if first:
        lines += ["", *_folded(f"All {len(rows)} measures", _pipes(rows))]
    if run.failed:
        lines += ["", *_folded(f"{len(run.failed)} of {len(run.items)} {run.noun} with a fault", _failures(report))]
    return lines


def _failures(report: Report) -> list[str]:
    lines = [f"- {_inline(cause)}: {count}" for cause, count in causes(report.run.items).items()]
    for kind, items in failures_by_kind(report.run).items():
        lines += ["", f"**{_inline(kind)}** ({len(items)})", "", *(_failure(item) for item in items[:_PER_KIND])]
        if items[_PER_KIND:]:
            lines.append(f"- and {len(items) - _PER_KIND} more")
    return lines


def _failure(item: Item) -> str:
    return f"- {_inline(item.name)}: {_inline(item.explanation)}"


def _folded(title: str, lines: Iterable[str]) -> list[str]:
    return [f"<details><summary>{title}</summary>", "", *lines, "", "</details>"]


def _pipes(rows: Sequence[tuple[str, ...]]) -> list[str]:
    lines = ["| " + " | ".join(_inline(cell) for cell in row) + " |" for row in [MEASURE_HEADER, *rows]]
    return [lines[0], "|" + "---|" * len(MEASURE_HEADER), *lines[1:]]


def _inline(text: str) -> str:
    """Keep text from being read as markup: one line, no tags, no columns, no mention of anybody."""
    return _MARKUP.sub(r"\\\1", one_line(text, 400).replace("&", "&amp;").replace("<", "&lt;"))
