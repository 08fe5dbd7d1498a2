"""The seam to language models: a prompt and the schema of its reply in, pieces of the reply and what it took out."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

# A JSON schema; an empty one asks for plain text.
Schema = Mapping[str, Any]


class ModelError(Exception):
    """The model gave no reply; the message says why, without address, key or text."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A model's reply, the tokens it took where the server counts them, and its time in milliseconds.

    `cut` says why the reply ended before its end. `kept` tells a reply that a cache gave: it took no call.
    """

    text: str
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    milliseconds: float = 0.0
    calls: int = 1
    cut: str | None = None
    kept: bool = False


# The least a model does: a whole reply to a prompt. Raises ModelError.
ChatModel = Callable[[str, Schema], Completion]


@runtime_checkable
class StreamingChat(Protocol):
    """A chat model that gives its reply piece by piece and keeps to a time."""

    def __call__(self, prompt: str, schema: Schema) -> Completion: ...

    def stream(self, prompt: str, schema: Schema, seconds: float) -> Iterator[str | Completion]:
        """Yield the pieces of a reply as they come, then its Completion, within `seconds`. Raises ModelError.

        Closing the iterator ends the request.
        """
        ...


def pieces(model: ChatModel, prompt: str, schema: Schema, seconds: float) -> Generator[str | Completion, None, None]:
    """Yield the pieces of any model's reply, then its Completion. Raises ModelError."""
    if isinstance(model, StreamingChat):
        yield from model.stream(prompt, schema, seconds)
        return
    completion = model(prompt, schema)
    yield completion.text
    yield completion
