"""A whole number in, its words out, French and English."""

from __future__ import annotations

from typing import Literal

Language = Literal["fr", "en"]

_FR = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf"
).split()
_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_FR_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int, language: Language) -> str:
    """Return "dix mille", "ten thousand"; the number is below 10**12."""
    scales = [(10**9, "milliard", "billion"), (10**6, "million", "million"), (10**3, "mille", "thousand")]
    for size, french, english in scales:
        if number >= size:
            count, rest = divmod(number, size)
            said = _fr_scaled(count, french) if language == "fr" else f"{spell(count, language)} {english}"
            return f"{said} {spell(rest, language)}" if rest else said
    return _fr_hundreds(number) if language == "fr" else _en_hundreds(number)


def _fr_scaled(count: int, scale: str) -> str:
    if scale == "mille":
        return "mille" if count == 1 else f"{_fr_hundreds(count, before_mille=True)} mille"
    return f"{_fr_hundreds(count)} {scale}{'s' if count > 1 else ''}"


def _fr_hundreds(number: int, before_mille: bool = False) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        said = _fr_tens(rest)
        return said.removesuffix("s") if before_mille and rest == 80 else said
    plural = "s" if hundreds > 1 and not rest and not before_mille else ""
    head = f"{_FR[hundreds]} cent{plural}" if hundreds > 1 else "cent"
    return f"{head} {_fr_tens(rest)}" if rest else head


def _fr_tens(number: int) -> str:
    if number < 20:
        return _FR[number]
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{_FR[number - 80]}"
    tens, unit = (60, number - 60) if number >= 60 else (number - number % 10, number % 10)
    if not unit:
        return _FR_TENS[tens]
    return f"{_FR_TENS[tens]} et {_FR[unit]}" if unit in (1, 11) else f"{_FR_TENS[tens]}-{_FR[unit]}"


def _en_hundreds(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return f"{_EN[hundreds]} hundred" + (f" and {_en_hundreds(rest)}" if rest else "")
    if rest < 20:
        return _EN[rest]
    return _EN_TENS[rest // 10 - 2] + (f"-{_EN[rest % 10]}" if rest % 10 else "")
