"""Tellings of many articles in, groups that tell the same event out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.text.actors import same_name
from assistant.text.edtf import bounds, contains
from assistant.timeline.nouns import Actor, Kind, Telling

# Kinds by which one event may be told, each other.
_FAMILIES: tuple[frozenset[Kind], ...] = (
    frozenset(("meeting", "visit")),
    frozenset(("statement", "letter", "anniversary")),
    frozenset(("battle", "launch")),
    frozenset(("delivery", "deployment")),
    frozenset(("statement", "deployment")),
)
# A key found in so many tellings tells nothing, and would make the comparison quadratic.
_COMMON = 60
_RARE = 12
_MOST_CANDIDATES = 30


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two tellings share."""

    actors: int
    words: int
    kinds: bool


def groups_of(tellings: Sequence[Telling], states: Mapping[str, str]) -> list[list[int]]:
    """Return the places of the tellings, those of one event together; `states` tells whom a leader stands for.

    The most precisely dated come first, so that a vaguer telling joins the one event that it can mean, or none.
    """
    order = sorted(range(len(tellings)), key=lambda place: (_width(tellings[place].date), place))
    index: dict[object, list[int]] = defaultdict(list)
    frequency = _frequency(tellings)
    groups: list[list[int]] = []
    home: dict[int, int] = {}
    for place in order:
        one = tellings[place]
        met = _met(one, index, states)
        found = _joined(one, [home[other] for other in met], groups, tellings, states, frequency)
        if found is None:
            groups.append([])
            found = len(groups) - 1
        groups[found].append(place)
        home[place] = found
        for key in _keys(one, states):
            index[key].append(place)
    return [sorted(group) for group in groups]


def _frequency(tellings: Sequence[Telling]) -> dict[str, int]:
    count: dict[str, int] = defaultdict(int)
    for one in tellings:
        for key in {key for keys in one.words for key in keys}:
            count[key] += 1
    return count


def _met(one: Telling, index: Mapping[object, list[int]], states: Mapping[str, str]) -> list[int]:
    """Return earlier tellings that share a key, the most keys first."""
    counts: dict[int, int] = defaultdict(int)
    for key in _keys(one, states):
        for other in index.get(key, ())[-_COMMON:]:
            counts[other] += 1
    return sorted(counts, key=lambda other: (-counts[other], other))[:_MOST_CANDIDATES]


def _keys(one: Telling, states: Mapping[str, str]) -> list[object]:
    """Return what a telling is found by: its article; its kinds with each year and each actor."""
    span = bounds(one.date) if one.date else None
    years = [] if span is None or span[1].year - span[0].year > 1 else range(span[0].year, span[1].year + 1)
    names: list[str] = [key for actor in one.actors for key in _actor_keys(actor, states)]
    month = one.date[:7] if one.date and len(one.date) >= len("2024-06") else None
    keys: list[object] = [one.article_id]
    for kind in _family(one.kinds):
        keys += [(kind, year, name) for year in years for name in names]
        if month:
            keys.append((kind, month))
    if one.date is None:
        keys += [("words", key) for keys_ in one.words for key in sorted(keys_)[:1]]
    return keys


def _family(found: Iterable[Kind]) -> list[str]:
    own = set(found)
    return [str(rank) for rank, family in enumerate(_FAMILIES) if family & own] + sorted(own)


def _actor_keys(actor: Actor, states: Mapping[str, str]) -> list[str]:
    if not actor.person:
        return [actor.key]
    return [actor.key.split()[-1], actor.key.split()[0], *([states[actor.key]] if actor.key in states else [])]


def _joined(
    one: Telling,
    candidates: Sequence[int],
    groups: Sequence[Sequence[int]],
    tellings: Sequence[Telling],
    states: Mapping[str, str],
    frequency: Mapping[str, int],
) -> int | None:
    """Return the group that a telling belongs to; none where several with different dates could be meant."""
    fitting: list[tuple[int, int]] = []
    for group in dict.fromkeys(candidates):
        members = [tellings[place] for place in groups[group]]
        if not all(_dates_agree(one, other) for other in members):
            continue
        score = max((_score(one, other, states, frequency) for other in members), default=0)
        if score:
            fitting.append((score, group))
    if not fitting:
        return None
    fitting.sort(reverse=True)
    best = [group for score, group in fitting if score == fitting[0][0]]
    dates = {tellings[groups[group][0]].date for group in best}
    return None if len(dates) > 1 else best[0]


def _dates_agree(one: Telling, other: Telling) -> bool:
    if one.date is None or other.date is None:
        return True
    return one.date == other.date or contains(one.date, other.date) or contains(other.date, one.date)


