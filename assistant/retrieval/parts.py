"""A question to the questions it is made of: two asked at once, or one thing compared at two moments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.retrieval.moments import covers, find_moments
from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.names import find_names
from assistant.text.words import fold
from assistant.types import DateMention, Language

_MOST = 3
# A second question opens after a comma, a semicolon, "et", "puis", "then".
_ASKS = (
    r"combien|qu[’']|que |qui |quand|quel(?:le)?s? |où|comment|pourquoi|de qui|à qui|"
    r"how |what|who|when|which|where|why"
)
_OPENS = re.compile(rf"(?:(?:de|à|en|dans|sur|from|in|on|at|for|to|by)\s+)?(?:{_ASKS})", re.I)
_COUNTS = re.compile(r"\b(?:combien|how many)\b", re.I)
_COUNTED = re.compile(r"\b(?:combien d(?:e |[’'])|how many )([\w-]+)", re.I)
_SECOND = re.compile(rf"[,;]? +(?:et|puis|et puis|and|then|and then) +(?={_ASKS})|[,;] +(?={_ASKS})|\? +(?=\w)", re.I)
_COMPARES = re.compile(
    r"\b(compar\w*|differen\w*|contrast\w*|rapport a|puis|ensuite|d'abord|contre|then|versus|vs|against|first|later|"
    r"between|entre|both|deux)\b"
)
# What only joins the two moments, and says nothing of either.
_JOINS = re.compile(
    r"^compare[rz]?\b|\b(?:puis|ensuite|d[’']abord|then|first)\b|"
    r"(?:et|with|and) ce qu[’'](?:il|elle) \w+ ?(?=[.?])|with what (?:he|she|it|they) \w+ ?(?=[.?])",
    re.I,
)
_SPACED = re.compile(r"\s+,|,\s*(?=[.?])|\s{2,}|\s+(?=\.)")
_RANGE = re.compile(r"\s*(?:à|a|au|aux|to|until|jusqu[’']\w+|[-–])\s*", re.I)
_JOINT = re.compile(r"[\s,;]*\b(?:et|puis|and|then|with|avec|à|to)\b[\s,;]*$", re.I)


def split_question(question: str, language: Language, today: str | None = None) -> tuple[str, ...]:
    """Return the questions to be answered one by one, at most three; the question itself where it is one."""
    several = [part for part in _SECOND.split(question) if len(part.split()) > 2]
    if 1 < len(several) <= _MOST and _OPENS.match(several[0]):
        return (several[0], *(_with_subject(part, several[0], language) for part in several[1:]))
    dates = _moments(question, language, today)
    if 1 < len(dates) <= _MOST and _COMPARES.search(fold(question).replace("’", "'")):
        return tuple(_keeping(question, dates, place) for place in range(len(dates)))
    return (question,)


def _with_subject(part: str, first: str, language: Language) -> str:
    """Add to a part that names nobody the names of the first ("combien sont morts"), and what it counts."""
    if find_names(part, language):
        return part
    names = dict.fromkeys(name.text for name in find_names(first, language))
    counted = _COUNTED.search(first) if _COUNTS.search(part) and not _COUNTED.search(part) else None
    missing = [counted.group(1)] if counted else []
    added = [word for word in (*missing, *names) if word not in part][:3]
    return f"{part.rstrip(' ?')} ({', '.join(added)}) ?" if added else part


def _moments(question: str, language: Language, today: str | None) -> list[DateMention]:
    """Return the dates of a question that stand apart: neither the ends of one range nor one within another."""
    found = [mention for mention in find_dates(question, today, language) if mention.kind == "date"]
    if any("/" in (mention.edtf or "") for mention in found) or _ends_of_range(question, found):
        return []
    asked = find_moments(question, language, today)
    if any(covers(asked, one.start, other.start) for one, other in pairwise(found)):
        return []
    told = [mention.edtf for mention in found if mention.edtf]
    nested = any(contains(one, other) for one in told for other in told if one != other)
    return [] if nested or len(set(told)) < len(told) else found


def _ends_of_range(question: str, found: Sequence[DateMention]) -> bool:
    return any(_RANGE.fullmatch(question[one.end : other.start]) for one, other in pairwise(found))


def _keeping(question: str, dates: Sequence[DateMention], place: int) -> str:
    """Return the question with one of its dates, the others taken out with the word that joins them."""
    pieces, at = [], 0
    for number, mention in enumerate(dates):
        if number != place:
            start = mention.start - len(_lead(question[: mention.start]))
            pieces.append(_JOINT.sub(" ", question[at:start]))
            at = mention.end
    kept = _JOINS.sub(" ", " ".join("".join([*pieces, question[at:]]).split()))
    return " ".join(_SPACED.sub(" ", kept).split()).strip(" ,")


def _lead(before: str) -> str:
    match = re.search(r"(?i)\b(?:en|au|à|le|de|du|depuis|in|on|of|during|fin|début|late|early|by)\s*$", before)
    return match.group() if match else ""
