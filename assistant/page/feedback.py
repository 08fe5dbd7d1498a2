"""What readers say of replies to lines of JSON in the index's folder, for the evaluation to use."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime
from io import SEEK_END, FileIO
from pathlib import Path
from typing import Any

from assistant.page.turns import Turn
from assistant.settings import package_version

FILE = "feedback.jsonl"
_LONGEST = 500
_lock = threading.Lock()


def note_feedback(folder: Path, turn: Turn, good: bool, reason: str | None = None, words: str = "") -> dict[str, Any]:
    """Add a line to `feedback.jsonl` and return it. Raises OSError where the folder cannot be written."""
    line = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": package_version(),
        "good": good,
        "reason": reason,
        "words": words[:_LONGEST],
        **turn.to_dict(),
    }
    with _lock, (folder / FILE).open("ab+", buffering=0) as file:
        # A line that a killed program left half written is not to spoil the next one.
        begin = "\n" if file.seek(0, SEEK_END) and _last(file) != b"\n" else ""
        file.write(f"{begin}{json.dumps(line, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace"))
    return line


def _last(file: FileIO) -> bytes:
    file.seek(-1, SEEK_END)
    return file.read(1)
