"""The dates of a claim and the sentences it rests on in, each date's verdict and what is wrong with it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.grounding.clock_checks import check_clocks
from assistant.grounding.date_matching import (
    is_carried,
    lists_told_years,
    names_other_phase,
    resolves_alike,
    turns_limit,
)
from assistant.grounding.date_parts import find_written_dates, is_age, parts_of
from assistant.grounding.date_turns import bare_days
from assistant.grounding.edit_checks import edits
from assistant.grounding.figure_checks import Checked
from assistant.grounding.problems import ProblemKind, problem
from assistant.grounding.statements import Reading, Statement, word_keys
from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.words import fold
from assistant.types import CheckedFigure, DateMention, FigureVerdict

_NEAR = 2
_MOST = 400
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_SEASONS = frozenset("hiver ete printemps automne winter summer spring autumn fall".split())
# "Up 3% in a year" tells a length of time.
_SPAN = re.compile(r"(?:in|within|over) an? (?:day|week|month|year|decade)", re.IGNORECASE)
# How far back, in characters, the month of a bare day may be told.
_MEMORY = 600
_POINTS = ("date", "time")
_HOUR = re.compile(r"^ ?(?:h\b|heures?\b|h\d)", re.IGNORECASE)


def check_dates(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Checked]:
    """Compare every date of a claim with those of its grounds and the sentences before them.

    Relative dates are read from the publication date of the passage. A claim may be vaguer, never more precise.
    """
    anchor = grounds[0].reading.anchor if grounds else None
    told = _mentions(claim, anchor)
    return [_check(claim, mention, grounds, passages) for mention in told] + check_clocks(claim, grounds, passages)


def _mentions(claim: Statement, anchor: str | None) -> list[DateMention]:
    """Return the dates of a claim; a number of years or days ago is left to the figures."""
    found = [_without_hour(claim.text, one) for one in find_dates(claim.text, anchor, claim.language)]
    counted = [(figure.start - claim.start, figure.end - claim.start) for figure in claim.figures]
    written = [
        mention
        for mention in find_written_dates(claim.text)
        if not any(one.start <= mention.start and mention.end <= one.end for one in found)
    ]
    kept = []
    for mention in found:
        if _SPAN.fullmatch(mention.surface):
            continue
        parts = parts_of(mention.surface)
        if any(one.start < mention.end and mention.start < one.end for one in written):
            continue
        bare = mention.kind == "date" and not parts.told and not is_age(mention)
        if bare and any(s < mention.end and mention.start < e for s, e in counted):
            continue
        if mention.kind == "date" or (mention.kind == "time" and parts.weekday is not None):
            kept.append(mention)
    return sorted([*kept, *written], key=lambda mention: mention.start)


def _without_hour(text: str, mention: DateMention) -> DateMention:
    """Read "samedi" where "samedi 20 heures" was taken for the 20th."""
    if not mention.surface[-1:].isdigit() or not _HOUR.match(text[mention.end : mention.end + 8]):
        return mention
    surface = mention.surface.rstrip("0123456789").rstrip()
    return replace(mention, surface=surface, end=mention.start + len(surface), edtf=None) if surface else mention


def _check(
    claim: Statement, mention: DateMention, grounds: Sequence[Statement], passages: Sequence[Reading]
) -> Checked:
    sources = [(other, ground.reading) for ground in grounds for other in ground.dates if other.kind in _POINTS]
    near = _around(grounds)
    if _retells_dates(claim, grounds):
        grounds, near = grounds[:1], []
        sources = [(other, grounds[0].reading) for other in grounds[0].dates if other.kind in _POINTS]
    sources += [(other, ground.reading) for ground in grounds for other in _bare(ground)]
    if names_other_phase(mention, sources) or turns_limit(claim, mention, sources):
        return _refuse(claim, mention, sources, passages)
    for pool in (sources, near, _published(mention, passages)):
        for other, reading in pool:
            if is_carried(claim, mention, other, reading):
                return _verdict(mention, "supported", passages.index(reading), None, claim)
    if grounds and (lists_told_years(mention, grounds) or resolves_alike(claim, mention, grounds)):
        return _verdict(mention, "supported", passages.index(grounds[0].reading), None, claim)
    if not sources and not _dated(grounds):
        elsewhere = [(o, p) for p in passages for o in p.dates if o.kind in _POINTS]
        if any(is_carried(claim, mention, other, reading) for other, reading in elsewhere):
            return _verdict(mention, "supported", None, None, claim)
    if _names_season(mention, grounds) or _qualifies(claim, mention, grounds):
        return _verdict(mention, "supported", None, None, claim)
    return _refuse(claim, mention, sources, passages)


def _names_season(mention: DateMention, grounds: Sequence[Statement]) -> bool:
    """Tell whether a season without a year stands in the grounds too, in either language: "vols d'hiver"."""
    words = [word for word in re.findall(r"[^\W\d_]+", fold(mention.surface)) if len(word) > 2]
    if len(words) != 1 or words[0] not in _SEASONS:
        return False
    keys = word_keys(words[0], "fr") | word_keys(words[0], "en")
    return any(token.low in _SEASONS and token.keys & keys for ground in grounds for token in ground.tokens)


def _qualifies(claim: Statement, mention: DateMention, grounds: Sequence[Statement]) -> bool:
    """Tell whether a year only tells which one is meant, as the text of the sentences does: "the 2021 report"."""
    if not _YEAR.fullmatch(mention.surface):
        return False
    place = mention.start + claim.start
    nouns = [token for token in claim.tokens if token.start >= place and token.keys][:1]
    keys = frozenset(key for token in nouns for key in token.keys if key[0] != "=")
    text = claim.reading.text
    if not keys or text[place + len(mention.surface) : nouns[0].start] != " ":
        return False
    form = re.compile(rf"\b{mention.surface}\b")
    told = {one.reading.text: one.reading for one in grounds}.values()
    return any(form.search(one.text) and keys & one.keys for reading in told for one in reading.statements[:_MOST])


def _bare(ground: Statement) -> list[DateMention]:
    before = [one for one in ground.reading.dates if ground.start - _MEMORY <= one.start < ground.start]
    return bare_days(ground.text, [*before, *ground.dates], ground.start)


def _retells_dates(claim: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell whether a claim follows one sentence so closely that its dates must be that sentence's."""
    if not grounds or edits(claim, grounds[0]) is None:
        return False
    told = [other for other in grounds[0].dates if other.kind in _POINTS]
    return 0 < sum(mention.kind in _POINTS for mention in claim.dates) <= len(told)


