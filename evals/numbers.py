"""The numbers of a text by value, French and English, in digits or words; written apart from the assistant's own."""

from __future__ import annotations

import re
import unicodedata

_UNITS = {
    name: value
    for value, names in enumerate(
        (
            "zero",
            "un une one",
            "deux two",
            "trois three",
            "quatre four",
            "cinq five",
            "six",
            "sept seven",
            "huit eight",
            "neuf nine",
            "dix ten",
            "onze eleven",
            "douze twelve",
            "treize thirteen",
            "quatorze fourteen",
            "quinze fifteen",
            "seize sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        )
    )
    for name in names.split()
}
_TENS = {
    "vingt": 20,
    "vingts": 20,
    "twenty": 20,
    "trente": 30,
    "thirty": 30,
    "quarante": 40,
    "forty": 40,
    "cinquante": 50,
    "fifty": 50,
    "soixante": 60,
    "sixty": 60,
    "septante": 70,
    "seventy": 70,
    "huitante": 80,
    "octante": 80,
    "eighty": 80,
    "nonante": 90,
    "ninety": 90,
}
_SCALES = {
    "mille": 10**3,
    "thousand": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "milliard": 10**9,
    "milliards": 10**9,
    "billion": 10**9,
    "billions": 10**9,
}
_HUNDREDS = frozenset({"cent", "cents", "hundred"})
_COLLECTIVE = {"dizaine": 10, "douzaine": 12, "dozen": 12, "vingtaine": 20, "trentaine": 30, "centaine": 100}
# "un" and "one" are articles and pronouns far more often than the figure 1.
_ARTICLES = frozenset({"un", "une", "one"})

_STARTERS = _UNITS.keys() | _TENS.keys() | _HUNDREDS | _COLLECTIVE.keys() | {"mille"}

_NUMERAL = r"\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
_TOKEN = re.compile(rf"{_NUMERAL}|[^\W\d_]+")
_LIST_MARK = re.compile(r"(?m)^\s*\d{1,3}[.)]\s")
# Digits inside a name or a code (G20, F-16, UTC+01:00, an address) are not a number of the text.
_CODE = re.compile(r"https?://\S+|\b[^\W\d_]+-?\d[\w-]*|\butc[+-]\d\d:\d\d")


def numbers_in(text: str) -> list[float]:
    """Return the value of each number in order; ordinals count by their value when written in digits (75e is 75)."""
    folded = _fold(text)
    tokens = [match.group() for match in _TOKEN.finditer(_CODE.sub(" ", _LIST_MARK.sub("\n", folded)))]
    found: list[float] = []
    run: list[str] = []
    for token in [*tokens, "."]:
        if _continues(token, run):
            run.append(token)
            continue
        found.extend(_value(run))
        run = [token] if _starts(token) else []
    return found


def _fold(text: str) -> str:
    lower = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in lower if not unicodedata.combining(char))


def _starts(token: str) -> bool:
    return token[0].isdigit() or token in _STARTERS


def _continues(token: str, run: list[str]) -> bool:
    """Tell whether a token goes on with the number begun: digits take a scale only, words take words."""
    if not run:
        return False
    if token in _SCALES:
        return True
    if token[0].isdigit() or run[0][0].isdigit():
        return False
    return token in _UNITS or token in _TENS or token in _HUNDREDS or token in ("et", "and")


def _value(run: list[str]) -> list[float]:
    while run and run[-1] in ("et", "and"):
        run = run[:-1]
    if not run or (len(run) == 1 and run[0] in _ARTICLES):
        return []
    if run[0][0].isdigit():
        return [_scaled(_numeral(run[0]), run[1:])]
    return _spelled(run)


def _numeral(token: str) -> float:
    grouped = re.fullmatch(r"(\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+)(?:,(\d+))?", token)
    if grouped:
        return float(re.sub(r"\D", "", grouped[1]) + "." + (grouped[2] or "0"))
    return float(token.replace(",", "."))


def _scaled(number: float, scales: list[str]) -> float:
    for scale in scales:
        number *= _SCALES[scale]
    return number


def _spelled(run: list[str]) -> list[float]:
    """Add up number words: French twenties (quatre-vingts) and sixties (soixante-dix), hundreds and scales."""
    numbers: list[float] = []
    total = part = 0
    last = 10**9
    for word in run:
        if word in ("et", "and"):
            continue
        size = _UNITS.get(word, _TENS.get(word, _COLLECTIVE.get(word, 0)))
        if word in _SCALES:
            total, part, last = total + (part or 1) * _SCALES[word], 0, 10**9
        elif word in _HUNDREDS:
            part, last = (part or 1) * 100, 100
        elif size == 20 and part % 100 == 4:
            part, last = part - 4 + 80, 80
        elif size < last and not (last < 20 and last != 10) and not (last == 10 and size > 9):
            part, last = part + size, size
        else:
            numbers.append(float(total + part))
            total, part, last = 0, size, size
    return [*numbers, float(total + part)]
