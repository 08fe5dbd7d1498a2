"""The question word of a French question and what follows it in, the statement taken for granted out."""

from __future__ import annotations

import re

from assistant.answering.presumed import SLOT, WORD, Presumed
from assistant.text.names import find_names
from assistant.text.words import fold

_INVERTED = re.compile(
    r"(?P<before>(?:\b(?:ne|se|y|en|lui|leur|les?|la)\s+|\b[nslmt]['’])*)"
    r"(?P<verb>\b[^\W\d_]+)-(?:t-)?(?P<subject>ils?|elles?|on)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"(?:d['’]|de\s+)", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:les?|la|un|une|son|sa|ses|leurs?|ce|cette|ces)\s|\bl['’]", re.IGNORECASE)
_GOVERNING = re.compile(
    r"(?:\b(?:de|du|des|à|au|aux|en|dans|par|pour|sur|avec)\s+(?:(?:la|le|les)\s+|l['’])?|\bd['’])$", re.IGNORECASE
)
_BE = frozenset(
    """est sont etait etaient fut furent sera seront a ont avait avaient aura auront serait seraient aurait auraient
    s se""".split()
)
_REFLEXIVE = frozenset(("s", "se"))
_OPENS_SUBJECT = frozenset(
    """le la les l un une des du de d on il elle ils elles ce cet cette ces son sa ses leur leurs deux trois
    plusieurs""".split()
)
_UNGOVERNED = ("qu", "ou ", "comb", "comm", "pourq")


def french(word: str, whole: str, est: str | None, rest: str) -> Presumed:
    """Return what a French question takes for granted.

    `word` is its folded question word, `whole` that with the preposition before it, `est` ends its "est-ce".
    """
    governed = fold(whole).split()[0] != word and not fold(whole).startswith(_UNGOVERNED)
    inverted = _INVERTED.search(rest)
    bare, ordered = _uninverted(rest, inverted)
    if word == "combien" and _OF.match(rest):
        return _counted(_OF.sub("", rest, count=1), governed)
    if word in ("qui", "quoi") or est == "qui":
        subject = not (governed or inverted or est)
        return Presumed(bare, "fr", "who", subject or ordered or est == "qui")
    if word.startswith("quel"):
        return _chosen(rest, governed)
    return Presumed(bare, "fr", "what" if word in ("que", "qu") else "other", ordered or est is not None)


def _chosen(rest: str, governed: bool) -> Presumed:
    """Put "quel ministre" where a statement has it: "Kim a rencontré un ministre"."""
    first = WORD.search(rest)
    low = fold(first.group()) if first else ""
    if first and low in _BE:
        bare = rest if low in _REFLEXIVE else rest[first.end() :].strip()
        return Presumed(bare, "fr", "what", False, _head(bare))
    things, clause, ordered = _parted(rest)
    if not things:
        return Presumed(clause, "fr", "what", ordered and not governed, _head(rest))
    return Presumed(f"{clause} {'dans ' if governed else ''}{things}", "fr", "what", ordered, things)


def _counted(rest: str, governed: bool) -> Presumed:
    """Put what is counted where a statement has it."""
    things, clause, ordered = _parted(rest)
    if not things:
        return Presumed(
            f"{'En ' if governed else ''}{SLOT} {clause}", "fr", "count", ordered and not governed, _head(rest)
        )
    return Presumed(f"{clause} {SLOT} {things}", "fr", "count", ordered and not governed, things)


def _parted(rest: str) -> tuple[str, str, bool]:
    """Part what is asked for from the clause that follows: "missiles | Kim a lancés"; nothing where it is its subject.

    The last value tells whether the clause is in the order of a statement.
    """
    inverted = _INVERTED.search(rest)
    if inverted is None:
        return "", rest, True
    at = _subject_at(rest[: inverted.start()])
    if at is None:
        return "", _uninverted(rest, inverted)[0], False
    clause = rest[at:]
    return rest[:at].strip(" ,"), *_uninverted(clause, _INVERTED.search(clause))


def _uninverted(rest: str, inverted: re.Match[str] | None) -> tuple[str, bool]:
    """Return a clause with its verb after its subject, and whether that could be done."""
    if inverted is None:
        return rest, not _opens_with_verb(rest)
    before = rest[: inverted.start()].strip(" ,")
    verb = inverted.group("before") + inverted.group("verb")
    if not before and fold(inverted.group("before")).startswith("y"):
        return rest[: inverted.start()] + "il y a" + rest[inverted.end() :], True
    if before:
        return rest[: inverted.start()] + verb + rest[inverted.end() :], True
    return f"{inverted.group('subject')} {verb}{rest[inverted.end() :]}", True


def _opens_with_verb(rest: str) -> bool:
    """Tell "aura lieu le sommet", "dit X de Y", where the subject follows its verb, from "Kim a vu Y"."""
    word = WORD.match(rest)
    return word is not None and word.group()[0].islower() and fold(word.group()) not in _OPENS_SUBJECT


def _head(noun: str) -> str:
    return " ".join(WORD.findall(noun)[:2])


def _subject_at(text: str) -> int | None:
    """Return where a subject begins in the words before an inverted verb, behind what is asked for."""
    places = [match.start() for match in _DETERMINER.finditer(text)]
    places += [name.start for name in find_names(text, "fr") if name.kind != "nationality"]
    return min((place for place in places if place and not _GOVERNING.search(text[:place])), default=None)
