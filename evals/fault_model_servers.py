"""Chat models behind servers that refuse, stall, cut or talk nonsense: an answer from the articles, and in time."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, Final

from assistant import Answer, Assistant, Completion, OpenAIChat, Schema, Settings
from evals.fault_servers import Sent, model_server, spoken, streamed
from evals.faults import TOWNS, Bench, Outcome, question, truth

_LIE: Final = "1999"
_TIMEOUT: Final = 6.0
_LATE: Final = 30.0
_EVENTS: Final = {"Content-Type": "text/event-stream"}
_CLAIM: Final = {"labels": [1], "text": f"Le port de {TOWNS[0]} est fermé depuis {_LIE}."}
_LIED: Final = json.dumps({"answers": True, "claims": [_CLAIM]})
_FALSE: Final = json.dumps({"answers": True, "claims": [_CLAIM] * 9_000})
_PACKED: Final = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
_ERROR: Final = b'data: {"error": {"message": "1999", "code": 500}}\n\n'
_CHOICES: Final = ("null", "{}", "[null]", '["1999"]', '[{"message": null}]', '[{"message": "1999"}]', "1999")


def _used(told: str) -> bytes:
    """Return a lie with another count of its tokens."""
    return spoken(_LIED)[:-1] + f', "usage": {told}}}'.encode()


def _later(seconds: int) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


def always(sent: Sent) -> Callable[[dict[str, Any]], Sent]:
    """Return a server that sends the same, whatever it is asked."""
    return lambda asked: sent


def refusing(status: int, **headers: str) -> Callable[[dict[str, Any]], Sent]:
    """Return a server that refuses with a status."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return always(Sent((b'{"error": {"message": "no"}}',), status, {"Content-Type": "application/json", **named}))


def _refusals() -> Mapping[str, Callable[[dict[str, Any]], Sent]]:
    return {
        **{f"status {status}": refusing(status) for status in (301, 400, 401, 403, 404, 418, 429, 500, 502, 503, 529)},
        "429 for an hour": refusing(429, Retry_After="3600"),
        "429 until a date": lambda asked: refusing(429, Retry_After=_later(2))(asked),
        "429 until a far date": refusing(429, Retry_After=_later(9_000)),
        "429 until a past date": refusing(429, Retry_After=_later(-9_000)),
        "429 until nonsense": refusing(429, Retry_After="bientôt"),
        "429 until a negative second": refusing(429, Retry_After="-5"),
        "429 until NaN": refusing(429, Retry_After="nan"),
        **{
            f"503 with Retry-After {told}": refusing(503, Retry_After=told)
            for told in ("9" * 400, "inf", "0", "1e3", "0x10", "1, 2", "5ms", "")
        },
        **{f"status {status}": refusing(status) for status in (204, 206, 300, 307, 402, 408, 413, 415, 422, 431, 501)},
    }


