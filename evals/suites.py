"""Cases in, judged outcomes out: the only place that opens an Assistant."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant import Assistant
from evals.cases import Case, Corpus
from evals.corpora import OriginalsMissingError, Shelf, default_shelf, originals_shelf, read_paths
from evals.gold import Outcome, run

MODE: Final = "extractive"


@dataclass(frozen=True, slots=True)
class Judged:
    """The outcomes of a run, what had to be skipped and why, and the fingerprint of the assistant's settings."""

    outcomes: tuple[Outcome, ...]
    fingerprint: str
    skipped: tuple[str, ...] = ()


def judge_shelves(cases: Sequence[Case], corpus: Corpus = "both") -> Judged:
    """Run the cases over the default corpus, the source articles or both, each in a fresh index."""
    if corpus == "originals":
        return _judge_shelf(cases, originals_shelf())
    first = _judge_shelf(cases, default_shelf())
    if corpus == "default":
        return first
    try:
        shelf = originals_shelf()
    except OriginalsMissingError as missing:
        return Judged(first.outcomes, first.fingerprint, (str(missing),))
    return Judged(first.outcomes + _judge_shelf(cases, shelf).outcomes, first.fingerprint)


def judge_index(cases: Sequence[Case], index: Path) -> Judged:
    """Run all cases over an index that exists."""
    with closing(Assistant.open(str(index))) as bot:
        articles = bot.articles()
        texts = {one.id: one.text for one in articles} | read_paths(one.path for one in articles)
        return _judge(cases, Shelf("own", index, texts), bot)


def _judge_shelf(cases: Sequence[Case], shelf: Shelf) -> Judged:
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        closing(Assistant.open(folder)) as bot,
    ):
        bot.ingest([str(shelf.folder)])
        return _judge(cases, shelf, bot)


def _judge(cases: Sequence[Case], shelf: Shelf, bot: Assistant) -> Judged:
    outcomes = run(cases, shelf, lambda question: bot.ask(question, mode=MODE))
    return Judged(tuple(outcomes), bot.settings.fingerprint())
