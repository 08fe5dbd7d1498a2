"""Requests in, those that another site makes a reader's browser send refused: ASGI middleware.

A page elsewhere can send requests to this machine, and can give its own name an address of this machine, so that the
browser takes both for one site (DNS rebinding). The first is told by what browsers say of where a request comes from
(Sec-Fetch-Site, else Origin), the second by the name that the request asks for (Host).
"""

from __future__ import annotations

from typing import Any

from assistant.page.access import is_exposed
from assistant.page.answers import Messages, Page, Send, refuse, values_of

_OWN = ("same-origin", "none")
_ELSEWHERE = "The request comes from another site."
_OTHER_NAME = (
    "The page is asked for under a name that is not this machine's. Behind a proxy set ASSISTANT_USERS, or "
    "ASSISTANT_OPEN=1."
)


class OwnSite:
    """Serves what the page itself asks, programs, and links; `host` is the only name, with this machine's, if given."""

    def __init__(self, app: Page, host: str | None) -> None:
        self._app, self._host = app, host

    async def __call__(self, scope: dict[str, Any], receive: Messages, send: Send) -> None:
        """Serve one request, or refuse it; the page has no use for WebSockets."""
        if scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] == "http":
            if self._host is not None and not all(self._named(host) for host in values_of(scope, b"host")):
                return await refuse(send, 421, _OTHER_NAME)
            if from_elsewhere(scope):
                return await refuse(send, 403, _ELSEWHERE)
        await self._app(scope, receive, send)

    def _named(self, host: str) -> bool:
        name = _name(host)
        return name == self._host or name.endswith(".localhost") or not is_exposed(name)


def from_elsewhere(scope: dict[str, Any]) -> bool:
    """Tell whether a browser sends a request for another site; following a link from there is no such thing."""
    sites = values_of(scope, b"sec-fetch-site")
    if sites:
        return not all(site in _OWN for site in sites) and not _is_link(scope)
    own = {_name(host) for host in (*values_of(scope, b"host"), *values_of(scope, b"x-forwarded-host"))}
    return not all(_name(origin.partition("://")[2]) in own for origin in values_of(scope, b"origin"))


def _is_link(scope: dict[str, Any]) -> bool:
    leads = scope.get("method") in ("GET", "HEAD") and "navigate" in values_of(scope, b"sec-fetch-mode")
    return leads and "document" in values_of(scope, b"sec-fetch-dest") and str(scope.get("path")) == "/"


def _name(host: str) -> str:
    """Return the name of a host without its port: "[::1]:7860" is "::1"."""
    bare, _, port = host.rpartition(":")
    name = bare if port.isdigit() and (bare.endswith("]") or ":" not in bare) else host
    return name.strip("[]").rstrip(".").lower()
