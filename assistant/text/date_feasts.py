"""Rules for feasts and for the nth weekday of a month or season: a match comes in, its day in EDTF goes out."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from assistant.text import edtf
from assistant.text.calendar_words import ENGLISH_DAYS, FRENCH_DAYS, MONTHS, ORDINALS, SEASONS, WEEKDAYS, either
from assistant.text.date_anchor import Found, Reading, Rule, year_of_month

# A feast as near as this (days) is the one meant, whatever the tense around it.
_NEAR = 60
# A feast tells a period, not its day, after these words.
_PERIODS = ("vacances de ", "conges de ", "fetes de ", "marche de ", "marches de ", "periode de ", "cadeaux de ",
            "vacances de la ", "conges de la ", "ile de ", "arbre de ", "sapin de ", "pere ")  # fmt: skip

_FROM_EASTER = {
    "paques": 0, "dimanche de paques": 0, "easter": 0, "easter sunday": 0, "easter monday": 1, "lundi de paques": 1,
    "vendredi saint": -2, "good friday": -2, "jeudi saint": -3, "ascension": 39, "jeudi de l'ascension": 39,
    "pentecote": 49, "dimanche de pentecote": 49, "lundi de pentecote": 50, "mardi gras": -47, "shrove tuesday": -47,
    "ash wednesday": -46, "mercredi des cendres": -46,
}  # fmt: skip
_FIXED = {
    "noel": (12, 25), "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "veille de noel": (12, 24), "toussaint": (11, 1), "saint-sylvestre": (12, 31), "boxing day": (12, 26),
    "jour de l'an": (1, 1), "nouvel an": (1, 1), "new year's eve": (12, 31), "new year's day": (1, 1),
    "saint-valentin": (2, 14), "valentine's day": (2, 14), "bastille day": (7, 14), "halloween": (10, 31),
    "epiphanie": (1, 6), "assomption": (8, 15),
}  # fmt: skip
# Names that are said without an article.
_BARE = ("vendredi saint", "mardi gras", "lundi de paques", "dimanche de paques", "lundi de pentecote", "easter sunday",
         "easter monday", "good friday", "christmas day", "christmas eve", "new year's eve",
         "new year's day")  # fmt: skip


def _feast(found: Found) -> Reading:
    word, anchor = found["feast"] or found["bare"], found.place.anchor
    if found["bare"] and not found["side"] and word not in _BARE and found.place.shown > found.end - found.start:
        return None  # "Noël Mamère"
    at = found.place.folded.index(word, found.start)
    if " " not in word and found.place.text[at].islower() and found.place.shown > found.end - found.start:
        return None  # "l'ascension du mont"
    year = int(found["year"]) if found["year"] else None
    before = found.place.folded[max(0, found.start - 20) : found.end - len(word)]
    if before.endswith(_PERIODS) or (year is None and (anchor is None or anchor.year is None)):
        return "date", None
    years = [year] if year else [anchor.year + step for step in (-1, 0, 1)] if anchor and anchor.year else []
    days = [day for each in years if 1583 <= each <= 9998 and (day := _feast_day(word, each))]
    if not days or anchor is None:
        return "date", days[0].isoformat() if days else None
    near = min(abs(day - anchor.first) for day in days) <= timedelta(_NEAR)
    lean = 0 if near and not found["side"] else found.direction
    towards = [day for day in days if (day >= anchor.first if lean > 0 else day <= anchor.last)] if lean else days
    return "date", min(towards or days, key=lambda day: abs(day - anchor.first)).isoformat()


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
        back = (end.isoweekday() - weekday) % 7 + (7 if found["last_but"] else 0)
        return "date", (end - timedelta(days=back)).isoformat()
    moved = edtf.shift_days(first, (weekday - first.isoweekday()) % 7 + 7 * (rank - 1))
    return "date", moved.isoformat() if moved else None


def _part_of_month(found: Found) -> Reading:
    """Read "la premiere semaine de mai" and "la deuxieme quinzaine d'aout"; the last week is the last seven days."""
    rank, first, what = ORDINALS[found["ord"]], _start_of(found), found["what"]
    if first is None:
        return "date", None
    length = monthrange(first.year, first.month)[1]
    if what.startswith("week") and what.endswith("end"):
        saturday = 1 + (6 - first.isoweekday()) % 7
        begin = saturday + 7 * (rank - 1) if rank > 0 else saturday + 7 * ((length - saturday) // 7)
        return "date", _span_of_days(first, begin, begin + 1)
    size = 15 if what == "quinzaine" else 7
    if rank < 0 or (size == 15 and rank == 2):
        return "date", _span_of_days(first, 16 if size == 15 else length - 6, length)
    return "date", _span_of_days(first, size * (rank - 1) + 1, size * rank)


def _span_of_days(first: date, begin: int, end: int) -> str | None:
    lower, upper = edtf.shift_days(first, begin - 1), edtf.shift_days(first, end - 1)
    return edtf.between(lower, upper) if lower and upper else None


def _some_weekday(found: Found) -> Reading:
    """Read "un mercredi de février" as that month: which of its weeks is not said."""
    month = MONTHS[found["month"]]
    year = int(found["year"]) if found["year"] else year_of_month(found, month)
    return "date", edtf.make(year, month) if year else None


def _start_of(found: Found) -> date | None:
    anchor, season = found.place.anchor, found["season"]
    if season:
        if anchor is None or anchor.year is None:
            return None
        years = [int(found["year"])] if found["year"] else [anchor.year, anchor.year + 1]
        spans = [edtf.bounds(f"{year:04d}-{SEASONS[season]}") for year in years]
        starts = [span[0] for span in spans if span and (found["year"] or span[0] >= anchor.first)]
        return starts[0] if starts else None
    if not found["month"]:
        return date(*anchor.month, 1) if anchor and anchor.month else None
    month = MONTHS[found["month"]]
    year = int(found["year"]) if found["year"] else year_of_month(found, month)
    return date(year, month, 1) if year else None


_FEAST = either((*_FROM_EASTER, *_FIXED))
_DAY = either((*FRENCH_DAYS, *ENGLISH_DAYS))
_YEAR = r"(?:\s(?:de\s|of\s)?(?P<year>\d{4})(?!\w))?"
FEAST_RULES: tuple[Rule, ...] = (
    (
        rf"(?P<last_but>avant-)?(?P<ord>{either(ORDINALS)})\s(?P<day>{_DAY})\s"
        r"(?:(?:du\s(?:mois\sde\s)?|de\s|d'|of\s|in\s)(?:l')?"
        rf"(?:(?P<season>{either(SEASONS)})|(?P<month>{either(MONTHS)}))|du\smois|de\sce\smois|of\s(?:the|this)\smonth)(?!\w){_YEAR}",
        _nth_weekday,
    ),
    (
        rf"(?:(?:la|le|au|the|in\sthe)\s)?(?P<ord>{either(ORDINALS)})\s(?P<what>semaine|quinzaine|week-?end|week)\s"
        rf"(?:du\smois\sde\s|de\s|d'|of\s|in\s)(?P<month>{either(MONTHS)})(?!\w){_YEAR}",
        _part_of_month,
    ),
    (
        rf"(?:un|a|one)\s(?P<day>{_DAY})\s(?:de\s|d'|in\s|of\s)(?P<month>{either(MONTHS)})(?!\w){_YEAR}",
        _some_weekday,
    ),
    (
        r"(?:a\sla\s|la\s|cette\s|ce\s|a\s|au\s|aux\s|du\s|the\s|de\s|des\s|le\s|les\s|l'|at\s|on\s|by\s|before\s|after\s"
        r"|until\s|since\s|avant\s|apres\s|pour\s|depuis\s|des\s|jusqu'a\s|d'ici\s(?:a\s)?)(?:(?:la\s)?fete\s(?:de\s(?:la\s)?|de\sl')?"
        r"|jour\sde\s|week-end\sde\s(?:la\s|l')?)?"
        rf"(?P<feast>{_FEAST})(?!\w|-\w)(?:\s(?P<side>derniere?|prochaine?)(?!\w))?{_YEAR}",
        _feast,
    ),
    (rf"(?P<bare>{_FEAST})(?!\w|-\w)(?:\s(?P<side>derniere?|prochaine?)(?!\w))?{_YEAR}", _feast),
)
