"""Words of a sentence in, the contrasts they take part in out: opposites and rivals, French and English.

The lists are in `opposites_events`, `opposites_words` and `rival_words`, whose form the first describes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.text.opposites_events import EVENTS
from assistant.text.opposites_words import WORDS
from assistant.text.rival_words import RIVALS
from assistant.text.words import fold, stem
from assistant.types import Language

_LONGEST = 4
_TRIGGER_REACH = 4
_APOSTROPHE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Contrast:
    """A line of the lists; `converse` poles say the same of exchanged parties, `trigger` is a stem needed nearby."""

    rank: int
    converse: bool
    trigger: str | None
    rival: bool


@dataclass(frozen=True, slots=True)
class Pole:
    """The words at places `first` to `last` of a sentence, and which side of a contrast they are."""

    first: int
    last: int
    contrast: Contrast
    side: int


@lru_cache(maxsize=2048)
def poles(words: tuple[str, ...], language: Language) -> tuple[Pole, ...]:
    """Return the sides of contrasts that the words of a sentence are, in order; the longest expression wins."""
    table = _table()
    exact = [fold(_APOSTROPHE.sub("", word)) for word in words]
    stems = [_stemmed(word, language) for word in words]
    found: list[Pole] = []
    at = 0
    while at < len(words):
        size, entries = _longest(table, exact, stems, at, language)
        for contrast, side in entries:
            if contrast.trigger is None or _triggered(exact, at, size, contrast.trigger):
                found.append(Pole(at, at + size - 1, contrast, side))
        at += size
    return tuple(found)


def _longest(
    table: dict[str, set[tuple[Contrast, int]]], exact: Sequence[str], stems: Sequence[str], at: int, language: Language
) -> tuple[int, list[tuple[Contrast, int]]]:
    for size in range(min(_LONGEST, len(exact) - at), 0, -1):
        forms = (f"={language}:" + "_".join(exact[at : at + size]), f"{language}:" + "_".join(stems[at : at + size]))
        entries = {entry for form in forms for entry in table.get(form, ())}
        if entries:
            return size, sorted(entries, key=lambda entry: (entry[0].rank, entry[1]))
    return 1, []


def _triggered(words: Sequence[str], at: int, size: int, trigger: str) -> bool:
    near = words[max(0, at - _TRIGGER_REACH) : at + size + _TRIGGER_REACH]
    return any(word.startswith(trigger) for word in near)


def _stemmed(word: str, language: Language) -> str:
    plain = _APOSTROPHE.sub("", word)
    return stem(plain, language) if plain and not plain[0].isdigit() else plain.lower()


@cache
def _table() -> dict[str, set[tuple[Contrast, int]]]:
    table: dict[str, set[tuple[Contrast, int]]] = {}
    lines = [(line, False) for line in (EVENTS + WORDS).strip().splitlines() if line]
    lines += [(line, True) for line in RIVALS.strip().splitlines() if line]
    for rank, (line, rival) in enumerate(lines):
        marks, trigger = line.split(" ", 1)[0], None
        if marks.startswith("@"):
            trigger, line = marks[1:], line.split(" ", 1)[1]
        contrast = Contrast(rank, marks == "~", trigger, rival)
        for side, listed in enumerate(line.removeprefix("~ ").split("||")):
            for form in _listed_forms(listed):
                table.setdefault(form, set()).add((contrast, side))
    return table


def _listed_forms(listed: str) -> list[str]:
    french, _, english = listed.partition("/")
    sides: tuple[tuple[str, Language], ...] = ((french, "fr"), (english, "en"))
    return [_form(entry, language) for part, language in sides for entry in part.split()]


def _form(entry: str, language: Language) -> str:
    if entry.startswith("="):
        return f"={language}:" + fold(entry[1:])
    return f"{language}:" + "_".join(_stemmed(word, language) for word in entry.split("_"))
