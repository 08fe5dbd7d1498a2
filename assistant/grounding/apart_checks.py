"""A claim and the sentences it rests on in, what one of them tells set on the day, place or person of another, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.grounding.alignment import named_in
from assistant.grounding.coverage import is_light
from assistant.grounding.date_parts import parts_of
from assistant.grounding.deed_checks import around, verbs_of
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement
from assistant.text.comparison import compare
from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.names import Name, same_name
from assistant.types import DateMention, Figure

_MOSTLY: Final = 0.7
_HALF: Final = 0.5
_SOME: Final = 0.2
_BACK: Final = 4
_DAY: Final = 10
_NEAR, _PREPOSED, _SHORT, _FEW = 40, 12, 4, 2
_AT: Final = re.compile(r"\b(?:à|au|aux|en|in|at|near|dans)\s$", re.IGNORECASE)
_BY: Final = re.compile(r"\b(?:par|by|selon|according)\b")
# A sentence with a subject of its own, and not one that takes up another.
_OWN_SUBJECT: Final = re.compile(
    r"(?!(?:Il|Elle|Ils|Elles|On|Ce|Cette|Cet|Ces|Son|Sa|Ses|Leurs?|He|She|They|It|This|These|That|Those|His|Her|Their|Its)\b)\w"
)
_POINTS_BACK: Final = re.compile(r"(?:Il|Elle|Ils|Elles|On|Ce|Cela|C['’]|He|She|They|It|This|That|There|Y)\b")
# Somebody told before: "L'ex-élu devra", "Il devra", "The mayor must".
_TAKEN_UP: Final = re.compile(r"(?:L['’]|Le |La |Il |Elle |The |He |She |Son |Sa |Ce |Cette |This |His |Her )")


def check_apart(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where the best sentence has a day, a place or a person of its own instead of the claim's."""
    if not grounds:
        return []
    return (
        _other_day(claim, grounds)
        or _other_place(claim, grounds)
        or _far_place(claim, grounds)
        or _other_person(claim, grounds[0])
        or _other_subject(claim, grounds[0])
    )


def _share(claim: Statement, ground: Statement) -> float:
    words = [token for token in claim.content if token.keys & ground.keys or not is_light(token)]
    return sum(bool(token.keys & ground.keys) for token in words) / len(words) if words else 0.0


