"""The figures and dates of a claim to their verdicts: where each stands in the passages the claim cites."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.text.comparison import compare
from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.figures import find_figures
from assistant.types import (
    Article,
    CheckedFigure,
    Citation,
    DateMention,
    DraftClaim,
    Figure,
    FigureVerdict,
)

_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d+)*")
_WORST_LAST: tuple[FigureVerdict, ...] = ("supported", "wrong_qualifier", "wrong_unit", "wrong_value", "unsupported")


def check_figures(
    claim: DraftClaim, citations: Sequence[Citation], question: str, articles: Mapping[str, Article]
) -> list[CheckedFigure]:
    """Return every figure and date of a claim with its verdict against the cited words, or else the question's."""
    language = articles[citations[0].article_id].language
    anchor = citations[0].published
    dates = [mention for mention in find_dates(claim.text, anchor, language) if mention.kind == "date"]
    figures = find_figures(claim.text, language)
    checked = [_check_figure(figure, citations, question) for figure in figures]
    checked += [_check_date(mention, citations, question) for mention in dates]
    seen = [(f.start, f.end) for f in figures] + [(m.start, m.end) for m in dates]
    for match in _NUMBER.finditer(claim.text):
        if not any(start < match.end() and match.start() < end for start, end in seen):
            checked.append(_check_digits(match.group(), citations, question))
    return checked


def _check_figure(figure: Figure, citations: Sequence[Citation], question: str) -> CheckedFigure:
    verdicts = [(_verdict(figure, citation.quote), citation.label) for citation in citations]
    verdict, label = min(verdicts, key=lambda pair: _WORST_LAST.index(pair[0]))
    if verdict != "supported" and _verdict(figure, question) == "supported":
        verdict = "supported"
    return CheckedFigure(figure.surface, figure.value, figure.upper, figure.qualifier, figure.unit, verdict, label)


def _verdict(figure: Figure, source: str) -> FigureVerdict:
    verdicts: list[FigureVerdict] = [compare(figure, other) for other in find_figures(source)]
    return min(verdicts, key=_WORST_LAST.index, default="unsupported")


def _check_date(mention: DateMention, citations: Sequence[Citation], question: str) -> CheckedFigure:
    label = None
    for citation in citations:
        told = find_dates(citation.quote, citation.published)
        if any(_same_date(mention, other) for other in told):
            label = citation.label
            break
    asked = label is None and any(_same_date(mention, other) for other in find_dates(question, None))
    verdict: FigureVerdict = "supported" if label is not None or asked else "unsupported"
    return CheckedFigure(mention.surface, mention.edtf, None, None, None, verdict, label)


def _same_date(claimed: DateMention, told: DateMention) -> bool:
    """A claim may be vaguer than its source, never more precise."""
    if claimed.surface == told.surface:
        return True
    return bool(claimed.edtf and told.edtf and contains(claimed.edtf, told.edtf))


def _check_digits(surface: str, citations: Sequence[Citation], question: str) -> CheckedFigure:
    """A number inside a name or a time of day is no figure, but it must stand in the source all the same."""
    label = next((c.label for c in citations if surface in _NUMBER.findall(c.quote)), None)
    supported = label is not None or surface in _NUMBER.findall(question)
    return CheckedFigure(surface, surface, None, None, None, "supported" if supported else "unsupported", label)
