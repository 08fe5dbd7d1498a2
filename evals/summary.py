"""Outcomes in, measures out: shares with bootstrap confidence intervals, abstention, latency."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from assistant import Abstention
from evals.gold import Outcome

SEED = 20230612
DRAWS = 2000
DECISIVE = ("correct", "right_article", "several_articles", "abstention", "false_premise")


@dataclass(frozen=True, slots=True)
class Measure:
    """A value over `count` cases with its 95 % interval; `fallen` names the cases that pull it the wrong way."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    count: int
    fallen: tuple[str, ...] = ()


def measures(outcomes: Sequence[Outcome]) -> dict[str, Measure]:
    """Measure a run as a whole, by language, and by corpus where there are several."""
    found = [_right(outcomes, "right")]
    for language in ("fr", "en"):
        spoken = [outcome for outcome in outcomes if outcome.case.language == language]
        found.append(_right(spoken, f"right_{language}"))
        for corpus in sorted({outcome.corpus for outcome in outcomes}):
            found.append(_right([one for one in spoken if one.corpus == corpus], f"right_{language}_{corpus}"))
    found += _abstentions(outcomes)
    found += [
        _share("false_premise", outcomes, "false_premise"),
        _share("verbatim_quotes", outcomes, "verbatim"),
        _unsupported(outcomes),
        _share("brief", outcomes, "brief"),
        _share("key_words", outcomes, "key_words"),
        *_latency(outcomes),
    ]
    return {measure.name: measure for measure in found}


def by_kind(outcomes: Sequence[Outcome]) -> list[tuple[str, str, Measure]]:
    """Measure the share of cases that pass what their kind asks, by language and kind."""
    groups = sorted({(outcome.case.language, outcome.case.kind) for outcome in outcomes}, reverse=True)
    rows: list[tuple[str, str, Measure]] = []
    for language, kind in groups:
        chosen = [one for one in outcomes if (one.case.language, one.case.kind) == (language, kind)]
        rows.append((language, kind, _shares(f"{language} {kind}", [(one, is_right(one)) for one in chosen])))
    return rows


def is_right(outcome: Outcome) -> bool:
    """Tell whether the reply is the one wanted: right answer, right article first; or a silence that was called for."""
    return all(one.passed for one in outcome.scores if one.name in DECISIVE)


def _right(outcomes: Iterable[Outcome], name: str) -> Measure:
    return _shares(name, [(one, is_right(one)) for one in outcomes if one.case.answerable])


def _share(name: str, outcomes: Iterable[Outcome], scorer: str) -> Measure:
    return _shares(name, [(one, one.value(scorer) == 1) for one in outcomes if one.value(scorer) is not None])


def _abstentions(outcomes: Sequence[Outcome]) -> list[Measure]:
    silent = {id(one) for one in outcomes if isinstance(one.reply, Abstention)}
    unanswerable = [one for one in outcomes if one.case.kind == "unanswerable"]
    answerable = [one for one in outcomes if one.case.answerable]
    judged = [one for one in (*unanswerable, *answerable) if id(one) in silent]
    recall = _shares("abstention_recall", [(one, id(one) in silent) for one in unanswerable])
    precision = _shares("abstention_precision", [(one, not one.case.answerable) for one in judged])
    p, r = precision.value, recall.value
    f1 = None if p is None or r is None else (2 * p * r / (p + r) if p + r else 0.0)
    silenced = tuple(one.name for one in answerable if id(one) in silent)
    false = _interval([float(id(one) in silent) for one in answerable])
    return [
        recall,
        precision,
        Measure("abstention_f1", f1, None, None, len(judged)),
        Measure("false_abstentions", *false, len(answerable), silenced),
    ]


def _unsupported(outcomes: Sequence[Outcome]) -> Measure:
    counts = [(one, one.value("figures") or 0.0) for one in outcomes]
    total = sum(count for _, count in counts)
    return Measure(
        "unsupported_figures", total, None, None, len(counts), tuple(one.name for one, count in counts if count)
    )


def _latency(outcomes: Sequence[Outcome]) -> list[Measure]:
    if not outcomes:
        return [Measure(f"latency_{name}_ms", None, None, None, 0) for name in ("median", "p95")]
    elapsed = np.array([one.milliseconds for one in outcomes])
    slowest = tuple(one.name for one in sorted(outcomes, key=lambda one: -one.milliseconds)[:3])
    return [
        Measure("latency_median_ms", float(np.median(elapsed)), None, None, len(elapsed), slowest),
        Measure("latency_p95_ms", float(np.percentile(elapsed, 95)), None, None, len(elapsed), slowest),
    ]


def _shares(name: str, judged: Sequence[tuple[Outcome, bool]]) -> Measure:
    fallen = tuple(one.name for one, passed in judged if not passed)
    return Measure(name, *_interval([float(passed) for _, passed in judged]), len(judged), fallen)


def _interval(values: Sequence[float]) -> tuple[float | None, float | None, float | None]:
    """Return the mean and its percentile bootstrap interval, seeded so that a run can be repeated."""
    if not values:
        return None, None, None
    drawn = np.random.default_rng(SEED).choice(np.array(values), size=(DRAWS, len(values)))
    low, high = np.percentile(drawn.mean(axis=1), [2.5, 97.5])
    return float(np.mean(values)), float(low), float(high)
