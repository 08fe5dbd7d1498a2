"""A claim and the sentences it rests on in, a superlative that none of them carries, or not so far, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from assistant.grounding.change_checks import RANKS
from assistant.grounding.coverage import is_light, is_listed
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.polarity import fold_in_place
from assistant.text.superlatives import Superlative, find_superlatives, scopes_of

_MOST: Final = 20_000
# What carries a first, a last, an only one or a record besides these words themselves.
_CARRIED: Final = {
    "first": re.compile(
        r"\bpremi|\bfirst\b|\b1(?:er|re|st)\b|\bjamais\b|\bnever\b|\binaugur|\binitial|\bd['’]abord\b|\btete\b|\bled\b|\bleads?\b"
        r"|\bwin|\bwon\b|\bgagn|\bremport|\bvainqu|\bvictoi|\bnouve|\bnew\b|\bopen|\bouv|\bd[eé]but|\bbeg[au]n|\bunpreced|\binedit"
        r"|\bearl|\boriginal|\bdepart\b|\bchampion|\bpionn|\bpioneer|\bprimo|\bplus (?:ancien|vieu|vieille)"
        r"|\boldest|\bune?\b.*\bdeux|\bone\b.*\b(?:two|second)"
    ),
    "last": re.compile(
        r"\bderni|\blast\b|\blatest\b|\bfinal|\bultim|\brecent|\bfin\b|\bend\b|\bended\b|\bclos|\bferm|\bclotur|\bencore\b|\bremaining\b|\bsort"
    ),
    "only": re.compile(
        r"\bseul|\buniq|\bonly\b|\bsole|\bexclusi|\balone\b|\bsingle\b|\blone\b|\bne\b.*\bqu|\bn['’].*\bqu"
        r"|\bhormis\b|\bsauf\b|\bexcept|\baucune? autre|\bno other|\bnone\b"
    ),
    "record": re.compile(
        r"\brecord|\bpreced|\binedit|\bjamais\b|\bnever\b|\bhistor|\bpremi|\bfirst\b|\bplus (?:haut|eleve"
        r"|fort|grand|gros|bas|faible)"
        r"|\b(?:high|larg|great|bigg|low|strong|heavi|worst)est\b|\bmost\b|\bever\b|\bpic\b|\bpeak|\bsurpass|\bdepass"
    ),
}
_NEGATED: Final = re.compile(r"(?:\bpas|\bnot|\bn['’]t|\bni|\bnor) (?:\w+ )?$")
_SHORT: Final = 4


def check_superlatives(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim's superlative stands in none of its sentences, or with narrower bounds there.

    Its own bounds ("in the world", "since 1990") must be told there, and theirs may not be left out.
    """
    if not grounds:
        return []
    theirs = [(ground, one) for ground in grounds for one in _superlatives(ground)]
    for mine in _superlatives(claim):
        if (
            _is_quoted(claim, mine)
            or _is_dated(claim, mine)
            or _NEGATED.search(fold_in_place(claim.text[: mine.start]))
        ):
            continue
        alike = [(ground, one) for ground, one in theirs if _alike(mine, one)]
        surface = claim.text[mine.start : mine.end]
        if not alike and not _otherwise(mine, grounds):
            other = next((g.text[one.start : one.end] for g, one in theirs), None)
            return [problem("unsupported_content", surface, claim.language, other)]
        wider = _wider(claim, mine, alike, grounds)
        if wider:
            return [problem("unsupported_content", wider, claim.language)]
    return _ranks(claim, grounds)


@lru_cache(maxsize=1024)
def _superlatives(statement: Statement) -> tuple[Superlative, ...]:
    return tuple(find_superlatives(statement.text, statement.language))


def _is_quoted(claim: Statement, mine: Superlative) -> bool:
    at = claim.start + mine.start
    return any(quote.start <= at < quote.end for quote in claim.reading.quotes)


def _is_dated(claim: Statement, mine: Superlative) -> bool:
    """Tell "last summer" and "le premier trimestre" from what is the last or the first of its kind."""
    start, end = claim.start + mine.start, claim.start + mine.end
    spans = [(one.start, one.end) for one in claim.dates]
    spans += [(one.start, one.end) for one in claim.figures if one.kind != "ordinal"]
    return any(first < end + 1 and start < last for first, last in spans)


def _alike(mine: Superlative, other: Superlative) -> bool:
    if mine.qualities and other.qualities:
        return bool(mine.qualities & other.qualities) and mine.least == other.least
    if not mine.qualities and not other.qualities and mine.adjective[:1] != other.adjective[:1]:
        return True
    root = mine.adjective[:_SHORT]
    return mine.adjective == other.adjective or (len(root) == _SHORT and other.adjective.startswith(root))


def _otherwise(mine: Superlative, grounds: Sequence[Statement]) -> bool:
    """Tell whether the sentences tell a first, a last, an only one or a record in other words."""
    forms = [form for name, form in _CARRIED.items() if name in mine.qualities]
    told = [fold_in_place(ground.text[:_MOST]) for ground in grounds]
    if any(form.search(one) for form in forms for one in told):
        return True
    # A record may be told as the highest or as the lowest.
    is_most = (
        not forms
        and not mine.least
        and bool(mine.qualities & {"high", "low", "bad", "tall", "hot"} or not mine.qualities)
    )
    return is_most and any(re.search(r"\brecords?\b|\bmaxim\w+|\bminim\w+|\bpic\b|\bpeak", one) for one in told)


def _wider(
    claim: Statement, mine: Superlative, alike: Sequence[tuple[Statement, Superlative]], grounds: Sequence[Statement]
) -> str | None:
    """Return the words by which a superlative reaches further than those of its sentences."""
    told = frozenset(name for ground in grounds for name in scopes_of(ground.text))
    surface = claim.text[mine.start : mine.reach].strip()
    if mine.scopes - told:
        return surface
    if (
        alike
        and all("since" in other.scopes and "ever" not in other.scopes for _, other in alike)
        and ("since" not in scopes_of(claim.text) and not claim.dates)
    ):
        return surface
    if alike and not mine.shared and all(other.shared for _, other in alike):
        return surface
    if alike and not mine.rank and all(other.rank for _, other in alike):
        return surface
    return _strange_bounds(claim, mine, grounds) or _other_bounds(claim, mine, alike)


def _strange_bounds(claim: Statement, mine: Superlative, grounds: Sequence[Statement]) -> str | None:
    """Return the words that bound a superlative and stand in none of the sentences beside it."""
    start, end = claim.start + mine.end, claim.start + mine.reach
    across = any(ground.language != claim.language for ground in grounds)
    keys = frozenset(key for ground in grounds for key in ground.keys)
    strange = [
        token for token in claim.content
        if start <= token.start < end and not token.keys & keys and not is_light(token)
        and (not across or is_listed(token))
    ]  # fmt: skip
    return ", ".join(token.text for token in strange) if strange and _bounds(claim, mine, strange[0].start) else None


def _other_bounds(claim: Statement, mine: Superlative, alike: Sequence[tuple[Statement, Superlative]]) -> str | None:
    """Return the bounds of a superlative where its sentences have others right after theirs."""
    own = _bounding(claim, mine)
    if not own or not alike:
        return None
    for ground, other in alike:
        told = _bounding(ground, other)
        keys = frozenset(key for token in told for key in token.keys)
        inside = frozenset(
            key for token in ground.tokens if token.start < ground.start + other.reach for key in token.keys
        )
        if not told or ground.language != claim.language or any(token.keys & (keys | inside) for token in own):
            return None
    return ", ".join(token.text for token in own)


def _bounding(statement: Statement, one: Superlative) -> list[Token]:
    """Return the words of meaning after a superlative, from the first preposition on."""
    start, end = statement.start + one.end, statement.start + one.reach
    return [t for t in statement.tokens if start <= t.start < end and t.keys and _bounds(statement, one, t.start)]


def _bounds(claim: Statement, mine: Superlative, at: int) -> bool:
    """Tell whether a preposition stands between a superlative and a word after it."""
    between = fold_in_place(claim.reading.text[claim.start + mine.end : at])
    return (
        re.search(r"\b(?:de|du|des|d|en|dans|a|au|aux|of|in|on|at|for|pour|depuis|since|par|jamais|ever)\b", between)
        is not None
    )


def _ranks(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a rank from the second on that stands in no sentence, where they tell another rank."""
    spans = [(one.start, one.end) for one in claim.figures if one.kind in ("percent", "fraction")]
    mine = [
        token for token in claim.tokens
        if RANKS.get(token.low, 0) > 1 and not any(start <= token.start < end for start, end in spans)
    ]  # fmt: skip
    told = [(token, RANKS[token.low]) for ground in grounds for token in ground.tokens if token.low in RANKS]
    for token in mine:
        if told and all(rank != RANKS[token.low] for _, rank in told) and all(rank > 0 for _, rank in told):
            return [problem("wrong_value", token.text, claim.language, told[0][0].text)]
    return []
