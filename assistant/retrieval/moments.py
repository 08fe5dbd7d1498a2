"""A question to the moments it asks about: each some words of it, and the ranges of days that they mean.

"Depuis l'été 2024" opens a range, "entre le sommet de mars et la visite de juin 2023" closes one, "en mars" without a
year means every March that the articles may tell of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.retrieval.moment_words import (
    AROUND,
    BARE_YEAR,
    CLOSERS,
    CORE,
    DEICTIC,
    ENDS,
    HALVES,
    HEADS,
    JOINED,
    LOOSE,
    MIDDLES,
    ONWARDS,
    OPENERS,
    PART,
    Bound,
    Stretch,
    bound_before,
    length_before,
    measures,
)
from assistant.retrieval.recent_periods import find_recent
from assistant.text.calendar_words import fold
from assistant.text.dates import find_dates
from assistant.text.edtf import bounds, shift_months
from assistant.types import Language

Days = tuple[date, date]

_DAY = timedelta(days=1)
# Characters of a question that are read.
_LONGEST = 4000
# How far back from a date the words that bound it may begin, in characters.
_REACH = 160
# A range this wide (days) says no more than "some year".
_YEAR = 360


@dataclass(frozen=True, slots=True)
class Moment:
    """Words of a question about time, `question[start:end]`, and the ranges of days they mean, any of which will do."""

    start: int
    end: int
    spans: tuple[Days, ...]
    bound: Bound = "in"
    of_event: bool = False  # the date tells when something else happened: "avant le sommet de septembre 2023"


def find_moments(
    question: str, language: Language, today: str | None = None, published: Iterable[str | None] = ()
) -> list[Moment]:
    """Return the moments of a question in order, none overlapping.

    `today` (EDTF) resolves "l'an dernier" and "ces derniers mois", which mean nothing without it. Where it is missing,
    a month or season without a year stands for each of the years in which `published` (EDTF) fall, and the one before.
    """
    question = question[:_LONGEST]
    folded = fold(question)
    named = _named(question, folded, language, today, published)
    now = bounds(today) if today else None
    moments: list[Moment] = []
    place = 0
    while place < len(named):
        one = named[place]
        pair = _range(folded, one, named[place + 1]) if place + 1 < len(named) else None
        moment = pair or _bounded(folded, one, now[1] if now else date.max)
        if moment:
            moments.append(moment)
        place += 2 if pair else 1
    return _joined(folded, moments)


@dataclass(frozen=True, slots=True)
class _Named:
    """A date as named: its words, where its own words begin after what leads them, and the days it may mean."""

    start: int
    core: int
    end: int
    spans: tuple[Days, ...]
    ends: bool = False  # "la fin de 2023": what comes before it comes before its end
    period: bool = False  # reckoned back from today


def _named(
    question: str, folded: str, language: Language, today: str | None, published: Iterable[str | None]
) -> list[_Named]:
    recent = find_recent(folded, today)
    named = [_Named(start, start, end, (span,), period=True) for start, end, span in recent]
    for mention in find_dates(question, today, language):
        if mention.kind != "date" or any(start < mention.end and mention.start < end for start, end, _ in recent):
            continue
        surface = folded[mention.start : mention.end]
        span = bounds(mention.edtf) if mention.edtf else None
        spans = (span,) if span else () if today else _recurring(surface, language, published)
        if spans:
            named.append(_narrowed(folded, mention.start, mention.end, spans))
    for year in BARE_YEAR.finditer(folded):
        at = year.start("year")
        if not any(one.start <= at < one.end for one in named) and (span := bounds(year["year"])):
            named.append(_narrowed(folded, at, year.end(), (span,)))
    return sorted(named, key=lambda one: one.start)


def _recurring(surface: str, language: Language, published: Iterable[str | None]) -> tuple[Days, ...]:
    """Return the days of a date told without its year, in each year that the articles may tell of."""
    if DEICTIC.search(surface):
        return ()
    known = [span for value in published if value and (span := bounds(value))]
    if not known:
        return ()
    years = range(max(1, min(span[0].year for span in known) - 1), max(span[1].year for span in known) + 1)
    found = []
    for year in years:
        read = find_dates(f"{_titled(surface)} {year:04d}", None, language)
        span = bounds(read[0].edtf) if len(read) == 1 and read[0].edtf else None
        if span and (span[1] - span[0]).days < _YEAR:
            found.append(span)
    return tuple(found)


def _titled(surface: str) -> str:
    """Give English months back the capital they are known by; French ones are read either way beside a year."""
    return re.sub(r"\b[a-z]{3,}", lambda word: word[0].capitalize() if word[0] not in HALVES else word[0], surface)


def _narrowed(folded: str, start: int, end: int, spans: tuple[Days, ...]) -> _Named:
    """Narrow "fin 2023" and "early June" to the part of the year or month that they name."""
    opening = CORE.match(folded, start, end)
    core = opening.end() if opening else start
    lead = folded[max(0, core - _REACH) : core]
    part = PART.search(lead)
    if part is None:
        return _Named(start, core, end, spans)
    narrowed = tuple(_part(span, part["part"]) for span in spans)
    core -= len(lead) - part.start()
    return _Named(min(start, core), core, end, narrowed, part["part"] in ENDS)


def _part(span: Days, word: str) -> Days:
    """Return the first, middle or last part of a year or month; of other ranges the whole."""
    first, last = span
    if word.endswith(("moitie", "half")):
        return _half(span, word.startswith(("premiere", "first")))
    head, middle = word in HEADS, word in MIDDLES
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12) and first.year == last.year:
        months = (1, 3) if head else (5, 8) if middle else (10, 12)
        return date(first.year, months[0], 1), _month_end(first.year, months[1])
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last == _month_end(*_month(first)):
        days = (1, 10) if head else (11, 20) if middle else (21, last.day)
        return first.replace(day=days[0]), first.replace(day=days[1])
    return span


def _half(span: Days, opening: bool) -> Days:
    first, last = span
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12) and first.year == last.year:
        return (first, date(first.year, 6, 30)) if opening else (date(first.year, 7, 1), last)
    middle = first + (last - first) // 2
    return (first, middle) if opening else (middle + _DAY, last)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _month_end(year: int, month: int) -> date:
    following = shift_months(year, month, 1)
    return date(*following, 1) - _DAY if following else date(year, month, 28)


def _range(folded: str, one: _Named, other: _Named) -> Moment | None:
    """Return the range that two dates close: "entre mars 2023 et fin 2024", "du sommet de mars à la visite de juin"."""
    closer = CLOSERS.fullmatch(folded, one.end, other.core)
    opener = OPENERS.search(folded[max(0, one.core - _REACH) : one.core])
    if closer is None or opener is None:
        return None
    counted = opener["between"] and closer["and"]
    if not (counted or (opener["from"] and closer["to"])):
        return None
    opened = [(max((a[0] for a in one.spans if a[0] <= b[1]), default=None), b[1]) for b in other.spans]
    spans = tuple((first, last) for first, last in opened if first)
    start = one.core - (min(_REACH, one.core) - opener.start())
    return Moment(start, other.end, spans, of_event=bool(opener["event"])) if spans else None


def _bounded(folded: str, one: _Named, now: date) -> Moment | None:
    """Open or move the ranges of a date as the words before and after it want; an open one ends with today."""
    lead = folded[max(0, one.core - _REACH) : one.core]
    onwards = ONWARDS.match(folded, one.end)
    if onwards and not one.period:
        return Moment(one.start, onwards.end(), tuple((first, max(first, now)) for first, _ in one.spans), "since")
    found = bound_before(lead, folded[one.core : one.end])
    if found is None:
        return Moment(one.start, one.end, one.spans)
    bound, offset, of_event = found
    if one.period:  # "depuis un an" and "ces derniers mois" end today
        return Moment(min(one.start, one.core - len(lead) + offset), one.end, one.spans)
    if bound in ("before", "after") and measures(lead[:offset]):
        return None
    if bound == "before" and one.ends:
        bound = "until"
    length = length_before(lead[:offset])
    spans = tuple(_opened(span, bound, of_event, length[1] if length else None) for span in one.spans)
    spans = tuple((first, max(first, now) if last == date.max else last) for first, last in spans)
    start = one.core - len(lead) + (length[0] if length else offset)
    return Moment(min(start, one.start), one.end, spans, bound, of_event)


def _opened(span: Days, bound: Bound, of_event: bool, length: Stretch | None) -> Days:
    """Return the range on one side of a date, as long as `length` where that is told.

    What came after a visit in June may have come in June; what came before a summit did not come with it.
    """
    first, last = span
    if bound == "around":
        margin = max(last - first + _DAY, AROUND)
        return _moved(first, -margin), _moved(last, margin)
    if bound in ("since", "after"):
        begin = first if bound == "since" or (of_event and first != last) else _moved(last, _DAY)
        return begin, length.after(last) if length else date.max
    end = last if bound == "until" else _moved(first, -_DAY)
    return (length.after(first, -1) if length else date.min), end


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta() else date.min


def _joined(folded: str, moments: Sequence[Moment]) -> list[Moment]:
    """Take "en 2023 ou en 2024" for one moment, either of which will do."""
    joined: list[Moment] = []
    for moment in moments:
        last = joined[-1] if joined else None
        if last and last.bound == moment.bound == "in" and JOINED.fullmatch(folded, last.end, moment.start):
            joined[-1] = Moment(last.start, moment.end, last.spans + moment.spans)
        else:
            joined.append(moment)
    return joined


def overlap(asked: Iterable[Days], told: Days) -> float:
    """Return 1 where what is told lies in what is asked, less where it is much vaguer, 0 where they are apart."""
    return max((_shared(span, told) for span in asked), default=0.0)


def _shared(asked: Days, told: Days) -> float:
    if told[0] > asked[1] or asked[0] > told[1]:
        return 0.0
    width_asked, width_told = (span[1].toordinal() - span[0].toordinal() + 1 for span in (asked, told))
    return 1.0 if width_told <= width_asked else max(LOOSE, width_asked / width_told)


def covers(moments: Iterable[Moment], one: int, other: int) -> bool:
    """Tell whether one moment holds both places of a question."""
    return any(moment.start <= one < moment.end and moment.start <= other < moment.end for moment in moments)
