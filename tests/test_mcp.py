"""The tools that the page serves to MCP clients, called by a real one over HTTP."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from ast import literal_eval
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from assistant import Assistant

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def served(port: Assistant) -> Iterator[str]:
    """The real program with its tools, over an index that has articles."""
    command = [sys.executable, str(ROOT / "app.py"), "--index", str(port.settings.index), "--port", "0", "--mcp"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ) as process:
        assert process.stderr is not None
        yield next((found.group(1) for line in process.stderr if (found := re.search(r"MCP : (\S+)", line))), "")
        process.send_signal(signal.SIGINT)


@asynccontextmanager
async def client(address: str) -> AsyncIterator[ClientSession]:
    async with streamable_http_client(address) as (read, write, _), ClientSession(read, write) as session:
        await session.initialize()
        yield session


async def told(address: str, tool: str, **given: str) -> Any:
    """Return what a tool answers; a value that is no text comes as Python writes it."""
    async with client(address) as session:
        reply = await session.call_tool(tool, given)
        assert not reply.isError
        return literal_eval(getattr(reply.content[0], "text", ""))


async def test_the_tools_say_what_they_take(served: str) -> None:
    async with client(served) as session:
        tools = {tool.name: tool for tool in (await session.list_tools()).tools}
    assert set(tools) == {"ask", "check", "timeline", "articles"}
    assert tools["ask"].inputSchema["required"] == ["question"] and all(tool.description for tool in tools.values())


async def test_an_answer_comes_with_its_citations(served: str) -> None:
    (article, *_) = await told(served, "articles")
    reply = await told(served, "ask", question=article["title"])
    assert {"status", "text", "citations"} <= set(reply)
    assert all(cited["quote"] and cited["article_id"] for cited in reply["citations"])


async def test_a_text_is_checked_and_events_are_listed(served: str) -> None:
    report = await told(served, "check", text="Le port a reçu 987 654 visiteurs en 1802.")
    assert report["verdict"] != "supported" and report["figures"][0]["value"] == 987654
    assert isinstance(await told(served, "timeline"), list)


async def test_what_cannot_be_asked_is_said(served: str) -> None:
    assert "empty" in (await told(served, "ask", question=" "))["error"]
    async with client(served) as session:
        assert (await session.call_tool("ask", {})).isError
