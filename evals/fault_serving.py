"""The real page in a process of its own: killed under its readers, asked for files, given odd requests, guessed at."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any, Final

from assistant import Assistant, Settings, page
from evals.fault_app import Served, serving, started
from evals.fault_neighbours import anothers, from_other_sites
from evals.fault_questions import ODD
from evals.fault_servers import Sent, model_server, spoken
from evals.faults import TOWNS, Bench, Outcome, question, timed, truth

_OPEN: Final = 50
_UP: Final = 5.0
_JSON: Final = {"Content-Type": "application/json"}
_SOCKET: Final = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Key": "c2l4dGVlbiBieXRlcyAhIQ==",
    "Sec-WebSocket-Version": "13",
}
_PASSWORD: Final = "marée haute à Brivaz"


def try_app_killed(bench: Bench) -> Iterator[Outcome]:
    """Kill the program with fifty answers open, half of them written by a model, and start it again."""
    index = bench.indexed()
    reply = Sent((spoken(json.dumps({"claims": [{"labels": [1], "text": truth(TOWNS[0])}]})),), pause=0.05)
    with model_server(lambda asked: reply) as model:
        model_settings = {"ASSISTANT_MODEL": "scripted", "ASSISTANT_BASE_URL": model.address}
        served = started(index, **model_settings)
        for number in range(max(1, bench.count(1, 50) // 10)):
            yield _killed(served, number)
            try:
                served = started(index, **model_settings)
            except OSError as error:
                yield Outcome("up again", str(error)[-300:])
                return
            told = f"{served.seconds:.1f} s, of which it waited {served.waited:.1f} s for a processor"
            late = min(served.seconds - served.waited, served.worked or served.seconds) > _UP
            yield Outcome("up again in five seconds", f"after {told}" if late else "", told=told)
            yield _answers(served, TOWNS[number % len(TOWNS)])
        served.end()
    yield Outcome("what was kept is whole", _half_written(index))


def _killed(served: Served, number: int) -> Outcome:
    """Open answers and kill the program before they have all come."""

    def ask(at: int) -> bool:
        with suppress(OSError, HTTPException, ValueError):
            served.call("ask", question(TOWNS[at % len(TOWNS)]), "extractive" if at % 2 else "auto", "", "", "")
            return True
        return False

    with ThreadPoolExecutor(_OPEN) as pool:
        asked = [pool.submit(ask, at) for at in range(_OPEN)]
        ends = time.monotonic() + 60
        while not any(one.done() for one in asked) and time.monotonic() < ends:
            time.sleep(0.01)
        served.end()
        came = sum(one.result() for one in asked)
    return Outcome(f"killed for the {number + 1}. time", "" if came < _OPEN else "all had come", told=f"{came} came")


def _answers(served: Served, town: str) -> Outcome:
    outcome, reply = timed("it answers again", lambda: served.call("ask", question(town), "extractive", "", "", ""))
    said = reply["text"] if reply else ""
    return Outcome(outcome.name, outcome.why or ("" if town in said else f"says {said[:200]}"), told=said)


def _half_written(index: Path) -> str:
    """Tell what of an index's folder does not read as it should."""
    notes = index / "feedback.jsonl"
    if notes.exists():
        [json.loads(line) for line in notes.read_text(encoding="utf-8").splitlines()]
    for name in ("replies.sqlite3", "ledger.sqlite3"):
        if (index / name).exists():
            with closing(sqlite3.connect(index / name)) as db:
                found = db.execute("PRAGMA integrity_check").fetchone()[0]
                if found != "ok":
                    return f"{name}: {found}"
    with closing(Assistant(Settings(index=index))) as bot:
        missing = [town for town in TOWNS if not any(town in one.text for one in bot.articles())]
    return f"lost {missing}" if missing else ""


def try_routes(bench: Bench) -> Iterator[Outcome]:
    """Ask the page for files that are not its own, and with requests that no browser sends."""
    index = bench.indexed()
    (index.parent / "secret.txt").write_text("canari 4417", encoding="utf-8")
    with serving(index) as served:
        for path in [*_climbing(index), *_inner(index)]:
            yield _refused_route(served, "GET", path, None, {})
        for name, (method, path, body, headers) in _strange().items():
            yield _refused_route(served, method, path, body, headers, name)
        yield from from_other_sites(served)
        for name, asked in ODD.items():
            yield _polite(served, name, asked)
        yield _answers(served, TOWNS[0])
        said = "\n".join(served.said)
        yield Outcome("no trace of an exception", "Traceback" * ("Traceback" in said), told=said[-500:])


def _climbing(index: Path) -> list[str]:
    """Return ways to a file outside, by every door that gives files."""
    doors = ("/gradio_api/file=", "/file=", "/static/", "/assets/", "/gradio_api/static/", "/svelte/", "/")
    secret = str(index.parent / "secret.txt")
    climbs = (
        *(secret, "../" * 12 + "etc/passwd", "..%2f" * 12 + "etc%2fpasswd", "%2e%2e/" * 12 + "etc/passwd"),
        *("....//" * 8 + "etc/passwd", "..\\" * 8 + "etc\\passwd", "..%5c" * 8 + "etc%5cpasswd", f"file://{secret}"),
        *("%252e%252e%252f" * 8 + "etc/passwd", "%c0%ae%c0%ae/" * 8 + "etc/passwd", "/etc/passwd%00.png"),
    )
    return [door + climb for door in doors for climb in climbs]


