"""Running text without a stated date comes in; the day, month or year that its own sequence of dates supports goes out.

The thresholds were measured on 3,000 dated French news items: a weekday with its day and month picks the year when the
text's latest dated mention is recent enough, and is the day of publication (or its eve) after a verb of saying.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from assistant.text import edtf
from assistant.text.calendar_words import (
    ENGLISH_DAYS,
    ENGLISH_MONTHS,
    FRENCH_DAYS,
    FRENCH_MONTHS,
    MONTHS,
    SHORT_MONTHS,
    WEEKDAYS,
    either,
    fold,
)
from assistant.text.dates import find_dates
from assistant.text.tense import Verbs

_OLDEST, _LATEST = 1800, 2100
_LEAD = 600
_FIRST_WORDS = 300
_MONTHS_OF_A_SEASON = 120
# How old (days) the latest dated mention may be when the weekday picks the next year, or the same year.
_RECENT, _SAME_YEAR = 660, 165
# So near to the end of a month (days), the next month may have begun when the article appeared.
_EVE = 3
_MONTH = either((*FRENCH_MONTHS, *ENGLISH_MONTHS))
_DAY_MONTH = re.compile(
    r"(?<![\w-])(?:(?:ce|cet|le|du|au|the|on)\s)?"
    rf"(?:(?P<wd>{either((*FRENCH_DAYS, *ENGLISH_DAYS))}),?\s(?:le\s)?)?"
    rf"(?:(?P<day>1er|[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})"
    rf"|(?P<month2>{either((*ENGLISH_MONTHS, *SHORT_MONTHS))})\.?\s(?P<day2>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)"
    r"(?![\w-]|,?\s(?:dernier|prochain|\d{4}))"
)
_BARE_MONTH = re.compile(
    rf"\b(?:en|in|fin|debut|mi|depuis|since)[\s-](?P<month>{_MONTH})(?![\w-]|\s(?:\d|dernier|prochain))"
)
_YEAR_WORDS = re.compile(r"\b(?:l'an(?:nee)? (?:dernier|derniere|passee?)|cette annee|last year|this year)\b")
_AHEAD = re.compile(
    r"(?:d'ici|horizon|jusqu'en|jusqu'au|jusqu'a|a partir|prochain|au plus tard|by|until|pour|a compter)"
    r"\s?(?:le\s|du\s|de\s|a\s|en\s)?\Z"
)
_SAYING = re.compile(
    r"\b(?:annonce|declare|affirme|indique|assure|rapporte|precise|estime|explique|confirme|dit|ajoute|revele|accuse"
    r"|promis|reconnu|denonce|appele|fait savoir|souligne|condamne|adopte|publie|said|told|announced|reported"
    r"|declared|stated|warned|confirmed|claimed)e?s?\s(?:[a-z']{1,12}\s){0,2}\Z"
)


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day and month named without a year; `reported` after a verb of saying, or alone on the first line."""

    surface: str
    start: int
    month: int
    day: int
    weekday: int | None
    direction: int
    reported: bool

    def on(self, year: int) -> date | None:
        """Return the day in a year; None where that year has none, or its weekday is another."""
        value = edtf.make(year, self.month, self.day)
        when = date.fromisoformat(value) if value else None
        return when if when and self.weekday in (None, when.isoweekday()) else None


@dataclass(frozen=True, slots=True)
class YearMention:
    """A date with its own year, as bounds; `coming` where the sentence puts it in the future."""

    surface: str
    first: date
    last: date
    coming: bool

    @property
    def precise(self) -> bool:
        """Tell whether it names a day, a month or a season, not a bare year."""
        return (self.last - self.first).days < _MONTHS_OF_A_SEASON


@dataclass(frozen=True, slots=True)
class Inferred:
    """What the text supports: an EDTF value and the words it rests on."""

    value: str
    words: str


