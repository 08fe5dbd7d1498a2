"""Numbers by value, French and English, in digits and in words."""

from __future__ import annotations

import time

import pytest

from evals.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 500 colis et 12.500 lettres", [12500, 12500]),
        ("12\u202f500 colis, 12\u00a0500 lettres", [12500, 12500]),
        ("12,500 parcels", [12500]),
        ("3,5 milliards", [3.5e9]),
        ("1 234,5 euros", [1234.5]),
        ("sept millions de sacs", [7e6]),
        ("quatre-vingt-dix-sept", [97]),
        ("soixante et onze", [71]),
        ("deux cent cinquante mille", [250000]),
        ("mille neuf cent quarante-huit", [1948]),
        ("septante-deux", [72]),
        ("two hundred and fifty", [250]),
        ("nine million", [9e6]),
        ("une dizaine", [10]),
        ("une ville et un pont, one of them", []),
        ("le 60e congrès", [60]),
        ("le 3 mai 2021", [3, 2021]),
        ("publié en 2021-05", [2021, 5]),
        ("le G20, un F-16, UTC+01:00, https://exemple.org/2021/05", []),
        ("1. Le 3 mai\n2. En 2022", [3, 2022]),
        ("en 2022 400 habitants", [2022, 400]),
        ("vingt et un, vingt-deux", [21, 22]),
        ("\x00 \ud800", []),
    ],
)
def test_values_in_order(text: str, values: list[float]) -> None:
    assert numbers_in(text) == values


@pytest.mark.parametrize("piece", ["1", "a. ", "un ", "1 000", "a-", " ", "mille "])
def test_long_text_takes_linear_time(piece: str) -> None:
    begun = time.perf_counter()
    numbers_in(piece * (300_000 // len(piece)))
    assert time.perf_counter() - begun < 2
