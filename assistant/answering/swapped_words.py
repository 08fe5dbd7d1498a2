"""A claim and the words it is cited with in, whether it turns their order in time, their tense or their measure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from assistant.text.words import fold

# Characters of a claim and of what it is cited with that are read.
_READ: Final = 4_000
_TOKEN = re.compile(r"\w+")
_OPPOSED: Final = (
    ("avant", "apres"),
    ("before", "after"),
    ("depuis", "jusqu"),
    ("depuis", "jusque"),
    ("since", "until"),
    ("since", "till"),
    ("avec", "sans"),
    ("with", "without"),
    ("pour", "contre"),
    ("for", "against"),
)
# How many words after one of these tell what it is said of, and how many letters tell a word from the small ones.
_AFTER, _LETTERS = 3, 4
# Words that begin alike by so many letters are taken for forms of one verb.
_ALIKE: Final = 4
_FUTURE = re.compile(r"(?:er|ir|dr|vr|rr|ur)(?:a|ont|ai|ons|ez|as)")
_LEAST_FUTURE: Final = 6
_COMPOUND: Final = frozenset(
    """a ont avait avaient ai avons eu est sont etait etaient ete fut furent s etre ayant
    has have had was were been having is are""".split()
)
_BACK: Final = 3
_WILL: Final = frozenset(("will", "shall", "ll"))
_BETWEEN: Final = frozenset(("be", "not", "also", "soon", "then", "have", "again"))
_PERIODS: Final = re.compile(
    r"\b(?:semestr|trimestr|quinquenn|septenn|decenni|siecle|quinzaine|millenaire|lustre|semester|quarter|fortnight|"
    r"decade|centur(?:y|ies)|half-year)\w{0,4}\b"
)
# The same spans of time in the other language.
_SAME_PERIOD: Final = {"semes": "semes", "decen": "decad", "siecl": "centu", "trime": "quart", "quinz": "fortn"}


def turned(text: str, cited: Sequence[str]) -> bool:
    """Tell whether a claim swaps before and after, makes past what is to come, or counts in spans that nobody named."""
    told = fold(" ".join(cited)[:_READ])
    claim = fold(text[:_READ])
    words, others = _TOKEN.findall(claim), _TOKEN.findall(told)
    return _swapped(words, others) or _later(words, others) or _measured(claim, told)


def _swapped(words: Sequence[str], others: Sequence[str]) -> bool:
    pairs = [pair for one, other in _OPPOSED for pair in ((one, other), (other, one))]
    for mine, theirs in pairs:
        for after in _said_of(words, mine):
            same = any(after & kept for kept in _said_of(others, mine))
            if not same and any(2 * len(after & kept) > len(after) for kept in _said_of(others, theirs)):
                return True
    return False


def _said_of(words: Sequence[str], small: str) -> list[set[str]]:
    """Return, for each place of a small word, the longer ones of those that follow it."""
    places = [at for at, word in enumerate(words) if word == small]
    found = [{word for word in words[at + 1 : at + 1 + _AFTER] if len(word) >= _LETTERS} for at in places]
    return [each for each in found if each]


def _later(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether a claim puts into the future what is only told as past."""
    return any(_only_past(verb, others) for verb in _to_come(words))


def _to_come(words: Sequence[str]) -> list[str]:
    found = [w for w in words if len(w) >= _LEAST_FUTURE and (end := _FUTURE.search(w)) and end.end() == len(w)]
    for at, word in enumerate(words):
        if word in _WILL:
            skipped = len(list(takewhile(_BETWEEN.__contains__, words[at + 1 :])))
            found += words[at + 1 + skipped : at + 2 + skipped]
    return found


def _only_past(verb: str, others: Sequence[str]) -> bool:
    if verb[:-1] + "e" in others or verb in others:
        # "retira" tells the past, and so may "will" of what has been said in the same form.
        return False
    alike = [at for at, word in enumerate(others) if len(word) > _ALIKE and word[:_ALIKE] == verb[:_ALIKE]]
    return bool(alike) and all(_is_past(others, at) for at in alike)


def _is_past(words: Sequence[str], at: int) -> bool:
    before = words[max(0, at - _BACK) : at]
    return words[at].endswith("ed") or bool(_COMPOUND & set(before))


def _measured(claim: str, told: str) -> bool:
    """Tell whether a claim counts in spans of time that its passages do not name."""
    for match in _PERIODS.finditer(claim):
        own = match[0][:5]
        pairs = _SAME_PERIOD | {theirs: mine for mine, theirs in _SAME_PERIOD.items()}
        if own not in told and pairs.get(own, own) not in told:
            return True
    return False
