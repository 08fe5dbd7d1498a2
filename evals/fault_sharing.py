"""Many conversations on one assistant, many questions in a row, articles that change, a server that goes."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any, Final
from urllib.request import urlopen

from assistant import Assistant, AssistantError, Settings
from evals.fault_processes import lost, names, write
from evals.fault_worker import Hashed
from evals.faults import TOWNS, Bench, Outcome, article, question, truth

_CONVERSATIONS: Final = 50
_QUESTIONS, _BEFORE = 60, 30
_GROWTH: Final = 1.10
_LATE: Final = 30.0


def try_conversations(bench: Bench) -> Iterator[Outcome]:
    """Ask fifty questions at once; each reply is the one given alone."""
    bot = bench.bot
    asked = [question(TOWNS[number % len(TOWNS)]) for number in range(_CONVERSATIONS)]
    alone = {text: _told(bot, text) for text in dict.fromkeys(asked)}
    gate = threading.Barrier(_CONVERSATIONS)

    def ask(text: str) -> str:
        gate.wait()
        return _told(bot, text)

    with ThreadPoolExecutor(_CONVERSATIONS) as pool:
        for number, (text, told) in enumerate(zip(asked, pool.map(ask, asked), strict=True)):
            why = "" if told == alone[text] else "not what is told alone"
            yield Outcome(f"conversation {number}", why, asked=text, told=told)
    yield from _many(bench, bot)


def _many(bench: Bench, bot: Assistant) -> Iterator[Outcome]:
    """Ask many questions in a row; memory, files and threads stay what they were after the first ones."""
    count = bench.count(_QUESTIONS, 2_000)
    for number in range(_BEFORE):
        _told(bot, question(TOWNS[number % len(TOWNS)]))
    gc.collect()
    before = _held()
    wrong = 0
    for number in range(count):
        town = TOWNS[number % len(TOWNS)]
        wrong += town not in _told(bot, f"{question(town)} (q{number})" if number % 2 else question(town))
    gc.collect()
    after = _held()
    yield Outcome(f"{count} questions in a row", f"{wrong} without their town" if wrong else "")
    grown = after["bytes"] / max(1, before["bytes"])
    yield Outcome(f"memory x {grown:.3f}", "grew" if grown > _GROWTH else "")
    for name in ("files", "threads"):
        yield Outcome(f"{name}: {before[name]}, then {after[name]}", "more" if after[name] > before[name] + 1 else "")


def try_changes(bench: Bench) -> Iterator[Outcome]:
    """Edit, move, copy and delete files between ingestions."""
    folder = bench.write("changes", {"a.txt": article(TOWNS[0]), "b.txt": article(TOWNS[1], 3)})
    with closing(Assistant(Settings(index=bench.folder / "changing"), Hashed())) as bot:
        bot.ingest([folder])
        (folder / "a.txt").write_text(article(TOWNS[2], 5), encoding="utf-8")
        yield _said("edited: replaced", bot.ingest([folder]).updated, ("a",))
        yield _said("edited: its former words are gone", [TOWNS[0] in one.text for one in bot.articles()], [False] * 2)
        (folder / "copy.txt").write_text(article(TOWNS[2], 5), encoding="utf-8")
        yield _said("the same text twice: one copy", bot.ingest([folder]).duplicates, ("a",))
        yield _said("two addresses with one text: one article", len(bot.articles()), 2)
        copies = [Path(one["path"] or "").name for one in bot.sources().get("a", ())]
        yield _said("two addresses with one text: both are named", copies, ["copy.txt"])
        (folder / "copy.txt").unlink()
        (folder / "b.txt").unlink()
        yield _said("deleted: kept without being asked", bot.ingest([folder]).removed, ())
        yield _said("deleted: removed on request", bot.ingest([folder], prune=True).removed, ("b",))
        found = {passage.article_id for passage in bot.search(truth(TOWNS[1]), 5)}
        yield _said("deleted: found no more", found, {"a"})
        yield from _exchanged(bot, folder)
        yield from _in_other_forms(bot, bench)


def _in_other_forms(bot: Assistant, bench: Bench) -> Iterator[Outcome]:
    """Give one text again with other line ends, accents, addresses; give an id that an edited article has kept."""
    text = article(TOWNS[7], 3)
    forms = {"b.txt": text.replace("\n", "\r\n"), "c.txt": unicodedata.normalize("NFD", text), "d.txt": f"{text}\n\n"}
    folder = bench.write("forms", {"forms.txt": text, **forms})
    known = {one.id for one in bot.articles()}
    for _ in range(2):
        bot.ingest([folder])
        yield _said("one text in other forms: one article", len({one.id for one in bot.articles()} - known), 1)
    for host in ("fanal", "gazette"):
        front = f"---\ntitle: Le port\nurl: https://{host}.example/port\n---\n\n"
        bench.write("addresses", {f"{host}.md": front + article(TOWNS[8])})
    bot.ingest([bench.folder / "addresses"])
    yield _said("two addresses told in the files: both are named", [*_addresses(bot, "fanal")], ["fanal", "gazette"])
    texts = [article(TOWNS[9], 1), article(TOWNS[10], 2), article(TOWNS[11], 3)]
    places = [bench.write(f"place{number}", {"same.txt": text}) for number, text in enumerate(texts[:2])]
    bot.ingest(places)
    bench.write("place1", {"same.txt": texts[2]})
    bot.ingest(places)
    bot.ingest([bench.write("place2", {"same.txt": texts[1]})])
    there = {one.text for one in bot.articles()}
    yield _said("names of one sort: nobody's place is taken", [text in there for text in texts], [True] * 3)


def _addresses(bot: Assistant, own_id: str) -> Iterator[str]:
    """Yield the hosts, without their ending, at which the text of an article stands."""
    own = [one.url for one in bot.articles() if one.id == own_id]
    for url in [*own, *(each["url"] for each in bot.sources().get(own_id, ()))]:
        yield (url or "").removeprefix("https://").split(".")[0]


def _exchanged(bot: Assistant, folder: Path) -> Iterator[Outcome]:
    """Let files take each other's texts, become copies, and lose theirs while a copy stays."""
    texts = {"a.txt": article(TOWNS[4]), "b.txt": article(TOWNS[5])}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    bot.ingest([folder])
    (folder / "a.txt").write_text(texts["b.txt"], encoding="utf-8")
    (folder / "b.txt").write_text(texts["a.txt"], encoding="utf-8")
    bot.ingest([folder])
    placed = {Path(one.path or "").name: one.text for one in bot.articles()}
    yield _said(
        "two files exchanged: each text once, in its place", placed, {"a.txt": texts["b.txt"], "b.txt": texts["a.txt"]}
    )
    (folder / "b.txt").write_text(texts["b.txt"], encoding="utf-8")
    bot.ingest([folder])
    yield _said(
        "a file became a copy: its former words are gone", [one.text for one in bot.articles()], [texts["b.txt"]]
    )
    (folder / "a.txt").unlink()
    yield _said("a copy stays when the first file goes", bot.ingest([folder], prune=True).removed, ())


