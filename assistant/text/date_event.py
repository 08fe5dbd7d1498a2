"""Rules for dates told from one named just before ("le lendemain", "deux ans plus tard"): matches to EDTF."""

from __future__ import annotations

from datetime import date

from assistant.text import edtf
from assistant.text.calendar_words import NUMBERS, UNITS, either
from assistant.text.date_anchor import Found, Reading, Rule
from assistant.types import DateKind

_FAR = 3000
_COUNT = (
    rf"(?P<n>\d{{1,4}}|{either(NUMBERS)}|quelques|plusieurs|several|few|some|a\sfew|half\sa"
    r"|une\s(?:dizaine|quinzaine)\sd[e'])"
)
_BACK = ("veille", "before", "previous", "precedent", "d'avant", "plus tot", "earlier", "auparavant", "avant")
_SAME = ("meme", "same", "-la", "that")
# "Un mois après la visite" counts from an event that no date tells; "un mois après," from the date before.
_STOPS = '\n.,;:!?)»”"…'


def _event_day(found: Found) -> Reading:
    """Read "le lendemain", "la veille", "le meme jour" from the day named just before, else leave it open."""
    word = found["word"]
    kind: DateKind = "time" if found["part"] else "date"
    step = 1 if any(each in word for each in ("lendemain", "next", "following", "after", "suivant", "d'apres")) else 0
    step = -1 if any(each in word for each in _BACK) and "lendemain" not in word else step
    twice = found["twice"] or found["twice2"]
    # "La veille de son départ": from what follows, not from what came before.
    of_event = found.place.folded.startswith((" de ", " d'", " du ", " des ", " de\n"), found.end)
    start = _day(found.previous)
    if start is None or of_event or ("the day" in word and not _stops(found)):
        return kind, None
    moved = edtf.shift_days(start, step * (2 if twice else 1))
    return kind, moved.isoformat() if moved else None


def _later(found: Found) -> Reading:
    """Read "deux jours plus tard" and "un an avant," from the date named just before, else leave it open."""
    from_what_follows = found["way"] in ("apres", "avant", "after", "before") and not _stops(found)
    count = int(found["n"]) if found["n"].isdecimal() else NUMBERS.get(found["n"])
    if found.previous is None or count is None or count > _FAR or from_what_follows:
        return "date", None
    sign = -1 if found["way"] in _BACK else 1
    value = _moved(found.previous, UNITS[found["unit"]], sign * count)
    return "date", None if sign > 0 and _is_to_come(value, found) else value


def _is_to_come(value: str | None, found: Found) -> bool:
    """Tell whether a value lies after the publication without the sentence saying so: it counts from another date."""
    span, anchor = edtf.bounds(value) if value else None, found.place.anchor
    return span is not None and anchor is not None and span[0] > anchor.last and found.direction <= 0


def _neighbour(found: Found) -> Reading:
    """Read "l'annee suivante", "le mois precedent", "la meme semaine", "cette annee-la"."""
    words = found["det"] + " " + found["way"]
    step = -1 if any(word in words for word in _BACK) else 1
    step = 0 if any(word in words for word in _SAME) else step
    if found.previous is None:
        anchor = found.place.anchor  # "Cette même année", at the head of a text, is the current one
        return "date", _moved(anchor.value, UNITS[found["unit"]], 0) if anchor and "meme" in words and "c" in words[
            :1
        ] else None
    unit = UNITS[found["unit"]]
    return "date", _moved(found.previous, unit, step)


def _moved(previous: str, unit: str, count: int) -> str | None:
    """Move a date by whole units; None where it is coarser than they are."""
    span = edtf.bounds(previous)
    if span is None:
        return None
    first, last = span
    day = _day(previous)
    if unit in ("D", "W"):
        return _day_or_week(day, unit, count) if day else None
    if unit == "M":
        moved = edtf.shift_months(first.year, first.month, count)
        return edtf.make(*moved) if moved and (first.year, first.month) == (last.year, last.month) else None
    if unit in ("Y", "X", "C") and first.year == last.year:
        return edtf.make(first.year + count * {"Y": 1, "X": 10, "C": 100}[unit])
    return None


def _day_or_week(day: date, unit: str, count: int) -> str | None:
    if unit == "D":
        moved = edtf.shift_days(day, count)
        return moved.isoformat() if moved else None
    monday = edtf.shift_days(day, 7 * count - day.isoweekday() + 1)
    sunday = edtf.shift_days(monday, 6) if monday else None
    return edtf.between(monday, sunday) if monday and sunday else None


def _day(value: str | None) -> date | None:
    span = edtf.bounds(value) if value else None
    return span[0] if span and span[0] == span[1] else None


def _stops(found: Found) -> bool:
    rest = found.place.folded[found.end : found.end + 2].lstrip(" ")
    return not rest or rest[0] in _STOPS


_UNIT = r"(?P<unit>jour|journee|semaine|mois|annee|decennie|day|week|month|year|decade)"
EVENT_RULES: tuple[Rule, ...] = (
    (
        r"(?P<word>(?P<twice>sur)?lendemain|(?:le|la|l'|du|au|des\sle|ce)\s?(?P<twice2>sur|avant-)?(?:lendemain|veille)"
        r"|(?:le|ce)\smeme\sjour|ce\sjour-la|le\sjour\s(?:meme|suivant|precedent|d'avant|d'apres)"
        r"|the\s(?:next|following|previous|same)\sday|that\ssame\sday"
        r"|the\sday\s(?:before|after)(?!\s(?:yester|tomor))|the\sday\searlier)(?!\w)"
        r"(?:\s(?:au\s)?(?P<part>matin|soir|midi|apres-midi|morning|evening)(?!\w))?",
        _event_day,
    ),
    (r"(?P<word>(?:le|la|l'|cette\s)\s?(?P<part>matin|soir|nuit|apres-midi)\s(?:meme|-la))(?!\w)", _event_day),
    (
        rf"{_COUNT}\s?(?P<unit>{either(UNITS)})\s(?P<way>plus\st(?:ot|ard)|apres|avant|auparavant|later|earlier|before|after)(?!\w)",
        _later,
    ),
    (
        rf"(?:de\s)?(?P<det>l'|la\s|le\s|les\s|au\s|du\s)(?:{_UNIT}s?)\s(?P<way>suivante?s?|precedente?s?|d'avant|d'apres)(?!\w)",
        _neighbour,
    ),
    (
        rf"(?P<det>(?:la|le|cette|ce)\smeme\s|the\ssame\s|that\s(?:same\s)?|the\s(?:following|previous)\s){_UNIT}(?!\w|-\w)",
        _neighbour,
    ),
    (rf"(?P<det>cette\s|ce\s){_UNIT}(?P<way>-la)(?!\w)", _neighbour),
)
