"""A claim and its grounds in, the acts of the claim that the grounds give to another one out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.grounding.acts import Act, acts_of
from assistant.grounding.clauses import Word, words_of
from assistant.grounding.problems import Problem, problem
from assistant.grounding.said_words import claim_reports, speaks_in_both
from assistant.grounding.statements import Statement, word_keys
from assistant.text.names import same_name

# Verbs of two that are true both ways, and verbs that say too little to compare who does them.
_BOTH_WAYS = """rencontrer meet met meeting entretenir discuter discuss talk signer sign échanger exchange parler speak
    dialoguer négocier negotiate épouser marry affronter face réunir collide percuter collision heurter fusionner merge
    coopérer cooperate divorcer divorce jumeler border voisiner"""
_EMPTY = """dire dit say said déclarer declare indiquer affirmer affirm annoncer announce préciser expliquer explain
    ajouter add rapporter report state tell told devoir aller mettre faire make made take took prendre pris avoir be
    être pouvoir estimer juger compter atteindre reach tenir held hold suivre follow devenir become became
    rester remain venir come came sembler seem continuer continue début commencer start begin began finir end number
    nombre cause causer include inclure"""
# Verbs whose subject did better than their object, and verbs that tell it from the other side.
_AHEAD = """battre battu beat beaten defeat devancer vaincre vaincu dominer gagner remporter win won winner victory
    victoire surclasser triompher outperform edge imposer overcome écraser crush thrash finish finishing ahead devant
    vainqueur"""
_BEHIND = "perdre perdu lose lost loser défaite incliner trail behind derrière succomber"


# Verbs that one does to another, one meaning a line.
_OF_TWO = """
laisser laissé leave left
adopter adopté voter approve pass passed adopt
accuser accuse reprocher
poursuivre sue sued assigner
blâmer blame imputer
féliciter congratulate saluer praise hail
gifler slap slapped
frapper punch punched hit beat strike struck cogner
mordre mordu bite bit bitten
renverser percuter hit run knock
dépasser overtake overtook doubler
succéder succeed remplacer replace
licencier sack sacked dismiss limoger
embaucher hire recruit recruter engager
nommer appoint name désigner
racheter acquérir acquire buy bought takeover
vendre vendu sell sold
prêter lend lent loan
emprunter borrow
verser payer pay paid
donner offrir give gave given offer
fournir livrer supply deliver provide
recevoir receive received accueillir host welcome
convoquer summon
interroger question interview
acquitter relaxer acquit
gracier pardon
assassiner murder kill tuer
poignarder stab
agresser assault attack
violer rape
défendre defend
sauver rescue save secourir
trahir betray
tromper deceive mislead
abandonner abandon
hériter inherit
expulser expel deport
extrader extradite
insulter insult
dénoncer denounce report
ordonner order
exiger demand réclamer
convaincre persuader persuade convince
découvrir discover find found
fonder créer found founded create
diriger lead led run
commander command
posséder own
contrôler control
employer employ
entraîner coach train
conseiller advise
représenter represent
interdire ban
sanctionner sanction
éliminer eliminate knock
suspendre suspend
surveiller monitor spy
soigner treat
prévenir avertir alerter warn
pousser push
baisser abaisser lower cut
relever raise
espérer hope
emparer emparés seize capture
organiser organise organize
"""


# How near a noun stands to one that it may complete ("les travaux de recherche").
_BESIDE = 30


@dataclass(frozen=True, slots=True)
class ActsCompared:
    """The ranges of a claim that tell who acts, as its grounds do, and what is wrong with the other acts."""

    agreed: tuple[tuple[int, int], ...]
    problems: tuple[Problem, ...]


def compare_acts(claim: Statement, grounds: Sequence[Statement]) -> ActsCompared:
    """Compare who does what: an agent of the claim may not be the ground's other party, nor the reverse."""
    statements = list(dict.fromkeys(one for ground in grounds for one in ground.reading.statements))
    theirs = [_turned(act) for ground in grounds for act in acts_of(ground)]
    everywhere = [act for statement in statements[:200] for act in acts_of(statement)]
    agreed: list[tuple[int, int]] = []
    problems: list[Problem] = []
    across = bool(grounds) and grounds[0].language != claim.language
    spoken = [place for ground in grounds for place in speaks_in_both(claim, ground)]
    for act in acts_of(claim):
        if any(start <= word.start < end for start, end in spoken for word in act.agent) and _tells(claim, act):
            continue  # Who says what is for the checks of speech.
        mine = _turned(act)
        if _crossed(mine, theirs, across):
            actor = " ".join(word.surface for word in mine.subject[:4])
            problems.append(problem("swapped_actors", actor, claim.language))
            continue
        apart = [word for word in words_of(claim) if word not in mine.agent and word.participant]
        if not mine.agent or (_says_little(mine.verb) and not _wages_war(mine)):
            continue
        alike = _alike(mine, map(_turned, everywhere), across)
        if any(_overlap(mine.agent, other.agent, across) for other in alike):
            agreed.append((min(word.start for word in mine.agent), max(mine.start, mine.agent[-1].start) + 1))
            continue
        rivals = [
            other
            for other in _alike(mine, theirs, across)
            if _conflict(mine, other, across)
            or _told_apart(mine, other, apart, across)
            or _other_agent(mine, other, grounds, across)
            or _moved(mine, other, grounds, across)
            or _object_acts(mine, other, across)
        ]
        if rivals:
            actor = " ".join(word.surface for word in mine.agent[:4])
            other = " ".join(word.surface for word in rivals[0].agent[:4]) or None
            problems.append(problem("swapped_actors", actor, claim.language, other))
    return ActsCompared(tuple(agreed), tuple(problems[:1]))


