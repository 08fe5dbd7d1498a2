"""An index and settings in, the real program serving its page in a process of its own out, and clients that ask it."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess  # only this program is started  # nosec B404
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

_ROOT: Final = Path(__file__).resolve().parent.parent
_ADDRESS: Final = re.compile(r"http://(\S+):(\d+) \(Ctrl")
_PATIENCE: Final = 120.0
_CALLS: Final = "/gradio_api/call/"
# Beyond this no reply of the page is read.
_MOST: Final = 20_000_000


@dataclass
class Served:
    """A running program: where it listens, how long it took to do so, and what it has said.

    `waited` are those of the seconds in which it could have gone on, had there been a processor for it; `worked` are
    seconds of a processor, 0 where the system does not tell.
    """

    process: subprocess.Popen[str]
    port: int
    seconds: float
    waited: float = 0.0
    said: list[str] = field(default_factory=list)
    host: str = "127.0.0.1"
    worked: float = 0.0

    def end(self) -> None:
        """Kill the program, if it still runs."""
        self.process.kill()
        self.process.wait()

    def connection(self, seconds: float = _PATIENCE) -> http.client.HTTPConnection:
        """Return a connection that nobody else uses."""
        return http.client.HTTPConnection(self.host, self.port, timeout=seconds)

    def asked(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> tuple[int, Mapping[str, str], bytes]:
        """Return status, headers (names in lower case) and body of one request, sent as it is written."""
        connection = self.connection()
        try:
            connection.putrequest(method, path, skip_host=headers is not None and "Host" in headers)
            for name, value in ({"Content-Length": str(len(body))} if body is not None else {}).items():
                connection.putheader(name, value)
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            connection.endheaders(body)
            response = connection.getresponse()
            told = {name.lower(): value for name, value in response.getheaders()}
            return response.status, told, response.read(_MOST)
        finally:
            connection.close()

    def call(self, name: str, *given: object, cookie: str = "") -> Any:
        """Return what a call of the page's interface for programs answers; raise OSError where it is refused."""
        begun = self.begin(name, *given, cookie=cookie)
        with_cookie = {"Cookie": cookie} if cookie else {}
        status, _, told = self.asked("GET", f"{_CALLS}{name}/{begun}", headers=with_cookie)
        if status != 200:
            raise OSError(f"{status}: {told[:200]!r}")
        return answered(told.decode("utf-8", "replace"))

    def begin(self, name: str, *given: object, cookie: str = "") -> str:
        """Begin a call and return the id of its event."""
        headers = {"Content-Type": "application/json"} | ({"Cookie": cookie} if cookie else {})
        status, _, told = self.asked("POST", _CALLS + name, json.dumps({"data": given}).encode(), headers)
        if status != 200:
            raise OSError(f"{status}: {told[:200]!r}")
        return str(json.loads(told)["event_id"])

    def listen(self, path: str) -> http.client.HTTPConnection:
        """Begin to read what streams from a path, and return the connection, which the caller closes."""
        connection = self.connection()
        connection.request("GET", path)
        return connection

    def log_in(self, name: str, password: str) -> tuple[int, str]:
        """Return the status of a login, and the cookie that it gives."""
        form = urlencode({"username": name, "password": password}).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        status, told, _ = self.asked("POST", "/login", form, headers)
        return status, told.get("set-cookie", "").split(";")[0]


def answered(told: str) -> Any:
    """Return the value of a finished call, from the events it streamed; raise OSError for one that failed."""
    events = re.findall(r"event: (\w+)\ndata: (.*)", told)
    done = [json.loads(value) for kind, value in events if kind == "complete"]
    if not done:
        raise OSError(f"the call failed: {told[:200]!r}")
    return done[-1][0]


@contextmanager
def serving(index: Path, *words: str, **settings: str) -> Iterator[Served]:
    """Serve the page over an index on a free port, and end it. Raises OSError where it does not begin."""
    served = started(index, *words, **settings)
    try:
        yield served
    finally:
        served.end()


def started(index: Path, *words: str, **settings: str) -> Served:
    """Start the program and wait until it says where it listens. Raises OSError with what it said where it ends."""
    command = [sys.executable, str(_ROOT / "app.py"), "--index", str(index), "--port", "0", *words]
    begun = time.monotonic()
    process = subprocess.Popen(  # nosec B603
        command,
        cwd=index.parent,
        env=_environment(settings),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    said: list[str] = []
    for line in process.stderr or ():
        said.append(line.rstrip())
        if at := _ADDRESS.search(line):
            served = Served(process, int(at[2]), time.monotonic() - begun, _waited(process.pid), said)
            served.worked = _worked(process.pid)
            threading.Thread(target=_heard, args=(process, said), daemon=True).start()
            return served
    process.wait()
    raise OSError("\n".join(said)[-2_000:] or f"app.py ended with {process.returncode} and said nothing")


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of the program, without any setting of whoever runs the suite."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ASSISTANT_", "OPENAI_"))}
    return kept | {"GRADIO_TEMP_DIR": tempfile.gettempdir() + "/gradio-of-faults"} | dict(settings)


def _waited(process: int) -> float:
    """Return the seconds for which a process was ready to run and did not, 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


def _worked(process: int) -> float:
    """Return the seconds of a processor that a process has taken, 0 where the system does not tell."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError, ValueError):
        return 0.0


def _heard(process: subprocess.Popen[str], said: list[str]) -> None:
    """Keep reading what the program says, which would stop it otherwise."""
    for line in process.stderr or ():
        said.append(line.rstrip())
