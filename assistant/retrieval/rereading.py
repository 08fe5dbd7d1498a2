"""Passages in order of search and their Readings in, the same passages in the order in which they answer out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.retrieval.reader import Reading
from assistant.types import Passage

# How many passages are read again, and what the reader's two scores add to the search's: the logit that a passage
# answers, and the log probability of its likeliest answer, which is not let fall without end. Chosen on PIAF.
READ_AGAIN = 10
_ANSWERS, _SPAN, _LEAST = 2.0, 0.5, -12.0


def reread(passages: Sequence[Passage], readings: Sequence[Reading]) -> list[Passage]:
    """Return passages by the sum of search and reading, best first; those without a reading follow in their order."""
    scored = [
        replace(passage, score=passage.score + _added(reading, len(passage.text)))
        for passage, reading in zip(passages, readings, strict=False)
    ]
    ordered = sorted(scored, key=lambda passage: (-passage.score, passage.rank))
    rest = list(passages[len(scored) :])
    lowest = ordered[-1].score if ordered else 0.0
    after = [replace(passage, score=min(passage.score, lowest)) for passage in rest]
    return [replace(passage, rank=rank) for rank, passage in enumerate([*ordered, *after], start=1)]


def _added(reading: Reading, length: int) -> float:
    span = reading.best_span(0, length)
    return _ANSWERS * reading.answers + _SPAN * max(span[2] if span else _LEAST, _LEAST)
