"""A claim and its ground in, the figure or date given to another place, season or group than the ground's list out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.grounding.date_parts import parts_of
from assistant.grounding.problems import Problem, problem
from assistant.grounding.speaker_offices import office_keys
from assistant.grounding.statements import Statement, Token
from assistant.text.comparison import compare
from assistant.text.names import Name, same_name

_LONGEST = 200
_WHERE = frozenset(("a", "au", "aux", "en", "dans", "in", "at"))
_SOURCE = frozenset(("selon", "according", "apres"))
_ANY_BODY = frozenset("groupe groupes group groups societe company firm compagnie groups association body".split())
_LISTED = re.compile(r"\s*(?:,|et|and|ou|or|&)?\s*(?:and |et )?(?:[àa] |en |au |aux |in |la |le |les |the |l['’])*")
# Words that share out a list between them; each line one set, French and English, the same meaning apart by "/".
_SHARES = [
    {word: rank for rank, one in enumerate(line.split()) for word in one.split("/")}
    for line in """
ete/summer hiver/winter printemps/spring automne/autumn/fall
homme/hommes/man/men/male/males femme/femmes/woman/women/female/females
garcon/garcons/boy/boys fille/filles/girl/girls
adulte/adultes/adult/adults enfant/enfants/child/children
matin/morning soir/evening midi/noon
nord/north/northern sud/south/southern ouest/west/western
ville/villes/urbain/urbaine/urban campagne/rural/rurale
public/publique prive/privee/private
premier/premiere/first second/seconde/deuxieme troisieme/third dernier/derniere/last
import/importations/imports export/exportations/exports
""".strip().splitlines()
]


@dataclass(frozen=True, slots=True)
class _Item:
    """Something of a list: a figure or date ("mark"), or what it is told of; `key` is equal for equal ones."""

    mark: bool
    key: str
    surface: str
    start: int


def check_crossed(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a list of the ground gives a figure or date of the claim to another of its items."""
    if not grounds or max(len(claim.tokens), len(grounds[0].tokens)) > _LONGEST:
        return []
    ground = grounds[0]
    for marks in (_figures(claim, ground), _dates(claim, ground)):
        for anchors in (_places(claim, ground), _offices(claim, ground), *_shares(claim, ground)):
            found = _crossed(claim, ground, (*marks[0], *anchors[0]), (*marks[1], *anchors[1]))
            if found:
                return [found]
    return []


def _crossed(claim: Statement, ground: Statement, mine: Sequence[_Item], theirs: Sequence[_Item]) -> Problem | None:
    groups = _groups(theirs)
    here = _groups(mine, same_side=sorted(theirs, key=lambda item: item.start)[:1])
    if groups is None or here is None or len(groups) < 2:
        return None
    for mark, anchors in here:
        there = [(one, items) for one, items in groups if one.key == mark.key]
        if len(there) != 1 or any(item.key in {one.key for one in there[0][1]} for item in anchors):
            continue
        elsewhere = {item.key for one, items in groups if one.key != mark.key for item in items}
        wrong = [item for item in anchors if item.key in elsewhere]
        if wrong:
            surface = f"{wrong[0].surface} / {mark.surface}"
            return problem("swapped_actors", surface, claim.language, there[0][1][0].surface)
    return None


def _groups(items: Sequence[_Item], same_side: Sequence[_Item] = ()) -> list[tuple[_Item, list[_Item]]] | None:
    """Share a row of marks and what they are told of out into groups; none where they do not take turns."""
    told = {item.start for item in items if not item.mark}
    line = sorted((item for item in items if not (item.mark and item.start in told)), key=lambda item: item.start)
    if not line or {item.mark for item in line} != {True, False}:
        return None
    if same_side and sum(item.mark for item in line) == 1:
        mark = next(item for item in line if item.mark)
        return [(mark, [item for item in line if not item.mark])]
    groups: list[tuple[_Item, list[_Item]]] = []
    waiting: list[_Item] = []
    marks_first = line[0].mark
    while marks_first and len(line) > 1 and line[1].mark:
        del line[0]
    for item in line:
        if marks_first:
            if item.mark:
                groups.append((item, []))
            else:
                groups[-1][1].append(item)
        elif item.mark:
            groups.append((item, waiting))
            waiting = []
        else:
            waiting.append(item)
    return None if waiting or any(not told for _, told in groups) else groups


