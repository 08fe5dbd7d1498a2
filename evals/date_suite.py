"""Options in, how many dates of annotated news are read as their annotators did out, as a Run; never fails.

FR-TimeBank (LGPL-LR, read from the folder of the benchmarks): expressions of time with the publication date of their
article and a TIMEX3 value. The DATE values are judged: by the days that they span, whatever the notation. A value with
an open year ("XXXX-07-15") is met by no date at all. Each expression is read alone, without its sentence, so that what
the sentence tells (tense, the date named before) is lost to the assistant, though its annotators had it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.text.dates import find_dates
from assistant.text.edtf import bounds
from evals.benchmarks import Row, absent, benchmarks_folder, drawn, rows
from evals.measure import Measure, mean_of
from evals.options import Options
from evals.results import Item, Run
from evals.timex import days_of_timex
from evals.versions import versions

FILE: Final = "fr_timebank_dev.jsonl"
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Read:
    """An expression with what its annotators and the assistant make of it."""

    name: str
    text: str
    published: str
    value: str
    told: str | None

    @property
    def wanted(self) -> Days | None:
        return days_of_timex(self.value)

    @property
    def found(self) -> Days | None:
        return bounds(self.told) if self.told else None

    @property
    def passed(self) -> bool:
        return self.found == self.wanted

    @property
    def kind(self) -> str:
        if self.wanted is None:
            return "open year"
        first, last = self.wanted
        return "day" if first == last else "longer"

    @property
    def cause(self) -> str:
        """What is wrong, in a few words; empty where nothing is."""
        if self.passed:
            return ""
        if self.found is None or self.wanted is None:
            return "not read" if self.found is None else "a year given where it is open"
        if self.found[0] <= self.wanted[0] and self.wanted[1] <= self.found[1]:
            return "vaguer"
        return "another date"


def run_dates(options: Options) -> Run:
    """Read the dates of FR-TimeBank; where it is absent, the run says so and holds nothing."""
    folder = benchmarks_folder()
    skipped = absent(folder, "dates", FILE)
    found = [] if skipped else read_all(rows(folder / FILE), options.sample or 0, options.seed)
    return Run(
        "dates",
        tuple(_item(one) for one in found),
        measures(found),
        versions(),
        options.seed,
        skipped,
        informational=True,
        noun="expressions",
        words=("expression", "date"),
    )


def read_all(annotated: Sequence[Row], count: int, seed: int) -> list[Read]:
    """Read the expressions that are annotated as dates; 0 reads all."""
    dates = [row for row in annotated if row["type"] == "DATE"]
    return [_read(place, row) for place, row in enumerate(drawn(dates, count, seed), start=1)]


def _read(place: int, row: Row) -> Read:
    mentions = find_dates(row["text"], row["dct"], "fr")
    told = next((one.edtf for one in mentions if one.edtf), None)
    return Read(f"expression {place}", row["text"], row["dct"], row["value"], told)


def measures(found: Sequence[Read]) -> dict[str, Measure]:
    """Measure the share read as annotated, by kind, and the share that is wrong rather than vaguer or silent."""
    measured = [mean_of("right", {one.name: float(one.passed) for one in found})]
    for kind in ("day", "longer", "open year"):
        values = {one.name: float(one.passed) for one in found if one.kind == kind}
        measured.append(mean_of(f"right_{kind.replace(' ', '_')}", values))
    wrong = {one.name: float(one.cause in ("another date", "a year given where it is open")) for one in found}
    measured.append(mean_of("wrong", wrong, "lower"))
    return {measure.name: measure for measure in measured}


def _item(one: Read) -> Item:
    return Item(
        name=one.name,
        kind=one.kind,
        group="FR-TimeBank",
        passed=one.passed,
        explanation="" if one.passed else f"{one.cause}: annotated {one.value}",
        asked=f"{one.text} (published {one.published})",
        told=one.told or "no date",
        cause=one.cause,
        record={"value": one.value, "told": one.told},
        identity=f"{one.text}\n{one.published}\n{one.value}",
    )
