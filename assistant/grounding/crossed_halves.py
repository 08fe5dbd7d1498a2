"""A claim of two halves and a sentence of two in, the subjects, dates or figures of both exchanged, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.grounding.coverage import is_light
from assistant.grounding.date_parts import parts_of
from assistant.grounding.deed_checks import verbs_of
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.comparison import compare
from assistant.text.names import Name, same_name
from assistant.text.polarity import fold_in_place
from assistant.types import DateMention, Figure

_JOINTS: Final = re.compile(
    r" ?;|,? (?:tandis qu|alors qu|quand|while|whereas|mais|but|et|and|contre|against|ou|or)(?= |e "
    r"|['’])|, (?=et |and )|, "
)
_STRONG: Final = re.compile(r" ?; | ?, (?:tandis qu|alors qu|while|whereas|mais|but|quand)(?:e|['’])? ?")
_SUBJECT: Final = re.compile(
    r"(?: )?(?:le|la|les|l['’]|un|une|des|ce(?:lui|lle|ux|lles)|the|a|an|its|his|her|their|son|sa|ses"
    r"|leurs?|deux|trois|quatre|two"
    r"|three|four|others?|autres?|d['’]autres|another|one|most|some|[a-z-]+['’]s)\b"
)
_OPENING: Final = 40
_FEW: Final = 2
_MOST: Final = 4_000
_MOST_JOINTS: Final = 8
_LEAST: Final = 2
Half = tuple[int, int]
Mark = Name | Figure | DateMention | Token
Marks = Callable[[Statement, Half], Sequence[Mark]]


def check_halves(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where the halves of a claim have each other's subject, date or figure in a sentence."""
    for ground in grounds:
        for mine in _halves(claim):
            for theirs in _halves(ground):
                for marks in (_subjects, _days, _amounts):
                    found = _crossed(claim, mine, ground, theirs, marks)
                    if found:
                        return [problem("swapped_actors", found, claim.language)]
    return []


