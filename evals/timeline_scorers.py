"""Gold events and the events of a timeline in; which meet, and how right dates, merging and links are, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import PurePath

from assistant import Event
from assistant.text.edtf import contains
from evals.timelines import GoldEvent, GoldTold


@dataclass(frozen=True, slots=True)
class Pairing:
    """Gold events with the event that tells each (None where it is missed), and events that no gold event is."""

    met: tuple[tuple[GoldEvent, Event | None], ...]
    false: tuple[Event, ...]

    def of(self, name: str) -> Event | None:
        return next((event for gold, event in self.met if gold.name == name), None)


def pair(gold: Sequence[GoldEvent], events: Sequence[Event]) -> Pairing:
    """Pair each gold event with at most one event: the one that cites most of its sentences, of its kind and date."""
    scored = [
        (score, -g, -e)
        for g, one in enumerate(gold)
        for e, event in enumerate(events)
        if (score := _score(one, event)) > 0
    ]
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, g, e in sorted(scored, reverse=True):
        if -g not in taken and -e not in used:
            taken[-g] = -e
            used.add(-e)
    met = tuple((one, events[taken[g]] if g in taken else None) for g, one in enumerate(gold))
    return Pairing(met, tuple(event for e, event in enumerate(events) if e not in used))


def _score(gold: GoldEvent, event: Event) -> float:
    cited = sum(cites(event, told) for told in gold.told)
    kind, date = event.kind in gold.kinds, right_date(gold, event)
    led = any(_says(event.text, told.words) for told in gold.told)
    return 2 * cited + 2 * kind + 2 * date + led if cited and (kind or date) else 0


def cites(event: Event, told: GoldTold) -> bool:
    """Tell whether an event cites a sentence."""
    return any(
        citation.path and PurePath(citation.path).name == told.article and _says(citation.quote, told.words)
        for citation in event.citations
    )


def _says(text: str, words: Sequence[str]) -> bool:
    flat = " ".join(text.replace("’", "'").split())
    return all(each.replace("’", "'") in flat for each in words)


def right_date(gold: GoldEvent, event: Event) -> bool:
    """Tell whether an event has the date of the gold event, at its very precision."""
    return event.date in (gold.date, *gold.accept)


def invented(gold: GoldEvent, event: Event) -> bool:
    """Tell whether an event is dated where nothing is told, or finer than is told."""
    if event.date is None or right_date(gold, event):
        return False
    return gold.date is None or (event.date != gold.date and contains(gold.date, event.date))


def merged_pairs(gold: Sequence[GoldEvent], events: Sequence[Event], pairing: Pairing) -> tuple[int, int, int]:
    """Count pairs of sentences that tell one event: those put together rightly, all put together, all that should be.

    Optional events are left aside: they may stand by themselves or go with another. A sentence is where the event that
    its gold event met cites it, else in any other event that does.
    """
    homes: dict[tuple[str, GoldTold], str | None] = {}
    for one in (one for one in gold if not one.optional):
        own = pairing.of(one.name)
        for told in one.told:
            others = (event.id for event in events if cites(event, told) and event.kind in one.kinds)
            homes[(one.name, told)] = own.id if own and cites(own, told) else next(others, None)
    right = made = wanted = 0
    for (name, told), (other_name, other) in combinations(homes, 2):
        together = homes[(name, told)] is not None and homes[(name, told)] == homes[(other_name, other)]
        made += together
        wanted += name == other_name
        right += together and name == other_name
    return right, made, wanted


def linked(gold: GoldEvent, pairing: Pairing) -> bool:
    """Tell whether a denial is linked to the accusation that it denies."""
    denial = pairing.of(gold.name)
    accusation = pairing.of(gold.denies) if gold.denies else None
    return bool(denial and accusation and any(link.event == accusation.id for link in denial.links))
