"""Replies as chat messages: numbered links, figures that open, dated sources, silences set apart."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from assistant.page import WORDS, coverage_of, error_message, header, question_message, reply_message
from assistant.types import Abstention, Answer, Article, CheckedFigure, Citation, Claim, Rejected

CITED = Citation(1, "port", None, None, "Le port", "La Gazette", "2024-05", "month", "inferred", "412 <cargos>", 0, 12)
ANSWER = Answer(
    "Combien ?", "fr", "extractive", "Le port a reçu **412 &lt;cargos>**. [1]", (Claim("x", (1,)),), (CITED,), (), (),
    {"total": 214.0},
)  # fmt: skip
FIGURE = CheckedFigure("412", 412.0, None, "exact", "cargos", "supported", 1)


def article(published: str | None, outlet: str | None = None) -> Article:
    return Article("a", "t", outlet, "", (), "fr", None, None, published, "unknown", "stated", None, "0")


def test_an_answer_links_each_number_to_its_source() -> None:
    html = reply_message(ANSWER)
    assert html.startswith(
        '<div class="reply answer" lang="fr"><p>Le port a reçu <strong>412 &lt;cargos&gt;</strong>.<a'
    )
    assert html.count('href="#source:port:0:12:') == 2
    assert 'La Gazette · mai 2024 <span class="badge">date déduite</span>' in html
    assert "Phrases reprises telles quelles des articles · 0,21 s" in html
    assert "\n\n" not in html


def test_the_card_of_a_number_gives_title_outlet_date_basis_and_words() -> None:
    html = reply_message(ANSWER)
    assert '<span class="card-title">Le port</span>' in html
    assert '<span class="card-about">La Gazette · mai 2024, date déduite</span>' in html
    assert '<span class="card-quote">« 412 &lt;cargos&gt; »</span>' in html


def test_a_figure_opens_the_place_where_it_stands() -> None:
    html = reply_message(replace(ANSWER, figures=(FIGURE,)))
    assert '<a class="fig fig-supported" href="#source:port:0:3:' in html
    assert "<strong>412</strong>" in html and "<b>412</b> &lt;cargos&gt;" in html


def test_a_figure_of_another_citation_is_not_marked() -> None:
    assert "fig-supported" not in reply_message(replace(ANSWER, figures=(replace(FIGURE, citation=2),)))


def test_a_denial_is_set_apart_and_its_speaker_named() -> None:
    html = reply_message(replace(ANSWER, text="La mairie de Brest a démenti cette accusation. [1]"))
    assert '<span class="said-tag said-denies">démenti</span>' in html
    assert '<span class="speaker">La mairie de Brest</span>' in html


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"published": None, "published_basis": "unknown"}, '<span class="badge">date inconnue</span>'),
        ({"published_basis": "stated", "outlet": None}, '<span class="about">mai 2024</span>'),
    ],
    ids=["unknown", "stated, without an outlet"],
)
def test_the_date_of_a_source(changes: dict[str, str | None], shown: str) -> None:
    cited = replace(CITED, **changes)  # type: ignore[arg-type]
    assert shown in reply_message(replace(ANSWER, citations=(cited,)))


def test_a_dated_answer_is_a_list() -> None:
    text = "- **mai 2024** : Un fait. [1]\n- **juin 2024** : Un autre. [1]"
    html = reply_message(replace(ANSWER, text=text))
    assert '<ul class="dated"><li><strong>mai 2024</strong> : Un fait.<a' in html
    assert html.count("<li><strong>") == 2


def test_what_was_withheld_can_be_read_with_the_reason() -> None:
    html = reply_message(replace(ANSWER, rejected=(Rejected("500 cargos", "le passage dit 412"),)))
    assert "<summary>Écarté par la vérification (1)</summary>" in html
    assert '<li><del>500 cargos</del><span class="reason">le passage dit 412</span></li>' in html


def test_an_abstention_marks_its_reading_as_no_answer_and_says_what_there_is() -> None:
    text = "Les articles ne répondent pas à cette question. À lire, sans que ce soit une réponse : [1]"
    silence = Abstention("Q ?", "fr", "extractive", "not_answered", text, (CITED,), (), {})
    html = reply_message(silence, coverage_of([article("2024-05", "La Gazette"), article("2023")]))
    assert '<p class="callout-title">Pas de réponse dans les articles</p>' in html
    assert "<p>Les articles ne répondent pas à cette question.</p>" in html
    assert "Lectures proches (ce ne sont pas des réponses)" in html
    assert '<span class="quoted">412 &lt;cargos&gt;</span>' in html
    assert "2 articles · 2023 – mai 2024<br>Sources : La Gazette" in html


def test_an_abstention_without_reading_says_all_it_has_to_say() -> None:
    text = "There is no article to read yet: add some with `assistant ingest FOLDER`."
    html = reply_message(Abstention("Q?", "en", "extractive", "no_passages", text, (), (), {}))
    assert "add some with &#96;assistant ingest FOLDER&#96;." in html and "Related reading" not in html


def test_questions_and_errors_are_shown_as_they_stand() -> None:
    assert question_message("<b>\n\n# a") == '<div class="asked">&lt;b&gt;<br># a</div>'
    assert "The question could not be dealt with" in error_message("x", "en")


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        ([], "Aucun article pour l’instant"),
        (["2024-05"], "1 article · mai 2024"),
        (["2024-05", None, "2023-10-12"], "3 articles · 12 octobre 2023 – mai 2024"),
    ],
    ids=["none", "one", "several"],
)
def test_the_header_tells_what_the_corpus_covers(dates: list[str | None], shown: str) -> None:
    assert f'<p class="coverage">{shown}</p>' in header(coverage_of(map(article, dates)), "fr")


def test_both_languages_have_all_the_words() -> None:
    for field in fields(WORDS["fr"]):
        french, english = (getattr(WORDS[language], field.name) for language in ("fr", "en"))
        assert french and english and type(french) is type(english)
        if isinstance(french, dict):
            assert french.keys() == english.keys()
