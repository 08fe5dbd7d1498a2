"""Rankings and the one right thing of each in, measures of retrieval out. The only importer of ir_measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Final

from evals.measure import Measure, mean_of

# What a measure is called, and its name in ir-measures.
MEASURED: Final = {
    "recall_at_1": "R@1",
    "recall_at_5": "R@5",
    "recall_at_10": "R@10",
    "mrr_at_10": "RR@10",
    "ndcg_at_10": "nDCG@10",
}


def unmeasurable() -> tuple[str, ...]:
    """Say that ir_measures is not installed; nothing where it is."""
    if find_spec("ir_measures"):
        return ()
    return ("NO ir-measures: the suite retrieval is SKIPPED. Install the extra: pip install -e .[dev]",)


def ranked_measures(rankings: Mapping[str, Sequence[str]], right: Mapping[str, str], prefix: str = "") -> list[Measure]:
    """Measure rankings, by question, of which one thing each is right."""
    if not rankings:
        return [mean_of(prefix + name, {}) for name in MEASURED]
    import ir_measures

    wanted = {ir_measures.parse_measure(written): name for name, written in MEASURED.items()}
    qrels = [ir_measures.Qrel(question, thing, 1) for question, thing in right.items()]
    scored = [
        ir_measures.ScoredDoc(question, thing, -float(place))
        for question, things in rankings.items()
        for place, thing in enumerate(things)
    ]
    # A question that found nothing is in no ranking, and counts as 0.
    values: dict[str, dict[str, float]] = {name: dict.fromkeys(rankings, 0.0) for name in MEASURED}
    for one in ir_measures.iter_calc(list(wanted), qrels, scored):
        values[wanted[one.measure]][one.query_id] = float(one.value)
    return [mean_of(prefix + name, by_question) for name, by_question in values.items()]
