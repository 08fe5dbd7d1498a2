"""Ranges of articles in, their numbered citations out: verbatim words, and where they come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.answering.injections import title_of
from assistant.types import Article, Citation, Evidence


def cite(evidence: Evidence, label: int, articles: Mapping[str, Article]) -> Citation:
    """Return the citation of a range of an article: its words, verbatim, and where they come from."""
    article = articles[evidence.article_id]
    return Citation(
        label=label,
        article_id=article.id,
        path=article.path,
        url=article.url,
        title=title_of(article),
        outlet=article.outlet,
        published=article.published,
        published_precision=article.published_precision,
        published_basis=article.published_basis,
        quote=article.text[evidence.start : evidence.end],
        start=evidence.start,
        end=evidence.end,
    )


def number(
    citations: Mapping[Evidence, Citation], support: Sequence[Evidence], articles: Mapping[str, Article]
) -> dict[Evidence, Citation]:
    """Return the citations so far and those that `support` adds, numbered on."""
    found = dict(citations)
    for evidence in support:
        if evidence not in found:
            found[evidence] = cite(evidence, len(found) + 1, articles)
    return found


def foundation(support: Sequence[Evidence], articles: Mapping[str, Article]) -> tuple[str, str] | None:
    """Return why a claim has no foundation at all, in French and in English, or None."""
    if not support:
        return "aucun passage n'est cité", "no passage is cited"
    for evidence in support:
        article = articles.get(evidence.article_id)
        name = evidence.article_id
        if article is None:
            return f"l'article cité {name} n'est pas dans le corpus", f"the cited article {name} is not in the corpus"
        if evidence.start < 0 or not article.text[evidence.start : evidence.end].strip():
            return f"le passage cité n'existe pas dans {name}", f"the cited passage does not exist in {name}"
        if not any(span.start <= evidence.start and evidence.end <= span.end for span in article.prose):
            return f"le passage cité de {name} n'est pas de sa prose", f"the cited words of {name} are not its prose"
    return None
