"""The words of a sentence in, its verbs out: where they stand and whether they tell what happened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.text.words import fold
from assistant.timeline.english_verbs import english_verb
from assistant.timeline.french_verbs import french_verb
from assistant.timeline.marks import Mark, Predicate


def find_predicates(words: Sequence[Mark], french: bool) -> list[Predicate]:
    """Return the verbs of a sentence, in order."""
    found: list[Predicate] = []
    at = 0
    while at < len(words):
        one = french_verb(words, at) if french else english_verb(words, at)
        if one is None:
            at += 1
            continue
        found.append(one)
        at = max(at, one.at) + 1
    return found


@lru_cache(maxsize=4096)
def is_aspect(word: str) -> bool:
    """Tell the verbs after which the infinitive tells what happened: "a commencé à bombarder"."""
    return fold(word).startswith(
        ("commenc", "fini", "reuss", "parven", "acheve", "began", "begun", "started", "managed", "venu")
    )
