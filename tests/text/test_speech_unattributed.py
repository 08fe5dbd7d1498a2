"""Sentences that nobody is made to say: the plain conditional, titles, deeds, measures."""

from __future__ import annotations

import pytest

from assistant.text.speech import find_attributions

FRENCH = [
    "La situation pourrait s'aggraver cet hiver.",
    "Si le pont cédait, la ville serait coupée en deux.",
    "Je voudrais un billet pour Brest.",
    "Le roman « Les Vents du nord » a obtenu un prix.",
    "Le prétendant a visité la « petite Venise » bretonne.",
    "Les tarifs varient selon les régions.",
    "Les prix changent selon la saison et le quartier.",
    "Le navire est arrivé en fin d'après-midi.",
    "Le chantier accuse un retard de deux ans.",
    "L'entreprise accuse une perte de trois millions d'euros.",
    "Daniel Nier a remporté la course.",
    "Le verger Nier produit des pommes.",
    "Les élèves rejettent la balle au gardien.",
    "Le directeur a ajouté deux chapitres à son livre.",
    "Le juge a condamné la porte avec des planches.",
    "L'accusé comparaît libre devant la cour.",
    "Le brouillard se lève et le jour promet d'être beau.",
    "La promesse d'un été chaud attire les touristes.",
    "Le boulanger a avancé l'heure de la fournée.",
    "Le train partira selon l'horaire habituel.",
    "Cette usine a été construite d'après un plan ancien.",
    "Le film est tourné d'après le roman de Lena Ostrova.",
    "Il serait bon de fermer la porte.",
    "Le ministre aurait préféré partir plus tôt.",
    "Le vin rejeté à la mer a tué les poissons.",
    "La cour a rejeté le recours du groupe.",
    "Le Parlement a rejeté le projet de loi par 40 voix.",
    "L'usine rejette du mercure dans la rivière.",
    "Cette tour rappelle le phare de Brest.",
    "La réunion a été annoncée la veille.",
    "Le fleuve a emporté le pont dit « des Anglais ».",
    "La ministre a inauguré le pont jeudi.",
    "Sans accord, l'usine fermerait en juin.",
    "Le projet s'est révélé coûteux.",
    "Pour la première fois, le club joue en finale.",
    "Pour l'instant, rien ne bouge.",
    "La loi interdit de fumer dans les parcs.",
    "Il a écrit trois romans.",
    "La marée a rejeté un dauphin sur la plage.",
    "Le joueur a signé un contrat de deux ans.",
    "Cette découverte confirme une hypothèse ancienne.",
    "Le tribunal a condamné deux hommes à six mois de prison.",
    "Le navire a poursuivi sa route.",
    "Le salon accueille la « reine du polar ».",
    "Le club a rejeté l'offre de transfert.",
    "Le film raconte la vie d'un pêcheur.",
    "La tour Nier domine la ville.",
    "L'eau serait plus chaude si le vent tournait.",
    "L'arbre a été condamné par la tempête.",
    "Pour 2025, le budget baisse.",
    "Le bus dessert l'hôpital et la gare.",
    "La dette pourrait doubler d'ici 2030.",
    "Le coureur accuse la fatigue.",
    "Le prix dépend du poids selon le barème officiel.",
    "Elle a déclaré ses revenus en mai.",
]
ENGLISH = [
    "The town could lose its only bridge.",
    "If the bridge fell, the town would be cut off.",
    "I would like a ticket to Brest.",
    "The novel “Northern Winds” won a prize.",
    "The “little Venice” of the north draws tourists.",
    "The United States is a large country.",
    "He added two chapters to his book.",
    "Prices vary according to season.",
    "Parliament rejected the bill by 40 votes.",
    "The cost is 30 euros per person.",
    "The promised land lies beyond the hills.",
    "The court dismissed the case.",
    "The factory added 300 jobs in May.",
    "The reports were filed on Monday.",
    "The minister opened the bridge on Thursday.",
    "Without a deal, the plant would close in June.",
    "The museum shows the “Mona Lisa of the North”.",
    "The council adopted the budget.",
    "The court rejected the appeal.",
    "The team responded with two goals.",
    "Inspectors found the wreck near the coast.",
    "The film tells the story of a fisherman.",
    "The club rejected the transfer offer.",
    "The ferry has run since 1998.",
    "The bus serves the hospital and the station.",
    "The judge rejected the request for bail.",
    "The magazine “Land and Sea” turns ten.",
]


@pytest.mark.parametrize("text", [pytest.param(text, id=text) for text in FRENCH])
def test_french_sentence_said_by_nobody(text: str) -> None:
    assert find_attributions(text, "fr") == []


@pytest.mark.parametrize("text", [pytest.param(text, id=text) for text in ENGLISH])
def test_english_sentence_said_by_nobody(text: str) -> None:
    assert find_attributions(text, "en") == []


PLAIN = [
    (
        "Le ministère de la Pêche a publié un bilan. Le ministère dément toute baisse.",
        "le ministère de la Pêche",
        "the same body said in full before",
    ),
    (
        "L'agence Valnews suit le dossier. L'agence affirme que le port est fermé.",
        "l'agence valnews",
        "an agency with its name",
    ),
    ("Pyongyang a réagi. Il nie tout envoi.", "pyongyang", "a capital taken up by a pronoun"),
    ("Lena Ostrova est arrivée hier. Son démenti a surpris.", "lena ostrova", "the owner of a denial"),
    ("Marek Duval est venu. « Nous restons ici », a-t-il ajouté.", "marek duval", "a pronoun turned round"),
]


@pytest.mark.parametrize(("text", "speaker"), [pytest.param(text, who, id=name) for text, who, name in PLAIN])
def test_antecedents(text: str, speaker: str) -> None:
    assert [(said.speaker or "").lower() for said in find_attributions(text, "fr")][-1] == speaker.lower()
