"""A sentence in, the ranges its writer tells himself whoever speaks: appositions, relative and participial clauses."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from assistant.text import speech_words as words
from assistant.text.name_words import TITLES
from assistant.text.polarity import is_hearsay
from assistant.text.quotes import find_quotes
from assistant.text.words import fold

Span = tuple[int, int]

_PAUSE = re.compile(r"[,;:()–—]|\s-\s")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_RELATIVES = frozenset("qui dont où who whose which where".split())
_PARTICIPLE = re.compile(
    r"[a-zà-ÿ]{2,}(?:ée?s?|[^aeu]ie?s?|ue?s?|[dmpu]ite?s?|[mpqr]ise?s?|[aeo]inte?s?|erte?s?|ed|wn)"
)
_NO_PARTICIPLE = frozenset(
    """ainsi aussi lundi mardi mercredi jeudi vendredi samedi midi parmi ici merci jadis depuis puis mais tandis celui
    plus sous nous vous tous dessus dessous indeed depuis jusque lieu feu peu bleu lui""".split()
)
_MADE = frozenset(
    """built made held sold known born led won run hit taken given seen found lost written shot sunk brought bought kept
    left sent paid driven chosen beaten hidden stolen torn struck caught founded""".split()
)
_CHARGES = ("accus", "soup", "susp", "alleg", "charg", "présum", "inculp", "mis", "said", "believed", "réput", "suppos")
_ARTICLES = words.DETERMINERS - frozenset("deux trois two three".split())
_ONE_OF = re.compile(r"\s*(?:l['’]une? des|une? des|one of)\b", re.IGNORECASE)
# Who somebody is, beside the titles that may stand before a name.
_OFFICES = frozenset(
    """chef cheffe porte-parole envoye envoyee fondateur fondatrice cofondateur cofondatrice auteur auteure autrice
    avocat avocate responsable specialiste expert experte membre numero president presidente maire patron patronne
    mere pere fils fille epouse veuve frere soeur compagne compagnon journaliste chercheur chercheuse economiste
    historien historienne sociologue politologue professeur professeure habitant habitante candidat candidate elu elue
    depute deputee directeur directrice secretaire delegue deleguee representant representante ancien ancienne ex
    conseiller conseillere coach entraineur entraineuse capitaine gerant gerante proprietaire
    spokesman spokeswoman spokesperson head leader author lawyer expert member analyst economist professor founder
    cofounder owner resident father mother son daughter wife husband widow brother sister reporter correspondent
    director chairman chairwoman chief secretary captain manager boss former""".split()
)  # fmt: skip
_SOURCE = re.compile(r"\s*(?:selon|d['’]après|pour|according to|à en croire)\b", re.IGNORECASE)
# What stands right before this is somebody's after all.
_SOURCED = re.compile(
    r",\s*(?:selon|d['’]après|according to|de sources?|(?:a|ont)(?:-t-(?:il|elle)s?)? \w+é"
    r"|(?:\w+ ){1,3}(?:said|says))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;]|\b(?:alors que?|tandis que?|pendant que?|même si|while|whereas|although|mais|but)\b|\balors qu['’]"
    r"|\btandis qu['’]|,?\s(?:ce qui|ce que|ce dont|qui|dont|who|which|whose)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",\s(?:qui|dont|who|which|whose)\b", re.IGNORECASE)
_LONGEST = 5_000
_MOST = 60


@lru_cache(maxsize=2048)
def asides(sentence: str) -> tuple[Span, ...]:
    """Return the ranges of a sentence that a comma hangs on a name or noun, and that tell who or what it is."""
    sentence = sentence[:_LONGEST]
    quoted = [(quote.start, quote.end) for quote in find_quotes(sentence)]
    pauses = [m.span() for m in _PAUSE.finditer(sentence) if not any(a <= m.start() < b for a, b in quoted)][:_MOST]
    sourced = _SOURCE.match(sentence) is not None
    found = []
    for rank, (start, end) in enumerate(pauses):
        stop = pauses[rank + 1][0] if rank + 1 < len(pauses) else len(sentence)
        content = sourced and (rank == 0 or rank + 1 == len(pauses))
        if not _SOURCED.match(sentence, stop) and _tells_apart(sentence, start, end, stop, content):
            found.append((end, stop))
    return tuple(found)


def _tells_apart(sentence: str, start: int, end: int, stop: int, content: bool) -> bool:
    """Judge what follows a pause; where it may be what a source says it must tell an office or a role."""
    part = sentence[end:stop]
    lows = [match.group().lower() for match in _WORD.finditer(part[:400])]
    if not lows:
        return False
    if lows[0] in _RELATIVES or (_is_participle(lows[0]) and part.lstrip()[:1].islower()):
        return True
    if lows[0] in ("un", "une", "a", "an") and not content and _RELATIVES & set(lows[:8]) and not _has_verb(lows):
        return True
    before = [match.group() for match in _WORD.finditer(sentence[max(0, start - 60) : start])][-1:]
    if not before or not before[0][0].isupper():
        return False
    head = next((fold(low) for low in lows[:3] if low not in _ARTICLES and low not in ("l", "un", "une")), "")
    office = {head, *head.split("-")} & (_OFFICES | TITLES)
    if _ONE_OF.match(part) or (office and not _has_verb(lows)):
        return True
    return not content and lows[0] in _ARTICLES | {"l"} and not _has_verb(lows)


def _is_participle(low: str) -> bool:
    if low in _MADE:
        return True
    plain = low in _NO_PARTICIPLE or len(low) < 4 or low.startswith(_CHARGES)
    return not plain and _PARTICIPLE.fullmatch(low) is not None


def _has_verb(lows: list[str]) -> bool:
    """Tell whether a finite verb stands before any relative pronoun."""
    until = next((rank for rank, low in enumerate(lows) if low in _RELATIVES), len(lows))
    return any(low in words.FINITE or low.endswith(("ait", "aient", "èrent")) for low in lows[:until])


@lru_cache(maxsize=2048)
def hearsay_ranges(sentence: str) -> tuple[Span, ...]:
    """Return the clauses of a sentence that report without vouching; the whole where no single clause does."""
    sentence = sentence[:_LONGEST]
    if not is_hearsay(sentence):
        return ()
    spans = _clauses(sentence)
    found = tuple((start, end) for start, end in spans if is_hearsay(sentence[start:end]))
    return found or ((0, len(sentence)),)


def _clauses(sentence: str) -> list[Span]:
    """Part a sentence before its conjunctions and relatives; a relative between commas ends at the second."""
    cuts = {0, len(sentence)}
    for match in list(_CLAUSE.finditer(sentence))[:_MOST]:
        cuts.add(match.start())
        closing = sentence.find(",", match.end())
        if _RELATIVE.match(sentence, match.start()) and closing > 0:
            cuts.add(closing)
    places = sorted(cuts)
    return list(pairwise(places))
