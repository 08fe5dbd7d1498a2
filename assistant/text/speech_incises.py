"""Speech that stands before its verb: tokens and the verb's place in, whether it is set off (", dit-il") out."""

from __future__ import annotations

from typing import Literal

from assistant.text import speech_words as words
from assistant.text.speech_adjuncts import skip_adjuncts
from assistant.text.speech_subjects import Range
from assistant.text.speech_words import BREAK, QUOTE, Token

_CLAUSE_WORDS = 6
_SHORT_CLAUSE = 3


def spoken_before(sentence: list[Token], subject: Range | None) -> bool:
    """Tell whether a quotation stands right before the subject: “We are ready,” he added."""
    return subject is not None and QUOTE in [token.low for token in sentence[max(0, subject[0] - 2) : subject[0]]]


def closes(sentence: list[Token], subject: int, at: int) -> bool:
    """Tell an incise that ends the sentence, its subject first: "…, the agency reported on Tuesday."."""
    after = skip_adjuncts(sentence, at + 1)
    ended = after >= len(sentence) or (sentence[after].low == "." and after == len(sentence) - 1)
    before = [token.low for token in sentence[max(0, subject - 2) : subject]]
    spoken = before[-2:-1] in ([QUOTE], [BREAK])
    return ended and before[-1:] == [","] and not spoken and subject > 4


def in_incise(sentence: list[Token], start: int) -> Literal["quote", "clause"] | None:
    """Tell whether what is said stands before the verb: a quotation, or a clause with its own verb and a comma."""
    before = [token.low for token in sentence[max(0, start - 3) : start]]
    while before and before[-1] in words.ADVERBS:
        before.pop()
    if not before:
        return None
    if before[-1] == QUOTE or (before[-1] in (",", "-", "–", "—") and before[-2:-1] in ([QUOTE], [BREAK])):
        return "quote"
    if before[-1] not in (",", "-", "–", "—", "!", "?"):
        return None
    left = sentence[max(0, start - 60) : start - 1]
    aside = next((at for at in range(len(left) - 1, -1, -1) if left[at].low == ","), -1)
    if left[aside + 1 : aside + 2] and left[aside + 1].low in (*words.RELATIVES, "dont", "où") and aside > 0:
        return None
    if aside >= 0 and _is_participial(left[aside + 1 :]):
        return None
    if any(token.low in words.FINITE for token in left):
        return "clause"
    if aside > 0 and _opens_with_adjunct(left, aside):
        return "clause"
    short = left != [] and aside < 0 and left[0].low not in words.PREPOSITIONS
    return "clause" if len(left) - aside - 1 >= (_SHORT_CLAUSE if short else _CLAUSE_WORDS) else None


def _opens_with_adjunct(left: list[Token], comma: int) -> bool:
    """Tell "in Lyon, the rise is over 5%": behind one adjunct and its comma a clause begins."""
    clause = left[comma + 1 :]
    alone = all(token.low != "," for token in left[:comma])
    opened = clause != [] and (clause[0].low in words.DETERMINERS or clause[0].low in words.PRONOUNS)
    return alone and opened and left[0].low in words.PREPOSITIONS and len(clause) > _SHORT_CLAUSE


def _is_participial(aside: list[Token]) -> bool:
    """Tell an aside about the subject: "s'exprimant sous couvert d'anonymat", "élu en mai", "speaking in Paris"."""
    if any(token.low.endswith(("ant", "ing")) for token in aside[:2]):
        return True
    return aside != [] and aside[0].low.endswith(("é", "ée", "és", "ées", "ed")) and len(aside) > 1


def incise_ends(sentence: list[Token], at: int, incise: str) -> bool:
    if incise == "quote" or at >= len(sentence):
        return True
    token = sentence[at]
    participle = token.text.islower() and token.low.endswith(("ée", "és", "ées"))
    return participle or not token.text[0].isalnum() or token.low in words.STOPS or token.low in words.WEEKDAYS
