"""Verification: what a draft may show, with lies planted by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant import Assistant
from assistant.grounding.verification import Verified, verify
from assistant.types import Article, Draft, DraftClaim, Evidence


@pytest.fixture(scope="module")
def articles(port: Assistant) -> dict[str, Article]:
    return {article.id: article for article in port.articles()}


def passage(articles: dict[str, Article], article_id: str, words: str) -> Evidence:
    start = articles[article_id].text.index(words)
    return Evidence(article_id, start, start + len(words))


def checked(articles: dict[str, Article], text: str, evidence: Evidence, *nearest: Evidence) -> Verified:
    return verify(Draft((DraftClaim(text, (evidence,)),), "llm", nearest=nearest), "fr", articles)


STRIKE = "Plus de 120 dockers de Valdoria se sont mis en grève jeudi."
COST = "Le chantier a coûté 48 millions d'euros."


def test_a_verbatim_claim_passes_with_its_citation(articles: dict[str, Article]) -> None:
    verified = checked(articles, STRIKE, passage(articles, "greve", STRIKE))
    assert [claim.text for _, claim in verified.claims] == [STRIKE]
    assert verified.citations[0].quote == STRIKE
    assert [figure.verdict for figure in verified.figures] == ["supported"] * len(verified.figures)
    assert verified.figures


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Plus de 150 dockers se sont mis en grève.", "150"),
        ("Plus de cent cinquante dockers se sont mis en grève.", "cent cinquante"),
        ("Plus de 120 dockers se sont mis en grève le 3 mai 2019.", "3 mai 2019"),
        ("« Nous voulons un salaire double », ont dit plus de 120 dockers.", "citation"),
    ],
    ids=["another number", "another number in words", "a date from nowhere", "a quotation altered by one word"],
)
def test_a_lie_is_withheld_with_its_reason(articles: dict[str, Article], text: str, reason: str) -> None:
    verified = checked(articles, text, passage(articles, "greve", STRIKE))
    assert verified.claims == ()
    assert reason in verified.rejected[0].reason


@pytest.mark.parametrize(
    "text",
    ["Le chantier a coûté 48 millions d'euros.", "Le chantier a coûté 48 000 000 euros."],
    ids=["as written", "in digits"],
)
def test_one_value_in_two_spellings_is_one_value(articles: dict[str, Article], text: str) -> None:
    assert checked(articles, text, passage(articles, "port", COST)).claims != ()


def test_a_passage_outside_the_article_is_refused(articles: dict[str, Article]) -> None:
    evidence = Evidence("greve", 10_000, 10_010)
    assert "n'existe pas" in checked(articles, STRIKE, evidence).rejected[0].reason


def test_an_unknown_article_is_refused(articles: dict[str, Article]) -> None:
    assert "pas dans le corpus" in checked(articles, STRIKE, Evidence("nowhere", 0, 5)).rejected[0].reason


def test_what_is_not_prose_cannot_be_cited(articles: dict[str, Article]) -> None:
    evidence = passage(articles, "greve", "Publié le 2 juin 2022")
    assert "pas de sa prose" in checked(articles, "Publié le 2 juin 2022", evidence).rejected[0].reason


def test_a_claim_without_citation_is_refused(articles: dict[str, Article]) -> None:
    verified = verify(Draft((DraftClaim(STRIKE, ()),), "llm"), "en", articles)
    assert verified.rejected[0].reason == "no passage is cited"


def test_labels_are_shared_by_claims_that_cite_the_same_words(articles: dict[str, Article]) -> None:
    evidence = passage(articles, "greve", STRIKE)
    claims = (DraftClaim(STRIKE, (evidence,)), DraftClaim("Plus de cent vingt dockers sont en grève.", (evidence,)))
    verified = verify(Draft(claims, "llm"), "en", articles)
    assert [claim.citations for _, claim in verified.claims] == [(1,), (1,)]
    assert len(verified.citations) == 1


def test_a_claim_made_twice_is_shown_once(articles: dict[str, Article]) -> None:
    claim = DraftClaim(STRIKE, (passage(articles, "greve", STRIKE),))
    verified = verify(Draft((claim, replace(claim)), "llm"), "en", articles)
    assert [claim.text for _, claim in verified.claims] == [STRIKE]
