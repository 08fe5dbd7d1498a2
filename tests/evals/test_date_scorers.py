"""Dates as evals reads them, and how exact and how honest those of a reply are."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from assistant import Abstention, Answer, Citation, Claim
from evals.cases import Case
from evals.date_scorers import date_exact, dates_honest
from evals.dates_read import Day, agree, dates_in, finer, from_edtf, without_dates

Cite = Callable[..., Citation]
Reply = Callable[..., Answer]
Silence = Callable[..., Abstention]

CASE = Case(
    name="ouverture",
    language="fr",
    question="Quand le pont a-t-il ouvert ?",
    kind="date",
    why="Le jour est donné sans année.",
    must=(("3 mai",),),
    articles=("pont",),
    date="XXXX-05-03",
    date_inferred="2021-05-03",
)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("le 3 mai 2021", ["2021-05-03"]),
        ("le 1er août", ["XXXX-08-01"]),
        ("May 3, 2021", ["2021-05-03"]),
        ("3rd of May 2021", ["2021-05-03"]),
        ("12 Octobre 2023 18:03 (UTC+01:00)", ["2023-10-12"]),
        ("fin avril, puis en mars 2020", ["XXXX-04", "2020-03"]),
        ("2023-06 et 2024-06-19", ["2023-06", "2024-06-19"]),
        ("depuis l'été 2024", ["2024"]),
        ("he may march", []),
        ("in May", ["XXXX-05"]),
        ("10 000 habitants, 2024,5 km", []),
        ("le 45 mai", ["XXXX-05"]),
    ],
)
def test_dates_are_read_as_fine_as_written(text: str, dates: list[str]) -> None:
    assert [str(day) for day in dates_in(text)] == dates


def test_dates_are_blotted_out_and_figures_left() -> None:
    assert "400" in without_dates("400 habitants le 3 mai 2021")
    assert "3" not in without_dates("400 habitants le 3 mai 2021").replace("400", "")


@pytest.mark.parametrize(
    ("one", "other", "agreeing", "is_finer"),
    [
        ("2021-05-03", "XXXX-05-03", True, True),
        ("XXXX-05", "2021-05-03", True, False),
        ("2021", "2022", False, False),
        ("2021", "XXXX-05", False, True),
        ("2024-22", "2024", True, False),
    ],
    ids=["with its year", "a month of it", "another year", "nothing shared", "a season is its year"],
)
def test_dates_compare(one: str, other: str, agreeing: bool, is_finer: bool) -> None:
    assert agree(from_edtf(one), from_edtf(other)) is agreeing
    assert finer(from_edtf(one), from_edtf(other)) is is_finer
    assert Day(2021, 5) == from_edtf("2021-05")


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("Le 3 mai [1].", True),
        ("En mai [1].", True),
        ("Le 3 mai 2021 (année déduite) [1].", True),
        ("Le 3 mai 2021 [1].", False),
        ("Le 3 mai 2020 (année déduite) [1].", False),
        ("Le 9 juin [1].", False),
    ],
    ids=["as given", "vaguer", "inferred, and said so", "inferred in silence", "another year", "another day"],
)
def test_the_date_asked_for_is_no_finer_than_the_articles(answer: Reply, text: str, passed: bool) -> None:
    assert [one.passed for one in date_exact(CASE, answer(text))] == [passed]


def test_an_event_date_is_held_to_what_can_be_inferred(answer: Reply) -> None:
    reply = answer("Le 3 mai [1].")
    dated = replace(reply, claims=(Claim("Le 3 mai", (1,), event_date="2021-05-03"),))
    assert date_exact(CASE, dated)[0].passed
    wrong = replace(reply, claims=(Claim("Le 3 mai", (1,), event_date="2022-05-03"),))
    assert date_exact(CASE, wrong)[0].explanation == "dates the event 2022-05-03, not 2021-05-03"


def test_silence_and_cases_without_a_date_are_not_scored(answer: Reply, silence: Silence) -> None:
    assert date_exact(CASE, silence()) == ()
    assert date_exact(replace(CASE, date=None), answer("Le 3 mai [1].")) == ()


QUOTE = "Le pont a ouvert le 3 mai, dix ans après celui de l'an dernier."


@pytest.mark.parametrize(
    ("text", "basis", "passed"),
    [
        ("Le 3 mai [1].", "stated", True),
        ("Le 3 mai 2021 [1].", "stated", True),
        ("Article du 4 mai 2021 [1].", "stated", True),
        ("Le 3 mai 2021 [1].", "inferred", False),
        ("Le 3 mai 2021 (date déduite) [1].", "inferred", True),
        ("May 3, 2021 (inferred date) [1].", "inferred", True),
        ("En 2020 [1].", "stated", True),
        ("Le 5 mai [1].", "stated", False),
        ("En 1998 [1].", "stated", True),
    ],
    ids=[
        "of the passage",
        "its year from the publication",
        "the publication",
        "an inferred year in silence",
        "an inferred year, said to be",
        "said in English",
        "last year",
        "of nothing",
        "of the question",
    ],
)
def test_dates_rest_on_what_is_cited(answer: Reply, cite: Cite, text: str, basis: str, passed: bool) -> None:
    quote = replace(cite(QUOTE), published_basis=basis)  # type: ignore[arg-type]
    reply = answer(text, quote, question="Comme en 1998 ?")
    assert [one.passed for one in dates_honest(reply)] == [passed]


@pytest.mark.parametrize(
    ("published", "precision", "basis"),
    [
        ("2021-05-04", "month", "stated"),
        ("2021", "day", "stated"),
        (None, "unknown", "stated"),
        ("2021", "year", "unknown"),
    ],
    ids=["finer than said", "vaguer than said", "a basis for nothing", "a date without a basis"],
)
def test_a_citations_date_is_as_precise_as_it_says(
    answer: Reply, cite: Cite, published: str | None, precision: str, basis: str
) -> None:
    stamp: dict[str, Any] = {"published_precision": precision, "published_basis": basis}
    quote = replace(cite(), published=published, **stamp)
    assert not dates_honest(answer("Des habitants [1].", quote))[0].passed


def test_a_reply_without_dates_is_not_scored(answer: Reply) -> None:
    assert dates_honest(answer("Des habitants sont venus [1].")) == ()


@pytest.mark.parametrize("piece", ["mars ", "12 mars 2020 ", "1", " ", "a. ", "2020-", "\x00\ud800"])
def test_reading_dates_takes_linear_time(piece: str) -> None:
    begun = time.perf_counter()
    dates_in(piece * (300_000 // len(piece)))
    assert time.perf_counter() - begun < 2
