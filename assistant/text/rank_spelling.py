"""A French rank spelled wrong in, the rank meant out: "dix-huirième" is the eighteenth, "dizième" the tenth."""

from __future__ import annotations

from functools import lru_cache

from assistant.text.number_words import ATOMS

_SHORTEST = 7
_RANKS = tuple(word for word, atom in ATOMS["fr"].items() if atom.ordinal)


@lru_cache(maxsize=1024)
def nearest_rank(word: str) -> str:
    """Return the one rank a single letter away from a folded word in "ième", with the same initial; else the word."""
    if len(word) < _SHORTEST:
        return word
    near = [rank for rank in _RANKS if rank[0] == word[0] and _one_letter_apart(rank, word)]
    return near[0] if len(near) == 1 else word


def _one_letter_apart(left: str, right: str) -> bool:
    """Tell whether one letter replaced, added, left out or swapped with the next makes one word of the other."""
    short, long = sorted((left, right), key=len)
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    end = 0
    while end < len(short) - start and short[-1 - end] == long[-1 - end]:
        end += 1
    middle_short, middle_long = short[start : len(short) - end], long[start : len(long) - end]
    swapped = len(middle_short) == 2 and middle_short == middle_long[::-1]
    # Plural and singular are not a slip of the pen.
    return left[-1] == right[-1] and (len(middle_long) == 1 >= len(middle_short) or swapped)
