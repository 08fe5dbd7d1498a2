"""What pipelines found and how long they took in; measures of each, and ratios of ours to theirs, out.

A ratio is drawn anew over the same questions for both (or the same rounds), ours divided by theirs.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from evals.measure import Better, Measure, mean_of, ratio_of
from evals.peer_gold import Hunted
from evals.peer_runs import Asked, Heard, Speed
from evals.peers import OURS
from evals.ranked import ranked_measures

_RANKED: Final = ("recall_at_1", "recall_at_10", "ndcg_at_10")
# The depth of the pipelines' own number of passages has no name: it is what they do when nothing is said.
_DEPTHS: Final[dict[str, Callable[[Heard], Sequence[str]]]] = {
    "": lambda heard: heard.found,
    "deep_": lambda heard: heard.deep,
}
_TIMES: Final[dict[str, Callable[[Heard], float]]] = {
    "milliseconds": lambda heard: heard.milliseconds,
    "milliseconds_without_embedding": lambda heard: heard.milliseconds - heard.embedding,
}

# What of embedding is counted: nothing, the same embedder for all, or each one's own.
_EMBEDDING: Final[dict[str, Callable[[Speed], float]]] = {
    "_without_embedding": lambda speed: 0.0,
    "": lambda speed: speed.embedding,
    "_own_embedder": lambda speed: speed.own,
}


def asked_measures(asked: Sequence[Asked]) -> list[Measure]:
    """Measure what each pipeline found for the questions, in what time, and ours against each other."""
    if not asked:
        return []
    measured = [one for prefix, depth in _DEPTHS.items() for one in _found(asked, prefix, depth)]
    for name, taken in _TIMES.items():
        by = {who: {one.question.id: taken(one.answers[who]) for one in asked} for who in asked[0].answers}
        measured += _beside(name, by, "neither")
    return measured


def _found(asked: Sequence[Asked], prefix: str, depth: Callable[[Heard], Sequence[str]]) -> list[Measure]:
    right = {one.question.id: one.question.paragraph for one in asked}
    values: dict[str, dict[str, Mapping[str, float]]] = {name: {} for name in _RANKED}
    for who in asked[0].answers:
        rankings = {one.question.id: depth(one.answers[who]) for one in asked}
        for measure in ranked_measures(rankings, right):
            if measure.name in values:
                values[measure.name][who] = measure.values
    # With more passages the first stays the first.
    names = [name for name in _RANKED if not (prefix and name == "recall_at_1")]
    return [one for name in names for one in _beside(prefix + name, values[name])]


def gold_measures(hunted: Sequence[Hunted]) -> list[Measure]:
    """Measure how often the right article of a gold case is first, in all and by the language of the question."""
    measured = []
    for suffix, chosen in (("", hunted), *((f"_{one}", _asked_in(one, hunted)) for one in ("fr", "en"))):
        if chosen:
            by = {who: {one.name: float(one.places[who] == 1) for one in chosen} for who in chosen[0].places}
            measured += _beside(f"gold_right_article_first{suffix}", by)
    return measured


def _asked_in(language: str, hunted: Iterable[Hunted]) -> list[Hunted]:
    return [one for one in hunted if one.language == language]


def _beside(name: str, by: Mapping[str, Mapping[str, float]], better: Better = "higher") -> list[Measure]:
    """Measure a mean for each pipeline, and the ratio of ours to that of each other."""
    means = [_mean(f"{who}_{name}", values, better) for who, values in by.items()]
    return means + [
        replace(ratio_of(f"{name}_over_{who}", by[OURS], values), better=better)
        for who, values in by.items()
        if who != OURS
    ]


def _mean(name: str, values: Mapping[str, float], better: Better) -> Measure:
    measure = mean_of(name, values, better)
    # What takes its time has not failed.
    return replace(measure, fallen=()) if better == "neither" else measure


def speed_measures(speeds: Mapping[str, Sequence[Speed]]) -> list[Measure]:
    """Measure texts ingested in a second, embedding left out and included, and the ratio of our rate to each other."""
    measured = [one for what, of_all in speeds.items() for one in _speeds(what, of_all)]
    # One round has no spread.
    return [replace(one, low=None, high=None) if one.count < 2 else one for one in measured]


def _speeds(what: str, speeds: Sequence[Speed]) -> list[Measure]:
    measured = []
    for suffix, embedding in _EMBEDDING.items():
        seconds = {one.who: {str(at): taken + embedding(one) for at, taken in enumerate(one.rounds)} for one in speeds}
        measured += [_rate(f"{one.who}_{what}_ingested_per_second{suffix}", one, seconds[one.who]) for one in speeds]
        # Twice the rate is half the time: the ratio of rates is theirs to ours in seconds.
        measured += [
            ratio_of(f"{what}_ingest_rate_ratio_over_{who}{suffix}", taken, seconds[OURS])
            for who, taken in seconds.items()
            if who != OURS
        ]
    measured += [_lone(f"{one.who}_{what}_embedding_seconds", one.embedding) for one in speeds]
    measured += [_lone(f"{one.who}_{what}_embedding_seconds_own", one.own) for one in speeds if one.who == OURS]
    return measured


def _rate(name: str, speed: Speed, seconds: Mapping[str, float]) -> Measure:
    rates = {at: speed.texts / taken if taken > 0 else math.inf for at, taken in seconds.items()}
    return _mean(name, rates, "neither")


def _lone(name: str, value: float) -> Measure:
    return Measure(name, value, None, None, 1, better="neither")
