"""The name of a measure or kind in, the words that a reader of the reports sees out."""

from __future__ import annotations

import re
from typing import Final

from evals.gate import Threshold
from evals.measure import Measure

LABELS: Final = {
    "right": "right answers",
    "abstention_recall": "silent where the articles do not answer",
    "abstention_precision": "of its silences, those called for",
    "abstention_f1": "silence, recall and precision together (F1)",
    "false_abstentions": "silent although the articles answer",
    "false_premise": "false premises refused",
    "verbatim_quotes": "quotations verbatim",
    "unsupported_figures": "figures not in what is cited",
    "brief": "factual answers that are brief",
    "key_words": "words in bold that answer",
    "false_accusations": "truths falsely accused",
    "latency_median_ms": "latency, median (ms)",
    "latency_p95_ms": "latency, 95th percentile (ms)",
    "median_ms": "latency, median (ms)",
}
_RIGHT = re.compile(r"right_(fr|en)(?:_(\w+))?")
_LANGUAGES: Final = {"fr": "French", "en": "English"}


def label(name: str) -> str:
    """Return the words for a measure or a kind; its own name, as words, where there are no better ones."""
    if name in LABELS:
        return LABELS[name]
    if match := _RIGHT.fullmatch(name):
        return f"right answers, {_LANGUAGES[match[1]]}" + (f", {match[2]}" if match[2] else "")
    for prefix, before in (("caught_", "lies caught: "), ("accused_", "truths accused: ")):
        if name.startswith(prefix):
            return before + words(name.removeprefix(prefix))
    return words(name)


def words(name: str) -> str:
    """Write a name as words."""
    return name.replace("_", " ")


def amount(measure: Measure, value: float | None = None, signed: bool = False) -> str:
    """Write the value of a measure, or another on its scale: shares as per cents, all else as a number."""
    shown = measure.value if value is None else value
    if shown is None:
        return "-"
    sign = "+" if signed else ""
    if is_share(measure):
        return f"{100 * shown:{sign}.1f} %".replace(".0 %", " %")
    return f"{shown:{sign}.2f}".rstrip("0").rstrip(".")


def is_share(measure: Measure) -> bool:
    """Tell whether the value lies between 0 and 1 by nature."""
    return measure.low is not None and measure.low >= 0 and (measure.high or 0) <= 1


def bound(measure: Measure, threshold: Threshold) -> str:
    """Write what is wanted of a measure."""
    pairs = (("≥", threshold.at_least), ("≤", threshold.at_most))
    return " and ".join(f"{sign} {amount(measure, value)}" for sign, value in pairs if value is not None)
