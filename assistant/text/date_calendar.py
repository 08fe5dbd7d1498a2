"""Rules for dates that name a day, month, season, quarter, year or decade: a match comes in, an EDTF value goes out."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from assistant.text import edtf
from assistant.text.calendar_words import (
    ENGLISH_DAYS,
    ENGLISH_MONTHS,
    FRENCH_DAYS,
    FRENCH_MONTHS,
    MONTHS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    WEEKDAYS,
    either,
)
from assistant.text.date_anchor import Found, Reading, Rule, two_digit_year, year_of_day, year_of_month

# A season named with its article alone may be the coming one when it begins within so many days.
_SOON_SEASON = 150

_DAY_BEFORE = re.compile(r"(?:\b\d\d?(?:er|st|nd|rd|th)?\s)\Z")

_FULL = either((*FRENCH_MONTHS, *ENGLISH_MONTHS))
_ANY = rf"(?:{_FULL}|{either(SHORT_MONTHS)}\.?)"
_WEEKDAY = either((*FRENCH_DAYS, *ENGLISH_DAYS))
_SHORT_DAY = either(WEEKDAYS) + r"\.?"
_DD = r"(?:1er|(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
_YYYY = r"(?:1\d|2[01])\d\d"
_END = r"(?![\w/])(?![-.,:]\d)"
_YEAR = rf"(?:,?\s{{1,2}}(?:de\s|of\s)?(?P<year>{_YYYY}|'\d\d|[5-9]\d(?!\s[a-z%])){_END})?"
_SIDE = r"(?:\s(?P<side>derniere?s?|passee?s?|ecoulee?s?|prochaine?s?))?"
_LAST_YEAR = r"(?:\s(?:de\s|of\s)?(?P<shift>l'(?:an|annee)\s(?:derniere?|passee?|prochaine?)|last\syear|next\syear))?"
_MOD = r"(?P<mod>debut|fin|mi|courant|milieu|early|late|mid|end|beginning)"


def _year(digits: str, found: Found) -> int | None:
    digits = digits.lstrip("'")
    if len(digits) == 2:
        return two_digit_year(digits, found.place.anchor)
    return int(digits) if digits else None


def _month(word: str) -> int:
    return MONTHS[word.rstrip(".")]


def _day_of(word: str) -> int:
    return int("".join(letter for letter in word if letter.isdigit()))


def _weekday(word: str) -> int | None:
    return WEEKDAYS.get(word.rstrip(".,"))


def _shifted_year(found: Found) -> int | None:
    anchor = found.place.anchor
    step = 1 if "proch" in found["shift"] or "next" in found["shift"] else -1
    return anchor.year + step if found["shift"] and anchor and anchor.year else None


def _resolve_day(found: Found, month: int, day: int, weekday: str) -> str | None:
    year = _year(found["year"], found) or _shifted_year(found)
    year = year or year_of_day(found, month, day, _weekday(weekday))
    return edtf.make(year, month, day) if year else None


def _named_day(found: Found) -> Reading:
    month, day = _month(found["month"]), _day_of(found["day"])
    name = "-" in found.place.folded[found.start : found.end] and not found["year"]  # "le 11-Septembre"
    value = _resolve_day(found, month, day, found["wd"])
    if day > _longest(month) or name or (found["year"] and not value):
        return None
    return ("time" if found["part"] else "date"), value


def _longest(month: int) -> int:
    return monthrange(2000, month)[1]


def _day_range(found: Found) -> Reading:
    """Read "du 12 mars au 3 avril 2024": the last date is resolved, the first is the one before it."""
    last_month = _month(found["month"])
    if _day_of(found["day2"]) > _longest(last_month):
        return None
    last = _resolve_day(found, last_month, _day_of(found["day2"]), found["wd2"])
    end = edtf.bounds(last) if last else None
    if end is None:
        return "date", None
    month = _month(found["month1"]) if found["month1"] else last_month
    year = _year(found["year1"], found) or end[0].year - (month > last_month)
    first = edtf.make(year, month, _day_of(found["day"]))
    begin = edtf.bounds(first) if first else None
    return "date", edtf.between(begin[0], end[0]) if begin and begin[0] <= end[0] else last


def _iso(found: Found) -> Reading:
    value = edtf.make(int(found["year"]), int(found["month"]), int(found["day"] or 0))
    return ("date", value) if value and int(found["month"]) else None


def _numeric(found: Found) -> Reading:
    first, second, year = int(found["a"]), int(found["b"]), _year(found["year"], found)
    day, month = (first, second) if (found.place.day_first and second <= 12) or first > 12 else (second, first)
    value = edtf.make(year, month, day) if year and month and day else None
    return ("date", value) if value else None


def _named_month(found: Found) -> Reading:
    month = _month(found["month"])
    if found["year"] and found["year"].isdigit() and len(found["year"]) == 2 and not _is_french_month(found):
        return None
    year = _year(found["year"], found) or _shifted_year(found)
    of_no_day = _DAY_BEFORE.search(found.place.folded, max(0, found.start - 8), found.start)  # "31 fevrier"
    if of_no_day or (year is None and not _month_alone(found)):
        return None
    year = year or year_of_month(found, month)
    return "date", edtf.make(year, month) if year else None


def _is_french_month(found: Found) -> bool:
    return found["month"] in FRENCH_MONTHS


def _month_alone(found: Found) -> bool:
    """Tell a month from a planet, a verb, a first name or a day that is none by capitals and the words before it."""
    word = found["month"]
    at = found.place.folded.index(word, found.start)
    written = found.place.text[at : at + len(word)]
    prepared = bool(found["lead"] or found["mod"] or found["side"] or found["shift"])
    whole = len(found.place.text.strip()) <= len(written) + 1
    if word in ENGLISH_MONTHS:
        return written[0].isupper() and (prepared or whole or word not in ("may", "march", "august"))
    if written.islower():
        return word != "mars" or prepared or whole or not _follows(found, ("sur", "planete", "vers"))
    return (prepared and (written.isupper() or found.start == 0)) or whole


def _follows(found: Found, words: tuple[str, ...]) -> bool:
    return found.place.folded[max(0, found.start - 12) : found.start].rstrip().endswith(words)


def _month_range(found: Found) -> Reading:
    year2 = _year(found["year"], found) or year_of_month(found, _month(found["month"]))
    if year2 is None:
        return "date", None
    month, month2 = _month(found["month1"]), _month(found["month"])
    year = _year(found["year1"], found) or year2 - (month > month2)
    last = monthrange(year2, month2)[1]
    if (year, month) > (year2, month2):
        return None
    return "date", edtf.between(date(year, month, 1), date(year2, month2, last))


def _season(found: Found) -> Reading:
    code = SEASONS[found["season"]]
    determined = found["det"] or found["side"] or found["year"]
    whole = len(found.place.text.strip()) <= found.end - found.start
    if found["season"] in ("fall", "spring") and not (found["side"] or found["year"]):
        return None
    if not determined:
        return ("date", None) if whole else None
    year = _year(found["year"], found) or _season_year(found, code)
    span = edtf.bounds(f"{year:04d}-{code}") if year else None
    return "date", edtf.between(*span) if span else None


def _season_year(found: Found, code: int) -> int | None:
    """Return the year of a season named without one: the current, else the nearest in the verb's direction."""
    anchor = found.place.anchor
    if anchor is None or anchor.year is None:
        return None
    if anchor.month is None:
        return None if found["side"] else anchor.year
    if found["det"].startswith(("cet", "ce ", "this")) and not found["side"]:
        return anchor.year
    spans = [(year, edtf.bounds(f"{year:04d}-{code}")) for year in range(anchor.year - 2, anchor.year + 3)]
    known = [(year, *span) for year, span in spans if span]
    past = [year for year, first, last in known if (last if found["side"] else first) <= anchor.last]
    ahead = [(year, first) for year, first, last in known if (first if found["side"] else last) >= anchor.first]
    if not past or not ahead:
        return None
    direction = found.direction
    if direction == 0 and found["det"] == "l'":
        gap = ahead[0][1] - anchor.last
        direction = 1 if gap.days <= _SOON_SEASON else -1
    return ahead[0][0] if direction > 0 else past[-1]


