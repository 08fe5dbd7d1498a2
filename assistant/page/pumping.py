"""A generator that may wait long to an asynchronous one that can be given up at any moment."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import closing, suppress
from typing import TypeVar

from assistant.answering.giving_up import GIVEN_UP

T = TypeVar("T")


async def pumped(
    begin: Callable[[], Generator[T, None, None]], given_up: threading.Event | None = None
) -> AsyncGenerator[T, None]:
    """Yield what the generator that `begin` returns yields, run in a thread of its own.

    Closed or cancelled, this one ends at once; the generator is told that it was given up, and closed at its next step.
    Somebody else may set `given_up` too.
    """
    loop = asyncio.get_running_loop()
    steps: asyncio.Queue[tuple[T] | None] = asyncio.Queue()
    gone = given_up or threading.Event()

    def put(step: tuple[T] | None) -> None:
        # The loop may have been closed with the program.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(steps.put_nowait, step)

    def run() -> None:
        GIVEN_UP.set(gone)
        try:
            with closing(begin()) as generator:
                for step in generator:
                    if gone.is_set():
                        break
                    put((step,))
        finally:
            put(None)

    threading.Thread(target=run, name="answer", daemon=True).start()
    try:
        while (step := await steps.get()) is not None:
            yield step[0]
    finally:
        gone.set()
