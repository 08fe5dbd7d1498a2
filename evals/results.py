"""What every suite hands over, whatever it asks: a Run of items and measures; what the reports are made from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.measure import Measure, mean_of
from evals.scoring import Score


@dataclass(frozen=True, slots=True)
class Cited:
    """What an answer cites, as a reader wants to see it; `published` with how it is known."""

    quote: str
    title: str
    published: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked, and whether what came was right.

    `kind` and `group` (a corpus, a language) are the rows and columns of the plots. `explanation` is the reason of a
    failure in full, `cause` the same in a few words that many failures share. `notes` are titled texts that help to
    judge by eye. `record` is what only the JSON report holds. `identity` is what makes it the same item in another
    run, beside its name.
    """

    name: str
    kind: str
    group: str
    passed: bool
    explanation: str
    asked: str
    told: str
    milliseconds: float = 0.0
    cause: str = ""
    citations: tuple[Cited, ...] = ()
    scores: tuple[Score, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    record: Mapping[str, Any] = field(default_factory=dict)
    identity: str = ""

    @property
    def fingerprint(self) -> str:
        """Tell this item from another of the same name in an earlier run."""
        return hashlib.sha256((self.identity or self.asked).encode("utf-8", "replace")).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Run:
    """A suite that has run.

    `settings` tells two results apart: fingerprints, versions. `skipped` says what is absent though CI wants it, `left`
    what cannot be asked. An `informational` suite is reported and never fails the command. `noun` is what its items
    are called, and `words` what is asked and what is told.
    """

    suite: str
    items: Sequence[Item]
    measures: Mapping[str, Measure]
    settings: Mapping[str, str] = field(default_factory=dict)
    seed: int = 0
    skipped: Sequence[str] = ()
    left: Sequence[str] = ()
    informational: bool = False
    noun: str = "cases"
    words: tuple[str, str] = ("question", "answer")

    @property
    def failed(self) -> list[Item]:
        return [item for item in self.items if not item.passed]


def by_kind(items: Sequence[Item]) -> dict[str, Measure]:
    """Measure the share of items without a fault, by kind, in the order in which the kinds appear."""
    kinds = dict.fromkeys(item.kind for item in items)
    return {kind: faultless(kind, [one for one in items if one.kind == kind]) for kind in kinds}


def faultless(name: str, items: Sequence[Item]) -> Measure:
    """Measure the share of items that passed."""
    return mean_of(name, {item.name: float(item.passed) for item in items})


def causes(items: Sequence[Item]) -> dict[str, int]:
    """Count the failures by cause, the most frequent first."""
    failed = [item.cause or item.explanation for item in items if not item.passed]
    return dict(sorted(((cause, failed.count(cause)) for cause in dict.fromkeys(failed)), key=lambda pair: -pair[1]))
