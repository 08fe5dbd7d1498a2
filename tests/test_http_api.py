"""The page's interface for programs, over HTTP: what nobody thought of is refused, never an error of the server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.schemas import BaseSchema

from assistant import Assistant
from assistant.page.bodies import RequestError
from assistant.page.requests import read_call

ROOT = Path(__file__).resolve().parent.parent
# Where the program lies, or an error's traceback, in a reply.
LEAKED = re.compile(rf"Traceback|site-packages|{re.escape(str(ROOT))}|sqlite3")


@pytest.fixture(scope="module")
def served(port: Assistant) -> Iterator[str]:
    """The real program, over an index that has articles."""
    command = [sys.executable, str(ROOT / "app.py"), "--index", str(port.settings.index), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ) as process:
        assert process.stderr is not None
        address = next(
            (found.group() for line in process.stderr if (found := re.search(r"http://[\d.]+:\d+", line))), ""
        )
        yield address
        process.terminate()


@pytest.fixture(scope="module")
def api(served: str) -> BaseSchema:
    with urllib.request.urlopen(f"{served}/gradio_api/openapi.json") as reply:
        described: dict[str, Any] = json.load(reply)
    # Reading the events of a call that was never made waits for it, as it is meant to.
    described["paths"] = {path: told for path, told in described["paths"].items() if "post" in told}
    found = schemathesis.openapi.from_dict(described)
    found.config.update(base_url=served)
    return found


@pytest.mark.parametrize("call", ["ask", "check", "timeline", "articles"])
def test_no_request_makes_the_server_fail(api: BaseSchema, call: str) -> None:
    @settings(max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=[*HealthCheck])
    @given(case=api[f"/gradio_api/call/v2/{call}"]["POST"].as_strategy())
    def asked(case: schemathesis.Case[Any]) -> None:
        reply = case.call()
        assert reply.status_code < 500
        assert not LEAKED.search(reply.text)

    asked()


ODD = {
    "no list": {},
    "an empty list": {"data": []},
    "numbers": {"data": [1, 2, 3, 4, 5]},
    "nothing": {"data": [None] * 5},
    "too many": {"data": ["q", "auto", "", "", "", "", ""]},
    "an object": {"data": {"a": 1}},
    "a file": {"data": [{"path": "/etc/passwd", "meta": {"_type": "gradio.FileData"}}, "auto", "", "", ""]},
    "a list": ["q"],
}


@pytest.mark.parametrize("body", ODD.values(), ids=ODD)
@pytest.mark.parametrize("way", ["call", "call/v2", "run", "api"])
def test_an_odd_call_is_refused(served: str, way: str, body: object) -> None:
    assert posted(f"{served}/gradio_api/{way}/ask", json.dumps(body).encode())[0] == 422


@pytest.mark.parametrize("body", [b"{", b"\xff", b"[" * 100_000], ids=["cut", "no UTF-8", "deeply nested"])
def test_what_is_no_json_is_refused(served: str, body: bytes) -> None:
    assert posted(f"{served}/gradio_api/run/ask", body)[0] == 400


def test_a_call_that_is_not_there_and_one_too_large(served: str) -> None:
    assert posted(f"{served}/gradio_api/run/nope", b'{"data": []}')[0] == 404
    assert posted(f"{served}/gradio_api/run/check", b'{"data": ["' + b"x" * 6_000_000 + b'"]}')[0] == 413


def test_well_made_calls_are_served(served: str) -> None:
    status, text = posted(f"{served}/gradio_api/run/ask", b'{"data": ["Quand ?"], "fn_index": 99999}')
    assert (status, json.loads(text)["data"][0]["question"]) == (200, "Quand ?")
    status, text = posted(f"{served}/gradio_api/call/v2/ask", b'{"question": "Quand ?"}')
    assert status == 200 and "event_id" in json.loads(text)


@pytest.mark.parametrize(
    "path",
    [
        *("file=/etc/passwd", "file=../../etc/passwd", "file=%2e%2e/%2e%2e/etc/passwd", "file=file:///etc/passwd"),
        *("file=http://127.0.0.1:9/", "file=%00", "file/etc/passwd", "proxy=http://127.0.0.1:9/", "upload_progress"),
        *("stream/a/b/c/playlist.m3u8", "stream/a/b/1/..%2f..%2fx.ts", "custom_component/1/client/component/%2e%2e"),
    ],
)
def test_no_route_gives_a_file(served: str, path: str) -> None:
    status, text = got(f"{served}/gradio_api/{path}")
    assert 400 <= status < 500 and "root:" not in text


def test_a_name_too_long_for_a_file_is_no_error_of_the_server(served: str) -> None:
    assert got(f"{served}/assets/{'a' * 5_000}")[0] == 400


@pytest.mark.parametrize(
    ("header", "value", "status"),
    [
        ("Host", "evil.example", 421),
        ("Origin", "https://evil.example", 403),
        ("Sec-Fetch-Site", "cross-site", 403),
    ],
)
def test_another_site_reads_and_asks_nothing(served: str, header: str, value: str, status: int) -> None:
    body = b'{"data": ["Quand ?"]}'
    named = {"Content-Type": "application/json", header: value}
    assert got(urllib.request.Request(f"{served}/gradio_api/call/ask", body, named))[0] == status
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(f"{served}/config", headers=named))
    assert refused.value.code == status and "access-control-allow-origin" not in refused.value.headers


def test_half_a_character_in_a_call_is_answered(served: str) -> None:
    status, text = posted(f"{served}/gradio_api/run/ask", rb'{"data": ["Quand \ud800 ?"]}')
    assert (status, json.loads(text)["data"][0]["question"]) == (200, "Quand � ?")


def test_arguments_left_out_are_filled_in() -> None:
    assert read_call("ask", False, b'{"data": ["Q"], "session_hash": "s", "x": 1}') == {
        "data": ["Q", "auto", "", "", ""],
        "session_hash": "s",
    }
    assert read_call("articles", True, b"") == {}
    with pytest.raises(RequestError, match="Every argument is a text"):
        read_call("check", True, b'{"text": 5}')


def posted(address: str, body: bytes) -> tuple[int, str]:
    return got(urllib.request.Request(address, body, {"Content-Type": "application/json"}))


def got(request: str | urllib.request.Request) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(request) as reply:
            return reply.status, reply.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()
