"""Embedders in, how fast they are out: paragraphs a second and the time of a question, side by side in one run."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from assistant import E5Weights, bundled

Matrix = NDArray[np.float32]

TOKENS: Final = 200
ROUNDS: Final = 5
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
QUESTIONS: Final = (
    "Combien de soldats ont été envoyés ?",
    "Qui a démenti les accusations de Washington ?",
    "Quand les deux pays ont-ils signé leur traité de défense ?",
    "What did the ministry say about the shipments?",
    "Où le sommet a-t-il eu lieu ?",
)


class Embedder(Protocol):
    """What turns texts into vectors."""

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed_passages(self, texts: Sequence[str]) -> Matrix: ...

    def embed_queries(self, texts: Sequence[str]) -> Matrix: ...


@dataclass(frozen=True, slots=True)
class Rates:
    """By round: paragraphs a second, and milliseconds a question; the seconds of the first use, loading included."""

    first: float
    paragraphs: tuple[float, ...]
    question: tuple[float, ...]

    @property
    def paragraph_rate(self) -> float:
        return median(self.paragraphs)

    @property
    def question_milliseconds(self) -> float:
        return median(self.question)


def paragraphs(count: int, seed: int, folder: Path | None = None) -> list[str]:
    """Return paragraphs of about `TOKENS` tokens, made of sentences of the default corpus drawn anew for each."""
    files = sorted((folder or bundled("data") / "articles").glob("*.md"))
    text = " ".join(_FRONT.sub("", file.read_text(encoding="utf-8")) for file in files)
    sentences = [one for one in _SENTENCE.split(" ".join(text.split())) if len(one) > 30]
    draw = random.Random(seed)
    return [_paragraph(sentences, draw) for _ in range(count)]


def _paragraph(sentences: Sequence[str], draw: random.Random) -> str:
    """Put sentences together and cut them where the last wanted token ends."""
    text = " ".join(draw.choices(sentences, k=TOKENS // 10))
    while len(found := tokenizer().tokens(text, TOKENS).offsets) < TOKENS - 2:
        text = f"{text} {draw.choice(sentences)}"
    return text[: found[TOKENS - 5][1]].strip()


@cache
def tokenizer() -> Any:
    """Return the bundled embedder's tokenizer."""
    return E5Weights().tokenizer()


def race(embedders: Mapping[str, Embedder], texts: Sequence[str], rounds: int = ROUNDS) -> dict[str, Rates]:
    """Time each embedder in turn, round after round, so that what else the machine does weighs on all alike."""
    first = {name: _seconds(embedder, texts[:1]) for name, embedder in embedders.items()}
    for embedder in embedders.values():
        embedder.embed_passages(texts)
    rates: dict[str, list[float]] = {name: [] for name in embedders}
    question: dict[str, list[float]] = {name: [] for name in embedders}
    for _ in range(rounds):
        for name, embedder in embedders.items():
            rates[name].append(len(texts) / _seconds(embedder, texts))
            question[name].append(median(_question_seconds(embedder)) * 1000)
    return {name: Rates(first[name], tuple(rates[name]), tuple(question[name])) for name in embedders}


def _seconds(embedder: Embedder, texts: Sequence[str]) -> float:
    begun = time.perf_counter()
    embedder.embed_passages(texts)
    return time.perf_counter() - begun


def _question_seconds(embedder: Embedder) -> list[float]:
    times = []
    for question in QUESTIONS:
        begun = time.perf_counter()
        embedder.embed_queries([question])
        times.append(time.perf_counter() - begun)
    return times
