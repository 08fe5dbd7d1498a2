"""A claim and the sentences it rests on in, "all", "always", "only" or "entirely" of its own adding out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement
from assistant.text.polarity import fold_in_place

_MOST: Final = 20_000
# What a claim says of all, and what carries it in either language; "all eleven" and "tous deux" tell a number.
_WHOLE: Final = re.compile(
    r"\btou(?:s|tes) (?:les|ses|ces|leurs|nos|vos|mes)\b(?! (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d))"
    r"|\bl['’]ensemble d|\bla totalite d|\bl['’]integralite d"
    r"|(?<!at )(?<!after )(?<!in )(?<!above )(?<!of )(?<!first of )\ball (?:the|of the|its|their|his|her|these|those|"
    r"(?!\d|of\b|but\b|about\b|along\b|over\b|right\b|out\b|in\b|day\b|night\b|time\b|two\b|three\b|four\b)[a-z]{3,}s)\b"
    r""
    r"|\b(?:entierement|totalement|completement|integralement|entirely|wholly|completely|totally)\b"
)
_ALL: Final = re.compile(
    r"\btou(?:t|te|s|tes)\b|\bchacune?\b|\bchaque\b|\bensemble\b|\btotal|\bintegral|\bentier|\bcomplet"
    r"|\bcent pour cent"
    r"|\b100 ?%|\bunanim|\baucune?\b|\ball\b|\bevery|\beach\b|\bwhol|\bentire|\bcomplet|\bfull|\bnone\b|\bno\b"
    r"|\bany\b"
    r"|\bles deux\b|\bboth\b|\bpartout\b|\bthroughout\b|\bmoindre\b|\bsans exception\b|\bgeneral"
)
_FOREVER: Final = re.compile(
    r"\btoujours\b|\bsystematiquement\b|\bconstamment\b|\bsans cesse\b|\ben permanence\b|\balways\b|\bconstantly\b"
    r"|\binvariably\b|\bsystematically\b"
)
# "Toujours" is "still" too.
_LASTING: Final = re.compile(
    r"\btoujours\b|\bsystemat|\bconstamment\b|\bsans (?:cesse|arret|relache)\b|\bpermanen|\bcontinu|\bencore\b"
    r"|\brest\w+"
    r"|\bdemeur\w+|\bjamais\b|\bchaque\b|\btou(?:s|tes|t)\b|\bdepuis\b|\bpersist|\bmaint|\bdesormais\b"
    r"|\balways\b|\bconstant|\binvariabl|\bstill\b|\bremain|\bnever\b|\bevery|\beach\b|\bsince\b|\bkeep"
    r"|\bkept\b|\bongoing"
    r"|\bloin d|\ben cours\b|\byet\b"
)
_ALONE: Final = re.compile(
    r"\b(?:uniquement|seulement|exclusivement|only|solely|exclusively)\b(?! (?:one|a|the) (?:one|of))"
)
_SOLE: Final = re.compile(
    r"\b(?:uniqu\w*|seul\w*|exclusi\w*|juste?|simple\w*|purement|limit\w*|reserv\w*|rien (?:que|d['’]autre)"
    r"|only|sole\w*"
    r"|just|merely|alone|mere|single|nothing but|no more than|a peine|hardly|barely|au plus|at most|lone)\b"
    r"|\b(?:ne |n['’])[^.;]{1,80}?\b(?:que |qu['’])|\bsauf\b|\bexcept|\bhormis\b"
)
_NEGATED: Final = re.compile(
    r"(?:\bpas|\bnon|\bnot|\bn['’]t|\bwithout|\bsans|\bpresque|\bquasi\w*|\balmost|\bnearly) ?$"
)
_WIDER: Final = ((_WHOLE, _ALL), (_FOREVER, _LASTING), (_ALONE, _SOLE))


def check_scope(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim says of all, always, only or entirely what its sentences say without it."""
    mine = _outside_quotes(claim)
    told = " ".join(fold_in_place(ground.text[:_MOST]) for ground in grounds)
    for wide, carried in _WIDER:
        for match in wide.finditer(mine):
            if not _NEGATED.search(mine[: match.start()]) and not carried.search(told):
                surface = claim.text[match.start() : match.end()]
                return [problem("unsupported_content", surface, claim.language)]
    return []


def widens(told: str, mine: str) -> bool:
    """Tell whether words that take the place of others say of all, always, only or entirely what those do not."""
    before, after = fold_in_place(told), fold_in_place(mine)
    return any(wide.search(after) and not carried.search(before) for wide, carried in _WIDER)


def _outside_quotes(claim: Statement) -> str:
    """Return a claim's words, folded in place, those of its quotations blanked."""
    text = fold_in_place(claim.text[:_MOST])
    for quote in claim.reading.quotes:
        start, end = max(0, quote.start - claim.start), min(len(text), quote.end - claim.start)
        if start < end:
            text = text[:start] + " " * (end - start) + text[end:]
    return text
