"""Hostile files to the command line in a process of its own: each accepted rightly or rejected with a reason."""

from __future__ import annotations

import json
import os
import subprocess  # only this program is started  # nosec B404
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from assistant import Assistant
from evals.fault_file_kinds import SAYS, Hostile, hostile_files
from evals.faults import Bench, Outcome

_SECONDS: Final = 300
# What hostile files may add to the memory that ingesting one ordinary file takes, embedder included.
_MEGABYTES: Final = 200
_APART: Final = 500
_SECRET: Final = "Le coffre de Marvence porte le code 4417 depuis mardi."


@dataclass(frozen=True, slots=True)
class Ingested:
    """What the command said, and the most megabytes that it held, and that the process it reads odd files in held."""

    code: int
    report: Mapping[str, Any]
    errors: str
    own: float
    apart: float


def try_files(bench: Bench) -> Iterator[Outcome]:
    """Ingest all hostile files in one run, beside a good one; tell of each what became of it."""
    folder = bench.folder / "hostile"
    folder.mkdir()
    files = [one for one in hostile_files() if _written(folder, one)]
    (folder / "good.txt").write_text(f"{SAYS} (tout va bien).\n", encoding="utf-8")
    _lay_links(bench.folder, folder)
    done = ingested(folder, bench.folder / "hostile-index")
    reasons = {Path(one["path"]).name: one["reason"] for one in done.report.get("rejected", ())}
    with closing(Assistant.open(bench.folder / "hostile-index")) as bot:
        articles = bot.articles()
    kept = {Path(one.path or "").name: one for one in articles}
    kept |= {Path(one.path or "").parent.name: one for one in articles}
    for one in (*files, Hostile("good.txt", b"", "in")):
        yield Outcome(one.name, _wrong(one, one.name in kept, reasons.get(one.name)), told=reasons.get(one.name, "in"))
    yield from _of_all(done, " ".join(one.text for one in articles), reasons)
    usual = ingested(bench.write("usual", {"usual.txt": SAYS}), bench.folder / "usual-index")
    said = f"{done.own:.0f} MB, {usual.own:.0f} MB with one ordinary file (embedder and index included)"
    yield Outcome("memory beside that of an ordinary file", said * (done.own > usual.own + _MEGABYTES), told=said)
    said = f"{done.apart:.0f} MB"
    yield Outcome("memory of the process that reads them", said * (done.apart > _APART), told=said)


def ingested(folder: Path, index: Path) -> Ingested:
    """Run `assistant ingest` on a folder and return what it said."""
    command = [sys.executable, "-c", _MEASURED, "ingest", str(folder), "--index", str(index), "--json"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False, env=environment)  # nosec B603
    errors = ran.stderr.decode("utf-8", "replace")
    try:
        report = json.loads(ran.stdout)
    except ValueError:
        report = {}
    peak = [line.split()[1:] for line in errors.splitlines() if line.startswith("peak ")]
    own, apart = map(float, peak[-1]) if peak else (0.0, 0.0)
    return Ingested(ran.returncode, report, errors, own, apart)


# The command itself, and what it held at most. Linux counts in kilobytes, macOS in bytes.
_MEASURED = """
import atexit, sys
def told():
    import resource
    unit = 1e6 if sys.platform == "darwin" else 1e3
    both = (resource.getrusage(who).ru_maxrss / unit for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print("peak", *both, file=sys.stderr)
if sys.platform != "win32":
    atexit.register(told)
from assistant.__main__ import main
sys.argv[0] = "assistant"
main()
"""


def _written(folder: Path, file: Hostile) -> bool:
    """Write a file, where the file system allows its name."""
    try:
        (folder / file.name).write_bytes(file.content)
    except OSError:
        return False
    return True


def _lay_links(outside: Path, folder: Path) -> None:
    """Lay links that lead out of the folder, in circles and nowhere, and what is no file."""
    (outside / "secret").mkdir()
    (outside / "secret" / "secret.txt").write_text(_SECRET, encoding="utf-8")
    (folder / "link.txt").symlink_to(outside / "secret" / "secret.txt")
    (folder / "linked").symlink_to(outside / "secret")
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    (folder / "circle").symlink_to(folder)
    (folder / "good.yaml").symlink_to(outside / "secret" / "secret.txt")
    with suppress(OSError):
        # Some file systems take no such name.
        Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(_SECRET, encoding="utf-8")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")


def _wrong(file: Hostile, inside: bool, reason: str | None) -> str:
    if not inside and not reason:
        return "neither accepted nor rejected"
    if file.fate == "in" and not inside:
        return f"rejected: {reason}"
    return "accepted" if file.fate == "out" and inside else ""


def _of_all(done: Ingested, texts: str, reasons: Mapping[str, str]) -> Iterator[Outcome]:
    yield Outcome("the command's exit code", "" if done.code == 1 else f"{done.code}, 1 expected: {done.errors[-300:]}")
    yield Outcome("no trace of an exception", "Traceback" * ("Traceback" in done.errors))
    yield Outcome("nothing read outside the folder", "a link was followed" * (_SECRET in texts))
    for name in ("link.txt", "nowhere.txt", "circle.txt", "pipe.txt"):
        yield Outcome(f"{name} rejected", "" if name in reasons else "no reason given")
