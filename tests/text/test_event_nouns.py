"""Nouns that count what happened to people, and the verbs that tell the same."""

import pytest

from assistant.text.event_nouns import events_of

SAME = [
    ("mort", "tue"), ("deaths", "killed"), ("blessés", "injured"), ("interpellations", "arrested"),
    ("embauches", "recruter"), ("arrestations", "détenus"), ("noyades", "drowned"), ("voix", "vote"),
    ("démissions", "resigned"), ("hospitalisations", "hospitalised"), ("expulsions", "deported"),
]  # fmt: skip
OTHER = [("morts", "blessés"), ("arrested", "released"), ("embauches", "licenciements"), ("due", "die")]


@pytest.mark.parametrize(("noun", "verb"), SAME, ids=[f"{a} and {b}" for a, b in SAME])
def test_words_of_one_event(noun: str, verb: str) -> None:
    assert events_of(noun) & events_of(verb)


@pytest.mark.parametrize(("noun", "verb"), OTHER, ids=[f"{a} and {b}" for a, b in OTHER])
def test_words_of_other_events(noun: str, verb: str) -> None:
    assert not events_of(noun) & events_of(verb)


@pytest.mark.parametrize(
    "word", ["peuplier", "table", "", "\x00", "\ud800"], ids=["tree", "table", "empty", "nul", "lone"]
)
def test_other_words_tell_no_event(word: str) -> None:
    assert events_of(word) == frozenset()
