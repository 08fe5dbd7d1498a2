"""Accounts of articles in, the chronicle out: events told by several as one, links, figures over time, silences."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from assistant.grounding.citations import cite
from assistant.text import edtf
from assistant.text.actors import canonical_actor
from assistant.text.countries import country_of_place, country_of_seat, folded_name
from assistant.text.names import same_name
from assistant.timeline.merging import groups_of
from assistant.timeline.nouns import Account, Actor, Chronicle, Event, Link, Silence, Telling, Told
from assistant.timeline.positions import Stand, links_of, positions_of
from assistant.timeline.quantities import series_of
from assistant.types import Article, Citation, Evidence

_UNDATED = "9999-99"


def build(accounts: Mapping[str, Account], articles: Mapping[str, Article]) -> Chronicle:
    """Return the chronicle of the articles whose accounts are given, by id."""
    known = {id_: account for id_, account in accounts.items() if id_ in articles}
    tellings = [telling for account in known.values() for telling in account.tellings]
    states = _states(known.values())
    names = _display(tellings)
    made = []
    for group in groups_of(tellings, states):
        members = sorted((tellings[place] for place in group), key=lambda one: _told_first(one, articles))
        made.append((_event(members, articles, names), tuple(members)))
    stands = [_stand(event, members) for event, members in made if any(one.stance for one in members)]
    links = links_of(stands, states)
    events = [replace(event, links=_unique(links.get(event.id, ()))) for event, _ in made]

    def cited(article_id: str, start: int, end: int) -> Citation:
        return cite(Evidence(article_id, start, end), 1, articles)

    counts = [count for account in known.values() for count in account.counts]
    figures = series_of(counts, states, cited)
    return Chronicle(
        tuple(sorted(events, key=_order)),
        tuple(figures),
        tuple(
            replace(one, actor=names.get(canonical_actor(one.actor), one.actor))
            for one in positions_of(stands, states, links)
        ),
        silences(articles),
    )


def _unique(links: Sequence[Link]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(links))


def _states(accounts: Iterable[Account]) -> dict[str, str]:
    """Return, for the key of each leader, the key of the state."""
    found: dict[str, str] = {}
    for account in accounts:
        for person, state in account.offices:
            found.setdefault(canonical_actor(person), state)
    return found


def _display(tellings: Sequence[Telling]) -> dict[str, str]:
    """Return the name to show for each key: the one used most, a noun before an adjective."""
    counts: dict[str, Counter[str]] = {}
    for one in tellings:
        for actor in one.actors:
            counts.setdefault(actor.key, Counter())[actor.name] += 1
    return {
        key: max(row, key=lambda name: (_names_state(name), name[:1].isupper(), row[name], name))
        for key, row in counts.items()
    }


def _names_state(name: str) -> int:
    """Rank the name of a state before its capital, and both before what belongs to it."""
    plain = folded_name(name)
    return 0 if country_of_place(plain) is None else 1 if country_of_seat(plain) else 2


def _told_first(one: Telling, articles: Mapping[str, Article]) -> tuple[str, str, int]:
    span = edtf.bounds(articles[one.article_id].published or "")
    return span[0].isoformat() if span else "9999", one.article_id, one.start


def _event(members: Sequence[Telling], articles: Mapping[str, Article], names: Mapping[str, str]) -> Event:
    lead = min(members, key=lambda one: (one.date is None, _width(one.date), one.basis == "reported"))
    citations, told = _told(members, articles)
    kinds = Counter(one.kind for one in members if one.kind != "other")
    kind = lead.kind if lead.kind != "other" or not kinds else kinds.most_common(1)[0][0]
    return Event(
        id=_id(lead),
        date=lead.date,
        date_precision=edtf.precision(lead.date) if lead.date else "unknown",
        date_basis=lead.basis,
        kind=kind,
        text=_text(lead, articles),
        actors=_actors(members, names),
        citations=tuple(citations),
        claims=tuple(told),
        attribution=lead.attribution,
        alleged=all(one.alleged for one in members),
    )


def _id(one: Telling) -> str:
    """Name an event by what tells it best, so that the name holds while the articles do."""
    return hashlib.sha256(f"{one.article_id}:{one.start}:{one.at}".encode()).hexdigest()[:10]


def _width(value: str | None) -> int:
    span = edtf.bounds(value) if value else None
    return (span[1] - span[0]).days if span else 10**6


def _text(one: Telling, articles: Mapping[str, Article]) -> str:
    text = articles[one.article_id].text
    return " ".join(text[one.first : one.last].split()).strip(" ,;:")


def _actors(members: Sequence[Telling], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of who takes part, each person and state once."""
    found: list[Actor] = []
    for actor in (actor for one in members for actor in one.actors):
        if any(
            actor.key == other.key or (actor.person and other.person and same_name(actor.name, other.name))
            for other in found
        ):
            continue
        found.append(actor)
    return tuple(dict.fromkeys(names.get(actor.key, actor.name) for actor in found))


