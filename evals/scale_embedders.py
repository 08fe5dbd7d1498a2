"""Texts in, unit vectors out, for measuring size: vectors drawn around centres, and a watch on an embedder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from time import perf_counter, process_time
from typing import Final

import numpy as np

from evals.embedders import DIMENSION, NAME, Embedder, Matrix

_CENTRES: Final = 2_000
# How far vectors lie from their centre; e5's cosines are as crowded.
_SPREAD: Final = 0.35


class Drawn:
    """Vectors that a text's hash draws around one of many centres: no meaning, the shape of it, and next to no time."""

    name, dimension = NAME, DIMENSION

    def __init__(self) -> None:
        centres = np.random.default_rng(1).normal(size=(_CENTRES, DIMENSION)).astype(np.float32)
        self._centres = centres / np.linalg.norm(centres, axis=1, keepdims=True)
        self._noise = np.random.default_rng(2).normal(size=1 << 20).astype(np.float32) / np.sqrt(DIMENSION)

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        drawn = np.empty((len(texts), DIMENSION), dtype=np.float32)
        for row, text in enumerate(texts):
            seed = int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")
            start = seed % (len(self._noise) - DIMENSION)
            drawn[row] = self._centres[seed % _CENTRES] + _SPREAD * self._noise[start : start + DIMENSION]
        vectors: Matrix = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
        return vectors

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        return self.embed_passages(texts)


class Watched:
    """An embedder whose work is counted: texts, seconds, and when the last passage was done."""

    name, dimension = NAME, DIMENSION

    def __init__(self, within: Embedder) -> None:
        self._within = within
        self.passages: list[str] = []
        self.passage_seconds = self.query_seconds = self.last_passage = self.processor_seconds = 0.0

    @property
    def at_once(self) -> int:
        """How many texts the embedder within is best given together."""
        return int(getattr(self._within, "at_once", 64))

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        worked = process_time()
        vectors, seconds = _timed(self._within.embed_passages, texts)
        self.processor_seconds += process_time() - worked
        self.passages += texts
        self.passage_seconds += seconds
        self.last_passage = perf_counter()
        return vectors

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        vectors, seconds = _timed(self._within.embed_queries, texts)
        self.query_seconds += seconds
        return vectors


def _timed(embed: Callable[[Sequence[str]], Matrix], texts: Sequence[str]) -> tuple[Matrix, float]:
    began = perf_counter()
    return embed(texts), perf_counter() - began
