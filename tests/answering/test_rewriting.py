"""Follow-ups as a model rewrites them: taken where they are faithful, else the rules' own reading."""

from __future__ import annotations

import pytest
from tests_scripted import Scripted

from assistant.answering.accounting import Spent
from assistant.answering.asking import Asking
from assistant.answering.rewriting import rewrite

EARLIER = ["Combien de dockers ont fait grève à Brivaz en 2023 ?"]
RULES = "Combien de dockers ont fait grève à Brivaz en 2024 ?"


def rewritten(reply: str, question: str = "Et en 2024 ?", after: list[str] | None = None) -> str:
    asking = Asking(Scripted(reply) if reply else Scripted(), Spent("m"), 10)
    return rewrite(question, EARLIER if after is None else after, RULES, asking)


@pytest.mark.parametrize(
    "reply",
    [
        "Combien de dockers étaient en grève à Brivaz en 2024 ?",
        "« Combien de dockers étaient en grève à Brivaz en 2024 ? »",
        "Question : Combien de dockers étaient en grève à Brivaz en 2024 ?\n",
    ],
    ids=["alone", "in quotation marks", "with a label"],
)
def test_a_faithful_question_is_taken(reply: str) -> None:
    assert rewritten(reply) == "Combien de dockers étaient en grève à Brivaz en 2024 ?"


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "En 2024, 300 dockers ont fait grève.",
        "Combien de dockers ont fait grève à Brivaz ?",
        "Combien de dockers ont fait grève à Marseille en 2024 ?",
        "Combien de dockers ont fait grève à Brivaz en 2024, 17 % de plus qu'en 2023 ?",
        "Voici la question :\nCombien de dockers en 2024 ?",
        "x" * 5_000,
    ],
    ids=["no reply", "an answer", "the date dropped", "another place", "a figure added", "two lines", "too long"],
)
def test_an_unfaithful_one_leaves_the_rules_own(reply: str) -> None:
    assert rewritten(reply) == RULES


def test_a_first_question_is_not_rewritten() -> None:
    model = Scripted("Autre chose ?")
    assert rewrite("Quand ?", [], "Quand ?", Asking(model, Spent("m"), 10)) == "Quand ?"
    assert model.prompts == []


def test_the_last_three_questions_are_told_and_no_more() -> None:
    model = Scripted("Et alors ?")
    rewrite("Et alors ?", [f"Question {n} ?" for n in range(6)], "Et alors ?", Asking(model, Spent("m"), 10))
    assert "Question 2" not in model.prompts[0] and "Question 3" in model.prompts[0]
