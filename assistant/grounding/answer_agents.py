"""A question for who did something, or to whom, and a sentence in, whether and where it names them, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.answering.presumed import SLOT
from assistant.answering.presumptions import whether
from assistant.grounding.acts import Act, acts_of
from assistant.grounding.answer_parts import FAILS, OPEN, Fit, Side, range_of
from assistant.grounding.premise_acts import shares_meaning
from assistant.grounding.statements import Statement, read
from assistant.text.countries import country_of_adjective, country_of_place, folded_name
from assistant.text.names import Name, canonical_actor, same_name
from assistant.text.polarity import fold_in_place
from assistant.types import Attribution

# Acts in which both sides do the same: who is named as subject is a matter of chance.
_MUTUAL: Final = re.compile(
    r"rencontr|entret|discut|negoci|sign|s'unir|affront|meet|met\b|talk|negotiat|sign|agree|fight"
)
_COUNTRY: Final = re.compile(
    r"(?i)\b(?:quels?|which|what) (?:\w+ )?(?:pays|états?|etats?|nations?|countr(?:y|ies)|states?)\b"
)
_SAYING: Final = re.compile(
    r"(?i)\b(?:qui|who|quels?|quelles?|which|what)\b(?: (?:\w+|l['’]\w+)){0,3}? (?:a |ont |avait |has |had |have )?"
    r"(?:dit|déclaré|affirmé|annoncé|indiqué|averti|accusé|dénoncé|estimé|jugé|promis|assuré|démenti|nié|confirmé|"
    r"reconnu|révélé|accuse|dénonce|affirme|dit|nie|dément|said|says|announced|claimed|claims|accused|accuses|denied|"
    r"denies|warned|warns|promised|confirmed|admitted|revealed|described|called)\b"
)

_NEGATED: Final = re.compile(
    r"(?i)\W{1,3}(?:qui |who )?(?:(?:n['’]|ne )\w+(?:[ -]\w+)? (?:pas|jamais|plus)\b|"
    r"(?:is|was|has|had|did|does|were) (?:not|never)\b|(?:is|was|has|did|does)n['’]t\b)"
)
_NEGATED_WITHIN: Final = 40
_NEGATIVE: Final = re.compile(r"(?i)\b(?:pas|jamais|plus|not|never)\b|n['’]t\b")
_STANDS: Final = re.compile(
    r"(?i)\b(?:reconn\w+|admi[st]\w*|admet\w*|avou\w+|confirm\w+|ni[eé]\w*|dément\w*|acknowledg\w+|conced\w+|"
    r"den(?:y|ie[sd])|reject\w*|rejet\w*|réfut\w+)\b"
)


def find_speaker(side: Side) -> Fit:
    """Tell whether a sentence says who says it, where a question asks who said, accused or denied something."""
    if not _SAYING.search(side.query.text):
        return OPEN
    told = [one for one in side.ground.attributions if one.speaker]
    for one in told:
        at = _speaker_at(one, side.ground)
        if at is not None and not _in_question(side.ground.reading.text[at[0] : at[1]], side):
            return Fit("fills", *at)
    return OPEN


def _speaker_at(said: Attribution, ground: Statement) -> tuple[int, int] | None:
    at = ground.reading.text.find(said.speaker or "", ground.start, ground.end)
    return None if at < 0 else (at, at + len(said.speaker or ""))


def find_agent(side: Side) -> Fit:
    """Tell whether a sentence names who does what a question asks the doer of; its object where that is asked for."""
    asked = _asked_act(side)
    if asked is None or side.asked is None:
        return OPEN
    act, doer = asked
    alike = [one for one in acts_of(side.ground) if _is_same(one, act)]
    if not alike:
        return OPEN
    found = [_doer(one, side) if doer else _object(one, act, side) for one in alike]
    ranks = {"fills": 0, "open": 1, "fails": 2}
    return min(found, key=lambda fit: ranks[fit.verdict])


def _asked_act(side: Side) -> tuple[Act, bool] | None:
    """Return the act that a question asks about, and whether it asks who does it."""
    asked = side.asked
    if asked is None or asked.asked not in ("who", "what") or not asked.ordered:
        return None
    text = " ".join(asked.text.replace(SLOT, "").split())
    statements = read(text, None, asked.language).statements
    acts = acts_of(statements[0]) if statements else ()
    act = next((one for one in acts if not _is_noun_asked(one, side)), None)
    if act is None:
        return None
    own = [word for word in act.agent if fold_in_place(word.surface) not in fold_in_place(asked.asked_noun).split()]
    if act.by_pronoun:
        return None
    doer = not own and (asked.asked == "who" or bool(asked.asked_noun))
    return (act, doer) if doer or own else None


def _is_noun_asked(act: Act, side: Side) -> bool:
    noun = side.asked.asked_noun if side.asked else ""
    return bool(noun) and any(shares_meaning(act.verb, one.verb) for one in _acts_in(noun, side))


def _acts_in(words: str, side: Side) -> Sequence[Act]:
    statements = read(words, None, side.query.language).statements
    return acts_of(statements[0]) if statements else ()


def _is_same(one: Act, other: Act) -> bool:
    return shares_meaning(one.verb, other.verb)


def _doer(act: Act, side: Side) -> Fit:
    """Return who does an act of the sentence, where that is told by name."""
    if not act.agent or act.by_pronoun or not (act.sure or act.named):
        return OPEN
    start, end = range_of(act.agent)
    names = [name for name in side.ground.names if start <= name.start < end and _is_kind_asked(name, side)]
    other = [name for name in names if not _in_question(name.text, side)]
    if _MUTUAL.search(fold_in_place(side.query.text)) and not other:
        return OPEN
    if names and not other:
        return FAILS
    if side.holds_key(start, end):
        return Fit("fills", *side.key)
    return Fit("fills", other[0].start, other[0].end) if other else OPEN


def _object(act: Act, asked: Act, side: Side) -> Fit:
    """Return what an act of the sentence is done to, where the one who does it is the one asked about."""
    mine = [word.name for word in asked.agent if word.name]
    theirs = [word.name for word in act.agent if word.name]
    if mine and theirs and not any(same_name(a.text, b.text) for a in mine for b in theirs):
        return OPEN
    if not act.agent or act.named:
        return OPEN
    follows = _phrase_after(act, side)
    if follows is None:
        return OPEN
    if side.holds_key(*follows):
        return Fit("fills", *side.key)
    return Fit("fills", *follows) if mine and theirs else OPEN


def _phrase_after(act: Act, side: Side) -> tuple[int, int] | None:
    """Return the words that follow a verb up to the end of its clause."""
    text, end = side.ground.reading.text, side.ground.end
    token = next((one for one in side.ground.tokens if one.start == act.start), None)
    if token is None:
        return None
    rest = re.split(
        r"[,;:.!?()]|\s(?:après que|alors que|lorsque|parce que|after|while|because|when)\b", text[token.end : end]
    )[0]
    words = rest.strip()
    start = token.end + rest.find(words) if words else token.end
    return (start, start + len(words)) if words else None


def _is_kind_asked(name: Name, side: Side) -> bool:
    if not _COUNTRY.search(side.query.text):
        return name.kind != "nationality"
    folded = folded_name(name.text)
    return country_of_place(folded) is not None or country_of_adjective(folded) is not None


def _in_question(words: str, side: Side) -> bool:
    """Tell whether a question names somebody itself: that is not whom it asks for."""
    names = side.question.names
    return any(
        canonical_actor(words) == canonical_actor(name.text) or same_name(words, name.text)
        for name in names
        if name.kind != "nationality"
    )


def denies_key(side: Side) -> Fit:
    """Tell whether what is held to answer is somebody of whom the sentence says that it is not so."""
    after = side.ground.reading.text[side.key[1] : side.key[1] + _NEGATED_WITHIN]
    asked = side.query.kind in ("person", "place") and side.key[1] > side.key[0]
    return FAILS if asked and _NEGATED.match(after) and not _NEGATIVE.search(side.query.text) else OPEN


def find_stand(side: Side) -> Fit:
    """Tell whether a sentence has others accuse the one of whom is asked whether he admits or denies something."""
    asked = whether(side.query.text, side.query.language)
    if asked is None or not _STANDS.search(side.query.text):
        return OPEN
    names = read(asked.text, None, asked.language).statements[0].names
    who = names[0].text if names else ""
    speakers = [one.speaker or "" for one in side.ground.attributions]
    accused = any(one.kind == "accuses" for one in side.ground.attributions)
    said = any(who and (same_name(who, one) or canonical_actor(who) == canonical_actor(one)) for one in speakers)
    return FAILS if accused and who and not said else OPEN
