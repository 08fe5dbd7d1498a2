"""A real HTTP server on loopback that speaks the OpenAI protocol as a test wants it to, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Sent:
    """A response in parts, `pause` seconds between them; `cut` ends the connection without its proper end."""

    parts: Sequence[bytes]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    pause: float = 0.0
    cut: bool = False


# What was asked in, status and body, or a response in parts, out.
Behaviour = Callable[[dict[str, Any]], tuple[int, bytes] | Sent]
Serve = Callable[[Behaviour], str]


def spoken(text: str) -> bytes:
    message = {"role": "assistant", "content": text}
    usage = {"prompt_tokens": 7, "completion_tokens": 2, "total_tokens": 9}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return json.dumps(
        {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    ).encode()


def streamed(*pieces: str, pause: float = 0.0, cut: bool = False, called: bool = False) -> Sent:
    """Return a reply as a stream of events; `called` gives it as the arguments of a tool."""
    parts = [_event(_delta(piece, called, place == 0)) for place, piece in enumerate(pieces)]
    if not cut:
        usage = {"prompt_tokens": 7, "completion_tokens": 2, "total_tokens": 9}
        parts += [_event({}, "stop"), _event(None, usage=usage), b"data: [DONE]\n\n"]
    return Sent(parts, headers={"Content-Type": "text/event-stream"}, pause=pause, cut=cut)


def _delta(piece: str, called: bool, first: bool) -> dict[str, Any]:
    if not called:
        return {"role": "assistant", "content": piece}
    named = {"id": "c1", "type": "function"} if first else {}
    told = {"name": "draft", "arguments": piece} if first else {"arguments": piece}
    return {"role": "assistant", "tool_calls": [{"index": 0, **named, "function": told}]}


def _event(delta: dict[str, Any] | None, reason: str | None = None, usage: dict[str, int] | None = None) -> bytes:
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": reason}]
    told = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": choices}
    return f"data: {json.dumps(told | ({'usage': usage} if usage else {}))}\n\n".encode()


def _answering(behaviour: Behaviour) -> type[BaseHTTPRequestHandler]:
    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told = behaviour(asked)
            try:
                self._send(told if isinstance(told, Sent) else Sent([told[1]], told[0]))
            except OSError:
                self.close_connection = True

        def _send(self, sent: Sent) -> None:
            self.send_response(sent.status)
            headers = {"Content-Type": "application/json", **sent.headers}
            if sent.cut or not sent.pause:
                headers["Content-Length"] = str(sum(map(len, sent.parts)) + 1_000 * sent.cut)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            for part in sent.parts:
                self.wfile.write(part)
                self.wfile.flush()
                time.sleep(sent.pause)
            self.close_connection = True

        def log_message(self, *_: Any) -> None:
            return

    return Answering


@contextmanager
def serving() -> Iterator[Serve]:
    """Yield what starts a server and returns its address; all are closed at the end."""
    servers: list[ThreadingHTTPServer] = []

    def start(behaviour: Behaviour) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), _answering(behaviour))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/v1"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
