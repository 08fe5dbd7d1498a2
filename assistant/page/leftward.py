"""A line of text to what a PDF can set one after the other where scripts that run from right to left stand in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# From a letter of such a script to the last one before a letter of another.
_PHRASE = re.compile(f"[{_LETTERS}](?:[^{_LETTERS}a-zA-Z\u00c0-\u058f]*[{_LETTERS}])*[.,;:!?»)]*")
_STRONG = ("L", "R", "AL", "AN", "EN")
_MOST_SIGNS = 200


def pieces(text: str) -> Iterator[str]:
    """Yield text in pieces to be set below one another, in all but rare cases text itself.

    A leftward phrase with a number in it is set apart from rightward words around it: the order of three levels on one
    line is more than the library puts right. It also gives up over many signs without a letter among them.
    """
    if not needs_shaping(text):
        yield text
        return
    for phrase in _phrases(text):
        yield from _short_of_signs(phrase)


def needs_shaping(text: str) -> bool:
    """Tell whether letters of text join, carry marks, or run from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN", "NSM") for character in text)


def leftward(text: str) -> bool:
    """Tell whether the first letter of a text is of a script written from right to left."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _phrases(text: str) -> Iterator[str]:
    if leftward(text):
        yield text
        return
    start = 0
    for found in _PHRASE.finditer(text):
        if any(character.isdigit() for character in found.group()):
            yield from filter(None, (text[start : found.start()].strip(), found.group()))
            start = found.end()
    if rest := text[start:].strip():
        yield rest


def _short_of_signs(text: str) -> Iterator[str]:
    start = signs = 0
    for place, character in enumerate(text):
        signs = 0 if unicodedata.bidirectional(character) in _STRONG else signs + 1
        if signs == _MOST_SIGNS:
            yield text[start : place + 1]
            start, signs = place + 1, 0
    if start < len(text) or not text:
        yield text[start:]
