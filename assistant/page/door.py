"""Requests in, those that ask too much or lack a password answered at the door: ASGI middleware for an open page."""

from __future__ import annotations

import asyncio
import base64
import errno
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from assistant.page.access import Accounts, Tally
from assistant.page.answers import refuse

_MINUTE = 60.0
_log = logging.getLogger("assistant.page")
_TOO_MANY = "Too many requests. Wait a minute."
_FULL = "There is no room left on the disk."


class RateLimit:
    """Lets each client address send so many requests a minute that ask something; reading the page is not counted."""

    def __init__(self, app: Callable[..., Awaitable[None]], most: int) -> None:
        self._app = app
        self._tally = Tally(most, _MINUTE)

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Callable[..., Awaitable[None]]) -> None:
        """Serve one request, or refuse it."""
        asks = scope["type"] == "http" and scope.get("method") not in ("GET", "HEAD", "OPTIONS")
        if asks and not self._tally.add(str((scope.get("client") or ("unknown",))[0])):
            return await refuse(send, 429, _TOO_MANY, [(b"retry-after", b"60")])
        await self._app(scope, receive, send)


class Doorkeeper:
    """Wants a name and a password (HTTP Basic) where the page's own login does not: at its tools for MCP clients."""

    def __init__(self, app: Callable[..., Awaitable[None]], accounts: Accounts) -> None:
        self._app = app
        self._accounts = accounts

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Callable[..., Awaitable[None]]) -> None:
        """Serve one request, or ask for the password."""
        guarded = scope["type"] != "lifespan" and "/mcp" in str(scope.get("path", "")).lower()
        if guarded and not await asyncio.to_thread(self._let_in, dict(scope.get("headers", ()))):
            return await refuse(send, 401, "Not authenticated", [(b"www-authenticate", b'Basic realm="assistant"')])
        await self._app(scope, receive, send)

    def _let_in(self, headers: dict[bytes, bytes]) -> bool:
        scheme, _, given = headers.get(b"authorization", b"").partition(b" ")
        try:
            name, _, password = base64.b64decode(given, validate=True).decode("utf-8").partition(":")
        except ValueError:
            return False
        return scheme.lower() == b"basic" and self._accounts(name, password)


class Politeness:
    """Answers 400 where a request is of a form that the widget library fails over, instead of 500."""

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        self._app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Callable[..., Awaitable[None]]) -> None:
        """Serve one request."""
        begun = False

        async def tell(message: dict[str, Any]) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, tell)
        except (LookupError, TypeError, ValueError, AttributeError, AssertionError, RecursionError, OSError) as error:
            if begun or scope["type"] != "http" or isinstance(error, ConnectionError):
                raise
            # What it says may hold words of a question.
            _log.warning("request refused: path=%s error=%s", str(scope.get("path"))[:200], type(error).__name__)
            full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
            await refuse(send, 507 if full else 400, _FULL if full else "The request cannot be read.")
