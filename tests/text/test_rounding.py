"""A rounder figure stands for a precise one only where it stays true and near."""

import pytest

from assistant.text.figures import find_figures
from assistant.text.rounding import rounds, significant_digits

FAIR = [
    ("plus de 60 %", "63 %"), ("près de 400 000 enfants", "397 000 enfants"), ("plus de trente chars", "36 chars"),
    ("des dizaines de milliers de morts", "40 000 morts"), ("plus de mille moutons", "1 300 moutons"),
    ("plus de 20 %", "environ 22 %"), ("environ 150 chars", "154 chars"), ("moins de 200 chars", "189 chars"),
    ("des milliers de soldats", "plus de 10 000 soldats"), ("une trentaine de chars", "28 chars"),
    ("plus de 40 morts", "au moins 46 morts"), ("près de 39 000 contrôles", "au moins 38 994 contrôles"),
    ("des centaines de soldats", "environ 600 soldats"), ("plus de 100 euros", "190 euros"),
    ("environ 12 milliards", "entre 10 et 13 milliards"),
]  # fmt: skip
UNFAIR = [
    ("plus de 63 %", "63 %"), ("moins de 63 %", "63 %"), ("plus de 70 %", "63 %"), ("plus de 20 %", "63 %"),
    ("plus de 9 000 chars", "plus de 10 000 chars"), ("environ 11 000 chars", "environ 10 000 chars"),
    ("400 000 enfants", "397 000 enfants"), ("près de 500 000 enfants", "397 000 enfants"),
    ("des centaines de morts", "40 000 morts"), ("des milliers de morts", "environ 600 morts"),
    ("des dizaines de morts", "moins de 40 morts"), ("moins de 180 chars", "189 chars"),
    ("environ 39 500 contrôles", "38 994 contrôles"), ("plus de 40 morts", "moins de 46 morts"),
    ("près de 50 morts", "au moins 46 morts"), ("le 30e char", "36 chars"), ("30 à 40 chars", "36 chars"),
    ("des milliers de morts", "des centaines de morts"),
]  # fmt: skip


@pytest.mark.parametrize(("claimed", "source"), FAIR, ids=[f"{a} for {b}" for a, b in FAIR])
def test_a_fair_rounding(claimed: str, source: str) -> None:
    assert rounds(find_figures(claimed, "fr")[0], find_figures(source, "fr")[0])


@pytest.mark.parametrize(("claimed", "source"), UNFAIR, ids=[f"{a} for {b}" for a, b in UNFAIR])
def test_what_is_no_rounding(claimed: str, source: str) -> None:
    assert not rounds(find_figures(claimed, "fr")[0], find_figures(source, "fr")[0])


@pytest.mark.parametrize(
    ("value", "digits"), [(37000.0, 2), (400000.0, 1), (1.9e9, 2), (0.5, 1), (37.7, 3), (38994.0, 5), (0.0, 1)]
)
def test_significant_digits(value: float, digits: int) -> None:
    assert significant_digits(value) == digits
