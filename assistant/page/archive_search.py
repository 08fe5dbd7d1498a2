"""Articles in, those that a reader looks for out, in the order that the reader wants."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from assistant.text.words import fold
from assistant.types import Article

COLUMNS = ("title", "outlet", "published", "basis", "words")


@dataclass(frozen=True, slots=True)
class Sorting:
    """The column that a table is sorted by, and which way."""

    column: str = "published"
    descending: bool = False

    def turned(self, column: str) -> Sorting:
        """Return the sorting after a column's head was chosen: the other way where it sorted already."""
        if column not in COLUMNS:
            return self
        return Sorting(column, not self.descending if column == self.column else False)


def find_articles(articles: Sequence[Article], looked_for: str, sorting: Sorting) -> list[Article]:
    """Return the articles that have all the words looked for in title, outlet, date or text, sorted."""
    wanted = fold(looked_for).split()
    found = [article for article in articles if all(word in _searched(article) for word in wanted)]
    return sorted(found, key=_KEYS[sorting.column], reverse=sorting.descending)


@lru_cache(maxsize=32768)
def words_of(article: Article) -> int:
    """Return how many words of an article may be quoted."""
    return sum(len(article.text[span.start : span.end].split()) for span in article.prose)


_KEYS: dict[str, Callable[[Article], Any]] = {
    "title": lambda article: fold(article.title),
    "outlet": lambda article: (article.outlet is None, fold(article.outlet or "")),
    "published": lambda article: (article.published is None, article.published or "", article.id),
    "basis": lambda article: (article.published_basis, article.published or ""),
    "words": words_of,
}


@lru_cache(maxsize=4096)
def _searched(article: Article) -> str:
    return fold(" ".join((article.title, article.outlet or "", article.published or "", article.text)))
