"""Numbers in words and digits: what they are worth, and what is no number."""

import pytest

from assistant.text.numbers import parse_number, read_digits

FRENCH = {
    "zéro": 0, "seize": 16, "dix-sept": 17, "vingt et un": 21, "vingt-et-une": 21, "soixante et onze": 71,
    "soixante-dix-neuf": 79, "quatre-vingts": 80, "quatre-vingt-un": 81, "quatre-vingt-dix-sept": 97,
    "septante": 70, "huitante et un": 81, "octante": 80, "nonante-huit": 98, "cent": 100, "cent un": 101,
    "deux cent cinquante": 250, "trois cents quatre": 304, "mille": 1000, "mille et une": 1001,
    "dix-neuf cent soixante": 1960, "onze mille": 11_000, "deux cent mille": 200_000, "neuf millions": 9_000_000,
    "un milliard vingt-cinq millions": 1_025_000_000, "trois virgule quatorze": 3.14, "deux virgule zéro cinq": 2.05,
    "vingt-cinquième": 25, "deux millième": 2000, "mille deux cent trentième": 1230,
}  # fmt: skip
ENGLISH = {
    "zero": 0, "nineteen": 19, "twenty-one": 21, "one hundred": 100, "two hundred and fifty": 250,
    "fifteen hundred": 1500, "ten thousand": 10_000, "two hundred and fifty thousand": 250_000,
    "nine million": 9_000_000, "one billion two hundred million": 1_200_000_000, "three point one four": 3.14,
    "twenty-first": 21, "two hundredth": 200,
}  # fmt: skip
LITERALS = [
    ("10 000", "fr", 10_000), ("10\u00a0000", "fr", 10_000), ("1\u202f234\u202f567,89", "fr", 1_234_567.89),
    ("10.000", "fr", 10_000), ("10,000", "fr", 10_000), ("12'500", "fr", 12_500), ("1,5", "fr", 1.5),
    ("4,850", "fr", 4.85), ("9,232", "fr", 9.232), ("1.5", "fr", 1.5), ("10,000", "en", 10_000),
    ("12,345", "en", 12_345), ("12.345", "en", 12.345), ("1,234.5", "en", 1234.5), (",08", "fr", 0.08),
    ("12e3", "fr", 12_000), ("2^10", "fr", 1024), ("-7", "fr", -7),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), FRENCH.items(), ids=list(FRENCH))
def test_french_words(words: str, value: float) -> None:
    assert parse_number(words, "fr") == value


@pytest.mark.parametrize(("words", "value"), ENGLISH.items(), ids=list(ENGLISH))
def test_english_words(words: str, value: float) -> None:
    assert parse_number(words, "en") == value


@pytest.mark.parametrize(
    "words",
    ["cinq zéro", "dix deux", "quarante douze", "mille mille", "soixante quinze cent", "soixante et", "chat", ""],
)
def test_words_that_are_not_one_number(words: str) -> None:
    assert parse_number(words, "fr") is None


@pytest.mark.parametrize(("literal", "language", "value"), LITERALS, ids=[f"{x[0]} in {x[1]}" for x in LITERALS])
def test_digits(literal: str, language: str, value: float) -> None:
    assert read_digits(literal, "fr" if language == "fr" else "en") == pytest.approx(value)


def test_things_are_not_counted_in_thousandths() -> None:
    assert read_digits("11,500", "fr", counted=True) == 11_500
    assert read_digits("11,500", "fr") == 11.5


@pytest.mark.parametrize("literal", ["1.2.3", "1" * 50, "", "x", "0^-1", "9^100^9"])
def test_literals_that_are_no_number(literal: str) -> None:
    assert read_digits(literal, "fr") is None
