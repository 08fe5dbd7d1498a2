"""A text in, the ranges of it that speak to a machine instead of a reader out: instructions hidden in articles.

What such a range says is never evidence, and is never shown to a language model.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from pathlib import PurePath

from assistant.answering import (
    machine_marks,
    machine_orders,
    machine_replies,
    machine_words,
    machine_words_abroad,
)
from assistant.answering.disguises import ALIKE, revealed
from assistant.answering.machine_lexicon import WIDE
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
# How often what was disguised may be disguised itself, and how much of it is read: times the paragraph, and beyond.
_DEEPEST = 2
_AT_MOST = 2
# An order that ends so goes on in the next paragraph.
_ANNOUNCES = re.compile(
    r"(?:\b(?:suivante?s?|ci-dessous|ci-apres|following|below|next (?:sentence|paragraph|line)s?)\b[^.:\n]{0,60}[.!]?"
    r"|\b(?:qui suit|as follows|ceci|cela|this)[.!]?|:) ?$"
)
_TAIL = 200
_BEYOND_LATIN = re.compile("[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufdff]")
# What somebody is quoted with: at most so many characters and words, so near to who says it.
_QUOTATION, _QUOTED_WORDS, _BESIDE, _QUOTED_ORDERS = 160, 12, 90, 20
_WORDS_BESIDE = 3
_TO_MACHINES = re.compile(rf"\b{WIDE}\b|\b(?:consignes?|instructions?|prompts?|reponse|answer|resume|summary)\b")
_REPORTS = re.compile(
    r"\b(?:a|ont|avait|avaient|aurait|ait)(?:-t-(?:il|elle|on)|-(?:ils|elles))? (?:\w+ ){0,2}?(?:dit|lance|ecrit|crie|"
    r"demande|declare|ordonne|repondu|repete|tape|scande|hurle|affirme|soumis|envoye|saisi|glisse|intime|clame|exige)\b"
    r"|\b(?:lance|ecrit|crie|ordonne|scande|said|told|wrote|typed|shouted|ordered|chanted|entered|demanded)\b"
)
_BEYOND = 4_000


def find_instructions(text: str) -> tuple[Span, ...]:
    """Return the ranges that speak to a machine: from the first such sentence of a paragraph to the paragraph's end."""
    found: list[Span] = []
    start, announced = 0, False
    for stop in [*(match.start() for match in _PARAGRAPH.finditer(text)), len(text)]:
        if announced and text[start:stop].strip():
            # What an order announces is part of it.
            found[-1], announced = Span(found[-1].start, stop), False
        for piece in range(start, stop if stop - start >= _SHORTEST else start, _LONGEST):
            first = _first(text[piece : min(stop, piece + _LONGEST)])
            if first is not None:
                found.append(Span(piece + first, stop))
                announced = bool(_ANNOUNCES.search(_plain(text[max(piece + first, stop - _TAIL) : stop], _FLAT)))
                break
        start = stop
    return tuple(_apart(found))


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield spans that are in order, those that overlap as one."""
    joined: Span | None = None
    for span in spans:
        if joined is not None and span.start < joined.end:
            joined = Span(joined.start, max(joined.end, span.end))
        else:
            yield from () if joined is None else (joined,)
            joined = span
    yield from () if joined is None else (joined,)


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


def title_of(article: Article) -> str:
    """Return an article's title as it is shown; of one that speaks to a machine the rest, or the name of the file."""
    if not _in_window(article.title):
        return article.title
    kept = without_instructions(article.title).removesuffix("[…]").strip(" .:;,|–—-«“\"'([")
    name = PurePath(article.path or article.id).stem
    return f"{kept} […]" if len(kept.split()) > 1 else name if not find_instructions(name) else article.id


def _touched(article: Article, evidence: Evidence) -> Iterator[Span]:
    """Yield the ranges of an article that speak to a machine and overlap with one of it."""
    # From the paragraph before on, which may announce this one.
    furthest = max(0, evidence.start - _AROUND)
    above = article.text.rfind("\n\n", furthest, evidence.start)
    before = article.text.rfind("\n\n", furthest, max(above, furthest))
    opening = before if before >= 0 else furthest
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
        found += [_sentence(paragraph, at) for at in _disguised(paragraph)]
    return min(found, default=None)


