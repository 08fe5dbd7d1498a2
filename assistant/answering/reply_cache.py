"""A model's replies kept in the index's folder: a key in, the completion that it gave before out. JSON in SQLite."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Final

from assistant.answering.chat_seam import Completion

_FILE: Final = "replies.sqlite3"
# The oldest replies beyond this many are dropped.
_KEPT: Final = 5_000
_TABLE: Final = "CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, reply TEXT NOT NULL) STRICT"


@dataclass
class ReplyCache:
    """Replies by key, shared between threads and processes; a folder that cannot be written keeps none."""

    folder: Path
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    def get(self, key: str) -> Completion | None:
        """Return the completion kept under a key, marked as kept; None where there is none."""
        try:
            with self._lock, closing(self._opened()) as db:
                row = db.execute("SELECT reply FROM replies WHERE key = ?", (key,)).fetchone()
            return replace(Completion(**json.loads(row[0])), kept=True) if row else None
        except (sqlite3.Error, OSError, ValueError, TypeError):
            return None

    def put(self, key: str, completion: Completion) -> None:
        """Keep a whole completion under a key."""
        if completion.cut or completion.kept:
            return
        try:
            with self._lock, closing(self._opened()) as db, db:
                told = json.dumps(asdict(completion))
                db.execute("INSERT OR REPLACE INTO replies VALUES (?, ?)", (key, told))
                db.execute(
                    "DELETE FROM replies WHERE rowid <= (SELECT max(rowid) FROM replies) - ?",
                    (_KEPT,),
                )
        except (sqlite3.Error, OSError, ValueError):
            return

    def _opened(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.folder / _FILE, timeout=2)
        db.execute(_TABLE)
        return db
