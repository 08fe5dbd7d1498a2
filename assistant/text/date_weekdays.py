"""Rules for days told by their name or their number ("jeudi", "samedi 24", "de lundi a mardi"): matches to EDTF."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from assistant.text import edtf
from assistant.text.calendar_words import ENGLISH_DAYS, FRENCH_DAYS, WEEKDAYS, either
from assistant.text.date_anchor import PART, Anchor, Found, Reading, Rule, nearest_weekday, step_of
from assistant.types import DateKind

# What happens "du dimanche" or bears a day's name is no day of the calendar.
_NAMED = ("journal du ", "jdd du ", "depeche du ", "black ", "super ", "bloody ", "cyber ", "ash ")
_HABITS = ("repos du ", "travail du ", "marche du ", "messe du ", "ouverture du ", "chasseur du ", "peintre du ",
           "travail le ", "ouverture le ", "peintres du ", "chasseurs du ", "conducteurs du ", "cafe du ")  # fmt: skip
_FORTNIGHT = {"huit": 7, "quinze": 14}


def _weekday(found: Found) -> Reading:
    anchor, kind = found.place.anchor, _kind(found)
    before = found.place.folded[max(0, found.start - 14) : found.start] + (found["det"] + " " if found["det"] else "")
    if before.endswith(_NAMED):
        return None
    if before.endswith(_HABITS) or _is_habit(found):
        return "set", None
    if found["side"].startswith(("suiv", "preced")):
        return kind, _beside(found.previous, WEEKDAYS[found["day"]], 1 if found["side"].startswith("suiv") else -1)
    if anchor is None or anchor.day is None:
        return kind, anchor.value if anchor else None
    when = nearest_weekday(found, WEEKDAYS[found["day"]])
    if found["fortnight"]:
        first = nearest_weekday(found, WEEKDAYS[found["day"]], ahead=True)
        return kind, _shifted(first, _FORTNIGHT[found["fortnight"]])
    if when and found["week"]:
        monday = anchor.day - timedelta(days=anchor.day.isoweekday() - 1)
        return kind, _shifted(monday, 7 * step_of(found["week"]) + WEEKDAYS[found["day"]] - 1)
    return kind, when.isoformat() if when else None


def _beside(previous: str | None, weekday: int, step: int) -> str | None:
    """Return the first such weekday after (1) or before (-1) the day named just before."""
    span = edtf.bounds(previous) if previous else None
    if not span or span[0] != span[1]:
        return None
    gap = (step * (weekday - span[0].isoweekday())) % 7 or 7
    return _shifted(span[0], step * gap)


def _is_habit(found: Found) -> bool:
    """Tell "le dimanche" of a sentence about what is usual from the day of a story."""
    told = found["side"] or found["pre"] or found["week"] or found["part"] or found["fortnight"]
    whole = found.place.shown <= found.end - found.start
    return found["det"] == "le" and not told and not whole and found.direction == 0


def _kind(found: Found) -> DateKind:
    return "time" if found["part"] or found["night"] else "date"


def _shifted(day: date | None, count: int) -> str | None:
    moved = edtf.shift_days(day, count) if day else None
    return moved.isoformat() if moved else None


def _days(found: Found) -> Reading:
    """Read "de lundi a jeudi" and "la nuit de lundi a mardi" from the end that the verb makes plain."""
    anchor, kind = found.place.anchor, _kind(found)
    if anchor is None or anchor.day is None:
        return kind, anchor.value if anchor else None
    length = (WEEKDAYS[found["day2"]] - WEEKDAYS[found["day"]]) % 7
    if WEEKDAYS[found["day"]] == anchor.day.isoweekday() and found["night"]:
        first, last = anchor.day, edtf.shift_days(anchor.day, length)
    elif found.direction > 0:
        first = nearest_weekday(found, WEEKDAYS[found["day"]]) or anchor.day
        last = edtf.shift_days(first, length)
    else:
        last = nearest_weekday(found, WEEKDAYS[found["day2"]]) or anchor.day
        first = edtf.shift_days(last, -length) or last
    return kind, edtf.between(first, last) if last else None


def _opening_days(found: Found) -> Reading:
    return "set", None


def _weekday_number(found: Found) -> Reading:
    """Read "samedi 24" as the nearest such day of the month that falls on that weekday."""
    anchor = found.place.anchor
    if anchor is None or anchor.month is None:
        return "date", None
    number = int(found["number"].removesuffix("er"))
    weekday = WEEKDAYS[found["day"]]
    days = [day for day in _numbered(anchor.month, number, 6) if day.isoweekday() == weekday]
    best = min(days, key=lambda day: _distance(day, anchor), default=None)
    return "date", best.isoformat() if best else None


def _number_alone(found: Found) -> Reading:
    """Read "le 8", when it is the whole text, as the nearest eighth of a month; "le 8 courant" as this month's."""
    anchor, number = found.place.anchor, int(found["number"].removesuffix("er"))
    this_month = bool(found["month"])
    if not this_month and found.place.shown > found.end - found.start + 1:
        return None
    if anchor is None or anchor.month is None:
        return "date", None
    days = _numbered(anchor.month, number, 0 if this_month else 1)
    best = min(days, key=lambda day: _distance(day, anchor), default=None)
    return "date", best.isoformat() if best else None


