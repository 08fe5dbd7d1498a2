"""Articles of the ledger to an immutable segment of the index, and back: rows, words, vectors, a Chroma collection.

A segment is a folder: `table.npy`, `articles.json` (rows), inverted lists, `vectors.npy` (half precision, for exact
search among few rows), `chroma/` (unless a server has it), `dense.json` (whether Chroma's graph can be relied on) and
`sums.json` (checksums, written last).
"""

from __future__ import annotations

import json
import shutil
import threading
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError
from assistant.index.ledger import Ledger
from assistant.index.postings import Postings, PostingsWriter
from assistant.index.rows import RowsWriter, read_rows
from assistant.index.store import DamagedError, Halves, Labels, Metadata, Vectors, VectorStore
from assistant.text.words import content_words
from assistant.types import Chunk

# Among so few rows every vector is compared: quicker than a graph that most of the way leads to what is left out.
_EXACT = 8_000
_BLOCK = 4_096
_READ = 1 << 20
# How many neighbours a filtered search asks the graph for at most, and its margin over what chance would need.
_MOST_ASKED, _MARGIN = 1_500, 1.5
_PROBE = 1e-2
_BUILDING = ".building"

Mask = NDArray[np.bool_]
Found = list[tuple[int, float]]


class Segment:
    """One segment, open for reading; its Chroma collection is opened at the first search."""

    def __init__(self, folder: Path, store: VectorStore) -> None:
        """Open a segment; raise DamagedError when a file is missing or not as it was written."""
        self.name = folder.name
        self._folder, self._store = folder, store
        try:
            _verify(folder)
            self.rows = read_rows(folder)
            self.postings = Postings(folder)
            self._has_graph = bool(json.loads((folder / "dense.json").read_text(encoding="utf-8"))["graph"])
            self._halves = np.load(folder / "vectors.npy", mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DamagedError(f"the index segment {folder} is damaged ({error})") from error
        self._number_of = {article_id: number for number, article_id in enumerate(self.rows.ids)}
        self._vectors: Vectors | None = None
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self.rows)

    def close(self) -> None:
        """Release the files of Chroma."""
        with self._lock:
            if self._vectors is not None:
                self._vectors.close()
            self._vectors = None

    def do_without_graph(self) -> None:
        """Compare every vector from now on, as where Chroma cannot be asked and not be mended."""
        self._has_graph = False

    def probe(self) -> None:
        """Raise DamagedError unless the collection answers, is whole, and finds a vector of its own."""
        if not len(self):
            return
        vectors = self._opened()
        best = vectors.nearest(np.asarray(self._halves[0], dtype=np.float32), 1) if self._has_graph else [("", 1.0)]
        if vectors.count() != len(self) or not best or best[0][1] < 1 - _PROBE:
            raise DamagedError(f"the dense index of the segment {self._folder} does not find its own vectors")

    def nearest(self, vector: NDArray[np.float32], count: int, allowed: Mask) -> Found:
        """Return (row, cosine) of the nearest allowed rows."""
        left = int(allowed.sum())
        if left == 0:
            return []
        if left == len(self) and self._has_graph:
            return self._by_graph(vector, min(count, left))
        if left > _EXACT and self._has_graph:
            asked = int(_MARGIN * count * len(self) / left) + count
            found = self._by_graph(vector, asked) if asked <= _MOST_ASKED else []
            kept = [(row, cosine) for row, cosine in found if allowed[row]]
            if len(kept) >= count:
                return kept[:count]
        return self._exactly(vector, count, np.flatnonzero(allowed))

    def _by_graph(self, vector: NDArray[np.float32], count: int) -> Found:
        return [(self._row(key), cosine) for key, cosine in self._opened().nearest(vector, count)]

    def cosines(self, vector: NDArray[np.float32], rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the cosine of a vector and each of these rows."""
        blocks = [rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK)]
        found = [self._halves[block].astype(np.float32) @ vector for block in blocks]
        return np.concatenate(found) if found else np.empty(0, dtype=np.float32)

    def _exactly(self, vector: NDArray[np.float32], count: int, rows: NDArray[np.int64]) -> Found:
        cosines = self.cosines(vector, rows)
        best = np.argsort(-cosines, kind="stable")[:count]
        return [(int(rows[place]), float(cosines[place])) for place in best]

    def _row(self, chunk_id: str) -> int:
        article_id, _, number = chunk_id.rpartition("#")
        return int(self.rows.first_rows[self._number_of[article_id]]) + int(number)

    def _opened(self) -> Vectors:
        with self._lock:
            if self._vectors is None:
                self._vectors = self._store.open(self._folder, self.name)
            return self._vectors


@dataclass(frozen=True, slots=True)
class Draft:
    """A segment whose rows, words and vectors are written, and whose collection is still to be built."""

    folder: Path
    vectors: Halves
    labels: Labels

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def postings(self) -> Postings:
        """Its inverted lists."""
        return Postings(self.folder)

    def finish(self, store: VectorStore) -> str:
        """Build the collection, check it and put the segment in its place; return its name."""
        name = self.folder.name.removesuffix(_BUILDING)
        has_graph = store.build(self.folder, name, self.vectors, self.labels) if self.labels else False
        (self.folder / "dense.json").write_text(json.dumps({"graph": has_graph}), encoding="utf-8")
        (self.folder / "sums.json").write_text(json.dumps(dict(_sums(self.folder))), encoding="utf-8")
        self.folder.rename(self.folder.with_name(name))
        return name


def draft_segment(folder: Path, ledger: Ledger, versions: Sequence[tuple[str, str]]) -> Draft:
    """Write what comes from the ledger of a segment of (article id, version) pairs."""
    building = folder.with_name(f"{folder.name}{_BUILDING}")
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    rows, words = RowsWriter(), PostingsWriter()
    labels: list[tuple[str, Metadata]] = []
    hashes: list[str] = []
    version_of = dict(versions)
    for article, chunks, own in ledger.contents([article_id for article_id, _ in versions]):
        rows.add(article, version_of[article.id], chunks)
        for chunk in chunks:
            words.add(content_words(chunk.text, article.language))
            labels.append((chunk.id, _metadata(chunk, article.outlet)))
        hashes += own
    rows.write(building)
    words.write(building)
    return Draft(building, _write_vectors(building / "vectors.npy", ledger, hashes), labels)


def _write_vectors(path: Path, ledger: Ledger, hashes: Sequence[str]) -> NDArray[np.float16]:
    shape = (len(hashes), ledger.dimension())
    if not hashes:
        np.save(path, np.empty(shape, dtype=np.float16))
        return np.empty(shape, dtype=np.float16)
    vectors = np.lib.format.open_memmap(path, mode="w+", dtype=np.float16, shape=shape)
    for start in range(0, len(hashes), _BLOCK):
        keys = hashes[start : start + _BLOCK]
        stored = ledger.vectors("vectors", keys)
        if not stored.keys() >= set(keys):
            raise IndexStateError(
                f"the ledger of {path.parent.parent.parent} lacks vectors of some of its articles; embed them again, "
                f"without reading any file: assistant reindex --index {path.parent.parent.parent}"
            )
        vectors[start : start + _BLOCK] = [stored[key] for key in keys]
    vectors.flush()
    return vectors


def _metadata(chunk: Chunk, outlet: str | None) -> Metadata:
    """Return what a Chroma filter of somebody else may want; days are YYYYMMDD, absent where unknown."""
    values: Metadata = {"article_id": chunk.article_id, "start": chunk.start, "end": chunk.end}
    if outlet:
        values["outlet"] = outlet.encode("utf-8", "replace").decode()
    if chunk.first_day is not None and chunk.last_day is not None:
        values |= {"first_day": chunk.first_day, "last_day": chunk.last_day}
    return values


def _sums(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield (path, CRC-32) of the files that nobody writes again; SQLite guards its own."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and ".sqlite3" not in path.name and path.name != "sums.json":
            yield path.relative_to(folder).as_posix(), _sum(path)


def _sum(path: Path) -> int:
    total = 0
    with path.open("rb") as file:
        while block := file.read(_READ):
            total = zlib.crc32(block, total)
    return total


def _verify(folder: Path) -> None:
    """Raise ValueError or OSError where a file has changed: Chroma would crash the process over a flipped bit."""
    wanted = json.loads((folder / "sums.json").read_text(encoding="utf-8"))
    changed = [name for name, total in wanted.items() if _sum(folder / name) != total]
    if changed:
        raise ValueError(f"changed since it was written: {', '.join(changed[:3])}")
