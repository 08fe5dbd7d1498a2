"""A claim and the sentences it rests on in, actors who changed places (who did what to whom) out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import Literal

from assistant.grounding.act_checks import compare_acts
from assistant.grounding.appositions import check_appositions
from assistant.grounding.contrast_checks import turned_by_verb
from assistant.grounding.crossed_lists import check_crossed
from assistant.grounding.directions import check_directions
from assistant.grounding.problems import Problem, problem
from assistant.grounding.said_words import speaks_in_both
from assistant.grounding.speaker_match import spelt_out
from assistant.grounding.statements import Statement, Token
from assistant.text.names import canonical_actor, same_name
from assistant.text.words import fold

_ACTORS = frozenset(
    """soldat rebelle policier gendarme manifestant gouvernement opposition armee police ministre president maire
    depute senateur juge procureur syndicat patron direction employe salarie ouvrier client fournisseur eleve
    professeur enseignant medecin patient journaliste terroriste otage voleur victime suspect temoin avocat entreprise
    banque etat pays parti majorite minorite vendeur acheteur proprietaire locataire homme femme enfant pere mere fils
    fille frere roi reine prince general capitaine joueur entraineur equipe club arbitre directeur secretaire
    parlement assemblee senat tribunal cour conseil commission agence association groupe milice troupe combattant
    soldier rebel policeman officer protester government army minister mayor lawmaker senator judge
    prosecutor union boss employee worker customer supplier pupil teacher doctor reporter terrorist hostage thief
    victim witness lawyer company bank state country party seller buyer owner tenant man woman child father mother son
    daughter brother king queen coach team referee director secretary parliament court council agency group militia
    troops fighter""".split()
)
_SYMMETRIC = frozenset(
    """rencontr rencontre rencontrer meet met meeting entretenu entretenus entretien discut discute discussed talked
    signe signed echange exchanged accord agreement parle spoke dialogu negoci negotiated frontalier borders voisin
    epouse married affronte faced reuni reunis""".split()
)
_ACCENTED = frozenset(("employe", "employes", "depute", "deputes", "salarie", "salaries", "armee", "armees"))
_ADJUNCT = frozenset(("on", "in", "at", "en", "dans", "lors", "during", "pendant", "depuis", "since", "alongside"))
_JOINING = frozenset(("et", "and", "ou", "or", "avec", "with", "ainsi", "comme", "entre", "between"))
Agents = Literal["same", "other", "order"]
_BY = frozenset(("par", "by"))
_BE = frozenset("est sont etait etaient ete fut furent sera seront is are was were been be being".split())
_BESIDE = 2
_SPELT = 80
_MOST_PAIRS = 30
_MOST_SYMBOLS = 120


@dataclass(frozen=True, slots=True)
class _Symbol:
    """A word of a sentence, or a whole name as its one key."""

    key: str
    actor: bool
    surface: str
    keys: frozenset[str]
    start: int
    kind: str


def check_roles(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where two actors of the claim stand in each other's place, or one in another's.

    The words around the actors decide: where the claim with two actors exchanged agrees better with its ground than
    the claim as it stands, they were exchanged. Between active and passive the agent is compared instead.
    """
    if not grounds:
        return []
    acts = compare_acts(claim, grounds)
    listed = check_crossed(claim, grounds) or check_directions(claim, grounds)
    if told := acts.problems or listed or check_appositions(claim, grounds):
        return list(told)
    mine, ground = symbols(claim), grounds[0]
    theirs = _unified(symbols(ground), mine)
    settled = (*acts.agreed, *speaks_in_both(claim, ground))
    turned = turned_by_verb(claim, ground)
    told = [] if turned else _exchanged(claim, ground, mine, theirs, settled)
    return told or _replaced(claim, grounds, mine, theirs)


def symbols(statement: Statement) -> list[_Symbol]:
    """Return the words of a sentence in order, each name made one symbol."""
    names = {name.start: name for name in statement.names}
    found: list[_Symbol] = []
    end = -1
    for token in statement.tokens:
        if token.start in names:
            name = names[token.start]
            key = "@" + canonical_actor(name.text)
            quoted = any(quote.start <= name.start < quote.end for quote in statement.reading.quotes)
            found.append(_Symbol(key, not quoted, name.text, frozenset({key}), name.start, name.kind))
            end = name.end
        elif token.start >= end:
            low = token.low
            participle = token.text.lower().endswith(("é", "és", "ée", "ées")) and low not in _ACCENTED
            actor = not participle and bool({low, low.rstrip("s"), low.rstrip("x")} & _ACTORS)
            key = min(token.keys, key=_stable) if token.keys else low
            found.append(_Symbol(key, actor and bool(token.keys), token.text, token.keys, token.start, ""))
        if len(found) >= _MOST_SYMBOLS:
            break
    return found


