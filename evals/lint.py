"""The command `python -m evals lint`: case files and articles in, each fault with its place and remedy out.

A gold file is typed by hand: a figure, a date, a name or a quotation that stands in none of the articles that a case
names is a fault of the gold, and would accuse an assistant that is right.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.cases import BUNDLED, Case, CaseError, case_files, load_cases
from evals.corpora import OriginalsMissingError, Shelf, default_shelf, index_shelf, originals_shelf, read_shelf
from evals.lint_checks import CHECKS, named


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a case, where, and what to do about it."""

    file: str
    case: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.case!r}: {self.message}"


def lint(path: Path, shelves: Sequence[Shelf], complete: bool = True) -> list[Fault]:
    """Check a case file, or a folder of them, against the articles. Raises CaseError for what cannot be read at all.

    Where the shelves are not `complete`, an article that is on none of them is not a fault.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        load_cases(path)
        found = [(file.name, case) for file in case_files(path) for case in _cases(file)]
    return [fault for file, case in found for fault in _faults(file, case, shelves, complete)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Lint the cases: 0 when they are sound, 1 with each fault, 2 when nothing could be checked."""
    options = _parser().parse_args(arguments)
    try:
        shelves, notices = _shelves(options)
        _say(f"SKIPPED: {notice}" for notice in notices)
        faults = [str(fault) for fault in lint(options.cases, shelves, complete=not notices)]
    except CaseError as error:
        faults = [str(error)]
    except OSError as error:
        sys.stderr.write(f"evals lint: {error}\n")
        return 2
    _say(
        [*faults, f"{len(faults)} faults" if faults else "sound: what the cases want stands in the articles they name"]
    )
    return int(bool(faults))


def _cases(file: Path) -> tuple[Case, ...]:
    try:
        return load_cases(file)
    except CaseError:
        # Only drafts here; the folder as a whole has been read already.
        return ()


def _faults(file: str, case: Case, shelves: Sequence[Shelf], complete: bool) -> list[Fault]:
    meant = [shelf for shelf in shelves if case.runs_on(shelf.name)]
    messages = _unknown_articles(case, shelves) if complete else []
    for check in CHECKS:
        messages += check(case, meant)
    return [Fault(file, case.name, message) for message in dict.fromkeys(messages)]


def _unknown_articles(case: Case, shelves: Sequence[Shelf]) -> list[str]:
    names = [name for shelf in shelves for name in shelf.texts]
    unknown = [one for one in case.articles if not any(name.startswith(one) for name in names)]
    found = [f"no article's file name begins with {one!r}; mend the beginning, or remove it" for one in unknown]
    for shelf in shelves:
        if case.articles and case.runs_on(shelf.name) and not named(case, shelf):
            found.append(f"none of its articles is in the corpus {shelf.name!r}; name one, or set corpus")
    return found


def _shelves(options: argparse.Namespace) -> tuple[list[Shelf], list[str]]:
    if options.index:
        return [index_shelf(options.index)], []
    if options.articles:
        return [read_shelf("own", options.articles)], []
    try:
        return [default_shelf(), originals_shelf()], []
    except OriginalsMissingError as missing:
        return [default_shelf()], [str(missing)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals lint", description="Check that what the cases want stands in the articles they name."
    )
    parser.add_argument("--cases", type=Path, default=BUNDLED, help="a case file, or a folder of them")
    parser.add_argument("--index", type=Path, help="an index of your own, instead of the project's articles")
    parser.add_argument("--articles", type=Path, help="a folder of .txt and .md articles of your own")
    return parser


def _say(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line.encode('utf-8', 'replace').decode()}\n" for line in lines)
