"""A Query to candidate Passages: dense and BM25 scores, standardised and added, within the query's filters."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from assistant.index.generation import Generation
from assistant.index.index import Index
from assistant.index.rows import Days, Row
from assistant.retrieval.duplicates import same_words
from assistant.retrieval.terms import Term
from assistant.text.dates import find_dates
from assistant.text.edtf import bounds, day_number
from assistant.text.words import fold, stems
from assistant.types import Language, Passage, Query

_DENSE_CANDIDATES = 64
# How near a corpus word must be to a question word to stand in for it in BM25, and what it then weighs.
_STAND_IN = 0.93
# For how many times `count` a search goes on among copies.
_CROWD = 2
# How many chunks, best first, are looked at for those that tell of the time asked about.
_LOOKED_AT = 60
# Further from its publication an article tells of a time by naming the year, or by counting back to it.
_NEAR_DAYS = 400
_COUNTS_BACK = re.compile(
    r"\b(?:ans?|ann[ée]es?|d[ée]cennies?|si[èe]cles?|years?|decades?|centur(?:y|ies))\b", re.IGNORECASE
)

# So many rows of one score are put in order of article; more, where nothing tells rows apart, are left as they lie.
_TIED = 2_000

Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]
Span = tuple[date, date]


def search(query: Query, terms: list[Term], index: Index, count: int) -> list[Passage]:
    """Return the `count` best passages for a query, best first; score is the sum of two standard scores.

    For an evolution the copies of one text count once, so that a wire story in many outlets leaves room for others.
    """
    vector = index.embedder.embed_queries([query.text])[0]
    return index.searched(lambda generation: _search(query, terms, vector, generation, index, count))


def _search(
    query: Query, terms: list[Term], vector: Scores, generation: Generation, index: Index, count: int
) -> list[Passage]:
    allowed = _allowed(query, generation)
    if not allowed.any():
        return []
    fused = _standardised(_dense(vector, generation, allowed), allowed)
    fused += _standardised(generation.lexical(_query_stems(query, terms)), allowed)
    order = _best(fused, allowed, max(count * _CROWD, _LOOKED_AT), generation)
    order = _in_time_first(order, terms, generation, index, count)
    articles = index.published()
    passages: list[Passage] = []
    different: list[str] = []
    for rank, number in enumerate(order[: count * _CROWD], start=1):
        row = generation.row(number)
        text = articles[row.article_id].text[row.start : row.end]
        passages.append(Passage(row.chunk_id, row.article_id, text, row.start, row.end, float(fused[number]), rank))
        if query.kind != "evolution" or not any(same_words(text, other) for other in different):
            different.append(text)
        if len(different) == count:
            break
    return passages


def _in_time_first(order: list[int], terms: list[Term], generation: Generation, index: Index, count: int) -> list[int]:
    """Put what tells of the times asked about, or appeared then, before the rest; the best few are looked at."""
    asked = [term for term in terms if term.days]
    if not asked or len(order) <= count:
        return order
    looked_at = order[: max(count, _LOOKED_AT)]
    timely = list(islice((row for row in looked_at if _in_time(generation.row(row), asked, index)), count))
    chosen = set(timely)
    others = [row for row in looked_at if row not in chosen]
    kept = sorted([*timely, *others][:count], key=looked_at.index)
    rest = set(kept)
    return [*kept, *(row for row in order if row not in rest)]


def _in_time(row: Row, asked: list[Term], index: Index) -> bool:
    """Tell whether a chunk's words or its article's publication fall in one of the times asked about."""
    article = index.published()[row.article_id]
    published = bounds(article.published) if article.published else None
    if published and any(term.matched_by(frozenset(), frozenset(), [published]) for term in asked):
        return True
    text = article.text[row.start : row.end]
    if not _may_tell(text, published, [days for term in asked for days in term.days]):
        return False
    told = _days_told(text, article.published, article.language)
    return any(term.matched_by(frozenset(), frozenset(), told) for term in asked)


def _may_tell(text: str, published: Span | None, asked: list[Span]) -> bool:
    """Tell, quickly, whether reading the dates of a text is worth while for one of the times asked about."""
    if any(first == date.min or last == date.max or _near(published, (first, last)) for first, last in asked):
        return True
    years = {str(year) for first, last in asked for year in range(first.year, last.year + 1)}
    return any(year in text for year in years) or _COUNTS_BACK.search(text) is not None


def _near(published: Span | None, asked: Span) -> bool:
    if published is None:
        return False
    before, after = asked[0].toordinal() - published[1].toordinal(), published[0].toordinal() - asked[1].toordinal()
    return max(before, after) <= _NEAR_DAYS


@lru_cache(maxsize=20_000)
def _days_told(text: str, published: str | None, language: Language) -> tuple[Span, ...]:
    mentions = find_dates(text, published, language)
    return tuple(span for mention in mentions if mention.edtf and (span := bounds(mention.edtf)))


def _allowed(query: Query, generation: Generation) -> Mask:
    """Tell for each row whether the filters let it through."""
    allowed = generation.alive
    days = days_of(query)
    if days is not None:
        allowed = allowed & generation.within(days)
    known = bounds(query.as_of) if query.as_of else None
    if known is not None:
        allowed = allowed & generation.appeared_by(day_number(known[1]))
    if query.outlet is not None:
        wanted = fold(query.outlet)
        allowed = allowed & generation.of_outlet(lambda outlet: wanted in fold(outlet))
    return allowed


def days_of(query: Query) -> Days | None:
    """Return the range of days that the query's filters leave, None when it has none."""
    if query.since is None and query.until is None and query.as_of is None:
        return None
    since = bounds(query.since) if query.since else None
    ends = [day_number(span[1]) for value in (query.until, query.as_of) if value and (span := bounds(value))]
    return Days(day_number(since[0]) if since else 0, min(ends, default=99_999_999))


