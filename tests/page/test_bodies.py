"""What is posted to the page: bounded, an object, without halves of characters."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from assistant.page import Posted

JOIN = "/gradio_api/queue/join"


def post(path: str, body: bytes, pieces: int = 1) -> tuple[int, bytes]:
    """Return the status, and what the page was given."""
    came: list[bytes] = []
    sent: list[int] = []
    size = -(-len(body) // pieces) or 1
    parts = [body[at : at + size] for at in range(0, len(body), size)] or [b""]

    async def page(scope: dict[str, Any], receive: Any, send: Any) -> None:
        message = await receive()
        assert (b"content-length", str(len(message["body"])).encode()) in scope["headers"]
        came.append(message["body"])
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": parts.pop(0), "more_body": bool(parts)}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            sent.append(message["status"])

    headers = [(b"content-length", str(len(body)).encode())]
    scope = {"type": "http", "method": "POST", "path": path, "headers": headers}
    asyncio.run(Posted(page)(scope, receive, send))
    return sent[0], b"".join(came)


def test_what_is_well_formed_is_handed_on_as_it_came() -> None:
    body = json.dumps({"data": ["é" * 1000], "session_hash": "s"}).encode()
    assert post(JOIN, body, pieces=7) == (200, body)


def test_halves_of_characters_are_replaced_and_whole_ones_kept() -> None:
    status, given = post(JOIN, rb'{"data": ["a\ud800b", {"\udfff": "\ud83d\udea2"}], "session_hash": "s"}')
    assert status == 200
    assert json.loads(given) == {"data": ["a�b", {"�": "🚢"}], "session_hash": "s"}


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"\xff", 400), (b"[" * 100_000, 400), (b"9" * 9_000, 400), (b"[]", 422), (b"null", 422)],
    ids=["cut", "no UTF-8", "deep", "a number without end", "a list", "nothing"],
)
def test_what_is_no_object_is_refused(body: bytes, status: int) -> None:
    assert post(JOIN, body) == (status, b"")


@pytest.mark.parametrize(
    ("path", "size"),
    [(JOIN, 30_000_001), ("/login", 20_001), ("/gradio_api/vibe-edit", 20_001), ("/", 20_001)],
    ids=["an event", "a login", "a route that the page does not use", "no route"],
)
def test_what_is_too_large_is_refused(path: str, size: int) -> None:
    assert post(path, b"x" * size, pieces=3) == (413, b"")
