"""A sentence as a model wrote it in, the plain sentence out: without marks of passages, of layout or of code."""

from __future__ import annotations

import re
from typing import Final

LONGEST_CLAIM: Final = 1_000
# What no article carries, and no file or connection takes: control characters, and halves of characters.
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# What stands for a character that could not be read.
_LOST: Final = "\N{REPLACEMENT CHARACTER}"
_MARK = re.compile(r"\s*\[(\d{1,2}(?:\s*[,;]\s*\d{1,2})*)\]")
# Marks of other forms: [1-3], [01], [^1], [n°1], 【1†source】, (source 1), ¹. They name no passage; they are no words.
_ODD_MARK = re.compile(
    r"\s*(?:[\[【［]\s{0,3}(?:(?:sources?|extraits?|excerpts?|passages?|refs?\.?|n°|#|\^)\s{0,3}:?\s{0,3}){0,2}"
    r"\d{1,4}(?:\s{0,3}[-–,;]\s{0,3}\d{1,4}){0,9}(?:†\w{0,20})?\s{0,3}[\]】］]"
    r"|\((?:sources?|extraits?|excerpts?|passages?|voir|see|cf\.?|réf\.?|ref\.?)\s{0,3}:?\s{0,3}\d{0,4}\s{0,3}\)"
    r"|(?:(?<=[^\W\d_]{3})|(?<=[.!?»]))[ \u00a0\u202f]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?=\W|$))",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.{0,1000}?-->", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_PICTURE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()]{0,300}\)")
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\([^()]{0,300}\)")
_HEADING = re.compile(r"(?m)^\s{0,3}(?:#{1,6}|[-*+>]|\d{1,2}[.)])\s+")
_LAYOUT = re.compile(r"\*\*|__|`+|\$\$|(?:^|\s)\|(?=\s|$)|(?<=\s)\|(?=\S)")
_STOPS = re.compile(r"(?<!\.)\.\s?\.(?!\.)|\s+(?=[.,](?:\s|$))")
# So much of what a sentence of this many words says must not be said in it before.
_FRESH, _LONG = 0.4, 30


def plain_claim(text: str) -> str:
    """Return the words of a sentence, at most 1,000 characters; none where they cannot be read or only repeat."""
    told = _UNREADABLE.sub(_LOST, text[: 2 * LONGEST_CLAIM])
    for pattern, instead in ((_COMMENT, " "), (_TAG, ""), (_PICTURE, ""), (_MARK, ""), (_LINK, r"\1")):
        told = pattern.sub(instead, told)
    told = " ".join(_LAYOUT.sub(" ", _HEADING.sub("", _ODD_MARK.sub("", _ODD_MARK.sub("", told)))).split())
    told = _STOPS.sub(lambda match: "." if match[0][0] == "." else "", told)[:LONGEST_CLAIM]
    return "" if _LOST in told or _repeats(told) else told


def marks(text: str) -> list[int]:
    """Return the labels that the marks in a sentence name, such as [2] or [1, 3]."""
    return [int(digits) for match in _MARK.finditer(text) for digits in re.findall(r"\d+", match.group(1))]


def _repeats(text: str) -> bool:
    words = text.lower().split()
    return len(words) > _LONG and len(set(words)) < _FRESH * len(words)
