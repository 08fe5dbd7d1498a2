"""The words of chunks to inverted lists on disk and back, and BM25 over the lists of several segments.

The score is Lucene's variant of BM25 (k1 1.5, b .75), for words of a given weight and rows of a usual length: what one
row scores depends on no other row, so that no article can change the order of the others, and an index in pieces scores
as if it were one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.index.strings import Strings, write_strings
from assistant.text.words import Word

K1, B = 1.5, 0.75
# Content words of a chunk of the usual size.
USUAL_LENGTH = 35.0
_MOST = np.iinfo(np.uint16).max

Counts = NDArray[np.int64]
Scores = NDArray[np.float32]


class PostingsWriter:
    """Gathers the words of one segment, chunk by chunk."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._surfaces: list[str] = []
        self._tokens, self._rows, self._lengths = array("i"), array("i"), array("i")

    def add(self, words: Iterable[Word]) -> None:
        """Add the content words of the next chunk."""
        row, before = len(self._lengths), len(self._tokens)
        for word in words:
            number = self._ids.setdefault(word.stem, len(self._ids))
            if number == len(self._surfaces):
                self._surfaces.append(word.surface.lower())
            self._tokens.append(number)
            self._rows.append(row)
        # A chunk without any word counts as one of one word, so that no length is zero.
        self._lengths.append(max(1, len(self._tokens) - before))

    def write(self, folder: Path) -> None:
        """Write the lists into `folder`."""
        stems = sorted(self._ids)
        order = np.fromiter((self._ids[stem] for stem in stems), np.int64, len(stems))
        place = np.empty(len(stems), np.int64)
        place[order] = np.arange(len(stems))
        tokens, rows = np.frombuffer(self._tokens, np.int32), np.frombuffer(self._rows, np.int32)
        width = max(1, len(self._lengths))
        keys, counts = np.unique(place[tokens] * width + rows, return_counts=True)
        np.save(folder / "starts.npy", np.searchsorted(keys, np.arange(len(stems) + 1) * width))
        np.save(folder / "rows.npy", (keys % width).astype(np.int32))
        np.save(folder / "counts.npy", np.minimum(counts, _MOST).astype(np.uint16))
        np.save(folder / "lengths.npy", np.frombuffer(self._lengths, np.int32))
        write_strings(folder, "stems", stems)
        write_strings(folder, "surfaces", (self._surfaces[number] for number in order))


class Postings:
    """The inverted lists of one segment, mapped from disk."""

    def __init__(self, folder: Path) -> None:
        self.stems, self.surfaces = Strings(folder, "stems"), Strings(folder, "surfaces")
        self.lengths: NDArray[np.int32] = np.load(folder / "lengths.npy", allow_pickle=False)
        self._starts = np.load(folder / "starts.npy", allow_pickle=False)
        self._rows = np.load(folder / "rows.npy", mmap_mode="r", allow_pickle=False)
        self._counts = np.load(folder / "counts.npy", mmap_mode="r", allow_pickle=False)

    def rows_of(self, stem: str) -> tuple[NDArray[np.int32], NDArray[np.uint16]]:
        """Return the rows that hold a stem, in order, and how often each does."""
        at = self.stems.find(stem)
        span = slice(0, 0) if at is None else slice(self._starts[at], self._starts[at + 1])
        return self._rows[span], self._counts[span]

    def frequencies(self) -> Counts:
        """Return in how many rows each stem stands, in the order of `stems`."""
        counts: Counts = np.diff(self._starts)
        return counts


class Bm25:
    """Scores of all rows of several segments, one after the other; rows that are not `alive` count for nothing."""

    def __init__(
        self, parts: Sequence[Postings], alive: Sequence[NDArray[np.bool_]], usual: float = USUAL_LENGTH
    ) -> None:
        self._parts, self._alive = parts, alive
        self._whole = [bool(each.all()) for each in alive]
        sizes = [len(part.lengths) for part in parts]
        self._offsets = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
        self.count = int(sum(each.sum() for each in alive))
        lengths = [part.lengths.astype(np.float32) for part in parts]
        self._norms = [(K1 * (1 - B + B * each / usual)).astype(np.float32) for each in lengths]

    def frequency(self, stem: str) -> int:
        """Return how many living rows hold a stem."""
        return sum(self._living(number, part.rows_of(stem)[0]) for number, part in enumerate(self._parts))

    def scores(self, weights: Mapping[str, float]) -> Scores:
        """Return one score a row for stems of these weights, 0 where none stands in it."""
        scores = np.zeros(int(self._offsets[-1]), dtype=np.float32)
        for stem, weight in weights.items():
            for offset, norms, part in zip(self._offsets[:-1], self._norms, self._parts, strict=True):
                rows, counts = part.rows_of(stem)
                often = counts.astype(np.float32)
                scores[rows + offset] += np.float32(weight) * (often / (often + norms[rows]))
        return scores

    def _living(self, number: int, rows: NDArray[np.int32]) -> int:
        return len(rows) if self._whole[number] else int(self._alive[number][rows].sum())
