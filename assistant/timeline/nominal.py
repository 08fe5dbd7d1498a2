"""A sentence in, the event that a noun of it tells out: a caption, "le sommet de mai", "lors d'une visite"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.timeline import kinds
from assistant.timeline.clauses import Clause, heads_in, words_in
from assistant.timeline.nouns import Actor, DateBasis, Kind, Telling
from assistant.timeline.reading import Sentence

_BYLINE = re.compile(r"\s*(?:par|by|publi|mis[e]? (?:à|en)|updated|posted|source|crédit|photo de|photo by|\()", re.I)
_TOLD = frozenset(("past", "present", "state", "future", "alleged"))
# A noun further on is no subject: "la campagne pour l'élection de 2017" tells of no election.
_SUBJECT = 2
_LONGEST_CAPTION = 260
_OCCASION = re.compile(
    r"(?:à l['’]occasion d|lors d|au cours d|pendant|durant|during)(?:e |u |['’]|es )?\s*"
    r"(?:une |un |la |le |l['’]|a |the )?$",
    re.I,
)
_BINDS = frozenset("de du d' des of le la l' au en in on".split())


def _telling(
    sentence: Sentence, clause: Clause, at: int, found: tuple[Kind, ...], date: str | None, actors: tuple[Actor, ...]
) -> Telling:
    basis: DateBasis = "stated" if date else "unknown"
    span = sentence.span
    attribution = sentence.source
    return Telling(
        sentence.page.article.id,
        span.start,
        span.end,
        clause.start,
        clause.end,
        at,
        found,
        date,
        basis,
        actors,
        words_in(sentence, clause),
        heads_in(sentence, clause, at),
        attribution=attribution,
    )


def caption(sentence: Sentence) -> Telling | None:
    """Return what a caption shows: persons, a day and mostly a place, without a verb."""
    if len(sentence.text) > _LONGEST_CAPTION or any(one.tense in _TOLD for one in sentence.predicates):
        return None
    dated = next((one for one in sentence.attached if len(one.edtf) == len("2024-06-19")), None)
    actors = sentence.page.people.actors(sentence.span.start, sentence.span.end)
    persons = [actor for actor in actors if actor.person]
    published = sentence.page.article.published
    shown_line = sentence.prose or len(persons) > 1 or any(word.low in ("à", "at", "in") for word in sentence.words)
    if (
        dated is None
        or not persons
        or not shown_line
        or _BYLINE.match(sentence.text)
        or (dated.edtf == published and len(persons) < 2)
    ):
        return None
    row = sentence.page.people.between(sentence.span.start, sentence.span.end)
    placed = any(name.kind == "place" for name, _ in row)
    noun = next((kind for word in sentence.words if (kind := kinds.kind_of_noun(word.low))), None)
    shown: tuple[Kind, ...] = (
        ("meeting", "visit") if len(persons) > 1 else ("visit", "meeting") if placed else ("other",)
    )
    found = (noun, *(kind for kind in shown if kind != noun)) if noun else shown
    return _telling(
        sentence, Clause(sentence.span.start, sentence.span.end), sentence.span.start, found, dated.edtf, actors
    )


def dated_noun(sentence: Sentence) -> Telling | None:
    """Return the event whose noun a date follows: "l'explosion de dimanche", "the May summit"."""
    for one in sentence.attached:
        words = sentence.words
        place = next((at for at, word in enumerate(words) if word.end > one.mention.start), 0)
        at = place - 1
        while at >= 0 and words[at].low in _BINDS:
            at -= 1
        bound = at < place - 1 and words[at + 1].low in ("de", "du", "d'", "of")
        noun = at if bound else _noun_after(sentence, one.mention.end)
        if noun is None or noun < 0 or words[noun].quoted:
            continue
        kind = kinds.kind_of_noun(words[noun].low)
        if kind and kind not in ("statement", "launch", "anniversary", "accusation") and noun <= _SUBJECT:
            start = (
                sentence.span.start
                if sentence.predicates and noun < sentence.predicates[0].first
                else words[noun].start
            )
            clause = Clause(start, sentence.span.end)
            actors = sentence.page.people.actors(clause.start, clause.end)
            kept = tuple(actor for actor in actors if actor.key not in sentence.source_keys)
            return _telling(sentence, clause, words[noun].start, (kind,), one.edtf, kept)
    return None


def _noun_after(sentence: Sentence, end: int) -> int | None:
    if sentence.page.article.language != "en":
        return None
    for at, word in enumerate(sentence.words):
        if word.start >= end:
            near = [place for place in (at, at + 1) if place < len(sentence.words)]
            return next((place for place in near if kinds.kind_of_noun(sentence.words[place].low)), None)
    return None


def occasion(sentence: Sentence, found: Sequence[Telling]) -> Telling | None:
    """Return the visit or summit during which a dated event is said to have happened: it has its date."""
    dated = next((one for one in found if one.date and one.basis == "stated"), None)
    if dated is None:
        return None
    text, span = sentence.page.article.text, sentence.span
    for word in sentence.words:
        kind = kinds.kind_of_noun(word.low)
        if (
            kind not in ("visit", "meeting")
            or word.quoted
            or (kind == "meeting" and word.low not in ("sommet", "summit"))
        ):
            continue
        if not _OCCASION.search(text, max(span.start, word.start - 30), word.start):
            continue
        clause = Clause(word.start, min(dated.last, span.end) if dated.last > word.end else span.end)
        actors = sentence.page.people.actors(clause.start, clause.end)
        if actors and kind not in dated.kinds:
            return _telling(sentence, clause, word.start, (kind,), dated.date, actors)
    return None


def subject(sentence: Sentence, found: Sequence[Telling]) -> Telling | None:
    """Return the visit or meeting of a named person that opens a sentence as its subject, undated."""
    first = next((one for one in sentence.predicates if one.tense != "participle"), None)
    if found:
        return None
    end = sentence.words[first.first].start if first else sentence.span.end
    for at, word in enumerate(sentence.words[:4]):
        kind = kinds.kind_of_noun(word.low)
        if (
            kind in ("visit", "meeting")
            and at
            and sentence.words[at - 1].low in ("la", "le", "l'", "the", "cette", "ce")
        ):
            clause = Clause(sentence.span.start, end)
            actors = sentence.page.people.actors(clause.start, clause.end)
            if any(actor.person for actor in actors) and (first is None or first.at > at):
                return _telling(sentence, clause, word.start, (kind,), None, actors)
    return None
