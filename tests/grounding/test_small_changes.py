"""Claims close to their sentence: what they add of certainty, scope, cause, rank or name is refused."""

from __future__ import annotations

import time

import pytest

from assistant.grounding.judgement import judge
from assistant.grounding.scope_checks import check_scope
from assistant.grounding.statements import read

PLAN = "La mairie de Brivaz pourrait vendre le stade municipal avant juin."
ENGLISH_PLAN = "The town of Brivaz plans to sell the municipal stadium before June."
RUMOUR = "Le directeur du port de Valmer aurait détruit les archives du chantier."
SCOPE = "Plusieurs écoles de la vallée ont souvent fermé à cause de la neige."
RANK = "Lena Brandt est la deuxième femme élue à la tête de la région."
TWO = "Le pont de Brivaz a rouvert lundi matin. Le prix du pain a augmenté dans toute la vallée."
RETOLD = "Valmer a prévenu que le budget serait dépassé par la région. La région avait elle-même voté ce budget."
CAUSED = "Le pont de Brivaz a été fermé lundi matin. En cause, une fissure découverte dans un pilier."
BORN = "Paul Okoro est né le 12 mars 1971 à Valmer."
SUBJECT = "Lena Brandt a inauguré la gare de Valmer avec Paul Okoro. Ivan Moreau a visité la ville."


@pytest.mark.parametrize(
    ("passage", "claim", "carried"),
    [
        (PLAN, "La mairie de Brivaz va vendre le stade municipal avant juin.", False),
        (PLAN, "La mairie de Brivaz a vendu le stade municipal avant juin.", False),
        (PLAN, "La mairie de Brivaz envisage de vendre le stade municipal avant juin.", True),
        (ENGLISH_PLAN, "The town of Brivaz will sell the municipal stadium before June.", False),
        (ENGLISH_PLAN, "The town of Brivaz intends to sell the municipal stadium before June.", True),
        (RUMOUR, "Le directeur du port de Valmer a détruit les archives du chantier.", False),
        (SCOPE, "Toutes les écoles de la vallée ont souvent fermé à cause de la neige.", False),
        (SCOPE, "Plusieurs écoles de la vallée ont toujours fermé à cause de la neige.", False),
        (SCOPE, "Plusieurs écoles de la vallée ont souvent fermé uniquement à cause de la neige.", False),
        (SCOPE, "Plusieurs écoles de la vallée ont fréquemment fermé à cause de la neige.", True),
        (RANK, "Lena Brandt est la première femme élue à la tête de la région.", False),
        (TWO, "Le pont de Brivaz a rouvert lundi matin parce que le prix du pain a augmenté.", False),
        (RETOLD, "La région avait voté ce budget, d'où Valmer a prévenu que le budget serait dépassé.", False),
        (CAUSED, "Le pont de Brivaz a été fermé lundi matin à cause d'une fissure découverte dans un pilier.", True),
        (BORN, "Paul Okoro was born on March 12, 1971.", True),
        (SUBJECT, "Ivan Moreau a inauguré la gare de Valmer avec Paul Okoro.", False),
    ],
    ids=[
        "possible told as coming", "possible told as done", "possible told as considered", "a plan told as coming",
        "a plan told as an intention", "hearsay told as a fact", "some told as all", "often told as always",
        "one cause told as the only one", "often told otherwise", "another rank", "two facts told as cause and effect",
        "an aside told as a cause",
        "a cause told in the next sentence", "a birth told in English", "another one did it",
    ],
)  # fmt: skip
def test_what_a_claim_adds_to_its_sentence(passage: str, claim: str, carried: bool) -> None:
    assert (judge(claim, [passage], strict=True).verdict == "supported") == carried


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("Chaque commune de la vallée a voté.", "Toutes les communes de la vallée ont voté."),
        ("Les combats se poursuivent encore à Valmer.", "Les combats se poursuivent toujours à Valmer."),
        ("Il ne reste que deux ponts à Valmer.", "Il reste seulement deux ponts à Valmer."),
        ("Le stock est épuisé à 100 %.", "Le stock est entièrement épuisé."),
        ("Every school was closed.", "Toutes les écoles étaient fermées."),
        ("Il a dit « tous les ponts » à Valmer.", "Il a dit « tous les ponts » à Valmer."),
    ],
    ids=["each is all", "still", "ne que is only", "a hundred percent", "in English", "in a quotation"],
)
def test_words_that_carry_all_always_and_only(told: str, claim: str) -> None:
    assert check_scope(read(claim).statements[0], read(told).statements) == []


@pytest.mark.parametrize("text", ["tous les " * 40_000, "ne " * 100_000, "car " * 30_000], ids=["all", "ne", "why"])
def test_long_texts_are_judged_in_time(text: str) -> None:
    began = time.process_time()
    judge(text, [text[:5_000]], strict=True)
    assert time.process_time() - began < 8
