"""An asynchronous producer in, an ordinary iterator of what it puts out; closing the iterator cancels the producer."""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from assistant.answering.giving_up import GIVEN_UP, take

T = TypeVar("T")
Produce = Callable[[Callable[[T], None]], Awaitable[None]]
# What a producer that was cancelled may still take to close its connection.
_GRACE = 2.0
# How often, in seconds, a producer is asked whether anybody still waits for it.
_LOOK = 0.1


@dataclass
class Background:
    """An event loop in a thread of its own, started at its first use; it ends with the program."""

    _loop: asyncio.AbstractEventLoop | None = field(default=None, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def iterate(self, produce: Produce[T], seconds: float) -> Iterator[T]:
        """Yield what `produce` puts, until it returns; its exception is raised here, after what it put.

        Raises TimeoutError after `seconds`, whatever the producer is waiting for, and once the question is given up.
        """
        items: queue.SimpleQueue[_Item[T]] = queue.SimpleQueue()
        given_up = GIVEN_UP.get()

        async def run() -> None:
            try:
                async with asyncio.timeout(seconds):
                    await _unless(given_up, produce(lambda value: items.put(_Item(value))))
            finally:
                items.put(_Item(None, last=True))

        future = asyncio.run_coroutine_threadsafe(run(), self._running())
        end = time.monotonic() + seconds + _GRACE
        try:
            while (left := end - time.monotonic()) > 0 and not (item := take(items, left)).last:
                yield item.value  # type: ignore[misc]
            if left <= 0:
                raise TimeoutError
            future.result(timeout=_GRACE)
        except queue.Empty:
            raise TimeoutError from None
        finally:
            _end(future)

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, name="chat-model", daemon=True).start()
            return self._loop


async def _unless(given_up: threading.Event | None, work: Awaitable[None]) -> None:
    """Do some work to its end; leave it where the question is given up, even while what it put is being judged."""
    task = asyncio.ensure_future(work)
    try:
        while not task.done():
            await asyncio.wait({task}, timeout=_LOOK if given_up else None)
            if given_up and given_up.is_set():
                raise TimeoutError
        await task
    finally:
        if not task.done():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class _Item(Generic[T]):
    value: T | None
    last: bool = False


def _end(future: Future[None]) -> None:
    if not future.done():
        future.cancel()
