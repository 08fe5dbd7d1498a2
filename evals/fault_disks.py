"""Indexes that are harmed, folders that take no writing, disks that are full: found, mended or told, never empty."""

from __future__ import annotations

import ctypes
import os
import random
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from assistant import AssistantError
from evals.fault_processes import ended, lost, names, started, write
from evals.fault_worker import opened
from evals.faults import Bench, Outcome

_ARTICLES: Final = 5
# Seconds that an index may take to be opened and mended, on a machine that has much else to do.
_OPENING: Final = 60.0
# Numbers of Linux: drop a right for good; write and read whatever the permissions say.
_DROP: Final = 24
_RIGHTS: Final = (1, 2)


def _flip(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[random.Random(3).randrange(len(raw))] ^= 4
    path.write_bytes(raw)


HARMS: Final[dict[str, Callable[[Path], object]]] = {
    "deleted": Path.unlink,
    "emptied": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "a bit flipped": _flip,
    "oversized": lambda path: path.write_bytes(path.read_bytes() + bytes(300_000)),
    "noise": lambda path: path.write_bytes(random.Random(3).randbytes(path.stat().st_size)),
}


def _manifest(told: str) -> Callable[[Path], object]:
    def write_manifest(index: Path) -> None:
        for manifest in index.glob("generations/*/manifest.json"):
            manifest.write_text(told, encoding="utf-8")

    return write_manifest


def _pointer(told: bytes) -> Callable[[Path], object]:
    return lambda index: (index / "CURRENT").write_bytes(told)


def _unverified(index: Path) -> None:
    """Leave nothing to check by, and cut what is not checked then."""
    for sums in index.glob("segments/*/sums.json"):
        sums.write_text("{}", encoding="utf-8")
        vectors = sums.with_name("vectors.npy")
        vectors.write_bytes(vectors.read_bytes()[:300])


def _with_junk(index: Path) -> None:
    (index / "segments" / "junk").mkdir()
    (index / "segments" / "away").symlink_to("/etc")
    (index / "segments" / "a file").write_text("x", encoding="utf-8")
    (index / "generations" / "999999.building").mkdir()
    (index / "generations" / "\u00b2").mkdir()


def _in_future(index: Path) -> None:
    for path in index.rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000))


def _bare(index: Path) -> None:
    for path in index.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != "ledger.sqlite3":
            path.unlink()


# What befalls an index as a whole; nothing of the ledger is lost by any of them.
DISORDERS: Final[dict[str, Callable[[Path], object]]] = {
    "CURRENT points nowhere": _pointer(b"000099"),
    "CURRENT climbs": _pointer(b"../../../etc"),
    "CURRENT is no text": _pointer(b"\xff\xfe\x00\x80"),
    "CURRENT is endless": _pointer(b"9" * 1_000_000),
    "CURRENT is a sign that is no digit": _pointer("\u00b2".encode()),
    "CURRENT deleted": lambda index: (index / "CURRENT").unlink(),
    "a manifest that climbs": _manifest('{"layout": 2, "segments": {"../../../../etc": []}}'),
    "a manifest of another form": _manifest('{"layout": 2, "segments": [1, null]}'),
    "a manifest of a later layout": _manifest('{"layout": 99, "segments": {}}'),
    "a manifest that is too deep": _manifest("[" * 200_000),
    "a manifest of nothing": _manifest('{"layout": 2, "segments": {}}'),
    "generations deleted": lambda index: shutil.rmtree(index / "generations"),
    "segments deleted": lambda index: shutil.rmtree(index / "segments"),
    "nothing to check by": _unverified,
    "junk beside what counts": _with_junk,
    "a seal that is none": lambda index: (index / "ledger.seal.json").write_bytes(b"\xff{"),
    "a log of nothing": lambda index: (index / "ledger.sqlite3-wal").write_bytes(b"x" * 5_000),
    "shared memory of nothing": lambda index: (index / "ledger.sqlite3-shm").write_bytes(b"x" * 40_000),
    "a lock left by another": lambda index: (index / "lock").write_bytes(b"12345"),
    "times in the future": _in_future,
    "only the ledger left": _bare,
}


