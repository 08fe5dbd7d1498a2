"""Events with their stances in, links between accusations, denials and admissions out, and each actor's positions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.text.edtf import bounds
from assistant.timeline.merging import stands_for
from assistant.timeline.nouns import Actor, Event, Kind, Link, Position, Stance, Step, Telling

_NEAR = 900
# Words in common by which an admission is of what was alleged: so many, or this share of a short one.
_ENOUGH = 2
_SHARE = 0.4
_SAID: Mapping[Stance, str] = {"accuses": "accused", "denies": "denied", "admits": "admitted"}


@dataclass(frozen=True, slots=True)
class Stand:
    """An event with the tellings behind it, and whose stance it is."""

    event: Event
    tellings: tuple[Telling, ...]
    stance: Stance
    deeds: frozenset[Kind]

    @property
    def holder(self) -> Actor | None:
        """Return who is accused, denies or admits."""
        for one in self.tellings:
            actor = one.target if self.stance == "accuses" else one.speaker or (one.actors[0] if one.actors else None)
            if actor:
                return actor
        return None


def links_of(stands: Sequence[Stand], states: Mapping[str, str]) -> dict[str, list[Link]]:
    """Return the links of events by id: a denial and an admission each with the accusation that they answer."""
    links: dict[str, list[Link]] = defaultdict(list)
    accusations = [one for one in stands if one.stance == "accuses"]
    for answer in stands:
        if answer.stance == "accuses":
            continue
        for accusation in _answered(answer, accusations, states):
            denies = answer.stance == "denies"
            links[answer.event.id].append(Link("denies" if denies else "admits", accusation.event.id))
            links[accusation.event.id].append(Link("denied_by" if denies else "admitted_by", answer.event.id))
    return links


def _answered(answer: Stand, accusations: Sequence[Stand], states: Mapping[str, str]) -> list[Stand]:
    """Return the accusations that a denial or admission answers: the one just before it, else those of its matter."""
    before = [
        (distance, rank) for rank, one in enumerate(accusations) if (distance := _distance(one, answer)) is not None
    ]
    if answer.stance == "denies" and before:
        return [accusations[min(before)[1]]]
    return [one for one in accusations if _same_matter(one, answer, states) and _may_precede(one, answer)]


def _distance(accusation: Stand, answer: Stand) -> int | None:
    """Return how many characters an accusation stands before an answer in the same article, None where it does not."""
    gaps = [
        other.start - one.end
        for one in accusation.tellings
        for other in answer.tellings
        if one.article_id == other.article_id and 0 <= other.start - one.end <= _NEAR
    ]
    return min(gaps, default=None)


def _same_matter(one: Stand, other: Stand, states: Mapping[str, str]) -> bool:
    if not one.holder or not other.holder or not stands_for(one.holder, other.holder, states):
        return False
    if one.deeds or other.deeds:
        return bool(one.deeds & other.deeds)
    mine = {key for telling in one.tellings for keys in telling.words for key in keys}
    theirs = [keys for telling in other.tellings for keys in telling.words if not keys & telling.heads]
    shared = sum(1 for keys in theirs if keys & mine)
    return shared >= _ENOUGH or (shared > 0 and shared >= _SHARE * len(theirs))


def _may_precede(one: Stand, other: Stand) -> bool:
    first, last = _when(one.event), _when(other.event)
    return first is None or last is None or first <= last


def _when(event: Event) -> str | None:
    span = bounds(event.date) if event.date else None
    if span is None:
        known = [value[0].isoformat() for c in event.citations if (value := bounds(c.published or ""))]
        return min(known, default=None)
    return span[0].isoformat()


def positions_of(
    stands: Sequence[Stand], states: Mapping[str, str], links: Mapping[str, Sequence[Link]]
) -> list[Position]:
    """Return, for each actor and matter, who accused, what was denied, what was admitted, in order of time."""
    groups: list[list[Stand]] = []
    known = {one.event.id: one for one in stands}
    for bare in stands:
        answered = [known[link.event].deeds for link in links.get(bare.event.id, ()) if link.kind == "denies"]
        stand = replace(bare, deeds=bare.deeds.union(*answered)) if answered else bare
        if stand.holder is None:
            continue
        row = next((row for row in groups if any(_same_matter(one, stand, states) for one in row)), None)
        if row is None:
            groups.append([stand])
        else:
            row.append(stand)
    return [_position(row) for row in groups if len({one.stance for one in row}) > 1 or len(row) > 1]


def _position(row: Sequence[Stand]) -> Position:
    ordered = sorted(row, key=lambda one: _when(one.event) or "9999")
    steps = tuple(_step(one) for one in ordered)
    deeds = sorted({deed for one in row for deed in one.deeds})
    holder = next(one.holder.name for one in row if one.holder)
    said = [step.stance for step in steps]
    admitted = said.index("admitted") if "admitted" in said else None
    return Position(holder, ", ".join(deeds) or row[0].event.text, steps, bool(admitted))


def _step(one: Stand) -> Step:
    event = one.event
    speaker = next((telling.speaker for telling in one.tellings if telling.speaker), None)
    stance = _SAID[one.stance]
    known = min((c.published for c in event.citations if c.published), default=None)
    told = next((told.citation for told in event.claims if told.date == event.date), 1)
    cited = next((one for one in event.citations if one.label == told), event.citations[0])
    return Step(stance, speaker.name if speaker else "", event.date, known, event.id, cited)  # type: ignore[arg-type]
