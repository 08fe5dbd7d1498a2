"""Who has signed in, and whose each session, event and file of the page is: ASGI middleware for a page with users.

The widget library keeps conversations by a session that the browser names, and gives what belongs to a session to
everybody who knows its name. Here it belongs to the user who named it first.
"""

from __future__ import annotations

import json
import os
import re
from collections import OrderedDict
from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any
from urllib.parse import parse_qs

from assistant.page.answers import Messages, Page, Send, refuse, values_of

# Seconds after which somebody who asked for nothing signs in anew.
_IDLE = 12 * 3600.0
_KEPT = 100_000
_OPEN = re.compile(r"/gradio_api/(?:heartbeat|stream|queue|call|cancel|reset|upload|run|api|component_server)\b.*")
_IN_PATH = re.compile(
    r"/gradio_api/(?:heartbeat/(?P<a>[^/]+)|stream/(?P<b>[^/]+)|call/(?:v2/)?[^/]+/(?P<c>[^/]+))(?:/.*)?"
)
_FILE = re.compile(r"/gradio_api/file(?:=|/)(?P<path>.*)", re.DOTALL)
_GIVES_EVENT = re.compile(r"/gradio_api/(?:call/.*|queue/join|upload)/?")


class Tokens(dict[str, str]):
    """Tokens of who has signed in, to their names; one that was not used for half a day is worth nothing."""

    def __init__(self, clock: Callable[[], float] = monotonic, idle: float = _IDLE) -> None:
        super().__init__()
        self._clock, self._idle = clock, idle
        self._used: dict[str, float] = {}

    def __setitem__(self, token: str, name: str) -> None:
        for old in [one for one, used in self._used.items() if self._clock() - used > self._idle]:
            self.pop(old, None)
            del self._used[old]
        super().__setitem__(token, name)
        self._used[token] = self._clock()

    def get(self, token: Any, default: Any = None) -> Any:
        """Return whose a token is, the default where it is nobody's any more."""
        if token not in self or self._clock() - self._used[token] > self._idle:
            return default
        self._used[token] = self._clock()
        return self[token]


class Owners:
    """Gives nobody what another user's session, event or file holds."""

    def __init__(self, app: Page) -> None:
        self._app = app
        self._of: OrderedDict[str, str] = OrderedDict()
        self._brought: OrderedDict[tuple[str, str], None] = OrderedDict()

    async def __call__(self, scope: dict[str, Any], receive: Messages, send: Send) -> None:
        """Serve one request, or refuse it."""
        path = str(scope.get("path", ""))
        if scope["type"] != "http" or not path.startswith("/gradio_api/"):
            return await self._app(scope, receive, send)
        user, file = signed_in(scope), _FILE.fullmatch(path)
        if user is None:
            # What the widget library does not guard by itself.
            return await (
                refuse(send, 401, "Not authenticated") if _OPEN.fullmatch(path) else self._app(scope, receive, send)
            )
        if not all(self._own(name, user) for name in named_in(scope)) or (
            file and (user, os.path.normpath(file["path"])) not in self._brought
        ):
            return await refuse(send, 404, "Not Found")
        gives = scope.get("method") == "POST" and _GIVES_EVENT.fullmatch(path)
        await self._app(scope, receive, self._heard(user, send) if gives else send)

    def _own(self, name: str, user: str) -> bool:
        owner = self._of.setdefault(name, user)
        self._of.move_to_end(name)
        if len(self._of) > _KEPT:
            self._of.popitem(last=False)
        return owner == user

    def _heard(self, user: str, send: Send) -> Send:
        """Return what sends a reply on, and notes the event or the files that it names."""
        heard = bytearray()

        async def tell(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.body":
                heard.extend(message.get("body", b""))
                if not message.get("more_body"):
                    self._note(bytes(heard), user)
            await send(message)

        return tell

    def _note(self, body: bytes, user: str) -> None:
        try:
            told = json.loads(body)
        except ValueError:
            return
        if isinstance(told, dict) and isinstance(told.get("event_id"), str):
            self._own(told["event_id"], user)
        for path in told if isinstance(told, list) else ():
            self._brought[(user, os.path.normpath(str(path)))] = None
            if len(self._brought) > _KEPT:
                self._brought.popitem(last=False)


def signed_in(scope: dict[str, Any]) -> str | None:
    """Return who asks, None for somebody who has not signed in."""
    app = scope.get("app")
    pairs = (part.strip().partition("=") for line in values_of(scope, b"cookie") for part in line.split(";"))
    given = {name: value for name, _, value in pairs}
    own = getattr(app, "cookie_id", "")
    token = given.get(f"access-token-{own}") or given.get(f"access-token-unsecure-{own}")
    name = app.tokens.get(token) if app is not None and token else None
    return name if isinstance(name, str) else None


def named_in(scope: dict[str, Any]) -> Iterator[str]:
    """Yield the sessions and events that a request is about."""
    found = _IN_PATH.fullmatch(str(scope.get("path", "")))
    yield from (name for name in (found.groupdict().values() if found else ()) if name)
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    yield from asked.get("session_hash", ())
    posted = scope.get("posted", {})
    yield from (posted[key] for key in ("session_hash", "event_id") if isinstance(posted.get(key), str))
