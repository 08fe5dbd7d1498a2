"""Bytes of a page, a PDF, a Word file or a feed in, what its reader makes of them out, read in a process apart.

The libraries that read these formats can be made to run for hours, to fill the memory or to crash by a file that is
made for it. The process apart has little memory, is ended when its time is up, and takes nothing down with it.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess  # only this program's own interpreter is started  # nosec B404
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from threading import Lock, Timer
from time import process_time
from typing import IO, Any

from assistant.corpus import reading_docx, reading_feed, reading_html, reading_pdf
from assistant.corpus.decoding import UndecodableError

Read = tuple[str, dict[str, object], int]
_MEMORY = 450_000_000
_HERE: Mapping[str, Callable[[bytes], list[Any]]] = {
    "html": lambda raw: [reading_html.read_html(raw)],
    "pdf": lambda raw: [reading_pdf.read_pdf(raw)],
    "docx": lambda raw: [reading_docx.read_docx(raw)],
    "feed": lambda raw: list(reading_feed.read_feed(raw)),
}
# Of a processor; a PDF of some hundred pages takes a quarter of a minute. A busy machine may take longer.
_SECONDS = {"html": 10, "pdf": 20, "docx": 10, "feed": 10}
_BUSY = 4
_TOO_MUCH = "The file takes too much time or memory to be read. Save the article as text."


def read_html(raw: bytes) -> Read:
    """Read a web page as `reading_html` does. Raises UndecodableError."""
    return _one(_apart("html", raw))


def read_pdf(raw: bytes) -> Read:
    """Read a PDF as `reading_pdf` does. Raises UndecodableError."""
    return _one(_apart("pdf", raw))


def read_docx(raw: bytes) -> Read:
    """Read a Word file as `reading_docx` does. Raises UndecodableError."""
    return _one(_apart("docx", raw))


def read_feed(raw: bytes) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield the entries of a feed as `reading_feed` does. Raises UndecodableError."""
    yield from _apart("feed", raw)


def serve() -> None:
    """Read what comes on standard input until it ends: a line of JSON, then bytes; answer with a line of JSON."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit("RLIMIT_DATA", _MEMORY)
    given, told = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints is no answer.
    os.dup2(2, 1)
    while line := given.readline():
        asked = json.loads(line)
        _limit("RLIMIT_CPU", int(process_time()) + _SECONDS[asked["kind"]])
        told.write(json.dumps(_answer(asked["kind"], given.read(asked["size"]))).encode() + b"\n")
        told.flush()


def _answer(kind: str, raw: bytes) -> dict[str, object]:
    try:
        return {"read": [[_plain(part) for part in read] for read in _HERE[kind](raw)]}
    except UndecodableError as error:
        return {"refused": str(error)}
    except (MemoryError, RecursionError):
        return {"refused": _TOO_MUCH}


def _plain(part: object) -> object:
    return {str(name): str(value) for name, value in part.items()} if isinstance(part, Mapping) else part


def _limit(name: str, most: int) -> None:
    """Bound what this process may take, where the system knows of such bounds; a later bound may be higher."""
    try:
        import resource
    except ImportError:
        return
    bound = getattr(resource, name)
    resource.setrlimit(bound, (most, resource.getrlimit(bound)[1]))


@dataclass
class _Process:
    """The process apart, started when it is first needed and again when it was ended."""

    lock: Lock
    running: subprocess.Popen[bytes] | None = None
    owner: int = 0

    def ask(self, kind: str, raw: bytes) -> bytes:
        """Return the line that answers, empty where the process ended before it came."""
        with self.lock:
            running = self._started()
            timer = Timer(_BUSY * _SECONDS[kind], running.kill)
            timer.start()
            try:
                line = _exchanged(running.stdin, running.stdout, kind, raw)
                if not line.endswith(b"\n"):
                    # Ended or out of step: the next file gets a new one.
                    self.end()
                return line
            finally:
                timer.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        # A process that was forked off has no share in its parent's.
        if self.running is None or self.running.poll() is not None or self.owner != os.getpid():
            begin = f"import sys; sys.path[:] = {sys.path!r}; from assistant.corpus.apart import serve; serve()"
            pipe = subprocess.PIPE
            self.running = subprocess.Popen(  # a fixed command, without a shell  # nosec B603
                [sys.executable, "-c", begin], stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
            )
            self.owner = os.getpid()
        return self.running

    def end(self) -> None:
        """End the process, if it runs."""
        if self.running is not None and self.owner == os.getpid():
            self.running.kill()
            self.running.wait()


_process = _Process(Lock())
atexit.register(_process.end)


def _exchanged(given: IO[bytes] | None, told: IO[bytes] | None, kind: str, raw: bytes) -> bytes:
    if given is None or told is None:
        return b""
    try:
        given.write(json.dumps({"kind": kind, "size": len(raw)}).encode() + b"\n" + raw)
        given.flush()
        return told.readline()
    except OSError:
        return b""


def _apart(kind: str, raw: bytes) -> list[Any]:
    line = _process.ask(kind, raw)
    answer: dict[str, Any] = json.loads(line) if line.endswith(b"\n") else {"refused": _TOO_MUCH}
    if "refused" in answer:
        raise UndecodableError(answer["refused"])
    read: list[Any] = answer["read"]
    return read


def _one(read: list[Any]) -> Read:
    ((text, fields, start),) = read
    return text, fields, start
