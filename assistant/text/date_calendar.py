"""Rules for dates that name a day or a month: a match comes in, an EDTF value goes out."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from assistant.text import edtf
from assistant.text.calendar_words import (
    DAY_WORDS,
    ENGLISH_DAYS,
    ENGLISH_MONTHS,
    FRENCH_DAYS,
    FRENCH_MONTHS,
    MONTHS,
    SHORT_MONTHS,
    WEEKDAYS,
    either,
)
from assistant.text.date_anchor import Found, Reading, Rule, two_digit_year, year_of_day, year_of_month

_DAY_BEFORE = re.compile(r"(?:\b\d\d?(?:er|st|nd|rd|th)?\s)\Z")

_FULL = either((*FRENCH_MONTHS, *ENGLISH_MONTHS))
_ANY = rf"(?:{_FULL}|{either(SHORT_MONTHS)}\.?)"
_WEEKDAY = either((*FRENCH_DAYS, *ENGLISH_DAYS))
_SHORT_DAY = either(WEEKDAYS) + r"\.?"
_DIGITS = r"(?:1er|(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
_DD = rf"(?:{_DIGITS}|(?:{either(DAY_WORDS)})(?=\s))"
# Words after which two digits are a year ("mai 68 est loin"), not a count.
_AFTER = "est|sont|etait|etaient|fut|furent|a|ont|avait|et|ou|pour|dans|en|par|que|qui|au|aux|avec|and|was|were|is"
YYYY = r"(?:1\d|2[01])\d\d"
END = r"(?![\w/])(?![-.,:]\d)"
YEAR = rf"(?:,?\s{{1,2}}(?:de\s|of\s)?(?P<year>{YYYY}|'\d\d|[5-9]\d(?!\s(?!(?:{_AFTER})(?!\w))[a-z%])){END})?"
SIDE = r"(?:\s(?P<side>derniere?s?|passee?s?|ecoulee?s?|prochaine?s?))?"
LAST_YEAR = r"(?:\s(?:de\s|of\s)?(?P<shift>l'(?:an|annee)\s(?:derniere?|passee?|prochaine?)|last\syear|next\syear))?"
MOD = r"(?P<mod>debut|fin|mi|courant|milieu|early|late|mid|end|beginning)"


def year_of(digits: str, found: Found) -> int | None:
    digits = digits.lstrip("'")
    if len(digits) == 2:
        return two_digit_year(digits, found.place.anchor)
    return int(digits) if digits else None


def _month(word: str) -> int:
    return MONTHS[word.rstrip(".")]


def _day_of(word: str) -> int:
    return DAY_WORDS.get(word) or int("".join(letter for letter in word if letter.isdigit()))


def _weekday(word: str) -> int | None:
    return WEEKDAYS.get(word.rstrip(".,"))


def shifted_year(found: Found) -> int | None:
    anchor = found.place.anchor
    step = 1 if "proch" in found["shift"] or "next" in found["shift"] else -1
    return anchor.year + step if found["shift"] and anchor and anchor.year else None


def _resolve_day(found: Found, month: int, day: int, weekday: str) -> str | None:
    year = year_of(found["year"], found) or shifted_year(found)
    year = year or year_of_day(found, month, day, _weekday(weekday))
    return edtf.make(year, month, day) if year else None


def _named_day(found: Found) -> Reading:
    month, day = _month(found["month"]), _day_of(found["day"])
    if not found["day"][0].isdigit() and _is_verb(found):  # "what we first may see"
        return None
    join = found.place.folded.index(found["day"], found.start) + len(found["day"])
    name = found.place.folded[join : join + 1] == "-" and not found["year"] and not _whole(found)  # "le 11-Septembre"
    value = _resolve_day(found, month, day, found["wd"])
    if day > _longest(month) or name or (found["year"] and not value):
        return None
    return ("time" if found["part"] else "date"), value


def _whole(found: Found) -> bool:
    return found.place.shown <= found.end - found.start


def _week_of(found: Found) -> Reading:
    """Read "la semaine du 24 mai" as the week, Monday to Sunday, that holds the day."""
    reading = _named_day(found)
    span = edtf.bounds(reading[1]) if reading and reading[1] else None
    if not reading or not span or span[0] != span[1]:
        return reading
    monday = edtf.shift_days(span[0], 1 - span[0].isoweekday())
    sunday = edtf.shift_days(monday, 6) if monday else None
    return "date", edtf.between(monday, sunday) if monday and sunday else None


def _is_verb(found: Found) -> bool:
    at = found.place.folded.rindex(found["month"], found.start, found.end)
    return found["month"] in ("may", "march") and found.place.text[at].islower()


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
    year = year_of(found["year1"], found) or end[0].year - (month > last_month)
    first = edtf.make(year, month, _day_of(found["day"]))
    begin = edtf.bounds(first) if first else None
    return "date", edtf.between(begin[0], end[0]) if begin and begin[0] <= end[0] else last


def _iso(found: Found) -> Reading:
    value = edtf.make(int(found["year"]), int(found["month"]), int(found["day"] or 0))
    return ("date", value) if value and int(found["month"]) else None


def _numeric(found: Found) -> Reading:
    """Read 12/10/1948: the day first in French, the month first in English unless the calendar forbids it."""
    if found["mark"] and len(found["year"]) == 2 and not (found["lead"] or _whole(found)):  # a version
        return None
    first, second, year = int(found["a"]), int(found["b"]), year_of(found["year"], found)
    day, month = (first, second) if (found.place.day_first and second <= 12) or first > 12 else (second, first)
    value = edtf.make(year, month, day) if year and month and day else None
    return ("date", value) if value else None


def _day_and_month(found: Found) -> Reading:
    """Read "le 3/2" as a day and a month without a year."""
    day, month = int(found["day"]), int(found["month"])
    if not 1 <= month <= 12 or not 1 <= day <= _longest(month) or not found.place.day_first:
        return None
    return "date", _resolve_day(found, month, day, found["wd"])


def _named_month(found: Found) -> Reading:
    month = _month(found["month"])
    if found["year"] and found["year"].isdigit() and len(found["year"]) == 2 and not _is_french_month(found):
        return None
    year = year_of(found["year"], found) or shifted_year(found)
    of_no_day = _DAY_BEFORE.search(found.place.folded, max(0, found.start - 8), found.start)  # "31 fevrier"
    if of_no_day or (year is None and not _month_alone(found)):
        return None
    year = year or year_of_month(found, month)
    return "date", edtf.make(year, month) if year else None


def _is_french_month(found: Found) -> bool:
    return found["month"] in FRENCH_MONTHS


_LIMITS = ("from ", "before ", "after ", "in ")


def _month_alone(found: Found) -> bool:
    """Tell a month from a planet, a verb, a first name or a day that is none by capitals and the words before it."""
    word, start = found["month"], found.start
    at = found.place.folded.index(word, start)
    written = found.place.text[at : at + len(word)]
    after = found.place.text[found.end : found.end + 2]
    prepared = bool(found["lead"] or found["mod"] or found["side"] or found["shift"])
    # "A day from May." is told apart from "after May resigned" by what follows.
    prepared = prepared or (found.place.folded[max(0, start - 7) : start].endswith(_LIMITS) and after[:1] in ".,;:)")
    whole = found.place.shown <= len(written) + 1
    if word in ENGLISH_MONTHS:
        if not prepared and after[:1] == " " and after[1:].isupper():  # "April Jones"
            return False
        return written[0].isupper() and (prepared or whole or word not in ("may", "march", "august"))
    if written.islower():
        return word != "mars" or prepared or whole or not _follows(found, ("sur", "planete", "vers"))
    return (prepared and (written.isupper() or found.start == 0)) or whole


def _follows(found: Found, words: tuple[str, ...]) -> bool:
    return found.place.folded[max(0, found.start - 12) : found.start].rstrip().endswith(words)


def _month_range(found: Found) -> Reading:
    year2 = year_of(found["year"], found) or year_of_month(found, _month(found["month"]))
    if year2 is None:
        return "date", None
    month, month2 = _month(found["month1"]), _month(found["month"])
    year = year_of(found["year1"], found) or year2 - (month > month2)
    last = monthrange(year2, month2)[1]
    if (year, month) > (year2, month2):
        return None
    return "date", edtf.between(date(year, month, 1), date(year2, month2, last))


_PART = r"(?:\s(?P<part>matin|soir|midi|apres-midi|morning|evening|afternoon|night))?"
_WD = rf"(?:(?P<wd>{_SHORT_DAY}),?\s{{1,2}}(?:le\s)?)?"
_LE = r"(?:(?:le|ce|the|this)\s)?"
CALENDAR_RULES: tuple[Rule, ...] = (
    (rf"(?P<year>{YYYY})-(?P<month>\d\d)-(?P<day>\d\d)(?:t[\d:.,]{{2,15}}(?:z|[+-]\d\d:?\d\d)?)?(?![\w/])", _iso),
    (rf"(?P<year>{YYYY})/(?P<month>\d\d?)/(?P<day>\d\d?){END}", _iso),
    (rf"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w/-]){END}", _iso),
    (rf"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>{YYYY}|\d\d){END}", _numeric),
    (rf"(?:en\s|in\s)?(?P<month>0?[1-9]|1[0-2])/(?P<year>{YYYY}){END}(?!/)", _iso),
    (rf"(?P<a>\d\d?)(?P<mark>[.-])(?P<b>\d\d?)(?P=mark)(?P<year>{YYYY}){END}", _numeric),
    (rf"(?P<lead>(?:le|du|au|ce)\s)?(?P<a>[0-3]\d)(?P<mark>[.-])(?P<b>[01]\d)(?P=mark)(?P<year>\d\d){END}", _numeric),
    (rf"(?:le|du|au|ce)\s{_WD}(?P<day>\d\d?)/(?P<month>\d\d?){END}(?!/|\s?[a-z%€]*\d)", _day_and_month),
    (
        rf"(?:du\s|les\s|entre\sle\s|from\s|between\s|des\s)?{_WD}(?P<day>{_DD})"
        rf"(?:\s(?P<month1>{_ANY}))?(?:\s(?P<year1>{YYYY}))?(?:\sau\s|\set\s(?:le\s|du\s)?|\sto\s|\sand\s|\sthrough\s|\s?-\s?|,\s|\sou\s|\sa\s(?={_WEEKDAY}))"
        rf"(?:(?P<wd2>{_WEEKDAY})\s)?(?P<day2>{_DD})\s(?P<month>{_ANY})(?!\w){SIDE}{YEAR}",
        _day_range,
    ),
    (
        rf"(?:from\s|between\s)?(?P<month>{_ANY})\s(?P<day>{_DIGITS})(?:\s?-\s?|\sto\s|\sand\s|\sthrough\s)(?P<day2>{_DIGITS})"
        rf"(?!\w){YEAR}",
        _day_range,
    ),
    (
        rf"(?:from\s|between\s)?{_WD}(?P<month1>{_ANY})\s(?P<day>{_DIGITS})(?:,?\s(?P<year1>{YYYY}))?"
        rf"(?:\s?-\s?|\sto\s|\sand\s|\sthrough\s|\suntil\s)(?:(?P<wd2>{_WEEKDAY}),?\s)?(?P<month>{_ANY})\s"
        rf"(?P<day2>{_DIGITS})(?!\w){YEAR}",
        _day_range,
    ),
    (
        rf"{_LE}{_WD}(?P<day>{_DD})(?:\s(?:du\smois\s)?(?:d'|de\s|of\s)?|-)(?P<month>{_ANY})(?!\w)"
        rf"{SIDE}{LAST_YEAR}{YEAR}{_PART}",
        _named_day,
    ),
    (
        rf"(?:(?:la|the)\s)?(?:semaine\sdu|week\sof)\s{_WD}(?P<day>{_DIGITS})(?:\s(?P<month>{_ANY}))(?!\w){SIDE}{YEAR}",
        _week_of,
    ),
    (
        rf"{_WD}(?P<month>{_ANY})\s(?:the\s)?(?P<day>{_DD})(?!\w|[.,]\d|\s?(?:h\b|%|-\s?\d)){LAST_YEAR}{YEAR}",
        _named_day,
    ),
    (
        rf"(?:de\s|d'|entre\s|from\s|between\s|en\s)?(?P<month1>{_FULL})(?:\s(?P<year1>{YYYY}))?"
        rf"(?:\sa\s|\set\s|\sto\s|\sand\s|-|/|\sou\s|\sthrough\s)(?P<month>{_FULL})(?!\w){SIDE}{YEAR}",
        _month_range,
    ),
    (
        rf"(?:(?:la\s|the\s)?{MOD}[-\s](?:de\s|d'|of\s)?)?"
        r"(?P<lead>en\s|in\s|depuis\s|(?:since|by|until|till|through)\s(?!"
        + _FULL
        + r"\s\d\d?(?:st|nd|rd|th)?(?![\w.,]?\d))"
        r"|des\s|avant\s|apres\s|jusqu'en\s|during\s|this\s"
        r"|(?:au\s|le\s|du\s)?(?:courant\s)?(?:mois\s(?:de\s|d'))|courant\s|ce\smois\sde\s|the\smonth\sof\s|fin\s)?"
        rf"(?:(?P<pre>last|next)\s)?(?P<month>{_FULL})(?!\w|-(?!debut|fin|mi)\w){SIDE}{LAST_YEAR}{YEAR}",
        _named_month,
    ),
    (rf"(?P<month>{_ANY})\s(?P<year>{YYYY}){END}", _named_month),
)
