"""What the plots are drawn in stands out from the page and from the grey of its silences, in light and in dark."""

from __future__ import annotations

import pytest

from assistant.page.figures_plot import _COLOURS as OF_FIGURES
from assistant.page.timeline_plot import _COLOURS as OF_EVENTS

# The page, and the page under a grey band, as style.css and the plots set them.
GROUNDS = {"light": "#f6f5f2", "light, in a band": "#e2e0dd", "dark": "#141211", "dark, in a band": "#242120"}


def _light(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS.keys())
@pytest.mark.parametrize("colour", sorted({*OF_EVENTS, *OF_FIGURES}))
def test_a_colour_stands_out_three_to_one(colour: str, ground: str) -> None:
    assert _contrast(colour, ground) >= 3
