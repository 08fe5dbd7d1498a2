"""An index's folder and articles in, their chronicle out: built when they change, remembered while they do not."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from assistant.timeline.building import build
from assistant.timeline.nouns import Chronicle
from assistant.timeline.storing import accounts_of
from assistant.types import Article


class Timelines:
    """The chronicle of one index; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._of: tuple[tuple[str, str, str | None], ...] | None = None
        self._chronicle = Chronicle()

    def read(self, articles: Sequence[Article]) -> None:
        """Read the articles that have not been read yet, and keep what they tell."""
        with self._lock:
            accounts_of(self._folder, articles)

    def chronicle(self, articles: Sequence[Article]) -> Chronicle:
        """Return the chronicle of the articles."""
        state = tuple((article.id, article.sha256, article.published) for article in articles)
        with self._lock:
            if state != self._of:
                accounts = accounts_of(self._folder, articles)
                self._chronicle = build(accounts, {article.id: article for article in articles})
                self._of = state
            return self._chronicle
