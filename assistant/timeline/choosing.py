"""A chronicle and filters in, the chronicle of one period, actor or kind out. Dates are EDTF; none means no bound."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.errors import UsageError
from assistant.text.actors import canonical_actor, same_name
from assistant.text.edtf import bounds
from assistant.text.words import fold
from assistant.timeline.nouns import KINDS, Chronicle, Event


def choose(
    chronicle: Chronicle,
    since: str | None = None,
    until: str | None = None,
    actor: str | None = None,
    kind: str | None = None,
) -> Chronicle:
    """Return what falls in the period, concerns the actor and is of the kind. Raises UsageError.

    An undated event stays where an article that tells it appeared in the period.
    """
    if kind is not None and kind not in KINDS:
        raise UsageError(f"no kind of event is called {kind!r}; known: {', '.join(KINDS)}")
    first, last = _bound(since, 0) or date.min, _bound(until, 1) or date.max
    events = tuple(
        event
        for event in chronicle.events
        if (kind is None or event.kind == kind)
        and (actor is None or any(_names(actor, name) for name in (*event.actors, *_speakers(event))))
        and ((since is None and until is None) or _falls(event, first, last))
    )
    kept = {event.id for event in events}
    figures = tuple(one for one in chronicle.figures if actor is None or any(_names(actor, n) for n in one.actors))
    positions = tuple(one for one in chronicle.positions if any(step.event in kept for step in one.steps))
    return replace(chronicle, events=events, figures=figures, positions=positions)


def _bound(value: str | None, end: int) -> date | None:
    if value is None:
        return None
    span = bounds(value)
    if span is None:
        raise UsageError(f"{value!r} is not a date; write 2024, 2024-06 or 2024-06-19")
    return span[end]


def _speakers(event: Event) -> tuple[str, ...]:
    return tuple(told.attribution for told in event.claims if told.attribution)


def _names(wanted: str, name: str) -> bool:
    if canonical_actor(wanted) == canonical_actor(name) or same_name(wanted, name):
        return True
    return f" {fold(wanted)} " in f" {fold(name)} "


def _falls(event: Event, first: date, last: date) -> bool:
    if event.date is not None:
        span = bounds(event.date)
        return span is not None and span[0] <= last and first <= span[1]
    published = [span for one in event.citations if one.published and (span := bounds(one.published))]
    return any(span[0] <= last and first <= span[1] for span in published)
