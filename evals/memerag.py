"""Answer sentences that people judged supported or not in, how well the assistant's check agrees out.

MEMERAG (CC BY-NC 4.0, read from the folder of the benchmarks and never copied): questions with passages, and answers
of language models whose sentences are labelled Supported or Not Supported. Informational: no threshold judges it.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from assistant import check
from evals.measure import DRAWS, SEED, Measure
from evals.mutation_sources import BENCHMARKS
from evals.numbers import numbers_in
from evals.options import Options
from evals.results import Item, Run
from evals.versions import versions

FILE = "memerag_fr_dev.jsonl"
LABELS: Mapping[str, bool] = {"Supported": True, "Not Supported": False}
# A sentence and its passages to a verdict and the reasons for it.
Judge = Callable[[str, Sequence[str]], tuple[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer with the passages of its question; `fault` is the annotators' own word for it."""

    question: str
    text: str
    passages: tuple[str, ...]
    supported: bool
    fault: str

    @property
    def with_figures(self) -> bool:
        """Tell whether it states a number."""
        return bool(numbers_in(self.text))


@dataclass(frozen=True, slots=True)
class Judged:
    """What the check says of a sentence, why, and in how many milliseconds."""

    sentence: Sentence
    said: str
    reasons: tuple[str, ...]
    milliseconds: float

    @property
    def right(self) -> bool:
        return (self.said == "supported") == self.sentence.supported


def says(text: str, passages: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the verdict of the assistant's check, and its reasons."""
    report = check(text, passages=list(passages))
    return str(report.verdict), tuple(reason for claim in report.claims for reason in claim.reasons)


def run_memerag(options: Options) -> Run:
    """Judge the labelled sentences in the folder of env BENCHMARKS_DIR; takes no options. Raises OSError."""
    return run_folder(Path(os.environ.get("BENCHMARKS_DIR") or BENCHMARKS), options)


def run_folder(folder: Path, options: Options, judge: Judge = says) -> Run:
    """Judge the labelled sentences of a folder; where the file is absent, the run says so and holds nothing."""
    path = folder / FILE
    judged: list[Judged] = []
    skipped: tuple[str, ...] = ()
    if path.is_file():
        judged = [_judge(sentence, judge) for sentence in load(path)]
    else:
        skipped = (f"NO {FILE} in {folder}: the suite memerag is SKIPPED. Set BENCHMARKS_DIR.",)
    return Run(
        "memerag",
        tuple(_item(place, one) for place, one in enumerate(judged, start=1)),
        measures(judged),
        versions(),
        options.seed,
        skipped,
        informational=True,
        noun="sentences",
        words=("sentence", "verdict"),
    )


def load(path: Path) -> list[Sentence]:
    """Read the sentences that carry one of the two labels; those called challenging to determine are left out."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        passages = tuple(passage["text"] for passage in row["context"])
        for one in row["answer"]:
            if one["factuality"] in LABELS:
                fault = str(one.get("fine_grained_factuality") or "")
                found.append(Sentence(row["query"], one["sentence"], passages, LABELS[one["factuality"]], fault))
    return found


def _judge(sentence: Sentence, judge: Judge) -> Judged:
    begun = time.perf_counter()
    said, reasons = judge(sentence.text, sentence.passages)
    return Judged(sentence, said, reasons, (time.perf_counter() - begun) * 1000)


def measures(judged: Sequence[Judged]) -> dict[str, Measure]:
    """Measure agreement over all sentences and over those with figures, and the time a sentence takes.

    Balanced accuracy is the mean of the recall of "supported" and of "not supported".
    """
    found = []
    for suffix, chosen in (("", judged), ("_figures", [one for one in judged if one.sentence.with_figures])):
        rows = [_Row(one.sentence.question, one.sentence.supported, one.said == "supported") for one in chosen]
        for name, share in _SHARES.items():
            found.append(_measure(name + suffix, rows, share))
    elapsed = np.array([one.milliseconds for one in judged])
    for name, centile in (("latency_median_ms", 50), ("latency_p95_ms", 95)):
        value = float(np.percentile(elapsed, centile)) if len(elapsed) else None
        found.append(Measure(name, value, None, None, len(elapsed), better="neither"))
    return {measure.name: measure for measure in found}


@dataclass(frozen=True, slots=True)
class _Row:
    question: str
    supported: bool
    said: bool


_Counts = np.ndarray[Any, np.dtype[np.float64]]
_Share = Callable[[_Counts], _Counts]


def _ratio(right: _Counts, of: _Counts) -> _Counts:
    return np.divide(right, of, out=np.full_like(right, np.nan), where=of > 0)


# Of counts in columns: supported and said so, supported but refused, not supported but said so, not and refused.
_SHARES: Mapping[str, _Share] = {
    "balanced_accuracy": lambda n: (_ratio(n[0], n[0] + n[1]) + _ratio(n[3], n[2] + n[3])) / 2,
    "supported_recall": lambda n: _ratio(n[0], n[0] + n[1]),
    "supported_precision": lambda n: _ratio(n[0], n[0] + n[2]),
    "not_supported_recall": lambda n: _ratio(n[3], n[2] + n[3]),
    "not_supported_precision": lambda n: _ratio(n[3], n[1] + n[3]),
}


def _measure(name: str, rows: Sequence[_Row], share: _Share) -> Measure:
    """Measure a share; its interval draws questions anew, since the sentences of one answer stand or fall together."""
    questions = {question: place for place, question in enumerate(dict.fromkeys(row.question for row in rows))}
    counts = np.zeros((len(questions), 4))
    for row in rows:
        counts[questions[row.question], (not row.supported) * 2 + (not row.said)] += 1
    value = share(counts.sum(axis=0)[:, None])[0] if rows else np.nan
    if np.isnan(value):
        return Measure(name, None, None, None, len(rows))
    drawn = np.random.default_rng(SEED).integers(len(questions), size=(DRAWS, len(questions)))
    spread = share(counts[drawn].sum(axis=1).T)
    low, high = np.nanpercentile(spread, [2.5, 97.5])
    return Measure(name, float(value), float(low), float(high), len(rows))


def _item(place: int, one: Judged) -> Item:
    """Return what the reports show of a sentence; its passages stay where they are."""
    sentence = one.sentence
    cause = "refused although supported" if sentence.supported else "accepted although not supported"
    reasons = "; ".join(one.reasons)
    note = "" if one.right else f"{cause}: said {one.said}" + (f" ({reasons})" if reasons else "")
    return Item(
        name=f"sentence {place}",
        kind=sentence.fault.lower() or "no kind given",
        group="supported" if sentence.supported else "not supported",
        passed=one.right,
        explanation=note,
        asked=" ".join(sentence.text.split()),
        told=one.said,
        milliseconds=one.milliseconds,
        cause="" if one.right else cause,
        notes={"question": sentence.question},
        record={"supported": sentence.supported, "said": one.said, "reasons": list(one.reasons)},
        identity=f"{sentence.question}\n{sentence.text}",
    )
