"""Articles to stored chunks with vectors: gathered until an embedder's work is worth sorting by length, then stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

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
_GATHERED = 768

Told = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An article whose chunks wait for their vectors."""

    article: Article
    chunks: Sequence[Chunk]
    hashes: Sequence[str]


class Gathering:
    """Articles on their way into the ledger. Nothing of an article is stored before all its vectors are."""

    def __init__(self, ledger: Ledger, embedder: Embedder, chunk_size: int) -> None:
        self._ledger, self._embedder, self._size = ledger, embedder, chunk_size
        self._waiting: list[_Waiting] = []
        self._texts: dict[str, str] = {}
        self._holders: dict[str, tuple[str, str]] = {}
        self._ids: set[str] = set()

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def is_full(self) -> bool:
        """Whether it is time to store."""
        return len(self._texts) >= _GATHERED or len(self._waiting) >= _GATHERED

    def add(self, article: Article) -> None:
        """Cut an article into chunks, which wait."""
        chunks = chunk_article(article, self._size)
        hashes = [text_hash(chunk.text) for chunk in chunks]
        self._texts.update(zip(hashes, (chunk.text for chunk in chunks), strict=True))
        self._waiting.append(_Waiting(article, chunks, hashes))
        self._holders[article.sha256] = (article.id, article.path or "")
        self._ids.add(article.id)

    def holds(self, digest: str) -> tuple[str, str] | None:
        """Return (article id, path) of a waiting article with that SHA-256."""
        return self._holders.get(digest)

    def has(self, article_id: str) -> bool:
        """Tell whether a waiting article has that id."""
        return article_id in self._ids

    def store(self, tell: Told) -> None:
        """Embed what has no vector yet, then store all waiting articles in one transaction.

        `tell` hears the title and the number of each of them, as far as what is embedded amounts to.
        """
        titles = iter([(each.article.title, number) for number, each in enumerate(self._waiting, start=1)])
        told = 0

        def so_far(share: float) -> None:
            nonlocal told
            for title, number in islice(titles, int(share * len(self._waiting)) - told):
                tell(title, number)
                told = number

        embed_missing("vectors", self._texts, self._embedder.embed_passages, self._ledger, so_far)
        with self._ledger.transaction():
            for each in self._waiting:
                self._ledger.put_article(each.article, each.chunks, each.hashes)
                note_names(each.article, self._ledger)
            undated = [w.article.id for w in self._waiting if _may_be_dated(w.article)]
            mark_undated(undated, self._ledger)
        so_far(1.0)
        for emptied in (self._waiting, self._texts, self._holders, self._ids):
            emptied.clear()


def embed_missing(
    table: str,
    texts: Mapping[str, str],
    embed: Callable[[Sequence[str]], Matrix],
    ledger: Ledger,
    tell: Callable[[float], None],
) -> None:
    """Embed those of the texts, by key, that have no vector in a table of the ledger; `tell` hears the share done."""
    missing = sorted(ledger.missing(table, texts), key=lambda key: len(texts[key]))
    for start in range(0, len(missing), _BATCH):
        keys = missing[start : start + _BATCH]
        rows = np.asarray(embed([texts[key] for key in keys]), dtype=np.float32)
        with ledger.transaction():
            ledger.put_vectors(table, dict(zip(keys, rows, strict=True)))
        tell((start + len(keys)) / len(missing))


def _may_be_dated(article: Article) -> bool:
    return article.published_basis == "unknown" and counts_back(article.text)
