"""A question to its Terms: what an answer must speak of, each with a weight and what may stand in for it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from assistant.index.embedding import Matrix
from assistant.index.index import Index
from assistant.retrieval.moments import Days, find_moments, overlap
from assistant.retrieval.related_words import related_stems
from assistant.text.names import canonical_actor, find_names
from assistant.text.words import Word, content_words, fold
from assistant.types import Query

# Cosine of two e5 word vectors: below the first two words are strangers, from the second on translations or synonyms
# (measured on French and English pairs of news words).
_STRANGERS, _SYNONYMS = 0.89, 0.96
_NEAREST = 12
# Words that name the kind of answer, not its matter.
_FRAME = frozenset(
    """nombre number quantite amount date annee year mois month jour day moment pays country lieu place endroit nom
    name personne person raison reason montant total selon according article articles presse evenement event dire said
    say tell exactement exactly type kind genre sorte long longtemps time temps fois savoir sait savait know known
    occasion happen happened passe evolue evoluer evolution relation relations situation lien liens chronologie
    etape etapes suite rapport rapports evolve evolved relationship relationships ties timeline course changed changes
    change
    retrace retracer raconte give tell fais dresse
    aurait auraient serait seraient reportedly allegedly apparently supposedly rapporte rapportes rapportee rapportees
    reported signale signales signalee signalees""".split()
)
_FRAME_WEIGHT = 0.25
_ACTOR_WEIGHT = 0.8
_DATE_WEIGHT = 0.8
# How well a word for the same act stands for the one asked about.
_RELATED = 0.8
# Multiplications up to which NumPy's BLAS works in one thread. In more, those that have done their part spin for the
# next one: on two processors a product of some words with a small vocabulary costs 18 ms instead of half a one.
_ONE_THREAD = 250_000


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked about; `near` maps corpus stems to how well they stand for it, `actor` is a canonical key.

    `days` are the ranges that a moment may mean, any of which will do; with `whole`, all that a text tells has to lie
    in them.
    """

    surface: str
    weight: float
    near: Mapping[str, float] = field(default_factory=dict)
    actor: str | None = None
    days: tuple[Days, ...] = ()
    whole: bool = False

    def matched_by(self, stems: frozenset[str], actors: frozenset[str], days: Sequence[Days] = ()) -> float:
        """Return how well a text with these stems, actors and days speaks of this term, 0 to 1."""
        if self.days:
            shares = [overlap(self.days, other) for other in days]
            return (min if self.whole else max)(shares, default=0.0)
        if self.actor is not None and self.actor in actors:
            return 1.0
        if len(self.near) <= len(stems):
            return max((value for stem, value in self.near.items() if stem in stems), default=0.0)
        return max((self.near[stem] for stem in stems if stem in self.near), default=0.0)


def find_terms(query: Query, index: Index) -> list[Term]:
    """Return the terms of a question; the weight of a word grows with its rarity in the corpus."""
    asked = find_moments(query.text, query.language, query.today, index.dates())
    # What only dates a moment ("avant la visite de Poutine en juin") is not itself asked about.
    aside = [(moment.start, moment.end) for moment in asked]
    names = [
        (name, canonical_actor(name.text))
        for name in find_names(query.text, query.language)
        if not any(start <= name.start < end for start, end in aside)
    ]
    actors = {key: name.text for name, key in names if name.kind in ("place", "nationality", "organisation") and key}
    covered = [(n.start, n.end) for n, key in names if key in actors] + aside
    words = [
        word
        for word in content_words(query.text, query.language)
        if not any(start <= word.start < end for start, end in covered)
    ]
    known = [Term(surface, _ACTOR_WEIGHT, _actor_stems(surface), actor=key) for key, surface in actors.items()]
    moments = [Term(query.text[moment.start : moment.end], _DATE_WEIGHT, days=moment.spans) for moment in asked]
    topics = _word_terms(words, index)
    # "Que savait-on des livraisons" asks for all that was said of them, in whatever words.
    return known + moments + ([_broadened(term) for term in topics] if query.as_of else topics)


def _broadened(term: Term) -> Term:
    return replace(term, near=dict.fromkeys(related_stems(term.surface), _RELATED) | dict(term.near))


def _actor_stems(surface: str) -> dict[str, float]:
    return {word.stem: 1.0 for word in content_words(surface, "fr") if len(content_words(surface, "fr")) == 1}


def _word_terms(words: list[Word], index: Index) -> list[Term]:
    unique = list({word.stem: word for word in words}.values())
    generation = index.generation()
    near = _near_stems([word.surface.lower() for word in unique], index)
    rows = max(1, generation.count)
    terms = []
    for word, stand_ins in zip(unique, near, strict=True):
        number = word.surface[0].isdigit()
        own = {word.stem: 1.0} if number else {**stand_ins, word.stem: 1.0}
        df = max((generation.frequency(stem) for stem, value in own.items() if value > 0.8), default=0)
        weight = math.log(1 + (rows - df + 0.5) / (df + 0.5)) / math.log(1 + (rows + 0.5) / 0.5)
        if fold(word.surface) in _FRAME:
            weight *= _FRAME_WEIGHT
        terms.append(Term(word.surface, 0.35 + 0.65 * weight if weight > 0.3 else weight, own))
    return terms


def _near_stems(words: list[str], index: Index) -> list[dict[str, float]]:
    """Return for each word the corpus stems whose vectors lie near its own, with a nearness of 0 to 1."""
    stems, matrix = index.vocabulary()
    if not words or not stems:
        return [{} for _ in words]
    cosines = _products(index.query_words(words), matrix)
    found = []
    for word, row in zip(words, cosines, strict=True):
        best = np.argpartition(-row, min(_NEAREST, len(row)) - 1)[:_NEAREST]
        best = best[np.argsort(-row[best], kind="stable")]
        ramp = np.clip((row[best] - _STRANGERS) / (_SYNONYMS - _STRANGERS), 0, 1)
        nearest = {stems[i]: float(value) for i, value in zip(best, ramp, strict=True) if value > 0}
        found.append({stem: value for stem, value in nearest.items() if _numbered_alike(word, stem)})
    return found


def _numbered_alike(word: str, stem: str) -> bool:
    """Tell whether a stem has the digits of a word that has any: a KN-25 never stands for a KN-23."""
    own = [*filter(str.isdigit, word)]
    return not own or own == [*filter(str.isdigit, stem)]


def _products(left: Matrix, right: Matrix) -> Matrix:
    """Return `left @ right.T`, in slices small enough for one thread."""
    rows = max(1, _ONE_THREAD // max(1, left.size))
    found: Matrix = np.empty((len(left), len(right)), dtype=np.float32)
    for start in range(0, len(right), rows):
        np.matmul(left, right[start : start + rows].T, out=found[:, start : start + rows])
    return found
