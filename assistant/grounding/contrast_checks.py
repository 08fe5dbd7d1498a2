"""A claim and the sentences it rests on in, words whose opposite or rival stands in their place there, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.grounding.date_parts import parts_of
from assistant.grounding.negations import negations
from assistant.grounding.problems import Problem, problem
from assistant.grounding.said_words import reports_of
from assistant.grounding.statements import Statement
from assistant.text.names import canonical_actor
from assistant.text.opposites import Pole, poles

_REACH = 7
_REACH_TOLD = 12
# Keys are rarer across languages, so that they are looked for in more of the sentence.
_REACH_TRANSLATED = 30
_NEAR = 3
_OBJECT = 5
_MOST_TOKENS = 200
_MOST_READ = 100
_LEAST = 2.0
_LEAST_EXPRESSION = 1.0
_SHARE = 0.33
_SHARE_TRANSLATED = 0.2
_MARGIN = 1.0

# "Lost their lives" and "ont trouvé la mort" are no opposites.
# A verb of saying after "a-t-il" is no opposite.
_DYING = re.compile(r"\s(?:la vie|la mort|(?:his|her|their) li(?:fe|ves))\b", re.IGNORECASE)
_REPORTS = frozenset(("rapporte", "rapportent", "rapportait"))
# "S'est élevée à 58 %" tells no rise.
_AMOUNTS = re.compile(r"\bs['’](?:est |sont |etait |était |étaient )?$")
_MONTH = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|l['’]année|\\d{4}|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|summer|spring|autumn|winter|l['’]été|l['’]hiver|mois|month)"
)
# "Fin décembre" is a time, not an end.
_PART_OF_MONTH = re.compile(
    rf"(?:fin|début|end|beginning|start) (?:de |du |d['’]|of )?(?:the )?{_MONTH}", re.IGNORECASE
)
_INCISE = re.compile(r"-(?:il|elle|ils|elles|on)\s$")
Keys = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """How well the words about one pole agree with those about another, and what share of them that is."""

    score: float
    share: float


def check_contrasts(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem for the first word that a passage has the opposite or a rival of, among the same words."""
    mine = word_poles(claim)
    for ground in grounds:
        theirs = word_poles(ground)
        for pole in mine:
            other = _opposed(claim, pole, ground, theirs, mine)
            if other and (
                _takes_other(claim, pole, ground) or not _held_elsewhere(claim, pole, ground, other, grounds)
            ):
                return [problem("opposite", _said(claim, pole), claim.language, _said(ground, other))]
    return []


def turned_by_verb(claim: Statement, ground: Statement) -> bool:
    """Tell whether both use two sides of a verb that exchanges its parties (sell and buy)."""
    theirs = {(pole.contrast, pole.side) for pole in word_poles(ground) if pole.contrast.converse}
    return any((pole.contrast, 1 - pole.side) in theirs for pole in word_poles(claim))


@lru_cache(maxsize=1024)
def word_poles(statement: Statement) -> tuple[Pole, ...]:
    """Return the sides of contrasts that the words of a sentence are."""
    found = poles(tuple(token.text for token in statement.tokens[:_MOST_TOKENS]), statement.language)
    names = [(name.start, name.end) for name in statement.names]
    starts = [token.start for token in statement.tokens[:_MOST_TOKENS]]
    saying = {one.at for one in reports_of(statement.reading)}
    return tuple(
        pole
        for pole in found
        if (starts[pole.first] not in saying or statement.tokens[pole.first].low not in _REPORTS)
        and not _DYING.match(statement.reading.text, statement.tokens[pole.last].end)
        and not (
            statement.tokens[pole.first].low.startswith("elev")
            and _AMOUNTS.search(statement.reading.text[max(0, starts[pole.first] - 12) : starts[pole.first]])
        )
        and not _PART_OF_MONTH.match(statement.reading.text, starts[pole.first])
        and not _INCISE.search(statement.reading.text[max(0, starts[pole.first] - 12) : starts[pole.first]])
        and (pole.contrast.kind != "event" or not any(start <= starts[pole.first] < end for start, end in names))
    )