def _around(grounds: Sequence[Statement]) -> list[tuple[DateMention, Reading]]:
    """Return the dates of the sentences just before, which often say when."""
    near = []
    for ground in grounds:
        for statement in ground.reading.statements[max(0, ground.rank - _NEAR) : ground.rank]:
            near += [(other, ground.reading) for other in statement.dates if other.kind in _POINTS]
    return near


def _dated(grounds: Sequence[Statement]) -> bool:
    return any(mention.kind == "date" for ground in grounds for mention in ground.dates)


def _published(mention: DateMention, passages: Sequence[Reading]) -> list[tuple[DateMention, Reading]]:
    """A year or month told for orientation may be that of the publication."""
    return [
        (DateMention(passage.anchor, 0, 0, "date", passage.anchor), passage)
        for passage in passages
        if passage.anchor and mention.edtf and mention.edtf != passage.anchor and len(mention.edtf) <= 7
    ]


def _refuse(
    claim: Statement, mention: DateMention, sources: list[tuple[DateMention, Reading]], passages: Sequence[Reading]
) -> Checked:
    mine = parts_of(mention.surface, claim.language == "fr")
    impossible = None not in (mine.weekday, mine.falls_on) and mine.weekday != mine.falls_on
    for other, reading in sources if not impossible else ():
        theirs = parts_of(other.surface, reading.language == "fr")
        finer = mention.edtf and other.edtf and contains(other.edtf, mention.edtf) and not mine.clashes(theirs)
        if finer or (theirs.told and theirs.within(mine)):
            return _verdict(mention, "wrong_value", passages.index(reading), "date_too_precise", claim, other.surface)
    if sources:
        other, reading = sources[0]
        return _verdict(mention, "wrong_value", passages.index(reading), "wrong_date", claim, other.surface)
    return _verdict(mention, "unsupported", None, "unsupported_date", claim)


def _verdict(
    mention: DateMention,
    verdict: FigureVerdict,
    place: int | None,
    kind: ProblemKind | None,
    claim: Statement,
    other: str | None = None,
) -> Checked:
    told = CheckedFigure(mention.surface, mention.edtf, None, None, None, verdict, place)
    return Checked(told, problem(kind, mention.surface, claim.language, other) if kind else None)
