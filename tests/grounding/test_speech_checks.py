"""Speakers and attributions of claims: whose words they may be given to, and when a source must be told."""

from __future__ import annotations

import pytest

from assistant.grounding.judgement import judge

MAYOR = (
    "La maire de Valmont, Ada Roy, a annoncé mardi la fermeture du pont. « Nous n'avons pas le choix », a-t-elle"
    " ajouté. Son adjoint Paul Brun a de son côté dénoncé une décision « absurde »."
)
SPEED = (
    "Selon le parquet de Lens, le conducteur roulait à 140 km/h, ce qui dépasse de loin la limite de 80 km/h. Son"
    " avocate, Me Léa Petit, conteste ce chiffre. L'homme de 30 ans a été placé en garde à vue lundi."
)
BRIDGE = (
    "The mayor of Kelby said on Monday the bridge would reopen in June. Residents accused the contractor, Baxo, of"
    ' hiding cracks. Baxo declined to comment. The council\'s finance chief, Tom Reed, warned of "a very large bill".'
)
FACTORY = (
    "Des habitants accusent l'usine de polluer la rivière. L'exploitant Nador dément. « Nos rejets sont conformes »,"
    " assure son directeur, Luc Morel. Une enquête a été ouverte en mars."
)
FIRE = (
    "Une fuite d'eau serait à l'origine de l'incendie, d'après les pompiers. Le préfet Marc Aubin s'est rendu sur"
    " place et a salué « le courage » des équipes. Deux personnes ont été blessées."
)
POLL = "Six Français sur dix jugent la réforme injuste, selon un sondage Elabe. Le taux était de 52 % en mars."
TRUTHS = [
    (MAYOR, "Ada Roy a annoncé la fermeture du pont."),
    (MAYOR, "« Nous n'avons pas le choix », a ajouté la maire de Valmont."),
    (MAYOR, "Selon Ada Roy, « nous n'avons pas le choix »."),
    (MAYOR, "La décision est « absurde » pour Paul Brun."),
    (SPEED, "La limite était de 80 km/h."),
    (SPEED, "L'homme de 30 ans a été placé en garde à vue lundi."),
    (SPEED, "L'avocate du conducteur, Léa Petit, conteste le chiffre de 140 km/h."),
    (BRIDGE, "Baxo declined to comment."),
    (BRIDGE, 'Tom Reed warned of "a very large bill".'),
    (BRIDGE, "The bridge would reopen in June, according to the mayor of Kelby."),
    (FACTORY, "L'usine est accusée de polluer la rivière."),
    (FACTORY, "Nador dément polluer la rivière."),
    (FACTORY, "Une enquête a été ouverte en mars."),
    (FIRE, "Marc Aubin a salué « le courage » des équipes."),
    (POLL, "Six Français sur dix jugent la réforme injuste."),
]
LIES = [
    (MAYOR, "« Nous n'avons pas le choix », a ajouté Paul Brun.", "wrong_speaker"),
    (MAYOR, "Ada Roy a dénoncé une décision « absurde ».", "wrong_speaker"),
    (SPEED, "Le conducteur roulait à 140 km/h.", "dropped_attribution"),
    (SPEED, "Le conducteur roulait à 140 km/h, d'après Me Léa Petit.", "wrong_speaker"),
    (BRIDGE, "Baxo hid cracks.", "dropped_attribution"),
    (BRIDGE, 'The mayor warned of "a very large bill".', "wrong_speaker"),
    (FACTORY, "L'usine pollue la rivière.", "dropped_attribution"),
    (FACTORY, "Les rejets de l'usine sont conformes.", "dropped_attribution"),
    (FACTORY, "« Nos rejets sont conformes », assurent des habitants.", "wrong_speaker"),
    (FIRE, "Une fuite d'eau est à l'origine de l'incendie.", "dropped_attribution"),
    (FIRE, "Les pompiers ont salué « le courage » des équipes.", "wrong_speaker"),
    (POLL, "La réforme est injuste.", "dropped_attribution"),
]


@pytest.mark.parametrize(("passage", "claim"), [pytest.param(*case, id=case[1]) for case in TRUTHS])
def test_a_speaker_told_otherwise_is_not_accused(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).problems == ()


@pytest.mark.parametrize(("passage", "claim", "kind"), [pytest.param(*case, id=case[1]) for case in LIES])
def test_words_given_to_another_or_to_nobody_are_seen(passage: str, claim: str, kind: str) -> None:
    assert kind in {one.kind for one in judge(claim, [passage]).problems}


def test_hearsay_of_a_speech_is_not_told_as_speech() -> None:
    passage = "Léon Vidal est furieux, rapporte RTL. « La droite est morte », aurait-il déclaré."
    assert judge("« La droite est morte », a déclaré Léon Vidal.", [passage]).verdict != "supported"
