"""Chunks to a BM25 index on disk and back: stems in, one score a chunk out. The only importer of bm25s."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class LexicalIndex:
    """BM25 (Lucene's variant, k1 1.5, b .75) over stems; row i is the i-th chunk given to `build`."""

    def __init__(self, folder: Path) -> None:
        """Open the index that `build` wrote."""
        import bm25s

        self._bm25 = bm25s.BM25.load(folder, load_vocab=True, allow_pickle=False)

    @staticmethod
    def build(folder: Path, stems: Sequence[Sequence[str]]) -> None:
        """Write an index of the chunks' stems into `folder`."""
        import bm25s

        bm25 = bm25s.BM25(method="lucene")
        # A chunk without any content word still needs its row.
        bm25.index([list(row) or [""] for row in stems], show_progress=False)
        bm25.save(folder, show_progress=False)

    def scores(self, stems: Sequence[str]) -> NDArray[np.float32]:
        """Return one score a chunk, 0 where no stem stands in it."""
        return np.asarray(self._bm25.get_scores(list(stems)), dtype=np.float32)