def _tells(claim: Statement, act: Act) -> bool:
    return any(one.at + claim.start == act.start and one.kind != "accuses" for one in claim_reports(claim))


def _alike(mine: Act, acts: Iterable[Act], across: bool) -> list[Act]:
    return [act for act in acts if (act.sure or mine.sure) and _shared(mine.verb, act.verb, across)]


def _shared(one: frozenset[str], other: frozenset[str], across: bool) -> bool:
    return any(across or key[0] != "=" for key in one & other)


def _conflict(mine: Act, other: Act, across: bool) -> bool:
    """Tell whether two tellings of one act give it to different ones, who cannot be one under two names."""
    if not other.agent or not (_named(other.agent) or (mine.sure and other.sure)):
        return False
    if _overlap(_actors(mine.agent), other.others, across):
        return True
    if _actors(other.agent) and _overlap(_actors(other.agent), mine.others, across):
        return True
    here, there = _named(mine.agent), _named(other.agent)
    return bool(here and there) and {w.name.kind for w in here if w.name} == {w.name.kind for w in there if w.name} <= {
        "person"
    }


def _crossed(mine: Act, theirs: Sequence[Act], across: bool) -> bool:
    """Tell "A is answerable to B" from "B is answerable to A", where nobody does anything."""
    if mine.agent or not mine.subject or not mine.rest:
        return False
    alike = [other for other in theirs if not other.agent and _shared(mine.verb, other.verb, across)]
    return bool(alike) and all(
        _overlap(mine.subject, other.rest, across)
        and _overlap(other.subject, mine.rest, across)
        and not _overlap(mine.subject, other.subject, across)
        for other in alike
    )


def _other_agent(mine: Act, other: Act, grounds: Sequence[Statement], across: bool) -> bool:
    """Tell two agents named by "par" or "by", the claim's standing elsewhere in the sentence of the other."""
    apart = mine.others and other.others and not _overlap(mine.others, other.others, across)
    if apart or not (mine.named and other.named):
        return False
    elsewhere = _far_from(other, grounds)
    ours = [word for word in mine.agent if word.keys]
    return bool(ours) and all(_overlap([word], elsewhere, across) for word in ours)


