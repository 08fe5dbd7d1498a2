"""The page's program: its arguments, and what its events do over a real index."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant import Answer, Assistant, Settings, bundled, chat, page

ROOT = Path(__file__).resolve().parent.parent
NO_FILTER = ("", "", "auto")


@pytest.fixture(scope="module")
def default_bot(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    bot = Assistant(Settings(index=tmp_path_factory.mktemp("default") / "index"))
    bot.ingest([bundled("data") / "articles"])
    return bot


@pytest.fixture
def talk(default_bot: Assistant) -> page.Talk:
    return page.Talk(default_bot)


def replied(talk: page.Talk, turns: list[page.Turn]) -> list[page.Turn]:
    return list(talk.answer(turns, "fr"))[-1]


def test_help_tells_the_options() -> None:
    shown = subprocess.run([sys.executable, "app.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert all(option in shown.stdout for option in ("--index", "--host", "--port", "--mcp"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_examples_come_from_the_articles_and_are_answered(talk: page.Talk, language: page.Language) -> None:
    shown = talk.examples(language)
    assert len(shown) == 4
    assert all(isinstance(talk.bot.ask(question), Answer) for question in shown)


def test_another_corpus_gets_examples_of_its_own(port: Assistant) -> None:
    examples = page.Talk(port).examples("fr")
    assert all(isinstance(port.ask(question), Answer) for question in examples)


async def test_a_question_is_shown_first_and_answered_next(talk: page.Talk) -> None:
    events = chat.Events(talk.bot).asking
    messages, box, turns, editing, suggestions = events.submit(" Combien de soldats ? ", [], None, "fr", *NO_FILTER)
    assert (messages[0]["role"], box, turns[0].question, editing, suggestions) == (
        "user", "", "Combien de soldats ?", None, "",
    )  # fmt: skip
    assert "Recherche dans les articles…" in messages[1]["content"]
    steps = [step async for step in events.answer(turns, "fr")]
    assert steps[-1][1][0].reply is not None


def test_a_follow_up_is_understood_from_the_questions_before_it(talk: page.Talk) -> None:
    turns = replied(talk, talk.put([], "Combien de soldats nord-coréens ont été tués à Koursk ?", page.Filters()))
    turns = replied(talk, talk.put(turns, "Selon qui ?", page.Filters()))
    assert "Question comprise" in talk.messages(turns, "fr")[-1]["content"]
    alone = replied(talk, talk.put([], "Selon qui ?", page.Filters()))
    assert "Question comprise" not in talk.messages(alone, "fr")[-1]["content"]


def test_what_follows_is_answerable_and_not_what_was_asked(talk: page.Talk) -> None:
    turns = replied(talk, talk.put([], "Combien de soldats nord-coréens ont été tués à Koursk ?", page.Filters()))
    further = talk.suggestions(turns, "fr")
    assert further and turns[0].question not in further
    assert all(isinstance(talk.bot.ask(question), Answer) for question in further)


def test_a_question_given_up_is_said_to_be(talk: page.Talk) -> None:
    turns = page.stopped(talk.put([], "Combien ?", page.Filters()), "fr")
    assert "Arrêté avant la réponse." in talk.messages(turns, "fr")[-1]["content"]
    assert replied(talk, turns) == turns


def test_the_pane_of_an_unknown_article_says_so(talk: page.Talk) -> None:
    assert "n’est plus dans l’index" in talk.pane("#source:gone:0:5:00000000", "fr")
    assert "L’article s’ouvre ici" in talk.pane("nonsense", "fr")


def test_programs_get_the_public_interface(talk: page.Talk) -> None:
    calls: Any = page.Calls(talk.bot)
    assert calls.ask("Combien de soldats nord-coréens ont été tués à Koursk ?")["status"] == "answered"
    assert "unknown mode" in calls.ask("Combien ?", mode="other")["error"]
    assert "longer than" in calls.ask("mot " * 700)["error"]
    assert calls.check("Quelque 600 soldats sont morts.")["claims"]
    assert len(calls.articles()) == 5
