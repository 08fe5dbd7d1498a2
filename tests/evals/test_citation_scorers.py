"""Citations after ALCE: statements with what they cite, carried or not, needed or idle."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from assistant import Abstention, Answer, Citation
from evals.citation_scorers import Statement, citation_scores, statements

Cite = Callable[..., Citation]
Reply = Callable[..., Answer]
Silence = Callable[..., Abstention]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le pont est ouvert. [1]", [("Le pont est ouvert.", (1,))]),
        ("Le pont est ouvert [1][2]. Il pleut fort [3].", [("Le pont est ouvert", (1, 2)), (". Il pleut fort", (3,))]),
        ("- **mai 2021** : Le pont est ouvert. [1]", [("Le pont est ouvert.", (1,))]),
        (
            "- **May 2021**: The bridge opened. [1]\nRien ne le dit.",
            [("The bridge opened.", (1,)), ("Rien ne le dit.", ())],
        ),
        ("**400** habitants venus [1]", [("400 habitants venus", (1,))]),
        ("", []),
    ],
    ids=["one", "two in a line", "a dated line", "one without a label", "emphasis", "nothing"],
)
def test_statements_are_parted_at_their_labels(text: str, found: list[tuple[str, tuple[int, ...]]]) -> None:
    assert statements(text) == [Statement(*one) for one in found]


def scores(reply: Answer | Abstention) -> dict[str, float]:
    return {one.name: one.value for one in citation_scores(reply)}


@pytest.mark.parametrize(
    ("text", "recall", "precision"),
    [
        ("Plus de 400 habitants sont venus. [1]", 1.0, 1.0),
        ("Plus de 900 habitants sont venus. [1]", 0.0, 0.0),
        ("Plus de 400 habitants sont venus.", 0.0, 1.0),
        ("Plus de 400 habitants sont venus. [1] Plus de 900 habitants sont venus. [1]", 0.5, 0.5),
        ("Plus de 400 habitants sont venus. [7]", 0.0, 0.0),
    ],
    ids=["carried", "another figure", "nothing cited", "one of two", "a label of nothing"],
)
def test_recall_and_precision(answer: Reply, text: str, recall: float, precision: float) -> None:
    assert scores(answer(text)) == {"citation_recall": recall, "citation_precision": precision}


def test_an_idle_citation_costs_precision_alone(answer: Reply, cite: Cite) -> None:
    idle = replace(cite("Le maire a inauguré le pont le 3 mai 2021."), label=2)
    reply = answer("Plus de 400 habitants sont venus. [1] [2]", cite("Plus de 400 habitants sont venus."), idle)
    assert scores(reply) == {"citation_recall": 1.0, "citation_precision": 0.5}
    assert citation_scores(reply)[1].explanation == "[2] adds nothing"


def test_two_citations_that_carry_a_statement_together_are_both_of_use(answer: Reply, cite: Cite) -> None:
    def both(claim: str, passages: Sequence[str], anchors: Sequence[str | None]) -> bool:
        return len(passages) == 2

    reply = answer("Le maire a compté 400 habitants. [1] [2]", cite(), replace(cite(), label=2))
    assert [one.value for one in citation_scores(reply, both, "_x")] == [1.0, 1.0]


def test_the_judge_is_given_the_quotes_and_their_dates(answer: Reply, cite: Cite) -> None:
    seen: list[tuple[str, list[str], list[str | None]]] = []

    def judge(claim: str, passages: Sequence[str], anchors: Sequence[str | None]) -> bool:
        seen.append((claim, list(passages), list(anchors)))
        return True

    quote = cite("Plus de 400 habitants sont venus.")
    reply = answer("Ils sont venus nombreux. [1]", quote)
    assert [one.name for one in citation_scores(reply, judge, "_nli")] == [
        "citation_recall_nli",
        "citation_precision_nli",
    ]
    assert seen == [("Ils sont venus nombreux.", ["Plus de 400 habitants sont venus."], ["2021-05-04"])]


def test_silence_states_nothing(silence: Silence) -> None:
    assert citation_scores(silence()) == ()


@pytest.mark.parametrize("piece", ["[1]", "[", "- **a", "**", "[1] ", "a. "])
def test_parting_takes_linear_time(piece: str) -> None:
    begun = time.perf_counter()
    statements(piece * (300_000 // len(piece)))
    assert time.perf_counter() - begun < 2
