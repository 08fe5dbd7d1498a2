"""A Query to candidate Passages: nearness of meaning and BM25, added, within the query's filters."""

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
from assistant.retrieval.pool import scored
from assistant.retrieval.rarity import rarity
from assistant.retrieval.terms import Term
from assistant.text.dates import find_dates
from assistant.text.edtf import bounds, day_number
from assistant.text.words import content_words, fold
from assistant.types import Language, Passage, Query

# How near a corpus word must be to a question word to stand in for it in BM25, and what it then weighs.
_STAND_IN = 0.93
# What a word loses that stands in many chunks of most articles, and from what shares on it does.
_EVERYWHERE, _FEW, _MANY = 0.9, 0.08, 0.3
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
# Of so many places, one is left to the articles other than the one that holds the most.
_SHARED = 3

_LANGUAGES: tuple[Language, ...] = ("fr", "en")

Scores = NDArray[np.float32]
Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]
Span = tuple[date, date]


def search(query: Query, terms: list[Term], index: Index, count: int) -> list[Passage]:
    """Return the `count` best passages for a query, best first; score rests on the question and the passage alone.

    No article takes more than two thirds of the places where others have passages, so that one which repeats the words
    of a question does not hide those that answer it.
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
    wanted = max(count * _CROWD, _LOOKED_AT)
    weights, greatest = _weights(query, terms, generation)
    rows, scores = scored(vector, weights, greatest, index.embedder, generation, allowed, wanted)
    fused = dict(zip(rows.tolist(), scores.tolist(), strict=True))
    order = _ordered(rows, scores, count, wanted, generation)
    order = _in_time_first(order, terms, generation, index, count)
    articles = index.published()
    passages: list[Passage] = []
    different: list[str] = []
    for rank, number in enumerate(order[: count * _CROWD], start=1):
        row = generation.row(number)
        text = articles[row.article_id].text[row.start : row.end]
        passages.append(Passage(row.chunk_id, row.article_id, text, row.start, row.end, fused[number], rank))
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


def _weights(query: Query, terms: list[Term], generation: Generation) -> tuple[dict[str, float], float]:
    """Return the weight of each stem sought, and the sum of those of the question's words."""

    def weight(stem: str, word: str) -> float:
        return rarity(word) * (1 - _EVERYWHERE * ramp(generation.share(stem)))

    words = {word.stem: word.surface for language in _LANGUAGES for word in content_words(query.text, language)}
    stand_ins = {stem: term.surface for term in terms for stem, value in term.near.items() if value >= _STAND_IN}
    weights = {stem: weight(stem, word) for stem, word in (stand_ins | words).items()}
    own = {word.stem for word in content_words(query.text, "fr")}
    return weights, sum(weights[stem] for stem in own)


def ramp(share: float) -> float:
    """Return 0 for what few chunks hold, 1 for what most do; flat at both ends, where one article changes nothing."""
    return min(1.0, max(0.0, (share - _FEW) / (_MANY - _FEW)))


def _ordered(rows: Rows, scores: Scores, count: int, wanted: int, generation: Generation) -> list[int]:
    """Return the first `wanted` rows, those of one score in order of article, however the index is cut.

    What an article has beyond two thirds of the first `count` places follows the best of the others.
    """
    last = wanted + int((scores[wanted : wanted + _TIED] == scores[wanted - 1]).sum()) if len(rows) > wanted else wanted
    articles = generation.articles_of(rows)
    numbers, held = np.unique(articles[:count], return_counts=True)
    left = count // _SHARED
    others = np.flatnonzero(articles != numbers[held.argmax()])[:left] if held.max() > count - left else rows[:0]
    looked_at = np.union1d(np.arange(min(last, len(rows))), others)
    places = {int(at): generation.row(int(rows[at])) for at in looked_at}
    order = sorted(places, key=lambda at: (-scores[at], places[at].article_id, places[at].start))
    if len(others):
        crowding = [at for at in order if at not in set(others.tolist())][: count - len(others)]
        first = {*crowding, *others.tolist()}
        order = [*(at for at in order if at in first), *(at for at in order if at not in first)]
    return [int(rows[at]) for at in order[:wanted]]
