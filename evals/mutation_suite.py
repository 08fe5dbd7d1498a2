"""Options in, the mutations of every corpus found out, as a Run: the only place that calls the check."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from assistant import check
from evals.mutation_sources import Collected, collect
from evals.mutations import Judge, Verdict, judge, make, measures
from evals.options import Options
from evals.results import Cited, Item, Run
from evals.versions import versions


def verdict(claim: str, passages: Sequence[str]) -> str:
    """Return what the assistant's check says of a claim against its passages."""
    return str(check(claim, passages=list(passages)).to_dict()["verdict"])


def run_mutations(options: Options, says: Judge = verdict) -> Run:
    """Make the mutations and have them judged. Raises OSError."""
    collected = collect()
    verdicts = judge(make(collected.sources, options.seed, options.limit, collected.retold), says)
    return run_of(verdicts, options, collected)


def run_of(verdicts: Sequence[Verdict], options: Options, collected: Collected) -> Run:
    """Return what the reports show of verdicts."""
    made = hashlib.sha256(repr([one.mutation for one in verdicts]).encode("utf-8", "replace")).hexdigest()[:16]
    settings = {
        "seed": str(options.seed),
        "limit": str(options.limit),
        "mutations": made,
        **{f"sentences of {origin}": str(len(sources)) for origin, sources in collected.sources.items()},
        **versions(),
    }
    items = tuple(item_of(one) for one in verdicts)
    return Run(
        "mutations",
        items,
        measures(verdicts),
        settings,
        options.seed,
        collected.skipped,
        noun="mutations",
        words=("claim", "verdict"),
    )


def item_of(one: Verdict) -> Item:
    """Return what the reports show of a verdict."""
    made = one.mutation
    cause = "a truth falsely accused" if made.truth else "a lie not caught"
    note = "" if one.passed else f"{cause} ({made.note}): said {one.said}"
    return Item(
        name=made.name,
        kind=made.kind,
        group=made.origin,
        passed=one.passed,
        explanation=note,
        asked=made.claim,
        told=one.said,
        milliseconds=one.milliseconds,
        cause=cause,
        citations=(Cited(made.passage, f"passage of {made.origin}", "not asked for"),),
        notes={"original": made.original, "what was done": made.note},
        record={
            "family": made.family,
            "truth": made.truth,
            "claim": made.claim,
            "passage": made.passage,
            "original": made.original,
            "note": made.note,
            "origin": made.origin,
            "said": one.said,
        },
        identity=f"{made.claim}\n{made.passage}",
    )
