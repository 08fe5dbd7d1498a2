"""An article in, what it tells out: events with the dates their words give, quantities, its leaders' offices."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.text import edtf
from assistant.timeline import kinds, nominal
from assistant.timeline.clauses import Clause, actors_of, clause_of, heads_in, words_in
from assistant.timeline.judging import tells
from assistant.timeline.marks import Predicate
from assistant.timeline.nouns import Account, Actor, DateBasis, Kind, Telling
from assistant.timeline.quantities import counts_of
from assistant.timeline.reading import Page, Sentence
from assistant.timeline.scenes import Story, add, near, remember
from assistant.timeline.telling import deeds_of, kinds_of, stance_of
from assistant.types import Article

_CONTENT = 12
_MOST_TELLINGS = 400
_AFTER_THAT = re.compile(r"\b(?:après qu[e'’]|after)\b", re.I)
_SPEECH: frozenset[Kind] = frozenset(("statement", "letter", "accusation", "denial"))


def read_account(article: Article) -> Account:
    """Return the events that an article tells, in the order of its text, with its quantities."""
    page = Page.of(article)
    story = Story(page)
    counts = []
    for rank, sentence in enumerate(page.sentences()):
        if not sentence.may_tell:
            remember(story, sentence)
            continue
        if sentence.text.rstrip(' »"”').endswith("?") or len(story.tellings) > _MOST_TELLINGS:
            continue
        told = _sentence(story, sentence)
        for one in told:
            add(story, one, rank)
        counts += counts_of(sentence, told) if sentence.prose else []
        if sentence.prose:
            remember(story, sentence)
    return Account(tuple(story.tellings), tuple(counts), page.people.offices())


def _sentence(story: Story, sentence: Sentence) -> list[Telling]:
    """Return what a sentence tells, a telling a verb that tells an event."""
    caption = nominal.caption(sentence)
    if caption or not sentence.prose:
        return [caption] if caption else []
    named = nominal.dated_noun(sentence)
    found = [named] if named else []
    reported: str | None = None
    for rank, one in enumerate(sentence.predicates):
        date = _date(sentence, rank, named)
        if _is_report(sentence, rank):
            reported = reported or date
            continue
        told = _telling(story, sentence, rank, one, date, named is not None)
        if told:
            found.append(told)
    found = _inherit(sentence, found)
    found = _trimmed(sentence, found)
    found += [extra for extra in (nominal.occasion(sentence, found), nominal.subject(sentence, found)) if extra]
    if reported and found and all(each.date is None for each in found):
        found[0] = replace(found[0], date=reported, basis="reported")
    return found or _report(sentence, reported)


def _trimmed(sentence: Sentence, found: list[Telling]) -> list[Telling]:
    """Leave out the words that bring a quotation in where what is quoted tells the event; widen a lone clause."""
    if any(kinds.is_hard(one.kind) for one in found):
        found = [
            one
            for one in found
            if one.kind != "statement" or one.date or not any(word.quoted for word in sentence.words)
        ]
    if len(found) == 1:
        return [replace(found[0], first=sentence.span.start, last=sentence.span.end)]
    return [replace(one, last=sentence.span.end) if one.kind in _SPEECH and one is found[-1] else one for one in found]


def _date(sentence: Sentence, rank: int, named: Telling | None) -> str | None:
    """Return when a verb says it happened: no later than the publication, for it has happened."""
    published = edtf.bounds(sentence.page.article.published or "")
    for one in sentence.attached:
        span = edtf.bounds(one.edtf)
        if published and span and span[0] > published[1]:
            continue
        if one.predicate == rank and not (named and one.edtf == named.date and one.mention.start < named.last):
            return one.edtf
    return None


def _is_report(sentence: Sentence, rank: int) -> bool:
    said = sentence.said.get(rank)
    return said is not None and said.cue is not None and said.cue.rank in ("source", "relay")


def _report(sentence: Sentence, date: str | None) -> list[Telling]:
    """Return the report itself as a statement where it is dated and nothing else is told."""
    if not date or not sentence.source:
        return []
    clause = Clause(sentence.span.start, sentence.span.end)
    speaker = sentence.page.people.named(sentence.source)
    return [_make(sentence, clause, sentence.span.start, ("statement",), date, "stated", (speaker,), speaker=speaker)]


def _telling(
    story: Story, sentence: Sentence, rank: int, one: Predicate, date: str | None, named: bool
) -> Telling | None:
    found = kinds_of(sentence, rank)
    kind: Kind = found[0] if found else "other"
    if not tells(sentence, one, kind, bool(found), date) or (named and not date and kind in ("other", "anniversary")):
        return None
    clause = clause_of(sentence, rank)
    speaker = _speaker(story, sentence, rank, clause) if kind in _SPEECH else None
    actors = actors_of(sentence, rank, clause, story.pair, story.subject)
    if speaker:
        actors = (speaker, *(actor for actor in actors if actor.key != speaker.key))
    if not date and not actors and not sentence.figures:
        return None
    basis: DateBasis = "stated"
    if date is None:
        date = near(story, sentence, one)
        basis = "scene" if date else "unknown"
    stance = stance_of(sentence, rank, kind)
    who = None if speaker else sentence.source or _other_speaker(sentence, rank)
    return replace(
        _make(
            sentence, clause, sentence.words[one.at].start, found or ("other",), date, basis, actors, speaker=speaker
        ),
        attribution=who,
        stance=stance,
        deeds=deeds_of(sentence, rank) if stance else (),
        target=_target(sentence, one, clause, speaker) if stance == "accuses" else None,
        alleged=one.tense == "alleged",
    )


def _speaker(story: Story, sentence: Sentence, rank: int, clause: Clause) -> Actor | None:
    said = sentence.said.get(rank)
    if said and said.speaker:
        return sentence.page.people.named(said.speaker)
    start = sentence.words[sentence.predicates[rank].first].start
    before = sentence.page.people.actors(clause.start, start)
    if before:
        return before[-1] if before[-1].person else before[0]
    return (
        story.subject
        if sentence.words[max(0, sentence.predicates[rank].first - 1)].low in ("il", "elle", "he", "she")
        else None
    )


def _other_speaker(sentence: Sentence, rank: int) -> str | None:
    if sentence.words[sentence.predicates[rank].at].quoted:
        return sentence.speaker
    before = [said.speaker for other, said in sentence.said.items() if other < rank and said.speaker]
    place = sentence.predicates[rank].first
    told = any(word.low in ("que", "qu'", "that") for word in sentence.words[max(0, place - _CONTENT) : place])
    after = [s.speaker for o, s in sentence.said.items() if o > rank and s.speaker and _is_incise(sentence, o)]
    return before[-1] if before and told else after[0] if after else None


def _is_incise(sentence: Sentence, rank: int) -> bool:
    """Tell "…, a indiqué le député" from a second verb of the same subject."""
    place = sentence.predicates[rank].first - 1
    return place >= 0 and sentence.words[place].low in (",", "»", '"', "”")


def _target(sentence: Sentence, one: Predicate, clause: Clause, speaker: Actor | None) -> Actor | None:
    after = sentence.page.people.actors(sentence.words[one.at].end, clause.end)
    return next((actor for actor in after if not speaker or actor.key != speaker.key), None)


def _inherit(sentence: Sentence, found: list[Telling]) -> list[Telling]:
    """Date what came after something of the month in which the article appeared: it lies between the two."""
    published = edtf.bounds(sentence.page.article.published or "")
    result = []
    for place, one in enumerate(found):
        later = found[place + 1] if place + 1 < len(found) else None
        span = edtf.bounds(later.date) if later and later.date else None
        if one.date is None and later and span and published and span[0] <= published[0] and published[1] <= span[1]:
            between = sentence.page.article.text[one.at : later.first + 12]
            if _AFTER_THAT.search(between):
                one = replace(one, date=later.date, basis="scene")
        result.append(one)
    return result


def _make(
    sentence: Sentence,
    clause: Clause,
    at: int,
    found: tuple[Kind, ...],
    date: str | None,
    basis: DateBasis,
    actors: tuple[Actor, ...],
    speaker: Actor | None = None,
) -> Telling:
    figures = tuple(f.surface for f in sentence.figures if clause.start <= f.start < clause.end and f.kind != "ordinal")
    return Telling(
        sentence.page.article.id,
        sentence.span.start,
        sentence.span.end,
        clause.start,
        clause.end,
        at,
        found,
        date,
        basis,
        actors,
        words_in(sentence, clause),
        heads_in(sentence, clause, at),
        speaker,
        figures=figures,
    )
