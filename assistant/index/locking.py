"""The folder of an index in, the right to write to it out: one process at a time, the others told who holds it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from assistant.errors import IndexStateError

_LOCK_SECONDS = 30


@contextmanager
def writing(folder: Path, seconds: float = _LOCK_SECONDS) -> Iterator[None]:
    """Hold the index's writing lock; raise IndexStateError naming the holder when it stays taken so many seconds."""
    owner = folder / "lock.owner"
    lock = FileLock(folder / "lock", timeout=seconds)
    try:
        with lock:
            owner.write_text(str(os.getpid()), encoding="utf-8")
            yield
    except Timeout:
        holder = owner.read_text(encoding="utf-8") if owner.exists() else "unknown"
        raise IndexStateError(
            f"another process (pid {holder}) is writing to {folder}; wait for it to end, then try again"
        ) from None
    except OSError as error:
        raise IndexStateError(f"cannot write to the index {folder}: {error}") from error
