"""A claim with figures and its sentences in, a figure given to what another figure there belongs to, out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.grounding.change_checks import RANKS
from assistant.grounding.coverage import is_light
from assistant.grounding.deed_checks import verbs_of
from assistant.grounding.deed_keys import deed_keys
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.comparison import compare
from assistant.text.names import same_name
from assistant.types import DateMention, Figure

_KINDS: Final = ("percent", "currency", "number", "measure")
_MOST: Final = 30
_NEAR: Final = 30
_LONGEST: Final = 300


def check_pairing(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where all that a claim gives a figure to stands, in its sentence, with another such figure."""
    if not grounds or not claim.figures:
        return []
    return (
        _crossed_days(claim, grounds[0])
        or _other_subject(claim, grounds)
        or _of_other_deed(claim, grounds)
        or _other_rank(claim, grounds)
    )


def _of_other_deed(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find the figure of one deed given to another, whose own sentence has another figure of the same unit."""
    verbs = {verb.start for verb in verbs_of(claim)}
    deeds = frozenset(
        key for token, keys in zip(claim.tokens, deed_keys(claim), strict=True) if token.start in verbs for key in keys
        if key[0] != "="
    )  # fmt: skip
    tellers = [one for one in grounds if any(deeds & keys for keys in deed_keys(one))]
    if len(tellers) != 1 or len(grounds) < 2:
        return []
    teller = tellers[0]
    for figure in claim.figures:
        rivals = [one for one in teller.figures if one.unit and one.unit == figure.unit and not _same(figure, one)]
        same = [one for one in teller.figures if _same(figure, one)]
        after = [token for token in claim.tokens if token.start >= figure.end and token.keys][:2]
        bare = not after and figure.upper is None and len(claim.figures) == 1
        shared = bare or any(token.keys & teller.keys for token in after)
        told = any(_same(other, rival) for other in claim.figures for rival in rivals)
        if figure.kind in (*_KINDS, "duration") and not told and rivals and not same and shared:
            return [problem("wrong_value", figure.surface, claim.language, rivals[0].surface)]
    return []


def _other_rank(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find "arrivé deuxième" for "arrivé troisième"."""
    for token, rank in _ranked(claim):
        told = [(one, other) for ground in grounds for one, other in _ranked(ground) if one.keys & token.keys]
        if told and all(other != rank for _, other in told):
            return [problem("wrong_value", token.text, claim.language, told[0][0].text)]
    return []


def _ranked(statement: Statement) -> list[tuple[Token, int]]:
    """Return the verbs that a bare rank follows, with it."""
    rows = pairwise(statement.tokens[:_LONGEST])
    return [
        (one, RANKS[two.low])
        for one, two in rows
        if two.low in RANKS and one.keys and one.low.endswith(("e", "es", "ed"))
    ]


def _other_subject(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    figures = [one for one in claim.figures if one.kind in _KINDS]
    if len(figures) != 1:
        return []
    figure = figures[0]
    for ground in grounds:
        own = [one for one in ground.figures if _same(figure, one)]
        others = [one for one in ground.figures[:_MOST] if one.kind == figure.kind and not _same(figure, one)]
        others = [one for one in others if one.kind != "number" or _alike(one, own[0])] if own else []
        if len(own) != 1 or not others:
            continue
        spots = _subject_spots(claim, figure, ground)
        kin = sorted([*own, *others], key=lambda one: one.start)
        if spots and not any(_region(ground, kin, spot) == own[0] for spot in spots):
            rival = _region(ground, kin, spots[0])
            if rival in others and (_ahead(spots, rival) or _parted(ground, spots[0], own[0])):
                return [problem("wrong_value", figure.surface, claim.language, rival.surface)]
    return []


def _ahead(spots: Sequence[int], rival: Figure) -> bool:
    return all(spot < rival.start for spot in spots)


def _subject_spots(claim: Statement, figure: Figure, ground: Statement) -> list[int]:
    """Return where a sentence has what the claim tells before its figure, verbs and little words left out."""
    said = [token for token in claim.content if token.start < figure.start and not _is_verb(claim, token)]
    names = [name for name in claim.names if name.start < figure.start]
    spots = []
    for token in said:
        spots += [o.start for o in ground.content if any(key[0] != "=" for key in token.keys & o.keys)][:1]
    for name in names:
        spots += [one.start for one in ground.names if same_name(name.text, one.text)][:1]
    return spots


def _is_verb(claim: Statement, token: Token) -> bool:
    before = [one.low for one in claim.tokens if one.end <= token.start][-1:]
    return is_light(token) or before in (
        ["a"],
        ["ont"],
        ["est"],
        ["sont"],
        ["has"],
        ["have"],
        ["was"],
        ["were"],
        ["will"],
    )


def _alike(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit or not one.unit or not other.unit


def _region(ground: Statement, figures: Sequence[Figure], spot: int) -> Figure:
    """Return the figure that a place of a sentence leads up to: the first one after it, else the last before it.

    A semicolon parts what belongs together.
    """
    near = [one for one in figures if not _parted(ground, spot, one)] or figures
    return next((one for one in near if one.end > spot), near[-1])


def _parted(ground: Statement, spot: int, figure: Figure) -> bool:
    return ";" in ground.reading.text[min(spot, figure.start) : max(spot, figure.end)]


def _crossed_days(claim: Statement, ground: Statement) -> list[Problem]:
    """Find "3 % this year and 6 % next year" for "6 % this year and 3 % next year"."""
    mine, theirs = _dated(claim), _dated(ground)
    for figure, day in mine:
        told = [other for one, other in theirs if _same(figure, one)]
        rivals = [one for one, other in theirs if _same_day(day, other) and not _same(figure, one)]
        if told and rivals and not any(_same_day(day, other) for other in told):
            return [problem("wrong_value", figure.surface, claim.language, rivals[0].surface)]
    return []


def _dated(statement: Statement) -> list[tuple[Figure, DateMention]]:
    """Return each figure with the date that stands right after it."""
    found = []
    figures = statement.figures[:_MOST]
    for place, figure in enumerate(figures):
        limit = figures[place + 1].start if place + 1 < len(figures) else figure.end + _NEAR
        days = [one for one in statement.dates if figure.end <= one.start < min(limit, figure.end + _NEAR)]
        if days and days[0].start != figure.start:
            found.append((figure, days[0]))
    return found if len(found) > 1 else []


_NEXT: Final = frozenset(("next", "prochain", "prochaine"))
_THIS: Final = frozenset(("this", "cette", "ce", "cet"))
_LAST: Final = frozenset(("last", "dernier", "derniere", "passe", "passee"))


def _same_day(one: DateMention, other: DateMention) -> bool:
    if one.edtf and other.edtf:
        return one.edtf == other.edtf
    return _way(one) is not None and _way(one) == _way(other)


def _way(day: DateMention) -> int | None:
    words = set(day.surface.lower().replace("è", "e").replace("é", "e").split())
    return next((rank for rank, sort in enumerate((_NEXT, _THIS, _LAST)) if words & sort), None)


def _same(one: Figure, other: Figure) -> bool:
    return one.value == other.value and compare(one, other) in ("supported", "wrong_qualifier", "wrong_unit")
