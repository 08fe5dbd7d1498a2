"""Requests of programs in, those that name no call, or bring what a call does not take, refused: ASGI middleware.

What reaches the widget library is a call that there is, with as many texts as it takes; on anything else that library
fails, and says 500.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Mapping
from typing import Any

from assistant.page.answers import Messages, Page, Send, refuse
from assistant.page.bodies import RequestError, again, read_body, whole, with_body
from assistant.page.calls import Calls

_CALL = re.compile(r"/gradio_api/(?:call(?P<named>/v2)?|run|api)/(?P<name>[^/]+)/?")
_LONGEST = 5_000_000


class Called:
    """Lets through calls by programs that are well made; everything else that is posted is not looked at."""

    def __init__(self, app: Page) -> None:
        self._app = app

    async def __call__(self, scope: dict[str, Any], receive: Messages, send: Send) -> None:
        """Serve one request, or say what is wrong with it."""
        asked = scope["type"] == "http" and scope.get("method") == "POST"
        call = _CALL.fullmatch(str(scope.get("path", ""))) if asked else None
        if call is None:
            return await self._app(scope, receive, send)
        try:
            posted = read_call(call["name"], call["named"] is not None, await read_body(receive, _LONGEST))
        except RequestError as error:
            return await refuse(send, error.status, str(error))
        scope, body = with_body(scope, posted)
        await self._app({**scope, "posted": posted}, again(body, receive), send)


def read_call(name: str, named: bool, body: bytes) -> dict[str, Any]:
    """Return the JSON of a call, with nothing in it but what the call takes. Raises RequestError.

    Arguments come in a list (`data`) or, where `named`, each by its name.
    """
    taken = _parameters().get(name)
    if taken is None:
        raise RequestError(404, f"There is no such call; there are: {', '.join(_parameters())}.")
    try:
        given = json.loads(body or b"{}")
    except (ValueError, RecursionError) as error:
        raise RequestError(400, "The request is no JSON.") from error
    if not isinstance(given, dict):
        raise RequestError(422, "The request is no JSON object.")
    given = whole(given)
    return _by_name(given, taken) if named else _in_order(given, taken)


def _by_name(given: Mapping[str, Any], taken: Mapping[str, str | None]) -> dict[str, Any]:
    missing = [name for name, default in taken.items() if default is None and name not in given]
    if missing or not set(given) <= set(taken):
        raise RequestError(422, f"The call takes: {', '.join(taken) or 'nothing'}.")
    _texts(list(given.values()))
    return dict(given)


def _in_order(given: Mapping[str, Any], taken: Mapping[str, str | None]) -> dict[str, Any]:
    data, defaults = given.get("data"), [*taken.values()]
    if not isinstance(data, list) or len(data) > len(taken) or None in defaults[len(data) :]:
        raise RequestError(422, f"The call takes a list, data, of: {', '.join(taken) or 'nothing'}.")
    _texts(data)
    session = given.get("session_hash")
    sent = {"data": [*data, *defaults[len(data) :]]}
    return sent | ({"session_hash": session} if isinstance(session, str) else {})


def _texts(values: list[Any]) -> None:
    if not all(isinstance(value, str) for value in values):
        raise RequestError(422, "Every argument is a text.")


def _parameters() -> dict[str, dict[str, str | None]]:
    """Return what each call takes, in order, with its default, None where it must be given."""
    calls = {name: inspect.signature(call) for name, call in vars(Calls).items() if not name.startswith("_")}
    return {
        name: {
            one.name: None if one.default is one.empty else one.default
            for one in call.parameters.values()
            if one.name != "self"
        }
        for name, call in calls.items()
    }
