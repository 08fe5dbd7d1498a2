"""French and English words of the calendar: lexicons, the pattern fragments built from them, and folded text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping


def _fold_table() -> dict[int, str]:
    """Map each letter of the Latin blocks to its lower-case letter without accent, spaces and apostrophes to ASCII."""
    table = {code: chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    for code in range(0xC0, 0x250):
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        if len(plain) == 1:
            table[code] = plain
    table |= dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\u2002\u2003"), " ")
    table |= dict.fromkeys(map(ord, "’‘ʼ′"), "'")
    return table | dict.fromkeys(map(ord, "‐‑–"), "-")


_FOLD = _fold_table()


def fold(text: str) -> str:
    """Return the text in lower case without accents, one character for one, so that offsets hold in both."""
    return text.translate(_FOLD)


def _numbered(words: str) -> dict[str, int]:
    """Read lines of words, each line numbered from 1, alternatives separated by spaces."""
    return {word: rank for rank, line in enumerate(words.split("/"), 1) for word in line.split()}


FRENCH_MONTHS = _numbered("janvier/fevrier/mars/avril/mai/juin/juillet/aout/septembre/octobre/novembre/decembre")
ENGLISH_MONTHS = _numbered("january/february/march/april/may/june/july/august/september/october/november/december")
# Abbreviations are months only beside a day.
SHORT_MONTHS = _numbered("janv jan/fevr fev feb/mar/avr apr/may/jun/juil jul/aug/sept sep/oct/nov/dec")
MONTHS = SHORT_MONTHS | FRENCH_MONTHS | ENGLISH_MONTHS

FRENCH_DAYS = _numbered("lundi/mardi/mercredi/jeudi/vendredi/samedi/dimanche")
ENGLISH_DAYS = _numbered("monday/tuesday/wednesday/thursday/friday/saturday/sunday")
SHORT_DAYS = _numbered("lun mon/mar tue tues/mer wed/jeu thu thur thurs/ven fri/sam sat/dim sun")
WEEKDAYS = SHORT_DAYS | FRENCH_DAYS | ENGLISH_DAYS

# Seasons by EDTF code.
SEASONS = {
    "printemps": 21, "spring": 21, "ete": 22, "summer": 22,
    "automne": 23, "autumn": 23, "fall": 23, "hiver": 24, "winter": 24,
}  # fmt: skip

NUMBERS: Mapping[str, int] = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt-cinq": 25, "vingt et un": 21,
}  # fmt: skip

ORDINALS = {
    "premier": 1, "premiere": 1, "1er": 1, "1ere": 1, "first": 1, "1st": 1,
    "deuxieme": 2, "second": 2, "seconde": 2, "2e": 2, "2eme": 2, "2nd": 2,
    "troisieme": 3, "3e": 3, "3eme": 3, "third": 3, "3rd": 3,
    "quatrieme": 4, "4e": 4, "4eme": 4, "fourth": 4, "4th": 4, "dernier": -1, "derniere": -1, "last": -1,
}  # fmt: skip

_UNDER_TWENTY = (
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
)
_FIRST_NINE = "first second third fourth fifth sixth seventh eighth ninth"
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
# Days of the month in letters, "premier" to "trente et un", "first" to "thirty-first".
DAY_WORDS: Mapping[str, int] = (
    {"premier": 1, "vingt": 20, "vingt et un": 21, "vingt-et-un": 21, "trente": 30, "trente et un": 31}
    | {word: rank for rank, word in enumerate(_UNDER_TWENTY.split(), 2)}
    | {f"vingt{mark}{word}": rank + 20 for mark in "- " for rank, word in enumerate(_UNDER_TWENTY.split()[:8], 2)}
    | {"trente-et-un": 31, "thirtieth": 30, "thirty-first": 31}
    | {word: rank for rank, word in enumerate(f"{_FIRST_NINE} {_TEENS}".split(), 1)}
    | {f"twenty-{word}": rank + 20 for rank, word in enumerate(_FIRST_NINE.split(), 1)}
)
# Centuries by their rank in letters.
CENTURIES: Mapping[str, int] = {
    "dixieme": 10, "onzieme": 11, "douzieme": 12, "treizieme": 13, "quatorzieme": 14, "quinzieme": 15, "seizieme": 16,
    "dix-septieme": 17, "dix-huitieme": 18, "dix-neuvieme": 19, "vingtieme": 20, "vingt et unieme": 21,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip
# Decades of the twentieth century in letters.
DECADES: Mapping[str, str] = {
    "vingt": "20", "trente": "30", "quarante": "40", "cinquante": "50", "soixante": "60", "soixante-dix": "70",
    "septante": "70", "quatre-vingt": "80", "quatre-vingts": "80", "quatre-vingt-dix": "90", "nonante": "90",
    "twenties": "20", "thirties": "30", "forties": "40", "fifties": "50", "sixties": "60", "seventies": "70",
    "eighties": "80", "nineties": "90",
}  # fmt: skip

# Units of time by the letter of their ISO 8601 duration (h stands for anything shorter than a day).
UNITS = {
    "jour": "D", "jours": "D", "journee": "D", "journees": "D", "day": "D", "days": "D",
    "semaine": "W", "semaines": "W", "week": "W", "weeks": "W",
    "mois": "M", "month": "M", "months": "M",
    "an": "Y", "ans": "Y", "annee": "Y", "annees": "Y", "year": "Y", "years": "Y",
    "decennie": "X", "decennies": "X", "decade": "X", "decades": "X",
    "siecle": "C", "siecles": "C", "century": "C", "centuries": "C",
    "heure": "h", "heures": "h", "minute": "h", "minutes": "h", "hour": "h", "hours": "h",
    "secondes": "h", "seconds": "h",
}  # fmt: skip


def either(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, longest first."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
