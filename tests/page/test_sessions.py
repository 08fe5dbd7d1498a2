"""Whose a session, an event and a file are: nobody else's, and nobody's who has not signed in."""

from __future__ import annotations

import asyncio
import json
from types import SimpleNamespace
from typing import Any

import pytest

from assistant.page import Owners, Tokens

APP = SimpleNamespace(cookie_id="c", tokens={"a": "ada", "b": "bob"})


class Browser:
    """Asks a page that answers each request with what is scripted for its path."""

    def __init__(self, **replies: Any) -> None:
        self._replies = replies
        self._owners = Owners(self._page)

    async def _page(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        body = json.dumps(self._replies.get(scope["path"].rpartition("/")[2], {})).encode()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body[:5], "more_body": True})
        await send({"type": "http.response.body", "body": body[5:]})

    def ask(self, who: str, method: str, path: str, query: str = "", **posted: str) -> int:
        sent: list[int] = []

        async def send(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                sent.append(message["status"])

        headers = [(b"cookie", f"x=1; access-token-unsecure-c={who}".encode())] if who else []
        scope = {"type": "http", "method": method, "path": path, "query_string": query.encode(), "headers": headers}
        asyncio.run(self._owners(scope | {"app": APP, "posted": posted}, None, send))  # type: ignore[arg-type]
        return sent[0]


@pytest.mark.parametrize(
    "path",
    [
        *("/gradio_api/heartbeat/s", "/gradio_api/stream/e", "/gradio_api/queue/data", "/gradio_api/call/ask/e"),
        *("/gradio_api/cancel", "/gradio_api/reset"),
    ],
)
def test_who_has_not_signed_in_gets_nothing(path: str) -> None:
    assert Browser().ask("", "POST", path) == 401
    assert Browser().ask("unknown", "GET", path) == 401


def test_the_page_of_the_login_needs_no_login() -> None:
    assert Browser().ask("", "GET", "/") == Browser().ask("", "GET", "/gradio_api/theme.css") == 200


def test_a_session_belongs_to_who_named_it_first() -> None:
    browser = Browser()
    assert browser.ask("a", "POST", "/gradio_api/queue/join", session_hash="s") == 200
    assert browser.ask("a", "GET", "/gradio_api/queue/data", "session_hash=s") == 200
    for asked in (
        ("POST", "/gradio_api/queue/join"),
        ("GET", "/gradio_api/queue/data", "session_hash=own&session_hash=s"),
        ("GET", "/gradio_api/queue/data", "session_hash=%73"),
        ("GET", "/gradio_api/heartbeat/s"),
        ("GET", "/gradio_api/deep_link", "session_hash=s"),
        ("GET", "/gradio_api/stream/s/r/1/playlist.m3u8"),
    ):
        posted = {"session_hash": "s"} if asked[0] == "POST" else {}
        assert browser.ask("b", *asked, **posted) == 404, asked


def test_an_event_belongs_to_who_asked() -> None:
    browser = Browser(ask={"event_id": "e1"})
    assert browser.ask("a", "POST", "/gradio_api/call/ask") == 200
    assert browser.ask("b", "GET", "/gradio_api/call/ask/e1") == 404
    assert browser.ask("b", "GET", "/gradio_api/call/v2/ask/e1/") == 404
    assert browser.ask("b", "POST", "/gradio_api/cancel", event_id="e1") == 404
    assert browser.ask("b", "POST", "/gradio_api/queue/join", session_hash="e1") == 404
    assert browser.ask("a", "GET", "/gradio_api/call/ask/e1") == 200


def test_a_file_is_given_to_who_brought_it() -> None:
    browser = Browser(upload=["/tmp/x/note.txt"])
    assert browser.ask("a", "POST", "/gradio_api/upload") == 200
    assert browser.ask("a", "GET", "/gradio_api/file=/tmp/x/../x/note.txt") == 200
    for path in ("file=/tmp/x/note.txt", "file//tmp/x/note.txt", "file=/tmp/other.txt"):
        assert browser.ask("b", "GET", f"/gradio_api/{path}") == 404


def test_a_token_that_is_not_used_runs_out_and_one_that_is_does_not() -> None:
    now = [0.0]
    tokens = Tokens(lambda: now[0], idle=10)
    tokens["a"], tokens["b"] = "ada", "bob"
    for now[0] in (8.0, 16.0, 24.0):
        assert tokens.get("a") == "ada"
    assert tokens.get("b") is None and tokens.get("c", "none") == "none" and tokens.get(None) is None
    tokens["c"] = "eve"
    assert set(tokens) == {"a", "c"}