def check_mixed(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim joins the subject of one clause of a sentence to what another clause tells.

    The other clause has a subject of its own ("the Petrel will be scrapped, while two others will be sold").
    """
    if _STRONG.search(fold_in_place(claim.text[:_MOST])):
        return []
    verb = next(iter(verbs_of(claim)), None)
    for ground in grounds[:1] if verb is not None else ():
        for one, two in _clauses(ground):
            first, second = _keys(ground, one), _keys(ground, two)
            found = _joined(claim, verb.start if verb else 0, first - second, second - first)
            found = found or _led_astray(claim, ground, one, two)
            if found:
                return [problem("swapped_actors", found, claim.language)]
    return []


def _joined(claim: Statement, verb: int, first: frozenset[str], second: frozenset[str]) -> str | None:
    """Return the subject of a claim that stands in the first clause, where all the rest stands in the second."""
    opening = [token for token in claim.tokens if token.keys and token.start < verb and not is_light(token)]
    rest = [token for token in claim.tokens if token.keys and token.start >= verb and not is_light(token)]
    moved = [token for token in rest if token.keys & second]
    if not opening or len(moved) < _FEW or any(token.keys & first for token in rest):
        return None
    is_first = any(token.keys & first for token in opening) and not any(token.keys & second for token in opening)
    return " ".join(token.text for token in opening) if is_first else None


def _led_astray(claim: Statement, ground: Statement, one: Half, two: Half) -> str | None:
    """Return a name that opens the second clause, given to what the first tells of another name."""
    here = [name for name in ground.names if _within(name.start, one)]
    there = [name for name in ground.names if two[0] <= name.start < two[0] + _OPENING]
    taken = [name for name in there if _among(name, claim.names) and not _among(name, here)]
    left = [name for name in here if not _among(name, claim.names)]
    first, second = _keys(ground, one), _keys(ground, two)
    names = {token.start for name in taken for token in ground.tokens if name.start <= token.start < name.end}
    opened = [t for t in ground.tokens if _within(t.start, two) and t.keys and t.start not in names]
    told = [token for token in claim.content if not is_light(token)]
    after = frozenset(key for token in opened if taken and token.start > taken[0].end for key in token.keys) - first
    follows = any(token.keys & after for token in told)
    moved = sum(bool(token.keys & (first - second)) for token in told)
    return taken[0].text if taken and left and moved >= _FEW and after and not follows else None


def _clauses(ground: Statement) -> list[tuple[Half, Half]]:
    """Return a sentence cut at what joins two clauses, where the second has a subject of its own."""
    text = fold_in_place(ground.text[:_MOST])
    joints = [one for one in _STRONG.finditer(text) if _SUBJECT.match(text, one.end())][:_MOST_JOINTS]
    return [((ground.start, ground.start + one.start()), (ground.start + one.end(), ground.end)) for one in joints]


def _halves(statement: Statement) -> list[tuple[Half, Half]]:
    """Return the ways of cutting a sentence in two."""
    text = fold_in_place(statement.text[:_MOST])
    joints = list(_JOINTS.finditer(text))
    if len(joints) > _MOST_JOINTS:
        joints = [one for one in joints if ";" in one.group() or one.group().strip() != ","][:_MOST_JOINTS]
    start, end = statement.start, statement.end
    return [((start, start + one.start()), (start + one.end(), end)) for one in joints]


def _crossed(
    claim: Statement, mine: tuple[Half, Half], ground: Statement, theirs: tuple[Half, Half], marks: Marks
) -> str | None:
    here = [marks(claim, half) for half in mine]
    there = [marks(ground, half) for half in theirs]
    if not all(len(one) == 1 for one in here) or not all(there):
        return None
    (first,), (second,) = here
    across, along = (
        _among(first, there[one]) and _among(second, there[two])
        and not _among(first, there[two]) and not _among(second, there[one])
        for one, two in ((1, 0), (0, 1))
    )  # fmt: skip
    if not across and not (along and marks is _days):
        return None
    rests = [_rest(claim, half, one[0]) for half, one in zip(mine, here, strict=True)]
    told = [_keys(ground, half) for half in theirs]
    straight = sum(bool(t.keys & told[0] - told[1]) for t in rests[0]) + sum(
        bool(t.keys & told[1] - told[0]) for t in rests[1]
    )
    turned = sum(bool(t.keys & told[1] - told[0]) for t in rests[0]) + sum(
        bool(t.keys & told[0] - told[1]) for t in rests[1]
    )
    is_wrong = straight > turned if across else turned >= _LEAST and not straight
    return f"{_surface(first)} / {_surface(second)}" if is_wrong else None


def _within(start: int, half: Half) -> bool:
    return half[0] <= start < half[1]


def _subjects(statement: Statement, half: Half) -> list[Mark]:
    """Return who or what opens a half: its first name or word of meaning, where a verb follows."""
    marks: list[Name | Token] = [one for one in statement.names if _within(one.start, half)]
    marks += [one for one in statement.content if _within(one.start, half)]
    marks.sort(key=lambda one: one.start)
    return list(marks[:1]) if len(marks) > 1 else []


def _days(statement: Statement, half: Half) -> list[Mark]:
    return [one for one in statement.dates if one.kind == "date" and _within(one.start, half)]


def _amounts(statement: Statement, half: Half) -> list[Mark]:
    return [one for one in statement.figures if _within(one.start, half)]


def _among(mark: Mark, others: Sequence[Mark]) -> bool:
    return any(_same(mark, other) for other in others)


def _same(one: Mark, other: Mark) -> bool:
    if isinstance(one, Name) and isinstance(other, Name):
        return same_name(one.text, other.text)
    if isinstance(one, Figure) and isinstance(other, Figure):
        return compare(one, other) == "supported"
    if isinstance(one, DateMention) and isinstance(other, DateMention):
        return bool(one.edtf and one.edtf == other.edtf) or parts_of(one.surface).within(parts_of(other.surface))
    if isinstance(one, Token) and isinstance(other, Token):
        return any(key[0] != "=" for key in one.keys & other.keys)
    return False


def _rest(claim: Statement, half: Half, mark: Mark) -> list[Token]:
    return [one for one in claim.content if _within(one.start, half) and one.start != mark.start]


def _keys(ground: Statement, half: Half) -> frozenset[str]:
    return frozenset(key for one in ground.tokens if _within(one.start, half) for key in one.keys)


def _surface(mark: Mark) -> str:
    return mark.text if isinstance(mark, (Name, Token)) else mark.surface
