"""Options in, how many written numbers of two public suites are read as they want out, as a Run; never fails.

Recognizers-Text's French specifications and text2num's French assertions (MIT, read from the folder of the benchmarks),
by two conventions: what a reader of the press takes for a figure, and what the suites decide otherwise; see
`number_benchmarks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, get_args

from assistant.text.figures import find_figures
from evals.benchmarks import absent, benchmarks_folder, drawn
from evals.measure import Measure, mean_of
from evals.number_benchmarks import Convention, NumberCase, answers, load_cases
from evals.options import Options
from evals.results import Item, Run
from evals.versions import versions

FILES: Final = ("recognizers_fr_dev.jsonl", "text2num_fr.jsonl")


@dataclass(frozen=True, slots=True)
class Read:
    """A case and whether it is read as wanted, by a convention."""

    name: str
    case: NumberCase
    convention: Convention
    passed: bool


def run_figures(options: Options) -> Run:
    """Read the numbers of both suites; where they are absent, the run says so and holds nothing."""
    folder = benchmarks_folder()
    skipped = absent(folder, "figures", *FILES)
    cases = [] if skipped else drawn(load_cases(folder), options.sample or 0, options.seed)
    found = read_all(cases)
    return Run(
        "figures",
        tuple(_item(one) for one in found),
        measures(found),
        versions(),
        options.seed,
        skipped,
        informational=True,
        noun="readings",
        words=("text", "figures"),
    )


def read_all(cases: Sequence[NumberCase]) -> list[Read]:
    """Read each case by both conventions."""
    return [
        Read(f"{case.suite} {place} [{convention}]", case, convention, answers(case, convention))
        for convention in get_args(Convention)
        for place, case in enumerate(cases, start=1)
    ]


def measures(found: Sequence[Read]) -> dict[str, Measure]:
    """Measure the share read as wanted, by convention, and by convention and suite."""
    measured = []
    for convention in get_args(Convention):
        read = [one for one in found if one.convention == convention]
        measured.append(_share(convention, read))
        for suite in dict.fromkeys(one.case.suite for one in read):
            name = f"{convention}_{suite.replace(' ', '_')}"
            measured.append(_share(name, [one for one in read if one.case.suite == suite]))
    return {measure.name: measure for measure in measured}


def _share(name: str, found: Sequence[Read]) -> Measure:
    return mean_of(name, {one.name: float(one.passed) for one in found})


def _item(one: Read) -> Item:
    wanted = one.case.digits if one.case.digits is not None else ", ".join(f"{value:g}" for value in one.case.values)
    return Item(
        name=one.name,
        kind=one.case.suite,
        group=one.convention,
        passed=one.passed,
        explanation="" if one.passed else f"wanted {wanted or 'no figure'}",
        asked=one.case.text,
        told=", ".join(figure.surface for figure in find_figures(one.case.text, "fr")) or "no figure",
        cause="" if one.passed else "other figures",
        record={"wanted": wanted},
        identity=f"{one.case.text}\n{one.convention}",
    )
