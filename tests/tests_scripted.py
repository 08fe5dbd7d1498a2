"""A scripted chat model at the assistant's own seam, and short ways to write from articles made up on the spot."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from assistant.answering.accounting import Spent
from assistant.answering.asking import Asking
from assistant.answering.chat_seam import Completion, ModelError, Schema
from assistant.answering.generative import brief
from assistant.types import Article, Basis, Passage, Precision, Query, Span
from assistant.writing import Writing


class Scripted:
    """A chat model that gives the replies it was told to give, and keeps the prompts."""

    def __init__(self, *replies: str) -> None:
        self.replies = list(replies)
        self.prompts: list[str] = []

    def __call__(self, prompt: str, schema: Schema) -> Completion:
        self.prompts.append(prompt)
        if not self.replies:
            raise ModelError("no reply left")
        return Completion(self.replies.pop(0), 100, 20, 3.0)


def claims(*texts: str, labels: Sequence[int] = (1, 2, 3, 4, 5, 6, 7, 8), quote: str = "") -> str:
    rows = [{"labels": list(labels), "quote": quote, "text": text} for text in texts]
    return json.dumps({"answers": True, "false_premise": False, "claims": rows})


def article(name: str, text: str, published: str | None = "2024-05-14", outlet: str | None = "Le Courrier") -> Article:
    """Return an article all of whose paragraphs are prose."""
    prose, at = [], 0
    for paragraph in text.split("\n\n"):
        prose.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    sha = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    basis: Basis = "stated" if published else "unknown"
    precision: Precision = "day" if published else "unknown"
    return Article(
        name, name.title(), outlet, text, tuple(prose), "fr", None, None, published, precision, basis, None, sha
    )


def passages(articles: Sequence[Article]) -> list[Passage]:
    """Return a passage for each paragraph, in order."""
    spans = [(one, span) for one in articles for span in one.prose]
    return [
        Passage(f"{one.id} {span.start}", one.id, one.text[span.start : span.end], span.start, span.end, 1.0, rank)
        for rank, (one, span) in enumerate(spans, start=1)
    ]


def writing(query: Query, articles: Sequence[Article], model: Scripted, seconds: float = 20) -> Writing:
    known = {one.id: one for one in articles}
    asking = Asking(model, Spent("scripted"), seconds)
    return Writing(asking, brief(query, passages(articles), known, "2024-06-01"), known)


def written(query: Query, articles: Sequence[Article], model: Scripted) -> Writing:
    """Write until the model is done."""
    one = writing(query, articles, model)
    for _ in one.events():
        pass
    return one
