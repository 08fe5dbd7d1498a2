"""A text in, the ranges of it that speak to a machine instead of a reader out: instructions hidden in articles.

What such a range says is never evidence, and is never shown to a language model.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from assistant.answering import machine_marks, machine_replies, machine_words, machine_words_abroad
from assistant.answering.disguises import ALIKE, revealed
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
_COMBINING = chain(range(0x300, 0x370), range(0x483, 0x48A), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00))
# How a text is read: line by line, and as if without line breaks, tables and emphasis.
_LINES: dict[int, str | None] = {
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(chain(_COMBINING, range(0x20D0, 0x2100), range(0xFE20, 0xFE30))),
    **ALIKE,
    **{ord(char): "'" for char in "’‘ʼ"},
    **{ord(char): " " for char in "\r\t\f\v\u00a0"},
}
_FLAT = _LINES | {ord("\n"): " ", ord("|"): "; "} | dict.fromkeys(map(ord, "*_~`"))
_FLATTENED = re.compile(r"[\n|*_~`]")
_SPACES = re.compile(" {2,}")
_WORD = re.compile("[a-z0-9]+")
_PARAGRAPH = re.compile(r"\n[ \t\r\f\v]{0,80}\n")
_OPENINGS = (". ", "! ", "? ", "» ", "\n")
# Too short for an order; a longer paragraph is read in pieces.
_SHORTEST = 10
_LONGEST = 20_000
# What is read before a range to find its paragraph.
_AROUND = 4_000
# How often what was disguised may be disguised itself.
_DEEPEST = 2
_Rules = tuple[tuple[frozenset[str], re.Pattern[str]], ...]


def find_instructions(text: str) -> tuple[Span, ...]:
    """Return the ranges that speak to a machine: from the first such sentence of a paragraph to the paragraph's end."""
    found = []
    start = 0
    for stop in [*(match.start() for match in _PARAGRAPH.finditer(text)), len(text)]:
        for piece in range(start, stop if stop - start >= _SHORTEST else start, _LONGEST):
            first = _first(text[piece : min(stop, piece + _LONGEST)])
            if first is not None:
                found.append(Span(piece + first, stop))
                break
        start = stop
    return tuple(found)


def speaks_to_machine(article: Article, evidence: Evidence) -> bool:
    """Tell whether a range of an article touches words that speak to a machine."""
    return any(_touched(article, evidence))


def without_orders(article: Article, evidence: Evidence) -> str:
    """Return the words of a range of an article with spaces for those that speak to a machine: offsets hold."""
    words, start = article.text[evidence.start : evidence.end], evidence.start
    for span in _touched(article, evidence):
        begin, end = max(span.start, start) - start, min(span.end, evidence.end) - start
        words = words[:begin] + " " * (end - begin) + words[end:]
    return words


def _touched(article: Article, evidence: Evidence) -> Iterator[Span]:
    """Yield the ranges of an article that speak to a machine and overlap with one of it."""
    opening = article.text.rfind("\n\n", max(0, evidence.start - _AROUND), evidence.start)
    opening = opening if opening >= 0 else max(0, evidence.start - _AROUND)
    for span in _in_window(article.text[opening : evidence.end + _AROUND]):
        found = Span(opening + span.start, opening + span.end)
        if found.start < evidence.end and evidence.start < found.end:
            yield found


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
    found = list(_openly(paragraph))
    if found != [0]:
        found += [_sentence(paragraph, at) for at, said in revealed(paragraph) if _speaks(said, _DEEPEST)]
    return min(found, default=None)


def _openly(text: str) -> Iterator[int]:
    """Yield where the first sentence that speaks to a machine begins, each way that the text is read."""
    for table in (_LINES, _FLAT) if _FLATTENED.search(text) else (_LINES,):
        plain = _plain(text, table)
        at = _spoken(plain)
        if at is not None:
            yield _place(text, table, _sentence(plain, at))


def _speaks(said: str, deepest: int) -> bool:
    """Tell whether what was disguised speaks to a machine, openly or in another disguise."""
    if any(_spoken(_plain(said, table)) is not None for table in (_LINES, _FLAT)):
        return True
    return deepest > 1 and any(_speaks(deeper, deepest - 1) for _, deeper in revealed(said))


def _spoken(plain: str) -> int | None:
    """Return where a plain text first speaks to a machine."""
    words = {word[:5] for word in _WORD.findall(plain)}
    found = (rule.search(plain) for needed, rule in _rules() if not needed or not needed.isdisjoint(words))
    return min((match.start() for match in found if match), default=None)


def _sentence(text: str, at: int) -> int:
    """Return where the sentence begins that a place of a text lies in."""
    begun = at + 1 if text[at : at + 1] in (".", "!", "?", "»", "\n") else at
    opening = max(text.rfind(mark, 0, begun + 1) for mark in _OPENINGS)
    return opening + 1 if opening >= 0 else 0


@cache
def _rules() -> _Rules:
    modules = (machine_marks, machine_words, machine_replies, machine_words_abroad)
    rows = chain.from_iterable(module.PATTERNS for module in modules)
    return tuple((frozenset(needed.split()), re.compile(pattern)) for needed, pattern in rows)


def _plain(text: str, table: dict[int, str | None]) -> str:
    """Return a text in lower case, without accents and invisible characters."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKD", text).lower().translate(table))


def _place(text: str, table: dict[int, str | None], at: int) -> int:
    """Return where the character at a place of the plain text came from."""
    seen, spaced = 0, False
    for place, char in enumerate(text):
        for plain in unicodedata.normalize("NFKD", char).lower().translate(table):
            if plain == " " and spaced:
                continue
            spaced = plain == " "
            if seen == at:
                return place
            seen += 1
    return len(text)
