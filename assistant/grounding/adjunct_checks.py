"""A claim and the sentences it rests on in, an adjunct added to them (a purpose, a company, a consequence) out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from assistant.grounding.alignment import named_in
from assistant.grounding.coverage import is_light, is_listed
from assistant.grounding.deed_checks import around
from assistant.grounding.deed_keys import deed_keys
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.grounding.translations import meaning_keys
from assistant.text.polarity import fold_in_place

# What opens an adjunct that may have been added to a true sentence: a purpose, a relative clause, a consequence told by
# a participle, a company, a manner, a reason.
_OPENERS: Final = re.compile(
    r"\b(?:pour (?=l['’]|le |la |les |\w+(?:er|ir|re)\b)|afin d|en vue d|dans le but d|de maniere a |de facon a )"
    r"|, (?:qui|dont|ou|lequel|laquelle|who|which|whose|where)\b"
    r"|\b(?:ce qui|tout en|en (?=\w+ant\b)|avec|sans|grace a|en raison d|a cause d|faute d|pour cause d"
    r"|par manque d|apres|avant|a la demande d|a l['’]aide d|au moyen d"
    r"|en presence d|aux cotes d|en compagnie d|en echange d|a la suite d|a l['’]issue d|a bord d"
    r"|au cours d|lors d|devant"
    r"|malgre|sous)"
    r"|, (?=[a-z]{3,}(?:ant|ing)\b)"
    r"|\b(?:in order to|so as to|aimed at|along with|together with|with|without|thanks to|for lack of"
    r"|owing to|after|before|due to|because of|at the request of"
    r"|in exchange for|in return for|alongside|accompanied by|by (?=\w+ing\b)|during|despite|amid|under|using|aboard)\b"
    r"|\b(?:et|and) (?=(?:a|ont|has|have|had|avait|will|sera|seront|would)\b)|\b(?:et|and) (?:que|qu['’]|that)\b"
)
_STOPS: Final = re.compile(r"[,;:.!?()«»\"“”\n]|\b(?:and|et|mais|but|selon|according|d['’]apres)\b")
_NOT_OPENED: Final = re.compile(
    r"\bavec sursis\b|\bsans (?:doute|succes|surprise|precision|delai|suite|fin|exception|incident)\b"
    r"|\bwithout (?:success|delay|incident)\b|\bavec succes\b|\bwith regard\b|\bunder way\b"
    r"|\bsous reserve\b|\bunder investigation\b"
)
_FEW: Final = 2
_MOST_ADJUNCTS: Final = 24
_MANY: Final = 2 / 3
_HELPING: Final = re.compile(
    r"(?:ser|aur|pourr|devr|doi|peu|voudr|f)(?:a|ont|ait|aient|t|vent|vait|vaient)|se|sera|would|should|could"
)
_MOST: Final = 20_000


def check_adjuncts(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem for an adjunct whose words and names all stand in none of the sentences a claim rests on.

    The sentences beside the best of them count too. In another language two words that a list translates are wanted.
    """
    if not grounds:
        return []
    near = list(dict.fromkeys((*around(grounds[:1]), *grounds)))
    across = any(ground.language != claim.language for ground in grounds)
    for start, end in _adjuncts(claim):
        words = [token for token in claim.content if start <= token.start < end and not _says_little(token)]
        strange = [token for token in words if not _is_held(token, claim, near)]
        names = [name for name in claim.names if start <= name.start < end]
        named = any(named_in(name, one) for name in names for one in near)
        measured = across and _has_number(claim, start, end)
        if measured or (len(strange) < max(_FEW, _MANY * len(words)) and len(strange) < len(words)):
            continue
        sure = [token for token in strange if not across or is_listed(token)]
        if len(sure) > (named or across) and not _is_quoted(claim, sure[0]):
            return [problem("unsupported_content", ", ".join(token.text for token in sure), claim.language)]
    return []


def _has_number(claim: Statement, start: int, end: int) -> bool:
    starts = [*(one.start for one in claim.figures), *(one.start for one in claim.dates)]
    return any(start <= at < end for at in starts)


def _says_little(token: Token) -> bool:
    """Tell whether a word of an adjunct tells nothing by itself: an auxiliary, a verb of saying."""
    return is_light(token) or bool(token.keys & meaning_keys("annoncer")) or _HELPING.fullmatch(token.low) is not None


def _is_held(token: Token, claim: Statement, near: Sequence[Statement]) -> bool:
    """Tell whether sentences have a word of a claim, once for each time that the claim has it."""
    keys = _keys(claim)[token.start]
    same = sum(bool(own & keys) for one in near for own in _keys(one).values())
    if not same or near[0].language != claim.language:
        return same > 0
    before = [one for one in claim.content if one.start < token.start and one.low != token.low]
    return same > sum(bool(_plain(_keys(claim)[one.start]) & _plain(keys)) for one in before)


@lru_cache(maxsize=512)
def _keys(statement: Statement) -> dict[int, frozenset[str]]:
    rows = zip(statement.tokens, deed_keys(statement), strict=True)
    return {token.start: keys | token.keys for token, keys in rows}


def _plain(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if key[0] not in "=&#~")


def _adjuncts(claim: Statement) -> list[tuple[int, int]]:
    """Return the ranges of the adjuncts of a claim, in its text."""
    text = fold_in_place(claim.text[:_MOST])
    found = []
    for match in islice(_OPENERS.finditer(text), _MOST_ADJUNCTS):
        if _NOT_OPENED.match(text, match.start()):
            continue
        stop = _STOPS.search(text, match.end())
        end = stop.start() if stop else len(text)
        found.append((claim.start + match.end(), claim.start + end))
    return found


def _is_quoted(claim: Statement, token: Token) -> bool:
    return any(quote.start <= token.start < quote.end for quote in claim.reading.quotes)
