"""Questions of what was known at a date, and the replies that read no further."""

from __future__ import annotations

from typing import Literal

import pytest

from assistant import Abstention, Answer, Assistant, views
from assistant.retrieval.as_of import AsOf, find_as_of


@pytest.mark.parametrize(
    ("question", "left", "until"),
    [
        ("Fin 2023, que savait-on des livraisons ?", "Que sait-on des livraisons ?", "2023-12"),
        ("Que savait-on fin 2023 des livraisons ?", "Que sait-on des livraisons ?", "2023-12"),
        ("Que savait-on des livraisons fin 2023 ?", "Que sait-on des livraisons ?", "2023-12"),
        ("À la fin de l'année 2023, que savait-on des troupes ?", "Que sait-on des troupes ?", "2023-12"),
        ("En 2023, que savait-on des troupes ?", "Que sait-on des troupes ?", "2023"),
        ("En octobre 2023, qu'avait-on appris des lettres ?", "Que sait-on des lettres ?", "2023-10"),
        ("À la date du 1er mars 2024, combien de morts ?", "Combien de morts ?", "2024-03-01"),
        ("Combien de morts, à la date d'octobre 2024 ?", "Combien de morts ?", "2024-10"),
        ("En date du 30 novembre 2024, qui est maire ?", "Qui est maire ?", "2024-11-30"),
        ("Au 1er janvier 2024, combien de morts ?", "Combien de morts ?", "2024-01-01"),
        ("Que savait-on au 1er janvier 2024 du port ?", "Que sait-on du port ?", "2024-01-01"),
        ("Que savait-on du port avant le sommet de mars 2024 ?", "Que sait-on du port ?", "2024-02"),
        ("Que savait-on en juin 2024 du sommet de mars 2023 ?", "Que sait-on du sommet de mars 2023 ?", "2024-06"),
        ("As of December 2023, what was known about the port?", "What is known about the port?", "2023-12"),
        ("What was known about the port as of 1 March 2024?", "What is known about the port?", "2024-03-01"),
        ("By the end of 2023, what was known about the port?", "What is known about the port?", "2023-12"),
        ("What was known about the port by the end of 2023?", "What is known about the port?", "2023-12"),
        ("What was known in late 2023 about the port?", "What is known about the port?", "2023-12"),
        ("What had been reported about the strike by May 2024?", "What is known about the strike?", "2024-05"),
        ("As of June 2024, how many ships had been sold?", "How many ships had been sold?", "2024-06"),
    ],
)
def test_the_date_is_taken_out(question: str, left: str, until: str) -> None:
    language: Literal["fr", "en"] = "en" if left.startswith(("What", "How")) else "fr"
    assert find_as_of(question, language) == AsOf(left, until)


@pytest.mark.parametrize(
    "question",
    [
        "Que savait-on des livraisons de 2023 ?",
        "Que sait-on du sommet de septembre 2023 ?",
        "Combien de morts en 2023 ?",
        "What happened in 2023?",
        "Depuis 2023, que savait-on du port ?",
        "Que savait-on du port ?",
        "",
    ],
    ids=["of an event", "known today", "when it happened", "what happened", "an open range", "no date", "empty"],
)
def test_other_dates_are_ranges(question: str) -> None:
    assert find_as_of(question, "en" if "What" in question else "fr") is None


def test_a_reply_says_by_when_what_it_read_had_appeared(port: Assistant) -> None:
    reply = port.ask("Au 1er janvier 2020, combien de dockers se sont mis en grève ?")
    assert isinstance(reply, Abstention)
    assert reply.as_of == "2020-01-01"
    assert reply.notes[0] == "État au 1er janvier 2020 : seuls les articles parus jusque-là sont lus."
    assert reply.to_dict()["as_of"] == "2020-01-01"
    assert reply.notes[0] in views.reply_text(reply)
    assert reply.notes[0] in views.reply_markdown(reply)


def test_a_filter_of_dates_is_told_too(port: Assistant) -> None:
    reply = port.ask("How many dockers went on strike?", until="2099")
    assert isinstance(reply, Answer)
    assert (reply.as_of, reply.notes[0]) == (
        "2099",
        "As of 31 December 2099: only articles published by then were read.",
    )


def test_what_appeared_later_is_not_read(press_bot: Assistant) -> None:
    reply = press_bot.ask("Fin 2023, que savait-on des livraisons d'armes ?")
    assert isinstance(reply, Answer)
    assert all(citation.published and citation.published < "2024" for citation in reply.citations)
