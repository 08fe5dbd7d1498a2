"""The plot of the articles over time: empty months stay empty, vague dates lie across, many years are years."""

from __future__ import annotations

import re

import pytest

from assistant.page.coverage_plot import coverage_plot
from assistant.types import Article


def _article(published: str | None) -> Article:
    return Article("a", "t", None, "", (), "fr", None, None, published, "unknown", "stated", None, "")


def _places(*dates: str | None) -> list[tuple[str, str]]:
    """Return where the columns stand, and how high."""
    shown = coverage_plot([_article(date) for date in dates], "fr")
    return re.findall(r'class="tower[^"]*" style="grid-column:(\d+/span \d+);height:(\d+)%"', shown)


def test_a_month_is_a_column_and_months_without_articles_are_kept_free() -> None:
    assert _places("2023-06-02", "2023-06", "2023-09-30") == [("1/span 1", "100"), ("4/span 1", "50")]


def test_a_year_alone_lies_across_its_months() -> None:
    assert _places("2023-11", "2024") == [("1/span 1", "100"), ("3/span 12", "100")]


def test_many_years_are_shown_year_by_year() -> None:
    assert _places("1990-05", "1999-01-02") == [("1/span 1", "100"), ("10/span 1", "100")]


@pytest.mark.parametrize("dates", [(), (None,)], ids=["no article", "no date"])
def test_without_dates_the_plot_says_so(dates: tuple[str | None, ...]) -> None:
    assert "Aucun article daté" in coverage_plot([_article(date) for date in dates], "fr")


def test_the_same_is_told_as_a_list() -> None:
    assert "<li>juin 2023 : 2</li>" in coverage_plot([_article("2023-06"), _article("2023-06-02")], "fr")
