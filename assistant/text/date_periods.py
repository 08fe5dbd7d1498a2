"""Rules for seasons, quarters, halves, decades and centuries: a match comes in, an EDTF value goes out."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from assistant.text import edtf
from assistant.text.calendar_words import CENTURIES, DECADES, ORDINALS, SEASONS, either
from assistant.text.date_anchor import Found, Reading, Rule
from assistant.text.date_calendar import END, LAST_YEAR, MOD, SIDE, YEAR, YYYY, shifted_year, year_of

# A season named with its article alone may be the coming one when it begins within so many days.
_SOON_SEASON = 150


def _season(found: Found) -> Reading:
    code = SEASONS[found["season"]]
    determined = found["det"] or found["side"] or found["year"]
    whole = found.place.shown <= found.end - found.start
    plain = found["det"].startswith("this") or found["side"] or found["year"]
    if found["season"] in ("fall", "spring") and not plain:
        return None
    if not determined:
        return ("date", None) if whole else None
    year = year_of(found["year"], found) or _season_year(found, code)
    span = edtf.bounds(f"{year:04d}-{code}") if year else None
    return "date", edtf.between(*span) if span else None


def _season_year(found: Found, code: int) -> int | None:
    """Return the year of a season named without one: the current, else the nearest in the verb's direction."""
    anchor = found.place.anchor
    if anchor is None or anchor.year is None:
        return None
    if anchor.month is None:
        return None if found["side"] else anchor.year
    spans = [(year, edtf.bounds(f"{year:04d}-{code}")) for year in range(anchor.year - 2, anchor.year + 3)]
    known = [(year, *span) for year, span in spans if span]
    past = [year for year, first, last in known if (last if found["side"] else first) <= anchor.last]
    ahead = [(year, first) for year, first, last in known if (first if found["side"] else last) >= anchor.first]
    if not past or not ahead:
        return None
    direction = found.direction
    if found["det"].startswith(("cet", "ce ", "this")) and not found["side"]:
        now = [year for year, first, last in known if first <= anchor.first and anchor.last <= last]
        return now[0] if now else past[-1] if direction < 0 else ahead[0][0] if direction > 0 else anchor.year
    if direction == 0 and found["det"] == "l'":
        gap = ahead[0][1] - anchor.last
        direction = 1 if gap.days <= _SOON_SEASON else -1
    return ahead[0][0] if direction > 0 else past[-1]


def _part_of_year(found: Found) -> Reading:
    anchor = found.place.anchor
    year = year_of(found["year"], found) or shifted_year(found) or (anchor.year if anchor else None)
    rank = ORDINALS.get(found["ord"]) or int(found["digit"] or 0)
    length = 6 if found["what"].startswith(("semestre", "half", "h", "s")) else 3
    count = 12 // length
    rank = count if rank == -1 else rank
    if found["what"] == "half" and not (found["year"] or found["shift"] or found["of"]):  # of a match
        return None
    if not 1 <= rank <= count:
        return None
    if year is None:
        return "date", None
    month = rank * length
    return "date", edtf.between(date(year, month - length + 1, 1), date(year, month, monthrange(year, month)[1]))


def _decade(found: Found) -> Reading:
    digits = found["decade"] or found["tens"] or DECADES[found["word"]]
    if len(digits) == 2:
        digits = ("19" if int(digits) >= 20 else "20") + digits
    return "date", digits[:3] + "X"


def _century(found: Found) -> Reading:
    roman = {"i": 1, "v": 5, "x": 10}
    word = found["roman"]
    rank = CENTURIES.get(found["word"]) or int(found["rank"] or 0)
    for letter, following in zip(word, word[1:] + " ", strict=False):
        value = roman[letter]
        rank += -value if roman.get(following, 0) > value else value
    return ("date", f"{rank - 1:02d}XX") if 1 < rank <= 22 else None


_NTH = either(ORDINALS)
_ENGLISH_DECADE = either(word for word in DECADES if word.endswith("ies"))
PERIOD_RULES: tuple[Rule, ...] = (
    (
        r"(?P<det>(?:a\s)?l'|cet\s|ce\s|le\s|du\s|au\s|en\s|d'|this\s|the\s|in\s|debut\s|fin\s)"
        rf"(?:(?P<pre>last|next)\s)?(?P<season>{either(SEASONS)})(?!\w|\sarabe|\sde\sprague){SIDE}{YEAR}",
        _season,
    ),
    (rf"(?P<pre>last|next)\s(?P<season>{either(SEASONS)})(?!\w)", _season),
    (
        rf"(?P<season>{either(SEASONS)})(?=\s(?:\d{{4}}|dernier|prochain)|\s*\Z){SIDE}{YEAR}",
        _season,
    ),
    (
        rf"(?:le\s|au\s|du\s|the\s)?(?P<ord>{_NTH})\s(?P<what>trimestre|semestre|quarter|half)(?!\w)"
        rf"{LAST_YEAR}(?:\s(?:de\s(?:l'annee\s)?|of\s)?(?P<year>{YYYY}){END}|(?P<of>\sde\sl'annee|\sof\sthe\s(?:fiscal\s)?year))?",
        _part_of_year,
    ),
    (rf"(?P<what>[tqsh])(?P<digit>[1-4])\s(?:de\s|of\s)?(?P<year>{YYYY}){END}", _part_of_year),
    (r"(?:in|au)\s(?P<what>[tq])(?P<digit>[1-4])(?!\w|[.,-]\d|\s\d)", _part_of_year),
    (
        rf"(?:{MOD}\s(?:des\s|of\sthe\s)?|(?:les\s|des\s|aux\s))?(?:annees\s(?P<decade>(?:1[5-9]|20)?\d0)s?|the\s(?P<tens>(?:1[5-9]|20)?\d0)s)(?!\w)",
        _decade,
    ),
    (r"(?P<decade>(?:1[5-9]|20)\d0)s(?!\w)", _decade),
    (rf"(?:the\s)?(?:{MOD}[\s-])?'(?P<decade>\d0)s(?!\w)", _decade),
    (
        rf"(?:{MOD}\s(?:des\s|of\sthe\s)?|les\s|des\s|aux\s)?annees\s(?P<word>{either(DECADES)})(?!\w|-\w)",
        _decade,
    ),
    (
        rf"(?:in|since|of|from|until|during|by)\sthe\s(?:{MOD}[\s-])?(?P<word>{_ENGLISH_DECADE})(?!\w)",
        _decade,
    ),
    (
        rf"(?:(?:la\s)?{MOD}\s(?:du\s|of\sthe\s))?(?:le\s|au\s|du\s|the\s)?"
        r"(?:(?P<roman>[xvi]{1,6})(?:eme|e|\u00b0|\u1d49)|(?P<rank>\d\d?)(?:th|st|nd|rd|eme|e)|"
        rf"(?P<word>{either(CENTURIES)}))[\s-](?:siecle|century)(?!\w)",
        _century,
    ),
)
