"""Requests that another site makes a browser send, and names that are not this machine's."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from assistant.page import OwnSite

HERE = {"host": "127.0.0.1:7860"}


def status(headers: dict[str, str], host: str | None = "127.0.0.1", method: str = "POST", path: str = "/x") -> int:
    sent: list[int] = []

    async def page(scope: dict[str, Any], receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            sent.append(message["status"])

    given = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": given}
    asyncio.run(OwnSite(page, host)(scope, None, send))  # type: ignore[arg-type]
    return sent[0]


@pytest.mark.parametrize(
    "name",
    [
        *("localhost", "LOCALHOST:7860", "localhost.", "page.localhost:80", "127.0.0.1", "127.9.9.9:1", "[::1]:7860"),
        "::1",
    ],
)
def test_the_page_is_served_under_names_of_this_machine(name: str) -> None:
    assert status({"host": name}) == 200


@pytest.mark.parametrize(
    "name",
    [
        "evil.example",
        "evil.example:7860",
        "localhost.evil.example",
        "127.0.0.1.nip.io",
        "10.0.0.1",
        "[::2]",
        "0",
        "\xff",
    ],
)
def test_another_name_that_leads_here_is_refused_where_nobody_signs_in(name: str) -> None:
    assert status({"host": name}) == 421
    assert status({"host": name}, host=None) == 200


def test_every_name_that_is_sent_counts_and_none_at_all_is_a_programs() -> None:
    assert status({"host": "localhost", "Host": "evil.example"}) == 421
    assert status({}) == 200


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"origin": "http://127.0.0.1:7860"}, 200),
        ({"origin": "http://127.0.0.1:9999"}, 200),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://["}, 403),
        ({"origin": "http://127.0.0.1.evil.example"}, 403),
        ({"sec-fetch-site": "same-origin", "origin": "https://press.example"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site", "origin": "http://127.0.0.1:7860"}, 403),
        ({"x-forwarded-host": "press.example", "origin": "https://press.example"}, 200),
    ],
    ids=[
        *("own", "own, another port", "another", "none that is told", "no address", "one that looks like it"),
        *("own behind a proxy", "typed in", "elsewhere", "another port, told by the browser", "named by a proxy"),
    ],
)
def test_what_another_site_has_sent_is_refused(headers: dict[str, str], expected: int) -> None:
    assert status(HERE | headers) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, 200),
        ({"sec-fetch-dest": "iframe"}, 403),
        ({"sec-fetch-dest": "image", "sec-fetch-mode": "no-cors"}, 403),
    ],
    ids=["followed", "framed", "drawn"],
)
def test_a_link_from_another_site_leads_to_the_page(changed: dict[str, str], expected: int) -> None:
    link = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert status(HERE | link | changed, method="GET", path="/") == expected
    assert status(HERE | link | changed, method="GET", path="/logout") == 403


def test_a_websocket_is_closed_without_an_error() -> None:
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(OwnSite(None, None)({"type": "websocket", "path": "/x"}, receive, send))  # type: ignore[arg-type]
    assert [one["type"] for one in sent] == ["websocket.close"]
