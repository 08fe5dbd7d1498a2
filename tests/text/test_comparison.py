"""Comparing figures: the same value, unit and qualifier, told in the same or in other words."""

import pytest

from assistant.text.comparison import compare, same_unit
from assistant.text.figures import find_figures
from assistant.types import FigureVerdict

SAME = [
    ("soldat", "militaire"), ("soldats", "soldiers"), ("soldat", "troop"), ("mort", "tué"), ("mort", "killed"),
    ("blessé", "wounded"), ("blessées", "blessé"), ("conteneur", "containers"), ("cartouche", "munition"),
    ("round", "cartouche"), ("obus", "shell"), ("roquette", "rocket"), ("navire", "ship"), ("personne", "people"),
    ("an", "année"), ("an", "year"), ("EUR", "EUR"), (None, "soldat"), ("peuplier", "peupliers"), ("mois", "month"),
]  # fmt: skip
OTHER = [
    ("soldat", "conteneur"), ("mort", "blessé"), ("obus", "roquette"), ("EUR", "USD"), ("an", "mois"), ("km", "m2"),
    (None, "%"), ("soldat", "%"), ("navire", "avion"), ("homme", "femme"),
]  # fmt: skip
VERDICTS: list[tuple[str, str, FigureVerdict]] = [
    ("10 000 soldats", "dix mille militaires", "supported"),
    ("ten thousand soldiers", "10 000 soldats", "supported"),
    ("environ 600 soldats", "quelque 600 soldats", "supported"),
    ("une dizaine de navires", "environ dix navires", "supported"),
    ("50 % des élèves", "la moitié des élèves", "supported"),
    ("1,5 km de rue", "1500 m de rue", "supported"),
    ("au moins 300 chars", "plus de 300 chars", "supported"),
    ("entre 3 et 5 chars", "3 à 5 chars", "supported"),
    ("11 000 soldats", "10 000 soldats", "wrong_value"),
    ("3 chars", "3 à 5 chars", "wrong_value"),
    ("des milliers de morts", "des centaines de morts", "wrong_value"),
    ("10 000 soldats", "10 000 conteneurs", "wrong_unit"),
    ("3 mois", "3 ans", "wrong_unit"),
    ("36 mois", "3 ans", "supported"),
    ("1,5 heure", "90 minutes", "supported"),
    ("38 °C", "38 degrés", "supported"),
    ("38 °F", "38 °C", "wrong_unit"),
    ("21 personnes", "21 soldats", "supported"),
    ("21 soldats", "21 personnes", "wrong_unit"),
    ("3 couronnes", "3 couronnes suédoises", "supported"),
    ("plus de 60 % des élèves", "63 % des élèves", "supported"),
    ("plus de 60 % des voix", "63 chars", "wrong_value"),
    ("des milliers de chars", "au moins 20 000 chars", "supported"),
    ("le deuxième tour", "le second round", "supported"),
    ("le 3e navire", "3 navires", "wrong_unit"),
    ("10 000 soldats", "plus de 10 000 soldats", "wrong_qualifier"),
    ("moins de 10 000 soldats", "plus de 10 000 soldats", "wrong_qualifier"),
    ("plus de 300 chars", "au moins 300 chars", "wrong_qualifier"),
    ("neuf millions de cartouches", "jusqu'à neuf millions de cartouches", "wrong_qualifier"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same_unit(a: str | None, b: str | None) -> None:
    assert same_unit(a, b) and same_unit(b, a)


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_other_unit(a: str | None, b: str | None) -> None:
    assert not same_unit(a, b) and not same_unit(b, a)


@pytest.mark.parametrize(("claimed", "source", "verdict"), VERDICTS)
def test_verdict(claimed: str, source: str, verdict: FigureVerdict) -> None:
    language = "en" if "ten" in claimed else "fr"
    assert compare(find_figures(claimed, language)[0], find_figures(source, "fr")[0]) == verdict
