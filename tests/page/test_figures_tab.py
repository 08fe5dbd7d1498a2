"""Figures over time as they were given, and who accused, denied and admitted what."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from assistant import page
from assistant.timeline.nouns import Chronicle, Point, Position, Series, Silence, Step
from assistant.types import Citation, Language, Qualifier

CITED = Citation(
    1, "port", None, None, "Le port", "La Gazette", "2024-05", "month", "stated", "Le quai a rouvert.", 0, 18
)
QUIET = Silence("2024-06", "2024-08")


def point(
    value: float, qualifier: Qualifier = "exact", date: str | None = "2024-05", upper: float | None = None
) -> Point:
    return Point(value, upper, qualifier, f"{value:g}", "la <b>mairie</b>", date, CITED)


def series(*points: Point, differs: bool = False) -> Series:
    return Series("cargo", "arrivés", ("Brest",), points, differs)


@pytest.mark.parametrize(
    ("qualifier", "symbol", "up", "down"),
    [
        ("more_than", "triangle-up", True, False),
        ("at_most", "triangle-down", False, True),
        ("about", "circle-open", False, False),
        ("exact", "circle", False, False),
    ],
    ids=["more than is open above", "at most is open below", "about is an open circle", "an exact value is a dot"],
)
def test_a_qualifier_is_drawn_as_a_bound(qualifier: Qualifier, symbol: str, up: bool, down: bool) -> None:
    mark = page.figures_plot([series(point(412, qualifier))], "fr").data[0]
    assert (mark.marker.symbol[0], mark.error_y.array[0] > 0, mark.error_y.arrayminus[0] > 0) == (symbol, up, down)
    assert mark.customdata[0].startswith("#source:port:0:18:") and "<b>mairie" not in mark.hovertext[0]


def test_values_that_differ_stay_apart_and_are_said_to_differ() -> None:
    mark = page.figures_plot([series(point(412), point(430), differs=True)], "fr").data[0]
    assert list(mark.y) == [412, 430] and "lines" in mark.mode
    assert mark.name == "cargo · Brest (diffère)"


def test_a_range_reaches_to_its_end_and_a_year_is_a_year_long() -> None:
    mark, precision = page.figures_plot([series(point(400, date="2023", upper=500))], "en").data
    assert mark.error_y.array[0] == 100
    assert list(precision.x)[:2] == [datetime(2023, 1, 1), datetime(2024, 1, 1)]


def test_what_has_no_date_or_is_no_figure_is_not_drawn() -> None:
    undated = replace(point(412, date=None), citation=replace(CITED, published=None))
    assert page.figures_plot([series(undated), series(point(2))], "fr") is None
    assert page.figures_plot([series(point(412, date="9999-12"))], "fr") is None


def test_months_without_articles_are_grey_on_both_plots() -> None:
    (band,) = page.figures_plot([series(point(412))], "fr", [QUIET]).layout.shapes
    assert (band.x0, band.x1) == (datetime(2024, 6, 1), datetime(2024, 9, 1))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fr",
            (
                "plus de 412, selon la &lt;b&gt;mairie",
                "reconnaissance",
                "avril 2025",
                "changement",
                "juin 2024 – août 2024",
            ),
        ),
        ("en", ("more than 412, according to", "admission", "April 2025", "change of", "June 2024 – August 2024")),
    ],
    ids=["in French", "in English"],
)
def test_figures_positions_and_silences_are_told_with_their_passages(language: Language, said: tuple[str, ...]) -> None:
    steps = (
        Step("accused", "Brest", None, "2024-11-30", "a", CITED),
        Step("admitted", "Lorient", "2025-04", "2025", "b", CITED),
    )
    moved = Position("Lorient", "deployment", steps, True)
    html = page.sides_view(Chronicle((), (series(point(412, "more_than")),), (moved,), (QUIET,)), language)
    assert all(part in html for part in said), html
    assert html.count('href="#source:port:0:18:') == 3 and "<b>" not in html


def test_nothing_told_leaves_no_heading() -> None:
    assert page.sides_view(Chronicle(), "fr") == ""
