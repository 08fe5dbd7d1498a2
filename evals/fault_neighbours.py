"""Other sites in the reader's browser, and other users, to what they ask of the page: all of it refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from evals.fault_app import Served
from evals.faults import TOWNS, Outcome, question

_JSON: Final = {"Content-Type": "application/json"}
_ELSEWHERE: Final = "https://far.example"
_FILE: Final = b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\ncanari 4417\r\n--b--\r\n'


def from_other_sites(served: Served) -> Iterator[Outcome]:
    """Ask as a browser does for another site's page: a name of that site's own, or a request across sites."""
    ask = json.dumps({"data": [question(TOWNS[0])]}).encode()
    named = {
        "a name that leads here": {"Host": "far.example"},
        "a name that begins like this machine's": {"Host": f"localhost.far.example:{served.port}"},
        "another site's origin": {"Origin": _ELSEWHERE},
        "an origin that is not told": {"Origin": "null"},
        "a request across sites": {"Sec-Fetch-Site": "cross-site"},
        "a page at another port": {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:1"},
    }
    for name, headers in named.items():
        for method, path, body in (("POST", "/gradio_api/call/ask", ask), ("GET", "/config", None)):
            status, told, _ = served.asked(method, path, body, _JSON | headers)
            read = told.get("access-control-allow-origin")
            why = f"{status}: served" if status < 400 else f"may be read by {read}" if read else ""
            yield Outcome(f"{name}: {method} {path}", why, told=str(status))


def anothers(served: Served, password: str) -> Iterator[Outcome]:
    """Ask as one user for what another has: the reply to a question, a session, a file; then as nobody."""
    (_, ada), (_, bob) = served.log_in("ada", password), served.log_in("bob", password)
    event = served.begin("ask", question(TOWNS[0]), "extractive", "", "", "", cookie=ada)
    named = json.dumps({"session_hash": "kept", "fn_index": 1, "event_id": "none"}).encode()
    served.asked("POST", "/gradio_api/cancel", named, _JSON | {"Cookie": ada})
    form = {"Content-Type": "multipart/form-data; boundary=b", "Cookie": ada}
    brought = json.loads(served.asked("POST", "/gradio_api/upload", _FILE, form)[2])[0]
    for method, path, body in _doors(event, brought):
        name = f"{method} {path.replace(brought, '…').replace(event, '…')}"
        status, _, told = served.asked(method, path, body, _JSON | {"Cookie": bob})
        yield Outcome(f"what is another's: {name}", f"{status}: {told[:200]!r}" if status != 404 else "")
        status, _, _ = served.asked(method, path, body, _JSON)
        yield Outcome(f"the same without a name: {name}", "" if status == 401 else f"{status}")
    status, _, told = served.asked("GET", f"/gradio_api/file={brought}", None, {"Cookie": ada})
    yield Outcome("one's own file", "" if status == 200 and b"4417" in told else f"{status}")
    asked = {"Cookie": ada, "Origin": _ELSEWHERE, "Host": "press.example"}
    status, headers, _ = served.asked("GET", "/config", None, asked)
    read = headers.get("access-control-allow-origin", "")
    yield Outcome("another site, with the cookie", f"{status} {read}" if status != 403 or read else "")


def _doors(event: str, brought: str) -> tuple[tuple[str, str, bytes | None], ...]:
    """Return the ways to an event, to the session "kept" and to a file."""
    mine = json.dumps({"data": [], "session_hash": "kept", "event_id": event, "fn_index": 1}).encode()
    return (
        ("GET", f"/gradio_api/call/ask/{event}", None),
        ("GET", f"/gradio_api/call/v2/ask/{event}/", None),
        ("GET", "/gradio_api/queue/data?session_hash=kept", None),
        ("GET", "/gradio_api/queue/data?session_hash=x&session_hash=%6bept", None),
        ("GET", "/gradio_api/heartbeat/kept", None),
        ("GET", "/gradio_api/deep_link?session_hash=kept", None),
        ("POST", "/gradio_api/queue/join", mine),
        ("POST", "/gradio_api/cancel", mine),
        ("GET", f"/gradio_api/file={brought}", None),
        ("GET", f"/gradio_api/file/{brought}", None),
    )
