"""What answers and conversations take, and the replies that are kept so that they take less."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests_scripted import Scripted

from assistant import Settings
from assistant.answering.accounting import Spent, total_usage
from assistant.answering.asking import Asking
from assistant.answering.chat_seam import Completion, ModelError
from assistant.answering.reply_cache import ReplyCache
from assistant.answering.retries import retry_after


def test_an_answer_tells_calls_tokens_time_and_cost(tmp_path: Path) -> None:
    spent = Spent("m", [Completion("a", 1_000, 100, 50.0), Completion("b", 500, 50, 25.0), Completion("c", kept=True)])
    priced = Settings(index=tmp_path, price_prompt=2, price_completion=10, price_currency="EUR")
    assert spent.usage(priced) == {
        "model": "m", "calls": 2, "prompt_tokens": 1500, "completion_tokens": 150, "milliseconds": 75.0, "kept": 1,
        "cost": 0.0045, "currency": "EUR",
    }  # fmt: skip
    assert "cost" not in spent.usage(Settings(index=tmp_path))


def test_a_conversation_is_the_sum_of_its_answers() -> None:
    first = {"calls": 1, "prompt_tokens": 10, "milliseconds": 1.5, "cost": 0.1, "currency": "EUR"}
    assert total_usage([first, None, {"calls": 2, "prompt_tokens": None}, first]) == {
        "calls": 4, "prompt_tokens": 20, "milliseconds": 3.0, "cost": 0.2, "currency": "EUR",
    }  # fmt: skip


def test_a_reply_is_kept_and_costs_no_call(tmp_path: Path) -> None:
    model = Scripted("Un.")
    for _ in range(2):
        asking = Asking(model, Spent("m"), 5, ReplyCache(tmp_path))
        assert "".join(asking.pieces("x", {}, "key")) == "Un."
        asking.keep()
    assert len(model.prompts) == 1
    assert asking.spent.completions[0].kept


def test_a_reply_that_could_not_be_read_is_not_kept(tmp_path: Path) -> None:
    asking = Asking(Scripted("Un."), Spent("m"), 5, ReplyCache(tmp_path))
    assert "".join(asking.pieces("x", {}, "key")) == "Un."
    assert ReplyCache(tmp_path).get("key") is None


@pytest.mark.parametrize("other", [("m", "other"), ("n", "key")], ids=["another request", "another model"])
def test_another_request_is_asked_anew(tmp_path: Path, other: tuple[str, str]) -> None:
    for name, key, reply in (("m", "key", "Un."), (*other, "Deux.")):
        asking = Asking(Scripted(reply), Spent(name), 5, ReplyCache(tmp_path))
        assert "".join(asking.pieces("x", {}, key)) == reply
        asking.keep()


def test_a_cut_reply_is_not_kept(tmp_path: Path) -> None:
    ReplyCache(tmp_path).put("key", Completion("Un", cut="cut"))
    assert ReplyCache(tmp_path).get("key") is None


def test_what_is_kept_is_json(tmp_path: Path) -> None:
    ReplyCache(tmp_path).put("key", Completion("Un."))
    (row,) = sqlite3.connect(tmp_path / "replies.sqlite3").execute("SELECT reply FROM replies").fetchone()
    assert row.startswith('{"text": "Un."')


@pytest.mark.parametrize("content", [b"not a database", b""], ids=["another file", "an empty file"])
def test_a_damaged_cache_is_no_cache(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "replies.sqlite3").write_bytes(content)
    cache = ReplyCache(tmp_path)
    cache.put("key", Completion("Un."))
    assert cache.get("key") in (None, Completion("Un.", kept=True))
    assert ReplyCache(tmp_path / "nowhere").get("key") is None


def test_no_call_is_begun_when_no_time_is_left() -> None:
    asking = Asking(Scripted("Un."), Spent("m"), 0.5)
    with pytest.raises(ModelError, match="no time"):
        list(asking.pieces("x", {}, "key"))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("3", 3),
        ("0.5", 0.5),
        ("-2", 0),
        ("Tue, 14 May 2024 12:00:07 GMT", 7),
        ("soon", None),
        (None, None),
        ("inf", None),
    ],
    ids=["seconds", "a fraction", "the past", "a date", "words", "nothing", "for ever"],
)
def test_the_wait_a_server_asks_for_is_read(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, datetime(2024, 5, 14, 12, 0, tzinfo=UTC)) == seconds
