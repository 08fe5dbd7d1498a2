"""What a server sends, streamed or whole, to the text of a reply and the tokens it took."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from assistant.answering.chat_seam import ModelError


class NotStreamedError(Exception):
    """A server answered whole; `body` is what it sent."""

    def __init__(self, body: bytes) -> None:
        super().__init__("the server does not stream")
        self.body = body


@dataclass
class Heard:
    """What has come of a reply so far."""

    text: str = ""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    calls: int = 0

    def add(self, chunk: Any, put: Callable[[str], None]) -> None:
        """Take a message chunk of the client: its words, or the arguments of the tool it calls."""
        said = chunk.text if isinstance(chunk.text, str) else str(chunk.content)
        called = "".join(str(call.get("args") or "") for call in getattr(chunk, "tool_call_chunks", ()))
        usage = getattr(chunk, "usage_metadata", None) or {}
        self.count(usage.get("input_tokens"), usage.get("output_tokens"))
        self.say(said + called, put)

    def say(self, words: str, put: Callable[[str], None]) -> None:
        """Take words and pass them on."""
        if words:
            self.text += words
            put(words)

    def count(self, prompt: Any, completion: Any) -> None:
        """Take the tokens where the server counts them."""
        if isinstance(prompt, int) and isinstance(completion, int) and (prompt or completion):
            self.prompt_tokens, self.completion_tokens = prompt, completion


def read_body(body: bytes, heard: Heard, put: Callable[[str], None]) -> None:
    """Read a reply that came whole: one completion, or events under another name. Raises ModelError."""
    text = body.decode("utf-8", "replace")
    try:
        for part in _parts(text):
            usage = part.get("usage") or {}
            heard.count(usage.get("prompt_tokens"), usage.get("completion_tokens"))
            for choice in part.get("choices") or ():
                heard.say(_words(choice.get("message") or choice.get("delta") or {}), put)
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise ModelError("the model's reply could not be read") from None
    if not heard.text:
        raise ModelError("the model's reply is empty")


def _parts(text: str) -> Iterator[dict[str, Any]]:
    if not text.lstrip().startswith("data:"):
        yield json.loads(text)
        return
    for line in text.splitlines():
        told = line.removeprefix("data:").strip()
        if line.startswith("data:") and told != "[DONE]":
            yield json.loads(told)


def _words(message: dict[str, Any]) -> str:
    said = message.get("content") or ""
    called = [call["function"].get("arguments") or "" for call in message.get("tool_calls") or ()]
    if isinstance(said, list):
        said = "".join(str(one.get("text") or "") for one in said)
    return str(said) + "".join(map(str, called))