def _behaviours() -> Mapping[str, Callable[[dict[str, Any]], Sent]]:
    return {
        **_refusals(),
        "packed, as nobody asked": always(Sent((gzip.compress(spoken(_LIED)),), headers=_PACKED)),
        "little that unpacks to a lot": always(Sent((gzip.compress(b" " * 100_000_000),), headers=_PACKED)),
        "said to be packed": always(Sent((spoken(_LIED),), headers=_PACKED)),
        "an error without end": always(Sent((b"a" * 60_000,), 500, {}, endless=True)),
        "a flood of small pieces": always(Sent((b"".join(streamed(*"x" * 60_000)),), headers=_EVENTS)),
        "comments for ever": always(Sent((b": ping\n\n",), headers=_EVENTS, pause=0.2, endless=True)),
        "an event without end": always(Sent((b"data: ", b"a" * 60_000), headers=_EVENTS, endless=True)),
        "an error in mid-stream": always(Sent((streamed(_LIED[:40])[0], _ERROR), headers=_EVENTS)),
        **{f"choices that are {told[:20]}": always(Sent((f'{{"choices": {told}}}'.encode(),))) for told in _CHOICES},
        **{
            f"usage {told[:20]}": always(Sent((_used(told),)))
            for told in ("null", "[1]", "NaN", '{"prompt_tokens": "a"}')
        },
        "a reply as a dict": always(Sent((spoken(_LIED).replace(b'"content": "', b'"content": {"a": "', 1),))),
        "deep brackets": always(Sent((b"[" * 100_000,))),
        "another letter code": always(Sent((spoken(_LIED).decode().encode("utf-16"),))),
        "thinking that lies": always(Sent((spoken(f"<think>{_LIED}</think> [1]"),))),
        "a redirect to a file": refusing(302, Location="file:///etc/passwd"),
        "silence": always(Sent((b"",), pause=_LATE * 2, cut=True)),
        "dripping": always(Sent(streamed(*_LIED), headers=_EVENTS, pause=0.5)),
        "endless": always(Sent((streamed("Le port est fermé depuis 1999. ")[0],), headers=_EVENTS, endless=True)),
        "cut in mid-word": always(Sent(streamed(_LIED[:60], ended=False), cut=True, headers=_EVENTS)),
        "cut in mid-event": always(Sent((streamed(_LIED)[0][:90],), cut=True, headers=_EVENTS)),
        "cut whole": always(Sent((spoken(_LIED)[:120],), cut=True)),
        "empty": always(Sent((b" ",))),
        "no choices": always(Sent((b'{"choices": []}',))),
        "null": always(Sent((b"null",))),
        "an HTML page": always(Sent((b"<html><body>503</body></html>",), headers={"Content-Type": "text/html"})),
        "broken UTF-8": always(Sent((b'{"choices": [{"message": {"content": "\xff\xfe"}}]}',))),
        "no model's words": always(Sent((spoken(""),))),
        "a megabyte of one claim": always(Sent((spoken(_FALSE),))),
        "a megabyte of one word": always(Sent((spoken("port " * 200_000),))),
        "a label of no excerpt": always(Sent((spoken(_LIED.replace("[1]", "[999]")),))),
        "labels that are words": always(Sent((spoken(_LIED.replace("[1]", '["un", null, [], {}, 1e99]')),))),
        "labels that are none": always(Sent((spoken(_LIED.replace("[1]", '"1"')),))),
        "a lie": always(Sent((spoken(_LIED),))),
        "a lie, streamed": always(Sent(streamed(*_LIED), headers=_EVENTS)),
    }


def try_model_servers(bench: Bench) -> Iterator[Outcome]:
    """Ask over each of them, in the mode that writes; then where nobody listens at all."""
    behind = _Behind()
    with closing(Assistant(Settings(index=bench.indexed(), model="bad"), model=behind)) as bot:
        bot.ask(question(TOWNS[1]), mode="extractive")
        yield from _asked_all(bot, behind)


def _asked_all(bot: Assistant, behind: _Behind) -> Iterator[Outcome]:
    for name, behaves in _behaviours().items():
        with model_server(behaves) as server:
            behind.goes_to(server.address)
            yield _asked(name, bot)
    for name, address in (
        ("nobody listens", "http://127.0.0.1:9/v1"),
        ("no such host", "http://nowhere.invalid/v1"),
        ("no address", "http://[::1"),
        ("another scheme", "file:///etc/passwd"),
    ):
        behind.goes_to(address)
        yield _asked(name, bot)


class _Behind:
    """A chat model behind one server after another."""

    def __init__(self) -> None:
        self._chat: OpenAIChat | None = None

    def goes_to(self, address: str) -> None:
        """Ask another server from now on."""
        self._chat = OpenAIChat(Settings(model="bad", base_url=address, model_timeout=_TIMEOUT))

    def __call__(self, prompt: str, schema: Schema) -> Completion:
        """Return the whole reply."""
        assert self._chat is not None
        return self._chat(prompt, schema)

    def stream(self, prompt: str, schema: Schema, seconds: float) -> Iterator[str | Completion]:
        """Yield the pieces of a reply."""
        assert self._chat is not None
        return self._chat.stream(prompt, schema, seconds)


def _asked(name: str, bot: Assistant) -> Outcome:
    """Judge a reply: in time, from the articles, or a silence that says that the model is away."""
    begun = time.monotonic()
    try:
        reply = bot.ask(question(TOWNS[0]), mode="llm")
    except Exception as error:
        return Outcome(name, f"{type(error).__name__}: {error}"[:300])
    taken = time.monotonic() - begun
    shown = " ".join([reply.text, *(cited.quote for cited in reply.citations)])
    why = f"after {taken:.0f} s" if taken > _LATE else ""
    if _LIE in shown:
        why = f"shown: {shown[:200]}"
    elif isinstance(reply, Answer) and truth(TOWNS[0]) not in shown.replace("*", ""):
        why = f"says {shown[:200]}"
    return Outcome(name, why, asked=question(TOWNS[0]), told=f"{taken:.1f} s: {reply.text[:200]}")
