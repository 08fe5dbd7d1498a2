"""The events of a chronicle to an interactive plot: a bar as wide as its date is precise; here is plotly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from assistant.page.references import reference_of
from assistant.page.wording import WORDS
from assistant.text.date_words import say_date
from assistant.text.edtf import bounds
from assistant.timeline.nouns import KINDS, Event, Silence
from assistant.timeline.wording import KIND_WORDS
from assistant.types import Language
from assistant.views import source_line

# Each at least three to one against the page and its grey bands, light and dark.
_COLOURS = (
    *("#2876f5", "#0c8a7f", "#8b5cf6", "#78716c", "#178a45", "#dc2626", "#d2530a", "#a8700f", "#0284c7", "#d52554"),
    *("#5d8a12", "#864aee", "#db2777", "#64748b"),
)
# Characters that the name beside a bar may have.
_NAME = 34
_ROWS = 60
# A gap that takes more than this share of the time would leave no room for the rest.
_ALONE = 0.5
_LINE = 90


def timeline_plot(events: Sequence[Event], language: Language, silences: Sequence[Silence] = ()) -> Any:
    """Return a figure of the dated events, or None where there is none: kinds by colour, sentence and source on hover.

    With many events, those of a kind share a row; an event known to the month is a month wide. Months without any
    article are grey. What is drawn carries the link of its passage.
    """
    dated = [event for event in events if event.date and _drawn(event.date)]
    if not dated:
        return None
    shared = len(dated) > _ROWS
    figure = new_figure()
    for kind, colour in zip(KINDS, _COLOURS, strict=True):
        name = KIND_WORDS[language][kind]
        of_kind = [(number, event) for number, event in enumerate(dated) if event.kind == kind]
        if not of_kind:
            continue
        spans = [span_of(event.date or "") for _, event in of_kind]
        figure.add_bar(
            name=name,
            orientation="h",
            y=[name if shared else number for number, _ in of_kind],
            base=[start for start, _ in spans],
            x=[length.total_seconds() * 1000 for _, length in spans],
            hovertext=[_said(event, language) for _, event in of_kind],
            hoverinfo="text",
            customdata=[reference_of(event.citations[0]).fragment if event.citations else "" for _, event in of_kind],
            width=0.7,
            marker={"color": colour, "opacity": 1, "line": {"color": colour, "width": 2}},
        )
    _style(figure, len(dated), shared)
    figure.update_layout(meta=WORDS[language].tab_timeline)
    if not shared:
        _name_rows(figure, dated)
    _begin(figure, [span_of(event.date or "") for event in dated])
    shade_silences(figure, silences)
    return figure


def _name_rows(figure: Any, dated: Sequence[Event]) -> None:
    """Write who acts beside each bar: right of what stands on the left, left of what stands on the right."""
    spans = [span_of(event.date or "") for event in dated]
    starts, ends = [start for start, _ in spans], [start + length for start, length in spans]
    middle = min(starts) + (max(ends) - min(starts)) / 2
    for row, (event, start, end) in enumerate(zip(dated, starts, ends, strict=True)):
        name = next((said for n in (2, 1) if len(said := ", ".join(event.actors[:n])) <= _NAME), "")
        right = start + (end - start) / 2 < middle
        at, anchor, shift = (end, "left", 6) if right else (start, "right", -6)
        if name:
            figure.add_annotation(
                text=hover([name]), x=at, y=row, xanchor=anchor, xshift=shift, showarrow=False, font={"size": 10.5}
            )


def new_figure() -> Any:
    """Return an empty figure."""
    import plotly.graph_objects as go

    return go.Figure()


def _style(figure: Any, count: int, shared: bool) -> None:
    figure.update_layout(
        barmode="overlay",
        bargap=0.3,
        height=max(260, 130 + (28 * 14 if shared else 17 * count)),
        margin={"l": 10, "r": 10, "t": 10, "b": 30},
        legend={"orientation": "h", "y": -0.12},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": "system-ui, sans-serif", "color": "#78716c"},
        hoverlabel={"align": "left"},
    )
    figure.update_xaxes(type="date", tickformat="%Y-%m", gridcolor="rgba(120,113,108,.3)")
    figure.update_yaxes(autorange="reversed", showticklabels=shared, showgrid=False, zeroline=False)


def _begin(figure: Any, spans: Sequence[tuple[datetime, timedelta]]) -> None:
    """Begin after the events that stand alone long before the rest, and say that they are there."""
    starts = sorted(start for start, _ in spans)
    end = max(start + length for start, length in spans)
    gaps = [(later - earlier, later) for earlier, later in pairwise(starts)]
    gap, first = max(gaps, default=(timedelta(0), starts[0]))
    if gap < _ALONE * (end - starts[0]):
        return
    margin = (end - first) * 0.04
    figure.update_xaxes(range=[first - margin, end + margin])
    before = sorted({start.year for start in starts if start < first})
    said = f"◂ {before[0]}" + (f"–{before[-1]}" if len(before) > 1 else "")
    figure.add_annotation(text=said, xref="paper", yref="paper", x=0, y=1, xanchor="left", showarrow=False)


def span_of(when: str) -> tuple[datetime, timedelta]:
    """Return when a date in EDTF begins, and how long it may last. Raises ValueError where it cannot be drawn."""
    span = bounds(when)
    if span is None or span[1].year > 9998:
        raise ValueError(f"no date that can be drawn: {when!r}")
    first = datetime(span[0].year, span[0].month, span[0].day)
    last = datetime(span[1].year, span[1].month, span[1].day) + timedelta(days=1)
    return first, last - first


def _drawn(when: str) -> bool:
    span = bounds(when)
    return span is not None and span[1].year <= 9998


def shade_silences(figure: Any, silences: Sequence[Silence]) -> None:
    """Set months without articles apart in grey."""
    for silence in silences:
        (first, _), (last, length) = span_of(silence.first), span_of(silence.last)
        figure.add_vrect(x0=first, x1=last + length, fillcolor="rgba(120,113,108,.16)", line_width=0, layer="below")


def _said(event: Event, language: Language) -> str:
    """Return the hover text: date, sentence and source."""
    source = source_line(event.citations[0], language) if event.citations else ""
    return hover([say_date(event.date or "", language), *wrapped(event.text), source])


def hover(lines: Sequence[str]) -> str:
    """Return lines as the text of a card of the plot. Plotly reads tags in it, so none of the lines' own are left."""
    return "<br>".join(line.replace("&", "&amp;").replace("<", "&lt;") for line in lines if line)


def wrapped(text: str) -> list[str]:
    """Return a text in lines as wide as a card of the plot; a very long one is cut."""
    lines = [""]
    for word in text.split()[:120]:
        if len(lines[-1]) + len(word) > _LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
