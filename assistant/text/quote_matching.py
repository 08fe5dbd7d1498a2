"""Whether a quotation stands in a source: takes both texts, returns the offsets where it stands verbatim, or None."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DOUBLE = '«»“”„‟"‹›″'
_SINGLE = "‘’‚‛'ʼ′`´"
_DASHES = "-‐‑‒–—―−"
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_TOKEN = re.compile(f"(?:\\w|[\u0300-\u036f{_INVISIBLE}])+|…+|\\.(?:[ \u00a0\u202f]?\\.)+|[^\\w\\s]")
_SEPARATOR = "\n"
_MAX_BRACKETS = 6
_MAX_GAP = 600
_MAX_GAP_OF_ONE_WORD = 200
_MAX_STARTS = 200
_ELISION = re.compile("[\\[(]\\s?(?:…|\\.\\.\\.)\\s?[\\])]")
_TAIL = re.compile("(?:\n(?:[.,;:]|\\.\\.\\.))+$")
_STOPS = frozenset((".", "!", "?"))
# A line break after a full stop ends a paragraph as a blank line does; one inside a sentence is a wrapped line.
_PARAGRAPH = re.compile('(?:(?<=[.!?…»”"])|\\n|\\r\\n?)[ \\t\u00a0]{0,8}[\\n\\r\u2028\u2029]+')
_CASE_MARK = "\ue000"
_LETTER = re.compile("\\[\n([^\\W\\d_])\n\\]\n(?=\\w)")
_BRACKET = re.compile("\\[\n((?:[^\\[\\]\n]{1,60}\n){1,12})\\]\n")
_NEGATIONS = frozenset(
    "ne n pas jamais aucun aucune rien ni non sans not no never nor none neither without t cannot nobody"
    " nothing".split()
)


def normalise_quote(text: str) -> str:
    """Fold white space and typographic variants (marks, apostrophes, dashes, ellipsis), keep case and accents."""
    folded = unicodedata.normalize("NFC", _HIDDEN.sub("", text))
    folded = re.sub(f"[{_DOUBLE}]", '"', folded)
    folded = re.sub(f"[{_SINGLE}]", "'", folded)
    folded = re.sub(f"[{_DASHES}]", "-", folded).replace("…", "...")
    words = folded.split()
    folded = " ".join(words)
    folded = re.sub(r" ?([;:!?]) ?(?=\S)", r"\1 ", folded)
    folded = re.sub(r" ([;:!?])", r"\1", folded)
    return re.sub(r'"([^"]*)"', lambda match: f'"{match.group(1).strip()}"', folded).strip()


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text as tokens joined by line feeds, each token also before and after one; offsets map back to the text."""

    joined: str
    at: list[int]
    breaks: list[int]
    starts: list[int]
    ends: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the text of the tokens in `joined[start:end]`."""
        first, last = bisect_left(self.at, start), bisect_left(self.at, end) - 1
        return self.starts[first], self.ends[last]


def quote_stands_in(quote: str, source: str) -> tuple[int, int] | None:
    """Return where `quote` stands verbatim in `source`, whole words only, or None.

    White space and typographic variants are folded, and the case of the first letter, which moves when a quotation is
    cut from a sentence; nothing else. A final stop or comma may differ. Elisions
    (“[…]”, “(...)”, “…”) match piecewise, in order, at most 600 characters apart (200 after a piece of one word), in
    one paragraph, never over a negation at the joint, and over a sentence's end only to the head of another. Words in
    square brackets may stand in the source or be the quoter's addition, unless they hold a negation or a figure; a
    single letter in brackets may differ in case.
    """
    stripped = quote.strip(_DOUBLE + _SINGLE + " \t\n\r\u00a0\u202f")
    folded = _fold(source)
    for pieces in _readings(stripped):
        patterns = [re.compile(_pattern(key if place else _any_case_first(key))) for place, key in enumerate(pieces)]
        found = _in_order(patterns, folded) if patterns else None
        if found:
            return folded.span(*found)
    return None


def _readings(quote: str) -> Iterator[list[str]]:
    """Yield the pieces the quotation may be made of: whole, then cut at bracketed elisions, then at all of them."""
    yield _keys([quote])
    if "[" in quote or "(" in quote:
        yield _keys(_ELISION.split(quote))
    if "…" in quote or ".." in quote:
        yield _keys(re.split(r"…+|\.\.+", _ELISION.sub("…", quote)))


def _keys(pieces: list[str]) -> list[str]:
    """Return each piece as joined tokens, without the stops at its end; pieces without a word are left out."""
    folded = (_TAIL.sub("", _fold(piece).joined.rstrip(_SEPARATOR)) + _SEPARATOR for piece in pieces)
    return [key for key in folded if any(map(str.isalnum, key))]


def _any_case_first(key: str) -> str:
    """Mark the first letter of a piece as one that may differ in case."""
    at = next((place for place, char in enumerate(key[:3]) if char not in _SEPARATOR + '"'), 0)
    letter = key[at : at + 1]
    if not letter.isalpha() or len(letter.upper() + letter.lower()) > 2:
        return key
    return key[:at] + _CASE_MARK + key[at:]


def _pattern(key: str) -> str:
    """Return the regular expression of a piece, its editorial brackets made optional."""
    key = _LETTER.sub(lambda match: f"{_CASE_MARK}{match.group(1)}", key)
    parts = _BRACKET.split(key, maxsplit=_MAX_BRACKETS)
    pattern = ""
    for index, part in enumerate(parts):
        escaped = re.escape(part)
        pattern += (
            escaped if index % 2 == 0 else f"(?:\\[\n{escaped}\\]\n|{escaped}{'|' if _may_be_added(part) else ''})"
        )
    return re.sub(f"{_CASE_MARK}(.)", lambda match: f"[{match[1].lower()}{match[1].upper()}]", pattern)


def _may_be_added(bracketed: str) -> bool:
    words = bracketed.casefold().split(_SEPARATOR)
    return not any(word in _NEGATIONS or any(map(str.isdigit, word)) for word in words)


def _in_order(patterns: list[re.Pattern[str]], folded: _Folded) -> tuple[int, int] | None:
    for count, first in enumerate(patterns[0].finditer(folded.joined)):
        end = _follow(patterns, folded, first)
        if end is not None:
            return first.start() + 1, end
        if count >= _MAX_STARTS:
            break
    return None


def _follow(patterns: list[re.Pattern[str]], folded: _Folded, first: re.Match[str]) -> int | None:
    """Return the end of the last piece when all stand after `first`, each close enough to the one before."""
    joined = folded.joined
    previous = first
    for pattern in patterns[1:]:
        gap = _MAX_GAP if previous.group().count(_SEPARATOR) > 2 else _MAX_GAP_OF_ONE_WORD
        at = previous.end() - 1
        found = pattern.search(joined, at, min(len(joined), at + gap + 2 * len(pattern.pattern)))
        if not found or found.start() - at > gap or not _may_leave_out(folded, at, found.start() + 1):
            return None
        previous = found
    return previous.end()


def _may_leave_out(folded: _Folded, start: int, end: int) -> bool:
    """Tell whether an elision may leave out `joined[start:end]`.

    Not a paragraph's end; not a negation next to the words kept; a sentence's end only where the next piece begins a
    sentence, lest the subject of one get the verb of another.
    """
    if bisect_left(folded.breaks, start + 1) < bisect_left(folded.breaks, end + 1):
        return False
    words = [word.casefold() for word in folded.joined[start:end].split(_SEPARATOR) if word]
    stops = [at for at, word in enumerate(words) if word in _STOPS and not (at and len(words[at - 1]) < 3)]
    if not stops:
        return not any(word in _NEGATIONS for word in words[:3] + words[-3:])
    begins = all(word == '"' for word in words[stops[-1] + 1 :])
    return begins and not any(word in _NEGATIONS for word in words[: stops[0]][:3])


def _fold(text: str) -> _Folded:
    tokens: list[str] = []
    at: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: list[int] = []
    paragraphs = [match.end() for match in _PARAGRAPH.finditer(text)]
    paragraphs.append(len(text))
    length, paragraph = 1, 0
    for match in _TOKEN.finditer(text):
        while match.start() >= paragraphs[paragraph]:
            breaks.append(length)
            paragraph += 1
        token = _fold_token(match.group(), text, match.start())
        if token:
            at.append(length)
            starts.append(match.start())
            ends.append(match.end())
            tokens.append(token)
            length += len(token) + 1
    return _Folded(_SEPARATOR + "".join(token + _SEPARATOR for token in tokens), at, breaks, starts, ends)


def _fold_token(token: str, text: str, at: int) -> str:
    if token[0].isalnum() and token.isascii():
        return token
    if token[0] in "….":
        return "..." if token != "." else token  # nosec B105
    if token in _DOUBLE:
        return '"'
    if token in _SINGLE:
        return "'" if _is_apostrophe(text, at) else '"'
    if token in _DASHES:
        return "-"
    return unicodedata.normalize("NFC", _HIDDEN.sub("", token))


def _is_apostrophe(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return at > 0 and text[at - 1].isalnum() and (after.isalnum() or (after != "" and after in _DOUBLE))
