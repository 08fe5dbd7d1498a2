"""A port that is taken is passed over; every response carries the policy."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from assistant.page import PolicyHeaders, free_port


def test_a_port_that_is_taken_is_passed_over() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        free = free_port("127.0.0.1", port)
        assert free is not None and port < free < port + 100


def test_zero_asks_for_any_port() -> None:
    assert (free_port("127.0.0.1", 0) or 0) > 0


def test_a_response_carries_the_policy() -> None:
    sent: list[dict[str, Any]] = []

    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        cookies = [(b"set-cookie", b"token=1; HttpOnly; Path=/; SameSite=none; Secure"), (b"set-cookie", b"other=2")]
        await send({"type": "http.response.start", "status": 200, "headers": [(b"a", b"b"), *cookies]})
        await send({"type": "http.response.body", "body": b""})

    async def keep(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(PolicyHeaders(app)({"type": "http"}, None, keep))
    headers = dict(sent[0]["headers"])
    assert headers[b"a"] == b"b" and headers[b"content-security-policy"].startswith(b"default-src 'self'")
    assert headers[b"x-frame-options"] == b"SAMEORIGIN"
    assert [value for name, value in sent[0]["headers"] if name == b"set-cookie"] == [
        b"token=1; HttpOnly; Path=/; SameSite=lax; Secure",
        b"other=2",
    ]
    assert sent[1] == {"type": "http.response.body", "body": b""}
