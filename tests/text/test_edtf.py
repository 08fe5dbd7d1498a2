"""EDTF values: their bounds, their precision, and the arithmetic others do with them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import edtf


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        pytest.param("2023-10-12", date(2023, 10, 12), date(2023, 10, 12), id="a day"),
        pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="a month of a leap year"),
        pytest.param("2025", date(2025, 1, 1), date(2025, 12, 31), id="a year"),
        pytest.param("199X", date(1990, 1, 1), date(1999, 12, 31), id="a decade"),
        pytest.param("18XX", date(1800, 1, 1), date(1899, 12, 31), id="a century"),
        pytest.param("2024-22", date(2024, 6, 21), date(2024, 9, 22), id="a season"),
        pytest.param("2024-24", date(2024, 12, 21), date(2025, 3, 19), id="a winter ends in the next year"),
        pytest.param("2024-06/2024-08", date(2024, 6, 1), date(2024, 8, 31), id="an interval of months"),
        pytest.param("2024/..", date(2024, 1, 1), date.max, id="an open end"),
        pytest.param("2025~", date(2025, 1, 1), date(2025, 12, 31), id="an approximate year"),
        pytest.param("2023-10-12T18:03", date(2023, 10, 12), date(2023, 10, 12), id="a time of day is its day"),
    ],
)
def test_bounds(value: str, first: date, last: date) -> None:
    assert edtf.bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["", "x", "2023-02-31", "2023-13", "0000", "2025/2024", "9999-24", "2023-6", "//", "2" * 500]
)
def test_what_is_no_date_has_no_bounds(value: str) -> None:
    assert edtf.bounds(value) is None
    assert edtf.precision(value) == "unknown"


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2023-10-12", "day"),
        ("2023-10", "month"),
        ("2023-10-09/2023-10-15", "month"),
        ("2024-06/2024-08", "year"),
        ("2025", "year"),
        ("199X", "unknown"),
        ("2024-12-21/2025-03-19", "unknown"),
    ],
)
def test_precision_is_the_finest_unit_that_holds_the_value(value: str, precision: str) -> None:
    assert edtf.precision(value) == precision


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        pytest.param(date(2024, 5, 3), date(2024, 5, 3), "2024-05-03", id="one day"),
        pytest.param(date(2024, 2, 1), date(2024, 2, 29), "2024-02", id="a whole month"),
        pytest.param(date(2024, 1, 1), date(2024, 12, 31), "2024", id="a whole year"),
        pytest.param(date(2024, 1, 1), date(2024, 3, 31), "2024-01/2024-03", id="a quarter"),
        pytest.param(date(2019, 1, 1), date(2021, 12, 31), "2019/2021", id="whole years"),
        pytest.param(date(2024, 5, 3), date(2024, 6, 2), "2024-05-03/2024-06-02", id="some days"),
    ],
)
def test_between_writes_the_shortest_honest_form(first: date, last: date, written: str) -> None:
    assert edtf.between(first, last) == written
    assert edtf.bounds(written) == (first, last)


def test_day_number_sorts_as_days_do() -> None:
    assert edtf.day_number(date(2024, 6, 9)) == 20240609


def test_make_refuses_days_that_no_calendar_has() -> None:
    assert edtf.make(2024, 2, 29) == "2024-02-29"
    assert edtf.make(2023, 2, 29) is None


def test_shifts_stay_inside_the_calendar() -> None:
    assert edtf.shift_months(2024, 1, -1) == (2023, 12)
    assert edtf.shift_months(1, 1, -1) is None
    assert edtf.shift_days(date(2024, 2, 28), 2) == date(2024, 3, 1)
    assert edtf.shift_days(date.max, 1) is None


def test_contains() -> None:
    assert edtf.contains("2024", "2024-06-12")
    assert not edtf.contains("2024-06-12", "2024")
    assert not edtf.contains("2024", "nonsense")


@given(st.text())
def test_any_text_is_read_without_exception(value: str) -> None:
    span = edtf.bounds(value)
    assert span is None or span[0] <= span[1]


@given(st.dates(), st.dates())
def test_what_is_written_is_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert edtf.bounds(edtf.between(first, last)) == (first, last)
