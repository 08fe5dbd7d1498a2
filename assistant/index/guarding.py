"""The file of a ledger in, a verdict on it out; sealed and copied after each publication, put back when damaged.

`ledger.seal.json` has the checksum of the ledger as its last publication left it, for as long as nothing is written
after; `backup/ledger-CHECKSUM.sqlite3` is a copy of it that names its own checksum. A backup has its checksum inside,
where SQLite lets a program write a number of its own (`application_id`); a ledger that is in use has none.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import sqlite3
import struct
import time
import uuid
import zlib
from contextlib import closing
from pathlib import Path
from typing import Final

from assistant.errors import IndexStateError, UsageError
from assistant.index.locking import writing
from assistant.index.replacing import replacing

_LEDGER: Final = "ledger.sqlite3"
_SEAL: Final = "ledger.seal.json"
_MAGIC: Final = b"SQLite format 3\0"
# Where SQLite keeps the `application_id` of a file.
_NUMBER_AT: Final = slice(68, 72)
_READ: Final = 1 << 20
# Bytes that are read through when a ledger is opened; larger ones are checked by `assistant doctor`.
_CHECKED: Final = 256_000_000
# Larger ledgers are copied at most once in so many seconds.
_LARGE, _SELDOM = 50_000_000, 600.0

_log = logging.getLogger(__name__)


def mend(folder: Path) -> None:
    """Put the kept copy in the place of a damaged or lost ledger, and say so; the damaged one is set aside.

    Raises IndexStateError with what to do where there is no good copy. A folder without any index is left alone.
    """
    fault = find_fault(folder)
    if not fault:
        return
    with writing(folder):
        fault = find_fault(folder)
        if not fault:
            return
        copy = _good_copy(folder)
        if copy is None:
            raise IndexStateError(
                f"the ledger {folder / _LEDGER} {fault}, and no good copy of it is in {folder / 'backup'}. Nothing was "
                "changed. Put back a copy of your own (assistant restore FILE --index NEW), or ingest the articles "
                "into a new index (assistant ingest PATH --index NEW)"
            )
        aside = _put_back(folder, copy)
        _log.warning(
            "the ledger %s %s: its copy of %s was put back, the damaged file is kept as %s. Articles ingested since "
            "then are to be ingested again",
            folder / _LEDGER,
            fault,
            time.strftime("%Y-%m-%d %H:%M", time.localtime(copy.stat().st_mtime)),
            aside,
        )


def find_fault(folder: Path, at_most: int = _CHECKED) -> str:
    """Return what is wrong with the ledger of an index, "" where nothing is found; larger files are not read."""
    path = folder / _LEDGER
    try:
        size = path.stat().st_size if path.exists() else 0
    except OSError:
        return ""
    if size == 0:
        return "is missing or empty" if _was_published(folder) else ""
    return _fault_of(path, folder / _SEAL, _was_published(folder)) if size <= at_most else ""


def has_copy(folder: Path) -> bool:
    """Tell whether a copy of the ledger is kept."""
    return any((folder / "backup").glob("ledger-*.sqlite3"))


def keep(folder: Path) -> None:
    """Seal the ledger and keep a copy of it; a copy that cannot be made is told and stops nothing."""
    path = folder / _LEDGER
    try:
        with closing(sqlite3.connect(path, timeout=30)) as db:
            _seal(db, path)
            if _is_due(folder, path):
                _keep_copy(db, folder)
    except (OSError, sqlite3.Error) as error:
        (folder / "backup" / "ledger.new").unlink(missing_ok=True)
        _log.warning("no copy of the ledger could be kept in %s: %s", folder / "backup", error)


def copy_ledger(folder: Path, file: Path) -> None:
    """Copy the ledger into a file, also while others read and write it; raise UsageError where that cannot be."""
    try:
        if folder.resolve() in file.resolve().parents:
            raise UsageError(f"{file} lies in the index itself; give a place outside of it")
        if file.exists() and not _is_ledger(file):
            raise UsageError(f"{file} exists and is no backup; give another name")
        with replacing(file) as building, closing(sqlite3.connect(folder / _LEDGER, timeout=30)) as db:
            _copy(db, building)
            _write_number(building, _number_of(building))
    except (OSError, sqlite3.Error) as error:
        raise UsageError(f"cannot write the backup {file}: {error}") from error


def restore_ledger(file: Path, folder: Path) -> None:
    """Make a backup the ledger of a new index; raise UsageError where there is one already or the file is damaged."""
    if not _is_ledger(file):
        raise UsageError(f"{file} is no backup; give a file that `assistant backup` has written")
    fault = _changed_since_written(file) or _fault_of(file, None)
    if fault:
        raise UsageError(f"the backup {file} {fault}; give another one")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot write to {folder}: {error}") from error
    with writing(folder):
        if (folder / _LEDGER).exists():
            raise UsageError(f"{folder} holds an index already; give a new folder with --index")
        _install(file, folder)


def _was_published(folder: Path) -> bool:
    return (folder / "CURRENT").exists() or has_copy(folder)


def _fault_of(path: Path, seal: Path | None, is_made: bool = True) -> str:
    """Tell what is wrong with a file; tables may be wanting where another process is just making it."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=30)) as db:
            return _sealed_fault(db, path, seal) or _inner_fault(db)
    except sqlite3.OperationalError as error:
        # Locked, read-only or not to be opened is not damaged; a table that has gone is.
        code = getattr(error, "sqlite_errorname", "SQLITE_ERROR")
        return f"is damaged ({error})" if code == "SQLITE_ERROR" and is_made else ""
    except (sqlite3.DatabaseError, ValueError, OverflowError) as error:
        return f"is damaged ({error})"


