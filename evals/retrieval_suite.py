"""Options in, how well French questions find their paragraphs out, as a Run: by stage, and the answer given there.

PIAF (MIT, read from the folder of the benchmarks). The stages: `dense` and `lexical` alone, both `fused`, the first of
these put in order by the reader (what `Assistant.search` returns, without a prefix), and `reader`: the article cited
first when an answer is forced. Only titles that the reader was not trained on are asked about. `span` is what the
reader alone finds in the question's own paragraph.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant import Answer, Assistant, Passage, Reply, Settings
from evals import piaf
from evals.answer_overlap import exact, overlap
from evals.benchmarks import absent, benchmarks_folder
from evals.embedders import NAME, PROBE, Blank, Embedder, Remembering, Unworded
from evals.measure import Measure, mean_of
from evals.options import Options
from evals.piaf import Pool, Question
from evals.ranked import ranked_measures, unmeasurable
from evals.results import Cited, Item, Run
from evals.versions import versions

QUESTIONS: Final = 120
PARAGRAPHS: Final = 300
# Passages that are fetched so that ten paragraphs come of them: a paragraph may be cut in several.
_FETCHED = 60
_STAGES: Final = ("read", "fused", "dense", "lexical")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_MARKS = re.compile(r"\s*\[\d+\]")


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found: paragraphs by stage, the one cited first, and the answer given its own paragraph."""

    question: Question
    stages: Mapping[str, Sequence[str]]
    first: str | None
    told: Reply
    alone: Reply
    milliseconds: float
    span: str = ""

    @property
    def right(self) -> bool:
        return self.first == self.question.paragraph

    @property
    def bold(self) -> str:
        """The words in bold of the answer given the paragraph; all of it where none are."""
        bold = " ".join(_BOLD.findall(self.alone.text))
        return bold or (_MARKS.sub("", self.alone.text) if isinstance(self.alone, Answer) else "")


def run_retrieval(options: Options) -> Run:
    """Ask the questions of a sample of PIAF over its paragraphs."""
    folder = benchmarks_folder()
    skipped = absent(folder, "retrieval", piaf.PARAGRAPHS, piaf.QUESTIONS) or unmeasurable()
    questions = QUESTIONS if options.sample is None else options.sample
    # A pool of the size of the questions would be too easy: there are always more paragraphs than questions.
    paragraphs = max(PARAGRAPHS, 2 * questions) if questions else 0
    pool = Pool((), ()) if skipped else piaf.load_pool(folder, paragraphs, questions, options.seed)
    return run_pool(pool, options, skipped)


def run_pool(pool: Pool, options: Options, skipped: tuple[str, ...] = ()) -> Run:
    """Ask the questions of a pool."""
    with closing(Remembering(options.cache)) as embedder:
        found = find_all(pool, embedder) if pool.questions else []
    left = () if Settings().embedder == NAME else (f"the stages rest on {NAME}, whatever ASSISTANT_EMBEDDER says",)
    settings = {"paragraphs": str(len(pool.paragraphs)), "fingerprint": Settings().fingerprint(), **versions()}
    return Run(
        "retrieval",
        tuple(_item(one) for one in found),
        measures(found),
        settings,
        options.seed,
        skipped,
        left,
        # Without its data there is nothing to fail.
        informational=bool(skipped),
        noun="questions",
    )


