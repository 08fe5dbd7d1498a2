"""Immutable generations of the searchable index, built from the ledger and published by one pointer file.

A generation is a folder: `chroma/` (dense), `lexical/` (BM25), `rows.json` (where each chunk stands, how many chunks
hold each stem). It is never changed after its publication; a damaged one is thrown away and built again.
The only importer of chromadb.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError
from assistant.index.embedding import Matrix
from assistant.index.ledger import Ledger
from assistant.index.lexical import LexicalIndex
from assistant.text.words import stems
from assistant.types import Chunk, Language

_POINTER = "CURRENT"
_COLLECTION = "chunks"
_BATCH = 5_000
_CHECKED_QUERIES = 200


@dataclass(frozen=True, slots=True)
class Row:
    """Where a chunk stands: `[start:end]` of its article, published between two days (YYYYMMDD)."""

    chunk_id: str
    article_id: str
    start: int
    end: int
    first_day: int | None
    last_day: int | None


@dataclass(frozen=True, slots=True)
class Days:
    """A closed range of days as YYYYMMDD integers; a chunk is inside when its publication may fall in it."""

    first: int = 0
    last: int = 99_999_999

    def where(self) -> dict[str, Any]:
        """Return Chroma's filter; chunks without a date carry no such keys and are left out."""
        return {"$and": [{"last_day": {"$gte": self.first}}, {"first_day": {"$lte": self.last}}]}

    def hold(self, row: Row) -> bool:
        """Tell whether the chunk may have been published in the range."""
        return (
            row.first_day is not None
            and row.last_day is not None
            and (row.last_day >= self.first and row.first_day <= self.last)
        )


class Generation:
    """One published index, open for reading."""

    def __init__(self, folder: Path) -> None:
        """Open a generation; raise IndexStateError when it is incomplete or damaged."""
        import chromadb.errors

        self.name = folder.name
        try:
            rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
            self.rows = tuple(Row(*row) for row in rows["rows"])
            self.digests: dict[str, str] = rows["digests"]
            self.document_frequency: dict[str, int] = rows["document_frequency"]
            self._lexical = LexicalIndex(folder / "lexical") if self.rows else None
            self._client = _client(folder / "chroma")
            self._collection = self._client.get_collection(_COLLECTION, embedding_function=None)
        except (OSError, ValueError, KeyError, TypeError, chromadb.errors.ChromaError) as error:
            raise IndexStateError(f"the index generation {folder} is damaged ({error})") from error
        self._row_of = {row.chunk_id: number for number, row in enumerate(self.rows)}

    def close(self) -> None:
        """Release Chroma's files."""
        self._client.close()

    def dense(self, vector: NDArray[np.float32], count: int, days: Days | None = None) -> dict[int, float]:
        """Return {row: cosine} of the nearest chunks."""
        if not self.rows:
            return {}
        found = self._collection.query(
            query_embeddings=[vector.tolist()],
            n_results=min(count, len(self.rows)),
            where=days.where() if days else None,
            include=["distances"],
        )
        distances = (found["distances"] or [[]])[0]
        return {self._row_of[key]: 1.0 - gap for key, gap in zip(found["ids"][0], distances, strict=True)}

    def lexical(self, query_stems: Sequence[str]) -> NDArray[np.float32]:
        """Return the BM25 score of every row."""
        if self._lexical is None or not query_stems:
            return np.zeros(len(self.rows), dtype=np.float32)
        return self._lexical.scores(query_stems)


