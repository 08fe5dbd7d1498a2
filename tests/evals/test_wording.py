"""What a text says, spelling differences folded."""

from __future__ import annotations

import pytest

from evals.wording import fold, plain, says


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le **pont** d’Élise [1].", "pont d'Elise"),
        ("La sous-préfète Anne-Lise Œrn", "sous préfète anne lise oern"),
        ("plus de 12\u202f500 colis", "plus de 12 500"),
        ("12,500 parcels", "12500 parcels"),
        ("La mairie dément", "dément*"),
        ("Les élus démentent tout", "dément* tout"),
        ("une dizaine de ponts", 10),
        ("sept millions", 7000000),
        ("1,5 tonne", 1.5),
    ],
)
def test_says(text: str, wanted: str | float) -> None:
    assert says(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le pontier est venu", "pont"),
        ("il annie", "nie"),
        ("12 500 colis", 12),
        ("12 501 colis", 12500),
        ("le pont de bois", "pont bois"),
        ("", "pont"),
    ],
)
def test_does_not_say(text: str, wanted: str | float) -> None:
    assert not says(text, wanted)


def test_labels_and_emphasis_are_not_words() -> None:
    assert plain("Le **pont** [1][2]").split() == ["Le", "pont"]
    assert fold("L’Été\u00a0: déjà-vu !") == "l ete deja vu"
