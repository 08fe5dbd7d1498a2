"""The anchor of a text (its publication date) and a partial date come in; the year, month or day meant goes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from assistant.text import edtf
from assistant.text.tense import Verbs
from assistant.types import DateKind, Precision

# Without a verb to tell, a coming day or month is meant only when it is this near.
_SOON_DAY = 3
_SOON_MONTH = 2
_SOON_DATE = 120
# A part of the day, after its day.
PART = (
    r"(?P<part>matin|soir|midi|apres-midi|matinee|soiree|nuit|morning|evening|afternoon|night"
    r"|(?:en\s|a\sla\s)(?:debut|fin|milieu|mi-?)\s?(?:de\s|d')(?:matinee|soiree|apres-midi|journee|nuit)"
    r"|en\s(?:matinee|soiree)|a\sl'aube|dans\s(?:la\s(?:nuit|soiree|matinee|journee)|l'apres-midi))"
)
_YEARS_AROUND = 6
_YEARS_AHEAD = 20
_PIVOT = 50


@dataclass(frozen=True)
class Anchor:
    """When a text was published: the first and last day it may have been, and how fine that is."""

    first: date
    last: date
    unit: Precision

    @classmethod
    def parse(cls, value: str | None) -> Anchor | None:
        """Read an EDTF string; None where there is no usable one."""
        span = edtf.bounds(value) if value else None
        return cls(*span, edtf.precision(value)) if span and value else None

    @property
    def day(self) -> date | None:
        """The day of publication where it is known."""
        return self.first if self.unit == "day" else None

    @property
    def value(self) -> str:
        """The anchor in EDTF."""
        return edtf.between(self.first, self.last)

    @cached_property
    def month(self) -> tuple[int, int] | None:
        """The year and month of publication where they are known."""
        return (self.first.year, self.first.month) if self.unit in ("day", "month") else None

    @property
    def year(self) -> int | None:
        """The year of publication where it is known."""
        return self.first.year if self.first.year == self.last.year else None


@dataclass(frozen=True)
class Place:
    """A text being read: as written, folded, with its anchor and the order of its numeric dates."""

    text: str
    folded: str
    anchor: Anchor | None
    day_first: bool

    def lean(self, start: int, end: int) -> int:
        """Return -1, 0 or 1: whether the sentence puts `text[start:end]` in the past, nowhere, or in what comes."""
        return self.verbs.lean(start, end)

    @cached_property
    def shown(self) -> int:
        """The length of the text without the white space around it."""
        return len(self.text.strip())

    @cached_property
    def verbs(self) -> Verbs:
        """The verbs of the text, found when first asked for."""
        return Verbs(self.text, self.folded)


# What a rule returns: the kind and the EDTF value; None where the words are no expression of time after all.
Reading = tuple[DateKind, str | None] | None


@dataclass(frozen=True)
class Found:
    """A match of a rule in a place, and the date (EDTF) named shortly before it."""

    place: Place
    groups: dict[str, str | None]
    start: int
    end: int
    previous: str | None

    def __getitem__(self, name: str) -> str:
        if name == "side":
            return self.groups.get("side") or self.groups.get("pre") or ""
        return self.groups.get(name) or ""

    @cached_property
    def direction(self) -> int:
        """Return -1 for the past, 1 for what comes, 0 where neither `dernier`/`prochain` nor a verb tells."""
        side = self["side"]
        if side:
            return 1 if side.startswith(("proch", "next", "suiv", "coming", "upcoming", "a venir")) else -1
        return self.place.lean(self.start, self.end)


Resolver = Callable[[Found], Reading]
# A pattern on folded text, and what reads its matches.
Rule = tuple[str, Resolver]


def step_of(side: str) -> int:
    """Return 1, -1 or 0 for words that mean next, last or neither."""
    if any(word in side for word in ("prochain", "next", "vient", "coming")):
        return 1
    return -1 if any(word in side for word in ("dernier", "pass", "last", "ecoule", "previous", "the past")) else 0


def two_digit_year(digits: str, anchor: Anchor | None) -> int:
    """Return the year that "98" or "'98" means: the latest not further ahead of the anchor than twenty years."""
    rank = int(digits.lstrip("'"))
    if anchor is None:
        return rank + (1900 if rank >= _PIVOT else 2000)
    year = anchor.last.year // 100 * 100 + rank
    return year - 100 if year > anchor.last.year + _YEARS_AHEAD and year > 100 else max(year, 1)


def year_of_month(found: Found, month: int) -> int | None:
    """Return the year of a month named without one: the nearest past unless told to look forward; None if unknown."""
    anchor = found.place.anchor
    if anchor is None:
        return None
    if anchor.month is None:
        return None if found["side"] else anchor.year
    year, now = anchor.month
    if found.direction > 0 or (found.direction == 0 and 0 < (month - now) % 12 <= _SOON_MONTH):
        return year + (month < now or (month == now and bool(found["side"])))
    return year - (month > now or (month == now and bool(found["side"])))


def year_of_day(found: Found, month: int, day: int, weekday: int | None) -> int | None:
    """Return the year of a day and month named without one, the weekday deciding where it is given."""
    anchor = found.place.anchor
    if anchor is None or (anchor.year is None and not weekday):
        return None
    if anchor.month is None and not weekday:
        return None if found["side"] else anchor.year
    years = range(anchor.first.year - _YEARS_AROUND, anchor.last.year + _YEARS_AROUND + 1)
    days = [when for year in years if (when := _day(year, month, day))]
    agreeing = [when for when in days if when.isoweekday() == weekday]
    if agreeing:
        return min(agreeing, key=lambda when: abs(when - anchor.last)).year
    chosen = _closest(days, anchor, found.direction, _SOON_DATE)
    return chosen.year if chosen else None


def nearest_weekday(found: Found, weekday: int, *, ahead: bool = False) -> date | None:
    """Return the day a bare weekday means: today or the past one, unless told to look forward or it is very near."""
    today = found.place.anchor.day if found.place.anchor else None
    if today is None:
        return None
    back = (today.isoweekday() - weekday) % 7
    past = edtf.shift_days(today, -back if back or not found["side"] else -7)
    wait = (weekday - today.isoweekday()) % 7
    future = edtf.shift_days(today, wait if wait or not found["side"] else 7)
    direction = 1 if ahead else found.direction
    if direction == 0:
        return future if 0 < wait <= _SOON_DAY else past
    return future if direction > 0 else past


def _closest(days: list[date], anchor: Anchor, direction: int, soon: int) -> date | None:
    past = max((when for when in days if when <= anchor.last), default=None)
    future = min((when for when in days if when >= anchor.first), default=None)
    if past is None or future is None or direction:
        return (future or past) if direction > 0 else (past or future)
    wait = future - anchor.last
    return future if wait <= timedelta(soon) and wait < anchor.first - past else past


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
