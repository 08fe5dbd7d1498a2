"""A question in, the statement that it takes for granted out: "Quand A a-t-il vu B ?" presumes "A a vu B"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.presumed import SLOT, WORD, Presumed
from assistant.answering.presumptions_english import english
from assistant.answering.presumptions_french import french
from assistant.text.words import fold
from assistant.types import Language

_LONGEST = 600
_FEWEST = 3
_QUESTION_WORD = {
    "fr": re.compile(
        r"(?:\b(?:[àa] partir|jusqu['’]à|depuis|dans|avec|pour|chez|vers|entre|par|sur|sous|en|de|du|d['’]|à)\s*){0,2}"
        r"(?P<word>\b(?:quand|où|ou(?= (?:est|a|ont|se|s['’]))|comment|pourquoi|combien|qui|quoi|quel(?:le)?s?|lequel|"
        r"laquelle|lesquel(?:le)?s|que)(?![\w-])|\bqu['’])"
        r"(?:\s*\best[- ]ce\s+(?P<est>qu['’]|que|qui)\b)?\s*",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:\b(?:in|on|at|to|from|for|with|by|of|against|since|until|about|under)\s+){0,2}"
        r"(?P<word>\b(?:who|whom|whose|what|which|when|where|why|how(?:\s+(?:many|much|long|old|far|often|big|large|"
        r"tall|high|fast|heavy|deep|wide))?))\b\s*(?P<est>(?!))?",
        re.IGNORECASE,
    ),
}
# What a question is about may be set behind it, where it was asked after others.
_BRACKETED = re.compile(r" ?\([^()]*\)")
# What may stand before the question itself: "En 2023, qui …", "Et quand …".
_FRONT = re.compile(
    r"(?:et|mais|alors|donc|and|but|so|then|ok|.*,|(?:selon|d['’]après|en|dans|lors|pendant|depuis|avant|après|au|à|"
    r"according|in|during|since|before|after|on|at)\b.*)$",
    re.IGNORECASE,
)
_LONGEST_FRONT = 8


def presumed(question: str, language: Language) -> Presumed | None:
    """Return what a question takes for granted, None where it asks whether something is so, or asks nothing of it."""
    plain = _BRACKETED.sub("", " ".join(question[:_LONGEST].split())).replace(SLOT, "").rstrip(" ?!.…\u00a0\u202f")
    match = _QUESTION_WORD[language].search(plain)
    if match is None or len(WORD.findall(plain)) < _FEWEST:
        return None
    front, rest = plain[: match.start()].strip(), plain[match.end() :].strip()
    if not rest or (front and not (_FRONT.match(front) and len(WORD.findall(front)) <= _LONGEST_FRONT)):
        return None
    word = " ".join(fold(match.group("word")).strip("'’ ").split())
    found = english(word, rest) if language == "en" else french(word, match.group(), match.group("est"), rest)
    front = front.strip(" ,")
    text = f"{found.text}, {front[:1].lower()}{front[1:]}" if front else found.text
    return replace(found, text=" ".join(text.split()) + ".")
