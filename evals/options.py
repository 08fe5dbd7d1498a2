"""Arguments of the command in, what a run is asked to do out."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from evals import gate
from evals.cases import BUNDLED, Corpus
from evals.mutations import LIMIT, SEED


@dataclass(frozen=True, slots=True)
class Options:
    """What a suite may be asked; each takes what concerns it.

    `sample` is how many things a suite over public data takes: None for its own choice, 0 for all. `cache` is a folder
    that keeps vectors between runs.
    """

    corpus: Corpus = "both"
    index: Path | None = None
    cases: Path = BUNDLED
    thresholds: Path = gate.BUNDLED
    seed: int = SEED
    limit: int = LIMIT
    sample: int | None = None
    cache: Path | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command is asked: which suites, how, held against what, written where."""

    suites: tuple[str, ...]
    options: Options = Options()
    baseline: Path | None = None
    write_baseline: Path | None = None
    json: Path | None = None
    junit: Path | None = None
    markdown: Path | None = None
    html: Path | None = None


def read(known: Sequence[str], arguments: Sequence[str] | None = None) -> Wanted:
    """Parse the arguments; what is wrong ends the program with exit code 2, as argparse does."""
    parser = _parser(known)
    given = parser.parse_args(arguments)
    names = tuple(dict.fromkeys(known if given.suite == "all" else given.suite.split(",")))
    unknown = [name for name in names if name not in known]
    if unknown:
        parser.error(f"argument --suite: no suite is named {', '.join(map(repr, unknown))}; known: {', '.join(known)}")
    if given.sample is not None and given.sample < 0:
        parser.error("argument --sample: 0 for all, or a number of items")
    fields = ("corpus", "index", "cases", "thresholds", "seed", "limit", "sample", "cache")
    options = Options(**{field: getattr(given, field) for field in fields})
    return Wanted(
        names, options, given.baseline, given.write_baseline, given.json, given.junit, given.markdown, given.html
    )


def _parser(known: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals",
        description="Measure the assistant on gold questions and planted lies.",
        epilog="Other commands: python -m evals lint, python -m evals draft-cases (each with --help).",
    )
    suites = f"which suites to run, with commas between: {', '.join(known)}; or all"
    parser.add_argument("--suite", default="gold", metavar="NAME[,NAME…]", help=suites)
    parser.add_argument("--corpus", default="both", choices=get_args(Corpus), help="which of the project's corpora")
    parser.add_argument("--index", type=Path, help="an index of your own, instead of the project's articles")
    parser.add_argument("--cases", type=Path, default=BUNDLED, help="a case file, or a folder of them")
    parser.add_argument("--thresholds", type=Path, default=gate.BUNDLED, help="a thresholds file")
    parser.add_argument("--seed", type=int, default=SEED, help="what all draws start from")
    parser.add_argument("--limit", type=int, default=LIMIT, help="mutations: how many of each kind")
    sample = "suites over public data: how many items; 0 for all, a few minutes' worth if not given"
    parser.add_argument("--sample", type=int, metavar="N", help=sample)
    cache = os.environ.get("EVALS_CACHE")
    kept = "a folder that keeps vectors between runs (default: EVALS_CACHE; none without it)"
    parser.add_argument("--cache", type=Path, default=Path(cache) if cache else None, metavar="FOLDER", help=kept)
    parser.add_argument("--baseline", type=Path, help="a JSON report of an earlier run, to be compared with")
    parser.add_argument("--write-baseline", type=Path, help="write what --baseline needs here, without any text")
    parser.add_argument("--json", type=Path, help="write the whole run here")
    parser.add_argument("--junit", type=Path, help="write JUnit XML here")
    parser.add_argument("--markdown", type=Path, help="write a summary for a pull request here")
    parser.add_argument("--html", type=Path, help="write a page to look at here")
    return parser
