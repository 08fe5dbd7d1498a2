"""EDTF values (ISO 8601-2) come in as strings; first and last days, precision and date arithmetic go out."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache

from assistant.types import Precision

_POINT = re.compile(
    r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}))?(?:-([0-9]{2}))?(?:T[0-9:.,Zz+-]*)?[~?%]?", re.ASCII
)
_UNTOLD = re.compile(r"(?:-XX){1,2}\Z")
_LONGEST = 80
# Season codes 21 to 24 (spring to winter of the northern hemisphere), bounded by month and day.
_SEASONS = {21: ((3, 20), (6, 20)), 22: ((6, 21), (9, 22)), 23: ((9, 23), (12, 20)), 24: ((12, 21), (3, 19))}


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[date, date] | None:
    """Return the first and last day of a value or interval; an open end (`..`) is the calendar's, None if malformed."""
    if len(edtf) > _LONGEST:
        return None
    if "/" not in edtf:
        return _point_bounds(edtf.strip())
    first, _, last = (part.strip() for part in edtf.partition("/"))
    lower = (date.min, date.min) if first in ("", "..") else _point_bounds(first)
    upper = (date.max, date.max) if last in ("", "..") else _point_bounds(last)
    if lower is None or upper is None or lower[0] > upper[1]:
        return None
    return lower[0], upper[1]


def precision(edtf: str) -> Precision:
    """Return the finest unit that holds the whole value: an interval inside one month has the precision month."""
    span = bounds(edtf)
    if span is None:
        return "unknown"
    first, last = span
    if first == last:
        return "day"
    if (first.year, first.month) == (last.year, last.month):
        return "month"
    return "year" if first.year == last.year else "unknown"


def day_number(d: date) -> int:
    """Return a day as the integer YYYYMMDD, which sorts as the day does."""
    return d.year * 10000 + d.month * 100 + d.day


def contains(outer: str, inner: str) -> bool:
    """Tell whether every day of `inner` lies in `outer`; False when either is malformed."""
    wide, narrow = bounds(outer), bounds(inner)
    return wide is not None and narrow is not None and wide[0] <= narrow[0] and narrow[1] <= wide[1]


def make(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Write a point in EDTF; None when the calendar has no such day, month or year."""
    value = f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")
    return value if 1 <= year <= MAXYEAR and bounds(value) else None


def between(first: date, last: date) -> str:
    """Write an interval of days in its shortest honest form: a day, month or year where it is exactly one."""
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return first.isoformat()[:7]
        if first.month == 1 and last.month == 12:
            return first.isoformat()[:4] if first.year == last.year else f"{first.year:04d}/{last.year:04d}"
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return f"{first.isoformat()}/{last.isoformat()}"


def shift_days(d: date, count: int) -> date | None:
    """Move a day by a number of days; None outside the calendar."""
    try:
        return d + timedelta(days=count)
    except OverflowError:
        return None


def shift_months(year: int, month: int, count: int) -> tuple[int, int] | None:
    """Move a month by a number of months; None outside the calendar."""
    year, index = divmod(year * 12 + month - 1 + count, 12)
    return (year, index + 1) if 1 <= year <= MAXYEAR else None


def _point_bounds(value: str) -> tuple[date, date] | None:
    # "2024-XX" and "2024-06-XX": a month or day that is not told, as good as the coarser date.
    match = _POINT.fullmatch(_UNTOLD.sub("", value))
    if match is None:
        return None
    digits, month, day = match.groups()
    if "X" in digits:
        return None if month else _masked_bounds(digits)
    try:
        return _calendar_bounds(int(digits), int(month or 0), int(day or 0), month is not None, day is not None)
    except ValueError:
        return None


def _masked_bounds(digits: str) -> tuple[date, date] | None:
    first, last = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return (date(max(first, 1), 1, 1), date(last, 12, 31)) if last else None


def _calendar_bounds(year: int, month: int, day: int, has_month: bool, has_day: bool) -> tuple[date, date]:
    """Raise ValueError where the calendar has no such day."""
    if has_day:
        return date(year, month, day), date(year, month, day)
    if month in _SEASONS:
        begin, end = _SEASONS[month]
        return date(year, *begin), date(year + (end < begin), *end)
    if has_month:
        first = date(year, month, 1)
        return first, first.replace(day=monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)
