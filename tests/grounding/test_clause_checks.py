"""A detail added to a true sentence is refused; the same sentence told in other words is not."""

from __future__ import annotations

import time

import pytest

from assistant.grounding.judgement import judge

PASSAGE = (
    "Le préfet Alain Rivet a inauguré lundi le pont de Saverne. L'ouvrage, long de 240 mètres, relie les deux rives. "
    "Des riverains ont applaudi. Le chantier avait débuté après les inondations."
)
ADDED = {
    "a reason": "Le préfet Alain Rivet a inauguré lundi le pont de Saverne, grâce au mécénat d'une brasserie.",
    "a purpose": "Le préfet Alain Rivet a inauguré lundi le pont de Saverne pour relancer le tourisme fluvial.",
    "a second event": "Le préfet Alain Rivet a inauguré lundi le pont de Saverne et a décoré plusieurs pompiers.",
    "an aside": "Le préfet Alain Rivet (un ancien champion olympique) a inauguré lundi le pont de Saverne.",
    "in English": "On Monday Alain Rivet, the prefect, opened the Saverne bridge, thanks to generous brewers abroad.",
}
TOLD = {
    "an aside of the next sentence": "Le préfet Alain Rivet a inauguré lundi le pont de Saverne, long de 240 mètres.",
    "two sentences joined": "Le préfet Alain Rivet a inauguré lundi le pont de Saverne et des riverains ont applaudi.",
    "the passive": "Le pont de Saverne, long de 240 mètres, a été inauguré lundi par le préfet Alain Rivet.",
}


@pytest.mark.parametrize("claim", ADDED.values(), ids=ADDED)
def test_an_added_detail_is_refused(claim: str) -> None:
    judged = judge(claim, [PASSAGE])
    assert "unsupported_content" in {one.kind for one in judged.problems}
    assert judged.verdict == "unsupported"


@pytest.mark.parametrize("claim", TOLD.values(), ids=TOLD)
def test_what_the_sentences_around_hold_is_no_addition(claim: str) -> None:
    assert judge(claim, [PASSAGE]).verdict == "supported"


def test_endless_clauses_are_judged_in_time() -> None:
    begun = time.perf_counter()
    judge("le pont, " * 20_000, [PASSAGE])
    assert time.perf_counter() - begun < 4
