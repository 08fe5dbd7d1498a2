"""Files of public data in, their rows and seeded samples of them out; none of the data is part of the project."""

from __future__ import annotations

import hashlib
import json
import os
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from evals.mutation_sources import BENCHMARKS

Row = dict[str, Any]
Thing = TypeVar("Thing")


def benchmarks_folder() -> Path:
    """Return the folder of the public data; setting BENCHMARKS_DIR."""
    return Path(os.environ.get("BENCHMARKS_DIR") or BENCHMARKS)


def absent(folder: Path, suite: str, *files: str) -> tuple[str, ...]:
    """Say which files a suite lacks and what that costs; nothing where all are here."""
    missing = [file for file in files if not (folder / file).is_file()]
    if not missing:
        return ()
    return (f"NO {', '.join(missing)} in {folder}: what the suite {suite} asks of it is SKIPPED. Set BENCHMARKS_DIR.",)


def rows(path: Path) -> list[Row]:
    """Read a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def for_training(row: Row) -> bool:
    """Tell whether a question of NoMIRACL belongs to the half that the reader was trained on, by its identifier."""
    return hashlib.sha256(str(row["query_id"]).encode()).digest()[0] % 2 == 0


def drawn(things: Sequence[Thing], count: int, seed: int) -> list[Thing]:
    """Return `count` of the things (all for 0 or for more than there are), drawn with a seed, in their first order."""
    if not count or count >= len(things):
        return list(things)
    chosen = set(random.Random(seed).sample(range(len(things)), count))
    return [thing for place, thing in enumerate(things) if place in chosen]
