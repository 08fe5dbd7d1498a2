"""A claim with a quotation in another language and a translation of it to the claim with both, or why not."""

from __future__ import annotations

import re
from typing import Final

from assistant.grounding.judgement import judge
from assistant.grounding.statements import Reading, Statement
from assistant.text.language import detect_language
from assistant.text.quotes import find_quotes
from assistant.types import Language, Quote

_FORMS: Final = (" (notre traduction : {})", " (our translation: {})")
_REFUSED: Final = (
    "la traduction ne s'accorde pas avec la citation",
    "the translation does not agree with the quotation",
)
_CLOSING: Final = re.compile(r"[\s\u00a0\u202f]*[»”\"’'›]")
_MARKS: Final = re.compile(r"[«»“”„\"\[\]()<>‹›]")
# A shorter quotation is no sentence whose language or sense could be told.
_FEWEST: Final = 3
# How many of the words of each side must have a counterpart on the other, and how much longer a translation may be.
_SHARED: Final = 0.4
_LONGER: Final = 2.2
_LONGEST: Final = 1_000


def foreign_quotation(text: str, language: Language) -> Quote | None:
    """Return the only quotation of a text that is in another language; None where there is none, or more than one."""
    found = [one for one in find_quotes(text) if len(one.text.split()) >= _FEWEST]
    foreign = [one for one in found if detect_language(one.text) != language]
    return foreign[0] if len(foreign) == 1 else None


def with_translation(text: str, translation: str, language: Language) -> str | None:
    """Return a claim with the translation of its quotation set behind it, marked as ours; None where it may not be.

    The translation is held against the quotation like any claim against its passage: figures, dates, names, negation,
    opposites; and most of its words must have their counterparts.
    """
    quote, told = foreign_quotation(text, language), _plain(translation)
    if quote is None or not told or not translates(told, quote.text, language):
        return None
    closing = _CLOSING.match(text, quote.end)
    end = closing.end() if closing else quote.end
    return f"{text[:end]}{_FORMS[0 if language == 'fr' else 1].format(told)}{text[end:]}"


def refusal(language: Language) -> str:
    """Say why a translation is left out."""
    return _REFUSED[0 if language == "fr" else 1]


def translates(translation: str, original: str, language: Language) -> bool:
    """Tell whether a translation into `language` carries what its original says, and nothing else."""
    other: Language = "en" if language == "fr" else "fr"
    if not len(original) <= _LONGER * len(translation) or not len(translation) <= _LONGER * len(original):
        return False
    if judge(translation, [original], strict=True).problems:
        return False
    if any(one.kind != "unsupported_content" for one in judge(original, [translation], strict=True).problems):
        return False
    mine, theirs = _whole(translation, language), _whole(original, other)
    return _share(mine, theirs) >= _SHARED and _share(theirs, mine) >= _SHARED


def _plain(translation: str) -> str:
    return " ".join(_MARKS.sub(" ", translation[:_LONGEST]).split()).rstrip(" .")


def _whole(text: str, language: Language) -> Statement:
    return Statement(Reading(text, None, language), 0, 0, len(text))


def _share(some: Statement, others: Statement) -> float:
    words = [token for token in some.tokens if token.keys]
    return sum(bool(token.keys & others.keys) for token in words) / len(words) if words else 1.0
