"""A claim and the sentences it rests on in, what it sets before or after something else than they do, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from assistant.grounding.coverage import is_light
from assistant.grounding.deed_checks import around
from assistant.grounding.deed_keys import deed_keys
from assistant.grounding.problems import Problem, problem
from assistant.grounding.standing import Standing, uncertain
from assistant.grounding.statements import Statement
from assistant.text.polarity import fold_in_place

_MOST: Final = 20_000
_MOST_ORDERS: Final = 8
_AFTER: Final = r"apres(?! que cela)|a la suite d|a l['’]issue d|following|after"
_BEFORE: Final = r"avant|before|ahead of|prior to|puis|then"
_RELATION: Final = re.compile(rf"\b(?:(?P<after>{_AFTER})|(?P<before>{_BEFORE}))\b(?! (?:tout|all|noon|midi)\b)")
_STOP: Final = re.compile(r"[;:.!?()«»\"“”\n]|, (?!\d)|\b(?:mais|but|selon|according|while|tandis)\b")
# What may carry an order without one of these words: a tense, a rank, a date, a cause.
_ORDERED: Final = re.compile(
    r"\b(?:apres|avant|puis|ensuite|depuis|suite|issue|lors|des|une fois|jusqu|deja|avai(?:t|ent)|ayant"
    r"|plus tard|plus tot|precede\w*"
    r"|ancien\w*|desormais|quand|lorsqu\w*|premi\w+|deuxieme|second\w*|dernier\w*|prochain\w*|encore"
    r"|enfin|finalement|au bout|fin d"
    r"|after|before|then|later|earlier|following|followed|since|when|once|until|till|already|had|having|previous\w*|former\w*|first"
    r"|last|next|now|ahead|prior|ago|yet|still|finally|as)\b"
)
_COMES: Final = re.compile(
    r"\b(?:sera|seront|doit|doivent|devra\w*|prevu\w*|attendu\w*|prochain\w*|va|vont|d['’]ici|pourra\w*"
    r"|will|to be|due|expected|next"
    r"|\w{3,}rai(?:t|ent)|planned|scheduled|would|could|may|set to)\b"
)
_PAST: Final = re.compile(r"\b(?:a|ont|avai(?:t|ent)|etai(?:t|ent)|fut|furent|ete|was|were|had|has been|have been)\b")


@dataclass(frozen=True, slots=True)
class _Order:
    """Two events of a sentence: the words of the first told, those of the other, 1 where the first came after it."""

    first: frozenset[str]
    other: frozenset[str]
    way: int
    start: int
    end: int


def check_orders(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim's "before" or "after" is turned round in its sentences, or stands in none."""
    if not grounds:
        return []
    near = around(grounds)
    for mine in _orders(claim):
        if any(one.start < mine.end + claim.start and mine.start + claim.start < one.end for one in claim.dates):
            continue
        surface = claim.text[mine.start : mine.end]
        ways = {way for ground in near for theirs in _orders(ground) for way in _same(mine, theirs)}
        ways = ways or _dated(mine, near)
        if ways and mine.way not in ways:
            return [problem("opposite", surface, claim.language)]
        if not ways and not _may_carry(mine, near):
            return [problem("unsupported_content", surface, claim.language)]
    return _come(claim, grounds)


@lru_cache(maxsize=1024)
def _orders(statement: Statement) -> tuple[_Order, ...]:
    return tuple(islice(_find(statement), _MOST_ORDERS))


def _find(statement: Statement) -> Iterator[_Order]:
    text = fold_in_place(statement.text[:_MOST])
    for match in _RELATION.finditer(text):
        stop = _STOP.search(text, match.end())
        end = stop.start() if stop else len(text)
        back = max([one.end() for one in _STOP.finditer(text[: match.start()])], default=0)
        first = (
            _words(statement, back, match.start()) if match.start() - back > 1 else _words(statement, end, len(text))
        )
        other = _words(statement, match.end(), end)
        way = 1 if match["after"] else -1
        if first and other:
            yield _Order(first, other, way, match.start(), end)


def _words(statement: Statement, start: int, end: int) -> frozenset[str]:
    rows = zip(statement.tokens, deed_keys(statement), strict=True)
    own = [
        (token.keys | keys)
        for token, keys in rows
        if statement.start + start <= token.start < statement.start + end and token.keys and not is_light(token)
    ]
    return frozenset(key for keys in own for key in keys if key[0] != "=")


def _same(mine: _Order, theirs: _Order) -> Iterator[int]:
    """Yield which way round a sentence tells the two events of a claim, told in either order."""
    straight = bool(mine.first & theirs.first) and bool(mine.other & theirs.other)
    crossed = bool(mine.first & theirs.other) and bool(mine.other & theirs.first)
    if straight != crossed:
        yield theirs.way if straight else -theirs.way


def _dated(mine: _Order, near: Sequence[Statement]) -> set[int]:
    """Return which way round the days of the sentences that best tell each event set them."""
    first, other = (_home(words, near) for words in (mine.first, mine.other))
    if first is None or other is None or first is other:
        return set()
    days = [_day(one) for one in (first, other)]
    if not days[0] or not days[1]:
        return set()
    size = min(len(days[0]), len(days[1]))
    one, two = days[0][:size], days[1][:size]
    return {1 if one > two else -1} if one != two else set()


def _home(words: frozenset[str], near: Sequence[Statement]) -> Statement | None:
    rated = sorted(((len(words & _words(one, 0, len(one.text))), one.rank) for one in near), reverse=True)
    if not rated or not rated[0][0] or (len(rated) > 1 and rated[0][0] == rated[1][0]):
        return None
    return next(
        one for one in near if one.rank == rated[0][1] and len(words & _words(one, 0, len(one.text))) == rated[0][0]
    )


def _day(statement: Statement) -> str:
    """Return the one day or year that a sentence tells, in EDTF; nothing where it tells several or none."""
    days = {
        one.edtf for one in statement.dates if one.kind == "date" and one.edtf and one.edtf.replace("-", "").isdigit()
    }
    return days.pop() if len(days) == 1 else ""


def _may_carry(mine: _Order, near: Sequence[Statement]) -> bool:
    """Tell whether a sentence tells both events, or one of them with any word of order, or a date."""
    if any(mine.first & told and mine.other & told for told in (_words(one, 0, len(one.text)) for one in near)):
        return True
    tellers = [one for one in near if (mine.first | mine.other) & _words(one, 0, len(one.text))]
    return any(one.dates or _ORDERED.search(fold_in_place(one.text[:_MOST])) for one in tellers)


def _come(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim tells as still to come what its sentences tell as done."""
    for one in uncertain(claim):
        if one.standing != Standing.COMING:
            continue
        keys = frozenset(key for key in one.token.keys if key[0] != "=")
        same = [ground for ground in grounds if ground.language == claim.language]
        tellers = [ground for ground in same if any(keys & token.keys for token in ground.tokens)]
        texts = [fold_in_place(ground.text[:_MOST]) for ground in tellers]
        done = all(_PAST.search(text) and not _COMES.search(text) for text in texts)
        if texts and done and not any(uncertain(ground) for ground in tellers):
            return [problem("unsupported_content", one.marker, claim.language)]
    return []
