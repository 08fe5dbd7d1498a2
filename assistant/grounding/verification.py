"""A Draft and the articles it cites to verified claims and what was refused; nothing unverified comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.grounding.figures import check_figures
from assistant.text.quote_matching import quote_stands_in
from assistant.text.quotes import find_quotes
from assistant.text.speech import find_attributions
from assistant.types import (
    Article,
    CheckedFigure,
    Citation,
    Claim,
    Draft,
    DraftClaim,
    Evidence,
    Rejected,
)


@dataclass(frozen=True, slots=True)
class Verified:
    """What of a draft may be shown: claims beside the draft claims they come from, and what was refused."""

    claims: tuple[tuple[DraftClaim, Claim], ...]
    citations: tuple[Citation, ...]
    figures: tuple[CheckedFigure, ...]
    rejected: tuple[Rejected, ...]


NOTHING = Verified((), (), (), ())


def verify(draft: Draft, question: str, articles: Mapping[str, Article]) -> Verified:
    """Check each claim of a draft against the passages it cites."""
    claims: list[tuple[DraftClaim, Claim]] = []
    citations: dict[Evidence, Citation] = {}
    figures: list[CheckedFigure] = []
    rejected: list[Rejected] = []
    for proposed in draft.claims:
        reason = _unfounded(proposed, articles)
        if reason is None:
            found = _with_citations(citations, proposed, articles)
            checked = check_figures(proposed, [found[evidence] for evidence in proposed.support], question, articles)
            reason = next((_explain(figure) for figure in checked if figure.verdict != "supported"), None)
        if reason is not None:
            rejected.append(Rejected(proposed.text, reason))
            continue
        citations, numbers = found, tuple(found[evidence].label for evidence in proposed.support)
        figures += checked
        claims.append((proposed, _claim(proposed, numbers, articles)))
    return Verified(tuple(claims), tuple(citations.values()), tuple(figures), tuple(rejected))


def _unfounded(proposed: DraftClaim, articles: Mapping[str, Article]) -> str | None:
    """Return why a claim lacks a foundation at all, or None."""
    if not proposed.text.strip():
        return "the claim is empty"
    if not proposed.support:
        return "no passage is cited"
    for evidence in proposed.support:
        article = articles.get(evidence.article_id)
        if article is None:
            return f"the cited article {evidence.article_id} is not in the corpus"
        if not article.text[max(0, evidence.start) : evidence.end].strip() or evidence.start < 0:
            return f"the cited passage does not exist in {evidence.article_id}"
        if not any(span.start <= evidence.start and evidence.end <= span.end for span in article.prose):
            return f"the cited passage of {evidence.article_id} is not part of its prose"
    sources = [articles[evidence.article_id].text for evidence in proposed.support]
    for quote in find_quotes(proposed.text):
        if not any(quote_stands_in(quote.text, source) for source in sources):
            return f"the quotation {quote.text!r} does not stand in the cited article"
    return None


def _with_citations(
    citations: Mapping[Evidence, Citation], proposed: DraftClaim, articles: Mapping[str, Article]
) -> dict[Evidence, Citation]:
    """Return the citations so far and those that a claim adds, numbered on."""
    found = dict(citations)
    for evidence in proposed.support:
        if evidence not in found:
            found[evidence] = cite(evidence, len(found) + 1, articles)
    return found


def cite(evidence: Evidence, label: int, articles: Mapping[str, Article]) -> Citation:
    """Return the citation of a range of an article: its words, verbatim, and where they come from."""
    article = articles[evidence.article_id]
    return Citation(
        label=label,
        article_id=article.id,
        path=article.path,
        url=article.url,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        published_precision=article.published_precision,
        published_basis=article.published_basis,
        quote=article.text[evidence.start : evidence.end],
        start=evidence.start,
        end=evidence.end,
    )


def _claim(proposed: DraftClaim, labels: tuple[int, ...], articles: Mapping[str, Article]) -> Claim:
    evidence = proposed.support[0]
    article = articles[evidence.article_id]
    prose = next(span for span in article.prose if span.start <= evidence.start < span.end)
    # The sentences before are read too: they say who "il" or "le groupe" is.
    opening = max(prose.start, evidence.start - 1_500)
    said = [
        attribution
        for attribution in find_attributions(article.text[opening : evidence.end], article.language)
        if attribution.end + opening > evidence.start and attribution.speaker
    ]
    return Claim(proposed.text, labels, said[0].speaker if said else None, proposed.event_date)


def _explain(figure: CheckedFigure) -> str:
    reasons = {
        "wrong_value": "the cited passage gives another value for",
        "wrong_unit": "the cited passage counts something else with",
        "wrong_qualifier": "the cited passage qualifies otherwise",
        "elsewhere": "the cited passage does not carry, though another does,",
        "unsupported": "the cited passage does not carry",
    }
    return f"{reasons[figure.verdict]} {figure.surface!r}"
