"""A client that goes while it waits: what is done for its session is given up, and nothing else."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import gradio
import pytest
from gradio.context import LocalContext
from gradio.state_holder import StateHolder

from assistant.chat.leaving import forgotten_after
from assistant.page.leaving import Departures, Waiting, listening


@pytest.mark.parametrize(
    ("method", "path", "query", "session"),
    [
        ("GET", "/gradio_api/queue/data", b"session_hash=ab12", "ab12"),
        ("GET", "/gradio_api/call/ask/ev99", b"", "ev99"),
        ("POST", "/gradio_api/call/ask", b"", ""),
        ("GET", "/gradio_api/queue/data", b"", ""),
        ("GET", "/gradio_api/queue/data", b"\xff=%ff", ""),
        ("GET", "/gradio_api/file=call/ask/ev99/x", b"", ""),
        ("GET", "/", b"session_hash=ab12", ""),
    ],
    ids=["the page", "a program", "a question", "no session", "no query", "a file", "another page"],
)
def test_whose_answers_a_request_listens_for(method: str, path: str, query: bytes, session: str) -> None:
    assert listening({"method": method, "path": path, "query_string": query}) == session


def served(waiting: Waiting, ended: bool) -> None:
    """Serve a stream whose client goes, before its end or after it."""

    async def page(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"data", "more_body": not ended})
        await receive()

    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        return

    scope = {"type": "http", "method": "GET", "path": "/gradio_api/queue/data", "query_string": b"session_hash=a"}
    asyncio.run(Departures(page, waiting)(scope, receive, send))


@pytest.mark.parametrize(("ended", "given_up"), [(False, True), (True, False)], ids=["before its end", "after it"])
def test_a_client_that_goes_gives_up_its_own_questions(ended: bool, given_up: bool) -> None:
    waiting = Waiting()
    with waiting.of("a") as one, waiting.of("a") as two, waiting.of("b") as other:
        served(waiting, ended)
        assert (one.is_set(), two.is_set(), other.is_set()) == (given_up, given_up, False)
    assert waiting._given_up == {}
    waiting.left("a")


def test_sessions_that_come_and_go_at_once_leave_nothing() -> None:
    waiting = Waiting()

    def come_and_go(number: int) -> None:
        for turn in range(200):
            with waiting.of(str((number + turn) % 3)):
                waiting.left(str(turn % 3))

    threads = [threading.Thread(target=come_and_go, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert waiting._given_up == {}


def test_nothing_is_kept_of_the_session_of_a_finished_call() -> None:
    with gradio.Blocks() as blocks:
        gradio.Textbox()
    made: Any = StateHolder
    blocks.state_holder = made()
    blocks.state_holder.set_blocks(blocks)
    assert blocks.state_holder["a program's"] is not blocks.state_holder["a reader's"]
    entered = LocalContext.blocks.set(blocks)
    asked = LocalContext.request.set(gradio.Request(session_hash="a program's"))
    try:
        assert forgotten_after(str.upper)("answer") == "ANSWER"
    finally:
        LocalContext.request.reset(asked)
        LocalContext.blocks.reset(entered)
    assert set(blocks.state_holder.session_data) == {"a reader's"}