def _part_of_year(found: Found) -> Reading:
    anchor = found.place.anchor
    year = _year(found["year"], found) or _shifted_year(found) or (anchor.year if anchor else None)
    rank = ORDINALS.get(found["ord"]) or int(found["digit"] or 0)
    length = 6 if found["what"].startswith(("semestre", "half", "h", "s")) else 3
    count = 12 // length
    rank = count if rank == -1 else rank
    if not 1 <= rank <= count:
        return None
    if year is None:
        return "date", None
    month = rank * length
    return "date", edtf.between(date(year, month - length + 1, 1), date(year, month, monthrange(year, month)[1]))


def _decade(found: Found) -> Reading:
    digits = found["decade"]
    if len(digits) == 2:
        digits = ("19" if int(digits) >= 20 else "20") + digits
    return "date", digits[:3] + "X"


def _century(found: Found) -> Reading:
    roman = {"i": 1, "v": 5, "x": 10}
    word = found["roman"]
    rank = int(found["rank"] or 0)
    for letter, following in zip(word, word[1:] + " ", strict=False):
        value = roman[letter]
        rank += -value if roman.get(following, 0) > value else value
    return ("date", f"{rank - 1:02d}XX") if 1 < rank <= 22 else None


_NTH = either(ORDINALS)
_PART = r"(?:\s(?P<part>matin|soir|midi|apres-midi|morning|evening|afternoon|night))?"
_WD = rf"(?:(?P<wd>{_SHORT_DAY}),?\s{{1,2}}(?:le\s)?)?"
_LE = r"(?:(?:le|ce|the|this)\s)?"
CALENDAR_RULES: tuple[Rule, ...] = (
    (rf"(?P<year>{_YYYY})-(?P<month>\d\d)-(?P<day>\d\d)(?:t[\d:.,]{{2,15}}(?:z|[+-]\d\d:?\d\d)?)?(?![\w/])", _iso),
    (rf"(?P<year>{_YYYY})/(?P<month>\d\d?)/(?P<day>\d\d?){_END}", _iso),
    (rf"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w/-]){_END}", _iso),
    (rf"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>{_YYYY}|\d\d){_END}", _numeric),
    (rf"(?P<a>\d\d?)(?P<mark>[.-])(?P<b>\d\d?)(?P=mark)(?P<year>{_YYYY}){_END}", _numeric),
    (
        rf"(?:du\s|les\s|entre\sle\s|from\s|between\s|des\s)?{_WD}(?P<day>{_DD})"
        rf"(?:\s(?P<month1>{_ANY}))?(?:\s(?P<year1>{_YYYY}))?(?:\sau\s|\set\s(?:le\s)?|\sto\s|\sand\s|\s?-\s?|,\s|\sou\s)"
        rf"(?:(?P<wd2>{_WEEKDAY})\s)?(?P<day2>{_DD})\s(?P<month>{_ANY})(?!\w){_SIDE}{_YEAR}",
        _day_range,
    ),
    (
        rf"(?:from\s|between\s)?(?P<month>{_ANY})\s(?P<day>{_DD})(?:\s?-\s?|\sto\s|\sand\s)(?P<day2>{_DD})(?!\w){_YEAR}",
        _day_range,
    ),
    (
        rf"{_LE}{_WD}(?P<day>{_DD})(?:\s(?:du\smois\s)?(?:d'|de\s|of\s)?|-)(?P<month>{_ANY})(?!\w)"
        rf"{_SIDE}{_LAST_YEAR}{_YEAR}{_PART}",
        _named_day,
    ),
    (
        rf"{_WD}(?P<month>{_ANY})\s(?:the\s)?(?P<day>{_DD})(?!\w|[.,]\d|\s?(?:h\b|%|-\s?\d)){_LAST_YEAR}{_YEAR}",
        _named_day,
    ),
    (
        rf"(?:de\s|d'|entre\s|from\s|between\s|en\s)?(?P<month1>{_FULL})(?:\s(?P<year1>{_YYYY}))?"
        rf"(?:\sa\s|\set\s|\sto\s|\sand\s|-|\sou\s)(?P<month>{_FULL})(?!\w){_SIDE}{_YEAR}",
        _month_range,
    ),
    (
        rf"(?:(?:la\s|the\s)?{_MOD}[-\s](?:de\s|d'|of\s)?)?"
        r"(?P<lead>en\s|in\s|depuis\s|since\s|by\s|des\s|avant\s|apres\s|jusqu'en\s|until\s|through\s|during\s|this\s"
        r"|(?:au\s|le\s|du\s)?(?:courant\s)?(?:mois\s(?:de\s|d'))|courant\s|ce\smois\sde\s|the\smonth\sof\s|fin\s)?"
        rf"(?:(?P<pre>last|next)\s)?(?P<month>{_FULL})(?!\w|-\w){_SIDE}{_LAST_YEAR}{_YEAR}",
        _named_month,
    ),
    (rf"(?P<month>{_ANY})\s(?P<year>{_YYYY}){_END}", _named_month),
    (
        r"(?P<det>(?:a\s)?l'|cet\s|ce\s|le\s|du\s|au\s|en\s|d'|this\s|the\s|in\s|debut\s|fin\s)"
        rf"(?:(?P<pre>last|next)\s)?(?P<season>{either(SEASONS)})(?!\w|\sarabe|\sde\sprague){_SIDE}{_YEAR}",
        _season,
    ),
    (rf"(?P<pre>last|next)\s(?P<season>{either(SEASONS)})(?!\w)", _season),
    (
        rf"(?P<season>{either(SEASONS)})(?=\s(?:\d{{4}}|dernier|prochain)|\s*\Z){_SIDE}{_YEAR}",
        _season,
    ),
    (
        rf"(?:le\s|au\s|du\s|the\s)?(?P<ord>{_NTH})\s(?P<what>trimestre|semestre|quarter|half)(?!\w)"
        rf"{_LAST_YEAR}(?:\s(?:de\s(?:l'annee\s)?|of\s)?(?P<year>{_YYYY}){_END})?",
        _part_of_year,
    ),
    (rf"(?P<what>[tqsh])(?P<digit>[1-4])\s(?P<year>{_YYYY}){_END}", _part_of_year),
    (
        rf"(?:{_MOD}\s(?:des\s|of\sthe\s)?|(?:les\s|des\s|aux\s))?(?:annees\s|the\s)(?P<decade>(?:1[5-9]|20)?\d0)s?(?!\w)",
        _decade,
    ),
    (r"(?P<decade>(?:1[5-9]|20)\d0)s(?!\w)", _decade),
    (
        rf"(?:(?:la\s)?{_MOD}\s(?:du\s|of\sthe\s))?(?:le\s|au\s|du\s|the\s)?"
        r"(?:(?P<roman>[xvi]{1,6})(?:e|eme)|(?P<rank>\d\d?)(?:th|st|nd|rd|e|eme))[\s-](?:siecle|century)(?!\w)",
        _century,
    ),
)
