"""What a retrieval pipeline is to the comparison with others; texts in, the names of texts for a question out.

All are given the same texts and the same vectors; only what they do with them differs.
"""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from assistant import Assistant, Settings
from evals.embedders import DIMENSION, NAME, Embedder, Matrix

# Texts that are embedded anew to learn what embedding costs.
_PRICED: Final = 40


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be found: its name, title and words, and the file that holds them."""

    name: str
    title: str
    words: str
    file: Path


class Peer(Protocol):
    """A retrieval pipeline over one collection of texts."""

    def ingest(self, texts: Sequence[Text]) -> None:
        """Make the texts findable."""
        ...

    def search(self, question: str, passages: int | None = None) -> list[str]:
        """Return the names of the texts whose passages are found, best first, each as often as it is found.

        `passages` is how many are asked for; None leaves it to the pipeline.
        """
        ...

    def close(self) -> None:
        """Release what is held."""
        ...


Maker = Callable[[Embedder, Path], Peer]


class Ours:
    """`Assistant.search` over an index in `folder`."""

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        self._bot = Assistant(Settings(index=folder), embedder)
        self._names: dict[str, str] = {}

    def ingest(self, texts: Sequence[Text]) -> None:
        """Read the files, store and index them."""
        self._bot.ingest([text.file for text in texts])
        files = {text.file.resolve(): text.name for text in texts}
        for article in self._bot.articles():
            self._names[article.id] = files[Path(article.path or "").resolve()]

    def search(self, question: str, passages: int | None = None) -> list[str]:
        found = self._bot.search(question) if passages is None else self._bot.search(question, passages)
        return [self._names[passage.article_id] for passage in found]

    def close(self) -> None:
        self._bot.close()


def _llama_index(embedder: Embedder, folder: Path) -> Peer:
    from evals.llama_index_peer import LlamaIndex

    return LlamaIndex(embedder)


def _haystack(embedder: Embedder, folder: Path) -> Peer:
    from evals.haystack_peer import Haystack

    return Haystack(embedder)


OURS: Final = "ours"
# Of each pipeline that we are compared with: how it is made, its module and its distribution.
PEERS: Final[dict[str, tuple[Maker, str, str]]] = {
    "llama_index": (_llama_index, "llama_index", "llama-index-core"),
    "haystack": (_haystack, "haystack", "haystack-ai"),
}


def installed() -> dict[str, Maker]:
    """Return how to make each pipeline that is installed, ours first."""
    return {OURS: Ours} | {name: maker for name, (maker, module, _) in PEERS.items() if find_spec(module)}


def missing(makers: Sequence[str]) -> tuple[str, ...]:
    """Say which pipelines are not among the makers, and how to install them."""
    lacking = [distribution for name, (_, _, distribution) in PEERS.items() if name not in makers]
    if not lacking:
        return ()
    return (f"NO {' and no '.join(lacking)}: SKIPPED in the suite peers. Install the extra: pip install -e .[peers]",)


# --- what embedding costs ----------------------------------------------------------------------------------------


class Metered:
    """An embedder that notes what it was asked and how long it took; questions may have an embedder of their own."""

    name, dimension = NAME, DIMENSION

    def __init__(self, passages: Embedder, queries: Embedder | None = None) -> None:
        self.seconds = 0.0
        self.passages: list[str] = []
        self.queries: list[str] = []
        self._passages, self._queries = passages, queries or passages

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        self.passages += texts
        return self._timed(self._passages.embed_passages, texts)

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        self.queries += texts
        return self._timed(self._queries.embed_queries, texts)

    def _timed(self, embed: Callable[[Sequence[str]], Matrix], texts: Sequence[str]) -> Matrix:
        begun = time.perf_counter()
        vectors = embed(texts)
        self.seconds += time.perf_counter() - begun
        return vectors


class Arbitrary:
    """Vectors that mean nothing, in no time: for timing all that is not embedding."""

    name, dimension = NAME, DIMENSION

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        return self.embed_queries(texts)

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return np.empty((0, DIMENSION), dtype=np.float32)
        seeds = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8] for text in texts]
        drawn = np.array([np.random.default_rng([*one]).standard_normal(DIMENSION) for one in seeds])
        unit: Matrix = (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)
        return unit


def price(metered: Metered, embedder: Embedder, seed: int, count: int = _PRICED) -> float:
    """Return the seconds that an embedder would take for all that was asked, from `count` passages and words.

    Of passages the cost goes by length; of the words that our index embeds, by number. What was remembered when
    they were asked therefore plays no part.
    """
    embedder.embed_queries(["?"])
    passages = _sampled(metered.passages, embedder.embed_passages, len, random.Random(seed), count)
    return passages + _sampled(metered.queries, embedder.embed_queries, lambda _: 1, random.Random(seed), count)


def _sampled(
    texts: Sequence[str],
    embed: Callable[[Sequence[str]], Matrix],
    size: Callable[[str], int],
    generator: random.Random,
    count: int,
) -> float:
    once = list(dict.fromkeys(texts))
    sample = generator.sample(once, min(count, len(once)))
    begun = time.perf_counter()
    embed(sample)
    elapsed = time.perf_counter() - begun
    return elapsed * sum(map(size, once)) / (sum(map(size, sample)) or 1)
