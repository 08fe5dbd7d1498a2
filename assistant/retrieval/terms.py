"""A question to its Terms: what an answer must speak of, each with a weight and what may stand in for it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from assistant.index.index import Index
from assistant.text.dates import find_dates
from assistant.text.edtf import bounds
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
    say tell exactement exactly type kind genre sorte long longtemps time temps fois savoir know occasion happen
    happened passe evolue evoluer evolution relation relations situation lien liens chronologie etape etapes suite
    rapport rapports evolve evolved relationship relationships ties timeline course changed changes change
    retrace retracer raconte give tell fais dresse""".split()
)
_FRAME_WEIGHT = 0.25
_ACTOR_WEIGHT = 0.8
_DATE_WEIGHT = 0.8

Days = tuple[date, date]

_DAY = timedelta(days=1)
_SINCE, _AFTER = {"depuis", "since", "partir"}, {"apres", "after"}
_UNTIL, _BEFORE = {"jusqu'en", "jusqu'a", "jusqu'au", "until"}, {"avant", "before"}


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked about; `near` maps corpus stems to how well they stand for it, `actor` is a canonical key."""

    surface: str
    weight: float
    near: Mapping[str, float] = field(default_factory=dict)
    actor: str | None = None
    days: Days | None = None

    def matched_by(self, stems: frozenset[str], actors: frozenset[str], days: Sequence[Days] = ()) -> float:
        """Return how well a text with these stems, actors and days speaks of this term, 0 to 1."""
        if self.days is not None:
            return max((_overlap(self.days, other) for other in days), default=0.0)
        if self.actor is not None and self.actor in actors:
            return 1.0
        if len(self.near) <= len(stems):
            return max((value for stem, value in self.near.items() if stem in stems), default=0.0)
        return max((self.near[stem] for stem in stems if stem in self.near), default=0.0)


def find_terms(query: Query, index: Index) -> list[Term]:
    """Return the terms of a question; the weight of a word grows with its rarity in the corpus."""
    dates = [mention for mention in find_dates(query.text, query.today, query.language) if mention.kind == "date"]
    asked = [(mention, span) for mention in dates if mention.edtf and (span := bounds(mention.edtf))]
    names = [(name, canonical_actor(name.text)) for name in find_names(query.text, query.language)]
    actors = {key: name.text for name, key in names if name.kind in ("place", "nationality", "organisation") and key}
    covered = [(n.start, n.end) for n, key in names if key in actors] + [(m.start, m.end) for m, _ in asked]
    words = [
        word
        for word in content_words(query.text, query.language)
        if not any(start <= word.start < end for start, end in covered)
    ]
    known = [Term(surface, _ACTOR_WEIGHT, _actor_stems(surface), actor=key) for key, surface in actors.items()]
    moments = [
        Term(mention.surface, _DATE_WEIGHT, days=_opened(span, query.text[: mention.start])) for mention, span in asked
    ]
    return known + moments + _word_terms(words, index)


def _opened(span: Days, before: str) -> Days:
    """Open the range that "depuis", "avant" and their like stand before."""
    last_words = set(fold(before).replace("’", "'").split()[-3:])
    first, last = span
    if last_words & _SINCE:
        return first, date.max
    if last_words & _AFTER:
        return min(last, date.max - _DAY) + _DAY, date.max
    if last_words & _UNTIL:
        return date.min, last
    return (date.min, max(first, date.min + _DAY) - _DAY) if last_words & _BEFORE else span


def _overlap(asked: Days, told: Days) -> float:
    """1 when one range lies in the other, less when the text is much vaguer than the question, 0 when apart."""
    if told[0] > asked[1] or asked[0] > told[1]:
        return 0.0
    width_asked, width_told = (span[1].toordinal() - span[0].toordinal() + 1 for span in (asked, told))
    return 1.0 if width_told <= width_asked else max(0.5, width_asked / width_told)


def _actor_stems(surface: str) -> dict[str, float]:
    return {word.stem: 1.0 for word in content_words(surface, "fr") if len(content_words(surface, "fr")) == 1}


def _word_terms(words: list[Word], index: Index) -> list[Term]:
    unique = list({word.stem: word for word in words}.values())
    frequency = index.generation().document_frequency
    near = _near_stems([word.surface.lower() for word in unique], index)
    rows = max(1, len(index.generation().rows))
    terms = []
    for word, stand_ins in zip(unique, near, strict=True):
        number = word.surface[0].isdigit()
        own = {word.stem: 1.0} if number else {**stand_ins, word.stem: 1.0}
        df = max((frequency.get(stem, 0) for stem, value in own.items() if value > 0.8), default=0)
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
    cosines = index.query_words(words) @ matrix.T
    found = []
    for row in cosines:
        best = np.argsort(-row)[:_NEAREST]
        ramp = np.clip((row[best] - _STRANGERS) / (_SYNONYMS - _STRANGERS), 0, 1)
        found.append({stems[i]: float(value) for i, value in zip(best, ramp, strict=True) if value > 0})
    return found
