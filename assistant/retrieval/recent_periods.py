"""A question, folded, and today to the stretches of time it reckons back from today: "ces derniers mois"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.text.calendar_words import NUMBERS, UNITS, either
from assistant.text.edtf import bounds, shift_months

_COUNT = rf"(?P<n>\d{{1,3}}|{either(NUMBERS)}|quelques|few|several|plusieurs)"
_COUNT_2 = _COUNT.replace("<n>", "<n2>")
_UNIT = rf"(?P<unit>{either(UNITS)}|temps)"
_PERIODS = (
    re.compile(
        rf"(?:(?:au\scours|lors|pendant|durant|dans|depuis|sur)\s)?(?:de\s|d')?\b(?:ces|des|les)\s(?:{_COUNT}\s)?"
        rf"dern(?:iers|ieres)\s(?:{_COUNT_2}\s)?{_UNIT}(?!\w)"
    ),
    re.compile(rf"\b(?:(?:in|over|during|within)\s)?(?:the\s|these\s)?(?:last|past)\s(?:{_COUNT}\s){_UNIT}(?!\w)"),
    re.compile(rf"\b(?:over|in|during|within)\sthe\s(?:past)\s{_UNIT}(?!\w)"),
    re.compile(rf"\b(?:in\s|over\s|during\s)?(?:the\s)?recent\s{_UNIT}(?!\w)"),
    re.compile(
        rf"\b(?:depuis|for\sthe\s(?:last|past))\s(?:(?:plus|environ|pres)\s(?:de\s|d'))?{_COUNT}\s{_UNIT}(?!\w)"
    ),
    re.compile(r"\b(?P<lately>recemment|dernierement|recently|lately|ces\stemps-ci|of\slate)(?!\w)"),
)
# How many days "ces derniers jours", "semaines", "mois", "annees" reach back.
_SOME = {"D": 15, "W": 60, "M": 183, "Y": 1827, "X": 7305}
_LATELY = 183
_FAR = 300


def find_recent(folded: str, today: str | None) -> list[tuple[int, int, tuple[date, date]]]:
    """Return where each such stretch stands and its days, none where today is not known."""
    span = bounds(today) if today else None
    if span is None:
        return []
    found: list[tuple[int, int, tuple[date, date]]] = []
    for pattern in _PERIODS:
        for match in pattern.finditer(folded):
            begin = _begin(match, span[0])
            if begin and not any(start < match.end() and match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), (begin, span[1])))
    return found


def _begin(match: re.Match[str], today: date) -> date | None:
    groups = match.groupdict()
    if groups.get("lately"):
        return _back(today, _LATELY)
    unit = UNITS.get(groups["unit"], "M")
    word = groups.get("n") or groups.get("n2") or ""
    single = not groups["unit"].endswith("s") or groups["unit"] == "mois"
    count = int(word) if word.isdecimal() else NUMBERS.get(word, 0)
    if not count and not word and single and "past" in match.group():
        count = 1
    if unit == "h" or count > _FAR:
        return None
    if not count:
        return _back(today, _SOME.get(unit, _LATELY))
    if unit in ("D", "W"):
        return _back(today, count * (7 if unit == "W" else 1))
    months = count * {"M": 1, "Y": 12, "X": 120, "C": 1200}[unit]
    moved = shift_months(today.year, today.month, -months)
    return date(*moved, min(today.day, 28)) if moved else None


def _back(today: date, days: int) -> date | None:
    return today - timedelta(days=days) if today.toordinal() > days else None
