"""A presumed visit and the sentence that would answer in, the country it was to where that is set elsewhere, out."""

from __future__ import annotations

import re

from assistant.grounding.premise_acts import Fault
from assistant.grounding.statements import Statement
from assistant.text.countries import country_of_place, folded_name
from assistant.text.names import Name
from assistant.text.words import fold

_AT = frozenset("a au aux en dans in at to vers into".split())
_GOING = frozenset(
    """visit visits visited visiting visite visites visiter rend rendre rendu rendue rendus rendit voyage voyages
    voyager deplacement deplace travel travels traveled travelled trip trips go goes went gone arrive arrives arrived
    arriver arrivee alle allee alles aller fly flew flown""".split()
)
_HOSTING = frozenset(
    """accueille accueilli accueillie accueillir recoit recu recue recevoir host hosts hosted welcome welcomes welcomed
    receive receives received sommet summit venue venu vient came come""".split()
)
_GIVING = frozenset(
    """offre offert offerte offrir donne promet promis promettre livre livrer livraison fourni fournir fournit envoye
    envoyer envoi vendu vendre soutien appui aide message lettre lettres offer offered offers give gave given promise
    promised supply supplied send sent sell sold support message letter letters""".split()
)
_WHEN = re.compile(r"\b(?:quand|when|(?:quel(?:le)?|what|which) (?:date|jour|mois|annee|day|month|year))\b")
_BETWEEN = frozenset("la le les l the to of a en au in".split())
# Words between the one for going and the country.
_REACH = 3


def elsewhere(claim: Statement, ground: Statement) -> list[Fault]:
    """Return the country that a visit was to, where the sentence names it nowhere and is set in others only."""
    goals = [name for name in claim.names if _country(name) and _is_goal(claim, name)]
    here = {_country(name) for name in ground.names if name.kind == "place"}
    set_in = [_country(name) for name in ground.names if name.kind == "place" and _follows_at(ground, name)]
    if not set_in or None in set_in:
        return []
    return [Fault("other", name.text, "place") for name in goals if _country(name) not in here]


def no_visit(claim: Statement, ground: Statement, question: str) -> list[Fault]:
    """Return the country of a visit whose date is asked for, where the sentence tells of no place and no journey."""
    words = {fold(token.low) for token in ground.tokens}
    # What is offered "à Moscou" is offered to a government, not in a town.
    placed = not words & _GIVING and any(name.kind == "place" for name in ground.names)
    if placed or words & (_GOING | _HOSTING) or not _WHEN.search(fold(question)):
        return []
    return [Fault("other", name.text, "place") for name in claim.names if _country(name) and _is_goal(claim, name)]


def _country(name: Name) -> str | None:
    return country_of_place(folded_name(name.text)) if name.kind == "place" else None


def _is_goal(claim: Statement, name: Name) -> bool:
    """Tell whether a word for going stands right before the name: "visit Russia", "s'est rendu en Russie"."""
    before = [token for token in claim.tokens if token.start < name.start][-_REACH:]
    while before and fold(before[-1].low) in _BETWEEN:
        before.pop()
    return bool(before) and fold(before[-1].low) in _GOING


def _follows_at(ground: Statement, name: Name) -> bool:
    before = [token for token in ground.tokens if token.start < name.start][-1:]
    return bool(before) and fold(before[0].low) in _AT
