"""A question and passages to Readings: whether each passage answers, and where.

A small extractive reader, fine-tuned from the bundled embedder's own weights by `evals/train_reader.py` on French
reading-comprehension questions; 8-bit, run on the processor; nothing is downloaded.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.index.e5_weights import E5Weights, bundled_weights
from assistant.index.onnx_session import Network
from assistant.index.unigram import Tokens, Unigram
from assistant.text.sentences import split_sentences

WEIGHTS = Path(__file__).with_name("reader.onnx")

# Longer than any passage of an index: a text that is read whole, as `find` does, may be as long as the network reads.
_MAX_TOKENS = 480
_WINDOW = 1_400
_LONGEST_SPAN = 30

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader found in a passage: `answers` is a logit; `starts` and `ends` are log odds by token."""

    answers: float
    offsets: tuple[tuple[int, int], ...]
    starts: Scores
    ends: Scores

    def best_span(self, start: int, end: int) -> tuple[int, int, float] | None:
        """Return the likeliest answer within `[start:end]` of the passage, and its log probability (0 at most)."""
        tokens = [at for at, (a, b) in enumerate(self.offsets) if a >= start and b <= end]
        if not tokens:
            return None
        first, last = tokens[0], tokens[-1] + 1
        total = self.starts[first:last, None] + self.ends[None, first:last]
        allowed = np.triu(np.ones_like(total)) - np.triu(np.ones_like(total), _LONGEST_SPAN)
        total = np.where(allowed > 0, total, -np.inf)
        a, b = np.unravel_index(int(total.argmax()), total.shape)
        return self.offsets[first + int(a)][0], self.offsets[first + int(b)][1], min(0.0, float(total[a, b]))


@dataclass(frozen=True, slots=True)
class _Encoded:
    """A question and a passage in one row of tokens, of which the passage's begin at `first`."""

    ids: list[int]
    first: int
    offsets: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer `text[start:end]`; `answers` is the logit that its window answers, `score` adds the span's odds."""

    start: int
    end: int
    answers: float
    score: float


class Reader:
    """The network, loaded at first use (about 1.5 s); safe to share between threads."""

    def __init__(self, weights: Path = WEIGHTS) -> None:
        self._path = weights
        self._lock = threading.Lock()
        # A passage is read on one core: those of one question side by side, those of many one question after another.
        self._cores = ThreadPoolExecutor(os.cpu_count() or 1, "reader")

    def read(self, question: str, passages: Sequence[str]) -> list[Reading]:
        """Return one Reading a passage, in order."""
        tokenizer = self._loaded()
        asked = tokenizer.ids(_clean(question), _MAX_TOKENS)
        different = dict.fromkeys(passages)
        encoded = [self._encoded(asked, tokenizer.tokens(_clean(passage), _MAX_TOKENS)) for passage in different]
        found = dict(zip(different, self._cores.map(self._run, encoded), strict=True))
        return [found[passage] for passage in passages]

    def find(self, question: str, text: str) -> Found | None:
        """Return where the text answers the question best, whether or not it does; None for a text without words.

        A text is read in windows that the network can read whole, cut at sentences.
        """
        windows = _windows(text)
        best: Found | None = None
        for (start, end), reading in zip(windows, self.read(question, [text[a:b] for a, b in windows]), strict=True):
            span = reading.best_span(0, end - start)
            if span is not None and (best is None or reading.answers + span[2] > best.score):
                best = Found(start + span[0], start + span[1], reading.answers, reading.answers + span[2])
        return best

    def _encoded(self, asked: Sequence[int], passage: Tokens) -> _Encoded:
        begin, end = self._weights.shape.begin, self._weights.shape.end
        ids = [begin, *asked, end, end, *passage.ids, end][:_MAX_TOKENS]
        return _Encoded(ids, len(asked) + 3, passage.offsets)

    def _loaded(self) -> Unigram:
        """Load all that is read with, once, and return the tokenizer."""
        with self._lock:
            _ = self._network, self._first
            return self._tokenizer

    def _run(self, encoded: _Encoded) -> Reading:
        span, answers = self._network.run({"embedded": self._embed(np.array(encoded.ids, dtype=np.int64))})
        return _reading(encoded, span, float(answers[0, 0]))

    def _embed(self, ids: NDArray[np.int64]) -> Scores:
        """Return word, position and type vectors added and normalised: the network's input."""
        scale, shift, positions, kind = self._first
        raw = self._weights.word_vectors(ids) + positions[: len(ids)] + kind
        centred = raw - raw.mean(-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(-1, keepdims=True) + self._weights.shape.epsilon)
        embedded: Scores = (centred / spread * scale + shift).astype(np.float32)
        return embedded

    @cached_property
    def _weights(self) -> E5Weights:
        return bundled_weights()

    @cached_property
    def _first(self) -> tuple[Scores, Scores, Scores, Scores]:
        names = ("emb.ln.w", "emb.ln.b", "emb.pos", "emb.type")
        scale, shift, positions, kinds = (np.array(self._weights.tensor(name)) for name in names)
        return scale, shift, positions, kinds[0]

    @cached_property
    def _tokenizer(self) -> Unigram:
        return self._weights.tokenizer()

    @cached_property
    def _network(self) -> Network:
        return Network(self._path, cores=1)


def _windows(text: str) -> list[tuple[int, int]]:
    """Cut a text at sentences, in windows of at most _WINDOW characters where the sentences allow it."""
    windows: list[tuple[int, int]] = []
    for sentence in split_sentences(text):
        if windows and sentence.end - windows[-1][0] <= _WINDOW:
            windows[-1] = (windows[-1][0], sentence.end)
        else:
            windows.append((sentence.start, sentence.end))
    return windows


def _clean(text: str) -> str:
    """Put a question mark for what cannot be encoded (lone surrogates): one character for one, so that offsets hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _reading(item: _Encoded, span: Scores, answers: float) -> Reading:
    """Keep the passage's own tokens; log probabilities count those of the whole passage."""
    offsets = item.offsets[: max(0, len(item.ids) - item.first)]
    if not offsets:
        nothing = np.zeros(0, dtype=np.float32)
        return Reading(answers, (), nothing, nothing)
    logits = span[item.first : item.first + len(offsets)]
    peak = logits.max(0)
    logs = logits - peak - np.log(np.exp(logits - peak).sum(0))
    return Reading(answers, offsets, logs[:, 0], logs[:, 1])
