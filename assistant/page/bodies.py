"""What is posted in, whole and of a form that can be served, or refused with the reason: ASGI middleware."""

from __future__ import annotations

import json
import re
from typing import Any

from assistant.page.answers import Messages, Page, Send, refuse

# The conversations that a browser keeps go along with some events; no browser keeps more than this.
_LONGEST = 30_000_000
_EVENT = re.compile(r"/gradio_api/(?:queue/join|cancel|reset|stream/.*|component_server|run-history/.*)/?")
# Calls of programs and tools are bounded where they are read, files where they are written.
_ELSEWHERE = re.compile(r"/gradio_api/(?:call|run|api|upload|process_recording|mcp)\b.*")
_LONGEST_FORM = 20_000
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
_LONE = re.compile("[\ud800-\udfff]")


class RequestError(ValueError):
    """A request that cannot be served; `status` is the one of HTTP."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Posted:
    """Reads what the page posts, within bounds; what is read stands in the scope as `posted`."""

    def __init__(self, app: Page) -> None:
        self._app = app

    async def __call__(self, scope: dict[str, Any], receive: Messages, send: Send) -> None:
        """Serve one request, or say what is wrong with it."""
        path = str(scope.get("path", "")) if scope["type"] == "http" and scope.get("method") == "POST" else ""
        event = _EVENT.fullmatch(path)
        if not path or (not event and _ELSEWHERE.fullmatch(path)):
            return await self._app(scope, receive, send)
        try:
            body = await read_body(receive, _LONGEST if event else _LONGEST_FORM)
            if not event:
                return await self._app(scope, again(body, receive), send)
            posted = read_event(body)
        except RequestError as error:
            return await refuse(send, error.status, str(error))
        if _HALF.search(body):
            scope, body = with_body(scope, posted)
        await self._app({**scope, "posted": posted}, again(body, receive), send)


def read_event(body: bytes) -> dict[str, Any]:
    """Return the JSON object that is posted, without halves of characters, which nothing can send back."""
    try:
        posted = json.loads(body or b"{}")
    except (ValueError, RecursionError) as error:
        raise RequestError(400, "The request is no JSON.") from error
    if not isinstance(posted, dict):
        raise RequestError(422, "The request is no JSON object.")
    return dict(whole(posted)) if _HALF.search(body) else posted


def with_body(scope: dict[str, Any], posted: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Return a request with another body, and that body."""
    told = json.dumps(posted).encode()
    headers = [pair for pair in scope["headers"] if pair[0] not in (b"content-length", b"transfer-encoding")]
    return {**scope, "headers": [*headers, (b"content-length", str(len(told)).encode())]}, told


async def read_body(receive: Messages, longest: int) -> bytes:
    """Return what is posted. Raises RequestError for more than `longest` bytes."""
    parts = bytearray()
    while True:
        message = await receive()
        parts += message.get("body", b"")
        if len(parts) > longest:
            raise RequestError(413, f"The request is too large: at most {longest / 1e6:g} MB.")
        if message["type"] != "http.request" or not message.get("more_body"):
            return bytes(parts)


def again(body: bytes, receive: Messages) -> Messages:
    """Return what gives a body that was read already, then what comes after it."""
    left = [{"type": "http.request", "body": body, "more_body": False}]

    async def give() -> dict[str, Any]:
        return left.pop() if left else await receive()

    return give


def whole(value: Any) -> Any:
    """Return JSON without lone surrogates. What is nested deeper than JSON can be read never comes here."""
    if isinstance(value, str):
        return _LONE.sub("�", value)
    if isinstance(value, dict):
        return {whole(key): whole(part) for key, part in value.items()}
    return [whole(part) for part in value] if isinstance(value, list) else value
