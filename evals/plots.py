"""Numbers in, inline SVG out, in percentages of the width so that a plot fits any screen; colours are the page's."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from evals.markup import Html, tag

_BINS = 24
_RANGES = 10


def strip(
    value: float, low: float | None = None, high: float | None = None, wanted: float | None = None, fell: bool = False
) -> Html:
    """Draw a share as a dot with its interval on a line from 0 to 1, and what is wanted as a tick."""
    parts = [tag("line", x1="0%", x2="100%", y1=10, y2=10, class_="rail")]
    if low is not None and high is not None:
        parts.append(_bar("interval", low, high, 6, 8))
    if wanted is not None:
        parts.append(tag("line", x1=_percent(wanted), x2=_percent(wanted), y1=1, y2=19, class_="wanted"))
    parts.append(tag("circle", cx=_percent(value), cy=10, r=5, class_="dot fell" if fell else "dot"))
    said = f"{value:.3f}" + ("" if low is None else f", 95 % between {low:.3f} and {high:.3f}")
    return tag("svg", tag("title", said), *parts, class_="strip", height=20, role="img", aria_label=said)


def proportion(share: float, low: float, high: float) -> Html:
    """Draw a share as a bar with its interval as a whisker."""
    parts = [_bar("whole", 0, 1, 3, 12), _bar("share", 0, share, 3, 12)]
    parts.append(tag("line", x1=_percent(low), x2=_percent(high), y1=9, y2=9, class_="whisker"))
    parts += [tag("line", x1=_percent(x), x2=_percent(x), y1=5, y2=13, class_="whisker") for x in (low, high)]
    said = f"{share:.3f}, 95 % between {low:.3f} and {high:.3f}"
    return tag("svg", tag("title", said), *parts, class_="strip", height=18, role="img", aria_label=said)


def histogram(milliseconds: Sequence[float]) -> Html:
    """Draw how long things took, on a logarithmic axis, with the median and the 95th percentile."""
    took = np.maximum(np.asarray(milliseconds, dtype=np.float64), 0.01)
    first, last = math.floor(math.log10(took.min()) * 2) / 2, math.ceil(math.log10(took.max()) * 2) / 2
    last = max(last, first + 0.5)
    counts, edges = np.histogram(np.log10(took), bins=_BINS, range=(first, last))
    tallest = int(counts.max())
    bars = [_column(at, int(count), tallest, (edges[at], edges[at + 1])) for at, count in enumerate(counts) if count]
    lines = []
    for name, percent, row in (("median", 50, 14), ("95 %", 95, 30)):
        value = float(np.percentile(took, percent))
        lines += _upright(name, value, (math.log10(value) - first) / (last - first), row)
    ticks = [_tick(power, (power - first) / (last - first)) for power in range(math.ceil(first), math.floor(last) + 1)]
    said = f"latency: median {np.median(took):.1f} ms, 95th percentile {np.percentile(took, 95):.1f} ms"
    ground = tag("line", x1="0%", x2="100%", y1=150, y2=150, class_="rail")
    return tag("svg", *bars, ground, *lines, *ticks, class_="histogram", height=172, role="img", aria_label=said)


def reliability(said: Sequence[float], true: Sequence[bool]) -> Html:
    """Draw how often what was said with a probability is so, in ten ranges; on the diagonal what was said is true."""
    probabilities, truth = np.asarray(said, dtype=np.float64), np.asarray(true, dtype=np.float64)
    places = np.minimum((probabilities * _RANGES).astype(int), _RANGES - 1)
    parts = [tag("line", x1="0%", x2="100%", y1=150, y2=0, class_="rail")]
    for place in np.unique(places):
        here = places == place
        parts.append(_dot(float(probabilities[here].mean()), float(truth[here].mean()), int(here.sum()), len(truth)))
    parts += [
        tag("text", f"{share:g}", x=_percent(share), y=167, text_anchor=anchor, class_="tick")
        for share, anchor in ((0, "start"), (0.5, "middle"), (1, "end"))
    ]
    label = f"reliability of {len(truth)} probabilities"
    return tag("svg", *parts, class_="histogram", height=172, role="img", aria_label=label)


def _dot(said: float, true: float, count: int, total: int) -> Html:
    title = tag("title", f"said {said:.2f}, so in {true:.2f} of {count}")
    ring = {"cx": _percent(said), "cy": f"{150 * (1 - true):.1f}", "r": f"{4 + 12 * math.sqrt(count / total):.1f}"}
    return tag("g", title, tag("circle", **ring, class_="dot"))


def duration(milliseconds: float) -> str:
    """Write a time as people say it."""
    if milliseconds >= 1000:
        return f"{milliseconds / 1000:.3g} s"
    return f"{milliseconds:.3g} ms" if milliseconds < 100 else f"{milliseconds:.0f} ms"


def _column(at: int, count: int, tallest: int, edges: tuple[float, float]) -> Html:
    tall = 110 * count / tallest
    said = f"{count} between {duration(10 ** edges[0])} and {duration(10 ** edges[1])}"
    box = {"x": f"{100 * at / _BINS:.2f}%", "y": f"{150 - tall:.1f}", "width": f"{100 / _BINS - 0.4:.2f}%"}
    return Html(f"<g>{tag('title', said)}{tag('rect', **box, height=f'{tall:.1f}', class_='bar')}</g>")


def _upright(name: str, value: float, share: float, row: int) -> list[Html]:
    """Draw a line over the histogram with its name, on the side where there is room."""
    ends = share > 0.6
    place = {"x": _percent(share), "dx": -6 if ends else 6, "y": row, "text_anchor": "end" if ends else "start"}
    label = tag("text", f"{name} {duration(value)}", **place)
    return [tag("line", x1=_percent(share), x2=_percent(share), y1=row - 10, y2=150, class_="upright"), label]


def _tick(power: int, share: float) -> Html:
    anchor = "start" if share < 0.05 else "end" if share > 0.95 else "middle"
    return tag("text", duration(10.0**power), x=_percent(share), y=167, text_anchor=anchor, class_="tick")


def _bar(name: str, low: float, high: float, top: int, tall: int) -> Html:
    width = max(0.5, 100 * (high - low))
    return tag("rect", x=_percent(min(low, 0.995)), y=top, width=f"{width:.2f}%", height=tall, class_=name, rx=2)


def _percent(share: float) -> str:
    return f"{100 * min(1.0, max(0.0, share)):.2f}%"
