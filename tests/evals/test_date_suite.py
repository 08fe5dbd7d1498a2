"""TIMEX3 values against EDTF, and expressions made up here read as their annotations want."""

from __future__ import annotations

from datetime import date

import pytest

from evals.date_suite import measures, read_all
from evals.timex import days_of_timex

VALUES = {
    "1999-05-23": (date(1999, 5, 23), date(1999, 5, 23)),
    "1999-05-23T14:00": (date(1999, 5, 23), date(1999, 5, 23)),
    "2024-02": (date(2024, 2, 1), date(2024, 2, 29)),
    "2001": (date(2001, 1, 1), date(2001, 12, 31)),
    "196X": (date(1960, 1, 1), date(1969, 12, 31)),
    "18XX": (date(1800, 1, 1), date(1899, 12, 31)),
    "2003-W05": (date(2003, 1, 27), date(2003, 2, 2)),
    "2003-W05-WE": (date(2003, 2, 1), date(2003, 2, 2)),
    "1999-FA": (date(1999, 9, 23), date(1999, 12, 20)),
    "XXXX-07-15": None,
    "PRESENT_REF": None,
    "2003-W99": None,
    "2003-02-30": None,
    "": None,
}


@pytest.mark.parametrize(("value", "days"), VALUES.items(), ids=[value or "nothing" for value in VALUES])
def test_a_timex_value_spans_days(value: str, days: tuple[date, date] | None) -> None:
    assert days_of_timex(value) == days


def row(text: str, value: str, kind: str = "DATE") -> dict[str, str]:
    return {"text": text, "dct": "2021-05-20", "type": kind, "value": value}


def test_expressions_are_judged_by_their_days() -> None:
    annotated = [row("hier", "2021-05-19"), row("mai 2019", "2019-05-03"), row("le 3 mai 2019", "2019-05-04")]
    annotated += [row("trois heures", "PT3H", "DURATION"), row("été", "XXXX-SU"), row("blanc", "2021")]
    found = read_all(annotated, 0, 1)
    assert [one.cause for one in found][:3] == ["", "vaguer", "another date"]
    assert found[-1].cause == "not read"
    assert len(found) == 5
    measured = measures(found)
    assert measured["right_day"].value == pytest.approx(1 / 3)
    assert measured["right_open_year"].count == 1
