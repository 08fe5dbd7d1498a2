"""Processes killed, two at once, one that writes while another answers: what is lost, doubled, late or refused."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from assistant import Assistant
from evals.fault_worker import opened
from evals.faults import Bench, Outcome

KILLS: Final = 4
# Seconds of an ingestion in which a kill falls; the whole of it takes about one.
SPAN: Final = 1.2
_LATE: Final = 10.0
_UP: Final = 5.0
_PATIENCE: Final = 90.0


def started(*words: str | Path, **options: Any) -> subprocess.Popen[str]:
    """Start a worker."""
    command = [sys.executable, "-m", "evals.fault_worker", *map(str, words)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, cwd=_root(), **options)


def ended(process: subprocess.Popen[str], patience: float = _PATIENCE) -> tuple[int, list[dict[str, Any]], str]:
    """Return a worker's exit code, what it told, and its errors; one that does not end is killed."""
    try:
        out, errors = process.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        process.kill()
        out, errors = process.communicate()
        errors += "did not end"
    return process.returncode, [json.loads(line) for line in out.splitlines()], errors


def write(folder: Path, prefix: str, count: int) -> Path:
    """Write articles of about ten chunks each, told apart by a word."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        own = [f"Le conseil {prefix}{number} a voté la mesure {part} à Valdoria mardi." for part in range(12)]
        (folder / f"{prefix}{number}.txt").write_text("\n\n".join(own), encoding="utf-8")
    return folder


def names(prefix: str, count: int) -> set[str]:
    """Return the ids of such articles."""
    return {f"{prefix}{number}" for number in range(count)}


def lost(bot: Assistant, wanted: set[str]) -> str:
    """Tell which articles an assistant has not exactly once, or does not find by their own words."""
    ids = [article.id for article in bot.articles()]
    if sorted(ids) != sorted(wanted):
        return f"has {len(ids)} articles of {len(wanted)}"
    missed = [one for one in wanted if not _finds(bot, one)]
    return f"does not find {missed[:5]}" if missed else ""


def try_kills(bench: Bench) -> Iterator[Outcome]:
    """Kill ingestion at random moments of it; the next one begins where that ended."""
    new, first, index = write(bench.folder / "new", "nouveau", 40), bench.folder / "first", bench.folder / "index"
    old, everything = names("ancien", 5), names("ancien", 5) | names("nouveau", 40)
    bot = opened(first)
    bot.ingest([write(bench.folder / "old", "ancien", 5)])
    bot.close()
    shutil.copytree(first, index)
    moments = random.Random(11)
    for _ in range(bench.count(KILLS, 50)):
        moment = moments.uniform(0, SPAN)
        finished = _killed(started("ingest", index, new), moment)
        bot = opened(index)
        missing = old - {article.id for article in bot.articles()}
        silent = [one for one in old if not _finds(bot, one)]
        bot.close()
        why = f"lost {missing}" if missing else f"does not find {silent}" if silent else ""
        yield Outcome(f"ingestion killed after {moment:.2f} s", why)
        if finished:
            shutil.rmtree(index)
            shutil.copytree(first, index)
    bot = opened(index)
    bot.ingest([new])
    yield Outcome("the next run completes", lost(bot, everything))
    again = bot.ingest([new])
    yield Outcome("and adds nothing twice", "added again" if again.added or again.updated else "")
    bot.close()
    yield from _killed_answers(bench, first)


def _killed_answers(bench: Bench, index: Path) -> Iterator[Outcome]:
    """Kill a process that answers in fifty threads, and open its index anew."""
    for _ in range(max(1, bench.count(KILLS, 50) // 10)):
        process = started("ask", index, "Qu'a voté le conseil ancien3 ?")
        _killed(process, 0.5)
        begun = time.monotonic()
        bot = opened(index)
        why = lost(bot, names("ancien", 5))
        taken = time.monotonic() - begun
        bot.close()
        yield Outcome("killed with 50 answers open", why or (f"up after {taken:.1f} s" if taken > _UP else ""))


def try_two_at_once(bench: Bench) -> Iterator[Outcome]:
    """Ingest in two processes at once; then in one while this one answers."""
    index = bench.folder / "index"
    folders = [write(bench.folder / prefix, prefix, 30) for prefix in ("gauche", "droite")]
    for process in [started("ingest", index, folder) for folder in folders]:
        code, _, errors = ended(process)
        told = code == 0 or (code == 2 and "another process (pid" in errors)
        yield Outcome("two ingestions at once", "" if told else f"exit code {code}: {errors[-200:]}")
    bot = opened(index)
    bot.ingest(folders)
    wanted = names("gauche", 30) | names("droite", 30)
    yield Outcome("both are whole", lost(bot, wanted))
    yield from _served(bot, index, write(bench.folder / "frais", "frais", 30), wanted)
    bot.close()


def _served(bot: Assistant, index: Path, folder: Path, known: set[str]) -> Iterator[Outcome]:
    """Answer while another process ingests, until its articles are found."""
    process = started("ingest", index, folder)
    asked, wrong, order = 0, 0, sorted(known)
    while process.poll() is None and asked < 100_000:
        wrong += not _finds(bot, order[asked % len(order)])
        asked += 1
    code, _, errors = ended(process)
    yield Outcome("ingestion while it answers", "" if code == 0 else errors[-200:])
    yield Outcome(f"{asked} answers meanwhile", f"{wrong} wrong" if wrong or not asked else "")
    begun = time.monotonic()
    while not _finds(bot, "frais7") and time.monotonic() - begun < _LATE:
        time.sleep(0.2)
    yield Outcome("new articles are found within 10 s", lost(bot, known | names("frais", 30)))


def _killed(process: subprocess.Popen[str], delay: float) -> bool:
    """Kill a worker so many seconds after it says that it is ready; tell whether it had ended by itself."""
    assert process.stdout is not None
    process.stdout.readline()
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        process.kill()
    process.communicate()
    return process.returncode == 0


def _finds(bot: Assistant, own_id: str) -> bool:
    return any(passage.article_id == own_id for passage in bot.search(f"Le conseil {own_id} a voté", 1))


def _root() -> Path:
    return Path(__file__).resolve().parent.parent
