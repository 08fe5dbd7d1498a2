"""What readers say of replies to lines of JSON in the index's folder, for the evaluation to use."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime
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
    with _lock, (folder / FILE).open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return line
