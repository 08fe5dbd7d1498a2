"""A file to be replaced in, a path to write to out: the file is whole, or as it was, whatever is killed or full.

Each writer has a path of its own, so that two who write one file at once do not mix.
"""

from __future__ import annotations

import glob
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_SUFFIX: Final = ".new"
# Seconds after the last writing after which what a killed process left is nobody's.
_LEFT: Final = 600.0


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """Give a path beside a file to write to, which then takes its place; nothing is left of it on failure.

    Raises OSError.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    _clear_left(file)
    building = file.with_name(f"{file.name}.{uuid.uuid4().hex[:8]}{_SUFFIX}")
    try:
        yield building
        with building.open("rb") as written:
            os.fsync(written.fileno())
        building.replace(file)
    finally:
        with suppress(OSError):
            building.unlink(missing_ok=True)


def _clear_left(file: Path) -> None:
    """Delete what killed processes have left of earlier writings."""
    for left in file.parent.glob(f"{glob.escape(file.name)}.????????{_SUFFIX}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT:
                left.unlink()
