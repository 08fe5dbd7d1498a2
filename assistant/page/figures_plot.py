"""Quantities over time to an interactive plot: each value where it was given, its qualifier as a bound."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from assistant.page.figures_view import figure_said, speaker, told_series
from assistant.page.references import reference_of
from assistant.page.timeline_plot import hover, new_figure, shade_silences, span_of, wrapped
from assistant.timeline.nouns import Point, Series, Silence
from assistant.timeline.wording import WORDS
from assistant.types import Language, Qualifier
from assistant.views import source_line

# Each at least three to one against the page, light and dark.
_COLOURS = ("#2876f5", "#dc2626", "#0c8a7f", "#8b5cf6", "#a8700f", "#db2777", "#178a45", "#78716c")
# A bound points to where the true value may lie.
_SYMBOLS: dict[Qualifier, str] = {
    "about": "circle-open",
    "vague": "circle-open",
    "more_than": "triangle-up",
    "at_least": "triangle-up",
    "less_than": "triangle-down",
    "at_most": "triangle-down",
}
# How far the open line goes below and above, as a share of the value.
_OPEN = {"triangle-up": (0.0, 0.9), "triangle-down": (0.5, 0.0)}
_MOST = 24
# A value, the middle of the time it may stand at, and half the length of that time.
Placed = tuple[Point, datetime, timedelta]


def figures_plot(figures: Sequence[Series], language: Language, silences: Sequence[Silence] = ()) -> Any:
    """Return a figure of the quantities that can be dated, or None where there is none; the scale is logarithmic.

    A quantity is a colour; its values are never averaged: where two disagree, a dotted line between them says so. "More
    than" is a triangle with an open line above it, "up to" one below, "about" an open circle.
    """
    figure = new_figure()
    shown = [(one, points) for one in told_series(figures) if (points := _drawn(one))][:_MOST]
    if not shown:
        return None
    spread = [at for _, points in shown for _, at, _ in points]
    middle = min(spread) + (max(spread) - min(spread)) / 2
    places = [(at, point.value) for _, points in shown for point, at, _ in points]
    for number, (series, points) in enumerate(shown):
        colour = _COLOURS[number % len(_COLOURS)]
        _add(figure, series, points, colour, language, middle)
        del places[: len(points)]
        # What later marks would hide stands out around them; the last one carries the words.
        hidden = [places.count((at, point.value)) for point, at, _ in points]
        figure.data[-1].marker.size = [12 + 8 * count for count in hidden]
        figure.data[-1].text = ["" if count else said for count, said in zip(hidden, figure.data[-1].text, strict=True)]
        _add_precision(figure, points, colour)
    _style(figure)
    figure.update_layout(meta=WORDS[language].figures)
    shade_silences(figure, silences)
    return figure


def _drawn(series: Series) -> list[Placed]:
    """Return the values that stand at a date: the one they refer to, else the one they were published at."""
    placed = []
    for point in series.points:
        when = point.date or point.citation.published
        if when and point.value > 0:
            try:
                first, length = span_of(when)
            except ValueError:
                continue
            placed.append((point, first + length / 2, length / 2))
    return sorted(placed, key=lambda one: one[1])


def _add(
    figure: Any, series: Series, placed: Sequence[Placed], colour: str, language: Language, middle: datetime
) -> None:
    points = [point for point, _, _ in placed]
    symbols = [_SYMBOLS.get(point.qualifier, "circle") for point in points]
    above = [_reach(point, symbol, 1) for point, symbol in zip(points, symbols, strict=True)]
    below = [_reach(point, symbol, 0) for point, symbol in zip(points, symbols, strict=True)]
    figure.add_scatter(
        name=_name(series, language),
        mode="markers+lines+text" if series.differs else "markers+text",
        x=[at for _, at, _ in placed],
        y=[point.value for point in points],
        text=[f"  {figure_said(point, language)}  " for point in points],
        # Above the line of the date, where there is room: to the right on the left, to the left on the right.
        textposition=["top left" if at > middle else "top right" for _, at, _ in placed],
        error_y={"array": above, "arrayminus": below, "color": colour, "thickness": 1.5, "width": 0},
        line={"color": colour, "dash": "dot", "width": 1},
        marker={
            # Two marks in one place are both seen; an open one is drawn in this colour.
            "color": [colour if symbol.endswith("open") else _see_through(colour) for symbol in symbols],
            "symbol": symbols,
            "size": 12,
            "opacity": 1,
            "line": {"color": colour, "width": 2},
        },
        hovertext=[_card(series, point, language) for point in points],
        hoverinfo="text",
        customdata=[reference_of(point.citation).fragment for point in points],
        cliponaxis=False,
    )


def _see_through(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},.4)"


def _add_precision(figure: Any, placed: Sequence[Placed], colour: str) -> None:
    """Draw a line as long as each date is vague: a year is a year long."""
    across: list[datetime | None] = []
    heights: list[float | None] = []
    for point, at, half in placed:
        across += [at - half, at + half, None]
        heights += [point.value, point.value, None]
    line = {"color": colour, "width": 1.5}
    figure.add_scatter(x=across, y=heights, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _reach(point: Point, symbol: str, side: int) -> float:
    """Return how far a line goes above (1) or below (0) a value: to the end of a range, or some way for a bound."""
    if side and point.upper is not None:
        return point.upper - point.value
    return point.value * _OPEN.get(symbol, (0.0, 0.0))[side]


def _card(series: Series, point: Point, language: Language) -> str:
    words = WORDS[language]
    by = f"{words.according} {speaker(point.by)}" if point.by else ""
    differs = words.differs.rstrip(" :") if series.differs else ""
    lines = [f"{figure_said(point, language)} {series.noun}", by, *wrapped(point.citation.quote)]
    return hover([*lines, source_line(point.citation, language), differs])


def _name(series: Series, language: Language) -> str:
    actors = f" · {', '.join(series.actors[:2])}" if series.actors else ""
    return series.noun + actors + (f" ({WORDS[language].differs.rstrip(' :')})" if series.differs else "")


def _style(figure: Any) -> None:
    figure.update_layout(
        height=330,
        margin={"l": 10, "r": 24, "t": 24, "b": 30},
        legend={"orientation": "h", "y": -0.2},
        showlegend=True,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": "system-ui, sans-serif", "color": "#78716c"},
        hoverlabel={"align": "left"},
    )
    figure.update_xaxes(type="date", tickformat="%Y-%m", gridcolor="rgba(120,113,108,.3)")
    figure.update_yaxes(type="log", dtick=1, gridcolor="rgba(120,113,108,.3)", zeroline=False, automargin=True)
