"""The question word of an English question and what follows it in, the statement taken for granted out."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.presumed import SLOT, WORD, Asked, Presumed
from assistant.text.names import find_names
from assistant.text.words import fold

_BE = frozenset("is are was were has have had will would can could may might must should be".split())
_DO = frozenset("do does did".split())
_AUXILIARY = re.compile(r"\b(?:do|does|did|has|have|had|will|can|could|would)\b")
_DID = re.compile(r"\b(?:do|does|did)\b")
_OPENS_SUBJECT = frozenset("the a his her their he she they it its".split())
# What may stand before a name that is a subject.
_LEADS = ("", "the ", "president ")
_JOINS = ("and", "'s", "")
_MOST_COUNTED = 5
_NEARBY = 40


def english(word: str, rest: str) -> Presumed:
    """Return what an English question takes for granted; `word` is its question word in small letters."""
    words = WORD.findall(rest)
    first = fold(words[0]) if words else ""
    asked: Asked = "who" if word.startswith("who") else "what" if word in ("what", "which") else "other"
    if word in ("how many", "how much"):
        return _how_many(rest)
    if first in _DO:
        return _clause(rest[len(words[0]) :].strip(), "did", asked)
    if word == "who":
        return Presumed(rest, "en", "who", first not in ("is", "are"))
    if first in _BE:
        return _clause(rest[len(words[0]) :].strip(), words[0], asked)
    if asked != "what":
        return Presumed(rest, "en", asked, False)
    found = _DID.search(rest)
    if found:
        return Presumed(rest[: found.start()] + rest[found.end() :], "en", "what", False, _head(rest))
    return Presumed("some " + rest, "en", "what", True, _head(rest))


def _clause(rest: str, auxiliary: str, asked: Asked) -> Presumed:
    """Put an auxiliary back behind its subject, where that is a name."""
    names = find_names(rest, "en")
    if not names or rest[: names[0].start].lower() not in _LEADS:
        return Presumed(rest, "en", asked, False)
    end = names[0].end
    for name in names[1:]:
        if rest[end : name.start].strip().lower() not in _JOINS:
            break
        end = name.end
    return Presumed(f"{rest[:end]} {auxiliary} {rest[end:].strip()}", "en", asked, True)


def _how_many(rest: str) -> Presumed:
    found = _AUXILIARY.search(rest)
    things, clause = (rest[: found.start()].strip(), rest[found.end() :].strip()) if found else ("", "")
    if not found or not things:
        return Presumed(f"{SLOT} {rest}", "en", "count", True, _things(rest))
    opens = clause.split()[0].lower() in _OPENS_SUBJECT if clause else False
    if not opens and not find_names(clause[:_NEARBY], "en"):
        return Presumed(f"{SLOT} {rest}", "en", "count", True, things)
    told = _clause(clause, "did" if found.group() in _DO else found.group(), "count")
    return replace(told, text=f"{told.text} {SLOT} {things}", asked_noun=things)


def _things(rest: str) -> str:
    """Return the words counted in "North Korean soldiers were killed"."""
    words = WORD.findall(rest)[:_MOST_COUNTED]
    end = next((at for at, word in enumerate(words) if word.lower() in _BE or word.endswith("ed")), 2)
    return " ".join(words[:end])


def _head(noun: str) -> str:
    return " ".join(WORD.findall(noun)[:2])
