"""A text in, the ranges of it that speak to a machine instead of a reader out: instructions hidden in articles.

What such a range says is never evidence, and is never shown to a language model.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from assistant.answering.machine_words import SPOKEN
from assistant.types import Article, Evidence, Span

_INVISIBLE = frozenset(
    chain(
        (0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0xFEFF),
        range(0x180B, 0x180F),
        range(0x200B, 0x2010),
        range(0x202A, 0x202F),
        range(0x2060, 0x2070),
        range(0xFE00, 0xFE10),
        range(0xE0000, 0xE01F0),
    )
)
_PLAIN = {"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\r": " ", "\t": " "}
_PARAGRAPH = re.compile(r"\n[ \t\r\f\v]{0,80}\n")
_OPENINGS = (". ", "! ", "? ", "» ", "\n")
# A longer paragraph is read in pieces.
_LONGEST = 20_000
# What is read before a range to find its paragraph.
_AROUND = 4_000


def find_instructions(text: str) -> tuple[Span, ...]:
    """Return the ranges that speak to a machine: from the first such sentence of a paragraph to the paragraph's end."""
    found = []
    start = 0
    for stop in [*(match.start() for match in _PARAGRAPH.finditer(text)), len(text)]:
        for piece in range(start, stop, _LONGEST):
            first = _first(text[piece : min(stop, piece + _LONGEST)])
            if first is not None:
                found.append(Span(piece + first, stop))
                break
        start = stop
    return tuple(found)


def speaks_to_machine(article: Article, evidence: Evidence) -> bool:
    """Tell whether a range of an article touches words that speak to a machine."""
    opening = article.text.rfind("\n\n", max(0, evidence.start - _AROUND), evidence.start)
    opening = opening if opening >= 0 else max(0, evidence.start - _AROUND)
    window = article.text[opening : evidence.end + _AROUND]
    return any(
        opening + span.start < evidence.end and evidence.start < opening + span.end for span in _in_window(window)
    )


def without_instructions(text: str) -> str:
    """Return a text for a prompt: what speaks to a machine is left out, and so are characters that nobody sees."""
    kept, at = [], 0
    for span in find_instructions(text):
        kept += [text[at : span.start], "[…]"]
        at = span.end
    return "".join(char for char in "".join([*kept, text[at:]]) if ord(char) not in _INVISIBLE)


@lru_cache(maxsize=256)
def _in_window(window: str) -> tuple[Span, ...]:
    return find_instructions(window)


def _first(paragraph: str) -> int | None:
    """Return where the sentence begins in which a paragraph first speaks to a machine."""
    plain, places = _seen(paragraph)
    match = SPOKEN.search(plain)
    if match is None:
        return None
    begun = match.start() + 1 if plain[match.start() : match.start() + 1] in ".!?»\n" else match.start()
    opening = max(plain.rfind(mark, 0, begun + 1) for mark in _OPENINGS)
    return places[opening + 1] if opening >= 0 else 0


def _seen(text: str) -> tuple[str, list[int]]:
    """Return a text in lower case, without accents and invisible characters, and where each character came from."""
    if text.isascii():
        return text.lower().replace("\r", " ").replace("\t", " "), list(range(len(text)))
    kept: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if ord(char) in _INVISIBLE:
            continue
        if char.isascii() or char in _PLAIN:
            plain = _PLAIN.get(char, char).lower()
        else:
            plain = "".join(
                one for one in unicodedata.normalize("NFKD", char).lower() if not unicodedata.combining(one)
            )
        kept.append(plain)
        places += [place] * len(plain)
    return "".join(kept), places
