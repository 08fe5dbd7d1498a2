"""Drafts of a language model: how its replies are read, and that nothing false of them is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests_articles import ARTICLES
from tests_scripted import Scripted, claims

from assistant import Answer, Assistant, ClaimShown, ProgressLine, Settings

QUESTION = "Combien de dockers se sont mis en grève ?"
TRUE = "Plus de 120 dockers de Valdoria se sont mis en grève jeudi."


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


def test_a_true_claim_is_shown_with_the_sentence_that_carries_it(index: Path) -> None:
    model = Scripted(claims("Plus de cent vingt dockers de Valdoria sont en grève."))
    reply = ask(index, model)
    assert isinstance(reply, Answer)
    assert reply.mode == "llm"
    assert "cent vingt" in reply.text
    assert reply.citations[0].quote == TRUE
    assert reply.usage is not None and reply.usage["prompt_tokens"] == 100
    assert "</excerpt-" in model.prompts[0]


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
    assert isinstance(reply, Answer) and reply.mode == "extractive"
    assert lie not in reply.text and TRUE.split(" se sont")[0].split("Plus de ")[1] in reply.text.replace("*", "")
    assert lie in [refused.text for refused in reply.rejected]


def test_a_label_that_does_not_exist_supports_nothing(index: Path) -> None:
    reply = ask(index, Scripted(claims("Un dragon dort.", labels=[77])))
    assert [refused.text for refused in reply.rejected] == ["Un dragon dort."]


def test_a_failing_model_is_said_and_the_articles_answer(index: Path) -> None:
    reply = ask(index, Scripted())
    assert isinstance(reply, Answer) and reply.mode == "extractive"
    assert reply.usage is not None and reply.usage["error"] == "no reply left" and reply.usage["calls"] == 0


def test_a_failing_model_asked_for_by_name_abstains(index: Path) -> None:
    reply = ask(index, Scripted(), "llm")
    assert reply.to_dict()["abstention"]["reason"] == "model_unavailable"


def test_what_is_refused_is_written_again_once(index: Path) -> None:
    lie = "Plus de 150 dockers de Valdoria se sont mis en grève jeudi."
    model = Scripted(claims(lie), claims("Plus de 120 dockers de Valdoria se sont mis en grève jeudi."))
    reply = ask(index, model)
    assert isinstance(reply, Answer) and reply.mode == "llm"
    assert [claim.text for claim in reply.claims] == ["Plus de 120 dockers de Valdoria se sont mis en grève jeudi."]
    assert [refused.text for refused in reply.rejected] == [lie]
    assert f"- {lie} (" in model.prompts[1]
    assert reply.usage is not None and reply.usage["calls"] == 2


@pytest.mark.parametrize("again", ["encore des mots", claims("Plus de 120 dockers de Valdoria sont en grève.")])
def test_a_reply_that_cannot_be_read_is_asked_for_once_more(index: Path, again: str) -> None:
    model = Scripted("je ne sais pas quoi dire", again)
    reply = ask(index, model)
    assert isinstance(reply, Answer) and len(model.prompts) == 2
    assert reply.mode == ("llm" if again.startswith("{") else "extractive")
    assert (reply.usage or {}).get("error") == (None if reply.mode == "llm" else "the model's reply could not be read")


def test_each_claim_is_told_once_verified_and_nothing_else(index: Path) -> None:
    bot = Assistant(Settings(index=index, model="scripted"), model=Scripted(claims("Un dragon dort.", TRUE), claims()))
    events = list(bot.ask_stream(QUESTION))
    bot.close()
    told = [event for event in events if isinstance(event, ClaimShown)]
    assert [event.claim.text for event in told] == [TRUE]
    assert told[0].citations[0].quote == TRUE
    assert any("Vérification" in event.text for event in events if isinstance(event, ProgressLine))
    reply = events[-1]
    assert isinstance(reply, Answer)
    assert reply.claims == tuple(event.claim for event in told)
    assert "dragon" not in reply.text


def test_a_quoted_answer_is_told_claim_by_claim_too(index: Path) -> None:
    bot = Assistant(Settings(index=index))
    *events, reply = bot.ask_stream(QUESTION, mode="extractive")
    bot.close()
    assert isinstance(reply, Answer)
    assert reply.claims == tuple(event.claim for event in events if isinstance(event, ClaimShown))


def test_true_but_beside_the_question_is_shown_after_what_answers(index: Path) -> None:
    beside = "Les salaires augmenteront de 4 %."
    reply = ask(index, Scripted(claims(beside)))
    assert isinstance(reply, Answer)
    assert [claim.text for claim in reply.claims] == [TRUE, beside]
    assert reply.citations[0].quote == TRUE


def test_a_question_over_time_leaves_no_period_out(index: Path) -> None:
    told = "Le port de Valdoria a rouvert le 10 mars 2021 après onze mois de travaux."
    bot = Assistant(Settings(index=index, model="scripted"), model=Scripted(claims(told)))
    question = "Comment la situation des dockers du port de Valdoria a-t-elle évolué ?"
    reply, quoted = bot.ask(question), bot.ask(question, "extractive")
    bot.close()
    assert isinstance(reply, Answer) and reply.mode == "llm"
    periods = {citation.published for citation in reply.citations}
    assert len(periods) > 1 and {citation.published for citation in quoted.citations} <= periods
    lines = reply.text.splitlines()
    assert len(lines) == len(reply.claims) and all(any(char.isdigit() for char in line) for line in lines)


def test_a_false_premise_that_the_articles_contradict_is_said_with_what_they_say(index: Path) -> None:
    written = {"answers": False, "false_premise": True, "claims": [{"labels": [1, 2, 3], "quote": "", "text": TRUE}]}
    reply = ask(index, Scripted(json.dumps(written)))
    assert TRUE.split(" se sont")[0] in reply.text.replace("*", "")


def test_the_prompt_tells_label_outlet_date_and_how_it_is_known(index: Path) -> None:
    model = Scripted(claims(TRUE))
    ask(index, model)
    assert "[1] | 2022-06-02, date donnée\n" in model.prompts[0]
    assert "| Le Courrier du Golfe | 2021-03-12, date donnée" in model.prompts[0]
    nonce = model.prompts[0].split("</excerpt-")[1].split(">")[0]
    other = Scripted(claims(TRUE))
    ask(index, other)
    assert nonce not in other.prompts[0] and len(nonce) == 8


def test_a_follow_up_is_rewritten_by_the_model_and_shown(index: Path) -> None:
    model = Scripted("Combien de dockers se sont mis en grève à Valdoria ?", claims(TRUE))
    bot = Assistant(Settings(index=index, model="scripted"), model=model)
    reply = bot.ask("Et à Valdoria ?", after=["Combien de dockers se sont mis en grève ?"])
    bot.close()
    assert reply.standalone == "Combien de dockers se sont mis en grève à Valdoria ?"
    assert reply.question == "Et à Valdoria ?"
    assert "- Combien de dockers" in model.prompts[0]
