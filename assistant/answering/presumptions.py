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
_INVERTED = re.compile(
    r"(?i)^(?P<subject>.{2,120}?\S)\s+(?P<verb>(?:\b(?:ne|n['’]|se|s['’]|y|en|l['’]|les?|la|lui|leur)\s*)*[^\W\d_]+)"
    r"-(?:t-)?(?:ils?|elles?)\b\s*(?P<rest>.*)$"
)
_WHETHER = re.compile(r"(?i)^est[- ]ce qu(?:e |['’])(?P<rest>.+)$")
_AUXILIARY = re.compile(r"(?i)^(?P<verb>did|do|does|has|have|had|is|are|was|were|will|would)\s+(?P<rest>.+)$")


def presumed(question: str, language: Language) -> Presumed | None:
    """Return what a question takes for granted, None where it asks whether something is so, or asks nothing of it."""
    plain = _plain(question)
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


def whether(question: str, language: Language) -> Presumed | None:
    """Return the statement whose truth a question asks for: "A a-t-il vu B ?" asks whether "A a vu B"."""
    plain = _plain(question)
    if language == "en":
        match = _AUXILIARY.match(plain)
        return Presumed(f"{match['rest']}.", "en", "whether", False) if match else None
    if match := _WHETHER.match(plain):
        return Presumed(f"{match['rest']}.", "fr", "whether", True)
    match = _INVERTED.match(plain)
    if match is None or _QUESTION_WORD["fr"].search(match["subject"]):
        return None
    return Presumed(f"{match['subject']} {match['verb']} {match['rest']}.", "fr", "whether", True)


def _plain(question: str) -> str:
    """Return a question in one line, without what stands in brackets and its end mark."""
    line = _BRACKETED.sub("", " ".join(question[:_LONGEST].split()))
    return line.replace(SLOT, "").rstrip(" ?!.…\u00a0\u202f")