def _openly(text: str) -> Iterator[int]:
    """Yield where the first sentence that speaks to a machine begins, each way that the text is read."""
    for table in (_LINES, _FLAT) if _FLATTENED.search(text) else (_LINES,):
        plain = _plain(text, table)
        at = _spoken(plain)
        if at is not None:
            yield _place(text, table, _sentence(plain, at))


def _disguised(paragraph: str) -> Iterator[int]:
    """Yield where disguises begin that speak to a machine, what is disguised twice included."""
    left = _AT_MOST * len(paragraph) + _BEYOND
    seen = {paragraph}
    waiting = deque((place, said, 1) for place, said in revealed(paragraph))
    while waiting:
        at, said, deep = waiting.popleft()
        if said in seen:
            continue
        seen.add(said)
        left -= len(said)
        if left < 0:
            return
        short = len(said) <= _BEYOND
        if any(_spoken(_plain(said, table)) is not None for table in ((_FLAT, _LINES) if short else (_FLAT,))):
            yield at
        elif deep < _DEEPEST and short:
            waiting.extend((at, deeper, deep + 1) for _, deeper in revealed(said))


def _spoken(plain: str) -> int | None:
    """Return where a plain text first speaks to a machine."""
    words = {word[:5] for word in _WORD.findall(plain)}
    if _BEYOND_LATIN.search(plain):
        words.add("beyond")
    found = (match.start() for rule in _rules().fitting(words) for match in _meant(rule, plain))
    return min(found, default=None)


def _meant(rule: re.Pattern[str], plain: str) -> Iterator[re.Match[str]]:
    """Yield the first match of a rule that is no order of somebody quoted, as in "« Dites non », a-t-il lancé"."""
    for tried, match in enumerate(rule.finditer(plain)):
        if tried > _QUOTED_ORDERS or not _is_reported(plain, match.end()):
            yield match
            return


def _is_reported(plain: str, at: int) -> bool:
    """Tell whether a place lies in a short quotation of a sentence that tells who says or writes it."""
    for opening, closing in ("«»", "“”", '""'):
        begin = plain.rfind(opening, max(0, at - _QUOTATION), at)
        end = plain.find(closing, max(at - 1, begin + 1), begin + _QUOTATION) if begin >= 0 else -1
        if end < 0 or closing in plain[begin + 1 : at - 1] or len(plain[begin:end].split()) > _QUOTED_WORDS:
            continue
        beside = f"{plain[max(0, begin - _BESIDE) : begin]} {plain[end : end + _BESIDE]}"
        told = at - begin > _SHORTEST and len(beside.split()) > _WORDS_BESIDE and not _TO_MACHINES.search(beside)
        if told or _REPORTS.search(beside):
            return True
    return False


def _sentence(text: str, at: int) -> int:
    """Return where the sentence begins that a place of a text lies in."""
    begun = at + 1 if text[at : at + 1] in (".", "!", "?", "»", "\n") else at
    opening = max(text.rfind(mark, 0, begun + 1) for mark in _OPENINGS)
    return opening + 1 if opening >= 0 else 0


@dataclass(frozen=True, slots=True)
class _Rules:
    """Patterns by the beginnings of words one of which they need, the others that they need, and those without."""

    by_word: Mapping[str, tuple[tuple[frozenset[str], re.Pattern[str]], ...]]
    always: tuple[re.Pattern[str], ...]

    def fitting(self, words: Set[str]) -> Iterable[re.Pattern[str]]:
        """Return the patterns that a text with words of these beginnings may match."""
        rules = chain.from_iterable(self.by_word.get(word, ()) for word in words)
        return dict.fromkeys(
            chain(self.always, (rule for also, rule in rules if not also or not also.isdisjoint(words)))
        )


@cache
def _rules() -> _Rules:
    modules = (machine_marks, machine_words, machine_replies, machine_orders, machine_words_abroad)
    by_word: dict[str, tuple[tuple[frozenset[str], re.Pattern[str]], ...]] = {}
    always = []
    for needed, pattern in chain.from_iterable(module.PATTERNS for module in modules):
        rule = re.compile(pattern)
        first, _, also = needed.partition("+")
        for word in first.split():
            by_word[word] = (*by_word.get(word, ()), (frozenset(also.split()), rule))
        always += [rule] * (not needed)
    return _Rules(by_word, tuple(always))


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
