"""What questions take for granted, as statements."""

from __future__ import annotations

import time

import pytest

from assistant.answering.presumptions import presumed
from assistant.types import Language

STATEMENTS: dict[str, tuple[str, Language, str]] = {
    "inversion with a noun": ("Quand Lise Moreau a-t-elle vu le maire ?", "fr", "Lise Moreau a vu le maire."),
    "inversion with a pronoun": ("Pourquoi a-t-il démissionné ?", "fr", "il a démissionné."),
    "est-ce que": ("Où est-ce que le maire a signé l'accord ?", "fr", "le maire a signé l'accord."),
    "a subject asked for": ("Qui a fermé l'usine ?", "fr", "a fermé l'usine."),
    "a count of the subject": ("Combien d'ouvriers ont été licenciés ?", "fr", "{} ouvriers ont été licenciés."),
    "a count of the object": (
        "Combien de trains de nuit la région a-t-elle achetés ?",
        "fr",
        "la région a achetés {} trains de nuit.",
    ),
    "a thing chosen": ("Quel ministre Lise Moreau a-t-elle vu ?", "fr", "Lise Moreau a vu ministre."),
    "what stands in front": ("En 2023, qui a fermé l'usine ?", "fr", "a fermé l'usine, en 2023."),
    "what is set behind in brackets": ("Quand a-t-elle fermé (usine) ?", "fr", "elle a fermé."),
    "do-support": ("When did Lise Moreau close the plant?", "en", "Lise Moreau did close the plant."),
    "an English passive": ("How many workers were sacked?", "en", "{} workers were sacked."),
    "an English count of the object": (
        "How many trains did Lise Moreau buy?",
        "en",
        "Lise Moreau did buy {} trains.",
    ),
    "an English subject asked for": ("Who closed the plant?", "en", "closed the plant."),
}


@pytest.mark.parametrize(("question", "language", "statement"), STATEMENTS.values(), ids=STATEMENTS)
def test_a_question_becomes_the_statement_it_takes_for_granted(
    question: str, language: Language, statement: str
) -> None:
    found = presumed(question, language)
    assert found is not None
    assert found.text == statement


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Le maire a-t-il signé l'accord ?", "fr"),
        ("Le maire a-t-il dit que l'usine fermait ?", "fr"),
        ("Did the woman who left sign it?", "en"),
        ("Retrace la chronologie des accords.", "fr"),
        ("Quand ?", "fr"),
        ("", "en"),
    ],
    ids=["whether, in French", "whether, with a clause", "whether, in English", "an order", "a lone word", "nothing"],
)
def test_a_question_whether_something_is_so_takes_nothing_for_granted(question: str, language: Language) -> None:
    assert presumed(question, language) is None


def test_the_words_counted_are_told_apart_from_the_clause() -> None:
    found = presumed("Combien de trains de nuit la région a-t-elle achetés ?", "fr")
    assert found is not None
    assert (found.asked, found.asked_noun, found.ordered) == ("count", "trains de nuit", True)


def test_words_out_of_order_are_said_to_be() -> None:
    found = presumed("Quand a eu lieu la signature ?", "fr")
    assert found is not None
    assert not found.ordered


@pytest.mark.parametrize("text", ["quand " * 50_000, "a-t-il " * 50_000, "(" * 200_000, "\x00\ud800 qui l'a vu"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_any_text_is_read_in_no_time(text: str, language: Language) -> None:
    began = time.perf_counter()
    presumed(text, language)
    assert time.perf_counter() - began < 2
