"""A claim finds the sentence it rests on, within a language and across, with what of it is held."""

from __future__ import annotations

import pytest

from assistant.grounding.alignment import align
from assistant.grounding.judgement import judge
from assistant.grounding.statements import read

FRENCH = (
    "La compagnie aérienne a annulé ses vols à cause de la neige.",
    "Une sécheresse menace les récoltes de blé dans le sud.",
    "Les pompiers ont évacué un immeuble rempli de fumée.",
    "Le club a licencié son entraîneur après une défaite.",
    "L'équipage a été secouru par un navire de pêche.",
    "Le tribunal a infligé une amende au constructeur de pneus.",
)
ENGLISH = (
    "The airline cancelled its flights because of the snow.",
    "Drought threatens wheat crops in the south.",
    "Firefighters evacuated a building filled with smoke.",
    "The club sacked its coach after a defeat.",
    "The crew was rescued by a fishing vessel.",
    "The court fined the tyre maker.",
)
PLACES = range(len(FRENCH))


@pytest.mark.parametrize("place", PLACES, ids=FRENCH)
def test_a_translation_finds_its_sentence_among_others(place: int) -> None:
    aligned = align(read(ENGLISH[place], language="en").statements[0], [read(" ".join(FRENCH), language="fr")])
    assert aligned.grounds[0].text == FRENCH[place]
    assert aligned.held


@pytest.mark.parametrize("place", PLACES, ids=ENGLISH)
def test_a_sentence_about_something_else_carries_no_translation(place: int) -> None:
    others = " ".join(text for rank, text in enumerate(ENGLISH) if rank != place)
    assert judge(FRENCH[place], [others]).verdict != "supported"


def test_a_paraphrase_in_one_language_is_held() -> None:
    claim = read("Un bateau de pêche a sauvé l'équipage.", language="fr").statements[0]
    assert align(claim, [read(" ".join(FRENCH), language="fr")]).grounds[0].text == FRENCH[4]


def test_likeness_helps_to_choose_between_sentences() -> None:
    claim = read("Le patron a parlé.", language="fr").statements[0]
    passage = read("Il pleut sur la ville. Le directeur s'est exprimé.", language="fr")
    assert align(claim, [passage], lambda one, other: float("directeur" in other)).grounds[0].rank == 1


def test_nothing_carries_a_claim_without_passages() -> None:
    assert align(read("Le pont a rouvert.").statements[0], []).grounds == ()
