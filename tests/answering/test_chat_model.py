"""The chat model's client against a real HTTP server on loopback, well and ill behaved."""

from __future__ import annotations

import gzip
import logging
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from tests_model_server import Sent, Serve, spoken, streamed

from assistant import Settings
from assistant.answering.chat_model import OpenAIChat
from assistant.answering.chat_seam import Completion, ModelError

SCHEMA = {"type": "object", "properties": {}}
SECRET = "sk-canary-0123456789"
REPLY = '{"claims": []}'
EVENTS = {"Content-Type": "text/event-stream"}
MAC = sys.platform == "darwin"


def chat(tmp_path: Path, address: str, seconds: float = 10) -> OpenAIChat:
    return OpenAIChat(
        Settings(index=tmp_path, model="m", base_url=address, api_key=SECRET, model_timeout=seconds)  # type: ignore[arg-type]
    )


@pytest.fixture(scope="module", autouse=True)
def _client_imported() -> None:
    """Import the client before anything is timed."""
    import langchain_openai  # noqa: F401


@pytest.mark.parametrize(
    "sent",
    [
        (200, spoken(REPLY)),
        streamed(REPLY),
        streamed('{"cla', 'ims": ', "[]}"),
        streamed('{"cla', 'ims": []}', called=True),
        Sent(streamed(REPLY).parts, headers={"Content-Type": "text/plain"}),
    ],
    ids=["whole", "one piece", "pieces", "a tool's arguments", "events under another name"],
)
def test_a_reply_comes_with_its_tokens_however_it_is_sent(tmp_path: Path, serve: Serve, sent: Any) -> None:
    asked: list[dict[str, Any]] = []

    def behaviour(body: dict[str, Any]) -> Any:
        asked.append(body)
        return sent

    completion = chat(tmp_path, serve(behaviour))("Bonjour", SCHEMA)
    assert (completion.text, completion.prompt_tokens, completion.completion_tokens) == (REPLY, 7, 2)
    assert asked[0]["response_format"]["type"] == "json_schema"
    assert asked[0]["messages"][0]["content"] == "Bonjour"
    assert completion.calls == len(asked) == 1


def test_a_server_without_schemas_is_asked_for_a_tool_then_for_plain_text(tmp_path: Path, serve: Serve) -> None:
    asked: list[str] = []

    def behaviour(body: dict[str, Any]) -> Any:
        asked.append(next((form for form in ("response_format", "tools", "stream_options") if form in body), "bare"))
        return streamed("Oui [1].") if asked[-1] == "bare" else (400, b'{"error": {"message": "unknown"}}')

    model = chat(tmp_path, serve(behaviour))
    assert model("Bonjour", SCHEMA).text == "Oui [1]."
    assert asked == ["response_format", "tools", "stream_options", "bare"]
    assert model("Bonjour", SCHEMA).text == "Oui [1]."
    assert asked[4:] == ["bare"]


