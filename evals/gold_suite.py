"""Options in, the gold cases put to each corpus out, as a Run; opens an Assistant on each."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from assistant import Abstention, Assistant, Citation, Reply, Settings
from evals.cases import Case, Corpus, load_cases
from evals.corpora import OriginalsMissingError, Shelf, default_shelf, originals_shelf, read_paths
from evals.gold import Outcome, not_run, run
from evals.measure import SEED
from evals.options import Options
from evals.results import Cited, Item, Run
from evals.summary import measures
from evals.versions import versions

MODE: Final = "extractive"
# What a failed score means to a reader, the gravest first.
CAUSES: Final = {
    "figures": "a figure that is not in what it cites",
    "verbatim": "a quotation that is not verbatim",
    "abstention": "answered what the articles do not say",
    "false_premise": "went along with a false premise",
    "correct": "not the right answer",
    "right_article": "another article cited first",
    "several_articles": "told from one article only",
    "brief": "too long",
    "attribution_kept": "who says it is left out",
    "both_sides": "one side only",
    "near_miss": "answered a question that the articles do not answer",
    "date_exact": "another date, or a vaguer one",
    "dates": "a date that is not in what it cites, or inferred in silence",
    "quotations": "quotation marks around words that are not in the articles",
    "key_words": "other words in bold than those asked for",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """The outcomes of a run, the fingerprint of the assistant's settings, what is absent, and what was left out."""

    outcomes: tuple[Outcome, ...]
    fingerprint: str
    skipped: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def run_gold(options: Options) -> Run:
    """Ask the gold cases. Raises CaseError, OriginalsMissingError, OSError."""
    cases = load_cases(options.cases)
    judged = judge_index(cases, options.index) if options.index else judge_shelves(cases, options.corpus)
    items = tuple(item_of(outcome) for outcome in judged.outcomes)
    settings = {
        "mode": MODE,
        "fingerprint": judged.fingerprint,
        "answer threshold": str(Settings().threshold),
        "cases": hashlib.sha256(repr(cases).encode()).hexdigest()[:16],
        **versions(),
    }
    return Run("gold", items, measures(judged.outcomes), settings, SEED, judged.skipped, judged.left)


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
        return replace(first, skipped=(str(missing),))
    second = _judge_shelf(cases, shelf)
    return replace(first, outcomes=first.outcomes + second.outcomes, left=first.left + second.left)


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
    def ask(question: str, after: Sequence[str] = ()) -> Reply:
        return bot.ask(question, mode=MODE, after=after)

    outcomes = run(cases, shelf, ask, bot)
    return Judged(tuple(outcomes), bot.settings.fingerprint(), left=tuple(not_run(cases, shelf, ask, bot)))


def item_of(outcome: Outcome) -> Item:
    """Return what the reports show of an outcome."""
    case = outcome.case
    return Item(
        name=outcome.name,
        kind=case.kind,
        group=f"{case.language}, {outcome.corpus}",
        passed=outcome.passed,
        explanation=outcome.reasons,
        asked=case.question,
        told=outcome.reply.text,
        milliseconds=outcome.milliseconds,
        cause=_cause(outcome),
        citations=tuple(_cited(citation) for citation in outcome.reply.citations),
        scores=outcome.scores,
        notes={"why": case.why},
        record=_record(outcome),
        identity=repr((case.question, case.after, case.must, case.must_not, case.sides, case.articles)),
    )


def _cause(outcome: Outcome) -> str:
    failed = {score.name for score in outcome.scores if not score.passed}
    if "correct" in failed and isinstance(outcome.reply, Abstention):
        return "silent although the articles answer"
    return next((words for name, words in CAUSES.items() if name in failed), ", ".join(sorted(failed)))


def _cited(citation: Citation) -> Cited:
    title = f"{citation.title} ({citation.outlet})" if citation.outlet else citation.title
    return Cited(citation.quote, title, f"{citation.published or 'no date'}, {citation.published_basis}")


def _record(outcome: Outcome) -> dict[str, Any]:
    reply = outcome.reply
    return {
        "case": outcome.case.name,
        "corpus": outcome.corpus,
        "language": outcome.case.language,
        "status": "abstained" if isinstance(reply, Abstention) else "answered",
        "claims": [asdict(claim) for claim in reply.claims],
        "figures": [asdict(figure) for figure in reply.figures],
        "citations": [asdict(citation) for citation in reply.citations],
        "rejected": [asdict(one) for one in reply.rejected],
    }