def _other_day(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find the one date of a claim where the sentence that tells nearly all of it has another of the same grain."""
    ground = grounds[0]
    mine = [one for one in claim.dates if one.kind == "date"]
    theirs = [one for one in ground.dates if one.kind == "date"]
    if len(mine) != 1 or not theirs or not _tells_most(claim, grounds):
        return []
    anchor = ground.reading.anchor
    resolved = {one.start: one.edtf for one in find_dates(claim.text, anchor, claim.language)} if anchor else {}
    day = mine[0].edtf or resolved.get(mine[0].start - claim.start)
    if all(_differs(mine[0], day, other) for other in theirs):
        return [problem("wrong_date", mine[0].surface, claim.language, theirs[0].surface)]
    return []


def _tells_most(claim: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell whether the best sentence has nearly all of a claim, or in another language a figure that it alone has."""
    ground = grounds[0]
    if ground.language == claim.language:
        return _share(claim, ground) >= _MOSTLY
    if _share(claim, ground) >= _HALF:
        return True
    having = [one for one in grounds if any(compare(f, o) == "supported" for f in claim.figures for o in one.figures)]
    return having == [ground] and _share(claim, ground) >= _SOME


def _differs(mine: DateMention, day: str | None, other: DateMention) -> bool:
    """Tell whether two dates, both told to the day or both coarser, name different times."""
    if parts_of(mine.surface).within(parts_of(other.surface)) or not day or not other.edtf:
        return False
    same_grain = (len(day) >= _DAY) == (len(other.edtf) >= _DAY)
    plain = all(one.replace("-", "").isdigit() for one in (day, other.edtf))
    return same_grain and plain and not contains(day, other.edtf) and not contains(other.edtf, day)


def _other_place(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find the one figure of a claim given to a name of another sentence, which has a like figure of its own."""
    if len(grounds) < 2:
        return []
    for figure in claim.figures:
        tellers = [one for one in grounds if any(compare(figure, other) == "supported" for other in one.figures)]
        name = _of_another(claim, figure, tellers[0], grounds) if len(tellers) == 1 else None
        if name is not None:
            return [problem("wrong_name", name.text, claim.language)]
    return []


def _of_another(claim: Statement, figure: Figure, teller: Statement, grounds: Sequence[Statement]) -> Name | None:
    """Return a name that the sentence with a figure lacks, and another one has with a figure of the same kind."""
    spare = [one for one in teller.names if not named_in(one, claim)]
    for name in claim.names:
        if named_in(name, teller) or name.kind == "nationality" or _parted(claim, name, figure):
            continue
        homes = [one for one in grounds if one is not teller and named_in(name, one)]
        rivals = [one for home in homes for one in home.figures if (one.unit, one.kind) == (figure.unit, figure.kind)]
        swapped = any((one.kind == "person") == (name.kind == "person") for one in spare)
        if rivals and swapped and all(one.value != figure.value for one in rivals):
            return name
    return None


def _far_place(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find "260 jobs in Leeds" where the sentence of the figure, and those beside it, do not tell the place."""
    for figure in claim.figures:
        tellers = [one for one in grounds if any(compare(figure, other) == "supported" for other in one.figures)]
        near = around(tellers)
        for name in claim.names if len(tellers) == 1 and tellers[0].names else ():
            before = claim.reading.text[max(claim.start, name.start - _PREPOSED) : name.start]
            if not 0 <= name.start - figure.end < _NEAR or not _AT.search(before) or _parted(claim, name, figure):
                continue
            if name.kind in ("place", "other") and not any(named_in(name, one) for one in near):
                return [problem("unsupported_content", name.text, claim.language)]
    return []


def _other_subject(claim: Statement, ground: Statement) -> list[Problem]:
    """Find what a sentence tells of one subject told of another, whom neither it nor the one before it names."""
    verb = next(iter(verbs_of(claim)), None)
    if verb is None or not _OWN_SUBJECT.match(ground.text) or _POINTS_BACK.match(claim.text):
        return []
    before = ground.reading.statements[max(0, ground.rank - 1) : ground.rank + 1]
    opening = [token for token in claim.tokens if token.start < verb.start and token.keys and not is_light(token)]
    names = [name for name in claim.names if name.start < verb.start]
    if not opening or len(opening) > _SHORT or _BY.search(claim.text):
        return []
    held = any(token.keys & one.keys for token in opening for one in before)
    held = held or any(named_in(name, one) for name in names for one in before)
    counted = [one for one in claim.figures if one.start < verb.start]
    held = held or any(compare(one, other) == "supported" for one in counted for other in ground.figures)
    stop = re.search(r"[,;:]", claim.reading.text[verb.start : claim.end])
    end = verb.start + stop.start() if stop else claim.end
    after = [token for token in claim.content if verb.start <= token.start < end and not is_light(token)]
    told = [token for token in after if token.keys & ground.keys]
    sure = ground.language == claim.language
    if held or not sure or len(told) < _FEW or len(told) < _MOSTLY * len(after):
        return []
    return [problem("swapped_actors", " ".join(token.text for token in opening), claim.language)]


def _parted(claim: Statement, name: Name, figure: Figure) -> bool:
    """Tell whether a name and a figure stand in two clauses of a claim."""
    between = claim.reading.text[min(name.end, figure.end) : max(name.start, figure.start)]
    return re.search(r"[,;:]|\b(?:mais|et|but|and|while|tandis|alors)\b", between) is not None


def _other_person(claim: Statement, ground: Statement) -> list[Problem]:
    """Find somebody made the subject of a sentence that takes up another, told before anybody names them."""
    verb = next(iter(verbs_of(claim)), None)
    people = [one for one in claim.names if one.kind == "person" and verb is not None and one.end <= verb.start]
    if len(people) != 1 or not _TAKEN_UP.match(ground.text) or named_in(people[0], ground):
        return []
    if _share(claim, ground) < _HALF:
        return []
    told = ground.reading.statements
    where = [one.rank for one in told if any(same_name(people[0].text, other.text) for other in one.names)]
    before = [
        name for one in told[max(0, ground.rank - _BACK) : ground.rank] for name in one.names if name.kind == "person"
    ]
    if where and min(where) > ground.rank and before:
        return [problem("swapped_actors", people[0].text, claim.language, before[-1].text)]
    return []
