"""The gold suite: cases and a way to ask in, scored outcomes out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant import Reply
from evals.cases import Case
from evals.corpora import Shelf
from evals.scorers import Score, score

# The seam to whatever is judged: a question in, a reply out.
Ask = Callable[[str], Reply]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case put to one corpus: the reply, how long it took, and its scores."""

    case: Case
    corpus: str
    reply: Reply
    milliseconds: float
    scores: tuple[Score, ...]

    @property
    def name(self) -> str:
        return f"{self.case.name} [{self.corpus}]"

    @property
    def passed(self) -> bool:
        return all(score.passed for score in self.scores)

    @property
    def reasons(self) -> str:
        """Say why it failed, a scorer at a time; empty when it passed."""
        return "; ".join(f"{score.name}: {score.explanation}" for score in self.scores if not score.passed)

    def value(self, scorer: str) -> float | None:
        return next((score.value for score in self.scores if score.name == scorer), None)


def run(cases: Iterable[Case], shelf: Shelf, ask: Ask) -> list[Outcome]:
    """Ask each case meant for this corpus and score its reply; the first question is asked twice, once to warm up."""
    chosen = [case for case in cases if case.runs_on(shelf.name)]
    for case in chosen[:1]:
        ask(case.question)
    return [_ask_one(case, shelf, ask) for case in chosen]


def _ask_one(case: Case, shelf: Shelf, ask: Ask) -> Outcome:
    begun = time.perf_counter()
    reply = ask(case.question)
    elapsed = (time.perf_counter() - begun) * 1000
    return Outcome(case, shelf.name, reply, elapsed, score(case, reply, shelf.texts))
