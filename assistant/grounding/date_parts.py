"""The words of a date in, what they name out: year, month, day, weekday, whatever the language or the order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from assistant.text.words import fold
from assistant.types import DateMention

_MONTHS = {
    name: number
    for number, listed in enumerate(
        """janvier january janv jan|fevrier february fevr feb|mars march mar|avril april avr apr|mai may|juin june jun
        |juillet july juil jul|aout august aug|septembre september sept sep|octobre october oct|novembre november nov
        |decembre december dec""".split("|"),
        start=1,
    )
    for name in listed.split()
}
_DAYS = {
    name: number
    for number, listed in enumerate(
        "lundi monday|mardi tuesday|mercredi wednesday|jeudi thursday|vendredi friday|samedi saturday|dimanche sunday"
        .split("|")
    )
    for name in listed.split()
}  # fmt: skip
_DECADE_WORDS = frozenset("annees decennie decade siecle century".split())
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_MONTH_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{4})(?![\d/])")
_NUMERIC = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})\b|\b(\d{1,2})/(\d{1,2})\b")


_MONTH_NAMES = "|".join(sorted((name for name in _MONTHS if len(name) > 2), key=len, reverse=True))
_WRITTEN = re.compile(
    rf"(?<![\d/.-])(?:\d{{1,2}}/\d{{1,2}}/\d{{4}}|(?:0?[1-9]|1[0-2])/[12]\d{{3}}|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\b(?:{_MONTH_NAMES})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})(?![\d/-])"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a date names in so many words; None or nothing where it is silent. A weekday counts from 0, Monday.

    An expression may name several days and months ("du 30 avril au 2 mai").
    """

    years: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    weekday: int | None = None

    @property
    def told(self) -> bool:
        """Tell whether anything at all was read."""
        return self.weekday is not None or bool(self.years or self.months or self.days)

    def within(self, other: Parts) -> bool:
        """Tell whether all that is named here is named there too, or follows from it (the weekday of a full date)."""
        if not self.told or not (self.years <= other.years and self.months <= other.months and self.days <= other.days):
            return False
        return self.weekday is None or self.weekday == (other.weekday if other.weekday is not None else other.falls_on)

    @property
    def falls_on(self) -> int | None:
        """The weekday of a full date."""
        if not len(self.years) == len(self.months) == len(self.days) == 1:
            return None
        try:
            return date(*self.years, *self.months, *self.days).weekday()
        except ValueError:
            return None

    def clashes(self, other: Parts) -> bool:
        """Tell whether both name the same part otherwise."""
        if self.weekday is not None and other.weekday is not None and self.weekday != other.weekday:
            return True
        pairs = ((self.years, other.years), (self.months, other.months), (self.days, other.days))
        return any(mine and theirs and not mine <= theirs for mine, theirs in pairs)


def find_written_dates(text: str) -> list[DateMention]:
    """Find full dates by their form alone, whatever the language around them: 6/3/1899, May 13, 1925."""
    return [
        DateMention(match.group(), match.start(), match.end(), "date", None)
        for match in _WRITTEN.finditer(fold_same_length(text))
    ]


def is_age(mention: DateMention) -> bool:
    """Tell whether a date is a decade or a century: "the 1940s", "le XVIe siècle"."""
    return (mention.edtf or "").endswith("X") and "/" not in (mention.edtf or "")


def fold_same_length(text: str) -> str:
    """Return the text in lower case, each character in its place."""
    if len(lowered := text.lower()) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=4096)
def parts_of(surface: str, day_first: bool = True) -> Parts:
    """Read the words of a date; `day_first` decides what 10/12 means."""
    folded = fold(surface[:120])
    words = _WORD.findall(folded)
    weekday = next((_DAYS[word] for word in words if word in _DAYS), None)
    iso, numeric = _ISO.search(folded), _NUMERIC.search(folded)
    if iso:
        days = frozenset({int(iso[3])} if iso[3] else ())
        return Parts(frozenset({int(iso[1])}), frozenset({int(iso[2])}), days, weekday)
    if not numeric and (month_year := _MONTH_YEAR.search(folded)) and 1 <= int(month_year[1]) <= 12:
        return Parts(frozenset({int(month_year[2])}), frozenset({int(month_year[1])}), frozenset(), weekday)
    if numeric:
        first, second = int(numeric[1] or numeric[4]), int(numeric[2] or numeric[5])
        day, month = (first, second) if (day_first and second <= 12) or first > 12 else (second, first)
        years = frozenset({int(numeric[3])} if numeric[3] and len(numeric[3]) == 4 else ())
        return Parts(years, frozenset({month}), frozenset({day}), weekday)
    return _of_words(words, weekday)


def _of_words(words: list[str], weekday: int | None) -> Parts:
    months = frozenset(_MONTHS[word] for word in words if word in _MONTHS)
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 4]
    # "The 1940s" is read as a number and an "s".
    tens = any(one.endswith("0") and after == "s" for one, after in pairwise(words))
    decade = tens or bool(_DECADE_WORDS.intersection(words))
    years = frozenset(n for n in numbers if n > 999) if not decade else frozenset()
    days = frozenset(n for n in numbers if 1 <= n <= 31) if months or weekday is not None else frozenset()
    if months and not days and {"er", "premier", "first"} & set(words):
        days = frozenset({1})
    return Parts(years, months, days, weekday)