def _stable(key: str) -> tuple[int, str]:
    """Prefer a meaning, shared across languages, to a stem."""
    return ("#~".find(key[0]) if key[0] in "#~" else 5, key)


def _unified(theirs: list[_Symbol], mine: list[_Symbol]) -> list[_Symbol]:
    """Give the same key to the same actor, whatever the form of its name."""
    known = [one for one in mine if one.actor]
    result = []
    for one in theirs:
        same = None
        if one.actor:
            same = next((k for k in known if k.key == one.key), None) or next(
                (k for k in known if k.key[0] == one.key[0] == "@" and same_name(k.surface, one.surface)), None
            )
        elif one.keys:
            same = next((k for k in mine if not k.actor and k.keys & one.keys), None)
        result.append(replace(one, key=same.key) if same else one)
    return result


def _exchanged(
    claim: Statement,
    ground: Statement,
    mine: list[_Symbol],
    theirs: list[_Symbol],
    settled: Sequence[tuple[int, int]],
) -> list[Problem]:
    present = {one.key for one in theirs if one.actor}
    places = [place for place, one in enumerate(mine) if one.actor and one.key in present]
    source = _pairs([one.key for one in theirs])
    keys = [one.key for one in mine]
    agreed = _agreement(_pairs(keys), source)
    for left, right in list(combinations(places, 2))[:_MOST_PAIRS]:
        if keys[left] == keys[right] or _joined(mine, left, right) or _one_phrase(mine, left, right):
            continue
        if _settled(mine[left], settled) or _settled(mine[right], settled) or _source(mine, left, right):
            continue
        verdict = _agents_differ(mine, theirs, left, right)
        gain = _agreement(_pairs(_swap(keys, left, right)), source) - agreed
        if verdict is None and claim.language != ground.language and _openings_differ(mine, theirs, left, right):
            verdict = "other"
        if verdict == "order":
            verdict = "other" if gain > 0 or claim.language != ground.language else None
        if verdict == "other" or (verdict is None and gain > 1 and claim.language == ground.language):
            surface = f"{mine[left].surface} / {mine[right].surface}"
            return [problem("swapped_actors", surface, claim.language)]
    return []


def _pairs(keys: Sequence[str]) -> Counter[tuple[str, str, int]]:
    """Count the pairs of neighbours, at distance one and two, sentence ends included."""
    padded = ["", *keys, ""]
    pairs = Counter((a, b, 1) for a, b in pairwise(padded))
    return pairs + Counter((a, b, 2) for a, b in zip(padded, padded[2:], strict=False))


def _agreement(one: Counter[tuple[str, str, int]], other: Counter[tuple[str, str, int]]) -> int:
    return (one & other).total()


def _swap(keys: Sequence[str], left: int, right: int) -> list[str]:
    swapped = list(keys)
    swapped[left], swapped[right] = swapped[right], swapped[left]
    return swapped


def _joined(mine: Sequence[_Symbol], left: int, right: int) -> bool:
    """Two actors joined by "et", or by a verb that is true both ways, may change places."""
    between = mine[left + 1 : right]
    return _allows_change([(fold(one.surface), one.keys) for one in between])


def _one_phrase(mine: Sequence[_Symbol], left: int, right: int) -> bool:
    """A nationality and the noun beside it stand in another order in another language."""
    return right - left <= _BESIDE and "nationality" in (mine[left].kind, mine[right].kind)


def _settled(one: _Symbol, settled: Sequence[tuple[int, int]]) -> bool:
    """Tell whether an actor was found to do in the ground what it does in the claim."""
    return any(start <= one.start < end for start, end in settled)


def _source(mine: Sequence[_Symbol], left: int, right: int) -> bool:
    """The source that a claim names stands where its sentence pleases."""
    before = {fold(one.surface) for place in (left, right) for one in mine[max(0, place - 3) : place]}
    return bool(before & {"selon", "according", "d'apres"}) or {"d", "apres"} <= before


def may_change_places(between: Sequence[Token]) -> bool:
    """Tell whether what stands on either side of these words may be exchanged without a change of sense.

    Words that open with a preposition of time or place are an adjunct, which stands where it pleases.
    """
    if between and between[0].low in _ADJUNCT and not _verbs([(token.low, token.keys) for token in between]):
        return True
    lows = {token.low for token in between}
    return bool(lows & _BY and lows & _BE) or _allows_change([(token.low, token.keys) for token in between])


