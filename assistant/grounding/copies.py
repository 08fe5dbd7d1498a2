"""Verified claims and the copies of their sentences to the same claims, the copies cited beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.grounding.citations import foundation, number
from assistant.grounding.verification import Verified
from assistant.types import Article, Evidence


def cite_copies(
    verified: Verified, copies: Mapping[tuple[str, int], tuple[Evidence, ...]], articles: Mapping[str, Article]
) -> Verified:
    """Add to each claim the citations of the articles that carry its sentence too, numbered after all others."""
    citations = {Evidence(one.article_id, one.start, one.end): one for one in verified.citations}
    claims = []
    for proposed, claim in verified.claims:
        found = [
            copy
            for evidence in proposed.support
            for (article_id, start), told in copies.items()
            if article_id == evidence.article_id and evidence.start <= start < evidence.end
            for copy in told
            if foundation([copy], articles) is None
        ]
        citations = number(citations, found, articles)
        labels = dict.fromkeys((*claim.citations, *(citations[copy].label for copy in found)))
        claims.append((proposed, replace(claim, citations=tuple(labels))))
    return replace(verified, claims=tuple(claims), citations=tuple(citations.values()))
