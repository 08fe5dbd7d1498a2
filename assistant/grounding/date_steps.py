"""A relative date in, the unit and number of steps it lies away from the day of writing or of the story out.

Reported speech turns "demain" into "le lendemain" and "last year" into "the previous year": both are one step on or
back, and so are their translations.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from assistant.text.words import fold

_DAYS = {
    -2: r"avant-hier|l'avant-veille|the day before yesterday|two days (?:before|earlier)",
    -1: r"hier|(?:a )?la veille|le jour (?:precedent|d'avant)|yesterday|the (?:previous day|day before|day earlier)",
    0: r"aujourd'hui|ce jour(?:-la)?|le jour meme|le meme jour|today|that(?: same)? day|the same day",
    1: r"demain|(?:le|au|du) lendemain|le jour (?:suivant|d'apres)|tomorrow|the (?:next|following) day|the day after",
    2: r"apres-demain|(?:le|au) surlendemain|the day after tomorrow|two days (?:later|after)",
}  # fmt: skip
_UNITS = {
    "week": r"semaine|week", "month": r"mois|month", "year": r"an|annee|year", "quarter": r"trimestre|quarter",
    "weekend": r"week-?end", "season": r"saison|season", "decade": r"decennie|decade", "century": r"siecle|century",
}  # fmt: skip
_BACK = re.compile(r"\b(?:derni[a-z]+|passee?|precedente?|d'avant|last|previous|before|past|ecoulee?)\b")
_AHEAD = re.compile(r"\b(?:prochaine?|suivante?|d'apres|qui vient|a venir|next|following|after|coming)\b")
_HERE = re.compile(r"^(?:en |in )?(?:ce|cet|cette|this|that)\b")
_NAMED = {
    step: re.compile(rf"(?:{words})(?: (?:matin|soir|midi|apres-midi|morning|evening|afternoon))?")
    for step, words in _DAYS.items()
}
_UNIT = {unit: re.compile(rf"\b(?:{words})\b") for unit, words in _UNITS.items()}
_COUNTED = re.compile(r"\d|\b(?:deux|trois|quatre|cinq|six|dix|two|three|four|five|ten|ago)\b|il y a")
_LONGEST = 60


@lru_cache(maxsize=4096)
def named_step(surface: str) -> tuple[str, int] | None:
    """Read "le lendemain" as a day on, "l'an dernier" as a year back; None for any other expression."""
    folded = fold(surface[:_LONGEST]).replace("\u2019", "'").strip()
    for step, pattern in _NAMED.items():
        if pattern.fullmatch(folded):
            return "day", step
    unit = next((unit for unit, pattern in _UNIT.items() if pattern.search(folded)), None)
    if unit is None or _COUNTED.search(folded):
        return None
    side = side_of(folded)
    if side is not None:
        return unit, -1 if side == "back" else 1
    return (unit, 0) if _HERE.search(folded) else None


def side_of(surface: str) -> Literal["back", "ahead"] | None:
    """Tell "dernier" and "last" from "prochain" and "next"."""
    folded = fold(surface[:_LONGEST])
    if _BACK.search(folded):
        return "back"
    return "ahead" if _AHEAD.search(folded) else None
