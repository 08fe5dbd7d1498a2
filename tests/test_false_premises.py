"""A question that takes for granted what the articles contradict is answered by what they do say."""

from __future__ import annotations

import pytest

from assistant import Abstention, Assistant


@pytest.mark.parametrize(
    ("question", "opening", "words"),
    [
        (
            "Pourquoi le port de Valdoria a-t-il fermé le 10 mars 2021 ?",
            "Les articles disent le contraire : ",
            "rouvert",
        ),
        ("Why did the port of Valdoria close on 10 March 2021?", "The articles say the contrary: ", "rouvert"),
    ],
    ids=["in French", "in English"],
)
def test_the_contradicting_sentence_is_cited(port: Assistant, question: str, opening: str, words: str) -> None:
    reply = port.ask(question, mode="extractive")
    assert isinstance(reply, Abstention), reply.text
    assert (reply.reason, reply.claims) == ("false_premise", ())
    assert reply.text.startswith(opening)
    assert words in reply.citations[0].quote
    assert reply.to_dict()["abstention"] == {"reason": "false_premise", "nearest": [1]}


@pytest.mark.parametrize(
    "question",
    [
        "Quand le port de Valdoria a-t-il rouvert ?",
        "Combien de dockers ont repris le travail ?",
        "Qui a accusé la ville d'avoir caché le prix du chantier ?",
    ],
)
def test_a_true_premise_keeps_its_answer(port: Assistant, question: str) -> None:
    assert not isinstance(port.ask(question, mode="extractive"), Abstention)
