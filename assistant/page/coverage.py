"""The articles of an index to what they cover: how many there are, from when to when, from which outlets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.page.markup import escape_lines
from assistant.page.wording import WORDS
from assistant.types import Article, Language
from assistant.views import article_date

_OUTLETS = 6


@dataclass(frozen=True, slots=True)
class Coverage:
    """A number of articles, their first and last date (EDTF), their outlets, the most frequent first."""

    articles: int = 0
    first: str | None = None
    last: str | None = None
    outlets: tuple[str, ...] = ()


def coverage_of(articles: Iterable[Article]) -> Coverage:
    """Return what the articles cover."""
    found = list(articles)
    dates = sorted(article.published for article in found if article.published)
    outlets = Counter(article.outlet for article in found if article.outlet)
    ranked = tuple(name for name, _ in sorted(outlets.items(), key=lambda item: (-item[1], item[0])))
    return Coverage(len(found), dates[0] if dates else None, dates[-1] if dates else None, ranked)


def coverage_line(coverage: Coverage, language: Language) -> str:
    """Say it in a line: "5 articles · juin 2023 – 2025"."""
    words = WORDS[language]
    if coverage.articles == 0:
        return words.coverage_none
    line = words.coverage_one if coverage.articles == 1 else words.coverage.format(count=coverage.articles)
    if coverage.first and coverage.last:
        ends = coverage.first if coverage.first == coverage.last else f"{coverage.first}/{coverage.last}"
        line += " · " + article_date(ends, "stated", language)
    return line


def outlets_line(coverage: Coverage, language: Language) -> str:
    """Name the outlets, the most frequent ones where there are many; empty where no article names its own."""
    if not coverage.outlets:
        return ""
    more = "…" if len(coverage.outlets) > _OUTLETS else ""
    return WORDS[language].outlets.format(outlets=", ".join(coverage.outlets[:_OUTLETS]) + more)


def covered(coverage: Coverage, language: Language) -> str:
    """Return HTML that says what the archive covers, for a reader whose question it does not answer."""
    lines = filter(None, (coverage_line(coverage, language), outlets_line(coverage, language)))
    shown = "<br>".join(escape_lines(line) for line in lines)
    heading = escape_lines(WORDS[language].covers)
    return f'<p class="sources-title">{heading}</p><p class="covered">{shown}</p>'


def header(coverage: Coverage, language: Language) -> str:
    """Return the page's title, its promise, and what the corpus covers."""
    words = WORDS[language]
    return (
        f'<div class="masthead" lang="{language}"><h1>{escape_lines(words.title)}</h1>'
        f"<p>{escape_lines(words.promise)}</p>"
        f'<p class="coverage">{escape_lines(coverage_line(coverage, language))}</p></div>'
    )