def _told(members: Sequence[Telling], articles: Mapping[str, Article]) -> tuple[list[Citation], list[Told]]:
    """Return a citation a sentence, and what each adds to those before it and where it differs."""
    citations: dict[Evidence, Citation] = {}
    told: list[Told] = []
    figures: dict[str, str] = {}
    people: set[str] = set()
    for one in members:
        for start, end in ((one.start, one.end), *one.more):
            evidence = Evidence(one.article_id, start, end)
            if evidence in citations:
                continue
            citations[evidence] = cite(evidence, len(citations) + 1, articles)
            main = (start, end) == (one.start, one.end)
            words = _text(one, articles) if main else " ".join(articles[one.article_id].text[start:end].split())
            adds = tuple(actor.name for actor in one.actors if actor.key not in people) if main and people else ()
            differs = tuple(f for f in one.figures if figures and f not in figures) if main else ()
            who = one.attribution or (one.speaker.name if one.speaker else None) if main else None
            told.append(Told(words, len(citations), who, one.date if main else None, adds, differs))
            people |= {actor.key for actor in one.actors}
            figures |= dict.fromkeys(one.figures, one.article_id)
    return list(citations.values()), told


def _stand(event: Event, members: Sequence[Telling]) -> Stand:
    stance = next(one.stance for one in members if one.stance)
    return Stand(event, tuple(members), stance, frozenset(deed for one in members for deed in one.deeds))


def _order(event: Event) -> tuple[str, int, str, int]:
    span = edtf.bounds(event.date) if event.date else None
    first = event.citations[0]
    if span is None:
        return _UNDATED, 0, first.published or "9999", first.start
    return span[0].isoformat(), (span[1] - span[0]).days, first.published or "9999", first.start


def silences(articles: Mapping[str, Article]) -> tuple[Silence, ...]:
    """Return the runs of months without any article, between the first and the last that are dated."""
    spans = [span for one in articles.values() if one.published and (span := edtf.bounds(one.published))]
    sure = {
        month for first, last in spans if _months(first, last) == 1 for month in (first.year * 12 + first.month - 1,)
    }
    vague = {m for first, last in spans if _months(first, last) > 1 for m in _run(first, last)}
    if not sure | vague:
        return ()
    found: list[Silence] = []
    start: int | None = None
    everything = range(min(sure | vague), max(sure | vague) + 1)
    for month in (*everything, None):
        silent = month is not None and month not in sure
        if silent and start is None:
            start = month
        if not silent and start is not None:
            found += _silence(start, (month or everything[-1] + 1) - 1, vague)
            start = None
    return tuple(found)


def _silence(first: int, last: int, vague: set[int]) -> list[Silence]:
    """Return one run of months, cut where a vaguely dated article may fall in."""
    certain = [month for month in range(first, last + 1) if month not in vague]
    if not certain:
        return []
    mixed = len(certain) < last - first + 1
    return [Silence(_name(certain[0]), _name(certain[-1]), mixed)]


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _run(first: date, last: date) -> range:
    return range(first.year * 12 + first.month - 1, last.year * 12 + last.month)


def _name(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
