"""The words that qualify a figure, French and English; comparisons with a known value qualify nothing."""

import pytest

from assistant.text.figures import find_figures
from assistant.types import Qualifier

FRENCH: list[tuple[str, Qualifier]] = [
    ("pas moins de 400 chars", "at_least"), ("pas plus de 400 chars", "at_most"), ("à peine 400 chars", "about"),
    ("tout juste 400 chars", "about"), ("moins d'une centaine de chars", "less_than"), ("jusqu'à 400 chars", "at_most"),
    ("la barre des 400 chars a été atteinte", "exact"), ("a dépassé la barre des 400 chars", "more_than"),
    ("a franchi le cap des 400 chars", "more_than"), ("sans dépasser 400 chars", "at_most"),
    ("sous l'objectif de 400 chars", "exact"), ("frôle les 400 chars", "about"),
]  # fmt: skip
ENGLISH: list[tuple[str, Qualifier]] = [
    ("up to 400 ships", "at_most"), ("as many as 400 ships", "at_most"), ("no fewer than 400 ships", "at_least"),
    ("barely 400 ships", "about"), ("hardly 400 ships", "about"), ("just over 400 ships", "more_than"),
    ("under 400 ships", "less_than"), ("just shy of 400 ships", "less_than"), ("not exceeding 400 ships", "at_most"),
    ("below the 5 percent target", "exact"), ("more than the 400 ships of last year", "exact"),
]  # fmt: skip
NO_DATE = ["Since 30 May, eight hospitals have closed.", "On June 4, 12 ships left."]


@pytest.mark.parametrize(("text", "qualifier"), FRENCH, ids=[text for text, _ in FRENCH])
def test_french_words(text: str, qualifier: Qualifier) -> None:
    assert find_figures(text, "fr")[0].qualifier == qualifier


@pytest.mark.parametrize(("text", "qualifier"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_english_words(text: str, qualifier: Qualifier) -> None:
    assert find_figures(text, "en")[0].qualifier == qualifier


@pytest.mark.parametrize("text", NO_DATE)
def test_a_number_after_a_date_is_no_part_of_it(text: str) -> None:
    assert [figure.value for figure in find_figures(text, "en")] in ([8.0], [12.0])
