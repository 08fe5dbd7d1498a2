"""Who did it, whose figure it is, what it is of: what small exchanges between sentences would make of them."""

from __future__ import annotations

import time

import pytest

from assistant.grounding.judgement import judge

REPORT = (
    "Le rapport a été rédigé par le cabinet Orvel. Le cabinet Dumas a relu les comptes. "
    "Le taux de pauvreté atteint 14 %, contre 11 % en 2019. La crèche a coûté "
    "9 millions d'euros, dont 2 millions d'euros versés par Ana Weiss. Certains médecins refusent la réforme. "
    "L'entrée est gratuite pour les enfants. "
    "Le feu est fixé mais pas éteint. Un élève de Paul Ferrand a restauré le retable. "
    "L'ancien ministre Luc Berthod a quitté la salle. Le chœur s'est produit sans orchestre."
)
ENGLISH = (
    "The firm lost its licence but kept its fleet. The tram carried 40,000 passengers. "
    "The school serves 300 pupils, up from 250. Fog caused the crash, police said."
)


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(REPORT, "Le rapport a été rédigé par le cabinet Dumas.", id="another doer"),
        pytest.param(REPORT, "Le taux de pauvreté atteint 11 %.", id="a former figure"),
        pytest.param(REPORT, "Ana Weiss a versé 9 millions d'euros pour la crèche.", id="the whole for the part"),
        pytest.param(REPORT, "Les médecins refusent la réforme.", id="some made all"),
        pytest.param(REPORT, "L'entrée est gratuite pour tous.", id="a group made everybody"),
        pytest.param(REPORT, "Le feu est éteint.", id="a bare negation dropped"),
        pytest.param(REPORT, "Paul Ferrand a restauré le retable.", id="the master for the pupil"),
        pytest.param(REPORT, "Le ministre Luc Berthod a quitté la salle.", id="a former office held still"),
        pytest.param(REPORT, "La crèche a coûté 9 millions d'euros à cause de la grève.", id="a cause made up"),
        pytest.param(ENGLISH, "The firm lost its fleet.", id="the object of the opposite verb"),
        pytest.param(ENGLISH, "The school serves 250 pupils.", id="an English former figure"),
        pytest.param(ENGLISH, "The firm deliberately lost its licence.", id="an intention made up"),
    ],
)
def test_exchanges_are_refused(passage: str, claim: str) -> None:
    assert judge(claim, [passage], strict=True).verdict != "supported"


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(REPORT, "Le cabinet Orvel a rédigé le rapport.", id="the same doer"),
        pytest.param(REPORT, "Le taux de pauvreté est passé de 11 % à 14 %.", id="both figures"),
        pytest.param(REPORT, "Ana Weiss a versé 2 millions d'euros.", id="the part"),
        pytest.param(REPORT, "Certains médecins refusent la réforme.", id="some"),
        pytest.param(REPORT, "L'ancien ministre Luc Berthod est parti.", id="a former office"),
        pytest.param(ENGLISH, "The firm kept its fleet.", id="the object of its verb"),
    ],
)
def test_faithful_claims_are_kept(passage: str, claim: str) -> None:
    assert judge(claim, [passage], strict=True).verdict == "supported"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a. " * 20_000, id="short sentences"),
        pytest.param("par le cabinet Orvel, " * 10_000, id="doers"),
        pytest.param("pourrait de pour dans " * 8_000, id="markers"),
    ],
)
def test_endless_claims_are_judged_in_time(text: str) -> None:
    begun = time.process_time()
    judge(text, [REPORT], strict=True)
    assert time.process_time() - begun < 8