def _numbered(month: tuple[int, int], number: int, around: int) -> list[date]:
    days = []
    for step in range(-around, around + 1):
        moved = edtf.shift_months(*month, step)
        if moved and 1 <= number <= monthrange(*moved)[1]:
            days.append(date(*moved, number))
    return days


def _distance(day: date, anchor: Anchor) -> timedelta:
    return max(anchor.first - day, day - anchor.last, timedelta(0))


_DAY = either((*FRENCH_DAYS, *ENGLISH_DAYS))
_SIDE = r"(?P<side>derniere?|passee?|ecoulee?|prochaine?|qui\svient|suivante?|precedente?)"
_WEEK = (
    r"(?P<week>(?:la\ssemaine\s(?:derniere?|passee|prochaine)|cette\ssemaine|last\sweek|next\sweek|this\sweek"
    r"|the\sweek\s(?:before|after)))"
)
_NOT_DAYS = r"(?![\w-]|\sgras|\ssaint|\snoir|\stimes|\spost|\stelegraph|\sworship|\smirror|\sexpress|\sworld)"
WEEKDAY_RULES: tuple[Rule, ...] = (
    (
        r"(?:(?:dans\s)?(?:la\s)?(?P<night>nuit)\s(?:de\s|du\s)|de\s|from\s|entre\s|between\s)"
        rf"(?:(?:le|hier|ce)\s)?(?P<day>{_DAY})(?:\s(?:matin|soir))?(?:\sa\s|\sau\s|\set\s|\sto\s|\sand\s|\suntil\s|\sjusqu'a\s)"
        rf"(?:(?:le|hier|ce)\s)?(?P<day2>{_DAY})(?!\w|\s\d)(?:\s{_SIDE}(?!\w))?(?:\s{PART}(?!\w))?",
        _days,
    ),
    (rf"du\s(?P<day>{_DAY})\sau\s(?P<day2>{_DAY})(?!\w|\s\d)", _opening_days),
    (rf"(?P<day>{_DAY})\sthrough\s(?P<day2>{_DAY})(?!\w|\s\d)", _days),
    (
        rf"(?:le\s|ce\s)?(?P<day>{_DAY})\s(?P<number>[12]\d|3[01]|[1-9]|1er)(?![\w/:]|[.,:]\d|\s?h(?:eures?)?\b)(?!\s[a-z]{{1,3}}\.?\d)"
        r"(?!\s(?!dans|sans|mais|vers|mars|alors|apres|depuis|lors|tous|puis)[a-z]{4,40}s(?!\w))",
        _weekday_number,
    ),
    (
        rf"(?:(?P<det>le|ce|this|the)\s)?(?:(?P<pre>last|next)\s)?(?P<day>{_DAY}){_NOT_DAYS}"
        rf"(?:\s{_SIDE}(?!\w)|\sen\s(?P<fortnight>huit|quinze)(?!\w))?(?:\s(?:de\s)?{_WEEK})?(?:,?\s(?:au\s)?{PART}(?!\w))?",
        _weekday,
    ),
    (
        r"(?:le\s|les\s|ce\s|au\s|du\s)(?P<number>[12]\d|3[01]|[1-9]|1er)(?![\w/:]|[.,:]\d)"
        r"(?:\s(?P<month>courant|du\smois|de\sce\smois))?(?!\w|\sdernier)",
        _number_alone,
    ),
)
