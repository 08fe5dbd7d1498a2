"""One index folder, open: ingestion goes in; generations, articles, chunks and word vectors come out."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError
from assistant.index.embedding import Embedder, Matrix, make_embedder
from assistant.index.ingestion import Progress, ingest, writing
from assistant.index.ledger import Ledger
from assistant.index.store import Generation, Store
from assistant.settings import Settings
from assistant.types import Article, IngestReport

_REMEMBERED_WORDS = 20_000


class Index:
    """The ledger, the published generation and the embedder of one folder; safe to share between threads."""

    def __init__(self, settings: Settings, embedder: Embedder | None = None) -> None:
        """Open or create the index at `settings.index`; raise IndexStateError when it cannot serve."""
        self.settings = settings
        self.embedder = embedder or make_embedder(settings.embedder)
        self._ledger = Ledger(settings.index, settings.fingerprint(), self.embedder.name)
        self._store = Store(settings.index)
        self._lock = threading.RLock()
        self._read = ""
        self._articles: dict[str, Article] = {}
        self._vocabulary: tuple[list[str], Matrix] = ([], np.empty((0, self.embedder.dimension), np.float32))
        self._query_words: dict[str, NDArray[np.float32]] = {}

    def close(self) -> None:
        """Release the files."""
        self._store.close()
        self._ledger.close()

    def ingest(
        self, paths: Iterable[str | Path], prune: bool = False, progress: Progress | None = None
    ) -> IngestReport:
        """Bring the index up to the files under `paths`, and publish a new generation when anything changed."""
        with writing(self.settings.index):
            report = ingest(paths, self._ledger, self.embedder, self.settings, prune, progress)
            if report.added or report.updated or report.removed or self._usable() is None:
                self._publish()
        return report

    def generation(self) -> Generation:
        """Return the published generation; build it again from the ledger when it is missing or damaged."""
        with self._lock:
            current = self._usable()
            if current is None:
                with writing(self.settings.index):
                    current = self._usable() or self._publish()
            if self._read != current.name:
                self._load(current)
            return current

    def articles(self) -> list[Article]:
        """Return all articles, in order of id."""
        return self._ledger.articles()

    def published(self) -> dict[str, Article]:
        """Return {id: article} of the articles that the generation last returned can be cited from."""
        return self._articles

    def vocabulary(self) -> tuple[list[str], Matrix]:
        """Return the stems of the corpus and their vectors, one row a stem."""
        return self._vocabulary

    def query_words(self, words: Sequence[str]) -> Matrix:
        """Return one vector a word, remembered between questions."""
        with self._lock:
            unknown = [word for word in dict.fromkeys(words) if word not in self._query_words]
            if len(self._query_words) > _REMEMBERED_WORDS:
                self._query_words.clear()
            self._query_words.update(zip(unknown, self.embedder.embed_queries(unknown), strict=True))
            rows = [self._query_words[word] for word in words]
        return np.array(rows, dtype=np.float32).reshape(len(rows), self.embedder.dimension)

    def _usable(self) -> Generation | None:
        try:
            return self._store.current()
        except IndexStateError:
            return None

    def _publish(self) -> Generation:
        languages = {article.id: article.language for article in self._ledger.articles()}
        return self._store.publish(self._ledger, languages.__getitem__)

    def _load(self, generation: Generation) -> None:
        # An article that another process has changed since is left out until that process publishes.
        self._articles = {a.id: a for a in self._ledger.articles() if generation.digests.get(a.id) == a.sha256}
        stored = self._ledger.vectors("words")
        known = [stem for stem in generation.document_frequency if stem in stored]
        matrix = np.array([stored[stem] for stem in known], dtype=np.float32)
        self._vocabulary = (known, matrix.reshape(len(known), self.embedder.dimension))
        self._read = generation.name
