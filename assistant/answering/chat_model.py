"""A prompt and a JSON schema to a language model's reply, piece by piece. The only importer of langchain and openai.

Any server that speaks the OpenAI protocol serves; nothing here is imported before a model is asked for.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.answering.background import Background
from assistant.answering.bounded_replies import bound
from assistant.answering.chat_replies import Heard, NotStreamedError, read_body
from assistant.answering.chat_seam import ChatModel, Completion, ModelError, Schema
from assistant.answering.retries import RETRIES, pause
from assistant.settings import Settings

__all__ = ["ChatModel", "Completion", "ModelError", "OpenAIChat", "Schema"]

# Servers that do not know a form of request say so with one of these; the next simpler form is then asked for.
_UNSUPPORTED = (400, 404, 415, 422, 501)
# How replies are asked for, the strictest first: a JSON schema, a call of a tool, plain text, the same without counts.
_FORMS = ("schema", "tool", "plain", "bare")
_LONGEST_REPLY = 60_000


@dataclass
class OpenAIChat:
    """A chat model behind an OpenAI-compatible server, built at its first use. Safe to share between threads."""

    settings: Settings
    _form: int = field(default=0, init=False)
    _client: Any = field(default=None, init=False, repr=False)
    _background: Background = field(default_factory=Background, init=False, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    def __call__(self, prompt: str, schema: Schema) -> Completion:
        """Return the whole reply. Raises ModelError."""
        for piece in self.stream(prompt, schema, self.settings.model_timeout):
            if isinstance(piece, Completion):
                return piece
        raise ModelError("the model gave no reply")

    def stream(self, prompt: str, schema: Schema, seconds: float) -> Iterator[str | Completion]:
        """Yield the pieces of a reply that follows `schema`, then its Completion, within `seconds`.

        A reply cut in its middle ends in a Completion that says so. Raises ModelError where nothing came at all.
        """
        began = time.monotonic()
        heard = Heard()
        allowed = min(seconds, self.settings.model_timeout)
        cut = None

        def attempt(put: Callable[[str], None]) -> Awaitable[None]:
            return self._attempts(prompt, schema, heard, put, began + allowed)

        try:
            # Importing the client takes a second or two, which the loop shared by all requests must not wait for.
            self._built()
            yield from self._background.iterate(attempt, max(0.1, began + allowed - time.monotonic()))
        except Exception as error:
            cut = _explain(error)
            if not heard.text:
                raise ModelError(cut) from None
        spent = (time.monotonic() - began) * 1000
        yield Completion(heard.text, heard.prompt_tokens, heard.completion_tokens, spent, max(1, heard.calls), cut)

    async def _attempts(
        self, prompt: str, schema: Schema, heard: Heard, put: Callable[[str], None], deadline: float
    ) -> None:
        """Ask until a reply begins: again after a passing failure, in a simpler form where one is not understood."""
        import openai

        failed = 0
        first = 0 if schema else _FORMS.index("plain")
        while True:
            form = max(self._form, first)
            try:
                heard.calls += 1
                return await self._ask(prompt, schema, _FORMS[form], heard, put)
            except openai.APIError as error:
                status = getattr(error, "status_code", None)
                if heard.text or (status in _UNSUPPORTED and form + 1 >= len(_FORMS)):
                    raise
                if status in _UNSUPPORTED:
                    self._form = form + 1
                    continue
                wait = pause(error, failed, deadline - time.monotonic())
                if wait is None or failed >= RETRIES:
                    raise
                failed += 1
                await asyncio.sleep(wait)

    async def _ask(self, prompt: str, schema: Schema, form: str, heard: Heard, put: Callable[[str], None]) -> None:
        from langchain_core.messages import HumanMessage

        chat = self._built().bind(**_asked(form, schema))
        try:
            async for chunk in chat.astream([HumanMessage(prompt)]):
                heard.add(chunk, put)
                if len(heard.text) > _LONGEST_REPLY:
                    raise ModelError("the reply is too long")
        except NotStreamedError as error:
            read_body(error.body, heard, put)

    def _built(self) -> Any:
        with self._lock:
            if self._client is None:
                self._client = _client(self.settings)
            return self._client


def _client(settings: Settings) -> Any:
    import openai
    from langchain.chat_models import init_chat_model

    key = settings.api_key
    return init_chat_model(
        settings.model,
        model_provider="openai",
        base_url=settings.base_url,
        # Local servers want no key, and the client wants one.
        api_key=key.get_secret_value() if key else "none",
        temperature=0,
        timeout=settings.model_timeout,
        max_retries=0,
        max_tokens=settings.model_tokens,
        stream_usage=False,
        http_async_client=openai.DefaultAsyncHttpxClient(
            timeout=settings.model_timeout,
            headers={"Accept-Encoding": "identity"},
            event_hooks={"response": [bound]},
        ),
    )


def _asked(form: str, schema: Schema) -> Mapping[str, Any]:
    """Return the arguments of a request in one of the forms."""
    counted: dict[str, Any] = {} if form == "bare" else {"stream_usage": True}
    if form == "schema":
        told = {"name": "draft", "strict": True, "schema": dict(schema)}
        return counted | {"extra_body": {"response_format": {"type": "json_schema", "json_schema": told}}}
    if form == "tool":
        tool = {"type": "function", "function": {"name": "draft", "parameters": dict(schema)}}
        return counted | {"tools": [tool], "tool_choice": {"type": "function", "function": {"name": "draft"}}}
    return counted


def _explain(error: BaseException) -> str:
    """Say why there is no reply: a kind of failure and a status, never an address, a key or the server's words."""
    if isinstance(error, ModelError):
        return str(error)
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if kinds & {"TimeoutError", "CancelledError", "APITimeoutError"}:
        return "the model did not answer in time"
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return f"the model's server answered {status}"
    if "APIConnectionError" in kinds:
        return "the model's server cannot be reached"
    return "the model's reply could not be read"
