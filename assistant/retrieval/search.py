"""A Query to candidate Passages: dense and BM25 scores, standardised and added, within the query's filters."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.index.index import Index
from assistant.index.store import Days, Generation
from assistant.retrieval.duplicates import same_words
from assistant.retrieval.terms import Term
from assistant.text.edtf import bounds, day_number
from assistant.text.words import fold, stems
from assistant.types import Passage, Query

_DENSE_CANDIDATES = 64
# How near a corpus word must be to a question word to stand in for it in BM25, and what it then weighs.
_STAND_IN = 0.93
# For how many times `count` a search goes on among copies.
_CROWD = 2

Scores = NDArray[np.float32]


def search(query: Query, terms: list[Term], index: Index, count: int) -> list[Passage]:
    """Return the `count` best passages for a query, best first; score is the sum of two standard scores.

    For an evolution the copies of one text count once, so that a wire story in many outlets leaves room for others.
    """
    generation = index.generation()
    allowed = _allowed(query, generation, index)
    if not allowed.any():
        return []
    fused = _standardised(_dense(query, generation, index), allowed) + _standardised(
        generation.lexical(_query_stems(query, terms)), allowed
    )
    order = [int(row) for row in np.argsort(-fused, kind="stable") if allowed[row]]
    passages: list[Passage] = []
    different: list[str] = []
    for rank, number in enumerate(order[: count * _CROWD], start=1):
        row = generation.rows[number]
        text = index.published()[row.article_id].text[row.start : row.end]
        passages.append(Passage(row.chunk_id, row.article_id, text, row.start, row.end, float(fused[number]), rank))
        if query.kind != "evolution" or not any(same_words(text, other) for other in different):
            different.append(text)
        if len(different) == count:
            break
    return passages


def _allowed(query: Query, generation: Generation, index: Index) -> NDArray[np.bool_]:
    """Tell for each row whether the filters let it through."""
    days = days_of(query)
    articles = index.published()
    outlets = {key for key, a in articles.items() if query.outlet is None or _same_outlet(query.outlet, a.outlet)}
    return np.array(
        [row.article_id in outlets and (days is None or days.hold(row)) for row in generation.rows], dtype=np.bool_
    )


def _same_outlet(wanted: str, outlet: str | None) -> bool:
    return outlet is not None and fold(wanted) in fold(outlet)


def days_of(query: Query) -> Days | None:
    """Return the range of days that the query's filters leave, None when it has none."""
    if query.since is None and query.until is None:
        return None
    since = bounds(query.since) if query.since else None
    until = bounds(query.until) if query.until else None
    return Days(day_number(since[0]) if since else 0, day_number(until[1]) if until else 99_999_999)


def _dense(query: Query, generation: Generation, index: Index) -> Scores:
    vector = index.embedder.embed_queries([query.text])[0]
    found = generation.dense(vector, _DENSE_CANDIDATES, days_of(query))
    # What Chroma did not return is no nearer than its last candidate.
    scores = np.full(len(generation.rows), min(found.values(), default=0.0), dtype=np.float32)
    for row, cosine in found.items():
        scores[row] = cosine
    return scores


def _query_stems(query: Query, terms: list[Term]) -> list[str]:
    own = [stem for language in ("fr", "en") for stem in stems(query.text, language)]
    stand_ins = [stem for term in terms for stem, nearness in term.near.items() if nearness >= _STAND_IN]
    return list(dict.fromkeys(own + stand_ins))


def _standardised(scores: Scores, allowed: NDArray[np.bool_]) -> Scores:
    spread = float(scores[allowed].std())
    standardised: Scores = (scores - scores[allowed].mean()) / (spread or 1.0)
    return standardised
