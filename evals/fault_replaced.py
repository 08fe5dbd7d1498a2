"""Indexes whose files others replace, by hand or while they are open, and backups and archives that are not whole."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from assistant import Assistant, AssistantError
from evals.fault_processes import lost, names, write
from evals.fault_worker import opened
from evals.faults import Bench, Outcome

_OLD, _NEW = 4, 3
_FLIPS: Final = 12


def try_replaced(bench: Bench) -> Iterator[Outcome]:
    """Replace, rename and delete what an open index stands on; put older ledgers and other files in its place."""
    whole, more = _made(bench, "whole", "ancien", _OLD), write(bench.folder / "more", "nouveau", _NEW)
    everything = names("ancien", _OLD) | names("nouveau", _NEW)
    other = _made(bench, "other", "autre", _OLD)
    for name, replace, wanted in (
        ("its ledger was put back by another process", _put_back, everything),
        ("its log was deleted", _without_log, everything),
        (
            "another index is in its place",
            lambda index: _swap(index, other),
            names("autre", _OLD) | names("nouveau", 3),
        ),
        ("its folder was deleted", shutil.rmtree, None),
        ("its folder was renamed", lambda index: index.rename(index.with_name(f"{index.name}-away")), None),
    ):
        yield _while_open(name, _copied(whole, bench), replace, more, wanted)
    yield from _older(bench, whole, more)


def _while_open(
    name: str, index: Path, replace: Callable[[Path], object], more: Path, wanted: set[str] | None
) -> Outcome:
    """Replace files under an open index, ask it, and ingest; what it says is stored is there when it is opened anew."""
    with closing(opened(index)) as bot:
        bot.search("conseil", 1)
        replace(index)
        if wanted is None:
            why = "" if bot.search("Le conseil ancien1 a voté", 1) else "does not answer any more"
            return Outcome(name, why or _not_refused(lambda: bot.ingest([more]), "has gone while it was open"))
        bot.ingest([more])
        why = lost(bot, wanted)
    with closing(opened(index)) as again:
        return Outcome(name, why or lost(again, wanted))


def _older(bench: Bench, whole: Path, more: Path) -> Iterator[Outcome]:
    """Put an older ledger under newer segments; it answers from what it has, without embedding."""
    backup = bench.folder / "old.backup"
    with closing(opened(whole)) as bot:
        bot.backup(backup)
        bot.ingest([more])
    for name in ("copied over it", "restored into its folder"):
        index = _copied(whole, bench)
        (index / "ledger.sqlite3").unlink()
        if name == "copied over it":
            shutil.copyfile(backup, index / "ledger.sqlite3")
        else:
            shutil.rmtree(index / "backup")
            Assistant.restore(backup, index)
        with closing(opened(index)) as bot:
            yield Outcome(f"an older ledger {name}", lost(bot, names("ancien", _OLD)))


def try_copies(bench: Bench) -> Iterator[Outcome]:
    """Harm backups and archives, and have them written over files that are none."""
    whole = _made(bench, "whole", "ancien", _OLD)
    backup, archive = bench.folder / "kept.backup", bench.folder / "corpus.zip"
    with closing(opened(whole)) as bot:
        bot.backup(backup)
        bot.export(archive)
        raw, drawn = backup.read_bytes(), random.Random(9)
        for _ in range(bench.count(_FLIPS, 200)):
            harmed, at = bytearray(raw), drawn.randrange(len(raw))
            harmed[at] ^= 1 << drawn.randrange(8)
            backup.write_bytes(harmed)
            new = bench.folder / "new"
            why = _not_refused(lambda new=new: Assistant.restore(backup, new), "backup")  # type: ignore[misc]
            yield Outcome(f"a backup with a bit flipped at {at}", why)
        yield from _written_over(bench, bot, whole)
    for name, members in _archives(archive).items():
        yield _imported(name, bench, members)


def _written_over(bench: Bench, bot: Assistant, whole: Path) -> Iterator[Outcome]:
    """Back up and export over what others need."""
    database, packed = bench.folder / "photos.db", bench.folder / "photos.zip"
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("CREATE TABLE photos (name)")
    with zipfile.ZipFile(packed, "w") as written:
        written.writestr("photo.txt", "mine")
    devices = [Path(name) for name in ("/dev/full", "/dev/zero") if Path(name).exists()]
    for file in (database, packed, whole / "ledger.sqlite3", bench.folder, *devices):
        before = file.read_bytes() if file.is_file() else b""
        for name, work in (("backup", bot.backup), ("export", bot.export)):
            why = _not_refused(lambda work=work, file=file: work(file), str(file))  # type: ignore[misc]
            changed = file.is_file() and file.read_bytes() != before
            yield Outcome(f"{name} over {file.name}", why or ("was overwritten" if changed else ""))


def _archives(archive: Path) -> dict[str, dict[str, bytes]]:
    """Return archives that nobody exported, by name: their members."""
    with zipfile.ZipFile(archive) as read:
        members = {name: read.read(name) for name in read.namelist()}
    head, *lines = members["corpus.jsonl"].decode().splitlines()

    def told(**fields: object) -> dict[str, bytes]:
        changed = [head, *(json.dumps(json.loads(line) | fields) for line in lines)]
        return members | {"corpus.jsonl": "\n".join(changed).encode()}

    first = head.encode() + b"\n"
    return {
        "nothing in it": {},
        "a list without texts": {"corpus.jsonl": members["corpus.jsonl"]},
        "a list that is too deep": {"corpus.jsonl": b"[" * 200_000},
        "a line that is too deep": {"corpus.jsonl": first + b"[" * 200_000},
        "a list of empty lines": {"corpus.jsonl": first + b"\n" * 3_000_000},
        "one endless line": {"corpus.jsonl": first + b"[" * 30_000_000},
        "a text of 200 MB": members | {name: b"a " * 100_000_000 for name in members if name.endswith("0.txt")},
        "files that climb": told(file="../../../../etc/passwd"),
        "ids that climb": told(id="../../etc/passwd"),
        "one id for all": told(id="one"),
        "dates to come": told(published="2999-01-01", published_basis="stated"),
        "dates without end": told(published="../..", published_basis="curated"),
        "half a pair in the titles": told(title="\ud800"),
        "ranges beyond the text": told(prose=[{"start": 10**30, "end": 1}]),
        "a program's address": told(url="javascript:alert(1)"),
    }


def _imported(name: str, bench: Bench, members: dict[str, bytes]) -> Outcome:
    """Import an archive into an index that has articles; it goes on answering, and nothing false is taken over."""
    archive = bench.folder / "hostile.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        for member, raw in members.items():
            written.writestr(member, raw)
    with closing(opened(_made(bench, f"into-{name.replace(' ', '-')}", "autre", 2))) as bot:
        try:
            report = bot.import_from(archive)
        except AssistantError as error:
            return Outcome(name, lost(bot, names("autre", 2)), told=str(error))
        bot.export(bench.folder / "again.zip")
        ids = [article.id for article in bot.articles()]
        why = "an article twice" if len(ids) != len(set(ids)) else ""
        why = why or ("lost what there was" if not names("autre", 2) <= set(ids) else "")
        dated = [one.published for one in bot.articles() if one.published]
        odd = [one.url for one in bot.articles() if one.url]
        return Outcome(name, why or f"{dated or ''}{odd or ''}", told="; ".join(one.reason for one in report.rejected))


def _put_back(index: Path) -> None:
    ledger = index / "ledger.sqlite3"
    raw = ledger.read_bytes()
    ledger.write_bytes(raw[: len(raw) // 2] + bytes(len(raw) // 2))
    opened(index).close()


def _without_log(index: Path) -> None:
    for log in index.glob("ledger.sqlite3-*"):
        log.unlink()


def _swap(index: Path, other: Path) -> None:
    index.rename(index.with_name(f"{index.name}-away"))
    other.rename(index)


def _copied(whole: Path, bench: Bench) -> Path:
    copy = bench.folder / f"copy{len(list(bench.folder.glob('copy*')))}"
    shutil.copytree(whole, copy)
    return copy


def _made(bench: Bench, name: str, prefix: str, count: int) -> Path:
    index = bench.folder / name
    with closing(opened(index)) as bot:
        bot.ingest([write(bench.folder / f"press-{prefix}", prefix, count)])
    return index


def _not_refused(work: Callable[[], object], told: str) -> str:
    try:
        work()
    except AssistantError as error:
        return "" if told in str(error) else f"not told: {error}"
    return "was not refused"
