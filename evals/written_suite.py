"""Options in, what readers see of scripted language models' drafts out, as a Run: liars shown nothing, truth kept."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from assistant import Assistant, Reply, Settings
from evals.cases import Case, load_cases
from evals.corpora import Shelf
from evals.embedders import Embedder, Remembering
from evals.measure import Measure, mean_of
from evals.options import Options
from evals.results import Item, Run
from evals.shelves import shelves
from evals.versions import versions
from evals.written_drafts import WRONG_LABEL, Planned, ScriptedWriter, Writer

DRAFTS: Final = 500
HONEST: Final = 150


@dataclass(frozen=True, slots=True)
class Told:
    """One claim of a scripted draft, and whether a reader is shown it; `as_written`, or mended by verification."""

    name: str
    writer: Writer
    planned: Planned
    question: str
    corpus: str
    shown: bool
    reason: str
    reply: str

    @property
    def passed(self) -> bool:
        return self.shown == (self.writer == "honest")


def run_written(options: Options) -> Run:
    """Have a liar and an honest writer answer the gold questions. Raises CaseError, OSError."""
    lies = DRAFTS if options.sample is None else options.sample or DRAFTS
    truths = min(lies, HONEST)
    cases = [case for case in load_cases(options.cases) if case.answerable and case.kind != "follow_up"]
    corpora, missing = shelves(options)
    told: list[Told] = []
    with closing(Remembering(options.cache)) as embedder:
        for place, shelf in enumerate(corpora):
            chosen = [case for case in cases if case.runs_on(shelf.name)]
            for writer, count in (("liar", lies), ("honest", truths)):
                share = count // len(corpora) + (place < count % len(corpora))
                told += _told(writer, chosen, shelf, embedder, share, options.seed)  # type: ignore[arg-type]
    return run_of(told, options, missing)


def _told(
    writer: Writer, cases: Sequence[Case], shelf: Shelf, embedder: Embedder, count: int, seed: int
) -> Iterator[Told]:
    """Ask until `count` drafts were written, the cases in turn, each turn with other claims."""
    model = ScriptedWriter(writer)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        settings = Settings(index=Path(folder), model="scripted")
        with closing(Assistant(settings, embedder, model)) as bot:
            bot.ingest([str(shelf.folder)])
            written = turn = 0
            planned: Planned
            for case in islice(cycle(cases), 4 * count):
                if written == count:
                    return
                turn, model.planned = turn + 1, ()
                model.seed = f"{seed}|{turn}"
                reply = bot.ask(case.question, mode="llm")
                written += bool(model.planned)
                for planned in model.planned:
                    yield _judged(writer, planned, case, shelf.name, reply, f"{case.name} {turn} [{shelf.name}]")


def _judged(writer: Writer, planned: Planned, case: Case, corpus: str, reply: Reply, name: str) -> Told:
    shown = [claim for claim in reply.claims if claim.text.split() == planned.text.split()]
    reason = next((one.reason for one in reply.rejected if one.text.split() == planned.text.split()), "")
    if planned.kind == WRONG_LABEL:
        # Shown with the passage that says it is no fault; shown with another one is.
        labels = {label for claim in shown for label in claim.citations}
        quotes = " ".join(" ".join(one.quote.split()) for one in reply.citations if one.label in labels)
        shown = [] if planned.original in quotes else shown
    found = bool(shown)
    return Told(f"{name} {planned.kind}", writer, planned, case.question, corpus, found, reason, reply.text)


def run_of(told: Sequence[Told], options: Options, skipped: tuple[str, ...] = ()) -> Run:
    """Return what the reports show."""
    settings = {"seed": str(options.seed), "claims": str(len(told)), **versions()}
    items = tuple(item_of(one) for one in told)
    return Run(
        "written", items, measures(told), settings, options.seed, skipped, noun="claims", words=("claim", "reply")
    )


def measures(told: Sequence[Told]) -> dict[str, Measure]:
    """Return the lies shown and the truths kept, over all and by kind."""
    lies = [one for one in told if one.writer == "liar"]
    truths = [one for one in told if one.writer == "honest"]
    found = [
        mean_of("lies_shown", {one.name: float(one.shown) for one in lies}, "lower"),
        mean_of("truths_kept", {one.name: float(one.shown) for one in truths}),
    ]
    for kind in dict.fromkeys(one.planned.kind for one in lies):
        of = {one.name: float(one.shown) for one in lies if one.planned.kind == kind}
        found.append(mean_of(f"shown_{kind}", of, "lower"))
    for kind in dict.fromkeys(one.planned.kind for one in truths):
        found.append(
            mean_of(f"kept_{kind}", {one.name: float(one.shown) for one in truths if one.planned.kind == kind})
        )
    return {measure.name: measure for measure in found}


def item_of(one: Told) -> Item:
    """Return what the reports show of a claim."""
    cause = "a lie shown" if one.writer == "liar" else "a truth withheld"
    note = "" if one.passed else f"{cause} ({one.planned.note}): {one.reason}"
    return Item(
        name=one.name,
        kind=f"{one.writer}: {one.planned.kind}",
        group=one.corpus,
        passed=one.passed,
        explanation=note,
        asked=one.planned.text,
        told=one.reply,
        cause=cause,
        notes={"original": one.planned.original, "question": one.question, "what was done": one.planned.note},
        record={"writer": one.writer, "kind": one.planned.kind, "shown": one.shown, "reason": one.reason},
        identity=f"{one.planned.text}\n{one.question}",
    )
