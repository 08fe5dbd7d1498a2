"""A claim and its sentences in, what they refuse, leave open or announce and it tells as done, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.grounding.deed_checks import around
from assistant.grounding.deed_keys import deed_keys
from assistant.grounding.negations import negations
from assistant.grounding.problems import Problem, ProblemKind, problem
from assistant.grounding.standing import Standing, Uncertain, uncertain
from assistant.grounding.statements import Statement, Token
from assistant.text.polarity import fold_in_place, is_hearsay, polarity

_MOST: Final = 20_000
# Other words by which a claim leaves open, forecasts or refuses.
_HEDGED: Final = re.compile(
    r"\b(?:possib|probab|potenti|crain|crai(?:nt|gn)|redout|risqu|soupcon|suspect|menac|threat|espoir|esper|hope(?:s|d)?\b|ambition"
    r"|objectif|souhait|voeu|plan(?:s|ned|ning)? to\b|planned\b|planifi|projet|prevu|prevoi"
    r"|prevision|attend|expect|due\b|forecast|scheduled|supposed|penche"
    r"|privileg|semble|seem|appear|suggest|laisse\w* (?:penser|croire|entendre)|en vue|demand|reclam|exig"
    r"|appel(?:le|lent|ait)? (?:a|au|aux)\b|exhort|urg(?:e|es|ed|ing)\b"
    r"|propos|tent(?:e|ent|ait|er|ative)\b|essa[iy]|cherch|seek|vis(?:e|ant)\b|aim(?:s|ed|ing)?\b|want"
    r"|veut|veulent|calls? for|si\b|s['’]il|if\b|peut|peuvent"
    r"|can\b|doute|doubt|pourr|devr|\w+rai(?:t|ent)\b|pas encore|not yet|yet to|faut)"
)
# What tells a charge as a charge, or whose it is.
_SOURCED: Final = re.compile(
    r"\b(?:accus|reproch|alleg|selon\b|d['’]apres|according|denonc|claim|said\b|says\b|affirm|dit\b|blam"
    r"|fault|mis\w* en cause)"
)
_NO: Final = re.compile(
    r"\b(?:refus|ni[ea]\w*|nia\b|dement|den(?:y|ie)|exclu|ecart|renonc|reject|rejet|rul\w+ out|declin|abst|echou|fail"
    r"|sans|without|ne\b|n['’]|not\b|no\b|pas\b|aucun|never|jamais|contest)"
)
_PAST: Final = {
    "fr": frozenset("a ont avait avaient est sont etait etaient ete ai fut furent".split()),
    "en": frozenset("has have had was were been".split()),
}
_PARTICIPLE: Final = {"fr": re.compile(r"(?:e|ee|es|ees|i|ie|is|ies|it|its|ite|u|ue|us|ues|rt|rte|rts|rtes|nt)$")}
_DONE: Final = re.compile(r"[a-z]{2,}(?:ed|ought|aught)$")
_IRREGULAR: Final = frozenset(
    """met won lost gave took made held left went came became began fell rose grew paid sold bought built sent spent
    broke chose drew drove flew found got kept led said saw shot spoke stood struck swore taught told threw wore wrote
    ran sang swam sank hit cut put shut hurt beat""".split()
)
# Participles that do what the noun after them tells: "a fait appel".
_SUPPORT: Final = frozenset("fait pris mis donne rendu porte depose lance ouvert engage".split())
_UNDONE: Final = frozenset("to be is are being will would may might could not".split())
_EXCLUDES: Final = re.compile(r"exclu|ecart|rul")
_MAY: Final = re.compile(r"pourr|peut|may\b|might\b|could\b")
_BACK: Final = 4
_STEM: Final = 5


def check_standing(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim tells as done, or as sure, what its sentences refuse, leave open or announce."""
    near = around(grounds)
    if less := _less_sure(claim, grounds):
        return less
    found = [(ground, one) for ground in near for one in uncertain(ground)]
    if not found:
        return []
    text = fold_in_place(claim.text[:_MOST])
    mine = {one.token.start for one in uncertain(claim)}
    for place, token in enumerate(claim.tokens):
        if not token.keys:
            continue
        keys = _keys(claim, place)
        told = [(ground, one) for ground, one in found if _same(keys & _keys_of(ground, one.token), ground, grounds)]
        if not told or _asserted(token, keys, grounds, near, found):
            continue
        ground, one = max(told, key=lambda pair: pair[1].standing)
        if _surer(claim, place, text, mine, one) and _shares_more(claim, token, (*grounds, ground), one):
            kind: ProblemKind = "negation" if one.standing == Standing.REFUSED else "unsupported_content"
            return [problem(kind, token.text, claim.language, one.marker)]
    return []


