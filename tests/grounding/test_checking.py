"""Checks of whole texts: what is a statement, what the report holds, where its passages come from."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import assistant
from assistant import Assistant
from assistant.grounding.checking import check, check_against
from assistant.grounding.reports import Found
from assistant.views import check_text

PASSAGE = "Le pont a coûté 48 millions d'euros. « La ville renaît », a déclaré le maire Paul Arden."


def test_the_report_of_a_true_text() -> None:
    text = "Le pont a coûté 48 millions d'euros [1]. Paul Arden a déclaré : « La ville renaît » [1]."
    report = check(text, [PASSAGE])
    assert report.verdict == "supported"
    assert [claim.text for claim in report.claims] == [
        "Le pont a coûté 48 millions d'euros [1].",
        "Paul Arden a déclaré : « La ville renaît » [1].",
    ]
    assert [(quote.text, quote.verdict, quote.citation) for quote in report.quotes] == [
        ("La ville renaît", "supported", 1)
    ]
    assert text[report.quotes[0].start : report.quotes[0].end] == "La ville renaît"


def test_the_report_as_json() -> None:
    found = json.loads(json.dumps(check("Le pont a coûté 52 millions d'euros.", [PASSAGE]).to_dict()))
    assert set(found) == {"figures", "quotes", "claims", "verdict"}
    assert found["figures"] == [
        {
            "surface": "52 millions d'euros",
            "value": 52_000_000.0,
            "upper": None,
            "qualifier": "exact",
            "unit": "EUR",
            "verdict": "wrong_value",
            "citation": 1,
        }
    ]
    assert found["claims"][0]["verdict"] == found["verdict"] == "contradicted"
    assert found["claims"][0]["citations"] == [1]
    assert found["claims"][0]["passages"][0]["quote"] == "Le pont a coûté 48 millions d'euros."


@pytest.mark.parametrize(
    "text",
    ["", "   \n", "Bonjour !", "Combien le pont a-t-il coûté ?", "Merci.", "---", "[1] [2]"],
    ids=["empty", "blank", "greeting", "question", "thanks", "rule", "marks alone"],
)
def test_a_text_that_states_nothing_is_supported_without_claims(text: str) -> None:
    report = check(text, [PASSAGE])
    assert (report.verdict, report.claims) == ("supported", ())


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Le pont a coûté **48 millions d'euros** [1][2].", "supported"),
        ("- Le pont a coûté 48 millions d'euros [1, 2].", "supported"),
        ("Le pont a coûté 48 millions d'euros. Le pont a coûté 50 millions d'euros.", "contradicted"),
        ("Le pont a coûté 48 millions d'euros. Les girafes dorment debout.", "unsupported"),
        ("« La ville dort », a déclaré Paul Arden.", "contradicted"),
    ],
    ids=["emphasis and marks", "a list", "one lie in two", "one stranger in two", "an altered quotation"],
)
def test_the_verdict_is_that_of_the_worst_claim(text: str, verdict: str) -> None:
    assert check(text, [PASSAGE]).verdict == verdict


def test_passages_found_carry_their_article() -> None:
    article = "Titre\n\nLe pont a ouvert jeudi. Il pleuvait."
    found = Found(article[7:], "2023-06-16", "a1", "Le pont", 7)
    report = check_against("Le pont a ouvert le 15 juin 2023.", lambda sentence: [found])
    passage = report.claims[0].passages[0]
    assert report.verdict == "supported"
    assert (passage.label, passage.article_id, passage.title, passage.published) == (1, "a1", "Le pont", "2023-06-16")
    assert article[passage.start : passage.end] == passage.quote == "Le pont a ouvert jeudi."


def test_each_sentence_is_searched_for_and_passages_are_numbered_as_they_come() -> None:
    shelf = {"pont": Found("Le pont est long de 240 mètres."), "tour": Found("La tour compte 60 étages.")}

    def find(sentence: str) -> list[Found]:
        return [passage for word, passage in shelf.items() if word in sentence]

    report = check_against("Le pont est long de 240 mètres. La tour compte 60 étages.", find)
    assert [claim.citations for claim in report.claims] == [(1,), (2,)]
    assert [figure.citation for figure in report.figures] == [1, 2]


def test_nothing_found_is_unsupported() -> None:
    report = check_against("Le pont est long de 240 mètres.", lambda sentence: [])
    assert report.verdict == "unsupported"
    assert report.claims[0].citations == ()


def test_an_index_is_searched_sentence_by_sentence(port: Assistant) -> None:
    report = port.check("Le chantier a coûté 48 millions d'euros. Le chantier a coûté 52 millions d'euros.")
    assert [claim.verdict for claim in report.claims] == ["supported", "contradicted"]
    passage = report.claims[0].passages[0]
    article = next(article for article in port.articles() if article.id == passage.article_id)
    assert article.text[passage.start : passage.end] == passage.quote
    assert (passage.title, passage.published) == (article.title, article.published)


def test_the_terminal_shows_verdicts_reasons_and_passages() -> None:
    shown = check_text(check("Le pont a coûté 52 millions d'euros.", [PASSAGE]))
    assert "✗ contradicted" in shown
    assert "le passage donne une autre valeur" in shown
    assert "« Le pont a coûté 48 millions d'euros. »" in shown
    assert "0 of 1 statements supported" in shown


def test_the_package_offers_the_check() -> None:
    assert assistant.check("Le pont a coûté 48 millions d'euros.", passages=[PASSAGE]).verdict == "supported"


@given(st.text(max_size=200), st.lists(st.text(max_size=120), max_size=3))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_a_report(text: str, passages: list[str]) -> None:
    report = check(text, passages)
    assert all(text[quote.start : quote.end] == quote.text for quote in report.quotes)


@pytest.mark.parametrize(
    "text",
    ["a. " * 7_000, '"' * 20_000, "1" * 200_000, " " * 500_000, "mot " * 40_000, "\x00\ud800 \udfff. " * 500],
    ids=["stops", "quotation marks", "digits", "spaces", "one long line", "lone surrogates"],
)
def test_pathological_texts_take_no_quadratic_time(text: str) -> None:
    start = time.perf_counter()
    check(text, [PASSAGE])
    check("Le pont a coûté 48 millions d'euros.", [text])
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("passages", [[], [""], [" . "]], ids=["no passage", "an empty one", "no sentence"])
@pytest.mark.parametrize(
    "claim",
    [
        "Elle porte sur les deux pays, a indiqué jeudi la mairie.",
        "La moitié des 40 élus, soit 20, ont dit « non » le 3 mai à 18h30.",
        "Both men left twice, half of them by train, according to police.",
    ],
    ids=["the two", "shares and hours", "in English"],
)
def test_a_claim_without_passages_is_unsupported_and_nothing_breaks(claim: str, passages: list[str]) -> None:
    assert check(claim, passages).verdict != "supported"
