"""Servers on loopback that answer as they are told to, well or badly: a chat model's, or any page's."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from select import select
from typing import Any, Final

_PATIENCE: Final = 60.0


@dataclass(frozen=True, slots=True)
class Sent:
    """A response in pieces, `pause` seconds after each; `cut` says that more will come, which does not."""

    pieces: Sequence[bytes]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    pause: float = 0.0
    cut: bool = False
    endless: bool = False


@dataclass
class Serving:
    """A server that runs: where, what it was asked, and how many requests are open."""

    address: str = ""
    port: int = 0
    asked: list[str] = field(default_factory=list)
    open: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, wanted: int) -> int:
        """Return how many requests are open, once they are as many as wanted, or after a minute."""
        ends = time.monotonic() + _PATIENCE
        while self.open != wanted and time.monotonic() < ends:
            time.sleep(0.05)
        return self.open

    def count(self, more: int) -> None:
        """Count a request that begins or ends."""
        with self.lock:
            self.open += more


def spoken(text: str, reason: str = "stop") -> bytes:
    """Return a chat completion, as a server sends it whole."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": reason}
    return json.dumps(
        {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    ).encode()


def streamed(*pieces: str, ended: bool = True) -> tuple[bytes, ...]:
    """Return a chat completion as events; one that is not ended stops in its middle."""
    events = [_event({"role": "assistant", "content": piece}) for piece in pieces]
    return (*events, *([b"data: [DONE]\n\n"] if ended else []))


def _event(delta: Mapping[str, str]) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": None}
    told = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    return f"data: {json.dumps(told)}\n\n".encode()


@contextmanager
def model_server(behaves: Callable[[dict[str, Any]], Sent]) -> Iterator[Serving]:
    """Serve a chat model; `behaves` is given the request."""
    with _serving(lambda path, body: behaves(json.loads(body))) as serving:
        serving.address += "/v1"
        yield serving


@contextmanager
def page_server(pages: Mapping[str, Sent]) -> Iterator[Serving]:
    """Serve pages by path."""
    missing = Sent((b"nothing here",), 404)
    with _serving(lambda path, body: pages.get(path, missing)) as serving:
        yield serving


@contextmanager
def _serving(answer: Callable[[str, bytes], Sent]) -> Iterator[Serving]:
    serving = Serving()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _answering(serving, answer))
    serving.port = server.server_port
    serving.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield serving
    finally:
        server.shutdown()
        server.server_close()


def _answering(serving: Serving, answer: Callable[[str, bytes], Sent]) -> type[BaseHTTPRequestHandler]:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            serving.asked.append(self.path)
            serving.count(1)
            self.close_connection = True
            try:
                self._send(answer(self.path, self.rfile.read(int(self.headers.get("Content-Length") or 0))))
            except OSError:
                return
            finally:
                serving.count(-1)

        do_POST = do_GET  # noqa: N815

        def _send(self, sent: Sent) -> None:
            self.send_response(sent.status)
            whole = str(sum(map(len, sent.pieces)) + 1_000 * sent.cut)
            lengths = {} if sent.endless or "Content-Length" in sent.headers else {"Content-Length": whole}
            for name, value in {**lengths, **sent.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            pieces = iter(sent.pieces)
            while piece := next(pieces, sent.pieces[-1] if sent.endless else None):
                self.wfile.write(piece)
                self._rest(sent.pause)
            self._rest(sent.pause if not sent.pieces[-1] else 0.0)

        def _rest(self, seconds: float) -> None:
            """Wait, but not for a client that has gone."""
            if seconds and select([self.connection], [], [], seconds)[0]:
                raise OSError("the client has gone")

        def log_message(self, *_: object) -> None:
            return

    return Answering
