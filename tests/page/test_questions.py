"""Questions made of an article's own sentences."""

from __future__ import annotations

import pytest

from assistant.page.question_forms import ask_how_many, ask_what_was_said, ask_when
from assistant.types import Language, SpeechKind


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
