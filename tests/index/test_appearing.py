"""Dates on which nothing can have appeared: unknown when a file gives them, refused when a person does."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests_embedders import Hashing

from assistant import Assistant, Settings, UsageError
from assistant.index.appearing import is_publication, latest_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("published", "may_be"),
    [
        pytest.param("2026-11-22", True, id="today"),
        pytest.param("2026", True, id="this year"),
        pytest.param("2024-06/2025", True, id="an interval"),
        pytest.param("2026-11-23", False, id="tomorrow"),
        pytest.param("2027", False, id="next year"),
        pytest.param("9999-12-31", False, id="the last day there is"),
        pytest.param("0900-01-01", False, id="before there was a press"),
        pytest.param("2024-02-30", False, id="a day that is not"),
        pytest.param("2024/..", False, id="an open end"),
        pytest.param("../..", False, id="any day"),
        pytest.param("2024-03-01T99:99", False, id="an hour that is not"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_what_may_be_a_date_of_publication(published: str, may_be: bool) -> None:
    assert is_publication(published, TODAY) is may_be


def test_the_last_day_is_tomorrow_where_the_day_begins_first() -> None:
    assert latest_day() >= date.today() + timedelta(days=1)


@pytest.mark.parametrize("given", ["2049-01-01", f"{date.today() + timedelta(days=40)}"])
def test_a_date_to_come_is_unknown_in_a_file_and_refused_by_hand(tmp_path: Path, given: str) -> None:
    text = f"---\ntitle: Le port\npublished: {given}\n---\n\nLe port de Brivaz a rouvert.\n"
    (tmp_path / "port.md").write_text(text, encoding="utf-8")
    bot = Assistant(Settings(index=tmp_path / "index"), Hashing())
    bot.ingest([tmp_path / "port.md"])
    (article,) = bot.articles()
    assert (article.published, article.published_basis, article.published_evidence) == (None, "unknown", None)
    with pytest.raises(UsageError, match="can have appeared"):
        bot.correct("port", "", "", given)


@pytest.mark.parametrize("given", ["31 février 2024", "2024-02-31", "le 5 mai 2024 ou le 6 mai 2024"])
def test_words_that_are_no_one_date_are_refused_by_hand(tmp_path: Path, given: str) -> None:
    (tmp_path / "port.txt").write_text("Le port de Brivaz a rouvert.\n", encoding="utf-8")
    bot = Assistant(Settings(index=tmp_path / "index"), Hashing())
    bot.ingest([tmp_path / "port.txt"])
    with pytest.raises(UsageError, match="is not a date"):
        bot.correct("port", "", "", given)
