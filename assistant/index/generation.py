"""The segments of one published index, read as one: rows, filters, dense and BM25 scores, document frequencies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.index.postings import Bm25, Postings, Scores
from assistant.index.rows import Days, Row
from assistant.index.segments import Draft, Mask, Segment

# How many words of the corpus, the most frequent first, may stand for a word of a question: more in a larger corpus
# (a word for so many chunks), so that embedding them stays a small part of embedding the chunks.
_FEWEST_WORDS, _MOST_WORDS, _CHUNKS_A_WORD = 2_500, 50_000, 8
# Articles that hold a word the most and are left out of account when it is asked how common it is.
_LEFT_OUT = 2
_SEARCHERS = ThreadPoolExecutor(8, "segments")

Ints = NDArray[np.int64]


class Generation:
    """An immutable set of segments, from each of which some articles may be left out (deleted or changed since)."""

    def __init__(self, name: str, segments: Sequence[Segment], dead: Mapping[str, Iterable[int]]) -> None:
        """Read segments together; `dead` has, by segment, the numbers of the articles that are left out."""
        self.name, self.segments = name, tuple(segments)
        self.dead = {segment.name: np.array(sorted(dead.get(segment.name, ())), np.int64) for segment in segments}
        parts = [_alive(segment, self.dead[segment.name]) for segment in self.segments]
        self.alive: Mask = np.concatenate(parts) if parts else np.empty(0, dtype=np.bool_)
        self._offsets = np.concatenate(([0], np.cumsum([len(segment) for segment in self.segments], dtype=np.int64)))
        self._bm25 = Bm25([segment.postings for segment in self.segments], parts)
        self.count = self._bm25.count
        self.versions = self._living()
        self.dates = tuple(sorted({version.split("|")[1] for version in self.versions.values()} - {""}))
        self._outlet_of, self.outlets = self._outlets()

    def row(self, at: int) -> Row:
        """Return where one row stands."""
        number = int(np.searchsorted(self._offsets, at, "right")) - 1
        return self.segments[number].rows.row(at - int(self._offsets[number]))

    def within(self, days: Days) -> Mask:
        """Tell for each row whether it may have been published in a range of days."""
        return np.concatenate([segment.rows.within(days) for segment in self.segments] or [self.alive])

    def appeared_by(self, day: int) -> Mask:
        """Tell for each row whether it had certainly been published by the end of a day (YYYYMMDD)."""
        parts = [(s.rows.last_day >= 0) & (s.rows.last_day <= day) for s in self.segments]
        return np.concatenate(parts or [self.alive])

    def of_outlet(self, wanted: Callable[[str], bool]) -> Mask:
        """Tell for each row whether its outlet is wanted."""
        told = np.array([*(wanted(outlet) for outlet in self.outlets), False], dtype=np.bool_)
        mask: Mask = told[self._outlet_of]
        return mask

    def dense(self, vector: NDArray[np.float32], count: int, allowed: Mask) -> tuple[Ints, Scores]:
        """Return the rows nearest to a vector among those allowed, best first, and their cosines."""
        parts = [allowed[first:last] for first, last in zip(self._offsets, self._offsets[1:], strict=False)]
        asked = list(zip(self.segments, parts, self._offsets, strict=False))

        def nearest(each: tuple[Segment, Mask, int]) -> list[tuple[int, float]]:
            segment, part, offset = each
            return [(row + int(offset), cosine) for row, cosine in segment.nearest(vector, count, part)]

        found = _SEARCHERS.map(nearest, asked) if len(asked) > 1 else map(nearest, asked)
        best = sorted((pair for part in found for pair in part), key=lambda pair: (-pair[1], pair[0]))[:count]
        return np.array([row for row, _ in best], np.int64), np.array([cosine for _, cosine in best], np.float32)

    def cosines(self, vector: NDArray[np.float32], rows: Ints) -> Scores:
        """Return the cosine of a vector and each of these rows."""
        found = np.zeros(len(rows), dtype=np.float32)
        for segment, first, last in zip(self.segments, self._offsets, self._offsets[1:], strict=False):
            own = np.flatnonzero((rows >= first) & (rows < last))
            found[own] = segment.cosines(vector, rows[own] - first)
        return found

    def articles_of(self, rows: Ints) -> Ints:
        """Return a number for the article of each of these rows; rows of one article have the same."""
        found = np.zeros(len(rows), dtype=np.int64)
        before = 0
        for segment, first, last in zip(self.segments, self._offsets, self._offsets[1:], strict=False):
            own = np.flatnonzero((rows >= first) & (rows < last))
            found[own] = segment.rows.article[rows[own] - first] + before
            before += len(segment.rows.ids)
        return found

    def lexical(self, weights: Mapping[str, float]) -> Scores:
        """Return the BM25 score of every row for stems of these weights."""
        return self._bm25.scores(weights)

    def frequency(self, stem: str) -> int:
        """Return how many chunks hold a stem."""
        return self._bm25.frequency(stem)

    def share(self, stem: str) -> float:
        """Return what share of an article's chunks holds a stem: the mean of all articles but the two that do most.

        Each article counts as one however long it is, and what only two of them hold counts as held by none.
        """
        held = [np.empty(0)]
        for segment, parts in zip(self.segments, self._parts_of_articles, strict=True):
            rows, _ = segment.postings.rows_of(stem)
            if len(rows):
                articles = segment.rows.article[rows]
                first = np.flatnonzero(np.diff(articles, prepend=-1))
                held.append(np.add.reduceat(parts[rows], first))
        shares = np.concatenate(held)
        if len(shares) <= _LEFT_OUT:
            return 0.0
        shares.partition(len(shares) - _LEFT_OUT)
        return float(shares[:-_LEFT_OUT].sum()) / max(1, len(self.versions) - _LEFT_OUT)

    @cached_property
    def _parts_of_articles(self) -> list[NDArray[np.float64]]:
        """For each segment, what part of its article a row is; 0 for what is left out."""
        parts = []
        for segment in self.segments:
            chunks = np.bincount(segment.rows.article, minlength=len(segment.rows.ids))
            parts.append(np.where(_alive(segment, self.dead[segment.name]), 1.0 / chunks[segment.rows.article], 0.0))
        return parts

    def words(self) -> dict[str, str]:
        """Return {stem: a word that has it} of the words that may stand for a word of a question."""
        return frequent_words([segment.postings for segment in self.segments], how_many_words(self.count))

    def _living(self) -> dict[str, str]:
        versions: dict[str, str] = {}
        for segment in self.segments:
            dead = set(self.dead[segment.name].tolist())
            pairs = zip(segment.rows.ids, segment.rows.versions, strict=True)
            versions.update(pair for number, pair in enumerate(pairs) if number not in dead)
        return versions

    def _outlets(self) -> tuple[NDArray[np.int32], tuple[str, ...]]:
        """Return the number of each row's outlet, the last one for none, and the outlets in order of name."""
        names = sorted({outlet for segment in self.segments for outlet in segment.rows.outlets if outlet})
        number = {name: at for at, name in enumerate(names)}
        columns = []
        for segment in self.segments:
            own = np.array([number.get(outlet or "", len(names)) for outlet in segment.rows.outlets], np.int32)
            columns.append(own[segment.rows.article] if len(own) else np.empty(0, np.int32))
        return np.concatenate(columns or [np.empty(0, np.int32)]), tuple(names)


