"""Names and passwords: who is let in, how guessing is slowed down, and a page that does not open to others unasked."""

from __future__ import annotations

import asyncio
import base64
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from assistant import UsageError
from assistant.__main__ import app
from assistant.page.access import Accounts, Tally, admit, hash_password, is_exposed, read_users
from assistant.page.door import Doorkeeper, Politeness, RateLimit

KEPT = hash_password("marée haute", salt=b"0123456789abcdef")


@pytest.mark.parametrize(
    ("name", "password", "let_in"),
    [
        ("ada", "marée haute", True),
        ("ada", "mare\u0301e haute", True),
        ("ada", "marée basse", False),
        ("ada", "", False),
        ("ada", "x" * 1_000_000, False),
        ("ada", "\ud800\x00", False),
        ("bob", "marée haute", False),
        ("", "marée haute", False),
        ("\ud800", "marée haute", False),
    ],
    ids=["right", "decomposed", "wrong", "empty", "a megabyte", "odd", "another name", "no name", "an odd name"],
)
def test_a_name_and_its_password(name: str, password: str, let_in: bool) -> None:
    assert Accounts({"ada": KEPT})(name, password) is let_in


def test_the_same_password_is_kept_differently_each_time() -> None:
    assert hash_password("marée haute") != hash_password("marée haute") and "marée" not in KEPT


def test_guessing_waits_a_minute_after_five_wrong_passwords() -> None:
    now = [0.0]
    accounts = Accounts({"ada": KEPT, "bob": KEPT}, clock=lambda: now[0])
    assert [accounts("ada", "wrong guess") for _ in range(5)] == [False] * 5
    assert not accounts("ada", "marée haute") and accounts("bob", "marée haute")
    now[0] = 61.0
    assert accounts("ada", "marée haute")


@pytest.mark.parametrize(
    "content",
    ["", "# nobody\n", "ada:marée haute\n", "ada:scrypt$00$11\n", f":{KEPT}\n", f"ada {KEPT}\n"],
    ids=["empty", "a remark", "a bare password", "a short hash", "no name", "no colon"],
)
def test_a_file_that_names_no_user_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "users.txt").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match="assistant password"):
        read_users(tmp_path / "users.txt")


@pytest.mark.parametrize(
    ("host", "exposed"),
    [
        *(("127.0.0.1", False), ("127.8.8.8", False), ("::1", False), ("[::1]", False), ("localhost", False)),
        *(("0.0.0.0", True), ("::", True), ("192.168.1.4", True), ("press.example", True), ("", True)),
        *(("localhost.press.example", True), ("127.1", True), ("::ffff:0.0.0.0", True)),
    ],
)
def test_what_other_machines_reach(host: str, exposed: bool) -> None:
    assert is_exposed(host) is exposed


def test_a_page_open_to_others_needs_a_password_or_leave(tmp_path: Path) -> None:
    users = tmp_path / "users.txt"
    users.write_text(f"# the desk\nada:{KEPT}\n", encoding="utf-8")
    with pytest.raises(UsageError, match="ASSISTANT_OPEN=1"):
        admit("0.0.0.0", None, open_to_all=False)
    assert admit("127.0.0.1", None, open_to_all=False) is None and admit("0.0.0.0", None, open_to_all=True) is None
    guarded = admit("0.0.0.0", users, open_to_all=True)
    assert guarded is not None and guarded("ada", "marée haute")


def test_the_command_writes_the_line_that_lets_in(tmp_path: Path) -> None:
    made = CliRunner().invoke(app, ["password", "ada"], input="marée haute\nmarée haute\n")
    (tmp_path / "users.txt").write_text(made.stdout, encoding="utf-8")
    assert made.exit_code == 0 and "marée" not in made.stdout
    assert Accounts(read_users(tmp_path / "users.txt"))("ada", "marée haute")


def test_a_tally_forgets_after_its_time_and_stays_small() -> None:
    now = [0.0]
    tally = Tally(2, 10.0, clock=lambda: now[0])
    assert [tally.add("a") for _ in range(3)] == [True, True, False]
    now[0] = 10.0
    assert tally.add("a")
    for number in range(20_000):
        tally.add(str(number))
    assert len(tally._seen) == 10_000


def test_a_client_that_asks_too_much_gets_429_and_may_still_read() -> None:
    sent: list[int] = []

    async def page(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            sent.append(message["status"])

    limited = RateLimit(page, most=2)
    for method, client in [*[("POST", "a")] * 3, ("GET", "a"), ("POST", "b")]:
        asyncio.run(limited({"type": "http", "method": method, "client": (client, 1)}, None, send))
    assert sent == [200, 200, 429, 200, 200]


@pytest.mark.parametrize(
    ("path", "given", "status"),
    [
        ("/gradio_api/mcp/", "", 401),
        ("/gradio_api/mcp/", "Basic ada:marée haute", 200),
        ("/gradio_api/mcp/sse", "Basic ada:marée basse", 401),
        ("/gradio_api/MCP", "Bearer ada:marée haute", 401),
        ("/gradio_api/call/ask", "", 200),
    ],
    ids=["no password", "the right one", "a wrong one", "another scheme", "what the page guards itself"],
)
def test_the_tools_want_a_password(path: str, given: str, status: int) -> None:
    sent: list[int] = []

    async def page(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            sent.append(message["status"])

    scheme, _, words = given.partition(" ")
    header = (b"authorization", scheme.encode() + b" " + base64.b64encode(words.encode()))
    guarded = Doorkeeper(page, Accounts({"ada": KEPT}))
    asyncio.run(guarded({"type": "http", "path": path, "headers": [header]}, None, send))
    assert sent == [status]


def test_a_header_that_is_no_base64_is_a_wrong_password() -> None:
    assert not Doorkeeper(lambda *_: None, Accounts({}))._let_in({b"authorization": b"Basic \xff\x00"})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error", [KeyError("words"), RecursionError(), ValueError("x")], ids=lambda one: type(one).__name__
)
def test_a_request_that_the_page_fails_over_gets_400_and_no_words(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    sent: list[dict[str, Any]] = []

    async def page(scope: dict[str, Any], receive: Any, send: Any) -> None:
        raise error

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(Politeness(page)({"type": "http", "path": "/x"}, None, send))
    assert sent[0]["status"] == 400 and "words" not in str(sent) + caplog.text and "/x" in caplog.text


def test_a_failure_after_the_reply_has_begun_is_not_hidden() -> None:
    async def page(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise KeyError

    async def send(message: dict[str, Any]) -> None:
        return

    with pytest.raises(KeyError):
        asyncio.run(Politeness(page)({"type": "http"}, None, send))
