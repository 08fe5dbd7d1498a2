"""The Terms of a topic and articles in, those whose title and opening speak of it most out."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.retrieval.facts import facts_of
from assistant.retrieval.terms import Term
from assistant.text.edtf import bounds
from assistant.types import Article

MOST = 3
_OPENING = 900
# What a term is worth that stands in the opening and not in the title; the least share of a topic that must be met; and
# how near to the best another article must come to be meant as well.
_IN_OPENING, _LEAST, _ALIKE = 0.85, 0.5, 0.97
# Less of a topic will do, as of one told in another language, where one article stands far above all others.
_ALONE, _APART = 0.3, 1.6


def most_about(terms: Sequence[Term], articles: Sequence[Article]) -> list[Article]:
    """Return the articles that speak of a topic in their title or opening, best first; none where none does."""
    shares = sorted(((_share(terms, article), article) for article in articles), key=lambda each: -each[0])
    best, second = (shares[place][0] if place < len(shares) else 0.0 for place in (0, 1))
    if best < _LEAST and not best >= max(_ALONE, _APART * second):
        return []
    return [article for share, article in shares if share >= _ALIKE * best][:MOST]


def _share(terms: Sequence[Term], article: Article) -> float:
    first = next(iter(article.prose), None)
    start = first.start if first else 0
    title = facts_of(article.title, article.language, article.published)
    opening = facts_of(article.text[start : start + _OPENING], article.language, article.published)
    appeared = [span] if article.published and (span := bounds(article.published)) else []
    total = sum(term.weight for term in terms) or 1.0
    met = 0.0
    for term in terms:
        own = term.matched_by(title.stems, title.actors, appeared)
        met += term.weight * max(own, _IN_OPENING * term.matched_by(opening.stems, opening.actors))
    return met / total
