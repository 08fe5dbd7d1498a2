"""Outcomes of the gold suite in, measures of its scorers out: citations, figures, dates, quotations, speech, tokens."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import Answer
from evals.gold import Outcome
from evals.measure import Measure, mean_of
from evals.scorers import figure_counts

# What a measure is called, and the scorer whose values it is the mean of.
MEANS = {
    "citation_recall": "citation_recall",
    "citation_precision": "citation_precision",
    "citation_recall_second": "citation_recall_second",
    "citation_precision_second": "citation_precision_second",
    "date_exact": "date_exact",
    "date_basis": "dates",
    "quotations": "quotations",
    "attribution_kept": "attribution_kept",
    "both_sides": "both_sides",
    "near_miss": "near_miss",
    "provenance_article": "right_article",
    "provenance_title": "provenance_title",
    "provenance_outlet": "provenance_outlet",
    "provenance_date": "provenance_date",
    "provenance_basis": "provenance_basis",
    "provenance_precision": "provenance_precision",
}


def scorer_measures(outcomes: Sequence[Outcome]) -> list[Measure]:
    """Measure what each scorer found over the cases that it was put to."""
    found = [_mean(name, scorer, outcomes) for name, scorer in MEANS.items()]
    return [*found, *figure_hallucination(outcomes), tokens(outcomes)]


def figure_hallucination(outcomes: Sequence[Outcome]) -> list[Measure]:
    """Measure the share of answers with an unsupported figure, and the unsupported ones among a hundred figures."""
    answers = [one for one in outcomes if isinstance(one.reply, Answer) and one.case.kind != "provenance"]
    counts = {one.name: figure_counts(one.reply) for one in answers}
    share = {name: float(bool(wrong)) for name, (wrong, _) in counts.items()}
    total = sum(given for _, given in counts.values())
    wrong = sum(len(unsupported) for unsupported, _ in counts.values())
    named = tuple(name for name, value in share.items() if value)
    rate = 100 * wrong / total if total else None
    return [
        mean_of("hallucinated_figures", share, "lower"),
        Measure("unsupported_per_hundred_figures", rate, None, None, total, named, "lower"),
    ]


def tokens(outcomes: Sequence[Outcome]) -> Measure:
    """Measure the tokens that a reply took on average, where a model says so."""
    used = {one.name: count for one in outcomes if (count := _tokens(one.reply.usage)) is not None}
    measure = mean_of("tokens", used, "neither")
    return Measure("tokens", measure.value, measure.low, measure.high, measure.count, (), "neither", used)


def _tokens(usage: object) -> float | None:
    """Add up what a model counts: "total_tokens", or else each "..._tokens"."""
    counts = {key: value for key, value in usage.items() if isinstance(value, int)} if isinstance(usage, dict) else {}
    if "total_tokens" in counts:
        return float(counts["total_tokens"])
    parts = [value for key, value in counts.items() if str(key).endswith("_tokens")]
    return float(sum(parts)) if parts else None


def _mean(name: str, scorer: str, outcomes: Sequence[Outcome]) -> Measure:
    of_provenance = name.startswith("provenance_")
    chosen = [one for one in outcomes if (one.case.kind == "provenance") == of_provenance]
    return mean_of(name, {one.name: value for one in chosen if (value := one.value(scorer)) is not None})
