"""Questions made of an article's own sentences."""

from __future__ import annotations

import pytest

from assistant.page.question_forms import ask_how_many, ask_what_was_said, ask_when
from assistant.page.questions import follow_ups, questions_of
from assistant.types import Abstention, Article, Language, Span, SpeechKind


@pytest.mark.parametrize(
    ("sentence", "language", "question"),
    [
        ("Quelque 240 salariés ont été licenciés à Lens.", "fr", "Combien de salariés ont été licenciés à Lens ?"),
        (
            "Selon la mairie de Brest, le port a reçu 412 cargos de céréales.",
            "fr",
            "Combien de cargos de céréales, selon la mairie de Brest ?",
        ),
        ("About 240 workers were dismissed in Lens.", "en", "How many workers were dismissed in Lens?"),
    ],
    ids=["what was done to them", "who counts", "in English"],
)
def test_a_count_is_asked_for(sentence: str, language: Language, question: str) -> None:
    assert [q.replace("\u00a0", " ") for q in ask_how_many(sentence, language)] == [question]


@pytest.mark.parametrize(
    "sentence", ["Les deux pays ont signé.", "Il est arrivé troisième.", "Des milliers de gens sont venus."]
)
def test_what_is_no_news_is_not_asked_for(sentence: str) -> None:
    assert list(ask_how_many(sentence, "fr")) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "question"),
    [
        ("La mairie de Brest a démenti cette information.", "denies", "Que dément la mairie de Brest ?"),
        ("Les syndicats accusent la direction de mentir.", "accuses", "Quelle accusation portent les syndicats ?"),
    ],
)
def test_who_speaks_is_asked_about(sentence: str, kind: SpeechKind, question: str) -> None:
    asked = ask_what_was_said(sentence, "fr", (kind,), "fr")
    assert [q.replace("\u00a0", " ") for q in asked] == [question]


def test_a_meeting_is_asked_when() -> None:
    asked = ask_when("Le ministre Pierre Martin a rencontré les syndicats le 29 novembre à Lens.", "fr")
    assert [q.replace("\u00a0", " ") for q in asked] == [
        "Quand le ministre Pierre Martin a-t-il rencontré les syndicats ?"
    ]


def _article(name: str, text: str) -> Article:
    prose = (Span(0, len(text)),)
    return Article(name, name, None, text, prose, "fr", None, None, "2024-05", "month", "stated", None, name)


TOLD = "Le maire Jean {}, à Lens depuis 2020, a promis un nouveau pont à la ville."


def test_a_name_written_in_two_ways_is_asked_about_once() -> None:
    articles = [_article("a", TOLD.format("Le Goff")), _article("b", TOLD.format("Le-Goff"))]
    asked = [question.replace("-", " ") for question in questions_of(articles, "fr")]
    assert asked and len(asked) == len(set(asked))


def test_follow_ups_in_the_language_of_the_page_come_first() -> None:
    text = "Quelque 240 salariés ont été licenciés à Lens. Pierre Martin accuse la direction de l’usine de mentir."
    reply = Abstention("?", "en", "extractive", "not_answered", "", (), (), {})
    asked = follow_ups(reply, [_article("a", text)], "en")
    assert [question.partition(" ")[0] for question in asked] == ["What", "Combien"]
