"""Translations of quotations: what agrees with the original is set behind it and marked, what does not is left out."""

from __future__ import annotations

import pytest

from assistant.grounding.quoted_translations import foreign_quotation, translates, with_translation
from assistant.types import Language

PLEDGE = "Nous livrerons 40 camions à la ville de Brivaz avant le 12 mars"


@pytest.mark.parametrize(
    ("original", "translation", "language", "agrees"),
    [
        (PLEDGE, "We will deliver 40 trucks to the city of Brivaz before March 12", "en", True),
        (PLEDGE, "We will deliver 50 trucks to the city of Brivaz before March 12", "en", False),
        (PLEDGE, "We will deliver 40 trucks to the city of Brivaz before March 13", "en", False),
        (PLEDGE, "We will not deliver 40 trucks to the city of Brivaz before March 12", "en", False),
        (PLEDGE, "We will deliver 40 trucks to the city of Valmer before March 12", "en", False),
        (PLEDGE, "It rains", "en", False),
        ("la victoire est certaine, le peuple gagnera", "victory is certain, the people will win", "en", True),
        ("la victoire est certaine, le peuple gagnera", "victory is certain, the people will lose", "en", False),
        ("une nouvelle ère de coopération stratégique", "a new era of strategic cooperation", "en", True),
        ("une nouvelle ère de coopération stratégique", "the end of all trade between the two cities", "en", False),
        ("We never lied to the inhabitants of Brivaz", "Nous n'avons jamais menti aux habitants de Brivaz", "fr", True),
        ("We never lied to the inhabitants of Brivaz", "Nous avons menti aux habitants de Brivaz", "fr", False),
    ],
    ids=[
        "faithful", "another figure", "another date", "negated", "another name", "nothing of it", "faithful again",
        "the opposite", "without a verb", "made up", "into French", "a negation lost",
    ],
)  # fmt: skip
def test_a_translation_is_held_against_its_original(
    original: str, translation: str, language: Language, agrees: bool
) -> None:
    assert translates(translation, original, language) == agrees


def test_the_original_stays_and_its_translation_is_marked() -> None:
    told = with_translation(
        "The mayor spoke of « une nouvelle ère de coopération » on Monday.", "“a new era of cooperation”.", "en"
    )
    assert told == (
        "The mayor spoke of « une nouvelle ère de coopération » (our translation: a new era of cooperation) on Monday."
    )


def test_in_french_it_is_marked_in_french() -> None:
    told = with_translation('Le maire a parlé de "a new era of cooperation".', "une nouvelle ère de coopération", "fr")
    assert told == (
        'Le maire a parlé de "a new era of cooperation" (notre traduction : une nouvelle ère de coopération).'
    )


@pytest.mark.parametrize(
    "text",
    ["The mayor said nothing.", "He said “we will rebuild the old bridge”.", "« Oui », he said."],
    ids=["no quotation", "in the reader's language", "a single word"],
)
def test_only_a_quotation_in_another_language_is_translated(text: str) -> None:
    assert foreign_quotation(text, "en") is None
    assert with_translation(text, "anything", "en") is None


@pytest.mark.parametrize(
    "text", ["", "\x00\ud800", "«" * 50_000, "a. " * 20_000], ids=["empty", "odd", "marks", "long"]
)
def test_any_text_is_taken(text: str) -> None:
    assert with_translation(f"Il dit « {text} ».", text, "en") is None
