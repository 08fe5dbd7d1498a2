"""Requests that wait for an answer, by session: when their client goes, what is being done for it is given up."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock
from typing import Any
from urllib.parse import parse_qs

# Where the page's own program and others listen for what they asked.
_LISTENS = re.compile(r"/gradio_api/(?:queue/data|call/[^/]+/(?P<session>[^/]+))/?$")


class Waiting:
    """The sessions for which something is being done; safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._given_up: dict[str, set[Event]] = {}

    @contextmanager
    def of(self, session: str) -> Iterator[Event]:
        """Give the event that is set when the client of a session goes."""
        given_up = Event()
        with self._lock:
            self._given_up.setdefault(session, set()).add(given_up)
        try:
            yield given_up
        finally:
            with self._lock:
                left = self._given_up[session] - {given_up}
                self._given_up[session] = left
                if not left:
                    del self._given_up[session]

    def left(self, session: str) -> None:
        """Give up all that is done for a session."""
        with self._lock:
            gone = set(self._given_up.get(session, ()))
        for given_up in gone:
            given_up.set()


class Departures:
    """ASGI middleware that notices clients which go before their stream of answers has ended."""

    def __init__(self, app: Callable[..., Awaitable[None]], waiting: Waiting) -> None:
        self._app, self._waiting = app, waiting

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Callable[..., Awaitable[None]]) -> None:
        """Serve one request."""
        session = listening(scope) if scope["type"] == "http" else ""
        if not session:
            await self._app(scope, receive, send)
            return
        ended = False

        async def hear() -> Any:
            message = await receive()
            if message["type"] == "http.disconnect" and not ended:
                self._waiting.left(session)
            return message

        async def tell(message: dict[str, Any]) -> None:
            nonlocal ended
            ended = message["type"] == "http.response.body" and not message.get("more_body", False)
            await send(message)

        await self._app(scope, hear, tell)


def listening(scope: dict[str, Any]) -> str:
    """Return the session whose answers a request listens for, "" for another request."""
    found = _LISTENS.search(str(scope.get("path", "")))
    if found is None or scope.get("method") != "GET":
        return ""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    return found["session"] or "".join(asked.get("session_hash", [])[:1])
