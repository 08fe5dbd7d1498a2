"""Texts in, Haystack's retrieval of them out, with all its defaults but the embedder. The only importer of it.

The two pipelines of its tutorials: DocumentSplitter (200 words), embedder, writer; embedder, retriever (the ten
nearest passages) over its store in memory. Nothing of it needs the network once its telemetry is off.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

# Read once, when it is imported; it would otherwise report each run.
os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"

from haystack import Document, Pipeline, component
from haystack.components.preprocessors import DocumentSplitter
from haystack.components.retrievers.in_memory import InMemoryEmbeddingRetriever
from haystack.components.writers import DocumentWriter
from haystack.document_stores.in_memory import InMemoryDocumentStore

from evals.embedders import Embedder
from evals.peers import Text


class Haystack:
    """A store in memory, with the pipeline that fills it and the one that asks it."""

    def __init__(self, embedder: Embedder) -> None:
        store = InMemoryDocumentStore()
        self._filling = _chained(
            {"splitter": DocumentSplitter(), "embedder": _Passages(embedder), "writer": DocumentWriter(store)},
            ("splitter.documents", "embedder.documents"),
            ("embedder.documents", "writer.documents"),
        )
        self._asking = _chained(
            {"embedder": _Question(embedder), "retriever": InMemoryEmbeddingRetriever(store)},
            ("embedder.embedding", "retriever.query_embedding"),
        )

    def ingest(self, texts: Sequence[Text]) -> None:
        """Split, embed and keep the texts."""
        given = [Document(id=one.name, content=one.words, meta={"title": one.title}) for one in texts]
        self._filling.run({"splitter": {"documents": given}})

    def search(self, question: str, passages: int | None = None) -> list[str]:
        chosen = {} if passages is None else {"retriever": {"top_k": passages}}
        found = self._asking.run({"embedder": {"text": question}, **chosen})
        return [str(one.meta["source_id"]) for one in found["retriever"]["documents"]]

    def close(self) -> None:
        """Release nothing: all is in memory."""


def _chained(parts: dict[str, Any], *links: tuple[str, str]) -> Pipeline:
    pipeline = Pipeline()
    for name, part in parts.items():
        pipeline.add_component(name, part)
    for sender, receiver in links:
        pipeline.connect(sender, receiver)
    return pipeline


@component
class _Passages:
    """Haystack's seam for embedders of documents."""

    def __init__(self, within: Embedder) -> None:
        self._within = within

    @component.output_types(documents=list[Document])
    def run(self, documents: list[Document]) -> dict[str, Any]:
        vectors = self._within.embed_passages([one.content or "" for one in documents])
        return {
            "documents": [replace(one, embedding=row.tolist()) for one, row in zip(documents, vectors, strict=True)]
        }


@component
class _Question:
    """Haystack's seam for embedders of questions."""

    def __init__(self, within: Embedder) -> None:
        self._within = within

    @component.output_types(embedding=list[float])
    def run(self, text: str) -> dict[str, Any]:
        return {"embedding": self._within.embed_queries([text])[0].tolist()}