def _score(one: Telling, other: Telling, states: Mapping[str, str], frequency: Mapping[str, int]) -> int:
    """Return how surely two tellings tell one event, 0 where they do not seem to."""
    if not _kinds_agree(one, other) or one.stance != other.stance:
        return 0
    actors, words = _shared_actors(one, other, states), _shared_words(one, other)
    near = one.article_id == other.article_id
    if (near and one.start == other.start) or not _people_agree(one, other):
        return 0
    if one.date is None or other.date is None:
        return _undated(one, other, actors, words, near)
    sayings = one.kind in ("statement", "accusation", "denial", "other") or other.kind == "other"
    wide = max(_width(one.date), _width(other.date))
    needed = 1 + sayings + (wide > _MONTH and one.date != other.date)
    rare = _rare_words(one, other, frequency)
    if sayings and words < 1 + (one.kind != other.kind):
        return 0
    if actors >= 2 and (words or not sayings):
        return 10 * actors + words
    if actors == 1 and wide <= _MONTH and (words + rare >= needed or (wide <= 1 and not sayings)):
        return 10 + words
    return words if not (one.actors and other.actors) and wide <= _MONTH and rare and words >= needed else 0


_MONTH = 31
_ALIKE = 0.34
# "L'échange de lettres" names nobody any more, and fewer words do.
_RECALLED = 0.2


def _undated(one: Telling, other: Telling, actors: int, words: int, near: bool) -> int:
    """Judge tellings of which one has no date: told again in the same article, or nearly word for word in another."""
    fewest = min(len(one.actors), len(other.actors))
    share = words / max(1, min(len(one.words), len(other.words)))
    if near:
        whole = one.date is None or other.date is None
        if one.stance:
            return actors + words if actors >= min(2, fewest) and share >= 0.5 else 0
        if not _heads_agree(one, other):
            return 0
        if actors >= 2 and actors == fewest and whole and (one.kind in ("meeting", "visit") or share >= _ALIKE):
            return 10 * actors + words
        return words if words >= 2 and actors >= min(1, fewest) and share >= (_ALIKE if fewest else _RECALLED) else 0
    return 10 * actors + words if words >= 5 and share >= 0.7 and actors >= min(2, fewest) else 0


def _heads_agree(one: Telling, other: Telling) -> bool:
    """Tell whether the very word that tells one event, or the noun that names it, tells the other."""
    return bool(one.heads & other.heads)


def _people_agree(one: Telling, other: Telling) -> bool:
    """Tell whether the persons of two tellings can be those of one event, and those who speak are the same."""
    if one.speaker and other.speaker and one.speaker.key != other.speaker.key:
        both = one.speaker.person and other.speaker.person
        if not (both and _same(one.speaker.name, other.speaker.name)):
            return False
    mine = [actor for actor in one.actors if actor.person]
    theirs = [actor for actor in other.actors if actor.person]
    if not mine or not theirs:
        return True
    shared = sum(1 for actor in mine if any(_same(actor.name, each.name) for each in theirs))
    return shared >= min(2, len(mine), len(theirs))


def _kinds_agree(one: Telling, other: Telling) -> bool:
    own, others = set(one.kinds), set(other.kinds)
    if own & others:
        return True
    if one.stance or other.stance:
        return False
    return any(family & own and family & others for family in _FAMILIES[:3]) or "other" in own | others


def _shared_words(one: Telling, other: Telling) -> int:
    theirs = {key for keys in other.words for key in keys}
    return sum(1 for keys in one.words if keys & theirs)


def _rare_words(one: Telling, other: Telling, frequency: Mapping[str, int]) -> int:
    theirs = {key for keys in other.words for key in keys}
    return sum(1 for keys in one.words if any(frequency.get(key, 0) <= _RARE for key in keys & theirs))


def _shared_actors(one: Telling, other: Telling, states: Mapping[str, str]) -> int:
    return sum(1 for actor in one.actors if any(stands_for(actor, each, states) for each in other.actors))


def stands_for(one: Actor, other: Actor, states: Mapping[str, str]) -> bool:
    """Tell whether two actors are one, or one leads the state that the other is."""
    if one.key == other.key:
        return True
    if one.person and other.person:
        return _same(one.name, other.name)
    return states.get(one.key) == other.key or states.get(other.key) == one.key


@lru_cache(maxsize=65536)
def _same(one: str, other: str) -> bool:
    return same_name(one, other)


@lru_cache(maxsize=65536)
def _width(date: str | None) -> int:
    """Return how many days a date spans; an unknown one is the widest."""
    span = bounds(date) if date else None
    return (span[1] - span[0]).days + 1 if span else 10**6
