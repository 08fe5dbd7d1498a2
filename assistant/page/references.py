"""Citations to the fragments of the page's links, and back: what a link opens stands in the link itself."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote

from assistant.types import Article, Citation

_FRAGMENT = re.compile(r"#source:(?P<id>[^:]{1,600}):(?P<start>\d{1,9}):(?P<end>\d{1,9}):(?P<seal>[0-9a-f]{8})")


@dataclass(frozen=True, slots=True)
class Reference:
    """A range of an article; `seal` is a short hash of the words that stood there when they were cited."""

    article_id: str
    start: int
    end: int
    seal: str

    @property
    def fragment(self) -> str:
        """The reference as the fragment of a link, `#source:id:start:end:seal`."""
        return f"#source:{quote(self.article_id, safe='', errors='replace')}:{self.start}:{self.end}:{self.seal}"

    def holds(self, article: Article) -> bool:
        """Tell whether the article still carries the cited words in that place."""
        return _seal(article.text[self.start : self.end]) == self.seal


def reference_of(citation: Citation) -> Reference:
    """Return what a link to a citation opens."""
    return Reference(citation.article_id, citation.start, citation.end, _seal(citation.quote))


def reference_to(article_id: str, start: int, end: int, words: str) -> Reference:
    """Return what a link to a range of an article opens; `words` are what stands there."""
    return Reference(article_id, start, end, _seal(words))


def read_reference(fragment: object) -> Reference | None:
    """Return the reference in a link's fragment; None for anything else, whoever wrote it."""
    match = _FRAGMENT.fullmatch(fragment) if isinstance(fragment, str) else None
    if match is None:
        return None
    return Reference(unquote(match["id"]), int(match["start"]), int(match["end"]), match["seal"])


def article_of(fragment: str, articles: Iterable[Article]) -> Article | None:
    """Return the article that a link opens."""
    reference = read_reference(fragment)
    return next((a for a in articles if reference and a.id == reference.article_id), None)


def _seal(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
