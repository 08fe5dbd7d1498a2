"""A claim and its sentences in, a former figure told as today's, or a whole told of its part's doer, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement
from assistant.text.comparison import compare
from assistant.text.polarity import fold_in_place
from assistant.types import Figure

_MOST: Final = 20_000
_REACH: Final = 60
# What stands before a former value, and what stands after it.
_FROM: Final = re.compile(
    r"(?:\b(?:au lieu de|instead of|rather than|up from|down from|compared (?:with|to))|\b(?:pass|port"
    r"|ramen|relev|abaiss"
    r"|mont|grimp|tomb|recul|augment|baiss|chut|bond)\w* de) (?:environ |about |quelque )?(?:la |les |the )?[$€£]?$"
)
_GOING: Final = re.compile(r"\b(?:from) (?:about |some )?[$€£]?$")
_TO: Final = re.compile(r"^[^.;:]{0,40}?\bto [$€£]?\d")
_AGAINST: Final = re.compile(r"\b(?:contre|against|versus) (?:environ |about |quelque )?[$€£]?$")
_BEFORE: Final = re.compile(
    r"^[^.;:]{0,30}?\b(?:auparavant|precedemment|jusqu['’](?:ici|alors|a present)|l['’]an (?:dernier|passe)"
    r"|l['’]annee (?:derniere|precedente|passee)|un an (?:plus tot|avant)|en \d{4}|il y a|avant"
    r"|previously|before|earlier"
    r"|last (?:year|month|season)|in \d{4}|ago|a year)\b"
)
# What tells that a claim speaks of what was.
_PAST: Final = re.compile(
    r"\b(?:contre|auparavant|precedemment|avant|initial\w*|prev\w+|ancien\w*|etai(?:t|ent)|avai(?:t|ent)|dernier\w*|passee?"
    r"|jusqu|il y a|lieu|depart|premier\w*|de|from|against|compared|previous\w*|earlier|before|was|were"
    r"|had|last|used|up|down"
    r"|instead|original\w*|ago|versus|fell|rose|than|que)\b"
)
_FROM_HERE: Final = re.compile(r"\b(?:de|from|contre|against|than|que)\b")
_PART: Final = re.compile(r"\b(?:dont|y compris|including|of which)\b")
_SPELT: Final = re.compile(r"\b(?:dont|y compris|including|of which|total|sur)\b")


def check_superseded(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim gives what a figure was as what it is, or the whole for a part."""
    for ground in grounds if claim.figures else ():
        text = fold_in_place(ground.text[:_MOST])
        for figure in ground.figures:
            if _is_former(text, figure, ground) and _told_alone(claim, figure, ground):
                now = next((one.surface for one in ground.figures if one.value != figure.value), None)
                return [problem("wrong_value", figure.surface, claim.language, now)]
        if found := _whole_for_part(claim, ground, text):
            return [found]
    return []


def _is_former(text: str, figure: Figure, ground: Statement) -> bool:
    start, end = figure.start - ground.start, figure.end - ground.start
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _FROM.search(before):
        return True
    if _GOING.search(before):
        return _TO.search(after) is not None
    return _AGAINST.search(before) is not None and _BEFORE.search(after) is not None


def _told_alone(claim: Statement, former: Figure, ground: Statement) -> bool:
    """Tell whether a claim has a former figure, without the present one and without a word of the past about it."""
    mine = [one for one in claim.figures if _same(one, former)]
    again = [one for one in ground.figures if one.start != former.start and _same(one, former)]
    if not mine or again or len(claim.figures) > 1:
        return False
    text = fold_in_place(claim.text[:_MOST])
    figure = mine[0].start - claim.start
    near = text[max(0, figure - 12) : figure]
    rest = _PAST.sub(lambda match: " " if match.group() in ("de", "que", "than", "from") else match.group(), text)
    return not _FROM_HERE.search(near) and not _PAST.search(rest)


def _whole_for_part(claim: Statement, ground: Statement, text: str) -> Problem | None:
    """Find "X a versé 27 millions" for "27 millions, dont 9 versés par X"."""
    parting = _PART.search(text)
    if parting is None or _SPELT.search(fold_in_place(claim.text[:_MOST])):
        return None
    at = ground.start + parting.start()
    parts = [one for one in ground.figures if one.start > at]
    wholes = [one for one in ground.figures if one.start < at]
    named = [token for token in claim.tokens if any(one.start <= token.start < one.end for one in claim.names)]
    late = {one.low for one in ground.tokens if one.start > at}
    early = {one.low for one in ground.tokens if one.start < at}
    theirs = [token for token in named if token.low in late and token.low not in early and len(token.low) > 2]
    if not parts or not theirs or any(_same(one, other) for one in claim.figures for other in parts):
        return None
    wrong = next((one for one in claim.figures for other in wholes if _same(one, other)), None)
    return problem("wrong_value", wrong.surface, claim.language, parts[0].surface) if wrong else None


def _same(one: Figure, other: Figure) -> bool:
    return one.value == other.value and compare(one, other) in ("supported", "wrong_qualifier", "wrong_unit")
