"""The page's program: its arguments, its port, its examples, and what its events do over a real index."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant import Answer, Assistant, Settings, bundled, page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
app = pytest.importorskip("app")


@pytest.fixture(scope="module")
def default_bot(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    bot = Assistant(Settings(index=tmp_path_factory.mktemp("default") / "index"))
    bot.ingest([bundled("data") / "articles"])
    return bot


@pytest.fixture
def chat(default_bot: Assistant) -> Any:
    return app.Chat(default_bot, bundled("data") / "articles")


def test_help_tells_the_options() -> None:
    shown = subprocess.run([sys.executable, "app.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert all(option in shown.stdout for option in ("--index", "--host", "--port"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_examples_shown_are_answered(chat: Any, default_bot: Assistant, language: page.Language) -> None:
    shown = [example["text"] for example in chat.examples(language)]
    assert 1 <= len(shown) <= 4
    assert all(isinstance(default_bot.ask(question), Answer) for question in shown)


def test_another_corpus_gets_no_examples_of_ours(port: Assistant) -> None:
    assert app.Chat(port, bundled("data") / "articles").examples("en") == []


def test_a_question_is_shown_first_and_answered_next(chat: Any) -> None:
    history, box, pending = chat.submit(" Combien de soldats ? ", [], "fr")
    assert (history[0]["role"], box, pending) == ("user", "", "Combien de soldats ?")
    replied, earlier = chat.answer(pending, history, [], "fr")
    assert replied[0] == history[0] and replied[1]["role"] == "assistant"
    assert earlier == ["Combien de soldats ?"]
    assert chat.answer("", history, earlier, "fr") == (history, earlier)


def test_a_follow_up_is_understood_from_the_questions_before_it(chat: Any) -> None:
    _, earlier = chat.answer("Combien de soldats nord-coréens ont été tués à Koursk ?", [], [], "fr")
    replied, _ = chat.answer("Selon qui ?", [], earlier, "fr")
    assert "Question comprise" in replied[0]["content"] and "Koursk" in replied[0]["content"]
    alone, _ = chat.answer("Selon qui ?", [], [], "fr")
    assert "Question comprise" not in alone[0]["content"]


def test_the_pane_of_an_unknown_article_says_so(chat: Any) -> None:
    assert "n’est plus dans l’index" in chat.pane("#source:gone:0:5:00000000", "fr")
    assert "L’article s’ouvre ici" in chat.pane("nonsense", "fr")