def _moved(mine: Act, other: Act, grounds: Sequence[Statement], across: bool) -> bool:
    """Tell an act on the same thing given to somebody else of the sentence: "the board holds a rally" of the unions'.

    Nouns alone tell it, for a name and a noun may be one party.
    """
    sure = mine.sure and other.sure and not across
    if not sure or not other.agent or any(word.name for word in (*mine.agent, *other.agent)):
        return False
    if not _overlap(mine.others, other.others, across) or _overlap(mine.agent, other.agent, across):
        return False
    told = _far_from(other, [ground for ground in grounds if ground.start <= other.start < ground.end])
    return all(_overlap([word], told, across) for word in mine.agent)


def _far_from(act: Act, grounds: Sequence[Statement]) -> list[Word]:
    """Return the words that neither name who acts nor complete or abbreviate it: "la police fédérale (FBI)"."""
    beside = [range(word.start - _BESIDE, word.start + _BESIDE) for word in act.agent]
    told = [word for ground in grounds for word in words_of(ground)]
    return [word for word in told if not any(word.start in near for near in beside)]


def _object_acts(mine: Act, other: Act, across: bool) -> bool:
    """Tell an act of "he" or "the latter" given to somebody who stands behind its verb, whom it is done to or with."""
    if not (mine.sure and other.sure and other.by_pronoun) or other.agent:
        return False
    ours = _actors(mine.agent)
    return bool(ours) and all(_overlap([word], other.others, across) for word in ours)


def _told_apart(mine: Act, other: Act, apart: Sequence[Word], across: bool) -> bool:
    """Tell whether the claim names, beside a person who acts, the other one whose act it is in the ground."""
    persons = [word for word in mine.agent if word.name and word.name.kind == "person"]
    sure = bool(persons) and mine.sure and other.sure and not _named(other.agent)
    return sure and _overlap(_actors(other.agent), apart, across)


def _named(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.name and word.name.kind != "nationality"]


def _actors(words: Sequence[Word]) -> list[Word]:
    """Keep names and nouns, and not the nationality or adjective that stands with one."""
    named = _named(words)
    return named or [word for word in words if word.participant and not word.name]


def _overlap(mine: Iterable[Word], theirs: Sequence[Word], across: bool) -> bool:
    return any(_same(one, other, across) for one in mine for other in theirs)


def _same(one: Word, other: Word, across: bool) -> bool:
    if one.name and other.name:
        return bool(one.keys & other.keys) or same_name(one.surface, other.surface)
    if one.name or other.name:
        return one.low == other.low
    return any(across or key[0] != "=" for key in one.keys & other.keys)


def _wages_war(act: Act) -> bool:
    """Tell "declares war on": a verb of saying that does something."""
    return bool(act.verb & _keys("déclarer declare")) and any(word.keys & _keys("guerre war") for word in act.others)


def _says_little(verb: frozenset[str]) -> bool:
    return bool(verb & _keys(_EMPTY)) or bool(verb & _keys(_BOTH_WAYS))


def _turned(act: Act) -> Act:
    """Tell a defeat as the victory of the other side."""
    extra = frozenset().union(*(_pairs().get(key, frozenset()) for key in act.verb))
    if extra:
        act = replace(act, verb=act.verb | extra)
    if act.verb & _keys(_AHEAD) and not act.verb & _keys(_BEHIND):
        return replace(act, verb=frozenset(("&ahead",)) | act.verb)
    if act.verb & _keys(_BEHIND):
        return Act(frozenset(("&ahead",)), tuple(_named(act.others)), act.agent, act.sure, act.start)
    return act


@cache
def _pairs() -> dict[str, frozenset[str]]:
    """Return, for the stem of a verb of two, the key that it shares with its synonyms and translations."""
    found: dict[str, set[str]] = {}
    for rank, line in enumerate(_OF_TWO.strip().splitlines()):
        for key in _keys(line):
            found.setdefault(key, set()).add(f"&{rank}")
    return {key: frozenset(keys) for key, keys in found.items()}


@cache
def _keys(words: str) -> frozenset[str]:
    found: set[str] = set()
    for word in words.split():
        for language in ("fr", "en"):
            found |= {key for key in word_keys(word, language) if key[0] not in "=#~"}
    return frozenset(found)
