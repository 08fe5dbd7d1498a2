"""Options in, the assistant beside a plain LangChain chain on gold questions out, as a Run: what verification changes.

Both write with the model of the environment (ASSISTANT_MODEL, ASSISTANT_BASE_URL) over the same index. Never fails.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Final

from assistant import Abstention, Answer, Reply, Settings
from evals.benchmarks import drawn
from evals.cases import Case, load_cases
from evals.corpora import Shelf
from evals.embedders import Embedder, Remembering
from evals.gold import Outcome, run
from evals.gold_suite import item_of
from evals.langchain_baseline import make_chain
from evals.measure import Measure, mean_of
from evals.options import Options
from evals.results import Item, Run
from evals.scorers import figure_counts
from evals.shelves import opened, shelves
from evals.summary import is_right
from evals.summary import measures as gold_measures
from evals.versions import versions

QUESTIONS: Final = 20
SKIPPED: Final = (
    "NO LANGUAGE MODEL: the suite baseline is SKIPPED. Name one in ASSISTANT_MODEL, and its server in "
    "ASSISTANT_BASE_URL (make eval MODEL=… BASE_URL=…)."
)
# What both are measured by, of the measures of the gold suite.
SHOWN: Final = (
    *("right", "right_fr", "right_en", "hallucinated_figures", "unsupported_per_hundred_figures"),
    *("citation_recall", "citation_precision", "quotations", "date_basis"),
    *("abstention_recall", "false_abstentions", "false_premise", "near_miss", "tokens", "latency_median_ms"),
)
Pair = tuple[Outcome, Outcome]


def run_baseline(options: Options) -> Run:
    """Ask a sample of the gold cases of both. Raises CaseError, OSError."""
    settings = Settings()
    if not settings.model:
        return run_of([], options, settings, (SKIPPED,))
    count = QUESTIONS if options.sample is None else options.sample
    cases = [case for case in load_cases(options.cases) if case.kind not in ("provenance", "follow_up")]
    corpora, missing = shelves(options)
    # One corpus is enough: the source articles where they are here, since they are longer than the digests.
    shelf = corpora[-1]
    chosen = drawn([case for case in cases if case.runs_on(shelf.name)], count, options.seed)
    with closing(Remembering(options.cache)) as embedder:
        pairs = ask_both(chosen, shelf, settings, embedder)
    return run_of(pairs, options, settings, missing)


def ask_both(cases: Sequence[Case], shelf: Shelf, settings: Settings, embedder: Embedder) -> list[Pair]:
    """Ask each case of the assistant with its model and of the chain, over one index."""
    with opened(shelf, embedder, settings) as bot:
        ours = run(cases, shelf, lambda question: bot.ask(question, mode="llm"))
        theirs = run(cases, shelf, make_chain(bot, settings))
    return list(zip(ours, theirs, strict=True))


def run_of(pairs: Sequence[Pair], options: Options, settings: Settings, skipped: tuple[str, ...] = ()) -> Run:
    """Measure both, and the difference."""
    ours, theirs = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    items = [_item(one, who) for who, all_of in (("assistant", ours), ("chain", theirs)) for one in all_of]
    unanswered = sum(_unavailable(one.reply) for one in (*ours, *theirs))
    left = (f"{unanswered} of {len(items)} replies are missing: the model gave none",) if unanswered else ()
    return Run(
        "baseline",
        tuple(items),
        measures(ours, theirs),
        {"model": settings.model or "none", **versions()},
        options.seed,
        skipped,
        left,
        informational=True,
    )


def _unavailable(reply: Reply) -> bool:
    return isinstance(reply, Abstention) and reply.reason == "model_unavailable"


def measures(ours: Sequence[Outcome], theirs: Sequence[Outcome]) -> dict[str, Measure]:
    """Measure both by the gold suite's measures, and what the assistant gains, question by question."""
    found: list[Measure] = []
    for prefix, outcomes in (("assistant", ours), ("chain", theirs)):
        known = gold_measures(outcomes)
        found += [replace(known[name], name=f"{prefix}_{name}") for name in SHOWN if name in known]
    found.append(mean_of("checking_share", _checking(ours), "lower"))
    found.append(_gain("gained_right", ours, theirs, _answered_right))
    found.append(_gain("avoided_hallucinated_figures", theirs, ours, _hallucinated))
    return {measure.name: measure for measure in found}


def _checking(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return what checking adds to the model's own time, as a share of it, by reply that a model was asked for."""
    timings = {one.name: one.reply.timings for one in outcomes if (one.reply.usage or {}).get("calls")}
    return {name: told["checking"] / told["model"] for name, told in timings.items() if told.get("model")}


def _gain(
    name: str, more: Sequence[Outcome], less: Sequence[Outcome], value: Callable[[Outcome], float | None]
) -> Measure:
    """Measure the mean difference over the questions that both are judged on, between -1 and 1."""
    pairs = {one.name: (value(one), value(other)) for one, other in zip(more, less, strict=True)}
    known: Mapping[str, float] = {case: a - b for case, (a, b) in pairs.items() if a is not None and b is not None}
    measure = mean_of(name, known)
    return replace(measure, fallen=tuple(case for case, gained in known.items() if gained < 0))


def _answered_right(outcome: Outcome) -> float | None:
    return float(is_right(outcome)) if outcome.case.answerable else None


def _hallucinated(outcome: Outcome) -> float:
    return float(isinstance(outcome.reply, Answer) and bool(figure_counts(outcome.reply)[0]))


def _item(outcome: Outcome, who: str) -> Item:
    item = item_of(outcome)
    return replace(item, name=f"{item.name}, {who}", group=who, record={**item.record, "who": who})
