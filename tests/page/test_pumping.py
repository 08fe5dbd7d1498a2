"""An iterator that waits long can be given up at once, and hears of it."""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Generator
from contextlib import aclosing, suppress

from assistant import page
from assistant.answering.background import Background
from assistant.answering.giving_up import take


async def test_all_steps_arrive_in_order() -> None:
    def counting() -> Generator[int, None, None]:
        yield from range(50)

    assert [step async for step in page.pumped(counting)] == list(range(50))


async def test_one_who_waits_for_nothing_is_freed_when_given_up() -> None:
    freed = threading.Event()

    def waiting() -> Generator[int, None, None]:
        yield 1
        try:
            take(queue.SimpleQueue[int](), 30)
        except queue.Empty:
            freed.set()

    began = time.monotonic()
    async with aclosing(page.pumped(waiting)) as steps:
        assert await anext(steps) == 1
    assert time.monotonic() - began < 1
    assert await asyncio.to_thread(freed.wait, 1)


async def test_a_request_that_is_silent_is_cancelled_when_given_up() -> None:
    cancelled = threading.Event()

    async def silent(_: object) -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    def asking() -> Generator[int, None, None]:
        yield 1
        with suppress(TimeoutError):
            yield from Background().iterate(silent, 30)

    task = asyncio.ensure_future(_last(asking))
    await asyncio.sleep(0.3)
    task.cancel()
    assert await asyncio.to_thread(cancelled.wait, 1)


async def _last(begin: Callable[[], Generator[int, None, None]]) -> None:
    async for _ in page.pumped(begin):
        pass
