"""Texts in, LlamaIndex's retrieval of them out, with all its defaults but the embedder. The only importer of it.

`VectorStoreIndex.from_documents` and `as_retriever`, as in its starter tutorial: sentences in chunks of 1,024 tokens
that overlap by 200, with the title before each when it is embedded; vectors in memory; the two nearest passages.
Its splitter counts tokens by tiktoken and finds sentences by NLTK, which both fetch their files when they lack them.
The package carries both files and looks there first, unless the environment names another folder.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from llama_index.core import Document, VectorStoreIndex
from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.bridge.pydantic import PrivateAttr

from evals.embedders import Embedder
from evals.peers import Text

_FETCHED_UNLESS_BUNDLED = ("TIKTOKEN_CACHE_DIR", "NLTK_DATA")


class LlamaIndex:
    """A vector index in memory."""

    def __init__(self, embedder: Embedder) -> None:
        for name in _FETCHED_UNLESS_BUNDLED:
            os.environ.pop(name, None)
        self._index = VectorStoreIndex([], embed_model=_Embedding(embedder))

    def ingest(self, texts: Sequence[Text]) -> None:
        """Split, embed and keep the texts."""
        given = [Document(id_=one.name, text=one.words, metadata=_metadata(one)) for one in texts]
        self._index = VectorStoreIndex.from_documents(given, embed_model=self._index._embed_model)

    def search(self, question: str, passages: int | None = None) -> list[str]:
        chosen = {} if passages is None else {"similarity_top_k": passages}
        found = self._index.as_retriever(**chosen).retrieve(question)
        return [str(one.node.ref_doc_id) for one in found]

    def close(self) -> None:
        """Release nothing: all is in memory."""


def _metadata(text: Text) -> dict[str, str]:
    return {"title": text.title} if text.title else {}


class _Embedding(BaseEmbedding):
    """LlamaIndex's seam for embedders."""

    _within: Any = PrivateAttr()

    def __init__(self, within: Embedder) -> None:
        super().__init__(model_name=within.name)
        self._within = within

    def _get_query_embedding(self, query: str) -> list[float]:
        vector: list[float] = self._within.embed_queries([query])[0].tolist()
        return vector

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        vectors: list[list[float]] = self._within.embed_passages(texts).tolist()
        return vectors
