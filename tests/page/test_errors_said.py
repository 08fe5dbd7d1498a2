"""What the page's program logs of an error: its kind and its place, never what it says."""

from __future__ import annotations

import subprocess
import sys

import pytest

SAYS = """
import asyncio, logging, threading, sys
from gradio import queueing
from assistant import chat
logging.basicConfig(level=0)
chat.log_fields_only()
def fail():
    raise ValueError("les mots d'une question")
def in_an_event():
    try:
        fail()
    except ValueError:
        queueing.traceback.print_exc()
def in_a_request():
    try:
        fail()
    except ValueError as error:
        logging.getLogger("uvicorn.error").error("Exception in ASGI application", exc_info=error)
def in_a_thread():
    work = threading.Thread(target=fail)
    work.start()
    work.join()
globals()[sys.argv[1]]()
"""


@pytest.mark.parametrize("where", ["in_an_event", "in_a_request", "in_a_thread"])
def test_an_error_is_logged_by_its_kind_and_its_place(where: str) -> None:
    command = [sys.executable, "-c", SAYS, where]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stderr
    assert "failed: error=ValueError at=" in told
    assert "Traceback" not in told and "question" not in told