def _allows_change(between: Sequence[tuple[str, frozenset[str]]]) -> bool:
    words = [(low, keys) for low, keys in between if keys]
    if {low for low, _ in between} & _JOINING and len(words) <= 1 and not _verbs(between):
        return True
    return 0 < len(words) <= 3 and any(_symmetric(low, keys) for low, keys in words)


def _verbs(between: Sequence[tuple[str, frozenset[str]]]) -> bool:
    return any(low in _BE or low in ("a", "ont", "has", "have", "had", "avait") for low, _ in between)


def _symmetric(low: str, keys: frozenset[str]) -> bool:
    return low in _SYMMETRIC or low.rstrip("es") in _SYMMETRIC or bool(keys & _SYMMETRIC)


def _agents_differ(mine: list[_Symbol], theirs: list[_Symbol], left: int, right: int) -> Agents | None:
    """Compare who acts where a verb stands between both actors on both sides; None where it cannot be told.

    "order" is another agent in the same voice, which a change of word order may explain too.
    """
    verdict: Agents | None = None
    first, second = mine[left].key, mine[right].key
    here = _voice(mine, left, right)
    spots = [
        (a, b)
        for a, one in enumerate(theirs)
        for b, two in enumerate(theirs)
        if a < b and {one.key, two.key} == {first, second}
    ]
    for a, b in spots:
        there = _voice(theirs, a, b)
        if here is None or there is None or not here[1] & there[1]:
            continue
        agent = first if not here[0] else second
        acting = theirs[a].key if not there[0] else theirs[b].key
        if agent == acting:
            return "same"
        verdict = "other" if here[0] != there[0] else "order"
    return verdict


def _openings_differ(mine: list[_Symbol], theirs: list[_Symbol], left: int, right: int) -> bool:
    """Across languages, compare two short clauses that open with one of both actors, whatever their verb."""
    first, second = mine[left].key, mine[right].key
    here = _opening(mine, first, second)
    there = _opening(theirs, first, second)
    return here is not None and there is not None and here != there


def _opening(line: Sequence[_Symbol], first: str, second: str) -> str | None:
    """Return who acts in a clause that opens with one of two actors and names the other after its verb."""
    opened = next((place for place, one in enumerate(line) if one.actor or one.keys), None)
    if opened is None or line[opened].key not in (first, second):
        return None
    other = second if line[opened].key == first else first
    closed = next((place for place in range(opened + 1, len(line)) if line[place].key == other), None)
    if closed is None or any(one.actor for one in line[opened + 1 : closed]):
        return None
    voice = _voice(line, opened, closed)
    between = [one for one in line[opened + 1 : closed] if one.keys]
    if voice is None or len(between) > 2:
        return None
    return other if voice[0] else line[opened].key


def _voice(line: Sequence[_Symbol], left: int, right: int) -> tuple[bool, frozenset[str]] | None:
    """Return whether the verb between two actors is passive with the second as agent, and the keys between."""
    between = line[left + 1 : right]
    if len(between) > 14:
        return None
    lows = [one.surface.lower().replace("é", "e") for one in between]
    keys = frozenset(key for one in between if not one.actor for key in one.keys)
    passive = any(low in _BY for low in lows[-4:]) and any(low in _BE for low in lows)
    return (passive, keys) if keys else None


def _replaced(
    claim: Statement, grounds: Sequence[Statement], mine: list[_Symbol], theirs: list[_Symbol]
) -> list[Problem]:
    """Return a problem where a name that the grounds lack stands in the place of one of theirs."""
    held = {one.key for one in theirs}
    spare = [one for one in theirs if one.key[0] == "@" and one.key not in {m.key for m in mine}]
    if claim.language != grounds[0].language or not spare:
        return []
    source = _pairs([one.key for one in theirs])
    keys = [one.key for one in mine]
    agreed = _agreement(_pairs(keys), source)
    for place, one in enumerate(mine):
        if one.key[0] != "@" or one.key in held:
            continue
        for other in spare:
            if one.kind != other.kind and "nationality" in (one.kind, other.kind):
                continue
            if fold(one.surface).split()[:2] == fold(other.surface).split()[:2]:
                continue
            if spelt_out(one.surface, grounds[0].text[other.start - grounds[0].start :][:_SPELT]):
                continue
            if _agreement(_pairs([*keys[:place], other.key, *keys[place + 1 :]]), source) > agreed + 1:
                return [problem("wrong_name", one.surface, claim.language, other.surface)]
    return []
