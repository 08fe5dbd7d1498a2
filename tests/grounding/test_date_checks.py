"""Dates and times of a claim against a passage: coarser or respelled ones pass, others do not."""

from __future__ import annotations

import pytest

from assistant.grounding.alignment import align
from assistant.grounding.date_checks import check_dates
from assistant.grounding.judgement import judge
from assistant.grounding.statements import read

ANCHOR = "2024-05-22"
MEETING = "La réunion aura lieu mercredi à 18h30 à la mairie."
SHOP = "The shop opened at 9 a.m. on Monday and closed at noon."
FIRE = "L'incendie s'est déclaré mardi vers 14h15 dans un entrepôt."
DECREE = "Le décret a été publié le 12 janvier 2023 au Journal officiel."
TRAINS = "Deliveries of the trains will start in early 2028 in Spain."
KING = "Le 12 juin, le roi renvoie ses ministres et, le 13, met son veto aux décrets."
LAWS = "Des lois votées en 1990 et 1994 interdisent ce financement."
ARRESTED = "Le 12 mars 2024, il est arrêté à Lille. Le 14, il est jugé à Lyon."
TRUE = [
    (MEETING, "La réunion aura lieu mercredi à 18 h 30 à la mairie."),
    (MEETING, "The meeting will take place on Wednesday at 6:30 p.m. at the town hall."),
    (MEETING, "La réunion aura lieu mercredi soir à la mairie."),
    (SHOP, "Le magasin a ouvert lundi à neuf heures du matin et fermé à midi."),
    (FIRE, "L'incendie s'est déclaré mardi après-midi dans un entrepôt."),
    (DECREE, "The decree was published in January 2023."),
    (DECREE, "Le décret a été publié début 2023."),
    (TRAINS, "Les livraisons des trains commenceront début 2028 en Espagne."),
    (TRAINS, "Deliveries of the trains will start in 2028 in Spain."),
    (KING, "Le roi renvoie ses ministres le 12 juin et met le lendemain son veto aux décrets."),
    (LAWS, "Les lois de 1990 et 1994 interdisent ce financement."),
    ("Le train partira samedi, 20h00, de Lyon.", "Le train partira samedi 20 heures de Lyon."),
    ("The ban applies from 1 June in schools.", "L'interdiction s'applique à partir du 1er juin dans les écoles."),
    ("The minister arrived a day later with aides.", "Le ministre est arrivé un jour plus tard avec des conseillers."),
    ("Le pont a ouvert le 3 mai 1954.", "The bridge opened in the 1950s."),
    ("Le premier phare date de 1782.", "The first lighthouse dates from the 18th century."),
    ("The plant will close by the end of 2026.", "L'usine fermera d'ici fin 2026."),
    ("Output will rise by 40,000 barrels a day from May. Prices fell.", "La production augmentera à partir de mai."),
    (ARRESTED, "Le 14 mars 2024, il est jugé à Lyon."),
]  # fmt: skip
FALSE = [
    (MEETING, "La réunion aura lieu mercredi à 19h30 à la mairie."),
    (MEETING, "The meeting will take place on Wednesday at 8:30 p.m. at the town hall."),
    (MEETING, "La réunion aura lieu mercredi matin à la mairie."),
    (SHOP, "Le magasin a ouvert lundi à 10 heures et fermé à midi."),
    (SHOP, "The shop opened at 9 p.m. on Monday and closed at noon."),
    (DECREE, "Le décret a été publié fin 2023."),
    (DECREE, "Le décret a été publié le neuf janvier 2023."),
    (TRAINS, "Les livraisons des trains commenceront fin 2028 en Espagne."),
    (TRAINS, "Deliveries of the trains will start in late 2028 in Spain."),
    ("The trains will come in 2028.", "The trains will come in early 2028."),
    (KING.replace("13", "14"), "Le roi renvoie ses ministres le 12 juin et met le lendemain son veto aux décrets."),
    (LAWS, "Les lois de 1990 et 1995 interdisent ce financement."),
    ("Les cafés n'ouvriront pas avant fin mai.", "Les cafés ouvriront au plus tard fin mai."),
    ("The ban applies from 1 June in schools.", "The ban applies until 1 June in schools."),
    ("Le projet est prévu au premier semestre 2025.", "The project is due in the second half of 2025."),
    ("Le pont a ouvert le 3 mai 1954.", "The bridge opened in the 1960s."),
    ("Le premier phare date de 1782.", "The first lighthouse dates from the 17th century."),
    ("The plant will close by the end of 2026.", "L'usine fermera début 2026."),
    (ARRESTED, "Le 15 mars 2024, il est jugé à Lyon."),
]  # fmt: skip


def accused(passage: str, claim: str, anchor: str | None = ANCHOR) -> list[str]:
    """Return the dates and times of the claim that the passage does not carry."""
    reading = read(passage, anchor)
    (statement,) = read(claim).statements
    checked = check_dates(statement, align(statement, [reading]).grounds, [reading])
    return [one.problem.surface for one in checked if one.problem]


@pytest.mark.parametrize(("passage", "claim"), TRUE, ids=[claim for _, claim in TRUE])
def test_a_date_that_the_passage_carries(passage: str, claim: str) -> None:
    assert accused(passage, claim) == []


@pytest.mark.parametrize(("passage", "claim"), FALSE, ids=[claim for _, claim in FALSE])
def test_a_date_that_the_passage_does_not_carry(passage: str, claim: str) -> None:
    assert accused(passage, claim) != []


def test_relative_dates_are_compared_without_a_publication_date() -> None:
    assert accused("Le prix a doublé cette année.", "The price doubled this year.", None) == []
    assert accused("Le prix a doublé cette année.", "The price doubled last year.", None) == ["last year"]
    assert accused(KING, "Le roi renvoie ses ministres le 12 juin et met le lendemain son veto.", None) == []


def test_a_date_of_the_next_sentence_does_not_carry_a_claim_that_follows_another() -> None:
    passage = (
        "Les élèves peuvent désormais s'inscrire jusqu'au 14 mars. "
        "Les réponses tomberont à partir du 15 mai, et ce jusqu'au 19 juillet."
    )
    assert judge("Les élèves peuvent désormais s'inscrire jusqu'au 19 juillet.", [passage]).verdict != "supported"
    assert judge("Les élèves peuvent désormais s'inscrire jusqu'au 14 mars.", [passage]).verdict == "supported"
