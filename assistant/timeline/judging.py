"""A verb and its date in, whether it tells an event out: what is planned, lasting, denied or only said is none."""

from __future__ import annotations

from assistant.timeline import kinds
from assistant.timeline.clauses import in_relative
from assistant.timeline.marks import Predicate
from assistant.timeline.nouns import Kind
from assistant.timeline.reading import Sentence

_HABIT = frozenset("longtemps toujours souvent parfois habituellement always often long usually".split())
_FIRST_PERSON = frozenset("je j' nous ai avons on i we you vous tu".split())
_MUTUAL: frozenset[Kind] = frozenset(("meeting", "agreement"))
_DAY = len("2024-06-19")


def tells(sentence: Sentence, one: Predicate, kind: Kind, known: bool, date: str | None) -> bool:
    """Tell whether a verb tells an event: done, and dated or of a kind that makes an event by itself.

    `known` says that a lexicon gave the kind.
    """
    quoted = sentence.words[one.at].quoted
    if (one.negated and kind != "denial") or one.tense in ("future", "state", "infinitive"):
        return False
    if quoted and not _quoted_event(sentence, one, kind):
        return False
    if one.tense in ("past", "alleged"):
        return bool(date) or _without_date(sentence, one, kind, known)
    if one.tense == "present":
        return kind in ("accusation", "denial") or bool(date and known and kinds.kind_of_verb(one.word))
    if one.tense == "gerund":
        return sentence.words[one.first - 1].low == "en" and kinds.is_hard(kind) and kind not in _MUTUAL
    if quoted or date is None:
        return False
    return len(date) == _DAY if one.tense == "narrative" else known and kind not in ("statement", "other")


def _quoted_event(sentence: Sentence, one: Predicate, kind: Kind) -> bool:
    """Tell whether quoted words tell what somebody else did: "la Russie a fourni des missiles"."""
    before = {word.low for word in sentence.words[max(0, one.first - 3) : one.first + 1]}
    return kinds.is_hard(kind) and bool(sentence.speaker) and not before & _FIRST_PERSON


def _without_date(sentence: Sentence, one: Predicate, kind: Kind, known: bool) -> bool:
    """Tell whether what is told without a date is an event all the same: no habit, no reminder in a relative clause."""
    habit = any(word.low in _HABIT for word in sentence.words[max(0, one.first - 1) : one.at])
    if habit or in_relative(sentence, one):
        return False
    notable = kinds.is_notable(one.word)
    if kind == "other":
        return notable or (known and (kinds.hurts(one.word) or kinds.is_light(one.word)))
    return known or notable or kind == "statement"
