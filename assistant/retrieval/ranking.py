"""Passages to Candidates: every sentence of them, scored by how well it answers the query, best first."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from itertools import zip_longest
from operator import attrgetter

from assistant.retrieval.echoes import echoes
from assistant.retrieval.facts import Facts, facts_of
from assistant.retrieval.keys import Key, find_key, settle
from assistant.retrieval.moments import Days
from assistant.retrieval.queries import asks_what_was_said
from assistant.retrieval.reader import Reading
from assistant.retrieval.terms import Term
from assistant.text.edtf import bounds
from assistant.text.names import canonical_actor, same_name
from assistant.text.sentences import split_sentences
from assistant.types import Article, Passage, Query, Span

# How much a term counts that stands not in the sentence itself but in the one before it, or in the article's title.
_BEFORE, _TITLE = 0.75, 0.5
# How much the day an article appeared counts as the moment asked about: less where the sentence names another moment.
# In "depuis 2022" the other moment only opens a time that goes on.
_APPEARED, _SINCE, _ELSEWHEN = 0.9, 0.45, 0.3
# "Contre 125 mardi 19 mai" tells of another moment only to measure by it.
_MEASURED_BY = re.compile(
    r"\b(?:contre|par rapport (?:à|aux?)|against|compared (?:with|to)|(?:plus|moins) (?:\w+ )?(?:que|qu['’])|than)\b"
    r"[^.;:!?]{0,50}\Z",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(r"\b(?:depuis|since)(?: \w{0,5})?\Z")

# Below this, what a sentence holds is not what was asked for; and what that takes from its two scores.
_FITTING = 0.4
_BESIDE = (2.0, 1.5)
# The same for a sentence that neither tells of the time asked about nor appeared in it.
_OUTSIDE = (4.0, 4.0)
# Characters before a date that may say that it is only measured by.
_BEHIND = 80
# Characters of an article that are read for the actors it speaks of.
_READ = 20_000


@dataclass(frozen=True, slots=True)
class Features:
    """What the scores are made of; each 0 to 1 but `answers`, the reader's logit over 8, cut to -1 to 1."""

    coverage: float  # weighted share of the question's terms in the sentence itself
    reach: float  # the same, counting the sentence before and the title
    key: float  # the sentence holds something of the kind asked for, and it fits
    actors: float  # share of the actors asked about that are in reach
    dates: float  # the same of the moments asked about
    gap: float  # weight of the heaviest term that is nowhere in reach
    passage: float  # how the passage stood in the search, against the best
    fit: float  # the words asked about stand close to the key
    answers: float  # the reader's verdict on the passage
    speaker: float  # 1 when it reports the words of someone the question names and asks the words of
    span: float  # probability, after the reader, that the passage's answer lies in the sentence
    whole: float  # 0 for a caption or a fragment: it ends without a stop


_VALUES = attrgetter(*(field.name for field in fields(Features)))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer: `article.text[start:end]`, its key (the words that answer), and its scores."""

    article: Article
    start: int
    end: int
    key: Key | None
    features: Features
    score: float
    answerability: float

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]


def rank(
    query: Query,
    terms: Sequence[Term],
    passages: Sequence[Passage],
    articles: Mapping[str, Article],
    readings: Sequence[Reading] = (),
) -> list[Candidate]:
    """Return the sentences of the passages, best first, but for those that only ask the question again.

    `readings`, where given, go with the passages in order.
    """
    if not passages:
        return []
    best, worst = passages[0].score, passages[-1].score
    weigh = _weights(query)
    candidates: dict[tuple[str, int], Candidate] = {}
    for passage, reading in zip_longest(passages, readings):
        article = articles[passage.article_id]
        standing = (passage.score - worst) / (best - worst) if best > worst else 1.0
        for before, sentence in _with_before(article, passage):
            if echoes(article.text[sentence.start : sentence.end], query.text):
                continue
            read = _read(reading, passage, sentence)
            candidate = _candidate(query, terms, article, before, sentence, standing, read, weigh)
            candidates.setdefault((article.id, sentence.start), candidate)
    return sorted(candidates.values(), key=lambda c: (-c.score, c.article.id, c.start))


@dataclass(frozen=True, slots=True)
class _Read:
    """What the reader made of one sentence; `start` and `end` count from the sentence's start."""

    answers: float
    span: float
    start: int
    end: int


