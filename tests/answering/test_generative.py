"""Drafts of a language model: how its replies are read, and that nothing false of them is shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests_articles import ARTICLES

from assistant import Answer, Assistant, Settings
from assistant.answering.chat_seam import Completion, ModelError, Schema
from assistant.answering.claims_reading import read_claims

QUESTION = "Combien de dockers se sont mis en grève ?"
TRUE = "Plus de 120 dockers de Valdoria se sont mis en grève jeudi."


class Scripted:
    """A chat model that gives the replies it was told to give, and keeps the prompts."""

    def __init__(self, *replies: str) -> None:
        self.replies = list(replies)
        self.prompts: list[str] = []

    def __call__(self, prompt: str, schema: Schema) -> Completion:
        self.prompts.append(prompt)
        if not self.replies:
            raise ModelError("no reply left")
        return Completion(self.replies.pop(0), 100, 20, 3.0)


def claims(*texts: str, labels: Sequence[int] = (1, 2, 3, 4, 5, 6, 7, 8)) -> str:
    return json.dumps({"answers": True, "claims": [{"text": text, "labels": list(labels)} for text in texts]})


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generative")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    with_index = Assistant(Settings(index=folder / "index"))
    with_index.ingest([folder / name for name in ARTICLES])
    with_index.close()
    return folder / "index"


def ask(index: Path, model: Scripted, mode: str = "auto"):  # type: ignore[no-untyped-def]
    bot = Assistant(Settings(index=index, model="scripted"), model=model)
    try:
        return bot.ask(QUESTION, mode=mode)  # type: ignore[arg-type]
    finally:
        bot.close()


@pytest.mark.parametrize(
    ("reply", "read"),
    [
        ('{"answers": true, "claims": [{"text": "Un. [1]", "labels": [1, 2]}]}', [("Un.", [1, 2])]),
        ('Voici : {"answers": true, "claims": [{"text": "Un [3].", "labels": []}]} !', [("Un.", [3])]),
        ('{"answers": false, "claims": [{"text": "Un.", "labels": [1]}]}', []),
        ("Le pont est ouvert [2]. Rien ne va. Il mesure 3 mètres [1, 4].",
         [("Le pont est ouvert.", [2]), ("Il mesure 3 mètres.", [1, 4])]),
        ('{"answers": true, "claims": [{"te', []),
        ('{"claims": "aucune"}', []),
        ('{"answers": true, "claims": [7, {"text": 3}, {"text": "Un.", "labels": "x"}]}', [("Un.", [])]),
        ("", []),
        ("{" * 100_000, []),
    ],
    ids=["schema", "words around", "no answer", "plain text", "cut", "not a list", "wrong types", "empty", "deep"],
)  # fmt: skip
def test_a_reply_is_read_whatever_its_form(reply: str, read: list[tuple[str, list[int]]]) -> None:
    assert [(claim.text, list(claim.labels)) for claim in read_claims(reply)] == read


def test_a_true_claim_is_shown_with_the_sentence_that_carries_it(index: Path) -> None:
    model = Scripted(claims("Plus de cent vingt dockers de Valdoria sont en grève."))
    reply = ask(index, model)
    assert isinstance(reply, Answer)
    assert reply.mode == "llm"
    assert "cent vingt" in reply.text
    assert reply.citations[0].quote == TRUE
    assert reply.usage is not None and reply.usage["prompt_tokens"] == 100
    assert '<excerpt number="1"' in model.prompts[0]


@pytest.mark.parametrize(
    "lie",
    [
        "Plus de 150 dockers de Valdoria se sont mis en grève jeudi.",
        "Plus de 120 dockers de Valdoria ne se sont pas mis en grève jeudi.",
        "Plus de 120 pilotes de Valdoria se sont mis en grève jeudi.",
        "Les dockers ont dit « nous irons jusqu'au bout du monde ».",
        "La tour Eiffel mesure 330 mètres.",
    ],
    ids=["another number", "negated", "others counted", "a quotation made up", "general knowledge"],
)
def test_a_lie_is_replaced_by_what_the_articles_say_and_listed(index: Path, lie: str) -> None:
    reply = ask(index, Scripted(claims(lie)), "llm")
    assert isinstance(reply, Answer)
    assert lie not in reply.text and TRUE.split(" se sont")[0].split("Plus de ")[1] in reply.text.replace("*", "")
    assert lie in [refused.text for refused in reply.rejected]


def test_a_label_that_does_not_exist_supports_nothing(index: Path) -> None:
    reply = ask(index, Scripted(claims("Un dragon dort.", labels=[77])))
    assert [refused.text for refused in reply.rejected] == ["Un dragon dort."]


def test_a_failing_model_is_said_and_the_articles_answer(index: Path) -> None:
    reply = ask(index, Scripted())
    assert isinstance(reply, Answer) and reply.mode == "extractive"
    assert reply.usage == {"model": "scripted", "error": "no reply left"}


def test_a_failing_model_asked_for_by_name_abstains(index: Path) -> None:
    reply = ask(index, Scripted(), "llm")
    assert reply.to_dict()["abstention"]["reason"] == "model_unavailable"
