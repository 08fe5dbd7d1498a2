"""The index on a real Chroma server on loopback: the same answers, a server that goes, comes back, or is killed."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from pydantic import SecretStr
from tests_embedders import Hashing

from assistant import Assistant, IndexStateError, Settings

CHROMA = Path(sys.executable).with_name("chroma")


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run a Chroma server; it is killed, not asked to end."""
    command = [str(CHROMA), "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(150):
            try:
                urlopen(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=1).close()
                break
            except OSError:
                time.sleep(0.2)
        yield process
    finally:
        process.kill()
        process.wait()


def opened(tmp_path: Path, port: int, name: str = "ledger") -> Assistant:
    settings = Settings(index=Path(f"http://127.0.0.1:{port}"), ledger=tmp_path / name, index_timeout=20)
    return Assistant(settings, Hashing())


def press(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for number, name in enumerate(names):
        head = f"---\npublished: {2020 + number}-05-04\noutlet: Le Fanal\n---\n\n"
        text = f"{head}Le maire a parlé de {name} à Valdoria.\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def found(bot: Assistant, question: str) -> list[str]:
    return [passage.article_id for passage in bot.search(question, 3)]


def test_a_server_answers_as_a_folder_does(tmp_path: Path) -> None:
    news = press(tmp_path / "press", "pompiers", "brioches", "tramway")
    local = Assistant(Settings(index=tmp_path / "local"), Hashing())
    local.ingest([news])
    with running(tmp_path / "server", port := free_port()):
        bot = opened(tmp_path, port)
        assert sorted(bot.ingest([news]).added) == ["brioches", "pompiers", "tramway"]
        for question in ("brioches", "le maire", "Valdoria pompiers"):
            ours, theirs = bot.search(question, 3), local.search(question, 3)
            assert [p.chunk_id for p in ours] == [p.chunk_id for p in theirs]
            assert [p.score for p in ours] == pytest.approx([p.score for p in theirs], abs=1e-3)
        assert not list((tmp_path / "ledger" / "segments").rglob("chroma"))
        assert opened(tmp_path, port).ingest([news]).added == ()
        press(news, "pompiers", "brioches", "tramway", "girafe")
        assert bot.ingest([news]).added == ("girafe",)
        assert found(bot, "girafe")[0] == "girafe"
        bot.remove("girafe")
        assert "girafe" not in found(bot, "girafe")


def test_two_indexes_share_a_server_without_seeing_each_other(tmp_path: Path) -> None:
    with running(tmp_path / "server", port := free_port()):
        one, two = opened(tmp_path, port, "one"), opened(tmp_path, port, "two")
        one.ingest([press(tmp_path / "a", "pompiers")])
        two.ingest([press(tmp_path / "b", "brioches")])
        one.ingest([press(tmp_path / "a", "tramway")])
        assert found(two, "brioches") == ["brioches"]
        assert sorted(found(one, "maire")) == ["pompiers", "tramway"]


def test_a_server_that_is_killed_is_named_and_found_again_when_it_is_back(tmp_path: Path) -> None:
    port = free_port()
    with running(tmp_path / "server", port):
        bot = opened(tmp_path, port)
        bot.ingest([press(tmp_path / "press", "pompiers", "brioches")])
        assert found(bot, "brioches")[0] == "brioches"
    with pytest.raises(IndexStateError, match="does not answer"):
        bot.ingest([press(tmp_path / "press", "tramway")])
    with running(tmp_path / "server", port):
        assert found(bot, "brioches")[0] == "brioches"


def test_a_server_killed_while_it_is_written_to_loses_nothing(tmp_path: Path) -> None:
    port = free_port()
    news = press(tmp_path / "press", "pompiers", "brioches")
    with running(tmp_path / "server", port):
        bot = opened(tmp_path, port)
        bot.ingest([news])
    for number in range(3):
        press(news, *(f"sujet{number}{letter}" for letter in "abcdefgh"))
        with running(tmp_path / "server", port) as server:
            writer = opened(tmp_path, port)
            subprocess.Popen(["sh", "-c", f"sleep 0.{2 + 3 * number}; kill -9 {server.pid}"])
            try:
                writer.ingest([news])
            except IndexStateError:
                assert found_when_back(tmp_path, port, "brioches") == "brioches"
    with running(tmp_path / "server", port):
        bot = opened(tmp_path, port)
        bot.ingest([news])
        assert len(bot._index.generation().versions) == 2 + 3 * 8
        assert found(bot, "sujet2h")[0] == "sujet2h"
        for segment in bot._index.generation().segments:
            segment.probe()


def found_when_back(tmp_path: Path, port: int, name: str) -> str:
    with running(tmp_path / "server", port):
        return found(opened(tmp_path, port), name)[0]


def test_a_server_that_lost_everything_is_filled_again_without_embedding(tmp_path: Path) -> None:
    port = free_port()
    with running(tmp_path / "server", port):
        bot = opened(tmp_path, port)
        bot.ingest([press(tmp_path / "press", "pompiers", "brioches")])
        bot.close()
    with running(tmp_path / "another", port):
        embedder = Hashing()
        settings = Settings(index=Path(f"http://127.0.0.1:{port}"), ledger=tmp_path / "ledger")
        again = Assistant(settings, embedder)
        assert found(again, "brioches")[0] == "brioches"
        assert embedder.passages == []


def test_the_cloud_is_spoken_to_with_its_key(tmp_path: Path) -> None:
    """A local server heeds no key: what is tested is that the cloud's client works and writes in small batches."""
    with running(tmp_path / "server", port := free_port()):
        settings = Settings(
            index=Path(f"http://127.0.0.1:{port}"),
            ledger=tmp_path / "ledger",
            chroma_api_key=SecretStr("made-up"),
            chroma_tenant="default_tenant",
            chroma_database="default_database",
        )
        bot = Assistant(settings, Hashing())
        bot.ingest([press(tmp_path / "press", "pompiers")])
        assert found(bot, "pompiers") == ["pompiers"]
        assert "made-up" not in repr(settings)


ODD = {
    "another protocol": b"SSH-2.0-OpenSSH_9\r\n",
    "noise": bytes(range(128, 256)) * 4,
    "a page": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
    "another object": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
    "a refusal": b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n",
    "nothing": b"",
}


@contextmanager
def answering(first: bytes, then: bytes | None = None) -> Iterator[int]:
    """Say the same to whoever connects, and close; nothing after the first time where `then` is None."""
    said = iter([first])
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            open_ones = []
            while True:
                try:
                    client, _ = server.accept()
                    client.recv(65_536)
                    told = next(said, then)
                    client.sendall(told or b"")
                except OSError:
                    return
                if told is None:
                    open_ones.append(client)
                else:
                    client.close()

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]


@pytest.mark.parametrize("name", ODD)
def test_a_server_that_is_none_is_named_with_what_to_do(tmp_path: Path, name: str) -> None:
    with answering(ODD[name], ODD[name]) as port:
        bot = opened(tmp_path, port)
        with pytest.raises(IndexStateError, match=r"does not answer, or is none.*chroma run"):
            bot.ingest([press(tmp_path / "press", "pompiers")])


def test_a_server_that_gives_a_sign_of_life_and_no_more_is_not_waited_for(tmp_path: Path) -> None:
    alive = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
    with answering(alive) as port:
        settings = Settings(index=Path(f"http://127.0.0.1:{port}"), ledger=tmp_path / "ledger", index_timeout=1)
        bot = Assistant(settings, Hashing())
        begun = time.monotonic()
        with pytest.raises(IndexStateError, match="does not answer"):
            bot.ingest([press(tmp_path / "press", "pompiers")])
        assert time.monotonic() - begun < 10
