"""Sentences that only ask a question again, and those that answer it."""

from __future__ import annotations

import pytest

from assistant.retrieval.echoes import echoes

ASKED = "Pourquoi la ligne de Vigny était-elle fermée ?"


@pytest.mark.parametrize(
    "sentence",
    [
        "Pourquoi la ligne de Vigny était-elle fermée ?",
        "POURQUOI LA LIGNE DE VIGNY ETAIT-ELLE FERMEE, voilà la question.",
        "Pourquoi la ligne de Vigny était-elle fermée : la réponse viendra mardi.",
        "« Pourquoi cette ligne de Vigny était-elle encore fermée ? »",
    ],
    ids=["the question itself", "in capitals, with more", "with something behind it", "nearly the same question"],
)
def test_a_question_asked_again_is_an_echo(sentence: str) -> None:
    assert echoes(sentence, ASKED)


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("La ligne de Vigny était fermée depuis l'éboulement de février.", ASKED),
        ("« La ligne ? Elle était fermée », dit le maire.", ASKED),
        ("La grève des dockers de Brest a commencé lundi.", "grève des dockers de Brest"),
        ("Qui a gagné ? Personne.", "Qui a gagné ?"),
        ("", ASKED),
        (ASKED, ""),
    ],
    ids=["an answer", "another question", "a few words that ask nothing", "too short", "no sentence", "no question"],
)
def test_what_says_something_is_none(sentence: str, question: str) -> None:
    assert not echoes(sentence, question)


def test_a_megabyte_is_read_in_no_time() -> None:
    assert not echoes("a. " * 300_000, ASKED)
