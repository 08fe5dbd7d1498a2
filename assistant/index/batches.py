"""Articles to stored chunks with vectors: gathered until an embedder's work is worth sorting by length, then stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Event

import numpy as np

from assistant.corpus.chunking import chunk_article
from assistant.corpus.date_events import counts_back
from assistant.index.embedding import Embedder, Matrix
from assistant.index.ledger import Ledger, text_hash
from assistant.index.related import mark_undated, note_names
from assistant.types import Article, Chunk

# Texts of one length are embedded together; what a killed run has embedded and not yet stored is at most a batch.
_BATCH = 64
# Chunks that are gathered: enough for even lengths in a batch, little enough to be seen to move.
_GATHERED = 512

Told = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An article whose chunks wait for their vectors."""

    article: Article
    chunks: Sequence[Chunk]
    hashes: Sequence[str]
    worded: str | None


class Gathering:
    """Articles on their way into the ledger; an identity that waits, here or in the batch taken last, is known."""

    def __init__(self, chunk_size: int, at_once: int = _BATCH) -> None:
        """Cut articles into chunks of a size; `at_once` is how many an embedder takes together."""
        self._size = chunk_size
        self._full = max(_GATHERED, at_once)
        self._waiting: list[_Waiting] = []
        self._chunks = 0
        self._holders: dict[str, str] = {}
        self._worded: dict[str, Article] = {}
        self._ids: set[str] = set()

    @property
    def is_full(self) -> bool:
        """Whether it is time to store."""
        return self._chunks >= self._full or len(self._waiting) >= self._full

    def add(self, article: Article, worded: str | None = None) -> None:
        """Cut an article into chunks, which wait; `worded` is the key of its words (see `wordings`)."""
        chunks = chunk_article(article, self._size)
        self._waiting.append(_Waiting(article, chunks, [text_hash(chunk.text) for chunk in chunks], worded))
        self._chunks += len(chunks)
        self._know(self._waiting[-1])

    def taken(self) -> Batch:
        """Return what waits, and begin anew; call when the batch taken before is stored."""
        batch = Batch(self._waiting)
        self._waiting, self._chunks = [], 0
        self._holders, self._worded, self._ids = {}, {}, set()
        for each in batch.waiting:
            self._know(each)
        return batch

    def _know(self, each: _Waiting) -> None:
        self._holders[each.article.sha256] = each.article.id
        self._ids.add(each.article.id)
        if each.worded:
            self._worded[each.worded] = each.article

    def holds(self, digest: str) -> str | None:
        """Return the id of a waiting article with that SHA-256."""
        return self._holders.get(digest)

    def says(self, worded: str) -> Article | None:
        """Return a waiting article whose words have that key."""
        return self._worded.get(worded)

    def has(self, article_id: str) -> bool:
        """Tell whether a waiting article has that id."""
        return article_id in self._ids

    def free_id(self, wanted: str, digest: str, ledger: Ledger) -> str:
        """Return the wanted id, with as much of the SHA-256 of its text as no other article has."""
        tried = (wanted, *(f"{wanted}-{digest[:length]}" for length in range(8, len(digest) + 1, 4)))
        return next(each for each in tried if not (self.has(each) or ledger.has(each)))


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles that are stored together. Nothing of an article is stored before all its vectors are."""

    waiting: Sequence[_Waiting]

    def __len__(self) -> int:
        return len(self.waiting)

    def store(self, ledger: Ledger, embedder: Embedder, stop: Event, tell: Told) -> None:
        """Embed what has no vector yet, then store all articles in one transaction; nothing once `stop` is set.

        `tell` hears the title and the number of each of them, as far as what is embedded amounts to.
        """
        titles = iter([(each.article.title, number) for number, each in enumerate(self.waiting, start=1)])
        told = 0

        def so_far(share: float) -> None:
            nonlocal told
            for title, number in islice(titles, int(share * len(self)) - told):
                tell(title, number)
                told = number

        texts = {key: chunk.text for w in self.waiting for key, chunk in zip(w.hashes, w.chunks, strict=True)}
        embed_missing("vectors", texts, embedder.embed_passages, ledger, so_far, stop, at_once(embedder))
        if stop.is_set():
            return
        with ledger.transaction():
            for each in self.waiting:
                ledger.put_article(each.article, each.chunks, each.hashes, each.worded)
                note_names(each.article, ledger)
            mark_undated([w.article.id for w in self.waiting if _may_be_dated(w.article)], ledger)
        so_far(1.0)


def at_once(embedder: Embedder) -> int:
    """Return how many texts an embedder is best given together: more where they go to many machines."""
    return int(getattr(embedder, "at_once", _BATCH))


def embed_missing(
    table: str,
    texts: Mapping[str, str],
    embed: Callable[[Sequence[str]], Matrix],
    ledger: Ledger,
    tell: Callable[[float], None],
    stop: Event | None = None,
    together: int = _BATCH,
) -> None:
    """Embed those of the texts, by key, that have no vector in a table of the ledger; `tell` hears the share done.

    What is embedded when `stop` is set is kept, and the rest left.
    """
    missing = sorted(ledger.missing(table, texts), key=lambda key: len(texts[key]))
    for start in range(0, len(missing), together):
        if stop is not None and stop.is_set():
            return
        keys = missing[start : start + together]
        rows = np.asarray(embed([texts[key] for key in keys]), dtype=np.float32)
        with ledger.transaction():
            ledger.put_vectors(table, dict(zip(keys, rows, strict=True)))
        tell((start + len(keys)) / len(missing))


def _may_be_dated(article: Article) -> bool:
    return article.published_basis == "unknown" and counts_back(article.text)
