"""Short made-up texts as articles, for the tests of timelines."""

from __future__ import annotations

import hashlib
from typing import cast

from assistant.timeline.building import build
from assistant.timeline.extraction import read_account
from assistant.timeline.nouns import Chronicle, Telling
from assistant.types import Article, Language, Precision, Span


def page(text: str, published: str | None = "2022-06-02", language: str = "fr", name: str = "a") -> Article:
    """Return an article all of whose text is prose."""
    precision: Precision = "day" if published and len(published) > 7 else "month" if published else "unknown"
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        name, "Titre", None, text, (Span(0, len(text)),), cast(Language, language), f"{name}.txt", None,
        published, precision, "stated" if published else "unknown", None, digest,
    )  # fmt: skip


def told(text: str, published: str | None = "2022-06-02", language: str = "fr") -> list[Telling]:
    """Return what a text tells."""
    return list(read_account(page(text, published, language)).tellings)


def chronicle(*pages: Article) -> Chronicle:
    """Return the chronicle of some articles."""
    return build({one.id: read_account(one) for one in pages}, {one.id: one for one in pages})
