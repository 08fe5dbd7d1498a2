"""The kinds of mutation: name to family, lie or truth, and the function that makes them from a claim."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from evals import mutation_dates as dates
from evals import mutation_figures as figures
from evals import mutation_polarity as polarity
from evals import mutation_speakers as speakers
from evals import mutation_truths as truths
from evals.mutation_sources import Source
from evals.mutation_translations import translation

# A claim in, each mutated claim with a note of what was done out.
Maker = Callable[[Source, random.Random], Iterator[tuple[str, str]]]
MOVED = "citation_moved"
RETOLD = "retold"

LIES: Mapping[str, Mapping[str, Maker]] = {
    "numbers": {
        "number_little": figures.number_little,
        "number_digit": figures.number_digit,
        "number_scale": figures.number_scale,
        "number_borrowed": figures.number_borrowed,
    },
    "dates": {
        "date_day": dates.date_day,
        "date_month": dates.date_month,
        "date_year": dates.date_year,
        "date_borrowed": dates.date_borrowed,
        "weekday": dates.weekday,
    },
    "quotes": {"quote_word": speakers.quote_word},
    "units": {"unit": figures.unit, "noun": figures.noun},
    "qualifiers": {
        "qualifier_dropped": figures.qualifier_dropped,
        "qualifier_inverted": figures.qualifier_inverted,
        "qualifier_added": figures.qualifier_added,
    },
    "speakers": {"speaker": speakers.speaker},
    "negations": {
        "denial_admitted": polarity.denial,
        "negation_added": polarity.negation_added,
        "negation_removed": polarity.negation_removed,
    },
    "actors": {"actors_swapped": speakers.actors},
}
TRUTHS: Mapping[str, Maker] = {
    "verbatim": truths.verbatim,
    "typography": truths.typography,
    "number_spelling": truths.number_spelling,
    "date_spelling": truths.date_spelling,
    "date_in_english": truths.date_in_english,
    "synonym": truths.synonym,
    "order": truths.order,
    "part": truths.part,
    "translation": translation,
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A way of mutating a claim; `make` is None where the passage changes and the claim stays."""

    name: str
    family: str
    truth: bool
    make: Maker | None


def kinds() -> tuple[Kind, ...]:
    """Return every kind, lies first; what a digest retells is a family of its own, which no threshold judges."""
    lies = [Kind(name, family, False, make) for family, group in LIES.items() for name, make in group.items()]
    told = [Kind(name, "truths", True, make) for name, make in TRUTHS.items()]
    return (*lies, Kind(MOVED, "citations", False, None), *told, Kind(RETOLD, "retold", True, None))