def _sealed_fault(db: sqlite3.Connection, path: Path, seal: Path | None) -> str:
    """Tell a file that differs from what was sealed although nothing was written since."""
    try:
        told = json.loads(seal.read_text(encoding="utf-8")) if seal else None
    except (OSError, ValueError, RecursionError):
        return ""
    if not isinstance(told, dict) or told.get("state") != _state(db) or checksum(path) == told.get("checksum"):
        return ""
    # Another process may have written meanwhile.
    return "" if told["state"] != _state(db) else "is damaged (it has changed since it was sealed)"


def _inner_fault(db: sqlite3.Connection) -> str:
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()
    if not verdict or verdict[0] != "ok":
        return f"is damaged ({' '.join(str(verdict and verdict[0]).split())[:200]})"
    for own_id, digest, text, fields in db.execute("SELECT id, sha256, text, fields FROM articles"):
        raw = text if isinstance(text, bytes) else str(text).encode("utf-8", "surrogatepass")
        if hashlib.sha256(raw).hexdigest() != digest or _digest_in(fields) != digest:
            return f"is damaged (the article {own_id!r} is not as it was stored)"
    return ""


def _digest_in(fields: object) -> object:
    try:
        told = json.loads(fields) if isinstance(fields, str) else None
    except (ValueError, RecursionError):
        return None
    return told.get("sha256") if isinstance(told, dict) else None


def _state(db: sqlite3.Connection) -> list[int]:
    """Return what differs after every writing: the count of transactions, and the state of the schema."""
    rows = db.execute("SELECT value FROM meta WHERE key = 'writes'").fetchall()
    schema = db.execute("PRAGMA schema_version").fetchone()[0]
    return [int(rows[0][0]) if rows else -1, schema, db.execute("PRAGMA user_version").fetchone()[0]]


def _seal(db: sqlite3.Connection, path: Path) -> None:
    """Bring all that was written into the one file, and note its checksum; not while somebody reads an older state."""
    seal = path.with_name(_SEAL)
    seal.unlink(missing_ok=True)
    if db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        return
    note = json.dumps({"state": _state(db), "checksum": checksum(path)})
    fresh = seal.with_suffix(".new")
    fresh.write_text(note, encoding="utf-8")
    fresh.replace(seal)


