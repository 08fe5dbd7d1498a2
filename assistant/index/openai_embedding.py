"""Texts to unit vectors by any server that speaks the OpenAI embeddings protocol. Imports openai at first use."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from assistant.errors import IndexStateError
from assistant.index.e5_weights import Array
from assistant.settings import Settings

if TYPE_CHECKING:
    from openai import OpenAI

# Servers refuse requests of more texts, or of more characters, than some bound; these lie below the usual ones.
_TEXTS: Final = 64
_CHARACTERS: Final = 100_000
_RETRIES: Final = 4


class OpenAIEmbedder:
    """An embedding model behind an OpenAI-compatible server; its dimension is found by a probe at first need.

    Every call raises IndexStateError when the server cannot be reached, refuses, or answers what cannot be used.
    """

    def __init__(self, model: str, settings: Settings) -> None:
        self.name = f"openai:{model}"
        self._model, self._settings = model, settings
        self._lock = threading.Lock()
        self._client: OpenAI | None = None
        self._dimension = 0

    @property
    def dimension(self) -> int:
        """Length of the server's vectors; asks it once."""
        if not self._dimension:
            self._embed(["port"])
        return self._dimension

    def embed_passages(self, texts: Sequence[str]) -> Array:
        return self._embed(texts)

    def embed_queries(self, texts: Sequence[str]) -> Array:
        return self._embed(texts)

    def _embed(self, texts: Sequence[str]) -> Array:
        rows = [row for part in _parts([_clean(text) for text in texts]) for row in self._asked(part)]
        if not rows:
            return np.empty((0, self.dimension), dtype=np.float32)
        lengths = {len(row) for row in rows} | ({self._dimension} if self._dimension else set())
        if len(lengths) > 1:
            raise IndexStateError(f"{self._told()} gives vectors of different lengths: {sorted(lengths)}")
        vectors = np.stack(rows)
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        if not np.isfinite(norms).all() or not norms.all():
            raise IndexStateError(f"{self._told()} gives vectors without a direction; choose another embedding model")
        self._dimension = vectors.shape[1]
        unit: Array = vectors / norms
        return unit

    def _asked(self, texts: Sequence[str]) -> list[Array]:
        import openai

        try:
            # Not every server knows the packed form that the client asks for by itself.
            reply = self._opened().embeddings.create(input=list(texts), model=self._model, encoding_format="float")
            data = sorted(reply.data, key=lambda one: one.index)
            rows = [np.asarray(one.embedding, dtype=np.float32) for one in data]
        except openai.APIStatusError as error:
            status = error.status_code
            raise IndexStateError(f"{self._told()} answered {status}; {_advice(status)}") from None
        except openai.APIConnectionError:
            told = f"{self._told()} cannot be reached; start it, or set ASSISTANT_EMBEDDER_BASE_URL"
            raise IndexStateError(told) from None
        except (openai.OpenAIError, ValueError, TypeError, AttributeError):
            raise IndexStateError(f"{self._told()} gave a reply that cannot be read") from None
        if len(rows) != len(texts):
            raise IndexStateError(f"{self._told()} gave {len(rows)} vectors for {len(texts)} texts")
        return rows

    def _opened(self) -> OpenAI:
        from openai import OpenAI

        with self._lock:
            if self._client is None:
                settings = self._settings
                key = settings.embedder_api_key or settings.api_key
                self._client = OpenAI(
                    base_url=settings.embedder_base_url or settings.base_url,
                    # Local servers want no key, and the client wants one.
                    api_key=key.get_secret_value() if key else "none",
                    timeout=settings.embedder_timeout,
                    max_retries=_RETRIES,
                )
            return self._client

    def _told(self) -> str:
        return f"the embedding server of {self.name!r}"


def _parts(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut texts into requests that a server takes."""
    start = size = 0
    for place, text in enumerate(texts):
        if place > start and (place - start == _TEXTS or size + len(text) > _CHARACTERS):
            yield texts[start:place]
            start, size = place, 0
        size += len(text)
    if start < len(texts):
        yield texts[start:]


def _clean(text: str) -> str:
    """Return a text that can be sent and is not empty, which servers refuse."""
    sent = text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    return sent if sent.strip() else "-"


def _advice(status: int) -> str:
    if status in (401, 403):
        return "set OPENAI_API_KEY, or ASSISTANT_EMBEDDER_API_KEY where it is another than the model's"
    if status == 404:
        return "check the model's name and ASSISTANT_EMBEDDER_BASE_URL"
    return "try again later: what was embedded is kept" if status in (408, 409, 429) or status >= 500 else "see its log"
