"""A date of a claim and the dates of a passage in, whether these carry it out: as precise, or more so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.date_parts import Parts, parts_of
from assistant.grounding.date_steps import named_step, side_of
from assistant.grounding.date_turns import (
    bare_days,
    direction_of,
    in_phase,
    leads_at,
    phase_at,
    phase_of,
    shift_of,
    starts_beyond,
)
from assistant.grounding.statements import Reading, Statement
from assistant.text.dates import find_dates
from assistant.text.edtf import bounds, contains
from assistant.text.quote_matching import normalise_quote
from assistant.text.words import fold
from assistant.types import DateMention

# A day for relative dates to be read from where the true one is not known.
_ANY_DAY = "2001-03-14"
_LIST = re.compile(
    r"(?:(?:de|en|d'|in|of|from|les annees) ?)?\d{4}(?:,? (?:et|and|ou|or|puis)? ?(?:de |en |in )?\d{4})+"
)
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def is_carried(claim: Statement, mention: DateMention, other: DateMention, reading: Reading) -> bool:
    """Tell whether a date of a passage says what a date of the claim says, as precisely at least."""
    mine = parts_of(mention.surface, claim.language == "fr")
    theirs = parts_of(other.surface, reading.language == "fr")
    if _directions_clash(claim, mention, other, reading) or _phases_clash(mention, other, reading):
        return False
    if normalise_quote(fold(mention.surface)) == normalise_quote(fold(other.surface)):
        return True
    if mention.edtf is None and other.edtf is None:
        shift = shift_of(mention.surface, claim.language)
        if shift is not None and shift == shift_of(other.surface, reading.language):
            return True
    if _same_words(mention, other, mine, theirs) or _one_of_days(mention, other):
        return True
    full = _of_edtf(other.edtf, theirs)
    if mine.weekday is not None and full.falls_on is not None and full.falls_on != mine.weekday:
        return False
    if mine.told and (mine.within(theirs) or mine.within(full)):
        return not (mention.edtf and other.edtf) or _meet(mention.edtf, other.edtf)
    if mine.told and theirs.told and mine.clashes(theirs):
        return False
    if mine.weekday is not None and theirs.weekday is None and full.falls_on is None:
        return False
    return bool(mention.edtf and other.edtf and contains(mention.edtf, other.edtf))


def _one_of_days(mention: DateMention, other: DateMention) -> bool:
    """Tell whether a day is one of those that an expression lists: "dimanche" of "samedi 10 et dimanche 11 mai"."""
    word = fold(mention.surface)
    listed = word.isalpha() and word in fold(other.surface).split() and "/" in (other.edtf or "")
    return listed and contains(other.edtf or "", mention.edtf or "")


def resolves_alike(claim: Statement, mention: DateMention, grounds: Sequence[Statement]) -> bool:
    """Tell whether two dates that nothing resolves mean the same whatever the day ("cette année", "this year")."""
    if mention.edtf is not None:
        return False
    resolved = find_dates(claim.text, _ANY_DAY, claim.language)
    day = next((one.edtf for one in resolved if one.start == mention.start), None)
    for ground in grounds if day else ():
        told = find_dates(ground.text, _ANY_DAY, ground.language)
        if any(one.edtf == day for one in [*told, *bare_days(ground.text, told, 0)]):
            return ground.reading.anchor is None
    return False


def names_other_phase(mention: DateMention, sources: Sequence[tuple[DateMention, Reading]]) -> bool:
    """Tell whether the grounds name another part of the same year or month, and not the claimed one."""
    phase, mine = phase_of(mention.surface), parts_of(mention.surface)
    same = [(other, reading) for other, reading in sources if parts_of(other.surface).years == mine.years]
    told = {phase_at(r.text, one) for one, r in same if parts_of(one.surface).months == mine.months} - {None}
    return phase is not None and not mine.days and bool(told) and phase not in told


def turns_limit(claim: Statement, mention: DateMention, sources: Sequence[tuple[DateMention, Reading]]) -> bool:
    """Tell whether the grounds name the very date, but as the beginning of what the claim lets end then."""
    same = [(o, r) for o, r in sources if o.edtf == mention.edtf and parts_of(o.surface) == parts_of(mention.surface)]
    return bool(same) and all(_directions_clash(claim, mention, other, reading) for other, reading in same)


def _directions_clash(claim: Statement, mention: DateMention, other: DateMention, reading: Reading) -> bool:
    """Tell "avant le 15 juin" from "après le 15 juin"."""
    mine, theirs = direction_of(claim.text, mention.start), direction_of(reading.text, other.start)
    if theirs is None and mine is not None and leads_at(reading.text, other.start):
        return starts_beyond(claim.text, mention.start)
    return None not in (mine, theirs) and mine != theirs


def _same_words(mention: DateMention, other: DateMention, mine: Parts, theirs: Parts) -> bool:
    """Tell whether both are the same step from the day of writing, or the same day told without its year.

    Of two sentences with such a day one may look back and the other ahead, and their years be read apart.
    """
    step = named_step(mention.surface)
    if step is not None and step == named_step(other.surface):
        return True
    yearless = mine.told and not (mine.years or theirs.years)
    return yearless and mine.within(theirs) and not _sides_clash(mention, other)


def _sides_clash(mention: DateMention, other: DateMention) -> bool:
    """Tell "lundi dernier" from "lundi prochain"."""
    mine, theirs = side_of(mention.surface), side_of(other.surface)
    return None not in (mine, theirs) and mine != theirs


def _phases_clash(mention: DateMention, other: DateMention, reading: Reading) -> bool:
    """Tell "début 2023" from "fin 2023", from December 2023, and from 2023 alone, which is vaguer."""
    phase = phase_of(mention.surface)
    mine, theirs = parts_of(mention.surface), parts_of(other.surface, reading.language == "fr")
    if phase is None or mine.days:
        return False
    if (other_phase := phase_at(reading.text, other)) is not None:
        return phase != other_phase
    full = _of_edtf(other.edtf, theirs)
    if full.days or (full.months and not mine.months):
        return not in_phase(phase, full, mine)
    return bool(theirs.years or theirs.months) and theirs.months == mine.months


def _meet(one: str, other: str) -> bool:
    first, second = bounds(one), bounds(other)
    return first is None or second is None or (first[0] <= second[1] and second[0] <= first[1])


def _of_edtf(edtf: str | None, parts: Parts) -> Parts:
    """Return the parts of a date whose words were resolved, the weekday of its words kept."""
    span = bounds(edtf) if edtf else None
    if not span or span[0] != span[1]:
        return parts
    day = span[0]
    return Parts(frozenset({day.year}), frozenset({day.month}), frozenset({day.day}), parts.weekday)


def lists_told_years(mention: DateMention, grounds: Sequence[Statement]) -> bool:
    """Tell whether years that a claim lists ("1990 et 1994") are each told."""
    years = parts_of(mention.surface).years
    told = {int(year) for ground in grounds for year in _YEAR.findall(ground.text)}
    return len(years) > 1 and years <= told and _LIST.fullmatch(fold(mention.surface)) is not None
