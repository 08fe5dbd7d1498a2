"""One answer's calls of a language model: within one budget of time, each reply kept, all of them counted."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

from assistant.answering.accounting import Spent
from assistant.answering.chat_seam import ChatModel, Completion, ModelError, Schema, pieces
from assistant.answering.reply_cache import ReplyCache

# With less than this left, a call is not begun.
_LEAST = 1.0


@dataclass
class Asking:
    """Asks a model on behalf of one answer; `seconds` is what all calls may take together."""

    model: ChatModel
    spent: Spent
    seconds: float
    cache: ReplyCache | None = None
    _last: tuple[str, Completion] | None = field(default=None, init=False, repr=False)
    _began: float = field(default_factory=time.monotonic, init=False)

    @property
    def left(self) -> float:
        """The seconds that remain."""
        return self.seconds - (time.monotonic() - self._began)

    def pieces(self, prompt: str, schema: Schema, key: str, seconds: float | None = None) -> Iterator[str]:
        """Yield the pieces of a reply; `key` tells the request from others but for its nonce. Raises ModelError."""
        whole = hashlib.sha256(f"{self.spent.model}\n{key}".encode("utf-8", "surrogatepass")).hexdigest()
        kept = self.cache.get(whole) if self.cache else None
        if kept is not None:
            self.spent.add(kept)
            yield kept.text
            return
        if self.left < _LEAST:
            raise ModelError("no time is left for the model")
        allowed = self.left if seconds is None else min(seconds, self.left)
        with closing(pieces(self.model, prompt, schema, allowed)) as coming:
            for piece in coming:
                if isinstance(piece, Completion):
                    self.spent.add(piece)
                    self._last = (whole, piece)
                else:
                    yield piece

    def keep(self) -> None:
        """Keep the last reply: it could be read."""
        if self.cache and self._last:
            self.cache.put(*self._last)
            self._last = None

    @property
    def cut(self) -> str | None:
        """Why the last reply ended before its end; None where it is whole."""
        return self.spent.completions[-1].cut if self.spent.completions else None
