"""A sentence's figures in, quantities with what is counted, by whom and when out; then the same over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from assistant.text.edtf import bounds
from assistant.text.event_nouns import events_of
from assistant.text.synonyms import meanings, noun_key
from assistant.timeline import kinds
from assistant.timeline.marks import Predicate
from assistant.timeline.nouns import Count, Point, Series, Telling
from assistant.timeline.reading import Sentence
from assistant.types import Citation, Figure

_KINDS = frozenset(("number", "currency", "measure", "percent"))
_VAGUE_NOUNS = frozenset("pays homme fois jour an mois semaine heure autre année country man time day year".split())
_SMALL = 2
_MOST_ROWS = 40
# In a large archive quantities given once are thousands, and tell nothing over time.
_MOST_ONCE = 300


def counts_of(sentence: Sentence, told: Sequence[Telling]) -> list[Count]:
    """Return the quantities that a sentence gives, each with the verb it goes with."""
    found = []
    for figure in sentence.figures:
        if figure.kind not in _KINDS or figure.value is None or not figure.unit:
            continue
        if figure.unit.lower() in _VAGUE_NOUNS or (figure.kind == "number" and figure.value < _SMALL):
            continue
        found.append(_count(sentence, figure, figure.value, figure.unit, told))
    return found


def _count(sentence: Sentence, figure: Figure, value: float, unit: str, told: Sequence[Telling]) -> Count:
    verb = _verb(sentence, figure)
    action = _action(verb.word if verb else "", sentence)
    telling = next((one for one in told if one.first <= figure.start < one.last), None)
    by = telling.attribution if telling else None
    if telling and telling.speaker and telling.kind in ("accusation", "statement", "letter"):
        by = telling.speaker.name
    by = by or sentence.source or sentence.speaker
    people = sentence.page.people
    actors = telling.actors if telling else people.actors(sentence.span.start, sentence.span.end)
    named = people.named(by).key if by else None
    date = telling.date if telling and telling.stance is None else None
    return Count(
        sentence.page.article.id,
        sentence.span.start,
        sentence.span.end,
        figure.surface,
        value,
        figure.upper,
        figure.qualifier,
        unit,
        _noun_key(unit),
        action,
        tuple(actor for actor in actors if actor.key != named),
        by,
        date,
    )


def _verb(sentence: Sentence, figure: Figure) -> Predicate | None:
    """Return the verb nearest to a figure that does something; being and having do not."""
    doing = [one for one in sentence.predicates if one.word not in ("a", "ont", "est", "sont", "fait", "faits")]
    said = {rank for rank, _ in sentence.said.items()}
    kept = [one for one in doing if sentence.predicates.index(one) not in said] or doing
    return min(kept, key=lambda one: abs(sentence.words[one.at].start - figure.start), default=None)


def _action(word: str, sentence: Sentence) -> str:
    """Return one key for verbs that tell the same of a number: killed, sent, delivered; the verb's stem otherwise."""
    if word.startswith(("envoy", "sent", "expédi", "dispatch", "mobilis", "déploy", "deploy")):
        loads = [load for mark in sentence.words if (load := kinds.kind_of_load(mark.low))]
        return loads[0] if loads else "sent"
    events = events_of(word)
    if events:
        return f"event{min(events)}"
    kind = kinds.kind_of_verb(word)
    return kind if kind and kind not in ("statement", "other") else word[:5]


def _noun_key(noun: str) -> str:
    shared = meanings(noun)
    return f"#{min(shared)}" if shared else noun_key(noun)


def series_of(
    counts: Sequence[Count], states: Mapping[str, str], cited: Callable[[str, int, int], Citation]
) -> list[Series]:
    """Return the quantities given more than once as series, then some of those given once; none is averaged."""
    groups: dict[tuple[str, str], list[tuple[list[Count], set[str]]]] = defaultdict(list)
    for count in counts:
        rows, own = groups[(count.key, count.action)], _keys(count, states)
        near = next(((row, keys) for row, keys in rows[-_MOST_ROWS:] if not own or own & keys), None)
        if near is None:
            rows.append(([count], own))
        else:
            near[0].append(count)
            near[1].update(own)
    rows_found = [row for rows in groups.values() for row, _ in rows]
    again = [row for row in rows_found if len(row) > 1]
    once = [row for row in rows_found if len(row) == 1]
    found = [_series(row, cited) for row in (*again, *once[:_MOST_ONCE])]
    return sorted(found, key=lambda one: (-len({point.citation.article_id for point in one.points}), -len(one.points)))


def _keys(count: Count, states: Mapping[str, str]) -> set[str]:
    return {actor.key for actor in count.actors} | {states[a.key] for a in count.actors if a.key in states}


def _series(row: Sequence[Count], cited: Callable[[str, int, int], Citation]) -> Series:
    points = []
    for one in row:
        citation = cited(one.article_id, one.start, one.end)
        points.append(Point(one.value, one.upper, one.qualifier, one.surface, one.by, one.date, citation))
    points.sort(key=_when)
    names = tuple(dict.fromkeys(actor.name for one in row for actor in one.actors))
    values = [(point.value, point.upper, point.qualifier) for point in points]
    differs = any(one != other for one, other in pairwise(values))
    return Series(row[0].noun, row[0].action, names, tuple(points), differs)


def _when(point: Point) -> str:
    span = bounds(point.date or point.citation.published or "")
    return span[0].isoformat() if span else "9999"
