"""Passages and their articles to the passages that a model reads: the best, and of every period where time matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Final

from assistant.retrieval.ranking import Candidate
from assistant.text.dates import find_dates
from assistant.types import Article, Evidence, Passage, Query

MOST: Final = 6
MOST_OVER_TIME: Final = 12
_MOST_PERIODS: Final = 4


def choose_passages(
    query: Query, passages: Sequence[Passage], candidates: Sequence[Candidate], articles: Mapping[str, Article]
) -> list[Passage]:
    """Return the passages to write from: those of the best sentences first.

    For a question about how things changed, or about several moments, each period has its turn, in order of time.
    """
    ranked = _by_candidates(passages, candidates)
    if query.kind != "evolution" and len(moments_asked(query)) < 2:
        return ranked[:MOST]
    groups: dict[str, list[Passage]] = {}
    for passage in ranked:
        groups.setdefault(period_of(articles.get(passage.article_id)), []).append(passage)
    turns = [one for row in zip_longest(*groups.values()) for one in row if one is not None]
    return sorted(turns[:MOST_OVER_TIME], key=lambda one: (period_of(articles.get(one.article_id)), one.start))


def moments_asked(query: Query) -> list[str]:
    """Return the moments that a question names, in EDTF, each once."""
    mentions = find_dates(query.text, query.today, query.language)
    named = [one.edtf for one in mentions if one.kind == "date" and one.edtf and "/" not in one.edtf]
    return list(dict.fromkeys(named))[:_MOST_PERIODS]


def period_of(article: Article | None) -> str:
    """Return the month, or the year where no more is known, in which an article appeared."""
    return (article.published or "9999")[:7] if article else "9999"


def _by_candidates(passages: Sequence[Passage], candidates: Sequence[Candidate]) -> list[Passage]:
    """Order passages by the best sentence that each holds; those without any come last, as they were."""
    places: dict[str, int] = {}
    for place, candidate in enumerate(candidates):
        for passage in passages:
            held = Evidence(candidate.article.id, candidate.start, candidate.end)
            if passage.chunk_id not in places and _holds(passage, held):
                places[passage.chunk_id] = place
    return sorted(passages, key=lambda one: (places.get(one.chunk_id, len(candidates)), one.rank))


def _holds(passage: Passage, evidence: Evidence) -> bool:
    return passage.article_id == evidence.article_id and passage.start <= evidence.start and evidence.end <= passage.end