def _dense(vector: Scores, generation: Generation, allowed: Mask) -> Scores:
    rows, cosines = generation.dense(vector, _DENSE_CANDIDATES, allowed)
    # What is not among the candidates is no nearer than the last of them.
    scores = np.full(len(allowed), cosines.min() if len(cosines) else 0.0, dtype=np.float32)
    scores[rows] = cosines
    return scores


def _query_stems(query: Query, terms: list[Term]) -> list[str]:
    own = [stem for language in ("fr", "en") for stem in stems(query.text, language)]
    stand_ins = [stem for term in terms for stem, nearness in term.near.items() if nearness >= _STAND_IN]
    return list(dict.fromkeys(own + stand_ins))


def _standardised(scores: Scores, allowed: Mask) -> Scores:
    among = scores if allowed.all() else scores[allowed]
    # Half a million equal numbers of single precision do not add up to their mean.
    mean, spread = float(among.mean(dtype=np.float64)), float(among.std(dtype=np.float64))
    standardised: Scores = ((scores - np.float32(mean)) / np.float32(spread or 1.0)).astype(np.float32)
    return standardised


def _best(fused: Scores, allowed: Mask, count: int, generation: Generation) -> list[int]:
    """Return the best allowed rows, best first; those of one score in order of article, however the index is cut."""
    scores = np.where(allowed, fused, -np.inf)
    rows = np.flatnonzero(allowed)
    if len(rows) > count:
        last = np.partition(scores, len(scores) - count)[len(scores) - count]
        above, equal = np.flatnonzero(scores > last), np.flatnonzero(scores == last)
        rows = np.concatenate([above, equal if len(equal) <= _TIED else equal[: count - len(above)]])
    places = {int(row): generation.row(int(row)) for row in rows}
    ordered = sorted(places, key=lambda row: (-scores[row], places[row].article_id, places[row].start))
    return ordered[:count]