def try_index_files(bench: Bench) -> Iterator[Outcome]:
    """Harm each kind of file of an index in each way, and open it in a process of its own."""
    whole = _made(bench)
    files = {path.relative_to(whole) for path in whole.rglob("*") if path.is_file() and path.stat().st_size}
    built = sorted(path for path in files if path.parts[0] in ("segments", "generations", "CURRENT"))
    trials = [(harm, path) for path in built for harm in HARMS]
    random.Random(7).shuffle(trials)
    chosen = trials[: bench.count(18, len(trials))]
    harmed = {}
    for number, (harm, path) in enumerate(chosen):
        copy = bench.folder / f"harmed{number}"
        shutil.copytree(whole, copy)
        HARMS[harm](copy / path)
        harmed[str(copy)] = f"{Path(*path.parts[-2:])} {harm}"
    for number, (name, harm_index) in enumerate(DISORDERS.items()):
        copy = bench.folder / f"disorder{number}"
        shutil.copytree(whole, copy)
        harm_index(copy)
        harmed[str(copy)] = name
    moved = bench.folder / "déplacé 100% #1?"
    shutil.copytree(whole, bench.folder / "moving")
    (bench.folder / "moving").rename(moved)
    yield from _looked_at(harmed | {str(moved): "the folder moved to an odd name"})


def try_ledger(bench: Bench) -> Iterator[Outcome]:
    """Harm the ledger in each way, with its copy there and without."""
    whole = _made(bench)
    kept: dict[str, str] = {}
    bare: dict[str, str] = {}
    for harm, do in HARMS.items():
        for number in range(3 if harm == "a bit flipped" else 1):
            for names_of, told in ((kept, "kept"), (bare, "bare")):
                copy = bench.folder / f"{told}-{harm.replace(' ', '-')}{number}"
                shutil.copytree(whole, copy)
                do(copy / "ledger.sqlite3")
                names_of[str(copy)] = f"ledger {harm}, {'with' if told == 'kept' else 'without'} its copy"
                if told == "bare":
                    shutil.rmtree(copy / "backup")
    yield from _looked_at(kept)
    yield from _looked_at(bare, "restore FILE")
    yield _backed_up(bench, whole)


def try_other_settings(bench: Bench) -> Iterator[Outcome]:
    """Open an index with other settings, and one that a newer version has written."""
    whole = _made(bench)
    others: dict[str, dict[str, object]] = {"chunk size": {"chunk_size": 900}, "embedder": {"embedder": "other"}}
    for name, settings in others.items():
        yield _refused(f"another {name}", lambda settings=settings: opened(whole, **settings), "assistant")  # type: ignore[misc]
    for version, advice in ((9_999, "newer version"), (0, "")):
        copy = bench.folder / f"version{version}"
        shutil.copytree(whole, copy)
        with closing(sqlite3.connect(copy / "ledger.sqlite3")) as db:
            db.execute(f"PRAGMA user_version={version}")
        if advice:
            yield _refused("a newer ledger", lambda copy=copy: opened(copy), advice)  # type: ignore[misc]
        else:
            with closing(opened(copy)) as bot:
                yield Outcome("an older ledger", lost(bot, names("ancien", _ARTICLES)))


def try_disks(bench: Bench) -> Iterator[Outcome]:
    """Ingest where there is no room, no writing or no permission; questions go on, and so does what comes after."""
    whole, more = _made(bench), write(bench.folder / "more", "nouveau", 30)
    for size in (1_000, 120_000, 900_000):
        copy = bench.folder / f"room{size}"
        shutil.copytree(whole, copy)
        limited = started("ingest", copy, more, preexec_fn=lambda size=size: _limit(size))
        yield from _told_and_whole(f"no file over {size} bytes", limited, copy, more)
    with _mounted(bench.folder / "disk") as disk:
        if disk is not None:
            yield from _on_a_disk(disk, whole, more)
    shutil.copytree(whole, closed := bench.folder / "closed")
    closed.chmod(0)
    code, told, errors = ended(started("look", closed, preexec_fn=_without_rights))
    closed.chmod(0o700)
    named = bool(told) and str(closed) in str(told[0].get("error"))
    yield Outcome("no permission: the path is named", "" if named else f"{code} {told} {errors[-200:]}")


