"""The dates of an index's articles to a plot: a column a month or a year, empty ones too, and the same as a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.page.markup import escape_lines
from assistant.page.wording import WORDS
from assistant.types import Article, Language
from assistant.views import article_date

# Years shown month by month; an archive of more is shown year by year, the latest of them.
_YEARS = 4
_MOST = 60


def coverage_plot(articles: Sequence[Article], language: Language) -> str:
    """Return a figure of how many articles appeared when; those known to the year alone lie across that year."""
    words = WORDS[language]
    dates = sorted(article.published for article in articles if article.published)
    if not dates:
        return f'<p class="about">{escape_lines(words.plot_none)}</p>'
    by_year = int(dates[-1][:4]) - int(dates[0][:4]) >= _YEARS
    counts = Counter(date[:4] if by_year else date[:7] for date in dates)
    periods = _periods(counts, by_year)
    shown = "".join(_column(period, counts, periods, language) for period in sorted(counts) if _at(period, periods))
    listed = "".join(
        f"<li>{escape_lines(article_date(period, 'stated', language))} : {count}</li>"
        for period, count in sorted(counts.items())[-_MOST:]
    )
    return (
        f'<figure class="plot"><figcaption>{escape_lines(words.plot)}</figcaption>'
        f'<div class="towers" aria-hidden="true" style="--columns:{len(periods)}">{shown}{_years(periods)}</div>'
        f'<ul class="spoken">{listed}</ul></figure>'
    )


def _periods(counts: Counter[str], by_year: bool) -> list[str]:
    """Return the years, or the months of the years, from the first article to the last."""
    first, last = min(counts), max(counts)
    years = range(int(first[:4]), int(last[:4]) + 1)
    if by_year:
        return [f"{year:04}" for year in years][-_MOST:]
    months = [f"{year:04}-{month:02}" for year in years for month in range(1, 13)]
    # A year that stands alone is the whole of it.
    return [month for month in months if first <= month and (month <= last or month[:4] in counts)]


def _at(period: str, periods: Sequence[str]) -> tuple[int, int] | None:
    """Return the first column of a period, counted from 1, and how many it takes; None where it is not shown."""
    columns = [number for number, one in enumerate(periods, 1) if one.startswith(period)]
    return (columns[0], len(columns)) if columns else None


def _column(period: str, counts: Counter[str], periods: Sequence[str], language: Language) -> str:
    first, length = _at(period, periods) or (1, 1)
    height = round(100 * counts[period] / max(counts.values()))
    said = f"{article_date(period, 'stated', language)} : {counts[period]}"
    vague = " vague" if length > 1 else ""
    place = f"grid-column:{first}/span {length};height:{height}%"
    return f'<span class="tower{vague}" style="{place}" title="{escape_lines(said)}"></span>'


def _years(periods: Sequence[str]) -> str:
    """Return the years below the columns: all of them, or one in so many that they stand apart."""
    years = list(dict.fromkeys(period[:4] for period in periods))
    step = 1 + len(years) // 8
    places = ((year, _at(year, periods) or (1, 1)) for year in years[::step])
    return "".join(
        f'<span class="year" style="grid-column:{at}/span {length}">{year}</span>' for year, (at, length) in places
    )
