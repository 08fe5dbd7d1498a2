"""Text in, offsets of its lines and sentences out, by rules for French and English press prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.types import Span


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# A carriage return alone, vertical tabs and Unicode separators break lines as a line feed does.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_STOP = re.compile(r"[.!?…]+(?:[ \u00a0\u202f]?[»”)\]][.!?…]*|[\"’][.!?…]*)*")
_ALPHANUMERIC = re.compile(r"[^\W_]")
_OPENERS = "«“\"'‘’([{-–—•*_"
_SPACES = re.compile(r"\s*")
_WORD_BREAK = re.compile(r"[^\w.-]")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_LIST_MARK = re.compile(r"(?:[•‣▪●◦·*]|[-–—](?!\s*\d))\s+")
_TOKEN = re.compile(r"\S+")
_LIST_NUMBER = re.compile(r"\d{1,3}")
_FINAL = '.!?…»”"'
_WRAP_WIDTH = 120

_BEFORE_NAME = _words(
    "m mm mme mmes mlle mlles mr mrs ms dr drs pr prof me mgr st ste sgt gen gén général col lt cdt capt cap sen sén"
    " rep gov hon rev prés pres amb cmdr maj vs cf v adm supt insp fr ft mt av bd"
)
# The others are words too when written small: "me", "mm", "col".
_BEFORE_NAME_SMALL = _words("vs cf v av bd")
_BEFORE_NUMBER = _words("art no nos n nº p pp vol chap fig ch éd ed alin al tél tel env approx ca para sect")
_MAY_END = _words(
    "etc inc corp ltd co jr sr cie bros dept univ assoc jan feb apr aug sept sep oct nov dec janv févr fév avr juil déc"
    " e.g i.e a.m p.m ph.d d.c u.s u.k u.n e.u"
)
_TIME_WORDS = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december est edt et gmt utc cet cest pst pdt pt bst ist local"
)
# No line of its own ends with these.
_NEVER_LAST = _words(
    "le la les un une des du de au aux et ou dans sur par pour avec que qui the a an of to and or by for with in"
    " from that"
)
_STARTERS = _words(
    "the a an he she it they we you i in on at but and so this that these those there his her its their our as if when"
    " while after before for from with by to not no some many most both all what who how why where since although"
    " however according le la les un une des l d il elle ils elles on nous vous je ce cet cette ces c s n j qu ses son"
    " sa"
    " leur leurs en dans sur mais et or donc car si quand lorsque après avant pour par avec selon depuis à au aux du de"
    " pendant tandis alors ainsi cependant toutefois notre nos aucun plusieurs certains"
)


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of `text[start:end]`, in order, trimmed of white space and list marks.

    Offsets count from the start of `text`. A line break ends a sentence unless the paragraph is hard-wrapped.
    A closing mark stays with the sentence it closes; a range without letter or digit is no sentence.
    """
    stop = len(text) if end is None else min(end, len(text))
    return [sentence for line in split_lines(text, start, stop) for sentence in _sentences_of(text, line)]