def _inner(index: Path) -> list[str]:
    """Return addresses of the index's own files, and of routes that hand on or stream."""
    own = [f"/gradio_api/file={path}" for path in (index / "ledger.sqlite3", index / "CURRENT", Path("app.py"))]
    return [
        *own,
        *("/gradio_api/proxy=http://127.0.0.1:1/", "/gradio_api/file=http://127.0.0.1:1/", "/gradio_api/file=%00"),
        *(
            "/gradio_api/file=" + "a" * 8_000,
            "/gradio_api/stream/a/b/c/../../../etc/passwd",
            "/gradio_api/upload_progress",
        ),
        *("/gradio_api/custom_component/a/b/c/..%2f..%2fetc%2fpasswd", "/gradio_api/queue/data", "/mcp", "/docs"),
    ]


def _strange() -> dict[str, tuple[str, str, bytes | None, dict[str, str]]]:
    """Return requests that are not as a page would send them."""
    ask, join = "/gradio_api/call/ask", "/gradio_api/queue/join"
    deep = b'{"data":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    return {
        "no JSON": ("POST", ask, b"{", _JSON),
        "JSON of another form": ("POST", ask, b"[1, 2]", _JSON),
        "data that is no list": ("POST", ask, b'{"data": 1}', _JSON),
        "deep JSON": ("POST", ask, deep, _JSON),
        "no such call": ("POST", "/gradio_api/call/nothing", b'{"data": []}', _JSON),
        "no such event": ("POST", join, b'{"data": [], "fn_index": 99999, "session_hash": "a"}', _JSON),
        "a negative event": ("POST", join, b'{"data": [], "fn_index": -1, "session_hash": "a"}', _JSON),
        "a reset of nothing": ("POST", "/gradio_api/reset", b'{"event_id": "x"}', _JSON),
        "another method": ("PATCH", ask, b"{}", _JSON),
        "half a character": ("POST", "/gradio_api/run/ask", b'{"data": ["Quand \\ud800 ?"]}', _JSON),
        "half a character in an event": (
            "POST",
            join,
            b'{"data": ["\\udfff"], "fn_index": 5, "session_hash": "a"}',
            _JSON,
        ),
        "a name too long for a file": ("GET", "/assets/" + "a" * 5_000, None, {}),
        "a WebSocket": ("GET", "/gradio_api/mcp/", None, _SOCKET),
        "an event of 40 MB": ("POST", join, b'{"data": ["' + b"x" * 40_000_000 + b'"]}', _JSON),
        "a route that the page does not use, 40 MB": ("POST", "/gradio_api/vibe-edit", b"x" * 40_000_000, _JSON),
        "monitoring": ("GET", "/monitoring", None, {}),
        "an upload that is none": ("POST", "/gradio_api/upload", b"x", {"Content-Type": "multipart/form-data"}),
    }


def _refused_route(
    served: Served, method: str, path: str, body: bytes | None, headers: dict[str, str], name: str = ""
) -> Outcome:
    """Judge an answer: 4xx, or a page that holds nothing of the file asked for; never 500."""
    name = name or f"{method} {path[:80]}"
    try:
        status, _, told = served.asked(method, path, body, headers)
    except HTTPException as error:
        # The server cut a request that is none.
        return Outcome(name, told=type(error).__name__)
    except OSError as error:
        return Outcome(name, f"{type(error).__name__}: {error}")
    leaked = [word for word in (b"canari 4417", b"root:x:", b"SQLite format") if word in told]
    why = f"{status}" if status >= 500 else f"holds {leaked}" if leaked else ""
    return Outcome(name, why, asked=path[:500], told=f"{status} {told[:100]!r}")


def _polite(served: Served, name: str, asked: str) -> Outcome:
    """Judge what a program that asks an odd question gets: a reply, or a limit politely said."""
    try:
        told = served.call("ask", asked, "extractive", "", "", "")
    except (OSError, HTTPException) as error:
        refused = str(error)[:3].isdigit() and str(error)[0] == "4"
        return Outcome(f"question: {name}", "" if refused else str(error)[:300], asked=asked[:200])
    kind = "" if isinstance(told, dict) and ("status" in told or "error" in told) else f"says {told!r}"[:300]
    return Outcome(f"question: {name}", kind, asked=asked[:200], told=str(told)[:300])


