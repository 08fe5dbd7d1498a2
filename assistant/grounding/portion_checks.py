"""A claim and the sentences it rests on in, a part told of the whole, or the rest told of the part, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.grounding.coverage import is_light
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.comparison import compare
from assistant.text.polarity import fold_in_place
from assistant.types import Figure

_MOST: Final = 20_000
_OF: Final = re.compile(
    r"\b(?:dont|parmi lesquel(?:le)?s|parmi eux|parmi elles|of whom|of which|of them|among them|including|y compris)\b"
)
_PORTION: Final = re.compile(
    r"\b(?:dont|parmi|moiti|tiers|quart|cinquieme|dixieme|part(?:ie)?\b|plupart|majorit|minorit|certain|quelques|plusieurs"
    r"|of (?:whom|which|them|the|these)|among|half|third|quarter|fifth|tenth|some|most|several"
    r"|including|part of|many|few"
    r"|sur dix|sur cinq|sur quatre|sur trois|in (?:ten|five|four|three)|out of|surtout|principalement"
    r"|mainly|mostly|chiefly)"
)
_EXCEPT: Final = re.compile(
    r"\b(?:sauf|hormis|excepte\w*|a l['’]exception d\w*|hors|a part|en dehors d\w*|except(?: for)?|excluding|apart from"
    r"|other than|bar|but not|mais pas|aside from|with the exception of|save for)\b"
)
_WHOLE: Final = re.compile(
    r"\b(?:tous|toutes|tout|toute|chaque|chacun\w*|ensemble|partout|y compris|all|every\w*|each|entire|whole|throughout"
    r"|including|both|any)\b"
)
_NOT: Final = re.compile(r"\b(?:ne|n['’]|pas|not|no|aucun\w*|never|n['’]t|sauf|seul\w*|only)\b")
_REST: Final = re.compile(
    r"\b(?:le reste|les autres|l['’]autre|the rest|the remainder|the others?|the remaining|le solde|the balance)\b"
)
_STOP: Final = re.compile(r"[;:.!?()»”]|, (?!\d)")
_END: Final = re.compile(r"[;.!?]")
_LAST: Final = 1


def check_portions(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim says of all what is said of some, drops an exception, or takes up the rest."""
    mine = fold_in_place(claim.text[:_MOST])
    for ground in grounds:
        told = fold_in_place(ground.text[:_MOST])
        found = (
            _made_whole(claim, mine, ground, told)
            or _exception(claim, mine, ground, told)
            or _rest_taken(claim, mine, ground, told)
        )
        if found:
            return [found]
    return []


def _made_whole(claim: Statement, mine: str, ground: Statement, told: str) -> Problem | None:
    """Find "2,400 boats are Danish" for "2,400 boats, two thirds of which are Danish"."""
    if _PORTION.search(mine):
        return None
    for match in _OF.finditer(told):
        stop = _STOP.search(told, match.end())
        start, end = ground.start + match.end(), ground.start + (stop.start() if stop else len(told))
        whole = [one for one in ground.figures if one.end <= ground.start + match.start()]
        part = [one for one in ground.figures if start <= one.start < end]
        portions = part or _PORTION.search(told, match.end(), end - ground.start)
        if not portions or not _has(claim, whole) or _has(claim, part):
            continue
        words = [one for one in _only(ground, start, end) if not any(f.start <= one.start < f.end for f in part)]
        taken = _taken(claim, words)
        if taken:
            return problem(
                "unsupported_content", taken[0].text, claim.language, ground.text[match.start() : end - ground.start]
            )
    return None


def _exception(claim: Statement, mine: str, ground: Statement, told: str) -> Problem | None:
    """Find "all of the cities" for "all of the cities except one"."""
    match = _EXCEPT.search(told)
    whole = _WHOLE.search(mine)
    if match is None or whole is None or _EXCEPT.search(mine) or _NOT.search(mine) or not _WHOLE.search(told):
        return None
    before = [token for token in ground.tokens if token.end <= ground.start + match.start() and token.keys]
    near = frozenset(key for token in before[-6:] for key in token.keys if key[0] != "=")
    after = [token for token in claim.tokens if token.start >= claim.start + whole.end() and token.keys][:3]
    if any(token.keys & near for token in after):
        return problem("unsupported_content", claim.text[whole.start() : whole.end()], claim.language, match.group())
    return None


def _rest_taken(claim: Statement, mine: str, ground: Statement, told: str) -> Problem | None:
    """Find "60% to warmer summers" for "60% to less snow and the rest to warmer summers"."""
    match = _REST.search(told)
    if match is None or _REST.search(mine):
        return None
    stop = _END.search(told, match.end())
    start, end = ground.start + match.end(), ground.start + (stop.start() if stop else len(told))
    first = [one for one in ground.figures if one.end <= ground.start + match.start()]
    if not _has(claim, first) or any(start <= one.start < end for one in ground.figures):
        return None
    before = [one for one in ground.content if one.end <= ground.start + match.start()][-_LAST:]
    own = frozenset(key for one in before for key in one.keys)
    taken = _taken(claim, list(_only(ground, start, end)))
    if taken and not any(token.keys & own for token in claim.content):
        return problem("swapped_actors", taken[0].text, claim.language, ground.text[match.start() : end - ground.start])
    return None


def _has(claim: Statement, figures: Sequence[Figure]) -> bool:
    return any(compare(one, other) in ("supported", "wrong_qualifier") for one in claim.figures for other in figures)


def _only(ground: Statement, start: int, end: int) -> Iterator[Token]:
    """Yield the words of meaning of a range of a sentence that the rest of it lacks."""
    outside = frozenset(key for token in ground.content if not start <= token.start < end for key in token.keys)
    outside |= frozenset(key for token in ground.tokens if not start <= token.start < end for key in token.keys)
    for token in ground.tokens:
        if start <= token.start < end and token.keys and not is_light(token) and not token.keys & outside:
            yield token


def _taken(claim: Statement, words: Sequence[Token]) -> list[Token]:
    return [token for token in claim.tokens if token.keys and any(token.keys & one.keys for one in words)]
