"""A sentence in, its words that are refused, left open, wished or still to come, and how each stands, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from assistant.grounding.statements import Statement, Token
from assistant.text.polarity import fold_in_place

_MOST: Final = 20_000


class Standing(IntEnum):
    """How sure a deed is, the surest last."""

    REFUSED = 0
    CHARGED = 1
    OPEN = 2
    COMING = 3


# What comes before a deed that is refused or ruled out.
_REFUSED: Final = re.compile(
    r"\b(?:refus\w{1,4}|renonc\w{1,4}|s['’]abst(?:ient|iennent|enu\w*)|echou\w{1,4}) (?:de |d['’]|a )"
    r"|\b(?:ni(?:e|ent|ait|aient|er|ant)|dement(?:i|ent|ait)?) (?:avoir|etre|qu)"
    r"|\b(?:exclu(?:t|ent|ait)?|ecart(?:e|ent|ait|aient)) (?:pas )?(?:de |d['’]|tou\w+ |l['’]|la |le |une? )"
    r"|\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?) to\b|\bden(?:y|ies|ied|ying) (?=\w+ing\b)"
    r"|\brul(?:es?|ed|ing) out (?:any|an?|the)?\b"
)
# What leaves open, asks for, tries, fears or wishes for the deed after it.
_OPEN: Final = re.compile(
    r"\b(?:si|s['’]ils?|if|unless)\b|\bpourr(?:ait|aient)\b|\bpeut[- ]etre\b|\beventuel\w*|\bsouhait(?:e"
    r"|ent|ait|aient|ee?s?)\b(?: de\b)?"
    r"|\besper(?:e|ent|ait|aient|ant)\b|\b(?:veu(?:t|lent)|voulai(?:t|ent)|voudrai(?:t|ent))\b"
    r"|\benvisag\w+(?: de\b)?|\breclam\w+|\bexig(?:e|ent|eait|eant|ee?s?)\b"
    r"|\bdemand(?:e|ent|ait|aient|ant)?\b(?= (?:de|la|le|l['’]|une?|des|sa|son|qu|a ce|aux?|leur))"
    r"|\bappel(?:le|lent|ait|e)\b(?= (?:a|au|aux)\b)|\bexhort\w+|\bpropos(?:e|ent|ait|aient|ant)\b"
    r"|\b(?:menac|risqu)\w+ d(?:e\b|['’])|\b(?:tent|essa[iy])(?:e|ent|ait|aient|ant|er)? d(?:e\b|['’])"
    r"|\bcherch\w+ a\b|\b(?:vise(?:nt)?|visant|aspir\w+) a\b|\bsoupconn\w+|\bcrai(?:nt|gnent|gnait)\b|\bredout\w+"
    r"|\bsusceptibles? de\b|\breflechi\w* a\b|\ben quete d|\bfai(?:t|re|sant)? pression pour\b"
    r"|\bprojet(?:te|tent)? de\b"
    r"|\bhypothese d|\bpiste d"
    r"|\bmay\b(?! \d)|\bmight\b|\bcould\b|\bperhaps\b|\bpossibly\b|\bwant(?:s|ed)? (?:to )?\b|\bhop(?:e"
    r"|es|ed|ing) (?:to|for)\b"
    r"|\bseek(?:s|ing)?\b|\bsought\b|\btr(?:y|ies|ied|ying) to\b|\battempt(?:s|ed|ing)? to\b"
    r"|\bcall(?:s|ed|ing)? (?:for|on)\b|\bdemand(?:s|ed|ing)?\b|\burg(?:e|es|ed|ing)\b|\bask(?:s|ed|ing)? (?:for|to)\b"
    r"|\bpropos(?:e|es|ed|ing)\b|\bthreaten(?:s|ed|ing)?(?: to| with)?\b|\bconsider(?:s|ed|ing)?\b"
    r"|\bsuspect(?:s|ed|ing)?\b"
    r"|\bfear(?:s|ed|ing)?\b|\b(?:appear|seem)(?:s|ed)? to\b|\baim(?:s|ed|ing)? (?:to|at)\b|\blikely to\b"
)
# What comes before a deed that is planned, promised or due.
_COMING: Final = re.compile(
    r"\b(?:va|vont)\b|\b(?:doi(?:t|vent)|devra(?:i?t|ient|ont)?|devai(?:t|ent))\b|\bprevoi(?:t|ent|ait)\b(?: de\b)?"
    r"|\b(?:compte(?:nt)?|entend(?:ent)?) (?=\w+(?:er|ir|re)\b|se |s['’])|\bprom(?:et|ettent|is|ettant)\b"
    r"|\boffr(?:e|ent|ait) de\b|\boffert de\b|\bs['’](?:est |sont )?(?:engag|appret)\w+ a\b|\bpre(?:t|te"
    r"|ts|tes) a\b|\ben passe de\b|\breste(?:nt)? a\b"
    r"|\b(?:will|shall)\b|\w['’]ll\b|\b(?:is|are|was|were) to\b"
    r"|\b(?:due|set|expected|scheduled|planned|going|plans?|expects?|intends?|agree[sd]?|undertakes?"
    r"|offer(?:s|ed)?|yet|ha(?:s|ve)) to\b"
    r"|\bpromis(?:e|es|ed|ing)\b|\bpledg(?:e|es|ed|ing)\b|\bvow(?:s|ed|ing)?\b|\bwould\b|\bshould\b|\bmust\b"
)
# What somebody is charged with.
_CHARGED: Final = re.compile(
    r"\b(?:reproch|accus|soupconn|suspect)\w* [^.;:«»\"]{0,60}?\b"
    r"(?:d(?:e |['’])(?=\w+(?:er|ir|re)\b)|of (?=\w+ing\b))"
)
_MARKERS: Final = (
    (_REFUSED, Standing.REFUSED),
    (_CHARGED, Standing.CHARGED),
    (_OPEN, Standing.OPEN),
    (_COMING, Standing.COMING),
)
# Verbs that say little without the word after them.
_LIGHT: Final = frozenset(
    """rendre mettre donner prendre porter avancer make take get give become keep made taken given legal nouvelle
    nouveau""".split()
)
_FUTURE: Final = re.compile(r"[a-z]{2,20}(?:[ei]r|dr|tr|vr|rr|ur|fer)(?:a|ont|ons)$")
_NO_FUTURES: Final = frozenset("opera camera extra contra sierra libera tiara ultra infra".split())
_CLAUSE: Final = re.compile(r"[,;:.()«»\"“”!?]| (?:mais|but|qui|who|which|tandis|while) ")
_ADVERB: Final = re.compile(r"[a-z]{3}(?:ment|ly)$")
_PASSED: Final = frozenset(
    "faire fait avoir etre have having been be made any such lieu encore bien aussi also still".split()
)
_NOT: Final = re.compile(r"\bn[e'’](?= ?\w)|\bnot\b|n['’]t\b|\bpas\b|\bnever\b|\bjamais\b")
_REACH: Final = 60
_BEFORE: Final = 14


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A word whose deed is refused, left open or to come; `marker` are the words that say so, at `start`."""

    token: Token
    standing: Standing
    marker: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def uncertain(statement: Statement) -> tuple[Uncertain, ...]:
    """Return the words of a sentence that are not told as done, each with the words that say so."""
    text = fold_in_place(statement.text[:_MOST])
    found = [
        Uncertain(
            token,
            Standing.OPEN if standing == Standing.REFUSED and _is_negated(text, match) else standing,
            match.group().strip(),
            statement.start + match.start(),
            statement.start + match.end(),
        )
        for marks, standing in _MARKERS
        for match in marks.finditer(text)
        for token in _governed(statement, match.end())
    ]
    future = [token for token in statement.tokens if _is_future(statement, token)]
    return (*found, *(Uncertain(token, Standing.COMING, token.text, token.start, token.end) for token in future))


def _is_negated(text: str, match: re.Match[str]) -> bool:
    """Tell "n'exclut pas" and "has not ruled out" from a refusal."""
    return _NOT.search(text, max(0, match.start() - _BEFORE), match.end() + 1) is not None


def _is_future(statement: Statement, token: Token) -> bool:
    if statement.language != "fr" or token.text[0].isupper() or token.low in _NO_FUTURES:
        return False
    return _FUTURE.match(token.low) is not None


def _governed(statement: Statement, end: int) -> list[Token]:
    """Return the first word of meaning that a marker bears on, within its clause, and the next after a light one."""
    stop = _CLAUSE.search(statement.text, end, end + _REACH)
    last = statement.start + (stop.start() if stop else end + _REACH)
    found: list[Token] = []
    for token in statement.tokens:
        if token.start >= last:
            break
        if token.start >= statement.start + end and token.keys and not _passed_over(token):
            found.append(token)
            if token.low not in _LIGHT:
                break
    return found


def _passed_over(token: Token) -> bool:
    return token.low in _PASSED or _ADVERB.match(token.low) is not None
