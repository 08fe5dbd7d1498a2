"""A word to how rare it is in any press, whatever the corpus: by the vocabulary of the bundled weights."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from assistant.index.e5_weights import bundled_weights

# A word's negative log probability under the vocabulary (a hundred languages) at which it is as common as words come,
# and how much more makes it as rare as any: chosen on PIAF, where such weights find as well as those of the corpus.
_COMMON, _RANGE, _LEAST = 8.0, 10.0, 0.5
# What a character costs that is in no piece; the pieces of so many letters are looked up.
_UNKNOWN, _LETTERS = 20.0, 60
_KEPT: Final = 20_000


def rarity(word: str) -> float:
    """Return a weight, 0.5 for the commonest words to 10 for the rarest."""
    return min(max(min(_surprise(word), _surprise(word.lower())) - _COMMON, _LEAST), _RANGE)


@lru_cache(maxsize=_KEPT)
def _surprise(word: str) -> float:
    weights = bundled_weights()
    ids = weights.tokenizer().ids(word[:_LETTERS].encode("utf-8", "replace").decode(), _LETTERS)
    return sum(_UNKNOWN if own == weights.shape.unknown else -weights.score(own) for own in ids)