class Store:
    """The generations of one index folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "generations"
        self._pointer = folder / _POINTER
        self._open: Generation | None = None

    def current(self) -> Generation | None:
        """Return the published generation, opened anew when another process has published since."""
        try:
            name = self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        if self._open is None or self._open.name != name:
            if not (self._folder / name).is_dir():
                return None
            # The former generation stays open for answers under way; its client goes with its last reference.
            self._open = Generation(self._folder / name)
        return self._open

    def publish(self, ledger: Ledger, language_of: Callable[[str], Language]) -> Generation:
        """Build a generation from the ledger, check it vector by vector, and make it the current one."""
        self._folder.mkdir(parents=True, exist_ok=True)
        name = f"{1 + self._last_number():06d}"
        target = self._folder / name
        building = self._folder / f"{name}.building"
        shutil.rmtree(building, ignore_errors=True)
        _build(building, ledger, language_of)
        building.rename(target)
        fresh = self._pointer.with_suffix(".new")
        fresh.write_text(name, encoding="utf-8")
        fresh.replace(self._pointer)
        self._open = Generation(target)
        self._sweep(name)
        return self._open

    def _last_number(self) -> int:
        """Return the highest number ever published here: Chroma remembers folders by name, so none is used again."""
        names = [path.name for path in self._folder.iterdir()]
        if self._pointer.exists():
            names.append(self._pointer.read_text(encoding="utf-8").strip())
        return max((int(name) for name in names if name.isdigit()), default=0)

    def close(self) -> None:
        """Release the open generation."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _sweep(self, current: str) -> None:
        """Delete generations that nobody can be reading: all but the current one and the one before."""
        kept = sorted(p.name for p in self._folder.iterdir() if p.name.isdigit() and p.name <= current)[-2:]
        for path in self._folder.iterdir():
            if path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)


def _client(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(path=str(folder), settings=Settings(anonymized_telemetry=False))


def _build(folder: Path, ledger: Ledger, language_of: Callable[[str], Language]) -> None:
    folder.mkdir(parents=True)
    pairs = list(ledger.chunks())
    chunks = [chunk for chunk, _ in pairs]
    stored = ledger.vectors("vectors")
    vectors = np.array([stored[hashed] for _, hashed in pairs], dtype=np.float32)
    stem_rows = [stems(chunk.text, language_of(chunk.article_id)) for chunk in chunks]
    if chunks:
        LexicalIndex.build(folder / "lexical", stem_rows)
    _build_dense(folder / "chroma", chunks, vectors)
    content = {
        "rows": [(c.id, c.article_id, c.start, c.end, c.first_day, c.last_day) for c in chunks],
        "digests": dict(ledger.paths().values()),
        "document_frequency": Counter(stem for row in stem_rows for stem in set(row)),
    }
    (folder / "rows.json").write_text(json.dumps(content), encoding="utf-8")


def _build_dense(folder: Path, chunks: Sequence[Chunk], vectors: Matrix) -> None:
    client = _client(folder)
    try:
        collection = client.create_collection(
            _COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )
        for start in range(0, len(chunks), _BATCH):
            batch = chunks[start : start + _BATCH]
            collection.upsert(
                ids=[chunk.id for chunk in batch],
                embeddings=vectors[start : start + _BATCH],
                metadatas=[_metadata(chunk) for chunk in batch],
            )
        _check(collection, chunks, vectors)
    finally:
        client.close()


def _metadata(chunk: Chunk) -> dict[str, str | int]:
    values: dict[str, str | int] = {"article_id": chunk.article_id}
    if chunk.first_day is not None and chunk.last_day is not None:
        values |= {"first_day": chunk.first_day, "last_day": chunk.last_day}
    return values


def _check(collection: Any, chunks: Sequence[Chunk], vectors: Matrix) -> None:
    """Raise IndexStateError unless Chroma holds every vector, and finds those of an even sample by a query."""
    for start in range(0, len(chunks), _BATCH):
        ids = [chunk.id for chunk in chunks[start : start + _BATCH]]
        held = collection.get(ids=ids, include=["embeddings"])
        at = {chunk_id: row for row, chunk_id in enumerate(held["ids"])}
        if set(at) != set(ids) or not np.allclose(
            np.asarray(held["embeddings"])[[at[key] for key in ids]], vectors[start : start + _BATCH], atol=1e-3
        ):
            raise IndexStateError("the dense index lost vectors while it was built; nothing was published, try again")
    for row in range(0, len(chunks), max(1, len(chunks) // _CHECKED_QUERIES)):
        gap = collection.query(query_embeddings=[vectors[row].tolist()], n_results=1, include=["distances"])
        if not gap["distances"][0] or gap["distances"][0][0] > 1e-3:
            raise IndexStateError("the dense index does not find its own vectors; nothing was published, try again")
