"""The articles of an index to HTML: a table to sort and to open them from, what there is in all, a plot over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.page.archive_search import COLUMNS, Sorting, words_of
from assistant.page.coverage_plot import coverage_plot
from assistant.page.markup import escape, escape_lines
from assistant.page.references import reference_to
from assistant.page.wording import WORDS
from assistant.types import Article, Language
from assistant.views import article_date

_SHOWN = 200


def articles_table(articles: Sequence[Article], sorting: Sorting, language: Language) -> str:
    """Return the articles as a table whose heads sort it; at most two hundred rows are shown."""
    words = WORDS[language]
    if not articles:
        return f'<p class="note" lang="{language}" role="status">{escape_lines(words.no_match)}</p>'
    heads = "".join(
        _head(column, title, sorting, language) for column, title in zip(COLUMNS, words.columns, strict=True)
    )
    rows = "".join(_row(article, language) for article in articles[:_SHOWN])
    more = f'<p class="about">… {len(articles) - _SHOWN} +</p>' if len(articles) > _SHOWN else ""
    return (
        f'<div class="articles" lang="{language}" tabindex="0" role="region" aria-label="{escape(words.tab_articles)}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>{more}"
    )


def statistics(articles: Sequence[Article], language: Language) -> str:
    """Return how many articles and words there are, and how the dates are known, with the plot of them over time."""
    bases = Counter(article.published_basis for article in articles)
    line = WORDS[language].statistics.format(
        articles=len(articles),
        words=sum(words_of(article) for article in articles),
        dated=len(articles) - bases["unknown"],
        stated=bases["stated"],
        inferred=bases["inferred"],
        curated=bases["curated"],
    )
    said = f'<p class="about">{escape_lines(line)}</p>'
    return f'<div class="statistics" lang="{language}">{said}{coverage_plot(articles, language)}</div>'


def _head(column: str, title: str, sorting: Sorting, language: Language) -> str:
    sorted_by = sorting.column == column
    state = ("descending" if sorting.descending else "ascending") if sorted_by else "none"
    arrow = (" ▼" if sorting.descending else " ▲") if sorted_by else ""
    label = escape(WORDS[language].sort.format(column=title))
    return (
        f'<th scope="col" aria-sort="{state}"><button type="button" data-sort="{column}" title="{label}">'
        f'{escape_lines(title)}<span aria-hidden="true">{arrow}</span></button></th>'
    )


def _row(article: Article, language: Language) -> str:
    words = WORDS[language]
    target = escape(reference_to(article.id, 0, 0, "").fragment)
    how = words.basis[article.published_basis]
    evidence = article.published_evidence or ""
    return (
        f'<tr><th scope="row"><a class="source" href="{target}" lang="{article.language}">'
        f"{escape_lines(article.title)}</a></th>"
        f"<td>{escape_lines(article.outlet or '–')}</td>"
        f"<td>{escape_lines(article_date(article.published, 'stated', language))}</td>"
        f'<td class="basis basis-{article.published_basis}" title="{escape_lines(evidence)}">{escape_lines(how)}</td>'
        f'<td class="count">{words_of(article)}</td></tr>'
    )
