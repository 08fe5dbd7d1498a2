"""What serving the page safely needs: a port that is free, and the headers that keep the page to its own server."""

from __future__ import annotations

import re
import socket
from collections.abc import Awaitable, Callable
from typing import Any

_PORTS = 100
# The page may fetch from, and send to, nobody but its own program. The widget library's scripts are inline, and
# compile templates.
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'self'"
)
_HEADERS = [
    (b"content-security-policy", _POLICY.encode()),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"SAMEORIGIN"),
]
# A cookie that goes along with what other sites ask serves nobody but them.
_EVERYWHERE = re.compile(rb"; *SameSite=none", re.IGNORECASE)


class PolicyHeaders:
    """ASGI middleware that adds the content security policy to every HTTP response."""

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        self._app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Callable[..., Awaitable[None]]) -> None:
        """Serve one request."""

        async def send_with_policy(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                headers = [
                    (name, _here(value) if name == b"set-cookie" else value) for name, value in message["headers"]
                ]
                message = {**message, "headers": [*headers, *_HEADERS]}
            await send(message)

        await self._app(scope, receive, send_with_policy)


def _here(cookie: bytes) -> bytes:
    """Return a cookie that only this page's own requests, and links to it, bring back."""
    return _EVERYWHERE.sub(b"; SameSite=lax", cookie)


def free_port(host: str, wanted: int) -> int | None:
    """Return the first free port from `wanted` on (any, for 0), None when a hundred in a row are taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in range(wanted, min(wanted + _PORTS, 65536)):
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    return None
