"""An English sentence's words in, the verb that begins at a place out, with how it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.timeline.kinds import hurts, kind_of_verb
from assistant.timeline.marks import Mark, Predicate

_HAVE = frozenset("has have had having".split())
_BE = frozenset("is are was were been be being".split())
_PAST_BE = frozenset("was were been".split())
_MODAL = frozenset("will would could can may might must should shall 'll won't wouldn't".split())
_BETWEEN = frozenset("not also already since never recently later then finally only just reportedly long been".split())
_IRREGULAR = frozenset(
    """met held sent shot won lost took gave made began fell rose struck hit flew left went came sold bought found
    broke fought led saw wrote built drew sank stole withdrew spoke paid shut said told fled kept stood put
    seized swore quit resigned froze beat grew ran taught caught threw wore flew drove hid lent rode sang spent
    won""".split()
)
_PARTICIPLES = frozenset(
    "taken given begun fallen risen flown gone come broken seen written drawn stolen withdrawn spoken driven thrown"
    " grown shot held sent met won lost made sold bought found fought led built paid struck hit put shown known".split()
)
_ED = re.compile(r"[a-z]{2,}ed")
_NO_ED = frozenset(
    """united need indeed speed seed weed feed breed greed bed red shed hundred sacred naked unprecedented alleged
    limited so-called wicked proceed exceed succeed based related armed increased used supposed""".split()
)


_DETERMINERS = frozenset("the a an this that these those his her its their our my some any no of".split())


def english_verb(words: Sequence[Mark], at: int) -> Predicate | None:
    """Return the verb that begins at a place, None where none does."""
    low = words[at].low
    if not words[at].word or (words[at].capital and at):
        return None
    before = words[at - 1].low if at else ""
    if low in _MODAL:
        return Predicate(_english_verb(words, at), at, "future", words[_english_verb(words, at)].low)
    if low in _HAVE or low in _BE:
        return _english_compound(words, at)
    if low.startswith("did") and at + 2 < len(words):
        return Predicate(at + 1, at, "past", words[at + 1].low, negated=True)
    if before == "to" and low.isalpha() and low not in _DETERMINERS:
        return Predicate(at, at, "infinitive", low)
    if before in ("by", "after", "before", "of", "for") and low.endswith("ing"):
        return Predicate(at, at, "infinitive", low)
    if low in _IRREGULAR or (_ED.fullmatch(low) and low not in _NO_ED):
        if before in _DETERMINERS or before in ("'s", "s'"):
            return None
        after = words[at + 1].low if at + 1 < len(words) else ""
        reduced = (after == "by" and low not in _IRREGULAR) or (before == "," and after in _AGENTS and low not in _SAID)
        return Predicate(at, at, "participle" if reduced else "past", low, passive=reduced)
    if low in _PRESENT and before not in _DETERMINERS and at:
        return Predicate(at, at, "present", low)
    return None


_AGENTS = frozenset("in by on at from".split())
_SAID = frozenset("said told announced added spoke warned claimed stated".split())
_PRESENT = frozenset(
    """accuses accuse denies deny condemns condemn denounces rejects admits acknowledges announces signs meets
    launches sends deploys attacks kills promises pledges vows warns threatens supplies delivers
    confirms visits""".split()
)


def _english_verb(words: Sequence[Mark], at: int) -> int:
    place = at + 1
    while place < len(words) - 1 and (words[place].low in _BETWEEN | _HAVE | _BE or words[place].low.endswith("ly")):
        place += 1
    return min(place, len(words) - 1)


def _english_compound(words: Sequence[Mark], at: int) -> Predicate:
    low = words[at].low
    place, negated = at + 1, False
    while place < len(words) and (words[place].low in _BETWEEN or words[place].low.endswith("ly")):
        negated = negated or words[place].low in ("not", "never")
        place += 1
    if place >= len(words):
        return Predicate(at, at, "state", low)
    verb = words[place].low
    done = bool(_ED.fullmatch(verb)) or verb in _IRREGULAR or verb in _PARTICIPLES
    if not done:
        return Predicate(at, at, "state", low, negated)
    if low in _BE:
        past = low in _PAST_BE
        told = past and (verb not in _NO_ED) and (kind_of_verb(verb) is not None or hurts(verb) or verb.endswith("ed"))
        return Predicate(place, at, "past" if told else "state", verb, negated, passive=True)
    been = any(word.low == "been" for word in words[at:place])
    return Predicate(place, at, "past", verb, negated, passive=been)