def find_all(pool: Pool, embedder: Embedder) -> list[Found]:
    """Put each question to each stage, over one index of the paragraphs."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        index = Path(name) / "index"
        piaf.write(pool.paragraphs, Path(name) / "paragraphs")
        with _opened(index, embedder) as bot:
            bot.ingest([Path(name) / "paragraphs"])
            read = {one.id: ranking(bot.search(one.text, _FETCHED)) for one in pool.questions}
            fused = {one.id: ranking(bot.search(one.text, _FETCHED, stage="fused")) for one in pool.questions}
            replies = {one.id: _ask(bot, one) for one in pool.questions}
            texts = {one.id: one.text for one in pool.paragraphs}
            spans = {one.id: bot.read(one.text, texts[one.paragraph]) or "" for one in pool.questions}
        unworded = Unworded(embedder)
        with _opened(index, unworded) as bot:
            dense = {one.id: ranking(_meant(bot, unworded, one.text)) for one in pool.questions}
        with _opened(index, Blank()) as bot:
            lexical = {one.id: ranking(bot.search(one.text, _FETCHED, stage="fused")) for one in pool.questions}
    stages = (read, fused, dense, lexical)
    return [
        Found(
            one, {name: by[one.id] for name, by in zip(_STAGES, stages, strict=True)}, *replies[one.id], spans[one.id]
        )
        for one in pool.questions
    ]


@contextmanager
def _opened(index: Path, embedder: Embedder) -> Iterator[Assistant]:
    """Open an index with an assistant that always answers."""
    with closing(Assistant(Settings(index=index, answer_threshold=0), embedder)) as bot:
        yield bot


def _meant(bot: Assistant, embedder: Unworded, question: str) -> list[Passage]:
    embedder.question = question
    return bot.search(PROBE, _FETCHED, stage="fused")


def _ask(bot: Assistant, question: Question) -> tuple[str | None, Reply, Reply, float]:
    """Ask over all paragraphs, and over the question's own; return the first cited, both replies, and the time."""
    begun = time.perf_counter()
    told = bot.ask(question.text, mode="extractive")
    elapsed = (time.perf_counter() - begun) * 1000
    alone = bot.ask(question.text, mode="extractive", outlet=question.paragraph)
    return next((cited.article_id for cited in told.citations), None), told, alone, elapsed


def ranking(passages: Sequence[Passage]) -> list[str]:
    """Return the articles of passages, each once, in order."""
    return list(dict.fromkeys(passage.article_id for passage in passages))


def measures(found: Sequence[Found]) -> dict[str, Measure]:
    """Measure each stage, and the answers."""
    right = {one.question.id: one.question.paragraph for one in found}
    measured: list[Measure] = []
    for stage in _STAGES:
        by_question = {one.question.id: one.stages[stage] for one in found}
        measured += ranked_measures(by_question, right, "" if stage == "read" else f"{stage}_")
    measured.append(mean_of("reader_recall_at_1", {one.question.id: float(one.right) for one in found}))
    for name, score in (("answer_f1", overlap), ("answer_exact", exact)):
        measured.append(_answers(name, found, score))
        measured.append(_answers(f"{name}_in_bold", [one for one in found if _BOLD.search(one.alone.text)], score))
    for name, score in (("span_f1", overlap), ("span_exact", exact)):
        measured.append(mean_of(name, {one.question.id: score(one.span, one.question.answers) for one in found}))
    return {measure.name: measure for measure in measured}


def _answers(name: str, found: Sequence[Found], score: Callable[[str, Sequence[str]], float]) -> Measure:
    return mean_of(name, {one.question.id: score(one.bold, one.question.answers) for one in found})


def _item(one: Found) -> Item:
    """Return what the reports show of a question; the paragraphs stay where they are, but for the words cited."""
    wanted = one.question.paragraph
    places = {name: by.index(wanted) + 1 if wanted in by else None for name, by in one.stages.items()}
    said = ", ".join(f"{name} {place or 'nowhere'}" for name, place in places.items())
    cited = one.told.citations[:1]
    return Item(
        name=one.question.id,
        kind="figures" if re.search(r"\d", one.question.answers[0]) else "words",
        group="PIAF",
        passed=one.right,
        explanation="" if one.right else f"another paragraph first; the right one stands: {said}",
        asked=one.question.text,
        told=one.told.text,
        milliseconds=one.milliseconds,
        cause="" if one.right else _cause(places["read"]),
        citations=tuple(Cited(c.quote, c.title, c.published or "no date") for c in cited),
        notes={"right answer": one.question.answers[0], "answer given the paragraph": one.bold},
        record={"places": places, "first": one.first, "paragraph": wanted},
        identity=f"{one.question.id}\n{one.question.text}",
    )


def _cause(place: int | None) -> str:
    if place == 1:
        return "found first, and lost by the reading"
    return "among the ten found" if place and place <= 10 else "not among the ten found"
