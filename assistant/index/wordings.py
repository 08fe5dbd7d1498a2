"""An article in, a key of its words out: copies that differ in spaces, line ends or the address they give share it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

from assistant.types import Article

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+", re.IGNORECASE)
# Shorter texts may be the same and tell of two things.
_SHORTEST: Final = 60


def wording(article: Article) -> str | None:
    """Return a key that two articles share when they say the same, word for word, under one title and date.

    None for an article that is too short to tell.
    """
    said = _plain(" ".join(article.text[span.start : span.end] for span in article.prose))
    if len(said) < _SHORTEST:
        return None
    parts = (_plain(article.title), article.published or "", said)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", _ADDRESS.sub(" ", text)).split())
