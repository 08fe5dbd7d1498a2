"""The end of a stream of replies that comes late, as on a slow line: nothing that was posted meanwhile is lost."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

LATE = 0.5


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while told := await reader.read(65_536):
            if b"close_stream" in told:
                await asyncio.sleep(LATE)
            writer.write(told)
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()


async def _between(port: int, line: list[tuple[int, Callable[[], object]]], there: threading.Event) -> None:
    async def met(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        back, on = await asyncio.open_connection("127.0.0.1", port)
        # At the end of the test, whoever still listens is cut off.
        with suppress(asyncio.CancelledError):
            await asyncio.gather(_pass_on(reader, on), _pass_on(back, writer))

    over, loop = asyncio.Event(), asyncio.get_running_loop()
    server = await asyncio.start_server(met, "127.0.0.1", 0)
    line.append((server.sockets[0].getsockname()[1], lambda: loop.call_soon_threadsafe(over.set)))
    there.set()
    await over.wait()
    server.close()


@pytest.fixture
def address(served: Any) -> Iterator[str]:
    """The page, through a line on which the end of each stream comes late."""
    there, line = threading.Event(), list[tuple[int, Callable[[], object]]]()
    port = urlsplit(served.address).port or 0
    thread = threading.Thread(target=lambda: asyncio.run(_between(port, line, there)), daemon=True)
    thread.start()
    assert there.wait(10)
    yield f"http://127.0.0.1:{line[0][0]}"
    line[0][1]()
    thread.join(10)


def test_what_was_posted_before_a_late_end_is_answered_all_the_same(address: str, visit: Any) -> None:
    visited = visit(address=address)
    visited.tab("Vérifier")
    visited.fill("check-text", "Selon Lee Seong-kweun, quelque 600 soldats nord-coréens sont morts à Koursk.")
    visited.page.get_by_role("button", name="Vérifier", exact=True).click()
    expect(visited.page.locator("#checked .checked > li")).to_have_count(1)
    visited.tab("Questions")
    for _ in range(3):
        expect(visited.ask("Combien de soldats nord-coréens sont morts à Koursk ?")).to_contain_text("600")
