"""Short answers of the middleware itself to a request that goes no further, and what they read of its headers."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

Messages = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Page = Callable[..., Awaitable[None]]


async def refuse(send: Send, status: int, why: str, headers: Sequence[tuple[bytes, bytes]] = ()) -> None:
    """Answer with a status and the reason as JSON."""
    told = json.dumps({"detail": why}).encode()
    named = [(b"content-type", b"application/json"), (b"content-length", str(len(told)).encode()), *headers]
    await send({"type": "http.response.start", "status": status, "headers": named})
    await send({"type": "http.response.body", "body": told})


def values_of(scope: dict[str, Any], name: bytes) -> list[str]:
    """Return the values of a header, each as often as it was sent."""
    return [value.decode("latin-1").strip() for key, value in scope.get("headers", ()) if key.lower() == name]
