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
