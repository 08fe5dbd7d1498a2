"""Texts to unit vectors by a model of sentence-transformers, an extra: `pip install .[st]`. Its only importer."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import numpy as np

from assistant.errors import UsageError
from assistant.index.e5_weights import Array

_BATCH = 64


class SentenceEmbedder:
    """A model by its name or folder, loaded at first use; safe to share between threads.

    Questions and passages are told apart by the prompts that the model itself declares.
    """

    def __init__(self, model: str) -> None:
        self.name = f"st:{model}"
        self._model = model
        self._lock = threading.Lock()
        self._loaded: Any = None

    @property
    def dimension(self) -> int:
        """Length of the model's vectors."""
        return int(self.embed_queries(["port"]).shape[1])

    def embed_passages(self, texts: Sequence[str]) -> Array:
        return self._embed(self._opened().encode_document, texts)

    def embed_queries(self, texts: Sequence[str]) -> Array:
        return self._embed(self._opened().encode_query, texts)

    def _embed(self, encode: Any, texts: Sequence[str]) -> Array:
        clean = [text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8") for text in texts or [""]]
        with self._lock:
            rows = encode(clean, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False)
        vectors: Array = np.asarray(rows, dtype=np.float32)
        return vectors[: len(texts)]

    def _opened(self) -> Any:
        with self._lock:
            if self._loaded is None:
                try:
                    from sentence_transformers import SentenceTransformer
                except ImportError:
                    raise UsageError(f"the embedder {self.name!r} needs an extra: pip install .[st]") from None
                try:
                    self._loaded = SentenceTransformer(self._model)
                except (OSError, ValueError) as error:
                    raise UsageError(f"the model {self._model!r} cannot be loaded: {error}") from error
            return self._loaded