def split_lines(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the trimmed, non-blank lines of `text[start:end]`; those of a hard-wrapped paragraph come as one."""
    stop = len(text) if end is None else min(end, len(text))
    blocks = list(_blocks(text, max(start, 0), stop))
    width = max((_wrap_width(text, block) for block in blocks if len(block) > 2), default=0)
    return [line for block in blocks for line in (_unwrapped(text, block, width) if len(block) > 1 else block)]


def _blocks(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """Yield runs of lines that follow each other without a blank line."""
    block: list[Span] = []
    previous = start
    for match in _LINE.finditer(text, start, end):
        line = _trimmed(text, match.start(), match.end())
        breaks = text[previous : match.start()] if match.start() - previous < 3 else "\n\n"
        if block and (line is None or breaks not in ("\n", "\r\n", "\r", "\u2028", "\x85")):
            yield block
            block = []
        if line is not None:
            block.append(line)
        previous = match.end()
    if block:
        yield block


def _unwrapped(text: str, block: list[Span], width: int) -> Iterator[Span]:
    current = block[0]
    wrapped = _wrap_width(text, block) > 0 or (
        len(block) == 2 and width > 0 and _fills(text, block[0], block[1], width)
    )
    for line, previous in zip(block[1:], block, strict=False):
        if (wrapped or _continues(text, previous, line)) and not _LIST_MARK.match(text, line.start):
            current = Span(current.start, line.end)
        else:
            yield current
            current = line
    yield current


def _wrap_width(text: str, block: list[Span]) -> int:
    """Return the width a paragraph of three lines or more was wrapped to, 0 where its lines were not wrapped."""
    width = max(line.end - line.start for line in block)
    if len(block) < 3 or not 40 <= width <= _WRAP_WIDTH:
        return 0
    if not all(_fills(text, line, following, width) for line, following in pairwise(block)):
        return 0
    unfinished = sum(text[line.end - 1] not in _FINAL for line in block[:-1])
    return width if unfinished * 2 > len(block) - 1 else 0


def _fills(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the first word of the following line would not have fitted at the end of this one."""
    word = _TOKEN.match(text, following.start, following.end)
    length = word.end() - word.start() if word else 0
    return line.end - line.start <= width < line.end - line.start + 1 + length


def _continues(text: str, line: Span, following: Span) -> bool:
    """Tell whether a line breaks off in the midst of a sentence that the following one takes up."""
    if line.end - line.start < 30:
        return False
    last = text[line.end - 1]
    if text[following.start].islower():
        return last.isalnum() or last in ",’'-»"
    return _WORD_BREAK.split(text[line.end - 12 : line.end])[-1] in _NEVER_LAST


def _trimmed(text: str, start: int, end: int) -> Span | None:
    if start < end and (text[start].isspace() or text[end - 1].isspace()):
        kept = text[start:end]
        start += len(kept) - len(kept.lstrip())
        end = start + len(kept.strip())
    return Span(start, end) if start < end else None


def _sentences_of(text: str, line: Span) -> list[Span]:
    mark = None if text[line.start].isalnum() else _LIST_MARK.match(text, line.start, line.end)
    begin = mark.end() if mark else line.start
    if mark is None and not _STOP.search(text, begin, line.end):
        return [line] if _ALPHANUMERIC.search(text, begin, line.end) else []
    found: list[Span] = []
    for cut in (*_cuts(text, begin, line.end), line.end):
        piece = _trimmed(text, begin, cut)
        begin = cut
        if piece is None:
            continue
        if _ALPHANUMERIC.search(text, piece.start, piece.end):
            found.append(piece)
        elif found:
            found[-1] = Span(found[-1].start, piece.end)
    return found


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets at which one sentence of the line gives way to the next."""
    quotes, counted = 0, start
    for match in _STOP.finditer(text, start, end):
        quotes += text.count('"', counted, match.start())
        counted = match.start()
        cut = _end_of_marks(text, match, end, quotes)
        if cut < end and _is_boundary(text, start, match.start(), cut, end):
            yield cut


def _end_of_marks(text: str, match: re.Match[str], end: int, quotes: int) -> int:
    """Return where the sentence's own marks end: a straight quotation mark may open the next sentence."""
    for index in range(match.start(), match.end()):
        if text[index] != '"':
            continue
        follows = text[index + 1] if index + 1 < end else " "
        closes = quotes % 2 == 1 or follows.isspace() or follows in ".,;:!?…)»"
        if not closes:
            return index
        quotes += 1
    return match.end()


def _is_boundary(text: str, start: int, stop: int, cut: int, end: int) -> bool:
    spaces = _SPACES.match(text, cut, end)
    after = spaces.end() if spaces else cut
    opened = after
    while opened < min(end, after + 6) and (text[opened] in _OPENERS or text[opened].isspace()):
        opened += 1
    if opened >= end:
        return True
    first = text[opened]
    marks = text[stop:cut]
    if first.islower() or not (first.isalnum() or opened > after):
        return False
    if stop > start and text[stop - 1] in "[(" and marks.rstrip(")]") != marks:
        return False
    if after == cut:
        return _is_glued_boundary(text, start, stop, cut, opened)
    return marks != "." or not _is_abbreviation(text, start, stop, opened, end)


def _is_glued_boundary(text: str, start: int, stop: int, cut: int, opened: int) -> bool:
    """Judge a stop with no white space after it, as where a page's paragraphs were glued together."""
    before = text[stop - 1] if stop > start else ""
    first = text[opened]
    following = text[opened + 1 : opened + 2]
    if not first.isupper() or following == ".":
        return False
    if opened > cut or text[stop:cut] not in (".", "!", "?"):
        return True
    token = _word_before(text, start, stop)
    if "www." in token or "@" in text[max(start, stop - 30) : stop]:
        return False
    if before.isdigit():
        return following.islower() or following in ("'", "’", " ")
    return not before.isalpha() or (before.islower() and len(token) > 1) or following.islower()


def _is_abbreviation(text: str, start: int, stop: int, opened: int, end: int) -> bool:
    word = _word_before(text, start, stop)
    if not word:
        return False
    folded = word.lower()
    follows = _WORD_AFTER.match(text, opened, min(end, opened + 40))
    next_word = follows.group().lower() if follows else ""
    if folded in _BEFORE_NAME and (word[0].isupper() or folded in _BEFORE_NAME_SMALL):
        return True
    if folded in _BEFORE_NUMBER:
        return text[opened].isdigit() or (folded == "art" and text[opened + 1 : opened + 2] == ".")
    if _LIST_NUMBER.fullmatch(word):
        return stop - len(word) == start
    if folded in _MAY_END or "." in word:
        return text[opened].isdigit() or next_word in _TIME_WORDS or not _starts_sentence(text, follows, folded)
    return _is_initial(word) and not _starts_lower_clause(text, follows, end)


def _word_before(text: str, start: int, stop: int) -> str:
    return _WORD_BREAK.split(text[max(start, stop - 24) : stop])[-1]


def _is_initial(word: str) -> bool:
    letter = word.rsplit("-", 1)[-1]
    return len(letter) == 1 and letter.isupper()


def _starts_sentence(text: str, follows: re.Match[str] | None, abbreviation: str) -> bool:
    if abbreviation in ("etc", "a.m", "p.m", "j.-c"):
        return True
    return follows is None or follows.group().lower() in _STARTERS


def _starts_lower_clause(text: str, follows: re.Match[str] | None, end: int) -> bool:
    """Tell "le plan B. Les ministres…" (a new sentence) from "J. Le Goff" and "J. A. Martin" (a name)."""
    if follows is None or follows.group().lower() not in _STARTERS:
        return False
    rest = text[follows.end() : min(end, follows.end() + 2)]
    return len(rest) == 2 and rest[0] in " '’\u00a0" and not rest[1].isupper()
