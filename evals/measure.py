"""Values by case in, a measure out: a share, a mean or a sum with its 95 % bootstrap interval, and what pulls it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

SEED = 20230612
DRAWS = 2000
# Where merit lies; what lies on neither side (latency) is never judged against a baseline.
Better = Literal["higher", "lower", "neither"]
Interval = tuple[float | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """A value over `count` cases with its 95 % interval; `fallen` names the cases that pull it the wrong way.

    `values` holds what each case gave, by name, where the value is their mean (their sum if `summed`).
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    count: int
    fallen: tuple[str, ...] = ()
    better: Better = "higher"
    values: Mapping[str, float] = field(default_factory=dict)
    summed: bool = False


def mean_of(name: str, values: Mapping[str, float], better: Better = "higher") -> Measure:
    """Measure the mean of what each case gave; below 1 (or above 0, where lower is better) it pulls the wrong way."""
    low_is_bad = better == "higher"
    fallen = tuple(case for case, value in values.items() if (value < 1 if low_is_bad else value > 0))
    return Measure(name, *interval(list(values.values())), len(values), fallen, better, values)


def interval(values: Sequence[float]) -> Interval:
    """Return the mean and its percentile bootstrap interval, seeded so that a run can be repeated.

    Of shares that are all 0 or all 1, where every draw is the same, the interval is Wilson's.
    """
    if not values:
        return None, None, None
    if set(values) in ({0.0}, {1.0}):
        return (values[0], *wilson(sum(values), len(values)))
    low, high = np.percentile(draw_means(values), [2.5, 97.5])
    return float(np.mean(values)), float(low), float(high)


def wilson(successes: float, count: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share (Wilson 1927), which holds near 0 and 1, where a bootstrap fails."""
    z = 1.959964
    share = successes / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    return max(0.0, middle - half), min(1.0, middle + half)


def ratio_of(name: str, parts: Mapping[str, float], wholes: Mapping[str, float]) -> Measure:
    """Measure a ratio of two sums over the same cases (precision, F1), drawn anew together for the interval."""
    above, below = np.asarray([*parts.values()]), np.asarray([wholes[case] for case in parts])
    if not below.sum():
        return Measure(name, None, None, None, 0)
    drawn = np.random.default_rng(SEED).integers(0, len(above), size=(DRAWS, len(above)))
    totals = below[drawn].sum(axis=1)
    low, high = np.percentile(above[drawn].sum(axis=1)[totals > 0] / totals[totals > 0], [2.5, 97.5])
    return Measure(name, float(above.sum() / below.sum()), float(low), float(high), len(above))


def draw_means(values: Sequence[float], seed: int = SEED) -> NDArray[np.float64]:
    """Return the means of `DRAWS` samples drawn with replacement."""
    drawn = np.random.default_rng(seed).choice(np.asarray(values, dtype=np.float64), size=(DRAWS, len(values)))
    means: NDArray[np.float64] = drawn.mean(axis=1)
    return means
