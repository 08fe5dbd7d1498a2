"""An index's folder and articles in, their chronicle out: built when they change, remembered while they do not."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from assistant.timeline.building import build
from assistant.timeline.nouns import Chronicle
from assistant.timeline.storing import accounts_of, keep_chronicle, recall_chronicle, state_of
from assistant.types import Article

# Reading an article takes some thirty milliseconds: a question waits for so many at most.
_WHOLE = 50


class Timelines:
    """The chronicle of one index; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._seen: tuple[tuple[str | None, ...], ...] | None = None
        self._chronicle = Chronicle()

    def chronicle(self, articles: Sequence[Article]) -> Chronicle:
        """Return the chronicle of the articles."""
        seen = tuple((a.id, a.sha256, a.published, a.title, a.outlet, a.path) for a in articles)
        with self._lock:
            if seen != self._seen:
                state = state_of(articles)
                self._chronicle = recall_chronicle(self._folder, state) or self._built(articles, state)
                self._seen = seen
            return self._chronicle

    def around(self, articles: Mapping[str, Article], near: Iterable[str]) -> Chronicle:
        """Return what the articles tell of a matter: all of them where they are few, else those named by `near`."""
        if len(articles) <= _WHOLE:
            return self.chronicle(list(articles.values()))
        chosen = {article_id: articles[article_id] for article_id in sorted(set(near))[:_WHOLE]}
        with self._lock:
            return build(accounts_of(self._folder, chosen.values()), chosen)

    def _built(self, articles: Sequence[Article], state: str) -> Chronicle:
        accounts = accounts_of(self._folder, articles)
        chronicle = build(accounts, {article.id: article for article in articles})
        keep_chronicle(self._folder, state, chronicle)
        return chronicle