@pytest.mark.parametrize(
    ("status", "body"),
    [(501, b"{}"), (401, b'{"error": {"message": "bad key"}}'), (200, b"<html>"), (200, b"{}"), (200, b"")],
    ids=["server error", "refused key", "not JSON", "no choices", "empty"],
)
def test_a_bad_reply_is_a_model_error_without_the_key(
    tmp_path: Path, serve: Serve, status: int, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    model = chat(tmp_path, serve(lambda _: (status, body)))
    with caplog.at_level(logging.DEBUG), pytest.raises(ModelError) as raised:
        model("Bonjour", SCHEMA)
    assert SECRET not in str(raised.value) + repr(raised.value.__cause__) + repr(model) + caplog.text


@pytest.mark.parametrize("status", [429, 500, 503], ids=["too many requests", "server error", "unavailable"])
def test_a_failure_that_passes_is_asked_again(tmp_path: Path, serve: Serve, status: int) -> None:
    times: list[float] = []

    def behaviour(_: dict[str, Any]) -> Any:
        times.append(time.monotonic())
        if len(times) == 1:
            return Sent([b"{}"], status, {"Retry-After": "1"})
        return streamed(REPLY)

    completion = chat(tmp_path, serve(behaviour))("Bonjour", SCHEMA)
    assert (completion.text, completion.calls) == (REPLY, 2)
    assert times[1] - times[0] >= 1


def test_a_server_that_wants_a_longer_wait_than_there_is_time_is_left_at_once(tmp_path: Path, serve: Serve) -> None:
    began = time.monotonic()
    with pytest.raises(ModelError, match="429"):
        chat(tmp_path, serve(lambda _: Sent([b"{}"], 429, {"Retry-After": "60"})), 5)("Bonjour", SCHEMA)
    assert time.monotonic() - began < 4


def test_a_server_that_always_fails_is_asked_three_times(tmp_path: Path, serve: Serve) -> None:
    asked: list[int] = []

    def behaviour(_: dict[str, Any]) -> Any:
        asked.append(1)
        return 500, b"{}"

    with pytest.raises(ModelError, match="500"):
        chat(tmp_path, serve(behaviour))("Bonjour", SCHEMA)
    assert len(asked) == 3


@pytest.mark.parametrize(
    "sent",
    [
        Sent([b" "] * 200, pause=0.1),
        Sent([b": wait\n\n"] * 200, headers={"Content-Type": "text/event-stream"}, pause=0.1),
    ],
    ids=["drips spaces", "drips comments"],
)
def test_a_server_that_drips_is_left_after_its_time(tmp_path: Path, serve: Serve, sent: Sent) -> None:
    began = time.monotonic()
    with pytest.raises(ModelError, match="in time"):
        chat(tmp_path, serve(lambda _: sent), seconds=1)("Bonjour", SCHEMA)
    assert time.monotonic() - began < 4


def test_a_silent_server_is_left_after_its_time(tmp_path: Path, serve: Serve) -> None:
    def behaviour(_: dict[str, Any]) -> tuple[int, bytes]:
        time.sleep(3)
        return 200, spoken("trop tard")

    began = time.monotonic()
    with pytest.raises(ModelError):
        chat(tmp_path, serve(behaviour), seconds=0.4)("Bonjour", SCHEMA)
    assert time.monotonic() - began < 3


def test_nobody_listening_is_a_model_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be reached"):
        chat(tmp_path, "http://127.0.0.1:9/v1", seconds=4)("Bonjour", SCHEMA)


def test_a_cut_stream_keeps_what_came_and_says_so(tmp_path: Path, serve: Serve) -> None:
    completion = chat(tmp_path, serve(lambda _: streamed('{"claims": [', cut=True)))("Bonjour", SCHEMA)
    assert completion.text == '{"claims": ['
    assert completion.cut


def test_a_megabyte_is_not_read_to_its_end(tmp_path: Path, serve: Serve) -> None:
    completion = chat(tmp_path, serve(lambda _: streamed(*["x" * 50_000] * 20)))("Bonjour", SCHEMA)
    assert len(completion.text) < 200_000
    assert completion.cut == "the reply is too long"


def test_closing_the_iterator_ends_the_request(tmp_path: Path, serve: Serve) -> None:
    given: list[float] = []

    class Parts(list[bytes]):
        def __iter__(self) -> Any:
            for place in range(100):
                given.append(place)
                yield streamed(f"{place} ", cut=True).parts[0]

    model = chat(tmp_path, serve(lambda _: Sent(Parts(), headers={"Content-Type": "text/event-stream"}, pause=0.1)))
    stream = model.stream("Bonjour", SCHEMA, 10)
    assert next(stream) == "0 "
    stream.close()  # type: ignore[attr-defined]
    time.sleep(0.5)
    heard = len(given)
    time.sleep(0.5)
    assert len(given) - heard <= 1 and heard < 60


def test_pieces_come_before_the_end(tmp_path: Path, serve: Serve) -> None:
    stream = chat(tmp_path, serve(lambda _: streamed("Un", " deux", " trois", pause=0.3))).stream("x", {}, 10)
    first = next(stream)
    began = time.monotonic()
    *rest, last = stream
    assert (first, rest) == ("Un", [" deux", " trois"])
    assert time.monotonic() - began > 0.3
    assert isinstance(last, Completion) and last.text == "Un deux trois"


def test_the_key_is_not_shown_with_the_settings(tmp_path: Path) -> None:
    settings = Settings(index=tmp_path, model="m", api_key=SECRET)  # type: ignore[arg-type]
    assert SECRET not in repr(settings) and SECRET not in str(settings.model_dump())


def events(*pieces: str) -> bytes:
    return b"".join(streamed(*pieces, cut=True).parts)


@pytest.mark.parametrize(
    "sent",
    [
        Sent([gzip.compress(b" " * 50_000_000)], headers={"Content-Encoding": "gzip"}),
        Sent([gzip.compress(events("x" * 1_000) * 20_000)], headers={**EVENTS, "Content-Encoding": "gzip"}),
        Sent([spoken(REPLY)], headers={"Content-Encoding": "gzip"}),
        Sent([spoken(REPLY)], headers={"Content-Encoding": "klingon"}),
        Sent([gzip.compress(b" " * 50_000_000)], 500, {"Content-Encoding": "gzip", "Retry-After": "9000"}),
        Sent([b"a" * 10_000_000], 400),
        Sent([b"data: " + b"a" * 40_000_000], headers=EVENTS),
    ],
    ids=[
        *("packed", "packed events", "said to be packed", "packed nobody knows how", "a packed error", "a long error"),
        "one endless event",
    ],
)
def test_what_unpacks_to_more_or_goes_on_is_not_read_to_its_end(tmp_path: Path, serve: Serve, sent: Sent) -> None:
    resource = pytest.importorskip("resource")
    model = chat(tmp_path, serve(lambda body: sent))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(ModelError):
        model("Bonjour", SCHEMA)
    # In kilobytes on Linux, in bytes on macOS: what the server of the test itself holds is within it.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000 * (1024 if MAC else 1)


def test_a_flood_of_small_pieces_ends_in_time_and_lets_others_be_heard(tmp_path: Path, serve: Serve) -> None:
    flood = Sent([events("x") * 40_000], headers=EVENTS)
    model = chat(
        tmp_path, serve(lambda body: flood if "flood" in body["messages"][0]["content"] else streamed(REPLY)), 2
    )
    model("Bonjour", SCHEMA)
    told = threading.Thread(target=lambda: list(model.stream("flood", SCHEMA, 2)))
    begun = time.monotonic()
    told.start()
    assert model("Bonjour", SCHEMA).text == REPLY
    told.join()
    assert time.monotonic() - begun < 10
