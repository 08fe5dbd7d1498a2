"""Number words and digit literals in, their values out: French (with Belgian and Swiss forms) and English."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.text.number_words import ATOMS, Atom
from assistant.text.words import fold
from assistant.types import Language

_WORD = re.compile(r"[^\W\d_]+")
_GROUPED = re.compile(r"(\d{1,3})(?:([ \u00a0\u202f\u2009'’.,])\d{3})(?:\2\d{3})*(?:([.,])(\d+))?")
_PLAIN = re.compile(r"(\d*)(?:[.,](\d+))?")
_POWER = re.compile(r"\^(--|[+-])?(\d{1,3})$")
_LONGEST_LITERAL = 40
_LEADING_ZERO = 0.0


class Item(NamedTuple):
    """A number word in a row of them; `tight` tells that a hyphen ties it to the one before."""

    atom: Atom
    tight: bool


class Reading(NamedTuple):
    """The value of `items[start:stop]`; `ordinal` and `plural` are those of its last word."""

    value: float
    stop: int
    ordinal: bool = False
    plural: bool = False


Items = Sequence[Item]


def parse_number(text: str, language: Language) -> float | None:
    """Return the value of a whole text that is one number, in words or digits; None when it is not."""
    if any(char.isdigit() for char in text):
        return read_digits(text.strip(), language)
    words = list(_WORD.finditer(text))
    atoms = [ATOMS[language].get(fold(match.group())) for match in words]
    items = [
        Item(atom, match.start() > 0 and text[match.start() - 1] in "-‐‑")
        for atom, match in zip(atoms, words, strict=True)
        if atom
    ]
    if not items or len(items) < len(words):
        return None
    reading = read_words(items, 0, language)
    return reading.value if reading and reading.stop == len(items) else None


# --- words ------------------------------------------------------------------------------------------------------


def read_words(items: Items, start: int, language: Language) -> Reading | None:
    """Return the longest number beginning at `items[start]`: a cardinal, an ordinal or a decimal in words."""
    at = start
    while _kind(items, at) == "zero" and _kind(items, at + 1) not in (None, "and", "point", "scale"):
        at += 1
    if _kind(items, at) == "zero":
        reading: Reading | None = Reading(_LEADING_ZERO, at + 1)
    else:
        reading = _with_scales(items, at, language)
    if reading and not reading.ordinal and _kind(items, reading.stop) == "point":
        return _with_decimals(items, reading, language)
    return reading


def _kind(items: Items, at: int) -> str | None:
    return items[at].atom.kind if 0 <= at < len(items) else None


def _after(items: Items, at: int, value: float) -> Reading:
    """Return the reading whose last word is `items[at - 1]`."""
    last = items[at - 1].atom
    return Reading(value, at, last.ordinal, last.plural)


def _with_decimals(items: Items, whole: Reading, language: Language) -> Reading:
    at, digits = whole.stop + 1, ""
    while _kind(items, at) == "zero":
        at, digits = at + 1, digits + "0"
    reading = _with_scales(items, at, language)
    while reading and not reading.ordinal and reading.value < 1e6:
        digits, at = digits + str(int(reading.value)), reading.stop
        # "three point one four" is read digit by digit; French reads the decimals as one number.
        reading = _with_scales(items, at, language) if language == "en" and reading.value < 10 else None
    return Reading(whole.value + float("0." + digits), at) if digits else whole


def _with_scales(items: Items, start: int, language: Language) -> Reading | None:
    total, limit, at = 0.0, math.inf, start
    best: Reading | None = None
    while group := _below_million(items, _skip_and(items, at, best, language), language):
        scale = items[group.stop].atom if not group.ordinal and _kind(items, group.stop) == "scale" else None
        if scale and scale.value >= limit:
            return best
        total += group.value * (scale.value if scale else 1)
        best = _after(items, group.stop + 1, total) if scale else group._replace(value=total)
        if scale is None or best.ordinal:
            return best
        at, limit = best.stop, scale.value
    if best is None and _kind(items, start) == "scale" and items[start].atom.ordinal:
        return _after(items, start + 1, items[start].atom.value)
    return best


def _skip_and(items: Items, at: int, before: Reading | None, language: Language) -> int:
    return at + 1 if before and language == "en" and _kind(items, at) == "and" else at


def _below_million(items: Items, start: int, language: Language) -> Reading | None:
    if _kind(items, start) == "thousand":
        group = Reading(1, start)
    else:
        found = _below_thousand(items, start, language)
        if found is None or found.ordinal or _kind(items, found.stop) != "thousand":
            return found
        if found.value == 1 and language == "fr":
            return found
        group = found
    thousands = _after(items, group.stop + 1, group.value * 1000)
    return _extended(items, thousands, language, below=1000)


def _below_thousand(items: Items, start: int, language: Language) -> Reading | None:
    if _kind(items, start) == "hundred":
        group = Reading(1, start)
    else:
        found = _below_hundred(items, start, language)
        if found is None or found.ordinal or _kind(items, found.stop) != "hundred":
            return found
        if not _counts_hundreds(found.value, language):
            return found
        group = found
    return _extended(items, _after(items, group.stop + 1, group.value * 100), language, below=100)


def _counts_hundreds(value: float, language: Language) -> bool:
    """Tell whether one says so many hundreds: "deux cents", "dix-neuf cent", "twenty-five hundred"."""
    return 2 <= value <= 9 or 11 <= value <= 19 or (language == "en" and (value == 1 or 20 < value < 100))


def _extended(items: Items, reading: Reading, language: Language, below: int) -> Reading:
    """Add the rest below a hundred or a thousand, unless it counts the next hundreds or thousands itself."""
    if reading.ordinal:
        return reading
    at = reading.stop
    if _kind(items, at) == "and" and (language == "en" or _is_one(items, at + 1)):
        at += 1
    rest = (_below_thousand if below == 1000 else _below_hundred)(items, at, language)
    if rest is None:
        return reading
    following = _kind(items, rest.stop)
    if not rest.ordinal and following == ("thousand" if below == 1000 else "hundred") and rest.value > 1:
        return reading
    return rest._replace(value=reading.value + rest.value)


def _is_one(items: Items, at: int) -> bool:
    return _kind(items, at) == "unit" and items[at].atom.value == 1


def _below_hundred(items: Items, start: int, language: Language) -> Reading | None:
    kind = _kind(items, start)
    if kind not in ("unit", "teen", "ten"):
        return None
    first = _after(items, start + 1, items[start].atom.value)
    if first.ordinal:
        return first
    if language == "en":
        return _plus(items, first, {"unit": (1, 9)}) if kind == "ten" else first
    if kind == "unit" and first.value == 4 and _kind(items, first.stop) == "ten" and items[first.stop].atom.value == 20:
        eighty = _after(items, first.stop + 1, 80)
        return eighty if eighty.ordinal else _plus_french(items, eighty)
    if kind == "teen" and first.value == 10:
        return _plus(items, first, {"unit": (7, 9)})
    return _plus_french(items, first) if kind == "ten" else first


def _plus(items: Items, reading: Reading, allowed: dict[str, tuple[int, int]]) -> Reading:
    low, high = allowed.get(_kind(items, reading.stop) or "", (1, 0))
    if reading.stop < len(items) and low <= items[reading.stop].atom.value <= high:
        return _after(items, reading.stop + 1, reading.value + items[reading.stop].atom.value)
    return reading


def _plus_french(items: Items, tens: Reading) -> Reading:
    """Add to the tens: "et un", 2 to 9, and after soixante and quatre-vingt 10 to 19."""
    at = tens.stop
    if _kind(items, at) == "and":
        if _is_one(items, at + 1) or (tens.value == 60 and _kind(items, at + 1) == "teen"):
            return _after(items, at + 2, tens.value + items[at + 1].atom.value)
        return tens
    if _is_one(items, at) and not (items[at].tight or tens.value == 80):
        return tens
    if tens.value in (60, 80) and _kind(items, at) == "teen":
        teens = _below_hundred(items, at, "fr")
        return teens._replace(value=tens.value + teens.value) if teens else tens
    return _plus(items, tens, {"unit": (1, 9)})


# --- digits -----------------------------------------------------------------------------------------------------


def read_digits(literal: str, language: Language, counted: bool = False) -> float | None:
    """Return the value of a digit literal, with thousands separators, decimals, an exponent or a power.

    "12,345" is a decimal in French and "12.345" in English, unless the last group is 000 or, with `counted`, things
    are counted, which do not come in thousandths. None for a literal that is no number, such as "1.2.3".
    """
    if len(literal) > _LONGEST_LITERAL:
        return None
    sign = -1 if literal[:1] in ("-", "−") else 1
    body, _, exponent = literal.lstrip("-−+ ").partition("e")
    power = _POWER.search(body)
    value = _grouped(body, language, counted) if not power else _grouped(body[: power.start()], language, counted)
    if value is None or (exponent and not re.fullmatch(r"[+-]?\d{1,2}", exponent)):
        return None
    if power:
        return _raised(sign * value, power)
    return sign * value * 10.0 ** int(exponent or 0)


def _raised(value: float, power: re.Match[str]) -> float | None:
    exponent = int(power.group(2)) * (-1 if power.group(1) == "-" else 1)
    if abs(exponent) > 100 or (value == 0 and exponent < 0):
        return None
    raised = value**exponent
    return raised if math.isfinite(raised) else None


def _grouped(body: str, language: Language, counted: bool) -> float | None:
    match = _GROUPED.fullmatch(body)
    if match is None or match.group(1).startswith("0") or match.group(3) == match.group(2):
        return _plain(body)
    separator, single = match.group(2), match.group(4) is None and len(body) <= 7
    decimal_mark = "," if language == "fr" else "."
    if single and separator == decimal_mark and not body.endswith("000") and not counted:
        return _plain(body)
    whole = re.sub(r"\D", "", body[: match.start(3)] if match.group(3) else body)
    return float(f"{whole}.{match.group(4) or 0}")


def _plain(body: str) -> float | None:
    match = _PLAIN.fullmatch(body)
    if match is None or not (match.group(1) or match.group(2)):
        return None
    return float(f"{match.group(1) or 0}.{match.group(2) or 0}")
