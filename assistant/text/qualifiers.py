"""The words before and after a number in, its qualifier out: about, at least, more than, at most, less than."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.text.counted_nouns import soft_gap
from assistant.text.figure_tokens import Token
from assistant.types import Qualifier


def _listed(lines: str) -> dict[tuple[str, ...], Qualifier]:
    """Read lines "qualifier: words, words", which may go on; "de" stands for de, d', du and des."""
    found: dict[tuple[str, ...], Qualifier] = {}
    for line in re.sub(r"\n +(?=[^:\n]+(?:\n|$))", " ", lines.strip()).splitlines():
        name, _, phrases = line.strip().partition(":")
        qualifier: Qualifier = name  # type: ignore[assignment]
        found |= {tuple(phrase.split()): qualifier for phrase in phrases.split(",")}
    return found


_BEFORE = _listed(
    """more_than: plus de, davantage que, plus que, superieur a, superieure a, superieurs a, superieures a, au dela de,
        depasse, depassent, depassant, depasser, depassait, a depasse, ont depasse, excede, excedent, excedant, au
        dessus de, depasse la barre de, depassent la barre de, depasser la barre de, depassait la barre de, franchi la
        barre de, franchit la barre de, franchissent la barre de, franchir la barre de, passe la barre de, passer la
        barre de, franchi le cap de, franchit le cap de, franchir le cap de, depasse le cap de, passe le cap de,
        depassera, depasseront, depasserait, depasseraient, excedait, excedera, excederait, strictement plus de, bien
        plus de, more than, over, above, in excess of, exceeding, exceeds, exceed,
        exceeded, greater than, higher than, north of, beyond, surpassed, surpassing, surpasses, topped, topping, tops,
        upwards of, upward of, larger than, well over, just over,
        well above, just above, not below
    less_than: moins de, moins que, inferieur a, inferieure a, inferieurs a, inferieures a, en dessous de, sous, au
        dessous de, sous la barre de, en deca de, less than, fewer than, under, below, lower than, short of, smaller
        than, n atteint pas, n atteignent pas, en moins de, a moins de, well under, just under, well
        below, just below, beneath, shy of
    about: environ, quelque, quelques, pres de, presque, a peu pres, autour de, aux alentours de, aux environs de,
        de l ordre de, approximativement, quasiment, quasi, pas loin de, non loin de, avoisine, avoisinent, avoisinant,
        avoisinait, approche, approchent, approchant, frole, frolent, grosso modo, proche de, proches de, plus ou moins,
        a peine, peu ou prou, estime a environ, about, around, some, approximately, approx, roughly, nearly, almost,
        close to, an estimated, estimated, in the region of, circa, more or less, just about, virtually, something like,
        somewhere around, in the neighbourhood of, in the neighborhood of, in the order of, on the order of, near,
        nearing, approaching, barely, hardly, scarcely, approached, approaches, neared, nears, getting on for, tout
        juste, voisin de, voisine de, s approche de, s approchent de, tourne autour de, tournent autour de
    at_least: au moins, pas moins de, au minimum, minimum, un minimum de, minimum de, au bas mot, a tout le moins, a
        partir de, superieur ou egal a, non moins de, at least, no fewer than, no less than, not less than, not fewer
        than, rien moins que, pour le moins, a minima, no smaller than, a minimum of, minimum of, at minimum
    at_most: jusqu a, jusque, jusqu aux, jusqu au, au plus, tout au plus, au maximum, maximum, pas plus de, un
        maximum de, maximum de, ne depasse pas, inferieur ou egal a, plafonne a, plafonnee a, plafonnes a, plafonnees a,
        au mieux, up to, at most, as many as, as much as, no more than, not more than, a maximum of, maximum of, capped
        at, at the most, dans la limite de, ne depassent pas, ne depassera pas, ne depassant pas, sans depasser, not
        exceeding, not to exceed, not above, not over, no greater than, no higher than"""
)
_AFTER = _listed(
    """about: environ, ou presque, a peu pres, approximativement, plus ou moins, or so, approximately, or thereabouts,
        roughly, more or less, give or take
    at_least: au moins, au minimum, minimum, au bas mot, ou plus, et plus, ou davantage, at least, or more, and
        more, and over, and above, or over, minimum
    at_most: au plus, au maximum, maximum, tout au plus, ou moins, at most, or less, or fewer, maximum, and under,
        or under, at the most"""
)
_MARKS: dict[str, Qualifier] = {
    "~": "about", "≈": "about", "∼": "about", "±": "about", ">": "more_than", "<": "less_than", "≥": "at_least",
    "≤": "at_most",
}  # fmt: skip
_OF = frozenset({"d", "du", "des"})
_ARTICLES = frozenset("les le la l ces ses leurs the these those de a an un une".split())
_DEFINITE = frozenset({"the", "these", "those"})
# What qualifiers end with, and what those after a number begin with.
_ENDINGS = frozenset(words[at:] for words in _BEFORE for at in range(len(words)))
_BEGINNINGS = frozenset(words[:stop] for words in _AFTER for stop in range(1, len(words) + 1))


def qualifier_before(tokens: Sequence[Token], first: int, text: str) -> tuple[Qualifier | None, int]:
    """Return the qualifier that ends where `tokens[first]` begins, and the token it begins at."""
    mark = text[max(0, tokens[first].start - 2) : tokens[first].start].strip()[-1:]
    if mark in _MARKS:
        return _MARKS[mark], first
    stop = first
    for _ in range(3):
        found = _ending_at(tokens, stop, first, text)
        if found:
            # "Below the 5 percent target" says nothing of the 5 percent.
            return found if stop == first or tokens[first - 1].word not in _DEFINITE else (None, first)
        # "près des trois quarts", "au moins pour 3", "environ les deux tiers": an article may stand between.
        if not _joined(tokens, stop, text) or tokens[stop - 1].word not in _ARTICLES:
            break
        stop -= 1
    return None, first


def _joined(tokens: Sequence[Token], at: int, text: str) -> bool:
    return (
        0 < at < len(tokens) and tokens[at - 1].kind == "word" and _parted(text, tokens[at - 1].end, tokens[at].start)
    )


def _parted(text: str, start: int, end: int) -> bool:
    return soft_gap(text, start, end) or text[start:end] in ("-", "‑")


def _ending_at(tokens: Sequence[Token], stop: int, first: int, text: str) -> tuple[Qualifier, int] | None:
    words: tuple[str, ...] = ()
    at = stop
    best = None
    while _joined(tokens, at, text):
        at -= 1
        word = tokens[at].word
        words = ("de" if word in _OF else word, *words)
        if words not in _ENDINGS:
            break
        if words in _BEFORE:
            best = _BEFORE[words], at
    return best


def qualifier_after(tokens: Sequence[Token], at: int, text: str) -> Qualifier | None:
    """Return the qualifier in the words from `tokens[at]` on, which follow a number or the noun it counts."""
    words: tuple[str, ...] = ()
    best = None
    for here in range(at, min(at + 4, len(tokens))):
        words = (*words, tokens[here].word)
        if words not in _BEGINNINGS or tokens[here].kind != "word":
            break
        if not soft_gap(text, tokens[here - 1].end, tokens[here].start):
            break
        if words in _AFTER:
            best = _AFTER[words] if not _counts_next(tokens, here + 1) else None
    return best


def _counts_next(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number follows, which the qualifier then belongs to."""
    return at < len(tokens) and tokens[at].kind == "number"
