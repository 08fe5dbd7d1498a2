"""Options in, our retrieval beside LlamaIndex's and Haystack's out, as a Run: what is found, and how long it takes.

Each pipeline has its own defaults for everything but the embedder, and the same questions over the same texts in the
same run: PIAF, the gold cases (is it the right article), and how fast dated news is ingested. Never fails.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Final

from assistant import Settings
from evals import piaf
from evals.benchmarks import absent, benchmarks_folder, rows
from evals.embedders import Embedder, Remembering
from evals.options import Options
from evals.peer_gold import Hunted, hunt, load_hunts
from evals.peer_measures import asked_measures, gold_measures, speed_measures
from evals.peer_runs import Asked, Speed, ask_all, news_texts, pool_texts, speed_of
from evals.peers import OURS, Maker, installed, missing
from evals.piaf import Pool
from evals.provenance_suite import FILE, News, read_news
from evals.ranked import unmeasurable
from evals.results import Item, Run
from evals.retrieval_suite import PARAGRAPHS, QUESTIONS
from evals.shelves import shelves
from evals.versions import versions

NEWS: Final = 300


def run_peers(options: Options) -> Run:
    """Compare over samples of PIAF, of the gold cases and of dated news. Raises CaseError, OSError."""
    makers = installed()
    lacking = missing(tuple(makers))
    if len(makers) == 1:
        return run_of(Pool((), ()), (), {}, options, lacking)
    folder = benchmarks_folder()
    unfound = absent(folder, "peers", piaf.PARAGRAPHS, piaf.QUESTIONS) or unmeasurable()
    unread = absent(folder, "peers", FILE)
    questions = QUESTIONS if options.sample is None else options.sample
    paragraphs = max(PARAGRAPHS, 2 * questions) if questions else 0
    pool = Pool((), ()) if unfound else piaf.load_pool(folder, paragraphs, questions, options.seed)
    news = () if unread else read_news(rows(folder / FILE), NEWS, options.seed)
    return run_of(pool, news, makers, options, (*lacking, *unfound, *unread))


def run_of(
    pool: Pool, news: Sequence[News], makers: Mapping[str, Maker], options: Options, skipped: tuple[str, ...] = ()
) -> Run:
    """Put the questions of a pool and the gold cases to each pipeline, and let each ingest the news."""
    asked: list[Asked] = []
    hunted: list[Hunted] = []
    speeds: dict[str, list[Speed]] = {}
    with closing(Remembering(options.cache)) as embedder:
        if pool.questions:
            asked, ingested = _over_pool(pool, makers, embedder, options.seed)
            speeds["piaf"] = ingested
        if makers:
            hunts = [one for shelf in shelves(options)[0] for one in load_hunts(options.cases, shelf)]
            hunted = hunt(hunts, makers, embedder)
        if news:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
                speeds["news"] = speed_of(news_texts(news, Path(name)), makers, options.seed)
    measured = [*asked_measures(asked), *gold_measures(hunted), *speed_measures(speeds)]
    settings = {"paragraphs": str(len(pool.paragraphs)), "news": str(len(news)), "pipelines": ", ".join(makers)}
    return Run(
        "peers",
        (*(_item(one) for one in asked), *(_gold_item(one) for one in hunted)),
        {measure.name: measure for measure in measured},
        settings | {"fingerprint": Settings().fingerprint(), **versions()},
        options.seed,
        skipped,
        informational=True,
        noun="questions",
    )


def _over_pool(
    pool: Pool, makers: Mapping[str, Maker], embedder: Embedder, seed: int
) -> tuple[list[Asked], list[Speed]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name, ExitStack() as stack:
        texts = pool_texts(pool, Path(name) / "paragraphs")
        return ask_all(pool.questions, texts, makers, embedder, Path(name), seed, stack)


def _item(one: Asked) -> Item:
    """Return what the reports show of a question: where each pipeline put the right paragraph."""
    places = {who: answer.place(one.question.paragraph) for who, answer in one.answers.items()}
    return Item(
        name=one.question.id,
        kind="paragraph",
        group="PIAF",
        passed=places[OURS] == 1,
        explanation="" if places[OURS] == 1 else f"the right paragraph stands: {_said(places)}",
        asked=one.question.text,
        told=_said(places),
        milliseconds=one.answers[OURS].milliseconds,
        cause="" if places[OURS] == 1 else _against(places),
        record={"places": places, "paragraph": one.question.paragraph},
        identity=f"{one.question.id}\n{one.question.text}",
    )


def _gold_item(one: Hunted) -> Item:
    passed = one.places[OURS] == 1
    return Item(
        name=one.name,
        kind="article",
        group=f"{one.language}, {one.corpus}",
        passed=passed,
        explanation="" if passed else f"the right article stands: {_said(one.places)}",
        asked=one.question,
        told=_said(one.places),
        cause="" if passed else _against(one.places),
        record={"places": dict(one.places)},
    )


def _said(places: Mapping[str, int | None]) -> str:
    return ", ".join(f"{who} {place or 'nowhere'}" for who, place in places.items())


def _against(places: Mapping[str, int | None]) -> str:
    first = [who for who, place in places.items() if place == 1]
    return f"first with {' and '.join(first)}" if first else "first with none"
