"""The dates of a text as year, month and day where given, French and English; apart from the assistant's own parser."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier january jan",
            "fevrier february feb",
            "mars march",
            "avril april",
            "mai may",
            "juin june",
            "juillet july",
            "aout august",
            "septembre september sept",
            "octobre october oct",
            "novembre november nov",
            "decembre december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<year>1[5-9]\d\d|20\d\d)-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?\b",
        rf"\b(?P<day>\d\d?)(?:er|st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?",
        rf"\b{_MONTH}\s(?P<day>\d\d?)(?:st|nd|rd|th)?\b(?!\s?[%€$])(?:,?\s{_YEAR})?",
        rf"\b{_MONTH}(?:\s(?:of\s)?{_YEAR})?",
        rf"(?<![\w.,-]){_YEAR}(?![.,]\d)",
    )
)
# Words that are months only where something leads them in: "he may", "they march".
_AMBIGUOUS = re.compile(r"(?:in|of|since|by|until|last|early|late|mid|end)[\s-]$")


@dataclass(frozen=True, slots=True)
class Day:
    """A point in time, None for what is not given."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def parts(self) -> tuple[int | None, int | None, int | None]:
        return self.year, self.month, self.day

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04}"
        month = "" if self.month is None else f"-{self.month:02}"
        return year + month + ("" if self.day is None else f"-{self.day:02}")


def dates_in(text: str) -> list[Day]:
    """Return the dates of a text in order, each read once, at the precision at which it is written."""
    return [day for _, day in sorted(_read(text)[0], key=lambda one: one[0])]


def without_dates(text: str) -> str:
    """Return a text, case and accents folded, with its dates blotted out."""
    return _read(text)[1]


def _read(text: str) -> tuple[list[tuple[int, Day]], str]:
    """Return each date with where it begins, and what is left of the text."""
    left = _fold(text)
    found: list[tuple[int, Day]] = []
    for pattern in _PATTERNS:
        matches = [match for match in pattern.finditer(left) if _is_date(match, left)]
        found += [(match.start(), _day(match)) for match in matches]
        left = _blank(left, [match.span() for match in matches])
    return found, left


def from_edtf(edtf: str) -> Day:
    """Read 2024-06-19, 2024-06, 2024 or XXXX-04; a season (2024-22) counts as its year."""
    numbers = [int(part) if part.isdigit() else None for part in edtf.split("-")]
    year, month, day = (*numbers, None, None)[:3]
    return Day(year, None if month is not None and month > 12 else month, day)


def agree(one: Day, other: Day) -> bool:
    """Tell whether two dates may be the same: they share a part, and differ in none that both give."""
    both = [(a, b) for a, b in zip(one.parts(), other.parts(), strict=True) if a is not None and b is not None]
    return bool(both) and all(a == b for a, b in both)


def finer(one: Day, other: Day) -> bool:
    """Tell whether one date gives a part that the other leaves open."""
    return any(a is not None and b is None for a, b in zip(one.parts(), other.parts(), strict=True))


def _fold(text: str) -> str:
    lower = unicodedata.normalize("NFD", re.sub(r"\s", " ", text.lower()))
    return "".join(char for char in lower if not unicodedata.combining(char))


def _blank(text: str, taken: list[tuple[int, int]]) -> str:
    pieces, last = [], 0
    for start, end in taken:
        pieces += [text[last:start], "#" * (end - start)]
        last = end
    return "".join([*pieces, text[last:]])


def _is_date(match: re.Match[str], text: str) -> bool:
    parts = match.groupdict()
    if parts.get("day") and not 1 <= int(parts["day"]) <= 31:
        return False
    alone = not parts.get("day") and not parts.get("year")
    if alone and parts.get("month") in ("may", "march", "mars", "sept", "jan", "dec", "oct", "nov", "feb"):
        before = text[max(0, match.start() - 6) : match.start()]
        return bool(_AMBIGUOUS.search(before)) or parts["month"] == "mars"
    return True


def _day(match: re.Match[str]) -> Day:
    parts = match.groupdict()
    month = parts.get("month")
    return Day(
        int(parts["year"]) if parts.get("year") else None,
        (int(month) if month.isdigit() else _MONTHS[month]) if month else None,
        int(parts["day"]) if parts.get("day") else None,
    )
