"""The forms in which a timeline leaves: each with the precision of its dates, none that another program would run."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from tests_accounts import chronicle, page

from assistant.timeline import export

WHOLE = chronicle(
    page("Brume a signé un accord avec Valdoria en mai.", "2022-06-02", name="un"),
    page("Ivo Kessler a rencontré Ana Toral à Marenne le 3 mars 2021.", "2021-03-04", name="deux"),
    page("La Toravie a livré 30 chars à Brume.", "2022-06-03", name="trois"),
)


def test_text_is_by_year_with_the_undated_last() -> None:
    lines = export.as_text(WHOLE).splitlines()
    assert [line for line in lines if line and not line.startswith(" ")][:3] == ["2021", "2022", "Sans date"]
    assert "  mai 2022  [accord]  Brume a signé un accord avec Valdoria en mai." in lines
    assert any("publié 2 juin 2022" in line for line in lines)


def test_json_is_the_list_of_events() -> None:
    events = json.loads(export.as_json(WHOLE))
    assert [event["date"] for event in events] == ["2021-03-03", "2022-05", None]
    assert {"date", "date_precision", "kind", "text", "actors", "citations", "claims"} <= events[0].keys()
    assert set(json.loads(export.as_json(WHOLE, full=True))) == {"events", "figures", "positions", "silences"}


def test_a_month_in_a_calendar_is_a_month_long_and_the_undated_is_left_out() -> None:
    lines = export.as_ics(WHOLE).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20220501" in lines and "DTEND;VALUE=DATE:20220601" in lines
    assert all(len(line.encode()) <= 75 for line in lines)


def test_csv_has_a_row_a_citation() -> None:
    rows = list(csv.DictReader(io.StringIO(export.as_csv(WHOLE))))
    assert [(row["date"], row["published"], row["article_id"]) for row in rows] == [
        ("2021-03-03", "2021-03-04", "deux"),
        ("2022-05", "2022-06-02", "un"),
        ("", "2022-06-03", "trois"),
    ]


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "-2", "\tx"], ids=["a formula", "a function", "a sign", "a tab"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(cell: str) -> None:
    whole = chronicle(page(f"{cell} Brume a signé un accord en mai.", name="un"))
    row = next(csv.DictReader(io.StringIO(export.as_csv(whole))))
    assert row["quote"][:1] not in "=@-\t"


@pytest.mark.parametrize(
    ("quote", "cell"),
    [
        ('Le port rouvre;=HYPERLINK("http://y")', 'Le port rouvre;\'=HYPERLINK("http://y")'),
        ('Le port rouvre;"=1+1"', 'Le port rouvre;\'"=1+1"'),
        ("Le port rouvre\r\n =1+1", "Le port rouvre\n\n' =1+1"),
        ("＝1+1 rouvre", "'＝1+1 rouvre"),
        ("Le port\x1b[31m rouvre\x9b", "Le port�[31m rouvre�"),
        ("Froid : 5 degrés ; -3 la nuit", "Froid : 5 degrés ; -3 la nuit"),
    ],
    ids=["after a semicolon", "in marks", "on a line of its own", "a wide sign", "controls", "a number that is none"],
)
def test_a_cell_is_defused_where_a_spreadsheet_splits_it(quote: str, cell: str) -> None:
    whole = chronicle(page("Brume a signé un accord en mai.", name="un"))
    event = whole.events[0]
    cited = replace(event, citations=(replace(event.citations[0], quote=quote),))
    row = next(csv.DictReader(io.StringIO(export.as_csv(replace(whole, events=(cited,)))), strict=True))
    assert row["quote"] == cell


def test_no_line_of_a_calendar_ends_within_an_article() -> None:
    whole = chronicle(page("Brume a signé un accord en mai 2024.", name="un"))
    event = replace(whole.events[0], text="un accord\u2028END:VEVENT\x85BEGIN:VALARM\x0bX\rY\nZ;A,B", date="2024-05")
    told = export.as_ics(replace(whole, events=(event,)))
    assert len([line for line in told.splitlines() if line.startswith(("BEGIN:", "END:"))]) == 4
    assert "un accord�END:VEVENT�BEGIN:VALARM�X�Y\\nZ\\;A\\,B" in told.replace("\r\n ", "")


def test_markup_in_an_article_stays_text_in_markdown() -> None:
    whole = chronicle(page("Brume a signé un accord <b>avec</b> [x](http://y) en mai.", name="un"))
    shown = export.as_markdown(whole)
    assert "\\<b\\>" in shown and "\\[x\\](" in shown


def test_an_empty_timeline_says_so() -> None:
    assert export.as_text(chronicle()) == "Aucun événement."
    assert export.as_markdown(chronicle(), "en") == "No event."
