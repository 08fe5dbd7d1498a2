"""The articles of an index to HTML: a table to sort and to open them from, what there is in all, a plot over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.page.archive_search import COLUMNS, Sorting, words_of
from assistant.page.coverage_plot import coverage_plot
from assistant.page.markup import escape, escape_lines
from assistant.page.references import reference_to
from assistant.page.wording import WORDS, Words
from assistant.types import Article, Language
from assistant.views import article_date

_SHOWN = 200


def articles_table(articles: Sequence[Article], sorting: Sorting, language: Language) -> str:
    """Return the articles as a table whose heads sort it; at most two hundred rows are shown.

    The roles are said: on a narrow screen the rows are laid out as cards, which would take them away.
    """
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
        f'<table role="table"><thead role="rowgroup"><tr role="row">{heads}{_last_head(language)}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></div>{more}'
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
    arrow = f'<span aria-hidden="true">{" ▼" if sorting.descending else " ▲"}</span>' if sorted_by else ""
    label = escape(WORDS[language].sort.format(column=title))
    return (
        f'<th scope="col" role="columnheader" aria-sort="{state}">'
        f'<button type="button" data-sort="{column}" title="{label}">{escape_lines(title)}{arrow}</button></th>'
    )


def _row(article: Article, language: Language) -> str:
    words = WORDS[language]
    target = escape(reference_to(article.id, 0, 0, "").fragment)
    how = words.basis[article.published_basis]
    evidence = article.published_evidence or ""
    cells = (
        ("outlet", escape_lines(article.outlet or "–"), ""),
        ("published", escape_lines(article_date(article.published, "stated", language)), ""),
        (f"basis basis-{article.published_basis}", escape_lines(how), f' title="{escape_lines(evidence)}"'),
        ("count", str(words_of(article)), ""),
    )
    # What a card says before each value; a screen reader says it from the table's head.
    cards = "".join(
        f'<td role="cell" class="{kind}" data-head="{escape(head)}"{title}>{shown}</td>'
        for (kind, shown, title), head in zip(cells, words.columns[1:], strict=True)
    )
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><a class="source" href="{target}" lang="{article.language}">'
        f"{escape_lines(article.title)}</a></th>{cards}{_acts(article, words)}</tr>"
    )


def _last_head(language: Language) -> str:
    said = escape_lines(WORDS[language].row_actions)
    return f'<th scope="col" role="columnheader"><span class="spoken">{said}</span></th>'


def _acts(article: Article, words: Words) -> str:
    """Return what can be done with an article: correct what is known of it, or remove it after being asked again."""
    title = escape_lines(article.title)
    correct, remove = escape(words.row_correct), escape(words.row_remove)
    return (
        f'<td role="cell" class="row-acts">'
        f'<button type="button" class="row-act row-correct" aria-label="{correct} : {title}">{correct}</button>'
        f'<button type="button" class="row-act row-remove" aria-label="{remove} : {title}" '
        f'data-sure="{escape(words.row_remove_sure)}">{remove}</button></td>'
    )
