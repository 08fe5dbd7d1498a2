"""Content words: folded, stemmed, stop words left out."""

from __future__ import annotations

import pytest

from assistant.text.words import content_words, fold, stems
from assistant.types import Language


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Les soldats tués à Valdoria", "fr", ["soldat", "tu", "valdori"], id="French stems without stop words"
        ),
        pytest.param(
            "How many soldiers were killed?", "en", ["soldier", "kill"], id="English stems without stop words"
        ),
        pytest.param(
            "10 000 conteneurs, 10\u00a0000 obus",
            "fr",
            ["10000", "conteneur", "10000", "obus"],
            id="digit groups are one word",
        ),
        pytest.param("l'accord 2024", "fr", ["accord", "2024"], id="elided articles fall away"),
        pytest.param("", "fr", [], id="nothing in, nothing out"),
    ],
)
def test_stems(text: str, language: Language, expected: list[str]) -> None:
    assert stems(text, language) == expected


def test_offsets_hold() -> None:
    text = "Œuvre d'art : 1 200 pièces — « chefs-d'œuvre »"
    assert all(text[word.start : word.end] == word.surface for word in content_words(text, "fr"))


@pytest.mark.parametrize(
    ("text", "folded"), [("Élysée", "elysee"), ("Cœur", "coeur"), ("ÇA", "ca"), ("\ud800", "\ud800")]
)
def test_fold_drops_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded
