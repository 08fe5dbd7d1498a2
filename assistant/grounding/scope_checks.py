"""A claim and the sentences it rests on in, "all", "always", "only" or "entirely" of its own adding out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.polarity import fold_in_place

_MOST: Final = 20_000
_TOKENS: Final = 200
# What a claim says of all, and what carries it in either language; "all eleven" and "tous deux" tell a number.
_WHOLE: Final = re.compile(
    r"\btou(?:s|tes) (?:les|ses|ces|leurs|nos|vos|mes)\b(?! (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d))"
    r"|\btout(?:e)? (?:le|la|l['’]|son|sa|leur)\b ?(?!monde\b|long\b|temps\b|moins\b|plus\b|fois\b|suite\b|coup\b)"
    r"|\bpour (?:tous|toutes|tout le monde)\b|\bfor (?:all\b(?! of\b)|every(?:one|body)\b)"
    r"|\bl['’]ensemble d|\bla totalite d|\bl['’]integralite d"
    r"|(?<!at )(?<!after )(?<!in )(?<!above )(?<!of )(?<!first of )\ball (?:the|of the|its|their|his|her|these|those|"
    r"(?!\d|of\b|but\b|about\b|along\b|over\b|right\b|out\b|in\b|day\b|night\b|time\b|two\b|three\b|four\b|that\b|this\b|year\b"
    r"|too\b|round\b|around\b|and\b|other|it\b|is\b|was\b|were\b|are\b|have\b|had\b|to\b|but\b|we\b|he\b|she\b|they\b)[a-z]{3,})\b"
    r"|\b(?:throughout|nationwide|everywhere|partout)\b|\b(?:across|in) the (?:whole|entire)\b"
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
# What somebody meant to do, what broke the law, what was never so before.
_MEANT: Final = re.compile(
    r"\b(?:deliberately|intentionally|on purpose|knowingly|wilfully|willfully|deliberement|volontairement"
    r"|intentionnellement|sciemment|expres)\b"
)
_MEANING: Final = re.compile(r"delib|intent|purpose|knowing|knew|wilful|willful|volont|sciem|expres|premedit|consci")
_UNLAWFUL: Final = re.compile(r"\bille(?:gally|galement)\b|\bunlawfully\b|\bfraudul\w+\b")
_LAW: Final = re.compile(
    r"illeg|unlaw|illic|fraud|infraction|viol|delit|crim|interdi|\bban|irregul|sans (?:permis|titre)"
)
_RECORD: Final = re.compile(r"\brecord\b|\bsans precedent\b|\bunprecedented\b|\binedite?s?\b")
_UNEQUALLED: Final = re.compile(
    r"record|preced|inedit|jamais|never|histor|premi|first|depuis|since|\b(?:plus|moins) \w+|est\b"
    r"|\bmost\b|\bleast\b|plafond|pic\b"
)
_UNANIMOUS: Final = re.compile(r"\bunanim\w+|\bd['’]une seule voix\b")
_AS_ONE: Final = re.compile(
    r"unanim|une seule voix|\bone voice\b|without (?:a )?dissent|\btou(?:s|tes)\b|\ball\b|\bevery"
    r"|aucune? (?:voix|opposition)|\b0\b"
)
_WIDER: Final = (
    (_WHOLE, _ALL),
    (_FOREVER, _LASTING),
    (_ALONE, _SOLE),
    (_MEANT, _MEANING),
    (_UNLAWFUL, _LAW),
    (_RECORD, _UNEQUALLED),
    (_UNANIMOUS, _AS_ONE),
)
# Some of several: a claim may not say it of them as a whole.
_PARTIAL: Final = re.compile(
    r"\b(?:certaine?s|quelques|plusieurs|une partie d(?:es|e)|la plupart d(?:es|e)|(?:pres de )?la moitie d(?:es|e)"
    r"|some(?: of)?|several(?: of)?|many(?: of)?|most(?: of)?|a few(?: of)?|part of|(?:nearly |almost )?half(?: of)?)"
    r" (?:(?:the|ces|ses|leurs|its|their|autres|other) )?(?:\w+ )?(?P<noun>[a-z]{3,})"
)
_SOME: Final = re.compile(
    r"\bcertaine?s\b|\bquelques\b|\bplusieurs\b|\bpartie\b|\bplupart\b|\bmoitie\b|\bmajorit|\bdes\b|\bd['’]autres\b"
    r"|\bsome\b|\bseveral\b|\bmany\b|\bmost|\bfew\b|\bpart\b|\bhalf\b|\bpartl|\bpartiel|\bsouvent\b|\boften\b"
    r"|\bnombre|\bbeaucoup\b|\bparfois\b|\bun(?:e)? des\b|\bone of\b|\bamong\b|\bparmi\b|\bceux\b|\bthose\b"
)
_MAJORITY: Final = re.compile(r"\b(?:majorite|la plupart|majority|most of|most)\b")
_MINORITY: Final = re.compile(r"\b(?:minorite|minority)\b")
_HALF: Final = 50.0
_NOUNS: Final = 2
_DEFINITE: Final = frozenset("les the all tous toutes".split())


def check_scope(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim says of all, always, only or entirely what its sentences say without it."""
    mine = _outside_quotes(claim)
    told = " ".join(fold_in_place(ground.text[:_MOST]) for ground in grounds)
    if _misjudged(mine, told, grounds):
        return [problem("unsupported_content", claim.text, claim.language)]
    for wide, carried in _WIDER:
        for match in wide.finditer(mine):
            about = told if wide is not _WHOLE else _about(claim, match.end(), grounds) or told
            if not _NEGATED.search(mine[: match.start()]) and not carried.search(about):
                surface = claim.text[match.start() : match.end()]
                return [problem("unsupported_content", surface, claim.language)]
    return [] if _SOME.search(mine) else _made_whole(claim, grounds)


def _about(claim: Statement, end: int, grounds: Sequence[Statement]) -> str:
    """Return the sentences that have the first words after "all", folded."""
    after = [token for token in claim.tokens if token.start >= claim.start + end and token.keys][:_NOUNS]
    keys = frozenset(key for token in after for key in token.keys if key[0] != "=")
    return " ".join(fold_in_place(one.text[:_MOST]) for one in grounds if keys & one.keys)


def _misjudged(mine: str, told: str, grounds: Sequence[Statement]) -> bool:
    """Tell whether a claim speaks of a majority, or of a minority, against the share that its sentences give."""
    shares = [one.value for ground in grounds for one in ground.figures if one.kind == "percent" and one.value]
    if len(shares) != 1:
        return False
    most, few = _MAJORITY.search(mine), _MINORITY.search(mine)
    half = _HALF
    return bool(
        (most and not _MAJORITY.search(told) and shares[0] < half)
        or (few and not _MINORITY.search(told) and shares[0] > half)
    )


def _made_whole(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find "les chercheurs" for "certains chercheurs"."""
    definite = [
        token
        for before, token in pairwise(claim.tokens[:_TOKENS])
        if before.low in _DEFINITE and token.keys and not _restricted(claim, token)
    ]
    for ground in grounds if definite else ():
        for match in _PARTIAL.finditer(fold_in_place(ground.text[:_MOST])):
            start = ground.start + match.start()
            said = [one for one in ground.tokens if start <= one.start < ground.start + match.end()]
            whole = [token for token in definite for one in said if _same_noun(token, one)]
            if whole:
                return [problem("unsupported_content", whole[0].text, claim.language, match.group())]
    return []


def _restricted(claim: Statement, token: Token) -> bool:
    """Tell "les chercheurs qui..." from all of them."""
    after = claim.reading.text[token.end : token.end + 5].lower()
    return after.startswith((" qui", " who", " d'", " de ", " du ", " of "))


def _same_noun(one: Token, other: Token) -> bool:
    return any(key[0] != "=" for key in one.keys & other.keys)


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