def _opposed(
    claim: Statement, pole: Pole, ground: Statement, theirs: Sequence[Pole], mine: Sequence[Pole]
) -> Pole | None:
    """Return the word of the ground, of another side than the claim's, that stands in its place."""
    rivals = [other for other in theirs if other.contrast == pole.contrast]
    if _takes_other(claim, pole, ground) and not _negated(claim, pole):
        return next(one for one in rivals if one.side != pole.side)
    sides = {other.side for other in rivals if (other.first, other.last) == (pole.first, pole.last)}
    if not rivals or pole.side in sides or _told_apart(claim, pole, ground, rivals, mine):
        return None
    rated = [(_setting(claim, pole, ground, other), other) for other in rivals]
    against = [(s, other) for s, other in rated if other.side != pole.side and not _both(theirs, other, pole)]
    if not against:
        return None
    best, other = max(against, key=lambda pair: pair[0].score)
    same = max((s.score for s, one in rated if one.side == pole.side), default=None)
    if same is not None and pole.contrast.kind == "rival":
        return None
    share = _SHARE if claim.language == ground.language else _SHARE_TRANSLATED
    # A whole expression ("par foyer") needs less about it to be known again than a word does.
    least = _LEAST if pole.first == pole.last or other.first == other.last else _LEAST_EXPRESSION
    if best.score < least or best.share < share or (same is not None and same + _MARGIN >= best.score):
        return None
    if _negated(claim, pole) != _negated(ground, other) or _answered(claim, ground, other, best, mine):
        return None
    return None if pole.contrast.converse and not _same_way(claim, pole, ground, other) else other


def _takes_other(claim: Statement, pole: Pole, ground: Statement) -> bool:
    """Tell whether what follows a verb of the claim follows its opposite in a sentence that has both."""
    rivals = [one for one in word_poles(ground) if one.contrast == pole.contrast]
    return len({one.side for one in rivals}) > 1 and _takes_object(claim, pole, ground, rivals)


def _takes_object(claim: Statement, pole: Pole, ground: Statement, rivals: Sequence[Pole]) -> bool:
    """Tell whether what follows a verb of the claim follows its opposite there: "loses A but keeps B"."""
    if pole.contrast.kind != "event" or pole.contrast.converse:
        return False
    after = [token for token in claim.tokens[pole.last + 1 : pole.last + 1 + _OBJECT] if token.keys][:2]
    keys = frozenset(key for token in after for key in token.keys if key[0] != "=")
    spots = [at for at, token in enumerate(ground.tokens[:_MOST_TOKENS]) if keys & token.keys]
    if not after or not spots:
        return False
    sides = set()
    for spot in spots:
        before = [one for one in rivals if one.last < spot and spot - one.last <= _OBJECT]
        if not before or any(
            one.scope and one.scope in ground.tokens[before[-1].first : spot] for one in negations(ground)
        ):
            return False
        sides.add(max(before, key=lambda one: one.last).side)
    return pole.side not in sides


def _told_apart(claim: Statement, pole: Pole, ground: Statement, rivals: Sequence[Pole], mine: Sequence[Pole]) -> bool:
    """Across languages, where both sentences have both sides, the words about them do not tell which is which."""
    own = {one.side for one in mine if one.contrast == pole.contrast}
    return claim.language != ground.language and len(own) > 1 and own <= {one.side for one in rivals}


def _both(theirs: Sequence[Pole], other: Pole, pole: Pole) -> bool:
    """Tell whether one word is on both sides of a contrast, by two senses."""
    return any((one.first, one.contrast, one.side) == (other.first, pole.contrast, pole.side) for one in theirs)


def _answered(claim: Statement, ground: Statement, other: Pole, best: _Setting, mine: Sequence[Pole]) -> bool:
    """Tell whether another word of the claim says what the ground's word does."""
    same = [one for one in mine if (one.contrast, one.side) == (other.contrast, other.side)]
    return any(_setting(claim, one, ground, other).score >= best.score for one in same)


