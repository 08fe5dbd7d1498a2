"""A TIMEX3 value (ISO-TimeML) in, its first and last day out, so that it can be held against EDTF."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from assistant.text.edtf import bounds

_SEASONS: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_POINT = re.compile(r"\d\dXX|\d{3}X|\d{4}(?:-\d\d){0,2}")


def days_of_timex(value: str) -> tuple[date, date] | None:
    """Return the days that a value spans; None where its year is open (`XXXX-06`), or it is no date."""
    value = value.split("T")[0]
    if week := _WEEK.fullmatch(value):
        return _week(int(week[1]), int(week[2]), bool(week[3]))
    if season := _SEASON.fullmatch(value):
        return bounds(f"{season[1]}-{_SEASONS[season[2]]}")
    return bounds(value) if _POINT.fullmatch(value) else None


def _week(year: int, number: int, end: bool) -> tuple[date, date] | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return monday + timedelta(5 if end else 0), monday + timedelta(6)
