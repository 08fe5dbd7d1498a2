"""Requests in, those of a client that asks too much answered with 429: an ASGI middleware for a page open to others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from assistant.page.access import Tally

_MINUTE = 60.0
_BODY = b'{"detail":"Too many requests. Wait a minute."}'


class RateLimit:
    """Lets each client address send so many requests a minute that ask something; reading the page is not counted."""

    def __init__(self, app: Callable[..., Awaitable[None]], most: int) -> None:
        self._app = app
        self._tally = Tally(most, _MINUTE)

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Callable[..., Awaitable[None]]) -> None:
        """Serve one request, or refuse it."""
        asks = scope["type"] == "http" and scope.get("method") not in ("GET", "HEAD", "OPTIONS")
        if asks and not self._tally.add(str((scope.get("client") or ("unknown",))[0])):
            headers = [(b"content-type", b"application/json"), (b"retry-after", b"60")]
            await send({"type": "http.response.start", "status": 429, "headers": headers})
            await send({"type": "http.response.body", "body": _BODY})
            return
        await self._app(scope, receive, send)
