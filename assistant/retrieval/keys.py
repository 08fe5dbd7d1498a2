"""A query and a sentence to the Key: its words that are of the kind asked for, and how well they fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.retrieval.facts import Facts, facts_of
from assistant.retrieval.queries import figure_kinds
from assistant.retrieval.terms import Term
from assistant.text.comparison import same_unit
from assistant.text.names import canonical_actor, same_name
from assistant.text.words import content_words, fold, stem
from assistant.types import Figure, Query

# A key counts as close when the words asked about stand within so many characters of it.
_CLOSE = 60
# How far from a figure stands the nationality of what it counts, and what a figure of another nation's is worth.
_BESIDE = 30
_ANOTHER_S = 0.1
# What a figure is worth that is of a kind the question does not ask for: a length of time for a price.
_OTHER_KIND = 0.05
# Whole things are counted, no share of them.
_COUNTED = re.compile(r"\b(?:combien d(?:e |')|how many )(?!pour ?cent|points?|per ?cent)")
# A span that the reader itself gives less than this is not worth setting in bold.
_UNSURE = 0.1


# How well a kind of name answers "qui" and "où"; states and services act as persons do.
_NAME_FITNESS = {
    ("person", "person"): 1.0,
    ("person", "other"): 0.6,
    ("person", "organisation"): 0.6,
    ("person", "place"): 0.5,
    ("place", "place"): 1.0,
    ("place", "other"): 0.5,
}


@dataclass(frozen=True, slots=True)
class Key:
    """`sentence[start:end]`; `fitness` says how well it is what was asked for, `closeness` how near the terms are."""

    start: int
    end: int
    fitness: float
    closeness: float


def find_key(query: Query, terms: Sequence[Term], sentence: str, facts: Facts) -> Key | None:
    """Return the words that answer, or None when the sentence holds nothing of the kind asked for.

    For a question of fact any sentence may answer: it has no key.
    """
    spans = _spans(query, terms, facts)
    keys = [Key(start, end, fitness, _closeness(terms, sentence, start, end, facts)) for start, end, fitness in spans]
    return max(keys, key=lambda key: (key.fitness + 0.5 * key.closeness, -key.start), default=None)


def settle(
    key: Key | None, query: Query, sentence: str, facts: Facts, start: int, end: int, probability: float
) -> Key | None:
    """Return what to set in bold: the reader's span, widened to the figure, date or name it touches; else `key`."""
    while start < end and not sentence[start].isalnum():
        start += 1
    while end > start and not (sentence[end - 1].isalnum() or sentence[end - 1] in "%€$)"):
        end -= 1
    if start >= end or probability < _UNSURE:
        return key
    fitness, closeness = (key.fitness, key.closeness) if key else (0.0, 0.0)
    spans = [(figure.start, figure.end) for figure in facts.figures]
    spans += [(name.start, name.end) for name in facts.names]
    spans += [(mention.start, mention.end) for mention in facts.dates if mention.kind == "date"]
    touched = [(a, b) for a, b in spans if a < end and b > start]
    start = min([start, *(a for a, _ in touched)])
    end = max([end, *(b for _, b in touched)])
    return Key(start, end, fitness, closeness)


def _spans(query: Query, terms: Sequence[Term], facts: Facts) -> list[tuple[int, int, float]]:
    if query.kind == "figure":
        return [(f.start, f.end, _figure_fitness(query, terms, f) * _of_whom(query, f, facts)) for f in facts.figures]
    if query.kind == "date":
        return [(d.start, d.end, _date_fitness(query, d.surface, d.edtf)) for d in facts.dates if d.kind == "date"]
    if query.kind in ("person", "place"):
        return [
            (name.start, name.end, _NAME_FITNESS.get((query.kind, name.kind), 0.0))
            for name in facts.names
            if (query.kind, name.kind) in _NAME_FITNESS and not _asked(name.text, query.text)
        ]
    return []


def _figure_fitness(query: Query, terms: Sequence[Term], figure: Figure) -> float:
    """1 when the noun counted is the noun asked for, less when it is another or not to be told."""
    if any(_same_value(figure, asked) for asked in facts_of(query.text, query.language, query.today).figures):
        return 0.1
    kinds = figure_kinds(query.text)
    if kinds is not None:
        return 1.0 if figure.kind in kinds else _OTHER_KIND
    if figure.kind == "ordinal":
        return 0.4
    if figure.kind == "percent" and _COUNTED.search(fold(query.text)):
        return _OTHER_KIND
    if figure.unit is None:
        return 0.5
    nouns = counted_nouns(query)
    if not nouns:
        return 0.8
    if any(same_unit(figure.unit, noun) for noun in nouns):
        return 1.0
    unit_stem = stem(figure.unit.split()[0], "fr")
    near = max((term.near.get(unit_stem, 0.0) for term in terms if fold(term.surface) in nouns), default=0.0)
    return 0.25 + 0.75 * near


def _of_whom(query: Query, figure: Figure, facts: Facts) -> float:
    """Near 0 when the question counts one nation's (soldiers, ships…) and the figure counts another's."""
    names = facts_of(query.text, query.language, query.today).names
    asked = {canonical_actor(name.text) for name in names if name.kind == "nationality"}
    told = {
        canonical_actor(name.text)
        for name in facts.names
        if name.kind == "nationality" and figure.start - _BESIDE <= name.start <= figure.end + _BESIDE
    }
    return _ANOTHER_S if asked and told and not asked & told else 1.0


def _same_value(figure: Figure, other: Figure) -> bool:
    return figure.value is not None and figure.value == other.value


def counted_nouns(query: Query) -> list[str]:
    """Return the folded noun that follows "combien de" or "how many": at most the first two content words."""
    folded = fold(query.text)
    for opening in ("combien de ", "combien d'", "combien d’", "how many ", "how much ", "nombre de ", "number of "):
        at = folded.find(opening)
        if at >= 0:
            words = content_words(query.text[at + len(opening) :], query.language)
            return [fold(word.surface) for word in words[:1]]
    return []


def _date_fitness(query: Query, surface: str, edtf: str | None) -> float:
    if fold(surface) in fold(query.text):
        return 0.1
    return 1.0 if edtf else 0.5


def _asked(name: str, question: str) -> bool:
    """Tell whether the question itself names it: what is asked for is never what is given."""
    folded = fold(question)
    actor = canonical_actor(name)
    return (
        any(same_name(name, part) for part in (question,))
        or fold(name) in folded
        or (actor is not None and actor in folded)
    )


def _closeness(terms: Sequence[Term], sentence: str, start: int, end: int, facts: Facts) -> float:
    """Weighted share of the terms found within `_CLOSE` characters of the key."""
    window = sentence[max(0, start - _CLOSE) : end + _CLOSE]
    stems = frozenset(word.stem for word in content_words(window, "fr"))
    actors = frozenset(
        key
        for name in facts.names
        if name.end > start - _CLOSE and name.start < end + _CLOSE and (key := canonical_actor(name.text))
    )
    total = sum(term.weight for term in terms) or 1.0
    return sum(term.weight * term.matched_by(stems, actors) for term in terms) / total
