"""Outcomes in, measures out: shares with bootstrap confidence intervals, abstention, latency."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from assistant import Abstention
from evals.gold import Outcome
from evals.gold_measures import scorer_measures
from evals.measure import Measure, mean_of, ratio_of
from evals.scorers import DECISIVE


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
        *scorer_measures(outcomes),
        *_latency(outcomes),
    ]
    return {measure.name: measure for measure in found}


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
    asked = [(one.name, id(one) in silent, not one.case.answerable) for one in (*unanswerable, *answerable)]
    both = {name: 2.0 * (kept and due) for name, kept, due in asked}
    f1 = ratio_of("abstention_f1", both, {name: float(kept) + float(due) for name, kept, due in asked})
    return [
        recall,
        # Who abstains is another set in each run: `false_abstentions` is what a baseline can be held against.
        replace(precision, values={}),
        f1,
        mean_of("false_abstentions", {one.name: float(id(one) in silent) for one in answerable}, "lower"),
    ]


def _unsupported(outcomes: Sequence[Outcome]) -> Measure:
    counts = {one.name: one.value("figures") or 0.0 for one in outcomes}
    named = tuple(name for name, count in counts.items() if count)
    total = sum(counts.values())
    return Measure("unsupported_figures", total, None, None, len(counts), named, "lower", counts, summed=True)


def _latency(outcomes: Sequence[Outcome]) -> list[Measure]:
    if not outcomes:
        return [Measure(f"latency_{name}_ms", None, None, None, 0, (), "neither") for name in ("median", "p95")]
    elapsed = np.array([one.milliseconds for one in outcomes])
    slowest = tuple(one.name for one in sorted(outcomes, key=lambda one: -one.milliseconds)[:3])
    return [
        Measure("latency_median_ms", float(np.median(elapsed)), None, None, len(elapsed), slowest, "neither"),
        Measure("latency_p95_ms", float(np.percentile(elapsed, 95)), None, None, len(elapsed), slowest, "neither"),
    ]


def _shares(name: str, judged: Sequence[tuple[Outcome, bool]]) -> Measure:
    return mean_of(name, {one.name: float(passed) for one, passed in judged})
