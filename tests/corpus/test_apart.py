"""Readers in a process apart: what they read comes back as it is, and nothing that they do takes the program down."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from threading import Lock, Thread

import pytest

from assistant.corpus import apart, reading_html
from assistant.corpus.decoding import UndecodableError
from evals.fault_file_kinds import Hostile, hostile_files

WORDS = "Le port de Brivaz a rouvert mardi après deux mois de travaux, selon la mairie. " * 4
HEAD = "<html><head><title>Le port : « été »</title></head>"
PAGE = f"{HEAD}<body><article><p>{WORDS}</p></article></body></html>".encode()
FORMATS = {".html": apart.read_html, ".pdf": apart.read_pdf, ".docx": apart.read_docx}
OUT = [one for one in hostile_files() if one.fate == "out" and Path(one.name).suffix in FORMATS]


def test_a_page_read_apart_is_the_page_read_here() -> None:
    assert apart.read_html(PAGE) == reading_html.read_html(PAGE)


@pytest.mark.parametrize("file", OUT, ids=[one.name for one in OUT])
def test_a_hostile_file_is_refused_and_the_next_one_read(file: Hostile) -> None:
    with pytest.raises(UndecodableError, match=r"\.$"):
        FORMATS[Path(file.name).suffix](file.content)
    assert apart.read_html(PAGE)[0].startswith("Le port de Brivaz")


def test_a_process_that_is_ended_is_a_refusal_and_a_new_one_reads_on() -> None:
    process = apart._Process(Lock())
    assert process.ask("html", PAGE).startswith(b'{"read"')
    assert process.running is not None
    os.kill(process.running.pid, signal.SIGSTOP)
    asked: list[bytes] = []
    waiting = Thread(target=lambda: asked.append(process.ask("html", PAGE)))
    waiting.start()
    process.running.kill()
    waiting.join(timeout=30)
    assert asked == [b""] and process.ask("html", PAGE).startswith(b'{"read"')
    process.end()


def test_many_at_once_each_get_their_own() -> None:
    read: dict[int, str] = {}

    def reading(number: int) -> None:
        read[number] = apart.read_html(PAGE.replace(b"Brivaz", b"Brivaz%d" % number))[0]

    threads = [Thread(target=reading, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert all(f"Brivaz{number} a rouvert" in read[number] for number in range(8))
