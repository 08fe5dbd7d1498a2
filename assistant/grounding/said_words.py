"""Which words of a claim a passage has from somebody: a claim and sentences in, the weight of each report out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.grounding.speaker_match import own_names, speaker_keys
from assistant.grounding.statements import Reading, Statement
from assistant.text.comparison import compare
from assistant.text.names import same_name
from assistant.text.speech_asides import asides, hearsay_ranges
from assistant.text.speech_reports import Report, find_reports
from assistant.text.words import fold
from assistant.types import DateMention, Language

_FIGURE = 2.0
_WORD = 1.0
# The share of a claim's words found, and of all of them, that must stand in somebody's mouth only.
_REPORTED = 0.6
_EVIDENCE = 0.34
_ASIDE = re.compile(r"^[^,;]{2,60},([^,;]{2,120}),")
_LONGEST = 5_000


@dataclass(frozen=True, slots=True)
class Placed:
    """A word or figure of a claim, `at` its place there, with the places where the passages have it."""

    at: int
    weight: float
    places: tuple[tuple[Reading, int], ...]


def place_words(claim: Statement, grounds: Sequence[Statement]) -> list[Placed]:
    """Find the words and figures of a claim in its sentences; those found nowhere are left out."""
    found = []
    for token in claim.content:
        places = [(g.reading, other.start) for g in grounds for other in g.tokens if token.keys & other.keys]
        found.append(Placed(token.start, _WORD, tuple(places)))
    for figure in claim.figures:
        close = ("supported", "wrong_qualifier", "wrong_unit")
        same = [(g.reading, other.start) for g in grounds for other in g.figures if compare(figure, other) in close]
        found.append(Placed(figure.start, _FIGURE, tuple(same)))
    for mention in claim.dates:
        days = [(g.reading, other.start) for g in grounds for other in g.dates if _same_day(mention, other)]
        found.append(Placed(mention.start, _WORD, tuple(days)))
    return [one for one in found if one.places]


def _same_day(mention: DateMention, other: DateMention) -> bool:
    return (mention.edtf is not None and mention.edtf == other.edtf) or fold(mention.surface) == fold(other.surface)


def claim_reports(claim: Statement) -> tuple[Report, ...]:
    """Return the reports of a claim by its own words, offsets in its sentence."""
    other: Language = "en" if claim.language == "fr" else "fr"
    text = claim.text[:_LONGEST]
    return find_reports(text, claim.language) or find_reports(text, other)


def speaks_in_both(claim: Statement, ground: Statement) -> list[tuple[int, int]]:
    """Return where a claim names somebody who speaks in it and in its ground: a speaker stands where speech pleases."""
    theirs = [one for one in reports_of(ground.reading) if ground.start <= one.at < ground.end]
    speakers = [speaker for one in theirs for speaker in one.speakers]
    names = [name.text for speaker in speakers for name in own_names(speaker, ground.language)]
    keys = frozenset(key for speaker in speakers for key in speaker_keys(speaker, ground.language))
    found = []
    for one in claim_reports(claim):
        mine = [name.text for speaker in one.speakers for name in own_names(speaker, claim.language)]
        described = frozenset(key for speaker in one.speakers for key in speaker_keys(speaker, claim.language))
        same = any(same_name(a, b) for a in mine for b in names) if mine else bool(described & keys)
        if one.by[1] and same:
            found.append((one.by[0] + claim.start, one.by[1] + claim.start))
    return found


def reports_of(passage: Reading) -> tuple[Report, ...]:
    """Return the reports of a whole passage, antecedents found."""
    return find_reports(passage.text, passage.language)


def covering(placed: Sequence[Placed]) -> dict[tuple[int, Report], float]:
    """Return the weight of the words that each report holds, keyed with the identity of its passage."""
    held: dict[tuple[int, Report], float] = {}
    for one in placed:
        holders = {
            (id(reading), report)
            for reading, at in one.places
            for report in reports_of(reading)
            if report.start <= at < report.end
        }
        for holder in holders:
            held[holder] = held.get(holder, 0.0) + one.weight
    return held


def is_mostly_reported(claim: Statement, placed: Sequence[Placed]) -> bool:
    """Tell whether most of a claim's words stand nowhere but in what somebody says.

    The subjects of the verbs of saying and asides on the claim's own subject weigh nothing.
    """
    asides = [match.span(1) for match in _ASIDE.finditer(claim.text[:_LONGEST])]
    counted = [one for one in placed if not any(start <= one.at - claim.start < end for start, end in asides)]
    inside = sum(one.weight for one in counted if is_only_said(one))
    outside = sum(one.weight for one in counted if not is_only_said(one) and not _only_speaks(one))
    words = [token for token in claim.content if not any(a <= token.start - claim.start < b for a, b in asides)]
    whole = len(words) * _WORD + len(claim.figures) * _FIGURE + len(claim.dates) * _WORD
    return inside > 0 and inside >= _REPORTED * (inside + outside) and inside >= _EVIDENCE * whole


def is_only_said(one: Placed) -> bool:
    """Tell a word that the passages have nowhere but in what somebody says."""
    return all(_is_said(reading, at) for reading, at in one.places)


def _only_speaks(one: Placed) -> bool:
    """Tell a word that the passages have in what is said, or in the subject of a verb of saying, and nowhere else."""
    return all(_is_said(reading, at) or _is_subject(reading, at) for reading, at in one.places)


def _is_said(reading: Reading, at: int) -> bool:
    if not any(report.start <= at < report.end for report in reports_of(reading)):
        return False
    return not _within(reading, at, asides)


def _within(reading: Reading, at: int, ranges: Callable[[str], Sequence[tuple[int, int]]]) -> bool:
    """Tell whether a place is in a range of its sentence."""
    holder = next((one for one in reading.statements if one.start <= at < one.end), None)
    return holder is not None and any(start <= at - holder.start < end for start, end in ranges(holder.text))


def is_mostly_hearsay(placed: Sequence[Placed]) -> bool:
    """Tell whether most of a claim's words stand nowhere but in clauses that report without vouching."""
    inside = sum(
        one.weight for one in placed if all(_within(reading, at, hearsay_ranges) for reading, at in one.places)
    )
    return inside > 0 and inside >= _REPORTED * sum(one.weight for one in placed)


def _is_subject(reading: Reading, at: int) -> bool:
    return any(report.by[0] <= at < report.by[1] for report in reports_of(reading))
