"""A real page before a model that never answers: readers who press Stop, who close the page, programs that go away."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any, Final
from uuid import uuid4

from evals.fault_app import Served, serving
from evals.fault_servers import Sent, model_server
from evals.faults import TOWNS, Bench, Outcome, question

# Questions that the page answers at once here: few are enough to take all its slots.
_SLOTS: Final = 4
_FREED: Final = 1.0
_SLOW: Final = Sent((b"",), pause=120.0, cut=True)


@dataclass
class _Reader:
    """A page in a browser, as its program speaks to the server: what it asked, and the stream it listens to."""

    served: Served
    session: str
    submit: int
    answer: int
    event: str = ""

    def ask(self, text: str) -> HTTPConnection:
        """Put a question, wait until it is put, and listen for its reply; the caller closes the connection."""
        self._join(self.submit, [text, None, None, "fr", None, "", "auto"])
        put = self._listen()
        put.getresponse().read()
        put.close()
        return self.listen()

    def listen(self) -> HTTPConnection:
        """Have what was put answered, if anything was, and listen; the caller closes the connection."""
        self.event = self._join(self.answer, [None, "fr"])
        return self._listen()

    def _listen(self) -> HTTPConnection:
        return self.served.listen(f"/gradio_api/queue/data?session_hash={self.session}")

    def stop(self) -> None:
        """Press Stop."""
        told = {"session_hash": self.session, "fn_index": self.answer, "event_id": self.event}
        self.served.asked("POST", "/gradio_api/cancel", json.dumps(told).encode(), {"Content-Type": "application/json"})

    def _join(self, number: int, given: list[Any]) -> str:
        body = json.dumps({"data": given, "fn_index": number, "session_hash": self.session}).encode()
        status, _, told = self.served.asked(
            "POST", "/gradio_api/queue/join", body, {"Content-Type": "application/json"}
        )
        if status != 200:
            raise OSError(f"{status}: {told[:200]!r}")
        return str(json.loads(told)["event_id"])


def try_leaving(bench: Bench) -> Iterator[Outcome]:
    """Take all slots of the page with questions that wait for a model, and have their readers go."""
    index = bench.indexed()
    with (
        model_server(lambda asked: _SLOW) as model,
        serving(
            index,
            ASSISTANT_MODEL="slow",
            ASSISTANT_BASE_URL=model.address,
            ASSISTANT_MODEL_TIMEOUT="90",
            ASSISTANT_AT_ONCE=str(_SLOTS),
        ) as served,
    ):
        numbers = _numbers(served)
        bare = max(_seconds(served, numbers) for _ in range(3))
        for name in ("Stop pressed", "the page closed"):
            readers = [_Reader(served, uuid4().hex, *numbers) for _ in range(_SLOTS)]
            streams = [reader.ask(question(town)) for reader, town in zip(readers, TOWNS, strict=False)]
            yield _waited(f"{name}: {_SLOTS} questions wait for the model", model.wait(_SLOTS), _SLOTS)
            for reader, stream in zip(readers, streams, strict=True):
                reader.stop() if name == "Stop pressed" else stream.close()
            yield _freed(name, _seconds(served, numbers), bare)
            yield _waited(f"{name}: requests to the model ended", model.wait(0), 0)
            for stream in streams:
                stream.close()
        begun = time.monotonic()
        served.call("ask", question(TOWNS[5]), "extractive", "", "", "")
        bare = time.monotonic() - begun
        streams = [_program(served, town) for town in TOWNS[:_SLOTS]]
        yield _waited(f"a program gone: {_SLOTS} calls wait for the model", model.wait(_SLOTS), _SLOTS)
        for stream in streams:
            stream.close()
        begun = time.monotonic()
        served.call("ask", question(TOWNS[5]), "extractive", "", "", "")
        yield _freed("a program gone", time.monotonic() - begun, bare)
        yield _waited("a program gone: requests to the model ended", model.wait(0), 0)


def _numbers(served: Served) -> tuple[int, int]:
    """Return the numbers of what a typed question calls, and of what answers it, as the page tells its program."""
    told = json.loads(served.asked("GET", "/config")[2])
    stopped = {one for each in told["dependencies"] for one in each["cancels"] or ()}
    after = {each["trigger_after"]: each["id"] for each in told["dependencies"] if each["id"] in stopped}
    typed = [each["id"] for each in told["dependencies"] if any(on[1] == "submit" for on in each["targets"])]
    submit = next(one for one in typed if one in after)
    return submit, after[submit]


def _seconds(served: Served, numbers: tuple[int, int]) -> float:
    """Return how long the page takes to answer a conversation that waits for nothing: it needs a slot, and no model."""
    begun = time.monotonic()
    stream = _Reader(served, uuid4().hex, *numbers).listen()
    stream.getresponse().read()
    stream.close()
    return time.monotonic() - begun


def _program(served: Served, town: str) -> HTTPConnection:
    event = served.begin("ask", question(town), "auto", "", "", "")
    stream = served.listen(f"/gradio_api/call/ask/{event}")
    return stream


def _waited(name: str, held: int, wanted: int) -> Outcome:
    return Outcome(name, "" if held == wanted else f"{held} requests are open, not {wanted}")


def _freed(name: str, seconds: float, bare: float) -> Outcome:
    """Judge how long the next question took: as long as one that found all slots free, and a second."""
    told = f"{seconds:.1f} s, {bare:.1f} s before"
    return Outcome(f"{name}: the slots are free", "" if seconds <= 2 * bare + _FREED else f"after {told}", told=told)
