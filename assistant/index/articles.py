"""The articles of one generation, read from the ledger when they are asked for; the last ones read are remembered."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from functools import cached_property

from assistant.index.generation import Generation
from assistant.index.ledger import Ledger
from assistant.text import edtf
from assistant.types import Article, Basis

_REMEMBERED = 1_000


class PublishedArticles(Mapping[str, Article]):
    """{id: article} as each stood when the generation was published; safe to share between threads."""

    def __init__(self, ledger: Ledger, generation: Generation) -> None:
        self._ledger, self._versions = ledger, generation.versions
        self._read: OrderedDict[str, Article] = OrderedDict()
        self._lock = threading.Lock()

    def __getitem__(self, article_id: str) -> Article:
        digest = self._versions[article_id].partition("|")[0]
        with self._lock:
            if article_id in self._read:
                self._read.move_to_end(article_id)
                return self._read[article_id]
        article = self._ledger.article(article_id, digest)
        if article is None:
            raise KeyError(article_id)
        with self._lock:
            self._read[article_id] = article
            if len(self._read) > _REMEMBERED:
                self._read.popitem(last=False)
        return article

    @cached_property
    def listed(self) -> Mapping[str, Article]:
        """The articles without title and text: enough to ask all of them for their dates and outlets."""
        told = {article_id: version.split("|", 2) for article_id, version in self._versions.items()}
        return {article_id: _card(article_id, *parts) for article_id, parts in told.items()}

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._versions

    def __iter__(self) -> Iterator[str]:
        return iter(self._versions)

    def __len__(self) -> int:
        return len(self._versions)


def listed(articles: Mapping[str, Article]) -> Mapping[str, Article]:
    """Return articles to ask for their dates and outlets only, without reading each from disk."""
    return articles.listed if isinstance(articles, PublishedArticles) else articles


def _card(article_id: str, digest: str, published: str, outlet: str) -> Article:
    precision = edtf.precision(published) if published else "unknown"
    basis: Basis = "stated" if published else "unknown"
    return Article(
        article_id, "", outlet or None, "", (), "fr", None, None, published or None, precision, basis, None, digest
    )