def _held_elsewhere(claim: Statement, pole: Pole, ground: Statement, other: Pole, grounds: Sequence[Statement]) -> bool:
    """Tell whether the claim's own word, or one of its sense, stands somewhere in the grounds in the same setting."""
    keys = frozenset(key for token in claim.tokens[pole.first : pole.last + 1] for key in token.keys if key[0] != "=")
    best = _setting(claim, pole, ground, other).score
    for place, token in enumerate(ground.tokens[:_MOST_TOKENS]):
        if keys & token.keys and not other.first <= place <= other.last:
            spot = Pole(place, place, pole.contrast, pole.side)
            if _setting(claim, pole, ground, spot).score + _MARGIN >= best:
                return True
    return any(
        (one.contrast, one.side) == (pole.contrast, pole.side)
        for told in _told(ground, grounds, pole)
        if told is not ground
        for one in word_poles(told)
        if _setting(claim, pole, told, one).score >= _LEAST
    )


def _told(ground: Statement, grounds: Sequence[Statement], pole: Pole) -> Sequence[Statement]:
    """A rival may be held anywhere in the article, an opposite in what the claim rests on."""
    return (*grounds, *ground.reading.statements[:_MOST_READ]) if pole.contrast.kind == "rival" else grounds


def _setting(claim: Statement, pole: Pole, ground: Statement, other: Pole) -> _Setting:
    mine, theirs = _keys(claim), _keys(ground)
    reach = _REACH_TOLD if claim.language == ground.language else _REACH_TRANSLATED
    near = range(max(0, other.first - reach), min(len(theirs), other.last + reach + 1))
    told = [(place, theirs[place]) for place in near if not other.first <= place <= other.last]
    score = total = 0.0
    for place in range(max(0, pole.first - _REACH), min(len(mine), pole.last + _REACH + 1)):
        if pole.first <= place <= pole.last or not mine[place]:
            continue
        close = _gap(place, pole) <= _NEAR
        total += 2 if close else 1
        shared = [spot for spot, keys in told if keys & mine[place]]
        if shared:
            score += 2 if close and any(_gap(spot, other) <= _NEAR for spot in shared) else 1
    score += _run(claim, pole, ground, other)
    return _Setting(score, score / total if total else 0.0)


def _run(claim: Statement, pole: Pole, ground: Statement, other: Pole) -> int:
    """Count the very same words in a row right after both poles, three at most."""
    mine, theirs = claim.tokens[pole.last + 1 : pole.last + 4], ground.tokens[other.last + 1 : other.last + 4]
    pairs = zip(mine, theirs, strict=False)
    return next((rank for rank, (a, b) in enumerate(pairs) if a.low != b.low), min(len(mine), len(theirs)))


def _gap(place: int, pole: Pole) -> int:
    return pole.first - place if place < pole.first else place - pole.last


def _same_way(claim: Statement, pole: Pole, ground: Statement, other: Pole) -> bool:
    """Tell whether the same words stand before, and the same after, both poles."""
    left, right = _around(claim, pole)
    before, after = _around(ground, other)
    same, crossed = _common(left, before) + _common(right, after), _common(left, after) + _common(right, before)
    return same > crossed


def _around(statement: Statement, pole: Pole) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    keys = _keys(statement)
    return (
        [one for one in keys[max(0, pole.first - _REACH) : pole.first] if one],
        [one for one in keys[pole.last + 1 : pole.last + 1 + _REACH] if one],
    )


def _common(some: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> int:
    return sum(any(one & other for other in others) for one in some)


def _negated(statement: Statement, pole: Pole) -> bool:
    words = statement.tokens[pole.first : pole.last + 1]
    return any(one.scope in words or one.mark in words for one in negations(statement))


@lru_cache(maxsize=512)
def _keys(statement: Statement) -> Keys:
    """Return what each word may be known by again: its keys, the actor it names, the value it writes."""
    extra: dict[int, set[str]] = {}
    tokens = statement.tokens[:_MOST_TOKENS]
    spans = [(name.start, name.end, "@" + canonical_actor(name.text)) for name in statement.names]
    spans += [(f.start, f.end, f"${f.value:g}") for f in statement.figures if f.value is not None]
    spans += [(one.start, one.end, f"${parts_of(one.surface)}") for one in statement.dates]
    for start, end, key in spans[:_MOST_TOKENS]:
        for place, token in enumerate(tokens):
            if start <= token.start < end:
                extra.setdefault(place, set()).add(key)
    return tuple(token.keys | extra.get(place, set()) for place, token in enumerate(tokens))


def _said(statement: Statement, pole: Pole) -> str:
    return statement.reading.text[statement.tokens[pole.first].start : statement.tokens[pole.last].end]