def try_door(bench: Bench) -> Iterator[Outcome]:
    """Open the page to other machines: not without a password, not to a guesser, not to what another reader asked."""
    index = bench.indexed()
    for host in ("0.0.0.0", "::", "0", "", "localhost.example", "0x0", "::ffff:0.0.0.0"):  # nosec B104
        yield _closed(index, host)
    users = index.parent / "users.txt"
    users.write_text(f"ada:{page.hash_password(_PASSWORD)}\nbob:{page.hash_password(_PASSWORD)}\n", encoding="utf-8")
    users.chmod(0o600)
    with serving(index, "--host", "0.0.0.0", ASSISTANT_USERS=str(users), ASSISTANT_RATE="60") as served:  # nosec B104
        yield from _without_a_name(served)
        yield from _with_a_name(served)
        yield from anothers(served, _PASSWORD)
        yield from _guessed(served)
        yield from _too_often(served)
        said = "\n".join(served.said)
        yield Outcome("the password is in no log", "it is" * (_PASSWORD in said), told=said[-300:])
    kept = users.read_text(encoding="utf-8")
    yield Outcome("the file of users holds hashes", "it holds the password" * (_PASSWORD in kept))


def _closed(index: Path, host: str) -> Outcome:
    name = f"bound to {host!r} without a password"
    try:
        started(index, "--host", host).end()
    except OSError as error:
        return Outcome(
            name, "" if "ASSISTANT_USERS" in str(error) else f"no advice: {error}"[:300], told=str(error)[:300]
        )
    return Outcome(name, "it was served")


def _without_a_name(served: Served) -> Iterator[Outcome]:
    """Ask for all that the page has, without having signed in."""
    ask = json.dumps({"data": [question(TOWNS[0]), "auto", "", "", ""]}).encode()
    doors: Sequence[tuple[str, str, bytes | None]] = (
        ("GET", "/config", None),
        ("GET", "/gradio_api/info", None),
        ("POST", "/gradio_api/call/ask", ask),
        ("POST", "/gradio_api/queue/join", ask),
        ("POST", "/gradio_api/run/ask", ask),
        ("POST", "/gradio_api/call/articles", b'{"data": []}'),
        ("GET", "/gradio_api/queue/data?session_hash=a", None),
        ("POST", "/gradio_api/upload", b""),
        ("GET", "/gradio_api/mcp/", None),
        ("GET", "/GRADIO_API/MCP/", None),
        ("GET", "//gradio_api//mcp/", None),
    )
    for method, path, body in doors:
        status, _, told = served.asked(method, path, body, _JSON)
        inside = status < 400 and (b"event_id" in told or b"dependencies" in told or b"named_endpoints" in told)
        why = f"{status}: let in" if inside else f"{status}" if status >= 500 else ""
        yield Outcome(f"without a name: {method} {path}", why, told=f"{status} {told[:100]!r}")


def _with_a_name(served: Served) -> Iterator[Outcome]:
    status, cookie = served.log_in("ada", _PASSWORD)
    yield Outcome("the right password lets in", "" if status == 200 and cookie else f"{status}")
    outcome, reply = timed(
        "who signed in is answered",
        lambda: served.call("ask", question(TOWNS[0]), "extractive", "", "", "", cookie=cookie),
    )
    yield Outcome(
        outcome.name, outcome.why or ("" if reply and reply.get("status") == "answered" else f"{reply}"[:200])
    )
    changed = cookie[:-1] + ("A" if cookie[-1:] != "A" else "B")
    for name, forged in (("changed", changed), ("made up", "access-token=aaaa"), ("empty", cookie.split("=")[0] + "=")):
        status, _, _ = served.asked("GET", "/config", None, {"Cookie": forged})
        yield Outcome(f"a cookie that is {name}", "" if status == 401 else f"{status}")


def _guessed(served: Served) -> Iterator[Outcome]:
    """Guess the password of one name, until it waits; odd names and passwords are wrong, and nothing else."""
    for name, password in (
        ("", ""),
        ("ada\x00", _PASSWORD),
        ("é" * 3_000, "x"),
        ("ada", "x" * 100_000),
        ("eve", _PASSWORD),
    ):
        status, _ = served.log_in(name, password)
        yield Outcome(f"signing in as {name[:10]!a}", "" if 400 <= status < 500 else f"{status}")
    statuses = [served.log_in("bob", f"guess {number}")[0] for number in range(6)]
    yield Outcome("wrong passwords", "" if all(400 <= one < 500 for one in statuses) else f"{statuses}")
    status, _ = served.log_in("bob", _PASSWORD)
    yield Outcome("after five wrong ones, the right one waits too", "" if 400 <= status < 500 else f"{status}")


def _too_often(served: Served) -> Iterator[Outcome]:
    """Ask more often than is allowed, each time under another name that only a proxy may give."""
    answers: list[int] = []
    for number in range(70):
        told: dict[str, Any] = {**_JSON, "X-Forwarded-For": f"10.0.0.{number}", "Forwarded": f"for=10.0.0.{number}"}
        answers.append(served.asked("POST", "/gradio_api/call/ask", b"{}", told)[0])
    yield Outcome("too many requests", "" if 429 in answers else f"never refused: {set(answers)}")
    status, _, _ = served.asked("GET", "/", None)
    yield Outcome("the page can still be read", "" if status < 400 else f"{status}")
