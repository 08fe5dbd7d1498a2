"""Events as bars as wide as their dates are precise, and as a list that opens their passages."""

from __future__ import annotations

from assistant import page
from assistant.timeline.nouns import Event
from assistant.types import Citation

CITED = Citation(
    1, "port", None, None, "Le port", "La Gazette", "2024-05", "month", "stated", "Le quai a rouvert.", 0, 18
)


def event(date: str | None, text: str = "Le <b>quai</b> a rouvert.") -> Event:
    return Event(date or "none", date, "month", "stated", "meeting", text, ("Brest",), (CITED,), ())


def test_a_month_is_a_month_wide_and_the_undated_are_not_drawn() -> None:
    figure = page.timeline_plot([event("2024-02"), event("2024-03-05"), event(None)], "fr")
    (bars,) = figure.data
    days = [length / 86_400_000 for length in bars.x]
    assert (bars.name, days) == ("rencontre", [29, 1])
    assert "février 2024" in bars.hovertext[0] and "<b>" not in bars.hovertext[0]


def test_without_a_dated_event_there_is_no_plot() -> None:
    assert page.timeline_plot([event(None)], "en") is None


def test_the_list_sets_the_undated_apart_and_opens_passages() -> None:
    html = page.timeline_view([event("2024-02"), event(None)], "fr")
    assert html.index("février 2024") < html.index("Sans date que l’on puisse dire")
    assert html.count('href="#source:port:0:18:') == 2 and "<b>quai" not in html
    assert "Aucun événement" in page.timeline_view([], "fr")


def test_the_choices_are_what_occurs() -> None:
    assert page.timeline_choices([event("2024")], "en") == (
        [("All", ""), ("Brest", "Brest")],
        [("All", ""), ("meeting", "meeting")],
    )