_Rows = tuple[list[_Item], list[_Item]]


def _figures(claim: Statement, ground: Statement) -> _Rows:
    theirs = [_Item(True, f"figure {at}", one.surface, one.start) for at, one in enumerate(ground.figures)]
    mine = []
    for figure in claim.figures:
        same = [at for at, other in enumerate(ground.figures) if compare(figure, other) == "supported"]
        if len(same) == 1:
            mine.append(_Item(True, f"figure {same[0]}", figure.surface, figure.start))
    return mine, theirs


def _dates(claim: Statement, ground: Statement) -> _Rows:
    told = [one for one in ground.dates if one.kind == "date"]
    theirs = [_Item(True, f"date {at}", one.surface, one.start) for at, one in enumerate(told)]
    mine = []
    for mention in claim.dates:
        parts = parts_of(mention.surface)
        same = [at for at, other in enumerate(told)
                if (mention.edtf and mention.edtf == other.edtf) or parts.within(parts_of(other.surface))]  # fmt: skip
        if mention.kind == "date" and len(same) == 1:
            mine.append(_Item(True, f"date {same[0]}", mention.surface, mention.start))
    return mine, theirs


def _places(claim: Statement, ground: Statement) -> _Rows:
    told = _local(ground)
    theirs = [_Item(False, f"place {at}", name.text, name.start) for at, name in enumerate(told)]
    mine = []
    for name in _local(claim):
        same = [at for at, other in enumerate(told) if same_name(name.text, other.text)]
        if len(same) == 1:
            mine.append(_Item(False, f"place {same[0]}", name.text, name.start))
    return mine, theirs


def _offices(claim: Statement, ground: Statement) -> _Rows:
    """Return those who count or tell: "police put it at 18,000, organisers at 40,000"."""
    mine, theirs = (
        [_Item(False, key, token.text, token.start) for token in _counting(one) for key in office_keys(token.text)]
        for one in (claim, ground)
    )
    known = {item.key for item in theirs}
    return [item for item in mine if item.key in known], theirs if len(known) > 1 else []


def _counting(statement: Statement) -> list[Token]:
    """Return the words that may name who gives a figure; "selon X" stands where the sentence pleases."""
    free = _free(statement)
    return [
        token
        for at, token in enumerate(free)
        if token.low not in _ANY_BODY and not any(one.low in _SOURCE for one in free[max(0, at - 4) : at])
    ]


def _local(statement: Statement) -> list[Name]:
    """Return the names that tell where, those coordinated with one included."""
    text, found, last = statement.reading.text, list[Name](), -1
    for name in statement.names:
        before = [token.low for token in statement.tokens if token.start < name.start][-2:]
        listed = last >= 0 and _LISTED.fullmatch(text[last : name.start])
        if listed or _WHERE.intersection(before) or text[: name.start].endswith("("):
            found.append(name)
            last = name.end
    return found


def _free(statement: Statement) -> list[Token]:
    """Return the words that belong to no name."""
    spans = [(name.start, name.end) for name in statement.names]
    return [token for token in statement.tokens if not any(start <= token.start < end for start, end in spans)]


def _shares(claim: Statement, ground: Statement) -> list[_Rows]:
    """Return, for each set of words that share out a list, where they stand."""
    rows = []
    for share in _SHARES:
        mine, theirs = (
            [_Item(False, str(share[token.low]), token.text, token.start) for token in _free(one) if token.low in share]
            for one in (claim, ground)
        )
        if len({item.key for item in theirs}) > 1:
            rows.append((mine, theirs))
    return rows
