"""Many conversations on the served page at once: when each is told something, whether it is told what it is told alone.

`python -m evals crowd --index FOLDER`: questions of the gold cases, asked in the page's own way, over HTTP.
"""

from __future__ import annotations

import argparse
import html
import http.client
import json
import os
import re
import sys
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from evals.cases import load_cases
from evals.fault_app import Served, serving

_PATIENCE: Final = 300.0
# What the program takes in two seconds, waiting.
_IDLE: Final = 0.2
_JSON: Final = {"Content-Type": "application/json"}
# What differs from one telling to another: the seconds it took.
_SECONDS: Final = re.compile(r"\d+[.,]\d\d\s?s\b")
_TAGS: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Told:
    """What one conversation was told, and after how many seconds: a word of progress, a claim, all of it."""

    question: str
    progress: float
    claim: float
    whole: float
    text: str


@dataclass(frozen=True, slots=True)
class Crowd:
    """All conversations, seconds of a processor that each took, and questions told anything else than alone."""

    told: tuple[Told, ...]
    processor: float
    crossed: tuple[str, ...]


def questions(count: int) -> list[str]:
    """Return so many different questions, of the gold cases."""
    asked = dict.fromkeys(case.question for case in load_cases() if not case.after and case.kind != "provenance")
    return list(asked)[:count]


def crowd(served: Served, asked: Sequence[str]) -> Crowd:
    """Ask all questions at once, then one by one."""
    page = _Page(served)
    page.converse(asked[0])
    _settle(served)
    gate = threading.Barrier(len(asked))

    def converse(question: str) -> Told:
        gate.wait()
        return page.converse(question)

    before = _processor(served)
    with ThreadPoolExecutor(len(asked)) as pool:
        told = tuple(pool.map(converse, asked))
    taken = _processor(served) - before
    crossed = [one.question for one in told if page.converse(one.question).text != one.text]
    return Crowd(told, taken / len(asked), tuple(crossed))


class _Page:
    """The page as a browser asks it: an event is put in line, and what it gives is heard from a stream."""

    def __init__(self, served: Served) -> None:
        self._served = served
        config = json.loads(served.asked("GET", "/config")[2])
        self._events = {one["api_name"]: one["id"] for one in reversed(config["dependencies"])}

    def converse(self, question: str) -> Told:
        """Ask one question in a conversation of its own."""
        session, begun = uuid.uuid4().hex[:12], time.monotonic()
        for _ in self._heard("submit", [question, None, None, "fr", None, "", "auto"], session):
            pass
        progress = claim = 0.0
        said: Any = []
        for after, message in self._heard("answer", [None, "fr"], session, begun):
            shown = json.dumps(message, ensure_ascii=False)
            progress = progress or after * ('role=\\"status\\"' in shown)
            claim = claim or after * ('class=\\"cite\\"' in shown or "abstention" in shown)
            if message["msg"] == "process_generating" and "cite" in shown + "abstention" * ("abstention" in shown):
                said.append(_plain(shown))
        return Told(question, progress, claim, time.monotonic() - begun, " ".join(said))

    def _heard(
        self, event: str, given: list[Any], session: str, begun: float = 0.0
    ) -> Iterator[tuple[float, dict[str, Any]]]:
        """Yield what an event gives, and after how many seconds."""
        asked = {"data": given, "fn_index": self._events[event], "session_hash": session}
        status, _, told = self._served.asked("POST", "/gradio_api/queue/join", json.dumps(asked).encode(), _JSON)
        if status != 200:
            raise OSError(f"{status}: {told[:200]!r}")
        with closing(http.client.HTTPConnection("127.0.0.1", self._served.port, timeout=_PATIENCE)) as connection:
            connection.request("GET", f"/gradio_api/queue/data?session_hash={session}")
            for line in connection.getresponse():
                if line.startswith(b"data: "):
                    message = json.loads(line[6:])
                    yield time.monotonic() - begun, message
                    if message["msg"] == "close_stream":
                        return


def _plain(shown: str) -> str:
    """Return the words of a message, without marks of its own and what differs each time."""
    kept = re.sub(r'"(?:event_id|duration|average_duration)": ?(?:"[^"]*"|[\d.e-]+)', "", shown)
    kept = re.sub(r"\\?\"asked\\?\": ?\\?\"[^\"]*\"|\d{4}-\d\d-\d\dT[\d:+.]*", "", kept)
    return " ".join(html.unescape(_TAGS.sub(" ", _SECONDS.sub("", kept))).split())


def _processor(served: Served) -> float:
    """Return the seconds of a processor that the program has taken."""
    fields = Path(f"/proc/{served.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _settle(served: Served) -> None:
    """Wait until the program has done what it does once: the first questions to suggest."""
    ends, before = time.monotonic() + _PATIENCE, -1.0
    while time.monotonic() < ends and (now := _processor(served)) - before > _IDLE:
        before = now
        time.sleep(2)


def _share(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and write what came as JSON; 1 where a conversation was told something else than alone."""
    parser = argparse.ArgumentParser(prog="evals crowd", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--index", type=Path, required=True, help="folder of an index; filled when empty")
    parser.add_argument("--at-once", type=int, default=50)
    options = parser.parse_args(arguments)
    with serving(options.index.absolute()) as served:
        found = crowd(served, questions(options.at_once))
    report: dict[str, Any] = {
        name: {f"p{share:.0%}".rstrip("%"): round(_share(values, share), 2) for share in (0.5, 0.95)}
        for name in ("progress", "claim", "whole")
        if (values := [getattr(one, name) for one in found.told])
    }
    report |= {
        "conversations": len(found.told),
        "processor_seconds_each": round(found.processor, 3),
        "crossed": found.crossed,
        "load": [round(one, 1) for one in os.getloadavg()],
    }
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    return 1 if found.crossed else 0
