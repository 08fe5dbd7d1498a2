"""The command `python -m evals`: arguments in, reports and an exit code out (0 passed, 1 missed, 2 wrong usage)."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from evals import audit, baselines, crowd, draft_cases, export_words, gate, lint
from evals.cases import CaseError
from evals.corpora import OriginalsMissingError
from evals.options import Wanted, read
from evals.report import Report, judged, table
from evals.report_html import html
from evals.report_json import to_json
from evals.report_junit import junit
from evals.report_markdown import markdown
from evals.suites import SUITES

COMMANDS = {
    "lint": lint.main,
    "draft-cases": draft_cases.main,
    "export-words": export_words.main,
    "crowd": crowd.main,
    "audit": audit.main,
}
# Commands that need PyTorch: imported when they are called.
TRAINING = {"train-reader": "evals.train_reader", "export-reader": "evals.export_reader"}
WRITERS = {"json": to_json, "junit": junit, "markdown": markdown, "html": html}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the suites, write what was asked for, and tell by the exit code whether all passed."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] in COMMANDS:
        return COMMANDS[given[0]](given[1:])
    if given and given[0] in TRAINING:
        return _training(TRAINING[given[0]], given[1:])
    wanted = read(tuple(SUITES), given)
    try:
        reports = _reports(wanted)
    except (CaseError, gate.ThresholdError, baselines.BaselineError, OriginalsMissingError, OSError) as error:
        print(f"evals: {error}", file=sys.stderr)
        return 2
    for report in reports:
        print(table(report).encode("utf-8", "replace").decode() + "\n")
    for form, write in WRITERS.items():
        if path := getattr(wanted, form):
            _write(path, write(reports))
    if wanted.write_baseline:
        _write(wanted.write_baseline, baselines.written([report.run for report in reports]))
    return exit_code(reports, os.environ)


def _training(module: str, arguments: Sequence[str]) -> int:
    """Run a command that needs PyTorch; tell what to install where it is absent."""
    try:
        command = import_module(module)
    except ModuleNotFoundError as error:
        print(f"evals: {error.name} is not installed; training needs pip install .[train]", file=sys.stderr)
        return 2
    code: int = command.main(arguments)
    return code


def _reports(wanted: Wanted) -> list[Report]:
    """Run each suite; what is wrong with a file of thresholds or a baseline is told before anything is run."""
    thresholds = {name: gate.load_thresholds(wanted.options.thresholds, name) for name in wanted.suites}
    past = baselines.load(wanted.baseline) if wanted.baseline else {}
    for name in wanted.suites:
        if past and name not in past:
            print(f"evals: {wanted.baseline} knows no suite {name}: it is compared with nothing", file=sys.stderr)
    return [judged(SUITES[name].run(wanted.options), thresholds[name], past.get(name)) for name in wanted.suites]


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", errors="replace")


def exit_code(reports: Sequence[Report], environment: Mapping[str, str]) -> int:
    """Return 1 when a suite failed, or when what is needed for its cases is absent although env CI wants it."""
    for message in dict.fromkeys(message for report in reports for message in report.run.skipped):
        print(f"\n{'*' * 72}\n{message}\n{'*' * 72}", file=sys.stderr)
    wanted = environment.get("CI") and not environment.get("ALLOW_MISSING_ARTICLES")
    absent = any(report.run.skipped and not report.run.informational for report in reports)
    return int(not all(report.passed for report in reports) or bool(wanted and absent))


if __name__ == "__main__":
    sys.exit(main())