class Chronology:
    """The dates of a text in their order, read once."""

    def __init__(self, text: str, lead: int = 0) -> None:
        self._text = text
        self._folded = fold(text)
        self._verbs = Verbs(text, self._folded)
        self._lead = lead

    @cached_property
    def days(self) -> tuple[DayMention, ...]:
        """Days of a month named without year; those that no calendar has are left out."""
        matches = _DAY_MONTH.finditer(self._folded)
        return tuple(mention for match in matches if (mention := self._day(match)))

    @cached_property
    def years(self) -> tuple[YearMention, ...]:
        """Dates that carry their year, within two centuries."""
        found = []
        for mention in find_dates(self._text, None):
            span = edtf.bounds(mention.edtf) if mention.edtf and "X" not in mention.edtf else None
            if span and _OLDEST <= span[0].year <= span[1].year <= _LATEST:
                coming = self._direction(mention.start, mention.end) > 0
                found.append(YearMention(mention.surface, *span, coming))
        return tuple(found)

    @property
    def counts_years(self) -> bool:
        """Tell whether the text counts years from its own: "l'an dernier", "cette annee"."""
        return _YEAR_WORDS.search(self._folded) is not None

    @property
    def latest(self) -> YearMention | None:
        """The latest date with a year that is not told as coming: the article is no older."""
        past = (mention for mention in self.years if not mention.coming)
        return max(past, key=lambda mention: (mention.last, mention.first), default=None)

    def lead_days(self) -> list[DayMention]:
        """Return the days of the first paragraph or two that are not told as coming."""
        return [each for each in self.days if each.direction <= 0 and self._lead <= each.start < self._lead + _LEAD]

    def repeats_month(self, latest: YearMention) -> bool:
        """Tell whether the month of a dated mention is also named without its year, as one does within the year."""
        months = {MONTHS[match["month"]] for match in _BARE_MONTH.finditer(self._folded)}
        return latest.precise and latest.first.month in months

    def _day(self, match: re.Match[str]) -> DayMention | None:
        day, month = int(re.sub(r"\D", "", match["day"] or match["day2"])), MONTHS[match["month"] or match["month2"]]
        if edtf.make(2000, month, day) is None:
            return None
        start, end = match.span()
        alone = not self._text[:start].strip() and self._text[end : end + 1] in ("\n", "")
        said = start < self._lead + _FIRST_WORDS and bool(_SAYING.search(self._folded, max(0, start - 40), start))
        weekday = WEEKDAYS[match["wd"]] if match["wd"] else None
        direction = self._direction(start, end)
        return DayMention(self._text[start:end], start, month, day, weekday, direction, alone or said)

    def _direction(self, start: int, end: int) -> int:
        ahead = _AHEAD.search(self._folded, max(0, start - 24), start)
        return 1 if ahead else self._verbs.lean(start, end)


def infer(chronology: Chronology) -> Inferred | None:
    """Return the publication that days of the lead and the latest dated mention support together."""
    latest, lead = chronology.latest, chronology.lead_days()
    if latest is None:
        return None
    year = _year_by_weekdays(chronology, latest) or _year_by_sequence(chronology, latest, lead)
    telling = [mention for mention in lead if mention.weekday or mention.reported]
    dated = [(when, mention) for mention in telling if year and (when := mention.on(year))]
    if not dated:
        return _year_alone(chronology, year) if year else None
    when, mention = max(dated, key=lambda pair: (pair[0], pair[1].reported))
    return Inferred(_honest(when, mention.reported), mention.surface) if _honest(when, mention.reported) else None


def _year_alone(chronology: Chronology, year: int) -> Inferred | None:
    """Return the year when only days far from the lead told it, and none of them so late that another had begun."""
    past = [
        (when, each) for each in chronology.days if each.direction <= 0 and each.weekday and (when := each.on(year))
    ]
    last = max(past, key=lambda pair: pair[0], default=None)
    return Inferred(f"{year:04d}", last[1].surface) if last and last[0].month < 12 else None


def _honest(when: date, reported: bool) -> str:
    """Return the day for a reported one, else its month, or its year at the end of a month; nothing at a year's end."""
    if reported:
        return when.isoformat()
    span = edtf.bounds(when.isoformat()[:7])
    if span and (span[1] - when).days >= _EVE:
        return when.isoformat()[:7]
    return f"{when.year:04d}" if when.month < 12 else ""


def _year_by_weekdays(chronology: Chronology, latest: YearMention) -> int | None:
    """Return the year in which every weekday falls on its date, if the latest dated mention makes it likely."""
    named = [mention for mention in chronology.days if mention.weekday]
    base = latest.first.year
    agreeing = [year for year in (base, base + 1) if named and all(mention.on(year) for mention in named)]
    if not agreeing:
        return None
    year = agreeing[0]
    past = [when for mention in named if mention.direction <= 0 and (when := mention.on(year))]
    if latest.precise:
        age = (max(past) - latest.first).days if past else 0
        return year if 0 <= age <= (_RECENT if year > base else _SAME_YEAR) else None
    return year if _is_current(chronology, base, year) else None


def _is_current(chronology: Chronology, base: int, year: int) -> bool:
    """Tell whether a bare year is of the article's time: near years stand beside it, or words such as "cette annee"."""
    past = [mention.first.year for mention in chronology.years if not mention.coming]
    coming = [mention.first.year for mention in chronology.years if mention.coming]
    repeated = year > base and past.count(base) > 1
    return base - 1 in past or repeated or year in coming or year + 1 in coming or chronology.counts_years


def _year_by_sequence(chronology: Chronology, latest: YearMention, lead: list[DayMention]) -> int | None:
    """Return the year that puts a reported day soon after a mention whose month the text also names without year."""
    reported = [mention for mention in lead if mention.reported and mention.start and mention.weekday is None]
    if not reported or not chronology.repeats_month(latest):
        return None
    days = [when for year in (latest.first.year, latest.first.year + 1) if (when := reported[0].on(year))]
    after = [when for when in days if when >= latest.first]
    return after[0].year if after and (after[0] - latest.first).days < 366 else None
