"""The gold suite: cases and ways to ask and to search in, scored outcomes out."""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant import Article, Passage, Reply
from evals.cases import Case
from evals.citation_scorers import Judge
from evals.corpora import Shelf
from evals.provenance import provenance, provenance_reply
from evals.scorers import Score, score

# The seam to whatever is judged: a question in, a reply out. One that holds a conversation takes `after` too, the
# earlier questions: `ask(question, after=("Who was it?",))`.
Ask = Callable[..., Reply]


class Library(Protocol):
    """What an excerpt is looked up in; an Assistant is one."""

    def search(self, question: str, k: int = 10) -> list[Passage]: ...

    def articles(self) -> list[Article]: ...


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


def run(
    cases: Iterable[Case], shelf: Shelf, ask: Ask, library: Library | None = None, second: Judge | None = None
) -> list[Outcome]:
    """Ask each case meant for this corpus and score its reply; the first question is asked twice, once to warm up.

    The cases that `not_run` tells of are left out. `second` is a second judge of the citations.
    """
    chosen = [case for case in cases if case.runs_on(shelf.name) and not _hindrance(case, ask, library)]
    for case in [case for case in chosen if case.kind != "provenance"][:1]:
        _ask(case, ask)
    return [_judge_one(case, shelf, ask, library, second) for case in chosen]


def not_run(cases: Iterable[Case], shelf: Shelf, ask: Ask, library: Library | None = None) -> list[str]:
    """Say which cases meant for this corpus cannot be run, and why: a line a reason, for the reports."""
    by_reason: dict[str, list[str]] = {}
    for case in cases:
        reason = _hindrance(case, ask, library) if case.runs_on(shelf.name) else None
        if reason:
            by_reason.setdefault(reason, []).append(case.name)
    return [
        f"{shelf.name}: {len(names)} cases of kind {reason}: {', '.join(names)}" for reason, names in by_reason.items()
    ]


def holds_conversation(ask: Callable[..., object]) -> bool:
    """Tell whether a way to ask takes the earlier questions."""
    return "after" in inspect.signature(ask).parameters


def _hindrance(case: Case, ask: Ask, library: Library | None) -> str | None:
    if case.kind == "follow_up" and not holds_conversation(ask):
        return "follow_up NOT RUN, the assistant has no conversation yet"
    if case.kind == "provenance" and library is None:
        return "provenance NOT RUN, there is nothing to look an excerpt up in"
    return None


def _ask(case: Case, ask: Ask) -> Reply:
    return ask(case.question, after=case.after) if case.after else ask(case.question)


def _judge_one(case: Case, shelf: Shelf, ask: Ask, library: Library | None, second: Judge | None) -> Outcome:
    begun = time.perf_counter()
    if library is None or case.excerpt is None:
        reply = _ask(case, ask)
        return Outcome(case, shelf.name, reply, _since(begun), score(case, reply, shelf.texts, second))
    passages: Sequence[Passage] = library.search(case.excerpt)
    elapsed = _since(begun)
    articles = {article.id: article for article in library.articles()}
    scores = provenance(case, passages, articles)
    return Outcome(case, shelf.name, provenance_reply(case, passages, articles), elapsed, scores)


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
