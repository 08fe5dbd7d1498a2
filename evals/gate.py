"""Thresholds from a file and measures in, what fell out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from evals.measure import Measure

BUNDLED = Path(__file__).with_name("thresholds.toml")


class ThresholdError(ValueError):
    """A thresholds file that cannot be used; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """The least or the most that a measure may be."""

    name: str
    at_least: float | None = None
    at_most: float | None = None

    def holds(self, value: float) -> bool:
        low = self.at_least is None or value >= self.at_least
        return low and (self.at_most is None or value <= self.at_most)

    def __str__(self) -> str:
        parts = [("at least", self.at_least), ("at most", self.at_most)]
        return " and ".join(f"{words} {bound:g}" for words, bound in parts if bound is not None)


@dataclass(frozen=True, slots=True)
class Fall:
    """A threshold that was missed, and the cases that made it so."""

    threshold: Threshold
    measure: Measure

    def __str__(self) -> str:
        names = "; ".join(self.measure.fallen) or "no single case"
        return f"{self.threshold.name} is {self.measure.value:.4g}, wanted {self.threshold}: {names}"


def load_thresholds(path: Path = BUNDLED, suite: str = "gold") -> tuple[Threshold, ...]:
    """Read the thresholds of a suite. Raises ThresholdError."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get(suite, {})
    except tomllib.TOMLDecodeError as error:
        raise ThresholdError(f"{path}: not readable as TOML: {error}") from error
    for name, bounds in tables.items():
        wrong = set(bounds) - {"at_least", "at_most"} if isinstance(bounds, dict) else {"a bare value"}
        if wrong or not bounds:
            raise ThresholdError(f"{path}: {suite}.{name} wants at_least or at_most, not {', '.join(sorted(wrong))}")
    return tuple(Threshold(name, **bounds) for name, bounds in tables.items())


def fallen(thresholds: Iterable[Threshold], found: Mapping[str, Measure]) -> list[Fall]:
    """Return the thresholds that are missed. A measure without cases is not judged; an unknown one is an error."""
    falls = []
    for threshold in thresholds:
        if threshold.name not in found:
            raise ThresholdError(f"no measure is named {threshold.name!r}; known: {', '.join(found)}")
        measure = found[threshold.name]
        if measure.value is not None and not threshold.holds(measure.value):
            falls.append(Fall(threshold, measure))
    return falls
