"""Who speaks and who acts, across the sentences of a passage: what it carries passes, what it speaks against not."""

from __future__ import annotations

import pytest

from assistant.grounding.judgement import judge
from assistant.grounding.speaker_offices import office_keys, offices_apart

TRUTHS = [
    ("Kessler a reçu mardi Adrian pour un dîner.", "Adrian a été reçu mardi par Kessler pour un dîner.",
     "passive with a day before its agent"),
    ("Le corps d'un nageur a été retrouvé par la police entre 7h et 8h.",
     "La police a retrouvé le corps d'un nageur entre 7h et 8h.", "passive told as active"),
    ("Nora Brandt a également été payée par la Fondation des arts, propriété de la ville.",
     "La Fondation des arts a également payé Nora Brandt.", "adverb between auxiliary and participle"),
    ("The director said the firm would cut 40 jobs, a tenth of its staff, by the end of 2031.",
     "The firm would cut 40 jobs by the end of 2031, the director said.", "deadline after by"),
    ("Les loyers ont bondi de 4% en un an, indique une étude de la régie Logia publiée mardi.",
     "Les loyers ont bondi de 4 % en un an, selon une étude de la régie Logia.", "study behind its verb"),
    ("Dans le Sud, la hausse atteint 6 %, précise l'enquête.", "La hausse atteint 6 % dans le Sud, selon l'enquête.",
     "clause behind an adjunct"),
    ("The rebel spokesman, Idris Tolan, said his men had taken two trucks.",
     "According to rebel spokesman Idris Tolan, his men had taken two trucks.", "office without an article"),
    ("The agency on Monday withdrew its approval of the paint, citing studies that linked it to asthma.",
     "The agency on Monday revoked its approval of the paint.", "studies cited as a reason"),
    ("Les deux marins, âgés de 30 ans et originaires de Brest selon La Vigie, ont chaviré au large.",
     "Les deux marins ont chaviré au large.", "source of an aside"),
    ("Le décret de mai a paru. « La démission est acceptée », précise le texte.",
     "Le décret précise que « la démission est acceptée ».", "the text is the decree"),
    ("Selon lui, la hausse est due au froid. Le préfet s'alarme du coût.", "Le préfet impute la hausse au froid.",
     "pronoun without an antecedent"),
    ("Le conseil des sages se réunit. Cette instance rejette souvent le projet.",
     "Le conseil des sages rejette souvent le projet.", "taken up by this body"),
    ("L'échange a eu lieu, a rapporté le média d'État KRNA.", "L'agence KRNA a rapporté que l'échange a eu lieu.",
     "one name under two descriptions"),
    ("Le trafic est réduit, prévient la RAT. La direction de la Régie autonome des tramways prévoit trois départs.",
     "La direction de la RAT prévoit trois départs.", "initials"),
]  # fmt: skip
LIES = [
    ("Plusieurs élus ont déposé des plaintes en diffamation contre Mme Brandt.",
     "Mme Brandt a déposé une plainte en diffamation contre plusieurs élus.", "complaint turned round"),
    ("Ships carried the grain from Odessa to Valencia last year.",
     "Ships carried the grain from Valencia to Odessa last year.", "way turned round"),
    ("Police put the crowd at 18,000, while organisers spoke of 40,000.", "Police put the crowd at 40,000.",
     "count of another"),
    ("Il a appelé son ancien ministre de la Mer pour le féliciter.", "Son ancien ministre de la Mer l'a appelé.",
     "object made to act"),
    ("Armed men took 35 workers on Monday, regional governor Musa Dial said. The army said it had freed 12 of them.",
     "Regional governor Musa Dial said it had freed 12 of the workers.", "words of the army"),
    ("The agency on Monday withdrew its approval of the paint.",
     "The agency on Monday renewed its approval of the paint.", "renewed"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "claim"), [row[:2] for row in TRUTHS], ids=[row[2] for row in TRUTHS])
def test_what_the_passage_says_passes(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).reasons == ()


@pytest.mark.parametrize(("passage", "claim"), [row[:2] for row in LIES], ids=[row[2] for row in LIES])
def test_parties_exchanged_are_found(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).verdict != "supported"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the interior ministry", "l'armée", True),
        ("un porte-parole de la préfecture", "a spokesman for the mayor", True),
        ("the police officers", "les policiers", False),
        ("le voisin du maire", "the mayor", True),
        ("Ada Roy", "the mayor", False),
    ],
    ids=["ministry and army", "spokesmen of two offices", "one office translated", "complement no head", "no office"],
)
def test_offices_are_told_apart(one: str, other: str, apart: bool) -> None:
    assert offices_apart(one, other) is apart


def test_an_office_has_one_key_in_both_languages() -> None:
    assert office_keys("avocate") == office_keys("lawyers") != office_keys("mayor")
