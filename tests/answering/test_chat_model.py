"""The chat model's client against a real HTTP server on loopback, well and ill behaved."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from tests_model_server import Serve, spoken

from assistant import Settings
from assistant.answering.chat_model import ModelError, OpenAIChat

SCHEMA = {"type": "object", "properties": {}}
SECRET = "sk-canary-0123456789"


def chat(tmp_path: Path, address: str, seconds: float = 5) -> OpenAIChat:
    return OpenAIChat(
        Settings(index=tmp_path, model="m", base_url=address, api_key=SECRET, model_timeout=seconds)  # type: ignore[arg-type]
    )


def test_a_reply_comes_with_its_tokens(tmp_path: Path, serve: Serve) -> None:
    asked: list[dict[str, Any]] = []

    def behaviour(body: dict[str, Any]) -> tuple[int, bytes]:
        asked.append(body)
        return 200, spoken('{"claims": []}')

    completion = chat(tmp_path, serve(behaviour))("Bonjour", SCHEMA)
    assert (completion.text, completion.prompt_tokens, completion.completion_tokens) == ('{"claims": []}', 7, 2)
    assert asked[0]["response_format"]["type"] == "json_schema"
    assert asked[0]["messages"][0]["content"] == "Bonjour"


def test_a_server_without_schemas_is_asked_for_plain_text(tmp_path: Path, serve: Serve) -> None:
    def behaviour(body: dict[str, Any]) -> tuple[int, bytes]:
        return (400, b'{"error": {"message": "unknown"}}') if "response_format" in body else (200, spoken("Oui [1]."))

    model = chat(tmp_path, serve(behaviour))
    assert model("Bonjour", SCHEMA).text == "Oui [1]."
    assert model("Bonjour", SCHEMA).text == "Oui [1]."


@pytest.mark.parametrize(
    ("status", "body"),
    [(500, b"{}"), (401, b'{"error": {"message": "bad key"}}'), (200, b"<html>"), (200, b"{}"), (200, b"")],
    ids=["server error", "refused key", "not JSON", "no choices", "empty"],
)
def test_a_bad_reply_is_a_model_error_without_the_key(tmp_path: Path, serve: Serve, status: int, body: bytes) -> None:
    with pytest.raises(ModelError) as raised:
        chat(tmp_path, serve(lambda _: (status, body)))("Bonjour", SCHEMA)
    assert SECRET not in str(raised.value)


def test_a_silent_server_is_left_after_its_time(tmp_path: Path, serve: Serve) -> None:
    def behaviour(_: dict[str, Any]) -> tuple[int, bytes]:
        time.sleep(3)
        return 200, spoken("trop tard")

    began = time.monotonic()
    with pytest.raises(ModelError):
        chat(tmp_path, serve(behaviour), seconds=0.4)("Bonjour", SCHEMA)
    assert time.monotonic() - began < 3


def test_nobody_listening_is_a_model_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        chat(tmp_path, "http://127.0.0.1:9/v1", seconds=1)("Bonjour", SCHEMA)


def test_the_key_is_not_shown_with_the_settings(tmp_path: Path) -> None:
    settings = Settings(index=tmp_path, model="m", api_key=SECRET)  # type: ignore[arg-type]
    assert SECRET not in repr(settings) and SECRET not in str(settings.model_dump())
