"""Where the chunks of a segment stand, as arrays, one row a chunk; what filters need to know of their articles."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.types import Article, Chunk

# The days of an article without a date lie in no range.
_NEVER = (np.iinfo(np.int32).max, -1)
_ARRAYS = ("article", "number", "start", "end", "first_day", "last_day")

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Days:
    """A closed range of days as YYYYMMDD integers; a chunk is inside when its publication may fall in it."""

    first: int = 0
    last: int = 99_999_999


@dataclass(frozen=True, slots=True)
class Row:
    """Where a chunk stands: `[start:end]` of its article."""

    chunk_id: str
    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a segment; `article` numbers the entries of `ids`, `versions` and `outlets`.

    Rows of one article follow each other; `first_rows[a]` is the first of article `a`.
    """

    ids: Sequence[str]
    versions: Sequence[str]
    outlets: Sequence[str | None]
    article: Ints
    number: Ints
    start: Ints
    end: Ints
    first_day: Ints
    last_day: Ints
    first_rows: Ints

    def __len__(self) -> int:
        return len(self.article)

    def row(self, at: int) -> Row:
        """Return one row."""
        article_id = self.ids[self.article[at]]
        return Row(f"{article_id}#{self.number[at]}", article_id, int(self.start[at]), int(self.end[at]))

    def within(self, days: Days) -> NDArray[np.bool_]:
        """Tell for each row whether it may have been published in the range."""
        inside: NDArray[np.bool_] = (self.last_day >= days.first) & (self.first_day <= days.last)
        return inside


class RowsWriter:
    """Gathers the rows of one segment, article by article."""

    def __init__(self) -> None:
        self._articles: list[tuple[str, str, str | None]] = []
        self._columns = {name: array("i") for name in _ARRAYS}

    def __len__(self) -> int:
        return len(self._columns["article"])

    def add(self, article: Article, version: str, chunks: Sequence[Chunk]) -> None:
        """Add an article and its chunks, in order."""
        for number, chunk in enumerate(chunks):
            days = _NEVER
            if chunk.first_day is not None and chunk.last_day is not None:
                days = (chunk.first_day, chunk.last_day)
            row = (len(self._articles), number, chunk.start, chunk.end, *days)
            for name, value in zip(_ARRAYS, row, strict=True):
                self._columns[name].append(value)
        self._articles.append((article.id, version, article.outlet))

    def write(self, folder: Path) -> None:
        """Write the rows into `folder`."""
        table = np.stack([np.frombuffer(column, np.int32) for column in self._columns.values()])
        np.save(folder / "table.npy", table)
        (folder / "articles.json").write_text(json.dumps(self._articles), encoding="utf-8")


def read_rows(folder: Path) -> Rows:
    """Return what `RowsWriter` wrote; raise OSError, ValueError or KeyError where it is incomplete."""
    told = json.loads((folder / "articles.json").read_text(encoding="utf-8"))
    ids, versions, outlets = zip(*told, strict=True) if told else ((), (), ())
    table = np.load(folder / "table.npy", allow_pickle=False)
    columns = dict(zip(_ARRAYS, table, strict=True))
    first = np.searchsorted(columns["article"], np.arange(len(ids))).astype(np.int32)
    return Rows(ids, versions, outlets, **columns, first_rows=first)
