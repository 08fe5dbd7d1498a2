"""A given answer and the right ones in, exactness and F1 of shared words out, as question answering is scored.

After SQuAD (Rajpurkar et al. 2016), with French articles left out as FQuAD does (d'Hoffschmidt et al. 2020).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from evals.wording import fold

_ARTICLES = frozenset("le la les l un une des du de d au aux the a an".split())


def exact(given: str, right: Sequence[str]) -> float:
    """Return 1 where the words given are those of a right answer, else 0."""
    return float(any(_words(given) == _words(one) for one in right))


def overlap(given: str, right: Sequence[str]) -> float:
    """Return the best F1 of the words given against those of a right answer."""
    return max((_f1(_words(given), _words(one)) for one in right), default=0.0)


def _words(text: str) -> list[str]:
    words = fold(text).split()
    return [word for word in words if word not in _ARTICLES] or words


def _f1(given: Sequence[str], right: Sequence[str]) -> float:
    shared = sum((Counter(given) & Counter(right)).values())
    return 2 * shared / (len(given) + len(right)) if shared else 0.0