def _on_a_disk(disk: Path, whole: Path, more: Path) -> Iterator[Outcome]:
    index = disk / "index"
    shutil.copytree(whole, index)
    for name, make, undo in (("read-only", _read_only, _writable), ("full", _fill, _empty)):
        make(disk)
        yield from _answers(f"a {name} disk: questions go on", index)
        code, _, errors = ended(started("ingest", index, more))
        named = code == 2 and str(index) in errors
        yield Outcome(f"a {name} disk: told with the path", "" if named else f"{code}: {errors[-200:]}")
        undo(disk)
    with closing(opened(index)) as bot:
        bot.ingest([more])
        yield Outcome("room again: resumed", lost(bot, names("ancien", _ARTICLES) | names("nouveau", 30)))


def _told_and_whole(name: str, process: subprocess.Popen[str], index: Path, more: Path) -> Iterator[Outcome]:
    code, _, errors = ended(process)
    told = code == 0 or (code == 2 and str(index) in errors)
    yield Outcome(f"{name}: told with the path", "" if told else f"exit code {code}: {errors[-300:]}")
    with closing(opened(index)) as bot:
        missing = names("ancien", _ARTICLES) - {article.id for article in bot.articles()}
        yield Outcome(f"{name}: nothing lost", f"lost {missing}" if missing else "")
        bot.ingest([more])
        yield Outcome(f"{name}: resumed", lost(bot, names("ancien", _ARTICLES) | names("nouveau", 30)))


def _answers(name: str, index: Path) -> Iterator[Outcome]:
    yield from _looked_at({str(index): name})


def _looked_at(indexes: dict[str, str], advice: str = "") -> Iterator[Outcome]:
    """Open indexes in one process, begun again after each that ends it; all are whole, or refused with an advice."""
    left = dict(indexes)
    while left:
        code, told, errors = ended(started("look", *left), _OPENING * len(left) + _OPENING)
        for one in told:
            yield Outcome(left.pop(one["index"]), _fault(one, advice))
        if code and left:
            index = next(iter(left))
            yield Outcome(left.pop(index), f"the process ended with {code}: {errors[-300:]}")


def _fault(told: dict[str, Any], advice: str) -> str:
    if advice:
        return "" if advice in told.get("error", "") else f"not refused with what to do: {told}"
    wanted = names("ancien", _ARTICLES)
    if told.get("found") != {one: one for one in wanted}:
        return f"finds {told.get('found')} {told.get('error', '')}"
    return f"embedded {told['embedded']} chunks again" if told["embedded"] else ""


def _made(bench: Bench) -> Path:
    whole = bench.folder / "whole"
    with closing(opened(whole)) as bot:
        bot.ingest([write(bench.folder / "press", "ancien", _ARTICLES)])
    return whole


def _backed_up(bench: Bench, whole: Path) -> Outcome:
    with closing(opened(whole)) as bot:
        bot.backup(bench.folder / "kept.backup")
        bot.export(bench.folder / "corpus.zip")
        bot.restore(bench.folder / "kept.backup", bench.folder / "restored")
    with closing(opened(bench.folder / "restored")) as again, closing(opened(bench.folder / "imported")) as other:
        other.import_from(bench.folder / "corpus.zip")
        same = again.articles() == other.articles()
        why = lost(again, names("ancien", _ARTICLES)) or lost(other, names("ancien", _ARTICLES))
        return Outcome("backup, restore, export, import", why or ("" if same else "they differ"))


def _refused(name: str, work: Callable[[], object], advice: str) -> Outcome:
    try:
        work()
    except AssistantError as error:
        return Outcome(name, "" if advice in str(error) else f"no advice: {error}", told=str(error))
    return Outcome(name, "was not refused")


def _limit(size: int) -> None:
    # Not on Windows, where the row has nothing to limit with.
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _without_rights() -> None:
    """Make permissions count for root too."""
    for right in _RIGHTS if os.geteuid() == 0 else ():
        ctypes.CDLL(None).prctl(_DROP, right, 0, 0, 0)


@contextmanager
def _mounted(place: Path) -> Iterator[Path | None]:
    """Give a small disk of its own where that is allowed."""
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)], capture_output=True)
    try:
        yield place if made.returncode == 0 else None
    finally:
        if made.returncode == 0:
            subprocess.run(["umount", "-l", str(place)], capture_output=True)


def _read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], capture_output=True)


def _writable(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], capture_output=True)


def _fill(disk: Path) -> None:
    for size in (65_536, 512):
        with (disk / f"filling{size}").open("wb", buffering=0) as file:
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue


def _empty(disk: Path) -> None:
    for path in disk.glob("filling*"):
        path.unlink()
