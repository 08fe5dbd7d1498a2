"""A claim and its sentences in, X named where they have "the son of X", and former offices held still, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.names import Name, same_name
from assistant.text.polarity import fold_in_place

_REACH: Final = 60
_AFTER: Final = 40
_NOUNS: Final = (
    r"(?:eleve|disciple|fils|fille|frere|soeur|pere|mere|(?:ex-?)?epou(?:se|x)|femme|mari|veuve|veuf|cousine?|neveu|niece"
    r"|oncle|tante|gendre|belle-\w+|beau-\w+|compagne|compagnon|amie?|proche|collaborat(?:eur|rice)|assistante?|chauffeur"
    r"|garde du corps|associee?|adversaire|rivale?|successeur|predecesseur|atelier|petit-fils|petite-fille|heritiere?"
    r"|pupil|student|son|daughter|brother|sister|father|mother|(?:ex-)?wife|(?:ex-)?husband|widow(?:er)?|cousin|nephew"
    r"|niece|uncle|aunt|partner|friend|aide|assistant|driver|bodyguard|associate|opponent|rival|successor|predecessor"
    r"|workshop|heir|grandson|granddaughter)"
)
_OF: Final = re.compile(rf"\b(?P<noun>{_NOUNS})s? (?:\w+ )?(?:d(?:e|u|es) |d['’]|of )(?:\w+[. ] ?)?$")
_OWNED: Final = re.compile(rf"^['’]s? (?:\w+ )?(?P<noun>{_NOUNS})s?\b")
_FORMER: Final = re.compile(r"\b(ancien(?:ne)?s?|ex|former)[ -]")
_ANY: Final = re.compile(rf"\b{_NOUNS}s?\b")


def check_relations(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim names somebody whom its sentences name only to say whose relative another is."""
    if _ANY.search(fold_in_place(claim.text)) is None:
        for name in claim.names:
            spots = [(g, one) for g in grounds for one in g.names if same_name(name.text, one.text)]
            nouns = [_noun(ground, one) for ground, one in spots]
            if name.kind != "place" and nouns and all(nouns):
                return [problem("swapped_actors", name.text, claim.language, nouns[0])]
    return []


def check_offices(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim gives somebody an office that its sentences say is a former one."""
    if _FORMER.search(fold_in_place(claim.text)):
        return []
    for ground in grounds:
        text = fold_in_place(ground.text)
        for match in _FORMER.finditer(text):
            start, end = ground.start + match.start(), ground.start + match.end()
            office = next((one for one in ground.tokens if one.start >= end and one.keys), None)
            near = [one for one in ground.names if abs(one.start - start) < _REACH]
            named = any(same_name(one.text, other.text) for one in near for other in claim.names)
            mine = next((one for one in claim.tokens if office and one.keys & office.keys), None)
            if named and mine and not _elsewhere(office, ground):
                return [problem("wrong_name", mine.text, claim.language, text[match.start() : match.end()].strip())]
    return []


def _elsewhere(office: Token | None, ground: Statement) -> bool:
    """Tell whether the same office is told in the sentence of somebody who has it still."""
    held = [one for one in ground.tokens if office and one.keys & office.keys]
    return len(held) > 1


def _noun(ground: Statement, name: Name) -> str | None:
    """Return the noun of the relative that a name is given to tell, None where it tells of its bearer."""
    text = ground.reading.text
    before = _OF.search(fold_in_place(text[max(ground.start, name.start - _REACH) : name.start]))
    after = _OWNED.match(fold_in_place(text[name.end : name.end + _AFTER]))
    found = before or after
    return found["noun"] if found else None
