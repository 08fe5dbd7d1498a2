"""A verb or noun in, the kind of event it tells out."""

from __future__ import annotations

from functools import cache, lru_cache

from assistant.text.words import fold
from assistant.timeline import kind_words as lexicon
from assistant.timeline.nouns import Kind

_HARD: frozenset[Kind] = frozenset(
    ("meeting", "visit", "letter", "agreement", "delivery", "deployment", "battle", "launch", "sanction")
)


def _entries(words: str) -> tuple[tuple[str, ...], frozenset[str]]:
    listed = words.split()
    return tuple(w for w in listed if not w.endswith("=")), frozenset(w[:-1] for w in listed if w.endswith("="))


@cache
def _tables(which: str) -> dict[Kind, tuple[tuple[str, ...], frozenset[str]]]:
    source = {"verbs": lexicon.VERBS, "nouns": lexicon.NOUNS, "sent": lexicon.SENT}[which]
    return {kind: _entries(words) for kind, words in source.items()}


@cache
def _list(which: str) -> tuple[tuple[str, ...], frozenset[str]]:
    return _entries(
        {"light": lexicon.LIGHT, "strong": lexicon.STRONG, "military": lexicon.MILITARY, "hurt": lexicon.HURT}[which]
    )


def _in(folded: str, entries: tuple[tuple[str, ...], frozenset[str]]) -> bool:
    return folded in entries[1] or folded.startswith(entries[0])


@lru_cache(maxsize=16384)
def kind_of_verb(word: str) -> Kind | None:
    """Return the kind that a form of a verb tells by itself."""
    folded = fold(word)
    return next((kind for kind, entries in _tables("verbs").items() if _in(folded, entries)), None)


@lru_cache(maxsize=16384)
def kind_of_noun(word: str) -> Kind | None:
    """Return the kind of event that a noun names; "other" is one of no listed kind, None names none."""
    folded = fold(word)
    return next((kind for kind, entries in _tables("nouns").items() if _in(folded, entries)), None)


@lru_cache(maxsize=16384)
def kind_of_load(word: str) -> Kind | None:
    """Return what sending this is: a deployment or a delivery."""
    folded = fold(word)
    return next((kind for kind, entries in _tables("sent").items() if _in(folded, entries)), None)


@lru_cache(maxsize=16384)
def is_light(word: str) -> bool:
    """Tell whether a verb leaves it to its object to tell what happened: "tenir un sommet"."""
    return _in(fold(word), _list("light"))


@lru_cache(maxsize=16384)
def is_strong(word: str) -> bool:
    """Tell whether saying so is an event by itself: to announce, warn, promise, admit."""
    return _in(fold(word), _list("strong"))


@lru_cache(maxsize=16384)
def is_military(word: str) -> bool:
    """Tell whether a word belongs to war."""
    return _in(fold(word), _list("military"))


@lru_cache(maxsize=16384)
def hurts(word: str) -> bool:
    """Tell whether a verb form tells of killed or wounded."""
    return _in(fold(word), _list("hurt"))


def is_hard(kind: Kind | None) -> bool:
    """Tell whether a kind is of things done, not said."""
    return kind in _HARD


@lru_cache(maxsize=16384)
def is_notable(word: str) -> bool:
    """Tell whether a verb of no listed kind makes an event even without a date: to arrest, to elect, to evacuate."""
    return _in(fold(word), _entries_of_notable())


@cache
def _entries_of_notable() -> tuple[tuple[str, ...], frozenset[str]]:
    return _entries(lexicon.NOTABLE)


@lru_cache(maxsize=32768)
def may_tell(word: str) -> bool:
    """Tell whether a word is in any of the lexicons of events: a sentence without one tells none."""
    known = kind_of_verb(word) or kind_of_noun(word)
    return bool(known) or hurts(word) or is_notable(word)
