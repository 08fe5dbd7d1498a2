"""Probabilities that a question is answered, and whether it is, in; how well they part and how true they are out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evals.measure import DRAWS, SEED, Measure, mean_of, ratio_of

BINS: Final = 5


@dataclass(frozen=True, slots=True)
class Guess:
    """A question by name, how likely an answer was said to be, and whether there is one."""

    name: str
    said: float
    answerable: bool

    @property
    def bin(self) -> str:
        """The range of probabilities that it falls in, as words."""
        place = min(int(self.said * BINS), BINS - 1)
        return f"{place / BINS:.1f} to {(place + 1) / BINS:.1f}"


def separation(name: str, guesses: Sequence[Guess]) -> Measure:
    """Measure the area under the curve: how often an answerable question is said likelier than an unanswerable one."""
    yes = np.array([one.said for one in guesses if one.answerable])
    no = np.array([one.said for one in guesses if not one.answerable])
    if not len(yes) or not len(no):
        return Measure(name, None, None, None, len(guesses))
    wins = (yes[:, None] > no[None, :]) + 0.5 * (yes[:, None] == no[None, :])
    generator = np.random.default_rng(SEED)
    drawn = [_redrawn(wins, generator) for _ in range(DRAWS)]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Measure(name, float(wins.mean()), float(low), float(high), len(guesses))


def _redrawn(wins: NDArray[np.float64], generator: np.random.Generator) -> float:
    rows, columns = wins.shape
    drawn = wins[generator.integers(rows, size=rows)][:, generator.integers(columns, size=columns)]
    return float(drawn.mean())


def silence(guesses: Sequence[Guess], threshold: float) -> list[Measure]:
    """Measure silence at a threshold: F1, recall, and how often an answerable question is met with it."""
    silent = {one.name: one.said < threshold for one in guesses}
    due = {one.name: not one.answerable for one in guesses}
    both = {name: 2.0 * (silent[name] and due[name]) for name in silent}
    sums = {name: float(silent[name]) + float(due[name]) for name in silent}
    return [
        ratio_of("silence_f1", both, sums),
        mean_of("silence_recall", {name: float(silent[name]) for name in silent if due[name]}),
        mean_of("false_silences", {name: float(silent[name]) for name in silent if not due[name]}, "lower"),
    ]


def reliability(guesses: Sequence[Guess]) -> list[Measure]:
    """Measure, for each range of probabilities, how many questions are answerable, and the mean gap to what was said.

    The gap is the expected calibration error: the distance between said and true, weighted by how often it is said.
    """
    names = [f"{place / BINS:.1f} to {(place + 1) / BINS:.1f}" for place in range(BINS)]
    table, gap = [], 0.0
    for name in names:
        here = [one for one in guesses if one.bin == name]
        table.append(
            mean_of(f"answerable_when_said_{name}", {one.name: float(one.answerable) for one in here}, "neither")
        )
        if here:
            gap += len(here) * abs(float(np.mean([one.said - one.answerable for one in here])))
    error = gap / len(guesses) if guesses else None
    return [Measure("calibration_error", error, None, None, len(guesses), better="lower"), *table]