def _read(reading: Reading | None, passage: Passage, sentence: Span) -> _Read | None:
    if reading is None:
        return None
    found = reading.best_span(sentence.start - passage.start, sentence.end - passage.start)
    if found is None:
        return _Read(reading.answers, 0.0, 0, 0)
    offset = passage.start - sentence.start
    return _Read(reading.answers, math.exp(found[2]), found[0] + offset, found[1] + offset)


def _with_before(article: Article, passage: Passage) -> list[tuple[Span | None, Span]]:
    """Return each sentence of a passage with the one before it in the article's prose."""
    prose = next((s for s in article.prose if s.start <= passage.start < s.end), Span(passage.start, passage.end))
    opening = max(prose.start, passage.start - 600)
    sentences = split_sentences(article.text, opening, passage.end)
    pairs = zip([None, *sentences], sentences, strict=False)
    return [(before, own) for before, own in pairs if own.start >= passage.start]


def _candidate(
    query: Query,
    terms: Sequence[Term],
    article: Article,
    before: Span | None,
    own: Span,
    standing: float,
    read: _Read | None,
    weigh: tuple[Weights, Weights],
) -> Candidate:
    facts = _facts(article, own)
    title = facts_of(article.title, article.language, article.published)
    published = bounds(article.published) if article.published else None
    levels = [_matches(terms, facts), _matches(terms, title, [published] if published else [])]
    appeared = _appeared(facts, article.text[own.start : own.end])
    if before is not None:
        levels.append(_matches([_leading(term) for term in terms], _facts(article, before)))
    text = article.text[own.start : own.end]
    key = find_key(query, terms, text, facts)
    features = _features(terms, levels, appeared, key, standing, _speaker(query, facts), read, _whole(text))
    if read is not None:
        key = settle(key, query, text, facts, read.start, read.end, read.span)
    score, answers = (_dot(weights, features) for weights in weigh)
    if _beside(query, terms, features, article):
        score, answers = score - _BESIDE[0], answers - _BESIDE[1]
    if features.dates == 0:
        score, answers = score - _OUTSIDE[0], answers - _OUTSIDE[1]
    return Candidate(article, own.start, own.end, key, features, score, _sigmoid(answers))


def _appeared(facts: Facts, text: str) -> float:
    """Return how much the day an article appeared says of when a sentence's matter happened."""
    told = [
        mention
        for mention in facts.dates
        if mention.kind == "date"
        and mention.edtf
        and not _MEASURED_BY.search(text[max(0, mention.start - _BEHIND) : mention.start])
    ]
    if not told:
        return _APPEARED
    return _SINCE if any(_SINCE_THEN.search(text[: mention.start + 6].lower()) for mention in told) else _ELSEWHEN


def _leading(term: Term) -> Term:
    """Return what a term asks of the sentence before: that none of it lies past the day until which it is asked."""
    return replace(term, whole=True) if any(first == date.min for first, _ in term.days) else term


def _beside(query: Query, terms: Sequence[Term], features: Features, article: Article) -> bool:
    """Tell whether a sentence is beside the question: another nation, another time, another thing counted."""
    if query.kind == "figure" and features.key < _FITTING:
        return True
    # Who and where may be said without a name ("un média d'État", "à l'hôtel de ville"): the reader has a say.
    if query.kind in ("person", "place") and max(features.key, features.span) < _FITTING:
        return True
    if features.dates < _FITTING:
        return True
    asked = {term.actor for term in terms if term.actor}
    return bool(asked) and not asked <= facts_of(article.text[:_READ], article.language, article.published).actors


def _whole(text: str) -> float:
    return float(text.rstrip("»”\"’') \u00a0\u202f")[-1:] in set(".!?…:"))


