"""A question and its candidates in, those that hold what is asked for first, each with the words that answer, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.presumptions import presumed
from assistant.grounding.answer_agents import denies_key, find_agent, find_speaker, find_stand
from assistant.grounding.answer_counts import find_count
from assistant.grounding.answer_offices import find_holder, office_asked
from assistant.grounding.answer_parts import OPEN, Fit, Side
from assistant.grounding.answer_places import find_place
from assistant.grounding.premises import window_of
from assistant.retrieval.keys import Key
from assistant.retrieval.ranking import Candidate
from assistant.types import Query

# What a sentence that surely holds what is asked for gains over one of which that cannot be told.
_FILLS = 1.0
_MOST = 6


def settle_answers(query: Query, candidates: Sequence[Candidate], threshold: float) -> list[Candidate]:
    """Pass over the sentences that cannot answer, and put those first that hold what is asked for.

    Of those above `threshold`, the first six are looked at.
    """
    if query.kind == "evolution":
        return list(candidates)
    likely = [one for one in candidates if one.answerability >= threshold][:_MOST]
    fitted = [(one, find_fit(query, one)) for one in likely]
    kept = [_with_key(one, fit) for one, fit in fitted if fit.verdict != "fails"]
    rest = [one for one in candidates if one not in likely]
    return sorted(kept, key=lambda one: -one.score) + rest


def find_fit(query: Query, candidate: Candidate) -> Fit:
    """Tell whether a candidate holds what is asked for, and where in the sentence itself."""
    window, start = window_of(candidate)
    at = candidate.start - start
    ground = next((one for one in window.statements if one.start <= at < one.end), None)
    if ground is None:
        return OPEN
    key = candidate.key
    held = (at + key.start, at + key.end) if key else (0, 0)
    side = Side(query, presumed(query.text, query.language), ground, window, candidate, held)
    for fit in _fits(side):
        if fit.verdict != "open" or fit.end:
            return replace(fit, start=max(0, fit.start - at), end=max(0, fit.end - at))
    return OPEN


def _fits(side: Side) -> Iterator[Fit]:
    office = office_asked(side.query)
    if office is not None:
        yield find_holder(office, side)
        return
    if side.query.kind == "place":
        yield find_place(side)
    yield denies_key(side)
    yield find_stand(side)
    yield find_count(side)
    yield find_speaker(side)
    yield find_agent(side)


def _with_key(candidate: Candidate, fit: Fit) -> Candidate:
    gained = _FILLS if fit.verdict == "fills" else 0.0
    key = candidate.key
    if fit.end > fit.start and (key is None or not (fit.start <= key.start and key.end <= fit.end)):
        key = Key(fit.start, fit.end, key.fitness if key else 1.0, key.closeness if key else 0.0)
    return replace(candidate, score=candidate.score + gained, key=key)
