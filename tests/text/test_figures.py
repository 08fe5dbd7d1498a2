"""Figures of French and English sentences: value, range, qualifier, unit, kind, span; and what is no figure."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.text.figures import find_figures

Expected = tuple[str, float, float | None, str, str | None, str]

FRENCH: dict[str, list[Expected]] = {
    "plus de 10 000 caisses de pommes": [("10 000", 10_000, None, "more_than", "caisse", "number")],
    "quelque 600 soldats étrangers": [("600", 600, None, "about", "soldat", "number")],
    "jusqu’à « neuf millions de cartouches »": [("neuf millions", 9e6, None, "at_most", "cartouche", "number")],
    "au moins 13 morts": [("13", 13, None, "at_least", "mort", "number")],
    "pas plus de vingt chars": [("vingt", 20, None, "at_most", "char", "number")],
    "500 élèves environ": [("500", 500, None, "about", "élève", "number")],
    "une dizaine de blessés": [("une dizaine", 10, None, "about", "blessé", "number")],
    "des milliers d'autres réfugiés": [("milliers", 1000, None, "vague", "réfugié", "number")],
    "des dizaines de milliers de familles": [("dizaines de milliers", 10_000, None, "vague", "famille", "number")],
    "plusieurs centaines de chevaux": [("centaines", 100, None, "vague", "cheval", "number")],
    "entre 3 et 5 navires": [("3 et 5", 3, 5, "exact", "navire", "number")],
    "10 000 à 12 000 bateaux": [("10 000 à 12 000", 10_000, 12_000, "exact", "bateau", "number")],
    "3 à 5 millions de tonnes": [("3 à 5 millions de tonnes", 3e6, 5e6, "exact", "t", "measure")],
    "passé de 10 % à 20 %": [("10 %", 10, None, "exact", "%", "percent"), ("20 %", 20, None, "exact", "%", "percent")],
    "trois quarts des électeurs": [("trois quarts", 0.75, None, "exact", "électeur", "number")],
    "plus de la moitié des voix": [("moitié", 0.5, None, "more_than", "voix", "number")],
    "un Suisse sur dix": [("un Suisse sur dix", 0.1, None, "exact", "suisse", "number")],
    "1,5 milliard d'euros": [("1,5 milliard d'euros", 1.5e9, None, "exact", "EUR", "currency")],
    "un prix de 3 M€": [("3 M€", 3e6, None, "exact", "EUR", "currency")],
    "près de 130 km/h": [("130 km/h", 130, None, "about", "km/h", "measure")],
    "depuis plus de trois ans": [("trois ans", 3, None, "more_than", "an", "duration")],
    "moins d'une heure": [("une heure", 1, None, "less_than", "heure", "duration")],
    "une femme de 38 ans": [("38 ans", 38, None, "exact", "an", "age")],
    "condamné à 12 ans de prison": [("12 ans", 12, None, "exact", "an", "duration")],
    "il y a trois ans": [("trois ans", 3, None, "exact", "an", "duration")],
    "les trois premiers mois": [("trois", 3, None, "exact", "mois", "duration")],
    "le 75e anniversaire": [("75e", 75, None, "exact", "anniversaire", "ordinal")],
    "le premier pays": [("premier", 1, None, "exact", "pays", "ordinal")],
    "au XXIe siècle": [("XXIe", 21, None, "exact", "siècle", "ordinal")],
    "en 2023 10 000 soldats": [("10 000", 10_000, None, "exact", "soldat", "number")],
    "environ 2000 soldats": [("2000", 2000, None, "about", "soldat", "number")],
    "10,000 conteneurs": [("10,000", 10_000, None, "exact", "conteneur", "number")],
    "il a vu neuf civils": [("neuf", 9, None, "exact", "civil", "number")],
}
ENGLISH: dict[str, list[Expected]] = {
    "about 10,000 troops": [("10,000", 10_000, None, "about", "troop", "number")],
    "up to nine million artillery rounds": [("nine million", 9e6, None, "at_most", "round", "number")],
    "two hundred and fifty North Korean soldiers": [("two hundred and fifty", 250, None, "exact", "soldier", "number")],
    "a dozen missiles": [("a dozen", 12, None, "about", "missile", "number")],
    "tens of thousands of people": [("tens of thousands", 10_000, None, "vague", "person", "number")],
    "between 3 and 5 tanks": [("3 and 5", 3, 5, "exact", "tank", "number")],
    "$1.5 billion or more": [("$1.5 billion", 1.5e9, None, "at_least", "USD", "currency")],
    "more than three years": [("three years", 3, None, "more_than", "year", "duration")],
    "a 45-year-old man": [("45-year", 45, None, "exact", "year", "age")],
    "the 21st meeting": [("21st", 21, None, "exact", "meeting", "ordinal")],
    "two-thirds of voters": [("two-thirds", 2 / 3, None, "exact", "voter", "number")],
    "half a million refugees": [("half a million", 5e5, None, "exact", "refugee", "number")],
    "500 or so ships": [("500", 500, None, "about", None, "number")],
}
NO_FIGURE = [
    "l'une des rares nations, l'un et l'autre", "un accord, une visite", "le G20, l'ATACMS, le F-16 et le MH17",
    "à 18:03 (UTC+01:00)", "https://exemple.fr/2024/12345 et www.x.org/3", "le 12 octobre 1948", "en juin 2024",
    "depuis 2014, la guerre de 1870", "du 3 au 5 juin", "les 15 et 16 mai", "le 2023-06-12 ou le 12/10/2023",
    "un logement neuf", "le Premier ministre", "un Boeing 737 de la compagnie", "tous deux isolés", "le Covid-19",
    "appelez le 01 23 45 67 89", "la version 1.2.3", "la Première Guerre mondiale", "jeudi 12, à 3h30", "la 5G",
]  # fmt: skip
NO_ENGLISH_FIGURE = [
    "one of the rare countries",
    "no one came",
    "June 19, 2024",
    "on 12 October",
    "in 1948",
    "the 1990s",
]


def _seen(text: str, language: str | None) -> list[Expected]:
    return [(f.surface, f.value or 0, f.upper, f.qualifier, f.unit, f.kind) for f in find_figures(text, language)]


@pytest.mark.parametrize(("text", "expected"), FRENCH.items(), ids=str)
def test_french_figures(text: str, expected: list[Expected]) -> None:
    assert _seen(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.items(), ids=str)
def test_english_figures(text: str, expected: list[Expected]) -> None:
    seen = _seen(text, "en")
    assert [entry[1] for entry in seen] == pytest.approx([entry[1] for entry in expected])
    assert [(*entry[:1], *entry[2:]) for entry in seen] == [(*entry[:1], *entry[2:]) for entry in expected]


@pytest.mark.parametrize("text", NO_FIGURE)
def test_what_is_no_figure_in_french(text: str) -> None:
    assert find_figures(text, "fr") == []


@pytest.mark.parametrize("text", NO_ENGLISH_FIGURE)
def test_what_is_no_figure_in_english(text: str) -> None:
    assert find_figures(text, "en") == []


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f", ".", ",", "'"])
def test_thousands_are_one_figure_whatever_parts_them(blank: str) -> None:
    assert [f.value for f in find_figures(f"Ils ont livré 11{blank}500 obus", "fr")] == [11_500]


def test_two_numbers_are_never_glued() -> None:
    assert [f.value for f in find_figures("11 000 soldats, 500 chars et 12 000 5 fois", "fr")] == [11e3, 500, 12e3, 5]


def test_the_language_is_found_out() -> None:
    assert [f.value for f in find_figures("The army has lost nine of the 1,250 tanks it had")] == [9, 1250]


@given(st.text() | st.text(alphabet="1 2.,-/’dux unetrois%€$\u202fàe°XVI\n"))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_spans_that_hold(text: str) -> None:
    for language in ("fr", "en"):
        figures = find_figures(text, language)
        assert all(text[f.start : f.end] == f.surface for f in figures)
        assert [f.start for f in figures] == sorted(f.start for f in figures)


@pytest.mark.parametrize("piece", ["a. ", '"', "1", " ", "deux ", "1 ", "1/", "a-", "un sur ", "% ", "12:"])
def test_long_monotonous_text_is_read_in_linear_time(piece: str) -> None:
    began = time.process_time()
    find_figures(piece * (200_000 // len(piece)), "fr")
    assert time.process_time() - began < 4
