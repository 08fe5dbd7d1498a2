"""Whether anybody still waits for what a thread is doing: set where a question is given up, seen wherever one waits."""

from __future__ import annotations

import queue
import threading
import time
from contextvars import ContextVar
from typing import TypeVar

from assistant.errors import AssistantError

T = TypeVar("T")
# How often, in seconds, one who waits looks whether the question was given up.
_LOOK = 0.1
GIVEN_UP: ContextVar[threading.Event | None] = ContextVar("given_up", default=None)


class GivenUpError(AssistantError):
    """Nobody waits for the reply any more."""


def take(items: queue.SimpleQueue[T], seconds: float) -> T:
    """Return the next item. Raises queue.Empty after `seconds`, and soon after the question was given up."""
    given_up = GIVEN_UP.get()
    if given_up is None:
        return items.get(timeout=seconds)
    end = time.monotonic() + seconds
    while not given_up.is_set() and (left := end - time.monotonic()) > 0:
        try:
            return items.get(timeout=min(_LOOK, left))
        except queue.Empty:
            continue
    raise queue.Empty
