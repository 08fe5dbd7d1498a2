"""A date of a sentence and the sentence's verbs in, the verb that it dates out: the language shows it, or none does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.text.edtf import bounds
from assistant.timeline.marks import Mark, Predicate
from assistant.timeline.predicates import is_aspect
from assistant.types import DateMention

# A date so introduced bounds something: it is not when it happened.
_BOUND = re.compile(
    r"(?:depuis|jusqu['’](?:à|au|en)|jusqu[’']|jusque|d['’]ici|avant|après|dès|à partir|à compter|since|until|till|by"
    r"|before|after|from|prévue?s?|attendue?s?|d['’]avant|due|scheduled)"
    r"\s*(?:à|au|de|du|d['’]|le|la|l['’]|les|en|fin|début|mi|the|on|in|for|pour|early|late)?\s*$",
    re.IGNORECASE,
)
# "Désormais" says no day, "mercredi soir" does.
_DAY = re.compile(
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|day\b|hier|aujourd|jour|matin|soir|nuit|midi|journée|\d|night"
    r"|morning|evening|noon|weekend|week-end",
    re.IGNORECASE,
)
_LEADS = frozenset("en le la l' au à début fin mi in on at dans ce cette les du courant early late last".split())
_OPENERS = frozenset(
    "que qu' qui dont où which who that whom whose lorsque quand alors tandis when while because car puisque".split()
)
_RELATIVE = frozenset("qui que qu' dont où which who that whom".split())
_FRONTS = frozenset(
    (",", ";", "et", "mais", "que", "qu'", "and", "but", "that", ":", "(", "«", '"', "“", "puis", "où", "-")
)
# A date behind these is that of another event: "avancée après les critiques du 14 juillet".
_OTHER = frozenset("après avant depuis suite dès following since until jusqu'à jusque".split())
# "…, affirme le journal" opens no clause of its own.
_INCISES = frozenset((",", "»", "”", '"'))
_BREAKS = frozenset((";", ":"))


@dataclass(frozen=True, slots=True)
class Attached:
    """A date and the place, in the list of predicates, of the verb that it dates; None where it dates none."""

    edtf: str
    mention: DateMention
    predicate: int | None


def usable(mention: DateMention, text: str) -> str | None:
    """Return the EDTF day, month or year that a mention says something happened in; None where it says none."""
    value = mention.edtf
    if value is None or mention.kind in ("duration", "set"):
        return None
    if mention.kind == "time" and not _DAY.search(mention.surface):
        return None
    if _BOUND.search(text, max(0, mention.start - 24), mention.start):
        return None
    day = value.split("T")[0] if "/" not in value else value
    span = bounds(day)
    return day if span and ".." not in day else None


def attach(words: Sequence[Mark], predicates: Sequence[Predicate], mention: DateMention) -> int | None:
    """Return which predicate a date belongs to: the one before it, or the one after where the date opens a clause."""
    place = _place(words, mention)
    quoted = place < len(words) and words[place].quoted
    beside = [rank for rank, one in enumerate(predicates) if words[one.at].quoted == quoted]
    before = [rank for rank in beside if predicates[rank].first < place]
    after = [rank for rank in beside if predicates[rank].first > place]
    if after and (not before or _opens(words, place)):
        main = [rank for rank in after if not _in_relative(words, predicates[rank], place)]
        chosen = (main or after)[0]
        if before and words[predicates[chosen].first - 1].low in _INCISES:
            return _governing(words, predicates, before[-1], place)
        if not before or not _opener_between(words, place, predicates[chosen].first):
            return chosen
    if not before or any(words[at].low in _OTHER for at in range(predicates[before[-1]].at + 1, place)):
        return None
    return _governing(words, predicates, before[-1], place)


def _place(words: Sequence[Mark], mention: DateMention) -> int:
    return next((at for at, word in enumerate(words) if word.end > mention.start), len(words))


def _opens(words: Sequence[Mark], place: int) -> bool:
    """Tell whether the date stands at the head of a clause, its preposition left aside."""
    at = place - 1
    while at >= 0 and words[at].low in _LEADS:
        at -= 1
    return at < 0 or words[at].low in _FRONTS


def _in_relative(words: Sequence[Mark], predicate: Predicate, place: int) -> bool:
    back = range(predicate.first - 1, max(place, predicate.first - 5), -1)
    return any(words[at].low in _RELATIVE for at in back)


def _opener_between(words: Sequence[Mark], place: int, first: int) -> bool:
    return any(words[at].low in _OPENERS or words[at].low in _BREAKS for at in range(place, first))


def _governing(words: Sequence[Mark], predicates: Sequence[Predicate], rank: int, place: int) -> int | None:
    """Return the verb that a date after an infinitive dates: of "pour rencontrer X mardi" the verb before it."""
    if predicates[rank].tense != "infinitive":
        return rank
    first = rank
    while first and predicates[first - 1].tense == "infinitive":
        first -= 1
    own = words[predicates[rank].at].quoted
    main = next((at for at in range(first - 1, -1, -1) if words[predicates[at].at].quoted == own), None)
    if main is None:
        return None
    lead = {words[at].low for at in range(max(0, predicates[first].first - 3), predicates[first].first)}
    return main if lead & {"pour", "afin", "to"} or is_aspect(predicates[main].word) else None