def expected_words(parts: Sequence[Segment | Draft]) -> dict[str, str]:
    """Return what `words` of a generation of these segments will be, but for what is left out of them."""
    postings = [part.postings for part in parts]
    return frequent_words(postings, how_many_words(sum(len(each.lengths) for each in postings)))


def how_many_words(chunks: int) -> int:
    """Return how many words of an index of so many chunks may stand for words of a question."""
    return min(_MOST_WORDS, _FEWEST_WORDS + chunks // _CHUNKS_A_WORD)


def frequent_words(parts: Sequence[Postings], count: int) -> dict[str, str]:
    """Return {stem: word} of the `count` stems that stand in the most chunks, in order of stem."""
    counts: dict[str, int] = {}
    words: dict[str, str] = {}
    for part in parts:
        for stem, surface, held in zip(part.stems.all(), part.surfaces.all(), part.frequencies().tolist(), strict=True):
            counts[stem] = counts.get(stem, 0) + held
            words.setdefault(stem, surface)
    known = sorted(stem for stem in counts if not stem.isdigit())
    best = known if len(known) <= count else sorted(sorted(known, key=lambda stem: -counts[stem])[:count])
    return {stem: words[stem] for stem in best}


def _alive(segment: Segment, dead: Ints) -> Mask:
    kept = np.ones(len(segment.rows.ids), dtype=np.bool_)
    kept[dead] = False
    mask: Mask = kept[segment.rows.article]
    return mask