def _speaker(query: Query, facts: Facts) -> float:
    if not facts.speakers or not asks_what_was_said(query.text):
        return 0.0
    asked = facts_of(query.text, query.language, query.today).names
    keys = {canonical_actor(name.text) for name in asked}
    return float(
        any(canonical_actor(s) in keys or any(same_name(s, name.text) for name in asked) for s in facts.speakers)
    )


def _facts(article: Article, span: Span) -> Facts:
    return facts_of(article.text[span.start : span.end], article.language, article.published)


def _matches(terms: Sequence[Term], facts: Facts, days: Sequence[Days] = ()) -> list[float]:
    told = (*days, *(span for d in facts.dates if d.edtf and (span := bounds(d.edtf))))
    return [term.matched_by(facts.stems, facts.actors, told) for term in terms]


def _features(
    terms: Sequence[Term],
    levels: list[list[float]],
    appeared: float,
    key: Key | None,
    standing: float,
    speaker: float,
    read: _Read | None,
    whole: float,
) -> Features:
    own, title = levels[0], levels[1]
    before = levels[2] if len(levels) > 2 else [0.0] * len(terms)
    reach = [
        max(mine, _BEFORE * prior, (appeared if term.days else _TITLE) * heading)
        for term, mine, prior, heading in zip(terms, own, before, title, strict=True)
    ]
    total = sum(term.weight for term in terms) or 1.0
    actors = [value for term, value in zip(terms, reach, strict=True) if term.actor]
    moments = [value for term, value in zip(terms, reach, strict=True) if term.days]
    gaps = [term.weight * (1 - value) for term, value in zip(terms, reach, strict=True)]
    return Features(
        coverage=sum(t.weight * value for t, value in zip(terms, own, strict=True)) / total,
        reach=sum(t.weight * value for t, value in zip(terms, reach, strict=True)) / total,
        key=key.fitness if key else 0.0,
        actors=sum(actors) / len(actors) if actors else 1.0,
        dates=sum(moments) / len(moments) if moments else 1.0,
        gap=max(gaps, default=0.0),
        passage=standing,
        fit=key.closeness if key else 0.0,
        answers=max(-1.0, min(1.0, read.answers / 8)) if read else 0.0,
        speaker=speaker,
        span=read.span if read else 0.0,
        whole=whole,
    )


# Weights of the features in their order, then the constant: which sentence answers, and whether the best one does. For
# questions that name a kind of answer, for questions of fact, and for evolutions, which the reader does not read and
# which were set by hand. Fitted by logistic regression, see evals/READER.md.
Weights = tuple[float, ...]
# fmt: off
#         coverage reach  key actors dates   gap passage fit answers speaker span whole constant
_TYPED = ((0.85, 1.3, 1.25, 0.45, 1.0, -0.35, 1.65, 0.85, 2.5, 0.3, 2.15, 0.5, 0.0),
          (0.5, 0.5, 0.65, 0.6, 1.0, 0.0, 0.9, 0.25, 2.65, 0.8, 1.3, 0.4, -3.8))
_FACT = ((1.3, 1.6, 0.0, 0.55, 1.0, -0.45, 1.8, 0.0, 2.2, 0.65, 2.8, 0.5, 0.0),
         (0.65, 0.8, 0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 2.7, 1.5, 2.0, 0.5, -2.9))
_EVOLUTION = ((2.0, 1.0, 0.0, 2.0, 1.0, -0.5, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0),
              (0.0, 5.0, 0.0, 2.0, 1.0, -2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -4.2))
# fmt: on


def _weights(query: Query) -> tuple[Weights, Weights]:
    if query.kind == "evolution":
        return _EVOLUTION
    return _TYPED if query.kind in ("figure", "date", "person", "place") else _FACT


def _dot(weights: Weights, features: Features) -> float:
    values: tuple[float, ...] = (*_VALUES(features), 1.0)
    return sum(w * f for w, f in zip(weights, values, strict=True))


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))