def _less_sure(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Find "pourrait condamner" where the sentences have "a condamné"."""
    for one in uncertain(claim):
        keys = frozenset(key for key in _keys_of(claim, one.token) if key[0] != "=")
        if one.standing == Standing.OPEN and _EXCLUDES.match(one.marker):
            refused = [u for g in grounds for u in uncertain(g) if keys & _keys_of(g, u.token)]
            if refused and all(u.standing == Standing.REFUSED for u in refused):
                return [problem("negation", one.marker, claim.language, refused[0].marker)]
        if one.standing != Standing.OPEN or not _MAY.match(one.marker):
            continue
        told = [(g, at) for g in grounds for at, t in enumerate(g.tokens) if t.keys and keys & _keys(g, at)]
        open_ended = any(uncertain(g) or is_hearsay(g.text) or _HEDGED.search(fold_in_place(g.text)) for g in grounds)
        if told and not open_ended and all(_is_done(g, at) for g, at in told):
            return [problem("unsupported_content", one.marker, claim.language, told[0][0].tokens[told[0][1]].text)]
    return []


def _surer(claim: Statement, place: int, text: str, mine: set[int], one: Uncertain) -> bool:
    """Tell whether a claim is surer of one of its words than a sentence is."""
    token = claim.tokens[place]
    if one.standing == Standing.COMING:
        return token.start not in mine and _is_done(claim, place) and not (_HEDGED.search(text) or negations(claim))
    if one.standing == Standing.REFUSED:
        return not _NO.search(text) and polarity(claim.text) == "affirmed" and not negations(claim)
    if one.standing == Standing.CHARGED and _SOURCED.search(text):
        return False
    open_words = [other for other in uncertain(claim) if other.standing <= Standing.OPEN]
    return not (open_words or _HEDGED.search(text) or _NO.search(text) or is_hearsay(claim.text))


def _is_done(claim: Statement, place: int) -> bool:
    """Tell whether a word is a verb in the past, or a participle after an auxiliary."""
    token = claim.tokens[place]
    before = [one.low for one in claim.tokens[max(0, place - _BACK) : place]]
    if claim.language == "fr":
        near = [low for low in before if not low.endswith("ment")][-2:]
        if near and near[-1] in _SUPPORT and _PAST["fr"] & set(before[:-1]):
            return True
        return bool(_PAST["fr"] & set(near)) and _PARTICIPLE["fr"].search(token.low) is not None
    if _PAST["en"] & set(before[-2:]):
        return True
    past = _DONE.match(token.low) or token.low in _IRREGULAR
    return bool(past) and not _UNDONE & set(before[-2:])


def _asserted(
    mine: Token,
    keys: frozenset[str],
    grounds: Sequence[Statement],
    near: Sequence[Statement],
    found: Sequence[tuple[Statement, Uncertain]],
) -> bool:
    """Tell whether a word of the sentences tells the same deed without any doubt, or one beside them as done."""
    here = [one for ground, one in found if ground in grounds and keys & _keys_of(ground, one.token)]
    loose = not here or all(one.standing == Standing.CHARGED for one in here)
    doubtful = {(id(ground), one.token.start) for ground, one in found}
    doubtful |= {(id(g), t.start) for g, one in found for t in g.tokens if one.start <= t.start < one.end}
    return any(
        _tells(mine, ground, place, keys & _keys(ground, place), loose and ground in grounds)
        for ground in near
        for place, token in enumerate(ground.tokens)
        if token.keys and (id(ground), token.start) not in doubtful
    )


def _tells(mine: Token, ground: Statement, place: int, common: frozenset[str], loose: bool) -> bool:
    """Tell whether a word of a sentence tells, without any doubt, the deed that a word of the claim tells."""
    token = ground.tokens[place]
    if not common or not (loose or _strong(common)):
        return False
    shaped = _PARTICIPLE["fr"].search(token.low) if ground.language == "fr" else _DONE.match(token.low)
    return token.low[:_STEM] == mine.low[:_STEM] or _is_done(ground, place) or shaped is not None


def _same(common: frozenset[str], ground: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell whether two words tell the same deed; beside the sentences that a claim rests on they must be closer."""
    return bool(common) and (ground in grounds or _strong(common))


def _strong(keys: frozenset[str]) -> bool:
    """Tell whether two words share more than a broad group of deeds."""
    return any(key[0] not in "&=" for key in keys)


def _shares_more(claim: Statement, token: Token, near: Sequence[Statement], one: Uncertain) -> bool:
    """Tell whether claim and sentences share anything besides the deed."""
    theirs = frozenset(key for told in near for other in told.tokens if other != one.token for key in other.keys)
    return any(other.keys & theirs for other in claim.tokens if other.start != token.start)


def _keys(statement: Statement, place: int) -> frozenset[str]:
    return deed_keys(statement)[place]


def _keys_of(statement: Statement, token: Token) -> frozenset[str]:
    return next(keys for other, keys in zip(statement.tokens, deed_keys(statement), strict=True) if other == token)
