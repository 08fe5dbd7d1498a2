"""All the phrases that name one speaker: tokens and a subject in, the subject with what is set beside it out."""

from __future__ import annotations

from assistant.text import speech_words as words
from assistant.text.speech_subjects import Range
from assistant.text.speech_verbs import speech_verbs
from assistant.text.speech_words import BREAK, QUOTE, Token

_LONGEST = 16
_SAYING = frozenset(word for word, verb in speech_verbs("fr").items() if not verb.noun)
_CLOSERS = frozenset((".", ";", ":", "(", ")", QUOTE, BREAK, "?", "!"))


def speaker_group(text: str, sentence: list[Token], subject: Range | None, verb: int, alone: bool) -> list[str]:
    """Return the phrase of a subject, then those in apposition: "Ada Roy, l'avocate de X, " names her twice.

    `alone` tells that nothing before the subject can belong to it.
    """
    if subject is None:
        return []
    start, end = subject
    found = [subject]
    after = _aside_after(sentence, end, verb)
    if after:
        found.append(after)
    before = None if alone else _head_before(sentence, start)
    if before:
        found.append(before)
    inner = _inner_comma(sentence, subject)
    if inner:
        found += [(start, inner), (inner + 1, end)]
    return [text[sentence[a].start : sentence[b - 1].end] for a, b in found if a < b]


def _aside_after(sentence: list[Token], at: int, verb: int) -> Range | None:
    """Read ", l'avocate de X" behind a subject, up to the comma or the verb."""
    if at + 1 >= len(sentence) or sentence[at].low not in (",", "(") or not _names(sentence, at + 1):
        return None
    end = at + 1
    limit = min(len(sentence), at + 1 + _LONGEST, verb if verb > at else len(sentence))
    while end < limit and sentence[end].low not in _CLOSERS | {","}:
        if sentence[end].low in words.FINITE or sentence[end].low in words.RELATIVES:
            return None
        end += 1
    return (at + 1, end) if end > at + 1 else None


def _head_before(sentence: list[Token], at: int) -> Range | None:
    """Read "Ada Roy," before "l'avocate de X"."""
    if at < 2 or sentence[at - 1].low != ",":
        return None
    start = at - 1
    while start > max(0, at - 1 - _LONGEST) and sentence[start - 1].low not in _CLOSERS | {","}:
        start -= 1
    opened = start == 0 or sentence[start - 1].low in _CLOSERS | {","}
    while start < at - 1 and sentence[start].low in words.OPENING_ADVERBS | words.CLAUSE_OPENERS:
        start += 1
    if not opened or not _names(sentence, start) or sentence[start].low in _SAYING | words.FINITE:
        return None
    phrase = sentence[start : at - 1]
    told = any(token.low in words.FINITE or token.low in words.RELATIVES for token in phrase[1:])
    return None if told or start >= at - 1 else (start, at - 1)


def _inner_comma(sentence: list[Token], subject: Range) -> int | None:
    return next((at for at in range(subject[0] + 1, subject[1] - 1) if sentence[at].low == ","), None)


def _names(sentence: list[Token], at: int) -> bool:
    """Tell whether a noun phrase can begin here: an article, a title, a name or a bare noun of office."""
    token = sentence[at]
    if token.low in words.PREPOSITIONS or token.low in words.WEEKDAYS or token.low in words.MONTHS:
        return False
    if token.low in words.ADVERBS or token.low in words.PRONOUNS or not token.text[0].isalpha():
        return False
    if token.low in words.OPENING_ADVERBS or token.low in words.STOPS:
        return False
    return not token.low.endswith(("ant", "ing"))
