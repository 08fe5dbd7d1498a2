"""Accounts are read once an article, kept as JSON, and come back as they went in; a damaged file costs time alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests_accounts import page

from assistant.errors import UsageError
from assistant.timeline.choosing import choose
from assistant.timeline.keeping import Timelines
from assistant.timeline.storing import FILE, accounts_of, recall_chronicle, state_of

ARTICLES = [
    page("La Toravie a accusé Brume d'avoir envoyé 300 soldats en mai. Brume a nié.", "2022-06-02", name="un"),
    page("Ivo Kessler a rencontré Ana Toral à Marenne le 3 mars 2021.", "2021-03-04", name="deux"),
]


def test_what_is_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    first = accounts_of(tmp_path, ARTICLES)
    assert (tmp_path / FILE).is_file()
    assert accounts_of(tmp_path, ARTICLES) == first


def test_a_damaged_file_costs_time_alone(tmp_path: Path) -> None:
    first = accounts_of(tmp_path, ARTICLES)
    (tmp_path / FILE).write_bytes(b"not a database" * 100)
    assert accounts_of(tmp_path, ARTICLES) == first


def test_an_article_whose_date_was_corrected_is_read_again(tmp_path: Path) -> None:
    text = "Brume a signé un accord en mai."
    assert accounts_of(tmp_path, [page(text, "2022-06-02")])["a"].tellings[0].date == "2022-05"
    assert accounts_of(tmp_path, [page(text, "2021-06-02")])["a"].tellings[0].date == "2021-05"


def test_a_chronicle_comes_back_as_it_was_built(tmp_path: Path) -> None:
    built = Timelines(tmp_path).chronicle(ARTICLES)
    assert recall_chronicle(tmp_path, state_of(ARTICLES)) == built
    assert Timelines(tmp_path).chronicle(ARTICLES) == built
    assert recall_chronicle(tmp_path, state_of(ARTICLES[:1])) is None


def test_a_chronicle_is_chosen_by_period_actor_and_kind(tmp_path: Path) -> None:
    whole = Timelines(tmp_path).chronicle(ARTICLES)
    assert [event.kind for event in choose(whole, since="2022").events] == ["accusation", "denial"]
    assert [event.kind for event in choose(whole, until="2021").events] == ["meeting"]
    assert [event.kind for event in choose(whole, actor="Toral").events] == ["meeting"]
    assert [event.kind for event in choose(whole, kind="denial").events] == ["denial"]


@pytest.mark.parametrize("wrong", [{"kind": "party"}, {"since": "hier"}], ids=["an unknown kind", "no date"])
def test_what_cannot_be_asked_is_said(tmp_path: Path, wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        choose(Timelines(tmp_path).chronicle(ARTICLES), **wrong)


def test_of_a_large_archive_the_articles_near_a_question_are_read_alone(tmp_path: Path) -> None:
    archive = {f"a{n}": replace(ARTICLES[0], id=f"a{n}", sha256=f"{n}") for n in range(60)}
    archive["near"] = replace(ARTICLES[1], id="near")
    assert {event.kind for event in Timelines(tmp_path).around(archive, ["near"]).events} == {"meeting"}
    few = {"a0": archive["a0"]}
    assert {event.kind for event in Timelines(tmp_path).around(few, []).events} == {"accusation", "denial"}
