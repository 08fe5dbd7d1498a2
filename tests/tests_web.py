"""A real HTTP server on loopback that stands for the public web: names lead to public addresses, connections to it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from assistant.corpus.fetching import Network

PUBLIC = "93.184.215.14"


@dataclass(frozen=True, slots=True)
class Page:
    """What a path answers: its body in pieces, `pause` seconds between them; `endless` repeats the last for ever."""

    pieces: Sequence[bytes]
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    pause: float = 0.0
    endless: bool = False


def moved(location: str, status: int = 302) -> Page:
    return Page([b""], status, {"Location": location})


@dataclass
class Web:
    """A web of one server: `names` to the addresses that each look-up gives in turn, `asked` what was requested."""

    pages: dict[str, Page] = field(default_factory=dict)
    names: dict[str, list[list[str]]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    connected: list[str] = field(default_factory=list)
    port: int = 0

    @property
    def network(self) -> Network:
        return Network(self._look_up, self._connect)

    def _look_up(self, host: str, port: int) -> list[str]:
        turns = self.names.get(host)
        if turns is None:
            return [PUBLIC] if not host.replace(".", "").isdigit() and ":" not in host else [host]
        return turns.pop(0) if len(turns) > 1 else turns[0]

    def _connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)


@contextmanager
def web(**pages: Page) -> Iterator[Web]:
    """Serve pages, `front` at `/front`."""
    served = Web({f"/{name}": page for name, page in pages.items()})

    class Asked(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append((self.headers["Host"], self.path))
            page = served.pages.get(self.path, Page([b"nothing here"], 404))
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self._send(page)
            except OSError:
                return

        def _send(self, page: Page) -> None:
            for piece in page.pieces:
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(page.pause)
            while page.endless:
                self.wfile.write(page.pieces[-1])
                time.sleep(page.pause)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Asked)
    served.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
