"""Figures of a claim against a passage: fair roundings and other words pass, changed values and nouns do not."""

from __future__ import annotations

import pytest

from assistant.grounding.alignment import align
from assistant.grounding.figure_checks import check_figures
from assistant.grounding.statements import read

ARRESTS = "La police a interpellé 36 personnes samedi à Nice."
STAFF = "Le groupe emploie plus de 10 000 salariés en Bretagne."
DEFICIT = "Le déficit atteint 154 milliards d'euros cette année."
TOLL = "The storm killed 23 people and injured 112 others."
PLANT = "L'usine produit 1 950 voitures par jour."
BONUS = "La prime s'élève à 300 euros par ménage."
POWER = "Power was restored to most of the 260,000 homes on Wednesday."
HOTEL = "Up to 400 people were evacuated from the hotel."
PLANE = "L'avion transportait 189 passagers."
DELAY = "Selon le journal, 17 ministres sur 27 veulent un report."
TRAINS = "Un train de banlieue sur cinq circule lundi."
TRUE = [
    (ARRESTS, "Plus de trente personnes ont été interpellées samedi à Nice."),
    (ARRESTS, "La police a procédé à 36 interpellations samedi à Nice."),
    (ARRESTS, "Dozens of people were arrested in Nice on Saturday."),
    (STAFF, "Le groupe emploie au moins 10 000 personnes en Bretagne."),
    (STAFF, "The group employs thousands of people in Brittany."),
    (DEFICIT, "The deficit exceeds 150 billion euros this year."),
    (TOLL, "La tempête a fait 23 morts et 112 blessés."),
    (TOLL, "The storm killed more than 20 people and injured over 100."),
    (PLANT, "L'usine produit près de 2 000 voitures chaque jour."),
    (PLANT, "The plant makes 1,950 cars daily."),
    (BONUS, "The bonus is 300 euros per household."),
    (POWER, "Le courant a été rétabli mercredi dans la plupart des 260 000 foyers."),
    (HOTEL, "Jusqu'à 400 personnes ont été évacuées de l'hôtel."),
    (PLANE, "L'avion transportait près de 190 personnes."),
    ("Le chômage touche 48 % des jeunes du quartier.", "Près de la moitié des jeunes du quartier sont au chômage."),
    ("Il fait 38 degrés à Lyon mardi.", "Il fait 38 °C à Lyon mardi."),
    ("Le village compte cent âmes.", "Le village compte 100 habitants."),
    ("Les travaux coûteront 50 millions d'euros.", "Les travaux coûteront 50.000.000 d'euros."),
    ("Les travaux coûteront entre 10 et 13 milliards d'euros.", "The works will cost €10bn to €13bn."),
    ("Le budget passe de 10 à 13 milliards d'euros.", "The budget goes from €10bn to €13bn."),
    ("Le club fête son 75e anniversaire à Lyon.", "The club is celebrating its 75th anniversary in Lyon."),
    ("Il habite entre Paris XVe et Meudon.", "He lives between the 15th arrondissement and Meudon."),
    ("La police a effectué pas moins de 38 994 contrôles.", "La police a effectué 38 994 contrôles."),
    ("Des milliers d'oiseaux, 641 de plus en 24 heures.", "On compte 641 oiseaux de plus en vingt-quatre heures."),
    ("Inflation fell to 2.7 percent, below the 5 percent target.", "L'inflation passe sous l'objectif de 5 %."),
    ("The fund lost 74 million crowns.", "Le fonds a perdu des dizaines de millions de couronnes."),
    ("Il est âgé de 84 ans.", "Il a plus de 80 ans."),
    ("Le film dure 90 minutes.", "Le film dure 1,5 heure."),
    (DELAY, "Plus de la moitié des 27 ministres veulent un report."),
    (TRAINS, "1 train de banlieue sur 5 circule lundi."),
    ("La rivière a atteint 3,20 m mardi.", "La rivière a atteint 3 mètres 20 mardi."),
    ("Un séisme de magnitude 6,2 a frappé.", "Une secousse de magnitude 6,2 s'est produite."),
    ("The law raises the retirement age from 63 to 65.", "La loi relève l'âge de la retraite de 63 à 65 ans."),
    ("Il a livré « neuf millions de vis ».", 'It has delivered "neuf millions de vis".'),
]  # fmt: skip
FALSE = [
    (ARRESTS, "Plus de 40 personnes ont été interpellées samedi à Nice.", "wrong_value"),
    (ARRESTS, "Plus de 36 personnes ont été interpellées samedi à Nice.", "wrong_qualifier"),
    (ARRESTS, "Moins de 36 personnes ont été interpellées samedi à Nice.", "wrong_qualifier"),
    (ARRESTS, "Hundreds of people were arrested in Nice on Saturday.", "wrong_value"),
    (STAFF, "Le groupe emploie plus de 9 000 salariés en Bretagne.", "wrong_value"),
    (STAFF, "Le groupe emploie 10 000 salariés en Bretagne.", "wrong_qualifier"),
    (STAFF, "Le groupe emploie plus de 10 000 robots en Bretagne.", "wrong_unit"),
    (DEFICIT, "Le déficit atteint 150 milliards d'euros cette année.", "wrong_value"),
    (DEFICIT, "Le déficit atteint 154 milliards de dollars cette année.", "wrong_unit"),
    (TOLL, "La tempête a fait 112 morts et 23 blessés.", "wrong_unit"),
    (PLANT, "L'usine produit 1 950 voitures par mois.", "wrong_unit"),
    (PLANT, "The plant makes 1,950 cars a week.", "wrong_unit"),
    (BONUS, "La prime s'élève à 300 euros par personne.", "wrong_unit"),
    ("La prime s'élève à 300 euros.", "La prime s'élève à 300 euros par mois.", "wrong_unit"),
    ("Il n'y aura qu'une aide par foyer.", "Il n'y aura qu'une aide par personne.", "wrong_unit"),
    ("Le taux a progressé de 3 points.", "Le taux a progressé de 3 %.", "wrong_unit"),
    (POWER, "Power was restored to all of the 260,000 homes on Wednesday.", "wrong_qualifier"),
    (POWER, "Power was restored to the 260,000 homes on Wednesday.", "wrong_qualifier"),
    (HOTEL, "400 people were evacuated from the hotel.", "wrong_qualifier"),
    (HOTEL, "At least 400 people were evacuated from the hotel.", "wrong_qualifier"),
    ("Barely 400 people attended.", "400 people attended.", "wrong_qualifier"),
    ("Le zoo abrite environ quarante espèce.", "Le zoo abrite quarante espèce.", "wrong_qualifier"),
    ("Le pays est l'un des rares à aider l'île.", "Le pays est le seul à aider l'île.", "wrong_qualifier"),
    ("It is one of the largest banks.", "It is the largest bank.", "wrong_qualifier"),
    ("Since 30 May, eight hospitals have closed.", "Depuis le 30 mai, huit usines ont fermé.", "wrong_unit"),
    ("Il risque deux ans de prison.", "Il risque deux mois de prison.", "wrong_unit"),
]


def kinds(passage: str, claim: str) -> set[str]:
    """Return the kinds of problem that the figures of the claim have."""
    reading = read(passage)
    (statement,) = read(claim).statements
    checked = check_figures(statement, align(statement, [reading]).grounds, [reading])
    return {one.problem.kind for one in checked if one.problem}


@pytest.mark.parametrize(("passage", "claim"), TRUE, ids=[claim for _, claim in TRUE])
def test_what_the_passage_carries(passage: str, claim: str) -> None:
    assert kinds(passage, claim) == set()


@pytest.mark.parametrize(("passage", "claim", "kind"), FALSE, ids=[claim for _, claim, _ in FALSE])
def test_what_the_passage_does_not_carry(passage: str, claim: str, kind: str) -> None:
    assert kind in kinds(passage, claim)


def test_a_rounding_of_another_figure_does_not_excuse_a_changed_qualifier() -> None:
    passage = "Le club compte 10 000 membres. Il visait 12 500 membres."
    assert kinds(passage, "Le club compte plus de 10 000 membres.") == {"wrong_qualifier"}
