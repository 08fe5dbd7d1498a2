"""An index and another embedder, or another size of chunks, in; the index rebuilt from its ledger out, no file read.

Vectors are gathered beside those in use, so that whatever is killed loses no more than a batch, and the index answers
as it was until all are there; then they take the place of the former in one transaction.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from assistant.corpus.chunking import chunk_article
from assistant.errors import IndexStateError
from assistant.index.batches import at_once, embed_missing
from assistant.index.embedding import Embedder, make_embedder
from assistant.index.index import Index
from assistant.index.ledger import Ledger, text_hash
from assistant.index.locking import writing
from assistant.index.pace import Progress
from assistant.settings import Settings
from assistant.types import Chunk

_ARTICLES: Final = 100


def reindex(settings: Settings, embedder: Embedder | None = None, progress: Progress | None = None) -> int:
    """Rebuild the index that the settings name with their embedder and size of chunks; return its number of articles.

    What was embedded before an interruption is not embedded again. Raises IndexStateError, UsageError.
    """
    embedder = embedder or make_embedder(settings.embedder, settings)
    with writing(settings.folder):
        fingerprint, name = _bound(settings.folder)
        with closing(Ledger(settings.folder, fingerprint, name)) as ledger:
            same = name == embedder.name and ledger.dimension() in (0, embedder.dimension)
            _embed(ledger, embedder, settings, "vectors" if same else "vectors_next", progress)
            _exchange(ledger, embedder, settings, same)
    with closing(Index(settings, embedder)) as index:
        index.publish(progress)
        return len(index.generation().versions)


def _bound(folder: Path) -> tuple[str, str]:
    """Return the fingerprint and the embedder with which an index was built."""
    path = folder / "ledger.sqlite3"
    if not path.is_file():
        raise IndexStateError(f"there is no index at {folder}; make one with: assistant ingest --index {folder} PATH")
    try:
        with closing(sqlite3.connect(path, timeout=30)) as db:
            known = dict(db.execute("SELECT key, value FROM meta WHERE key IN ('fingerprint', 'embedder')"))
        return str(known["fingerprint"]), str(known["embedder"])
    except (sqlite3.Error, KeyError) as error:
        raise IndexStateError(f"the index {folder} cannot be read ({error}); see assistant doctor") from error


def _embed(ledger: Ledger, embedder: Embedder, settings: Settings, table: str, progress: Progress | None) -> None:
    """Give every chunk a vector in a table of the ledger."""
    target = f"{embedder.name}|{embedder.dimension}"
    if table != "vectors" and ledger.meta("next") != target:
        with ledger.transaction():
            ledger.clear_next()
            ledger.set_meta("next", target)
    total, done = len(ledger.versions()), 0
    for ids in _ids(ledger, max(_ARTICLES, at_once(embedder) // 8)):
        batch = ledger.articles(ids)
        chunks = (chunk for article in batch for chunk in chunk_article(article, settings.chunk_size))
        texts = {text_hash(chunk.text): chunk.text for chunk in chunks}
        embed_missing(table, texts, embedder.embed_passages, ledger, _untold, None, at_once(embedder))
        done += len(batch)
        if progress is not None:
            progress(batch[-1].title, done, total)


def _exchange(ledger: Ledger, embedder: Embedder, settings: Settings, same: bool) -> None:
    """Put chunks and vectors in the place of the former ones; no segment built before counts from then on."""
    with ledger.transaction():
        for ids in _ids(ledger, _ARTICLES):
            for article, chunks, _ in ledger.contents(ids):
                again = chunk_article(article, settings.chunk_size)
                if _places(again) != _places(chunks):
                    ledger.put_chunks(article.id, again, [text_hash(chunk.text) for chunk in again])
        if not same:
            ledger.take_next()
        ledger.set_meta("fingerprint", settings.fingerprint())
        ledger.set_meta("embedder", embedder.name)
        ledger.set_meta("making", uuid.uuid4().hex[:6])


def _places(chunks: Sequence[Chunk]) -> list[tuple[str, int, int]]:
    return [(chunk.id, chunk.start, chunk.end) for chunk in chunks]


def _untold(_: float) -> None:
    """Progress is told in articles."""


def _ids(ledger: Ledger, count: int) -> Iterator[list[str]]:
    ids = sorted(ledger.versions())
    return (ids[start : start + count] for start in range(0, len(ids), count))
