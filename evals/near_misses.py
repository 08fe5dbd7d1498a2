"""A question that its passage answers to one that looks alike and that it does not: a name, a year, a word swapped."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from assistant.text.names import find_names
from assistant.text.words import content_words, fold

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_COUNTED = re.compile(r"(?i)\b(?:combien d(?:e |['’])|nombre d(?:e |['’])|how many )([^\W\d_]{3,})")
_SHIFTS = (-12, -7, -3, -2, -1, 1, 2, 4, 11)
# Of the words nearest in meaning the first are too often synonyms; of these ranks one is drawn.
_NEAREST = slice(3, 25)

# Words to one vector each, of length 1.
Vectors = Callable[[Sequence[str]], NDArray[np.float32]]


@dataclass
class Swaps:
    """What other questions speak of, by kind; `make` draws from it with its own random numbers."""

    rng: random.Random
    names: dict[str, list[str]] = field(default_factory=dict)
    nouns: list[str] = field(default_factory=list)
    words: dict[str, list[str]] = field(default_factory=dict)
    near: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @classmethod
    def collect(cls, questions: Sequence[str], seed: int, vectors: Vectors | None = None) -> Swaps:
        """Return the swaps that a set of questions allows; `vectors` of words let a word be swapped for a near one."""
        swaps = cls(random.Random(seed))
        for question in questions:
            for name in find_names(question, "fr"):
                swaps.names.setdefault(name.kind, []).append(name.text)
            swaps.nouns += [match.group(1) for match in _COUNTED.finditer(question)]
            for word in content_words(question, "fr"):
                if word.surface.islower() and len(word.surface) > 3:
                    swaps.words.setdefault(_ending(word.surface), []).append(word.surface)
        if vectors is not None:
            swaps.near = _near({ending: sorted(set(words)) for ending, words in swaps.words.items()}, vectors)
        return swaps

    def make(self, question: str, passage: str) -> str | None:
        """Return a near miss of a question that `passage` answers, or None where nothing can be swapped."""
        makers = [self._swap_name, self._swap_year, self._swap_noun, self._swap_word, self._swap_word]
        self.rng.shuffle(makers)
        for maker in makers:
            made = maker(question, fold(passage))
            if made is not None and fold(made) != fold(question):
                return made
        return None

    def _swap_name(self, question: str, passage: str) -> str | None:
        names = [name for name in find_names(question, "fr") if len(self.names.get(name.kind, ())) > 3]
        if not names:
            return None
        name = self.rng.choice(names)
        return self._put(question, name.start, name.end, self.names[name.kind], passage)

    def _swap_year(self, question: str, passage: str) -> str | None:
        match = _YEAR.search(question)
        if match is None:
            return None
        year = str(int(match.group()) + self.rng.choice(_SHIFTS))
        return None if year in passage else question[: match.start()] + year + question[match.end() :]

    def _swap_noun(self, question: str, passage: str) -> str | None:
        match = _COUNTED.search(question)
        if match is None or not self.nouns:
            return None
        return self._put(question, match.start(1), match.end(1), self.nouns, passage)

    def _swap_word(self, question: str, passage: str) -> str | None:
        """Swap a word that ties the question to its passage for another of the same ending."""
        tied = [
            word
            for word in content_words(question, "fr")
            if word.surface.islower() and len(word.surface) > 3 and fold(word.surface)[:5] in passage
        ]
        if not tied:
            return None
        word = self.rng.choice(tied)
        near = self.near.get(word.surface, ())
        pool = near if near and self.rng.random() < 0.6 else self.words.get(_ending(word.surface), [])
        return self._put(question, word.start, word.end, pool, passage)

    def _put(self, question: str, start: int, end: int, pool: Sequence[str], passage: str) -> str | None:
        for _ in range(6):
            other = self.rng.choice(pool) if pool else ""
            if other and fold(other)[:5] not in passage and fold(other) not in fold(question):
                return question[:start] + other + question[end:]
        return None


def _ending(word: str) -> str:
    return fold(word)[-2:]


def _near(words: Mapping[str, Sequence[str]], vectors: Vectors) -> dict[str, list[str]]:
    """Return the words of the same ending that are near in meaning to each word, and not of its stem."""
    found: dict[str, list[str]] = {}
    for alike in words.values():
        matrix = vectors(alike)
        for word, row in zip(alike, matrix @ matrix.T, strict=True):
            order = [alike[at] for at in np.argsort(-row)[: _NEAREST.stop]]
            found[word] = [other for other in order[_NEAREST] if fold(other)[:4] != fold(word)[:4]]
    return found
