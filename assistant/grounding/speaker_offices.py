"""The offices and bodies that speak in the news: a word or phrase in, the key of its office, and rival offices, out."""

from __future__ import annotations

import re

from assistant.text.words import fold

# Those who speak in the news, French and English, by the words they go by; each line one office or body.
_SAME = """
avocat avocate conseil defenseur defense lawyer counsel attorney
parquet procureur procureure magistrat magistrate prosecutor prosecution
gouvernement executif government cabinet
maire edile mayor
prefet prefete prefecture prefect
gouverneur gouverneure governor
autorite responsable official authority
enqueteur enquetrice investigator detective
medecin docteur soignant doctor physician medic
pompier secouriste secours firefighter rescuer
policier police officer
syndicat syndicaliste union unionist
riverain habitant resident local
temoin witness
chercheur chercheuse scientifique researcher scientist
elu depute deputee parlementaire lawmaker legislator
ministere ministre ministry minister
mairie municipalite council municipality townhall
armee militaire army military
entreprise societe groupe compagnie company firm group
direction management
association ong charity ngo
organisme agence organisation agency body organization
organisateur organisatrice organiser organizer
voisin voisine neighbour neighbor
proche parent relative family famille
agriculteur agricultrice eleveur eleveuse paysan farmer grower
enseignant enseignante professeur teacher
eleve ecolier pupil student
salarie salariee employe employee worker staff
patron patronne boss chief
presse media journal newspaper outlet
sonde sondee respondent
porte spokesman spokeswoman spokesperson
analyste analyst expert specialiste specialist
""".strip()
_ALSO = {word: line for line in _SAME.splitlines() for word in line.split()}
# Offices that nobody holds together; each line those that may be one body, by the first word of their lines above.
_APART = """
avocat
parquet
policier pompier enqueteur
gouvernement ministere
maire mairie elu
prefet gouverneur
syndicat salarie
entreprise direction patron
riverain temoin voisin proche
medecin
chercheur analyste
armee
presse
agriculteur
enseignant eleve
sonde
"""
_RANKS = {word: rank for rank, line in enumerate(_APART.strip().splitlines()) for word in line.split()}
_COMPLEMENT = re.compile(r"\b(?:de|du|des|d|of|for|from|in|a|au|aux)\b")
_FOR = re.compile(r"\b(?:porte[ -]parole|spokes\w+|spokes|source\w*|representant\w*|membre\w*)\b")


def office_keys(word: str) -> frozenset[str]:
    """Return the key of an office or body that goes by several words."""
    low = fold(word)
    line = next((_ALSO[form] for form in (low, low.rstrip("sx"), low.removesuffix("ies") + "y") if form in _ALSO), "")
    return frozenset(("&" + line.split()[0],)) if line else frozenset()


def offices_apart(mine: str, theirs: str) -> bool:
    """Tell "the interior ministry" from "the army": what heads each phrase is an office, and not the same one."""
    here, there = _ranks(mine), _ranks(theirs)
    return bool(here and there) and not here & there


def _ranks(phrase: str) -> frozenset[int]:
    """Return the offices that head a phrase; a spokesman's office is the one he speaks for."""
    low = fold(phrase)
    head = (
        low if _FOR.search(low) else _COMPLEMENT.split(re.sub(r"^(?:l'|le |la |les |the |a |an |un |une )", "", low))[0]
    )
    keys = {key for word in re.findall(r"[^\W\d_]+", head) for key in office_keys(word)}
    return frozenset(_RANKS[key[1:]] for key in keys if key[1:] in _RANKS)