def _is_due(folder: Path, path: Path) -> bool:
    copies = list((folder / "backup").glob("ledger-*.sqlite3"))
    if not copies or path.stat().st_size < _LARGE:
        return True
    # A copy of the future was made before the clock was put back.
    return abs(time.time() - max(copy.stat().st_mtime for copy in copies)) > _SELDOM


def _keep_copy(db: sqlite3.Connection, folder: Path) -> None:
    backup = folder / "backup"
    backup.mkdir(exist_ok=True)
    building = backup / "ledger.new"
    _copy(db, building)
    kept = backup / f"ledger-{checksum(building)}.sqlite3"
    building.replace(kept)
    for former in backup.glob("ledger-*.sqlite3"):
        if former != kept:
            former.unlink(missing_ok=True)


def _copy(db: sqlite3.Connection, file: Path) -> None:
    """Write a whole and single file; raise sqlite3.DatabaseError where what was read is damaged."""
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as target:
        db.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
        fault = _inner_fault(target)
    if fault:
        raise sqlite3.DatabaseError(f"the ledger {fault}")
    with file.open("rb") as written:
        os.fsync(written.fileno())


def _good_copy(folder: Path) -> Path | None:
    copies = sorted((folder / "backup").glob("ledger-*.sqlite3"), key=lambda copy: copy.stat().st_mtime, reverse=True)
    return next((copy for copy in copies if copy.stem == f"ledger-{checksum(copy)}"), None)


def _put_back(folder: Path, copy: Path) -> Path:
    """Set the damaged ledger aside with what belongs to it, and return where; then put a copy in its place."""
    aside = folder / "damaged" / f"{time.strftime('%Y%m%d-%H%M%S')}-{uuid.uuid4().hex[:4]}"
    aside.mkdir(parents=True)
    for name in (_LEDGER, f"{_LEDGER}-wal", f"{_LEDGER}-shm", _SEAL):
        if (folder / name).exists():
            (folder / name).replace(aside / name)
    _install(copy, folder)
    return aside


def _install(copy: Path, folder: Path) -> None:
    with replacing(folder / _LEDGER) as building:
        shutil.copyfile(copy, building)
        _write_number(building, 0)


def _is_ledger(file: Path) -> bool:
    """Tell a ledger, whole or damaged, from other files, other programs' databases among them."""
    try:
        if not file.is_file():
            return False
        with file.open("rb") as opened:
            if opened.read(len(_MAGIC)) != _MAGIC:
                return False
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=30)) as db:
            return bool(db.execute("SELECT 1 FROM meta WHERE key = 'fingerprint'").fetchall())
    except sqlite3.DatabaseError as error:
        # A database without that table is another program's; one that cannot be read may be ours.
        return getattr(error, "sqlite_errorname", "SQLITE_ERROR") != "SQLITE_ERROR"
    except (OSError, ValueError):
        return False


def _changed_since_written(backup: Path) -> str:
    """Tell a backup that is not as it was written; one without a number of its own may pass."""
    with backup.open("rb") as opened:
        told = struct.unpack(">I", opened.read(100).ljust(100, b"\0")[_NUMBER_AT])[0]
    return "is damaged (it has changed since it was written)" if told not in (0, _number_of(backup)) else ""


def _number_of(file: Path) -> int:
    """Return the checksum of a file without the place where it is to stand, never 0."""
    return int(checksum(file, blank=_NUMBER_AT), 16) or 1


def _write_number(file: Path, number: int) -> None:
    with file.open("r+b") as opened:
        opened.seek(_NUMBER_AT.start)
        opened.write(struct.pack(">I", number))


def checksum(path: Path, blank: slice = slice(0, 0)) -> str:
    """Return the CRC-32 of a file, eight hexadecimal digits; bytes at `blank`, among the first, count as zeros."""
    total = 0
    with path.open("rb") as file:
        while block := file.read(_READ):
            if blank.stop:
                block = block[: blank.start] + bytes(blank.stop - blank.start) + block[blank.stop :]
                blank = slice(0, 0)
            total = zlib.crc32(block, total)
    return f"{total:08x}"
