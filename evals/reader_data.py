"""Reading-comprehension questions to training examples: a passage that answers, and passages that do not."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from assistant.text.sentences import split_sentences
from assistant.text.words import fold, stems
from evals.near_misses import Swaps, Vectors

# Shares of the questions that also give an example of each kind of passage that does not answer.
SAME_TITLE, NEIGHBOUR, NEAR_MISS = 0.45, 0.35, 0.9
# Share of the questions put to a longer window, and how much longer.
LONGER, TIMES = 0.25, 2


@dataclass(frozen=True, slots=True)
class Example:
    """A question beside a passage; `passage[start:end]` is the answer, None where the passage does not answer."""

    question: str
    passage: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Window:
    paragraph: str
    title: str
    text: str
    start: int


def load_examples(
    folder: Path, size: int, seed: int, held_out: float, vectors: Vectors | None = None
) -> tuple[list[Example], list[Example]]:
    """Return training and held-out examples from PIAF's files in `folder`; whole titles are held out."""
    rng = random.Random(seed)
    paragraphs = _read(folder / "piaf_paragraphs.jsonl")
    questions = _read(folder / "piaf_questions.jsonl")
    titles = sorted({row["title"] for row in paragraphs})
    # The same titles whatever the seed, so that a further pass never trains on what the first held out.
    kept_back = set(random.Random(7).sample(titles, int(held_out * len(titles))))
    windows = [window for row in paragraphs for window in _windows(row, size)]
    swaps = Swaps.collect([row["question"] for row in questions], seed, vectors)
    makers = [_Maker(windows, swaps, rng)]
    makers.append(_Maker([window for row in paragraphs for window in _windows(row, TIMES * size)], swaps, rng))
    sides: tuple[list[Example], list[Example]] = ([], [])
    for row in questions:
        maker = makers[rng.random() < LONGER]
        window = maker.holding(row)
        if window is not None:
            sides[window.title in kept_back].extend(maker.examples(row, window))
    for side in sides:
        rng.shuffle(side)
    return sides


def _read(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _windows(row: dict, size: int) -> list[_Window]:  # type: ignore[type-arg]
    """Cut a paragraph as `corpus.chunking` does."""
    found, start, end = [], -1, -1
    for sentence in [*split_sentences(row["text"]), None]:
        if start >= 0 and (sentence is None or sentence.end - start > size):
            found.append(_Window(row["id"], row["title"], row["text"][start:end], start))
            start = -1
        if sentence is not None:
            start, end = (sentence.start if start < 0 else start), sentence.end
    return found


class _Maker:
    """Makes the examples of one question after another."""

    def __init__(self, windows: list[_Window], swaps: Swaps, rng: random.Random) -> None:
        self._swaps, self._rng = swaps, rng
        self._by_paragraph: dict[str, list[_Window]] = defaultdict(list)
        self._by_title: dict[str, list[_Window]] = defaultdict(list)
        self._by_stem: dict[str, list[_Window]] = defaultdict(list)
        for window in windows:
            self._by_paragraph[window.paragraph].append(window)
            self._by_title[window.title].append(window)
            for stem in set(stems(window.text, "fr")):
                self._by_stem[stem].append(window)

    def holding(self, row: dict) -> _Window | None:  # type: ignore[type-arg]
        """Return the window that holds the first answer of a question whole."""
        answer = row["answers"][0]
        for window in self._by_paragraph[row["paragraph"]]:
            at = answer["start"] - window.start
            if at >= 0 and window.text[at : at + len(answer["text"])] == answer["text"]:
                return window
        return None

    def examples(self, row: dict, window: _Window) -> list[Example]:  # type: ignore[type-arg]
        answer = row["answers"][0]
        start = answer["start"] - window.start
        made = [Example(row["question"], window.text, start, start + len(answer["text"]))]
        if self._rng.random() < SAME_TITLE:
            others = [w for w in self._by_title[window.title] if w.text != window.text]
            made += self._without_answer(row, others)
        if self._rng.random() < NEIGHBOUR:
            made += self._without_answer(row, self._neighbours(row["question"], window))
        if self._rng.random() < NEAR_MISS:
            near_miss = self._swaps.make(row["question"], window.text)
            made += [Example(near_miss, window.text)] if near_miss else []
        return made

    def _without_answer(self, row: dict, windows: list[_Window]) -> list[Example]:  # type: ignore[type-arg]
        answers = [fold(answer["text"]) for answer in row["answers"]]
        fit = [w for w in windows if not any(answer in fold(w.text) for answer in answers)]
        return [Example(row["question"], self._rng.choice(fit).text)] if fit else []

    def _neighbours(self, question: str, window: _Window) -> list[_Window]:
        """Return the windows of other titles that share most of the question's rarer words."""
        shared: dict[int, float] = defaultdict(float)
        found: dict[int, _Window] = {}
        for stem in set(stems(question, "fr")):
            holders = self._by_stem.get(stem, [])
            for other in holders if len(holders) < 150 else []:
                if other.title != window.title:
                    shared[id(other)] += 1 / len(holders)
                    found[id(other)] = other
        best = sorted(shared, key=lambda key: -shared[key])[:3]
        return [found[key] for key in best]