def try_server(bench: Bench) -> Iterator[Outcome]:
    """Stop, slow, kill and restart a real Chroma server under an open index."""
    port, place = _free_port(), bench.folder / "server"
    settings: dict[str, Any] = {"ledger": bench.folder / "ledger", "index_timeout": 1}
    bot = Assistant(Settings(index=Path(f"http://127.0.0.1:{port}"), **settings), Hashed())
    folder = write(bench.folder / "press", "ancien", 3)
    yield _refused("a server that is down", lambda: bot.ingest([folder]))
    server = _server(place, port)
    try:
        bot.ingest([folder])
        yield Outcome("started: ingested", lost(bot, names("ancien", 3)))
        server.send_signal(signal.SIGSTOP)
        yield _answered_or_refused("a server that does not answer", bot)
        server.send_signal(signal.SIGCONT)
        yield Outcome("it answers again", lost(bot, names("ancien", 3)))
        server.kill()
        server.wait()
        yield _answered_or_refused("a server that was killed", bot)
        more = write(bench.folder / "more", "nouveau", 2)
        yield _refused("a server that was killed: written to", lambda: bot.ingest([more]))
        server = _server(place, port)
        bot.ingest([more])
        yield Outcome("restarted: reconnected", lost(bot, names("ancien", 3) | names("nouveau", 2)))
        server.kill()
        server.wait()
        shutil.rmtree(place)
        server = _server(place, port)
        bot.ingest([write(bench.folder / "last", "dernier", 1)])
        everything = names("ancien", 3) | names("nouveau", 2) | names("dernier", 1)
        yield Outcome("restarted empty: filled again", lost(bot, everything))
    finally:
        server.kill()
        server.wait()
        bot.close()


def _told(bot: Assistant, text: str) -> str:
    return bot.ask(text, mode="extractive").text


def _said(name: str, found: object, wanted: object) -> Outcome:
    return Outcome(name, "" if found == wanted else f"{found!r}, not {wanted!r}")


def _refused(name: str, work: Callable[[], object]) -> Outcome:
    begun = time.monotonic()
    try:
        work()
    except AssistantError as error:
        taken = time.monotonic() - begun
        late = f"after {taken:.0f} s" if taken > _LATE else ""
        return Outcome(name, late or ("" if "does not answer" in str(error) else str(error)), told=str(error))
    return Outcome(name, "no error")


def _answered_or_refused(name: str, bot: Assistant) -> Outcome:
    """Ask where the server is away: what needs it says so in time, what does not is answered as ever."""
    found: list[str] = []
    refused = _refused(name, lambda: found.append(lost(bot, names("ancien", 3))))
    return Outcome(name, found[0], told="answered") if found else refused


def _held() -> dict[str, int]:
    """Return what this process holds: resident bytes, open files, threads."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    files = len(list(Path("/proc/self/fd").iterdir()))
    return {"bytes": pages * os.sysconf("SC_PAGE_SIZE"), "files": files, "threads": threading.active_count()}


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _server(place: Path, port: int) -> subprocess.Popen[bytes]:
    """Start a Chroma server and wait until it answers."""
    chroma = Path(sys.executable).with_name("chroma")
    command = [str(chroma), "run", "--path", str(place), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(150):
        try:
            urlopen(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=1).close()
            break
        except OSError:
            time.sleep(0.2)
    return process
