"""What one scorer found about one reply: a value, a verdict and the reason in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """What one scorer found; `value` grows with merit, except for `figures`, which counts the unsupported ones."""

    name: str
    value: float
    passed: bool
    explanation: str


def shared(name: str, faults: list[str], count: int, praise: str) -> Score:
    """Score the share of `count` things that are without fault, and list the faults."""
    return Score(name, 1 - len(faults) / max(1, count), not faults, "; ".join(faults) or praise)
