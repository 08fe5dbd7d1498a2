"""A claim and its sentences in, the outer source that it lost out: "Selon KCNA" of "Selon KCNA, X s'est engagé"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from assistant.grounding.problems import Problem, problem
from assistant.grounding.said_words import claim_reports, reports_of
from assistant.grounding.source_checks import REPORTING, is_named
from assistant.grounding.statements import Statement
from assistant.text.polarity import is_hearsay
from assistant.text.speech_reports import Report

_MOST = 12
_OUTER = ("states", "claims", "quotes")


def check_outer_source(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim keeps who spoke and drops who reports that he did."""
    if (
        claim.reading.quotes
        or not grounds
        or not claim_reports(claim)
        or is_hearsay(claim.text)
        or REPORTING.search(claim.text)
    ):
        return []
    ground = grounds[0]
    told = [one for one in reports_of(ground.reading) if ground.start <= one.at < ground.end and one.speakers][:_MOST]
    for outer, inner in permutations(told, 2):
        if not _holds(outer, inner) or not _keeps(claim, inner, ground):
            continue
        if not any(is_named(speaker, claim, ground) for speaker in outer.speakers):
            return [problem("dropped_attribution", claim.text, claim.language, outer.speakers[0])]
    return []


def _holds(outer: Report, inner: Report) -> bool:
    """Tell whether one tells that another speaks, and not both that the other does."""
    if outer.kind not in _OUTER or outer.speakers == inner.speakers or not outer.start <= inner.at < outer.end:
        return False
    # In "X a promis Y, a rapporté Z" the words of X run on to the end: what comes last brings in the rest.
    return outer.end <= outer.at or not inner.start <= outer.at < inner.end


def _keeps(claim: Statement, inner: Report, ground: Statement) -> bool:
    return any(is_named(speaker, claim, ground) for speaker in inner.speakers)
