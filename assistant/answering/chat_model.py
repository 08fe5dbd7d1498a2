"""A prompt and a JSON schema to a language model's reply. The only importer of langchain and openai.

Any server that speaks the OpenAI protocol serves; nothing here is imported before a model is asked for.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.settings import Settings

Schema = Mapping[str, Any]
# Servers that know no JSON schema say so with one of these; the reply is then read as plain text.
_UNSUPPORTED = (400, 404, 422, 501)


class ModelError(Exception):
    """The model gave no reply; the message says why, without address, key or text."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A model's reply, the tokens it took where the server counts them, and its time in milliseconds."""

    text: str
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    milliseconds: float = 0.0
    calls: int = 1


# The seam: a prompt and the schema its reply should follow.
ChatModel = Callable[[str, Schema], Completion]


@dataclass
class OpenAIChat:
    """A chat model behind an OpenAI-compatible server, built at its first use. Raises ModelError."""

    settings: Settings
    _plain: bool = field(default=False, init=False)
    _client: Any = field(default=None, init=False)

    def __call__(self, prompt: str, schema: Schema) -> Completion:
        """Ask for a reply that follows `schema`; where the server knows no schemas, for plain text."""
        import openai

        began = time.perf_counter()
        try:
            try:
                message = self._ask(prompt, None if self._plain else schema)
            except openai.APIStatusError as error:
                if self._plain or error.status_code not in _UNSUPPORTED:
                    raise
                self._plain = True
                message = self._ask(prompt, None)
        # A reply of another form than the protocol's makes the client stumble over it.
        except (openai.OpenAIError, OSError, ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
            raise ModelError(_explain(error)) from error
        usage = getattr(message, "usage_metadata", None) or {}
        text = message.content if isinstance(message.content, str) else str(message.text)
        spent = (time.perf_counter() - began) * 1000
        return Completion(text, usage.get("input_tokens"), usage.get("output_tokens"), spent)

    def _ask(self, prompt: str, schema: Schema | None) -> Any:
        from langchain_core.messages import HumanMessage

        client = self._built()
        if schema is not None:
            form = {"type": "json_schema", "json_schema": {"name": "draft", "schema": dict(schema)}}
            client = client.bind(response_format=form)
        return client.invoke([HumanMessage(prompt)])

    def _built(self) -> Any:
        if self._client is None:
            from langchain.chat_models import init_chat_model

            key = self.settings.api_key
            self._client = init_chat_model(
                self.settings.model,
                model_provider="openai",
                base_url=self.settings.base_url,
                # Local servers want no key, and the client wants one.
                api_key=key.get_secret_value() if key else "none",
                temperature=0,
                timeout=self.settings.model_timeout,
                max_retries=1,
                max_tokens=self.settings.model_tokens,
                stream_usage=False,
            )
        return self._client


def _explain(error: Exception) -> str:
    status = getattr(error, "status_code", None)
    kind = type(error).__name__
    return f"{kind} {status}" if status else kind
