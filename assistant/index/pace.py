"""How far an ingestion is in, its rate and the time it still needs out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

# Hears a title, how many are done and how many there are: articles first, then (without a title) words.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Step:
    """How far an ingestion is; `rate` is what was done in a second, `seconds_left` None while nothing can be said."""

    title: str
    done: int
    total: int
    rate: float
    seconds_left: float | None


class Pace:
    """Measures an ingestion by what its listener hears."""

    def __init__(self) -> None:
        self._began, self._last = monotonic(), 0

    def step(self, title: str, done: int, total: int) -> Step:
        """Return how far it is; a count that falls back begins another stage."""
        now = monotonic()
        if done < self._last:
            self._began = now
        self._last = done
        elapsed = now - self._began
        rate = done / elapsed if elapsed > 0 else 0.0
        return Step(title, done, total, rate, max(0, total - done) / rate if rate else None)
