"""Times of the clock in both languages, told apart from lengths of time; parts of the day."""

import time

import pytest

from assistant.text.clock_times import find_clocks, find_day_parts
from assistant.text.figures import find_figures

CLOCKS = [
    ("à 18 heures", 1080), ("à 18h30", 1110), ("vers 18 h 30", 1110), ("à 20 heures 30", 1230), ("20h00", 1200),
    ("à neuf heures du matin", 540), ("à 8 heures du soir", 1200), ("à 7 heures et demie", 420), ("à midi", 720),
    ("à minuit", 0), ("at 6 p.m.", 1080), ("at 6:30 pm", 1110), ("at 9 a.m. on Monday", 540), ("at 12 a.m.", 0),
    ("at 12.15 pm", 735), ("at 21:30 GMT", 1290), ("at noon", 720), ("at half past six", 390), ("six o'clock", 360),
    ("à trois heures", 180),
]  # fmt: skip
LENGTHS = [
    "en trois heures", "à deux heures de route", "10.30 euros", "score de 3:1", "en une heure", "un record de 2:10:45",
    "26 heures", "a ratio of 4.5",
]  # fmt: skip
PARTS = [
    ("lundi soir", "evening"), ("mercredi dans la soirée", "evening"), ("mardi en début d'après-midi", "afternoon"),
    ("mardi matin", "morning"), ("in the afternoon", "afternoon"), ("Monday morning", "morning"),
    ("dans la nuit de lundi", "night"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "minutes"), CLOCKS, ids=[text for text, _ in CLOCKS])
def test_times_of_the_clock(text: str, minutes: int) -> None:
    assert [clock.minutes for clock in find_clocks(text, find_figures(text))][:1] == [minutes]


@pytest.mark.parametrize("text", LENGTHS)
def test_what_is_no_time_of_the_clock(text: str) -> None:
    assert find_clocks(text, find_figures(text, "fr")) == []


def test_a_time_without_its_half_of_the_day_may_be_either() -> None:
    (bare,), (evening,), (later,) = find_clocks("at 6:30"), find_clocks("18h30"), find_clocks("19h30")
    assert bare.either
    assert bare.same(evening)
    assert not bare.same(later)
    assert evening.same(later, within=60)


@pytest.mark.parametrize(("text", "name"), PARTS, ids=[text for text, _ in PARTS])
def test_parts_of_the_day(text: str, name: str) -> None:
    assert [part.name for part in find_day_parts(text)] == [name]


def test_a_part_of_the_day_holds_its_hours() -> None:
    (evening,), (night,) = find_day_parts("lundi soir"), find_day_parts("dans la nuit")
    (nine,), (three,) = find_clocks("21h"), find_clocks("3h15")
    assert evening.holds(nine)
    assert not evening.holds(three)
    assert night.holds(three)


@pytest.mark.parametrize(
    "text",
    ["9h " * 300_000, "vingt " * 170_000, " " * 1_000_000, "1" * 1_000_000, "lundi " * 160_000],
    ids=["hours", "words", "spaces", "digits", "days"],
)
def test_long_texts_are_quick(text: str) -> None:
    start = time.perf_counter()
    find_clocks(text)
    find_day_parts(text)
    assert time.perf_counter() - start < 3
