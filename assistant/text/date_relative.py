"""Rules for dates told from the day of writing ("jeudi", "l'an dernier", "il y a trois ans"): matches to EDTF."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from assistant.text import edtf
from assistant.text.calendar_words import (
    ENGLISH_DAYS,
    FRENCH_DAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    either,
)
from assistant.text.date_anchor import Anchor, Found, Reading, Rule, nearest_weekday, year_of_month
from assistant.types import DateKind

_FAR = 3000
_DAY = either((*FRENCH_DAYS, *ENGLISH_DAYS))
_PART = (
    r"(?P<part>matin|soir|midi|apres-midi|matinee|soiree|nuit|morning|evening|afternoon|night"
    r"|en\s(?:debut|fin|milieu)\s(?:de\s|d')(?:matinee|soiree|apres-midi|journee)|a\sl'aube|dans\sla\s(?:nuit|soiree|matinee))"
)
_SIDE = r"(?P<side>derniere?|passee?|ecoulee?|prochaine?|qui\svient|suivante?|precedente?)"
_UNIT = r"(?P<unit>semaine|mois|annee|an|trimestre|siecle|decennie|week-?end|week|month|year|quarter|century|decade)"
_COUNT = rf"(?P<n>\d{{1,4}}|{either(NUMBERS)}|quelques|plusieurs|several|few|some|a\sfew|un\sdemi|half\sa)"
_SPAN = rf"(?P<unit>{either(UNITS)})"

# Days from the day of writing, by the folded word.
_NAMED_DAYS = {
    "avant-hier": -2, "avant hier": -2, "the day before yesterday": -2, "hier": -1, "yesterday": -1,
    "aujourd'hui": 0, "ce jour": 0, "today": 0, "tonight": 0, "ce": 0, "cet": 0, "cette": 0, "this": 0,
    "demain": 1, "tomorrow": 1, "apres-demain": 2, "apres demain": 2, "the day after tomorrow": 2,
    "last": -1,
}  # fmt: skip


def _of_day(anchor: Anchor | None, count: int) -> str | None:
    """Return the day `count` days from the anchor; an anchor that is no day lends its own precision."""
    if anchor is None:
        return None
    moved = edtf.shift_days(anchor.first, count) if anchor.day else None
    return moved.isoformat() if moved else anchor.value


def _named(found: Found) -> Reading:
    kind: DateKind = "time" if found["part"] or found["word"] == "tonight" else "date"
    return kind, _of_day(found.place.anchor, _NAMED_DAYS[found["word"]])


def _weekday(found: Found) -> Reading:
    anchor = found.place.anchor
    kind: DateKind = "time" if found["part"] else "date"
    if anchor is None or anchor.day is None:
        return kind, anchor.value if anchor else None
    when = nearest_weekday(found, WEEKDAYS[found["day"]])
    if when and found["week"]:
        monday = anchor.day - timedelta(days=anchor.day.isoweekday() - 1)
        step = 7 * _step(found["week"])
        moved = edtf.shift_days(monday, step + WEEKDAYS[found["day"]] - 1)
        return kind, moved.isoformat() if moved else None
    return kind, when.isoformat() if when else None


def _weekday_number(found: Found) -> Reading:
    """Read "samedi 24" as the nearest such day of the month that falls on that weekday."""
    anchor = found.place.anchor
    if anchor is None or anchor.month is None:
        return "date", None
    number = int(found["number"].removesuffix("er"))
    days = []
    for step in range(-6, 7):
        moved = edtf.shift_months(*anchor.month, step)
        if moved and number <= monthrange(*moved)[1]:
            days.append(date(*moved, number))
    days = [day for day in days if day.isoweekday() == WEEKDAYS[found["day"]]]
    best = min(days, key=lambda day: abs(day - anchor.first), default=None)
    return "date", best.isoformat() if best else None


def _step(side: str) -> int:
    if any(word in side for word in ("prochain", "next", "vient", "coming")):
        return 1
    return -1 if any(word in side for word in ("dernier", "pass", "last", "ecoule", "previous")) else 0


def _unit(found: Found) -> Reading:
    """Read "la semaine derniere", "ce mois-ci", "next year"; what precedes or follows another event stays open."""
    words = found["side"] + " " + found["det"]
    if any(word in words for word in ("suivant", "precedent", "meme")):
        return "date", None
    if not found["side"] and not found["det"].startswith(("cet", "ce", "this", "last", "next")):
        return None
    anchor = found.place.anchor
    return "date", _moved(anchor, found["unit"], _step(words)) if anchor else None


def _moved(anchor: Anchor, unit: str, step: int) -> str | None:
    """Return the week, month, quarter, year or more that lies `step` of them from the anchor."""
    if unit in ("semaine", "week"):
        return _week(anchor, step)
    if unit in ("week-end", "weekend"):
        return _weekend(anchor, step)
    if unit in ("mois", "month"):
        return _each_end(anchor, lambda day: _month_of(day, step))
    if unit in ("trimestre", "quarter"):
        return _each_end(anchor, lambda day: _quarter_of(day, step))
    if unit in ("an", "annee", "year"):
        return _each_end(anchor, lambda day: edtf.make(day.year + step))
    digits, mask = (3, "X") if unit.startswith("dec") else (2, "XX")
    stem = int(f"{anchor.first.year:04d}"[:digits]) + step
    return f"{stem:0{digits}d}{mask}" if 0 < stem < 10**digits else None


def _each_end(anchor: Anchor, move: Callable[[date], str | None]) -> str | None:
    """Move both ends of the anchor: the value where they agree, else the interval they span."""
    first, last = move(anchor.first), move(anchor.last)
    if first == last or first is None or last is None:
        return first
    span = edtf.bounds(f"{first}/{last}")
    return edtf.between(*span) if span else None


def _month_of(day: date, step: int) -> str | None:
    moved = edtf.shift_months(day.year, day.month, step)
    return edtf.make(*moved) if moved else None


def _quarter_of(day: date, step: int) -> str | None:
    moved = edtf.shift_months(day.year, (day.month - 1) // 3 * 3 + 1, 3 * step)
    end = edtf.shift_months(*moved, 2) if moved else None
    return f"{edtf.make(*moved)}/{edtf.make(*end)}" if moved and end else None


def _week(anchor: Anchor, step: int) -> str | None:
    """Return the ISO week, Monday to Sunday."""
    if anchor.day is None:
        return anchor.value
    monday = edtf.shift_days(anchor.day, 7 * step - anchor.day.isoweekday() + 1)
    sunday = edtf.shift_days(monday, 6) if monday else None
    return edtf.between(monday, sunday) if monday and sunday else None


def _weekend(anchor: Anchor, step: int) -> str | None:
    """Return Saturday and Sunday: "ce week-end" is the nearest, past until Wednesday and coming from then on."""
    if anchor.day is None:
        return anchor.value
    rank = anchor.day.isoweekday()
    back = rank + 1 if rank < 6 else rank - 6
    if step == 0:
        back = back if rank <= 2 or rank >= 6 else back - 7
    elif step > 0:
        back -= 7
    elif rank >= 6:
        back += 7
    saturday = edtf.shift_days(anchor.day, -back)
    sunday = edtf.shift_days(saturday, 1) if saturday else None
    return edtf.between(saturday, sunday) if saturday and sunday else None


def _ago(found: Found) -> Reading:
    return _offset(found, -1)


def _ahead(found: Found) -> Reading:
    if found["word"] == "in" and found.direction < 0:
        return "duration", None  # "in three days" of a past event tells how long it took
    return _offset(found, 1)


def _offset(found: Found, sign: int) -> Reading:
    count, unit, anchor = _number(found["n"]), UNITS[found["unit"]], found.place.anchor
    if anchor is None or count is None or count > _FAR:
        return "date", None
    if unit == "h":
        return "time", anchor.value
    if unit == "D":
        return "date", _of_day(anchor, sign * count)
    if unit == "W":
        return "date", _week(anchor, sign * count)
    if unit == "M":
        return "date", _each_end(anchor, lambda day: _month_of(day, sign * count))
    years = count * {"Y": 1, "X": 10, "C": 100}[unit]
    return "date", _each_end(anchor, lambda day: edtf.make(day.year + sign * years))


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() else NUMBERS.get(word)


def _event_day(found: Found) -> Reading:
    """Read "le lendemain", "la veille", "le meme jour" from the last day named just before, else leave it open."""
    if found.previous is None:
        return "date", None
    word = found["word"]
    step = 1 if "lendemain" in word or "next" in word or "following" in word or "after" in word else 0
    step = -1 if "veille" in word or "before" in word or "previous" in word else step
    moved = edtf.shift_days(found.previous, step * (2 if found["twice"] else 1))
    return "date", moved.isoformat() if moved else None


def _open(found: Found) -> Reading:
    """Read what is told from another event ("un mois apres"): a date that cannot be told."""
    return "date", None


def _feast(found: Found) -> Reading:
    word, anchor = found["feast"], found.place.anchor
    year = int(found["year"]) if found["year"] else None
    if year is None and (anchor is None or anchor.year is None):
        return "date", None
    years = [year] if year else [anchor.year + step for step in (-1, 0, 1)] if anchor and anchor.year else []
    days = [day for each in years if 1583 <= each <= 9998 and (day := _feast_day(word, each))]
    if not days or anchor is None:
        return "date", days[0].isoformat() if days else None
    return "date", min(days, key=lambda day: abs(day - anchor.first)).isoformat()


_FROM_EASTER = {
    "paques": 0, "easter": 0, "lundi de paques": 1, "vendredi saint": -2, "good friday": -2, "ascension": 39,
    "pentecote": 49, "lundi de pentecote": 50, "mardi gras": -47,
}  # fmt: skip
_FIXED = {
    "noel": (12, 25), "christmas": (12, 25), "toussaint": (11, 1), "saint-sylvestre": (12, 31),
    "jour de l'an": (1, 1), "new year's eve": (12, 31), "new year's day": (1, 1), "saint-valentin": (2, 14),
}  # fmt: skip


def _feast_day(word: str, year: int) -> date | None:
    if word in _FIXED:
        return date(year, *_FIXED[word])
    return edtf.shift_days(_easter(year), _FROM_EASTER[word])


def _easter(year: int) -> date:
    """Return Easter Sunday (anonymous Gregorian algorithm, Nature, 20 April 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(found: Found) -> Reading:
    """Read "le premier dimanche de juillet": the nth such weekday of a month or season."""
    rank, weekday = ORDINALS[found["ord"]], WEEKDAYS[found["day"]]
    first = _start_of(found)
    if first is None:
        return "date", None
    if rank < 0:
        end = first.replace(day=monthrange(first.year, first.month)[1])
        return "date", (end - timedelta(days=(end.isoweekday() - weekday) % 7)).isoformat()
    moved = edtf.shift_days(first, (weekday - first.isoweekday()) % 7 + 7 * (rank - 1))
    return "date", moved.isoformat() if moved else None


def _start_of(found: Found) -> date | None:
    anchor, season = found.place.anchor, found["season"]
    if season:
        if anchor is None or anchor.year is None:
            return None
        years = [int(found["year"])] if found["year"] else [anchor.year, anchor.year + 1]
        spans = [edtf.bounds(f"{year:04d}-{SEASONS[season]}") for year in years]
        starts = [span[0] for span in spans if span and (found["year"] or span[0] >= anchor.first)]
        return starts[0] if starts else None
    month = MONTHS[found["month"]]
    year = int(found["year"]) if found["year"] else year_of_month(found, month)
    return date(year, month, 1) if year else None


_DEICTIC = ("ce", "cet", "cette", "this", "last")  # days only before a part of the day: "ce matin"
_WORDS = either(word for word in _NAMED_DAYS if word not in _DEICTIC)
RELATIVE_RULES: tuple[Rule, ...] = (
    (
        rf"(?P<ord>{either(ORDINALS)})\s(?P<day>{_DAY})\s(?:du\s(?:mois\sde\s)?|de\s|d'|of\s|in\s)(?:l')?"
        rf"(?:(?P<season>{either(SEASONS)})|(?P<month>{either(MONTHS)}))(?!\w)(?:\s(?P<year>\d{{4}})(?!\w))?",
        _nth_weekday,
    ),
    (
        rf"(?:la\s|cette\s|a\s|au\s|du\s|the\s|de\s|le\s|l')(?:fete\s(?:de\s|de\sla\s))?"
        rf"(?P<feast>{either((*_FROM_EASTER, *_FIXED))})(?!\w)(?:\s(?P<year>\d{{4}})(?!\w))?",
        _feast,
    ),
    (
        r"(?P<word>(?P<twice>sur)?lendemain|(?:le|la|l'|du|au|des\sle|ce)\s?(?P<twice2>sur|avant-)?(?:lendemain|veille)|(?:le|ce)\smeme\sjour"
        r"|the\s(?:next|following|previous|same)\sday|the\sday\s(?:before|after)(?!\s(?:yester|tomor))|the\sday\searlier)(?!\w)",
        _event_day,
    ),
    (rf"(?P<word>{_WORDS})(?!\w)(?:,?\s(?:au\s)?{_PART}(?!\w)|\s{_DAY}(?!\w))?", _named),
    (rf"(?P<word>ce|cet|cette|this|last|demain)\s(?:meme\s)?{_PART}(?!\w)", _named),
    (
        rf"(?:le\s|ce\s)?(?P<day>{_DAY})\s(?P<number>[12]\d|3[01]|[1-9]|1er)(?![\w/:]|[.,:]\d|\s?h\b)(?!\s[a-z]{{1,3}}\.?\d)",
        _weekday_number,
    ),
    (
        rf"(?:(?P<det>le|ce|this|the)\s)?(?:(?P<pre>last|next)\s)?(?<!black\s)(?P<day>{_DAY})"
        rf"(?![\w-]|\sgras|\stimes|\spost)(?:\s{_SIDE}(?!\w))?"
        r"(?:\s(?:de\s)?(?P<week>(?:la\ssemaine\s(?:derniere?|passee|prochaine)|cette\ssemaine|last\sweek|next\sweek|this\sweek)))?"
        rf"(?:\s(?:au\s)?{_PART}(?!\w))?",
        _weekday,
    ),
    (rf"(?P<det>la|cette|le|ce|l'|this|the|au|du|a\sla)\s?(?:meme\s)?{_UNIT}(?:\s{_SIDE}|-ci)?(?!\w|-\w)", _unit),
    (rf"(?P<det>last|next|the\sprevious)\s{_UNIT}(?!\w|-\w)", _unit),
    (
        rf"(?:il\sy\sa|voila|voici)\s(?:a\speine\s|environ\s|pres\sde\s|plus\sde\s|moins\sde\s|deja\s)?{_COUNT}\s{_SPAN}(?!\w)",
        _ago,
    ),
    (rf"{_COUNT}\s{_SPAN}\s(?:ago)(?!\w)", _ago),
    (
        rf"{_COUNT}\s{_SPAN}\s(?:plus\st(?:ot|ard)|apres|avant|auparavant|later|earlier|before|after|plus\stard)(?!\w)",
        _open,
    ),
    (rf"(?P<word>dans|in|d'ici)\s(?:a\s)?{_COUNT}\s{_SPAN}(?!\w)", _ahead),
)
