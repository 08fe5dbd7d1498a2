"""A response of a model's server in, the same response out, of which no more is read than is wanted.

A server may send without end, or a little that unpacks to a lot; and as long as it sends faster than it is read, nobody
else's reply would be heard.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from importlib import import_module
from typing import Any

from assistant.answering.chat_replies import NotStreamedError
from assistant.answering.chat_seam import ModelError

# Bytes of a reply in events, of a reply that comes whole, and of what a server says of an error.
_EVENTS, _WHOLE, _ERROR = 32_000_000, 4_000_000, 100_000


async def bound(response: Any) -> None:
    """Bound what is read of a response; take the body of one that comes whole. Raises NotStreamedError, ModelError."""
    # No packing was asked for.
    packed = response.headers.pop("content-encoding", "identity").strip().lower() != "identity"
    if response.status_code != 200:
        response.stream = _bounded(response.stream, _ERROR, None)
        return
    if packed:
        raise ModelError("the model's reply could not be read")
    if "text/event-stream" in response.headers.get("content-type", ""):
        response.stream = _bounded(response.stream, _EVENTS, ModelError("the reply is too long"))
        return
    response.stream = _bounded(response.stream, _WHOLE, None)
    raise NotStreamedError(await response.aread())


def _bounded(stream: Any, most: int, error: Exception | None) -> Any:
    """Return a stream that ends, or raises `error`, after `most` bytes, and lets others be heard between its pieces."""
    kind: Any = import_module(_library(stream)).AsyncByteStream

    async def pieces() -> AsyncIterator[bytes]:
        left = most
        async for piece in stream:
            yield piece[:left]
            left -= len(piece)
            if left <= 0 and error is not None:
                raise error
            if left <= 0:
                return
            await asyncio.sleep(0)

    async def aclose(_: Any) -> None:
        await stream.aclose()

    return type("Bounded", (kind,), {"__aiter__": lambda _: pieces(), "aclose": aclose})()


def _library(stream: Any) -> str:
    """Return the name of the HTTP library that a stream is of: that of the first class outside this program's."""
    return str(type(stream).__module__.split(".")[0])
