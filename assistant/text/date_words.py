"""EDTF dates to words a reader reads: "30 novembre 2024", "June 2023"."""

from __future__ import annotations

from assistant.text.edtf import bounds
from assistant.types import Language

_MONTHS: dict[Language, tuple[str, ...]] = {
    "fr": (*"janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),),
    "en": (*"January February March April May June July August September October November December".split(),),
}


def say_date(edtf: str, language: Language) -> str:
    """Return a date in words, at its own precision; an interval by its two ends; anything else as it is."""
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return f"{say_date(first, language)} – {say_date(last, language)}"
    parts = edtf.split("-")
    if bounds(edtf) is None or not all(part.isdigit() for part in parts) or len(parts) == 1:
        return edtf
    month = int(parts[1])
    if not 1 <= month <= 12:
        return edtf
    day = f"{int(parts[2])} " if len(parts) == 3 else ""
    if language == "fr" and day == "1 ":
        day = "1er "
    return f"{day}{_MONTHS[language][month - 1]} {parts[0]}"


def the_date(edtf: str, language: Language) -> str:
    """Say a date after "entre" or "avant": "le 30 novembre 2024", "juin 2023"."""
    said = say_date(edtf, language)
    return f"le {said}" if language == "fr" and _opens_with_day(said) else said


def from_date(edtf: str, language: Language) -> str:
    """Say a date as a beginning: "du 12 octobre 2023", "d'avril 2024", "from June 2023"."""
    said = say_date(edtf, language)
    if language == "en":
        return f"from {said}"
    if _opens_with_day(said):
        return f"du {said}"
    return f"d'{said}" if said[0] in "ao" else f"de {said}"


def to_date(edtf: str, language: Language) -> str:
    """Say a date as an end: "au 12 octobre 2023", "à juin 2023", "to June 2023"."""
    said = say_date(edtf, language)
    if language == "en":
        return f"to {said}"
    return f"au {said}" if _opens_with_day(said) else f"à {said}"


def _opens_with_day(said: str) -> bool:
    return said[:1].isdigit() and " " in said
