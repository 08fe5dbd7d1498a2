"""What figures are reckoned by, in words, signs and adjectives; lengths of time and shifts are none."""

import time

import pytest

from assistant.text.rates import denominator, find_rates

SAME = [
    ("300 euros par foyer", "300 euros per household"), ("40 cars a day", "40 voitures par jour"),
    ("12 000 euros par an", "12,000 euros a year"), ("80 km/heure", "80 km an hour"), ("par habitant", "per capita"),
    ("un loyer mensuel", "a monthly rent"), ("each week", "chaque semaine"), ("10 euros/mois", "10 euros per month"),
    ("tous les jours", "every day"),
]  # fmt: skip
NONE = [
    "two men arrived a day later",
    "for a week",
    "an hour and a half",
    "he has a household",
    "by the day",
    "une a une",
]


@pytest.mark.parametrize(("french", "english"), SAME, ids=[one for one, _ in SAME])
def test_the_same_rate_in_other_words(french: str, english: str) -> None:
    assert [rate.by for rate in find_rates(french)] == [rate.by for rate in find_rates(english)] != []


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_rate(text: str) -> None:
    assert find_rates(text) == []


def test_the_span_of_a_rate() -> None:
    text = "Une prime de 300 € par ménage."
    (rate,) = find_rates(text)
    assert text[rate.start : rate.end] == "par ménage"
    assert denominator("foyer") == rate.by


@pytest.mark.parametrize("text", ["par " * 250_000, "a " * 500_000, "9/" * 400_000], ids=["par", "a", "slashes"])
def test_long_texts_are_quick(text: str) -> None:
    start = time.perf_counter()
    find_rates(text)
    assert time.perf_counter() - start < 3
