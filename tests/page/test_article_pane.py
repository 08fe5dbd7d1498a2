"""The reading pane: the whole article, the cited words highlighted, and how its date is known."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from assistant.page import Reference, article_pane, empty_pane, missing_pane, reference_of
from assistant.types import Article, Citation, Span

BODY = "Le port a reçu 412 cargos.\n\nLire aussi\n\nLa mairie promet un quai <neuf>.\n"
PORT = Article(
    id="port",
    title="Le port",
    outlet="La Gazette",
    text=BODY,
    prose=(Span(0, 26), Span(40, 73)),
    language="fr",
    path=None,
    url=None,
    published="2024-05",
    published_precision="month",
    published_basis="inferred",
    published_evidence="en mai",
    sha256="0",
)


def refer(article: Article, quote: str) -> Reference:
    start = article.text.index(quote)
    end = start + len(quote)
    return reference_of(Citation(1, article.id, None, None, "", None, None, "unknown", "unknown", quote, start, end))


def test_the_cited_words_and_no_others_are_marked() -> None:
    html = article_pane(PORT, refer(PORT, "412 cargos"), "fr")
    assert "<p>Le port a reçu <mark>412 cargos</mark>.</p>" in html
    assert html.count("<mark>") == 1


def test_a_quotation_over_two_paragraphs_is_marked_in_both() -> None:
    html = article_pane(PORT, refer(PORT, "cargos.\n\nLire aussi\n\nLa mairie"), "fr")
    assert re.findall("<mark>(.*?)</mark>", html) == ["cargos.", "Lire aussi", "La mairie"]


def test_what_is_never_quoted_is_set_apart() -> None:
    assert '<p class="furniture">Lire aussi</p>' in article_pane(PORT, refer(PORT, "412"), "fr")


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, "<strong>mai 2024</strong> <span>(déduite du texte, d’après « en mai »)</span>"),
        (
            {"published_basis": "curated", "published_evidence": "published"},
            "<strong>mai 2024</strong> <span>(notée à la main, champ « published »)</span>",
        ),
        (
            {"published": None, "published_basis": "unknown", "published_evidence": None},
            "<strong>date inconnue</strong> <span>(l’article ne permet pas de la dire)</span>",
        ),
    ],
    ids=["inferred", "curated", "unknown"],
)
def test_the_date_and_how_it_is_known(changes: dict[str, str | None], shown: str) -> None:
    article = replace(PORT, **changes)  # type: ignore[arg-type]
    assert shown in article_pane(article, refer(article, "412"), "fr")


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://gazette.invalid/port?a=1&b=2", True), ("javascript:alert(1)", False), ('https://x" onclick="y', False)],
    ids=["an address", "a script", "an attribute"],
)
def test_only_an_address_is_a_link(url: str, linked: bool) -> None:
    html = article_pane(replace(PORT, url=url), refer(PORT, "412"), "fr")
    assert ('target="_blank" rel="noopener noreferrer"' in html) is linked
    assert "onclick" not in html and "javascript:" not in html


def test_front_matter_is_not_shown() -> None:
    text = '---\ntitle: "Le port"\n---\n\n' + BODY
    start = text.index("Le port a")
    article = replace(PORT, text=text, prose=(Span(start, start + 26),))
    html = article_pane(article, refer(article, "412 cargos"), "fr")
    assert "title:" not in html and "<mark>412 cargos</mark>" in html


def test_a_changed_article_is_shown_without_a_mark() -> None:
    html = article_pane(replace(PORT, text=BODY.replace("412", "421")), refer(PORT, "412 cargos"), "en")
    assert "<mark>" not in html and "The article has changed since this answer" in html


def test_a_huge_article_is_cut_around_the_passage() -> None:
    text = "Un mot. " * 100_000 + "\nLe port a reçu 412 cargos.\n" + "Un mot. " * 100_000
    article = replace(PORT, text=text, prose=(Span(0, len(text)),))
    html = article_pane(article, refer(article, "412 cargos"), "fr")
    assert "<mark>412 cargos</mark>" in html and html.count("[…]") == 2 and len(html) < 200_000


@pytest.mark.parametrize(
    ("html", "shown"),
    [(empty_pane("en"), "The article opens here"), (missing_pane("fr"), "Cet article n’est plus dans l’index.")],
    ids=["empty", "missing"],
)
def test_a_pane_without_an_article_says_why(html: str, shown: str) -> None:
    assert shown in html
