"""A presumed statement and the sentence that would answer in, whom or what it has in the statement's place, out."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.grounding.act_checks import compare_acts
from assistant.grounding.acts import acts_of
from assistant.grounding.attached_adjectives import check_adjectives
from assistant.grounding.contrast_checks import word_poles
from assistant.grounding.premise_acts import Fault, shares_meaning
from assistant.grounding.statements import Reading, Statement, Token
from assistant.text.names import Name, canonical_actor, find_names, same_name

_STATES = frozenset(("place", "nationality", "organisation"))
_OF = frozenset("de du des d of".split())
_AT = frozenset("a au aux en dans in at to vers into".split())
_SKIPPED = frozenset("la le les l the petite petit commune ville region province city town region of de".split())
_REACH = 9
_BESIDE = 2


def other_side(claim: Statement, ground: Statement, window: Reading) -> list[Fault]:
    """Return a nationality or point of the compass that the sentence gives otherwise to the same noun."""
    return [Fault("other", one.surface, "adjective") for one in check_adjectives(claim, [ground], [window])]


def other_complement(claim: Statement, ground: Statement, window: Reading) -> list[Fault]:
    """Return a name that completes a noun or follows a verb, where the sentence has another name in its place."""
    told = [one for statement in window.statements for one in _complements(statement)]
    here = list(_complements(ground))
    faults = []
    for head, link, name in _complements(claim):
        same = any(noun.keys & head.keys and same_name(name.text, other.text) for noun, _, other in told)
        rivals = [other for noun, tie, other in here if tie == link and noun.keys & head.keys and _alike(name, other)]
        if same or (link == "at" and not rivals):
            continue
        if rivals and not any(same_name(name.text, other.text) for other in rivals):
            faults.append(Fault("other", name.text, "complement"))
    return faults


def _alike(one: Name, other: Name) -> bool:
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or kinds <= {"place", "other"}


def _complements(statement: Statement) -> Iterator[tuple[Token, str, Name]]:
    """Yield the words that a name completes: "maire de Porta", "se rendre à Bobigny"; two words back at most."""
    tokens = statement.tokens
    for name in statement.names:
        if name.kind not in ("place", "person", "other"):
            continue
        at = next((place for place, token in enumerate(tokens) if token.start >= name.start), None)
        link, heads = "", 0
        for token in reversed(tokens[max(0, (at or 0) - _REACH) : at]):
            if token.low in _OF or token.low in _AT:
                link = "of" if token.low in _OF else "at"
            elif link and token.keys and token.low not in _SKIPPED:
                heads += 1
                yield token, link, name
                if heads == (1 if link == "of" else 2):
                    break
            elif not link and token.low not in _SKIPPED:
                break


def other_agent(claim: Statement, ground: Statement) -> list[Fault]:
    """Return who acts in a statement, where another named one of the same sort does so in the sentence."""
    faults = []
    for one in compare_acts(claim, [ground]).problems:
        names, others = _named(one.surface, claim), _named(one.other or "", ground)
        if len(names) == len(others) == 1 and _rivals(names[0], others[0]):
            faults.append(Fault("other", one.surface, "agent"))
    return faults or _other_state(claim, ground)


def _other_state(claim: Statement, ground: Statement) -> list[Fault]:
    """Return the state that acts in a statement, where only others do so in the sentence, which may be its source."""
    told = acts_of(ground)
    for act in acts_of(claim):
        mine = [word.name for word in act.agent if word.name and word.name.kind == "place"]
        same = [one for one in told if one.sure and shares_meaning(one.verb, act.verb)]
        theirs = [word.name for one in same for word in one.agent if word.name]
        states = bool(theirs) and all(name.kind == "place" for name in theirs)
        if len(mine) == 1 and act.sure and states and all(_rivals(mine[0], name) for name in theirs):
            return [Fault("other", mine[0].text, "agent")]
    return []


def _named(surface: str, statement: Statement) -> list[Name]:
    """Return the names of some words of a statement, which may be too few to be known for names by themselves."""
    return [name for name in statement.names if name.text == surface][:1] or find_names(surface, statement.language)


def other_speaker(surface: str, other: str | None, claim: Statement, ground: Statement) -> list[Fault]:
    """Return who says something in a statement, where another one of the same sort says it in the passage."""
    names, others = find_names(surface, claim.language), find_names(other or "", ground.language)
    return [Fault("other", surface, "speaker")] if names and others and _rivals(names[0], others[0]) else []


def _rivals(one: Name, other: Name) -> bool:
    """Tell whether two names are of the same sort, and not of the same one."""
    if canonical_actor(one.text) == canonical_actor(other.text) or same_name(one.text, other.text):
        return False
    kinds = {one.kind, other.kind}
    return kinds <= _STATES or (kinds <= {"person", "other"} and "person" in kinds)


def same_place(claim: Statement, surface: str, ground: Statement, other: str) -> bool:
    """Tell whether opposite words stand in the same place: in names both or neither, rivals beside a shared word."""
    mine, theirs = _first(claim, surface), _first(ground, other)
    if mine is None or theirs is None:
        return False
    if _in_name(claim, claim.tokens[mine]) != _in_name(ground, ground.tokens[theirs]):
        return False
    ours = {(pole.contrast, pole.side) for pole in word_poles(claim) if pole.first <= mine <= pole.last}
    against = {(pole.contrast, pole.side) for pole in word_poles(ground) if pole.first <= theirs <= pole.last}
    kinds = {one.kind for one, side in ours for two, facing in against if one == two and side != facing}
    if kinds - {"rival"}:
        return True
    return _neighbours(claim, mine) & _neighbours(ground, theirs) != frozenset()


def _neighbours(statement: Statement, place: int) -> frozenset[str]:
    tokens = statement.tokens
    near = (*tokens[max(0, place - _BESIDE) : place], *tokens[place + 1 : place + 1 + _BESIDE])
    return frozenset(key for token in near for key in token.keys)


def _first(statement: Statement, surface: str) -> int | None:
    words = surface.split()
    return next((at for at, token in enumerate(statement.tokens) if words and token.text == words[0]), None)


def _in_name(statement: Statement, token: Token) -> bool:
    return any(name.start <= token.start < name.end for name in statement.names)
