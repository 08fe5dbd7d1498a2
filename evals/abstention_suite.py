"""Options in, how well the assistant knows that there is no answer out, as a Run: on NoMIRACL and on the gold cases.

NoMIRACL French (Apache-2.0, read from the folder of the benchmarks; the half that the reader was not trained on): each
question with its ten passages, of which one answers it or none does. Each is asked over an index of its own passages,
and over one index of the passages of all. The gold cases are asked over their corpora.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from assistant import Assistant, Settings
from evals.answerability import Guess, reliability, separation, silence
from evals.benchmarks import Row, absent, benchmarks_folder, drawn, for_training, rows
from evals.cases import SILENT, Case, load_cases
from evals.corpora import Shelf
from evals.embedders import Embedder, Remembering
from evals.measure import Measure
from evals.options import Options
from evals.results import Item, Run
from evals.shelves import opened, shelves
from evals.versions import versions

FILE: Final = "nomiracl_fr_dev.jsonl"
QUESTIONS: Final = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, where it was asked, what kind it is, what was said of it, and in how many milliseconds."""

    guess: Guess
    question: str
    origin: str
    kind: str
    milliseconds: float


def run_abstention(options: Options) -> Run:
    """Ask NoMIRACL's questions and the gold cases how likely an answer is. Raises CaseError, OSError."""
    folder = benchmarks_folder()
    skipped = absent(folder, "abstention", FILE)
    count = QUESTIONS if options.sample is None else options.sample
    with closing(Remembering(options.cache)) as embedder:
        unseen = [] if skipped else [row for row in rows(folder / FILE) if not for_training(row)]
        asked = ask_nomiracl(unseen, count, options.seed, embedder) if unseen else []
        corpora, missing = shelves(options)
        cases = load_cases(options.cases)
        for shelf in corpora:
            asked += ask_gold(cases, shelf, embedder)
    return run_of(asked, options, (*skipped, *missing), bool(skipped))


def run_of(asked: Sequence[Asked], options: Options, skipped: tuple[str, ...] = (), informational: bool = False) -> Run:
    """Measure what was asked."""
    threshold = Settings().threshold
    settings = {"answer threshold": str(threshold), "fingerprint": Settings().fingerprint(), **versions()}
    return Run(
        "abstention",
        tuple(_item(one, threshold) for one in asked),
        measures(asked, threshold),
        settings,
        options.seed,
        skipped,
        informational=informational,
        noun="questions",
        words=("question", "answerability"),
    )


def ask_nomiracl(questions: Sequence[Row], count: int, seed: int, embedder: Embedder) -> list[Asked]:
    """Ask half answerable and half unanswerable questions; 0 asks all.

    Each is asked over an index of its own passages, and then over one index of the passages of all.
    """
    yes = [row for row in questions if row["answerable"]]
    no = [row for row in questions if not row["answerable"]]
    half = (count + 1) // 2
    chosen = [*drawn(yes, half, seed), *drawn(no, half, seed)]
    alone = [one for row in chosen for one in _ask_over([row], "nomiracl", embedder)]
    return alone + _ask_over(chosen, "archive", embedder)


def _ask_over(questions: Sequence[Row], origin: str, embedder: Embedder) -> list[Asked]:
    """Ask questions over one index of all their passages."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name) / "passages"
        folder.mkdir()
        texts = dict.fromkeys(passage["text"] for row in questions for passage in row["passages"])
        for place, text in enumerate(texts):
            (folder / f"passage-{place:05}.txt").write_text(text, encoding="utf-8")
        with closing(Assistant(Settings(index=Path(name) / "index"), embedder)) as bot:
            bot.ingest([folder])
            return [_ask_one(row, origin, bot) for row in questions]


def _ask_one(row: Row, origin: str, bot: Assistant) -> Asked:
    said, elapsed = _said(bot, row["query"])
    answerable = bool(row["answerable"])
    guess = Guess(f"{origin} {row['query_id']}", said, answerable)
    return Asked(guess, row["query"], origin, "answerable" if answerable else "unanswerable", elapsed)


def ask_gold(cases: Sequence[Case], shelf: Shelf, embedder: Embedder) -> list[Asked]:
    """Ask the gold cases meant for a corpus; a false premise counts as unanswerable, and follow-ups are left out."""
    chosen = [case for case in cases if case.runs_on(shelf.name) and case.kind not in ("provenance", "follow_up")]
    asked = []
    with opened(shelf, embedder) as bot:
        for case in chosen:
            said, elapsed = _said(bot, case.question)
            guess = Guess(f"{case.name} [{shelf.name}]", said, case.kind not in SILENT)
            kind = case.kind if case.kind in SILENT else "answerable"
            asked.append(Asked(guess, case.question, f"gold, {shelf.name}", kind, elapsed))
    return asked


def _said(bot: Assistant, question: str) -> tuple[float, float]:
    begun = time.perf_counter()
    said = bot.answerability(question)
    return said, (time.perf_counter() - begun) * 1000


def measures(asked: Sequence[Asked], threshold: float) -> dict[str, Measure]:
    """Measure separation, silence at the threshold and reliability, on NoMIRACL (twice) and on the gold cases."""
    found: list[Measure] = []
    for origin in ("nomiracl", "archive", "gold"):
        guesses = [one.guess for one in asked if one.origin.startswith(origin)]
        found.append(separation(f"{origin}_auc", guesses))
        found += [
            replace(one, name=f"{origin}_{one.name}") for one in (*silence(guesses, threshold), *reliability(guesses))
        ]
    return {measure.name: measure for measure in found}


def _item(one: Asked, threshold: float) -> Item:
    """Return what the reports show of a question: a row a kind, a column an origin."""
    guess = one.guess
    passed = (guess.said >= threshold) == guess.answerable
    cause = "silent although answerable" if guess.answerable else "would answer although unanswerable"
    return Item(
        name=guess.name,
        kind=one.kind,
        group=one.origin,
        passed=passed,
        explanation="" if passed else f"{cause}: {guess.said:.2f} at a threshold of {threshold:g}",
        asked=one.question,
        told=f"{guess.said:.2f}",
        milliseconds=one.milliseconds,
        cause="" if passed else cause,
        record={"said": guess.said, "answerable": guess.answerable},
        identity=one.question,
    )
