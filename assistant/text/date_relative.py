"""Rules for dates told from the day of writing ("jeudi", "l'an dernier", "il y a trois ans"): matches to EDTF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.text import edtf
from assistant.text.calendar_words import (
    ENGLISH_DAYS,
    FRENCH_DAYS,
    NUMBERS,
    UNITS,
    either,
)
from assistant.text.date_anchor import PART, Anchor, Found, Reading, Rule, step_of
from assistant.types import DateKind

_FAR = 3000
_DAY = either((*FRENCH_DAYS, *ENGLISH_DAYS))
_SIDE = r"(?P<side>derniere?|passee?|ecoulee?|prochaine?|qui\svient)"
_UNIT = r"(?P<unit>semaine|mois|annee|an|trimestre|siecle|decennie|week-?end|week|month|year|quarter|century|decade)"
_COUNT = (
    rf"(?P<n>\d{{1,4}}|{either(NUMBERS)}|quelques|plusieurs|several|few|some|a\sfew|un\sdemi|half\sa"
    r"|une\s\w{2,8}aine\sd[e'])"
)
_ROUGHLY = (
    r"(?:a\speine\s|environ\s|pres\sde\s|plus\sde\s|moins\sde\s|deja\s|quelque\s|tout\sjuste\s|about\s|almost\s|nearly\s|around\s"
    r"|roughly\s|some\s|more\sthan\s|less\sthan\s|just\s|over\s)?"
)
# "La fin du mois de mai", "la fin de l'annee 2002" and "scolaire" are other times.
_ALONE = r"(?!\w|-\w|\s(?:de\s|d'|du\s|of\s|\d|scolaire|universitaire|civile|judiciaire|sportive|fiscale|blanche))"
_SPAN = rf"(?P<unit>{either(UNITS)})"

# Days from the day of writing, by the folded word.
_NAMED_DAYS = {
    "avant-hier": -2, "avant hier": -2, "the day before yesterday": -2, "hier": -1, "yesterday": -1,
    "aujourd'hui": 0, "aujourd' hui": 0, "ce jour": 0, "today": 0, "tonight": 0, "ce": 0, "cet": 0,
    "cette": 0, "this": 0,
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


def _unit(found: Found) -> Reading:
    """Read "la semaine derniere", "ce mois-ci", "next year"; what precedes or follows another event stays open."""
    words = found["side"] + " " + found["det"]
    over = found["det"].startswith("over") and found["unit"].startswith("weekend")
    whole = found.place.shown <= found.end - found.start  # "le week-end" as a label
    if (
        not found["side"]
        and not over
        and not whole
        and not found["det"].startswith(("cet", "ce", "this", "last", "next"))
    ):
        return None
    anchor = found.place.anchor
    step = found.place.lean(found.start, found.end) if over else step_of(words)
    return "date", _moved(anchor, found["unit"], step) if anchor else None


def _part_of_unit(found: Found) -> Reading:
    """Read "a la fin de l'annee", "en debut de semaine": the whole unit, whose parts have no agreed bounds.

    Where a date of another year was named just before, whose year is meant cannot be told.
    """
    anchor, side = found.place.anchor, found["side"] + found["pre"]
    if found.place.folded.endswith(("fetes de ", "prime de ", "primes de ", "bal de "), 0, found.start):
        return None
    if anchor is None:
        return "date", None
    before = edtf.bounds(found.previous) if found.previous and not side else None
    if before and not (before[0] <= anchor.last and anchor.first <= before[1]) and before[0].year != anchor.year:
        return "date", None
    return "date", _moved(anchor, found["unit"], step_of(side))


def _last_night(found: Found) -> Reading:
    """Read "la nuit derniere" as the two days it lies between."""
    anchor = found.place.anchor
    if anchor is None or anchor.day is None:
        return "time", anchor.value if anchor else None
    eve = edtf.shift_days(anchor.day, -1)
    return "time", edtf.between(eve, anchor.day) if eve else None


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


_DEICTIC = ("ce", "cet", "cette", "this", "last")  # days only before a part of the day: "ce matin"
_WORDS = either(word for word in _NAMED_DAYS if word not in _DEICTIC)
RELATIVE_RULES: tuple[Rule, ...] = (
    (rf"(?P<word>{_WORDS})(?!\w)(?:,?\s(?:au\s)?{PART}(?!\w)|\s{_DAY}(?!\w))?", _named),
    (rf"(?P<word>ce|cet|cette|this|last|demain)\s(?:meme\s)?{PART}(?!\w)", _named),
    (r"(?:la\s)?nuit\sderniere(?!\w)", _last_night),
    (rf"(?P<det>la|cette|le|ce|l'|this|the|au|du|a\sla)\s?{_UNIT}(?:\s{_SIDE}|-ci)?(?!\w|-\w)", _unit),
    (rf"{_UNIT}\s{_SIDE}(?!\w|-\w)", _unit),
    (r"(?P<unit>week-?end)(?!\w|-\w)", _unit),
    (rf"(?P<det>last|next|the\spast|over\sthe)\s{_UNIT}(?!\w|-\w)", _unit),
    (
        r"(?:(?:d'ici\s(?:a\s)?|avant\s|vers\s|depuis\s|des\s|pour\s|jusqu'a\s)?(?:a\sla|la|le|en|au|dans\sle|cette|en\scette|en\sce|ce)\s)?"
        r"(?P<mod>fin|debut|milieu|courant|cours)\s(?:du\s|de\s(?:la\s|l'|cette\s|ce\s)?|d')"
        rf"(?P<unit>annee|mois|semaine|trimestre|siecle|decennie|week-end)(?:\s{_SIDE})?{_ALONE}",
        _part_of_unit,
    ),
    (
        r"(?:(?:at|by|until|since|before|after|around|towards?|near|in|from)\s)?(?:the\s)?(?:end|beginning|start|middle|close)\s"
        rf"of\s(?:the|this|(?:the\s)?(?P<pre>last|next))\s(?P<unit>year|month|week|quarter|decade|century|weekend){_ALONE}",
        _part_of_unit,
    ),
    (r"(?:by\s)?(?P<unit>year)(?:'s\s|-)end(?!\w)", _part_of_unit),
    (
        rf"(?:il\sy\sa|voila|voici)\s{_ROUGHLY}{_COUNT}\s?{_SPAN}(?!\w)(?!\s(?:de\s(?:difference|distance|cela)|d'ecart))",
        _ago,
    ),
    (rf"{_ROUGHLY}{_COUNT}\s?{_SPAN}\s(?:ago)(?!\w)", _ago),
    (rf"(?P<word>dans|in|d'ici)\s(?:a\s)?{_COUNT}\s?{_SPAN}(?!\w)", _ahead),
)
