"""Threads that compute in, one after another through: as many at a time as there are processors, first come first.

Fifty that compute at once all end last; in turn, whoever asked first is answered first. What nobody waits for, as
questions to suggest, comes after all that somebody does.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from assistant.answering.giving_up import GIVEN_UP, GivenUpError

# Whether what a thread does can wait for all that readers wait for.
_ASIDE: ContextVar[bool] = ContextVar("aside", default=False)
# How often, in seconds, one who waits looks whether the question was given up.
_LOOK = 0.25


class Turns:
    """Lets a few threads through at a time; safe to share between threads."""

    def __init__(self, at_once: int | None = None) -> None:
        self._free = at_once or os.cpu_count() or 1
        self._lock = threading.Lock()
        self._first: deque[threading.Event] = deque()
        self._aside: deque[threading.Event] = deque()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a turn, and hold it. Raises GivenUpError where the question is given up meanwhile."""
        mine = self._queued()
        if mine is not None:
            self._wait(mine)
        try:
            yield
        finally:
            self._pass_on()

    def _queued(self) -> threading.Event | None:
        """Take a free turn, or return what is set when the turn comes."""
        with self._lock:
            if self._free:
                self._free -= 1
                return None
            mine = threading.Event()
            (self._aside if _ASIDE.get() else self._first).append(mine)
            return mine

    def _wait(self, mine: threading.Event) -> None:
        given_up = GIVEN_UP.get()
        while not mine.wait(_LOOK if given_up else None):
            if given_up and given_up.is_set():
                self._leave(mine)
                raise GivenUpError("the question was given up before its turn came")

    def _leave(self, mine: threading.Event) -> None:
        with self._lock:
            for line in (self._first, self._aside):
                if mine in line:
                    line.remove(mine)
                    return
        # The turn came in the very moment of leaving.
        self._pass_on()

    def _pass_on(self) -> None:
        with self._lock:
            line = self._first or self._aside
            if line:
                line.popleft().set()
            else:
                self._free += 1


@contextmanager
def aside() -> Iterator[None]:
    """Let all that readers wait for come before what is done within."""
    token = _ASIDE.set(True)
    try:
        yield
    finally:
        _ASIDE.reset(token)
