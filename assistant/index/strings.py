"""Sorted strings to two arrays on disk and back: a sequence that is searched without being read into memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import overload

import numpy as np


class Strings(Sequence[str]):
    """Strings as `write_strings` left them."""

    def __init__(self, folder: Path, name: str) -> None:
        """Map the two files; nothing is read before it is asked for."""
        self._bytes = np.load(folder / f"{name}.bytes.npy", mmap_mode="r", allow_pickle=False)
        self._ends = np.load(folder / f"{name}.ends.npy", mmap_mode="r", allow_pickle=False)

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        raw: bytes = self._bytes[self._ends[at] : self._ends[at + 1]].tobytes()
        return raw.decode("utf-8", "surrogatepass")

    def all(self) -> list[str]:
        """Return all of them, read at once."""
        whole, ends = self._bytes.tobytes(), self._ends.tolist()
        return [whole[a:b].decode("utf-8", "surrogatepass") for a, b in pairwise(ends)]

    def find(self, wanted: str) -> int | None:
        """Return where a string stands among sorted ones, None where it does not."""
        at = bisect_left(self, wanted)
        return at if at < len(self) and self[at] == wanted else None


def write_strings(folder: Path, name: str, strings: Iterable[str]) -> None:
    """Write strings in their order; `Strings.find` wants them sorted."""
    encoded = [string.encode("utf-8", "surrogatepass") for string in strings]
    ends = np.zeros(len(encoded) + 1, dtype=np.int64)
    np.cumsum([len(one) for one in encoded], out=ends[1:])
    np.save(folder / f"{name}.bytes.npy", np.frombuffer(b"".join(encoded), dtype=np.uint8))
    np.save(folder / f"{name}.ends.npy", ends)
