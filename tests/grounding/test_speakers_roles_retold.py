"""Attribution, speakers, roles, negation and opposites: what the passage carries passes, what it speaks against not."""

from __future__ import annotations

import pytest

from assistant.grounding.judgement import judge

TRUTHS = [
    ("« Ça avance », dit Ada Roy, la directrice de la régie.", "Ada Roy est la directrice de la régie.", "apposition"),
    ("The ferry, built in 1987, will sail again, the firm said.", "The ferry was built in 1987.", "participle set off"),
    ("Plusieurs issues étaient fermées, ce qui aurait retardé la fuite.", "Plusieurs issues étaient fermées.",
     "clause"),
    ("Nora Brandt a vendu son journal à Karl Weber.", "Karl Weber a acheté le journal de Nora Brandt.", "buying"),
    ("Paris « tiendra bon », a averti la cheffe du parti, Ada Roy.", "Ada Roy a averti que Paris « tiendra bon ».",
     "speaker set first"),
    ("Pas moins de 400 élèves ont nettoyé la plage.", "Au moins 400 élèves ont nettoyé la plage.", "no fewer than"),
    ("Voters in Ardley rejected a plan for a new prison.", "Voters in Ardley turned down a plan for a new prison.",
     "turned down"),
    ("Le maire n'exclut pas de porter plainte contre Solvex.", "Le maire envisage de porter plainte contre Solvex.",
     "not ruled out"),
    ("Ankara a livré des chars et des drones à la Tavrie.", "Des chars ont été livrés par Ankara à la Tavrie.",
     "one of a list"),
    ("Ces vols « inédits », selon M. Roy, menés mardi par des voisins, cessent.",
     "Des voisins ont mené des vols mardi, selon M. Roy.", "source between noun and participle"),
    ("Health officials in Maro reported 31 cases of measles.",
     "Les autorités sanitaires de Maro ont signalé 31 cas de rougeole.", "speaker translated"),
]  # fmt: skip
LIES = [
    ("Le comité et la trésorière sont responsables devant l'assemblée générale.",
     "L'assemblée générale est responsable devant le comité et la trésorière.", "answerable the other way round"),
    ("Anna, élevée au rang de commandeur par la reine, est élue à l'Académie de Gand.",
     "Anna a été élevée au rang de commandeur par l'Académie de Gand.", "another agent of the sentence"),
    ("Il part pour Saigon. La cité impériale, Hué, est reprise en 1947.",
     "Saigon, la cité impériale, est reprise en 1947.", "apposition moved"),
    ("Un commerçant a été condamné à trois ans de prison par le tribunal de Dax.",
     "Un commerçant a condamné le tribunal de Dax.", "condemned and judge"),
    ("La ville lève le couvre-feu imposé aux mineurs.", "La ville maintient le couvre-feu imposé aux mineurs.", "kept"),
    ("Le sénateur est peu présent dans l'hémicycle.", "Le sénateur est très présent dans l'hémicycle.", "degree"),
    ("The prosecutor denies the allegations of bias.", "The prosecutor does not deny the allegations of bias.",
     "denial negated"),
    ("Finding a substitute in two days proved impossible, Eva Lind said.",
     "Eva Lind said she had found a substitute in two days.", "the impossible done"),
    ("The article says that the bridge closed on 3 May.", "Le pont a rouvert le 3 mai.", "opposite across languages"),
    ("Selon Ada Roy, avocate à Nîmes, le pont fermera jeudi.", "Le pont fermera jeudi.", "attribution dropped"),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "claim"), [pytest.param(p, c, id=name) for p, c, name in TRUTHS])
def test_what_the_passage_carries_passes(passage: str, claim: str) -> None:
    judged = judge(claim, [passage])
    assert (judged.verdict, judged.reasons) == ("supported", ())


@pytest.mark.parametrize(("passage", "claim"), [pytest.param(p, c, id=name) for p, c, name in LIES])
def test_what_the_passage_speaks_against_does_not(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).verdict != "supported"
