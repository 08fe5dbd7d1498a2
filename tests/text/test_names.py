"""Proper names: where they stand, what they name, and when two name the same."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.text.names import canonical_actor, find_names, same_name


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Pendant l'hiver, Charles de Gaulle vivait à Lille.",
            "fr",
            [("Charles de Gaulle", "person"), ("Lille", "place")],
            id="particle inside a name, ordinary word first",
        ),
        pytest.param(
            "Le député sud-coréen Park Min-ho a vu M. Le Brun.",
            "fr",
            [("sud-coréen", "nationality"), ("Park Min-ho", "person"), ("Le Brun", "person")],
            id="family name first, civil title",
        ),
        pytest.param(
            "Le ministre de la Défense Andreï Markov connaît la Corée du Nord et les États-Unis.",
            "fr",
            [("Andreï Markov", "person"), ("Corée du Nord", "place"), ("États-Unis", "place")],
            id="a ministry is no first name",
        ),
        pytest.param(
            "Le Conseil de sécurité de l'ONU et la Banque de France siègent.",
            "fr",
            [("Conseil de sécurité de l'ONU", "organisation"), ("Banque de France", "organisation")],
            id="institutions with small words",
        ),
        pytest.param(
            "Des combats ont lieu dans la province russe de Valdor.",
            "fr",
            [("russe", "nationality"), ("Valdor", "place")],
            id="place after its noun",
        ),
        pytest.param(
            "LE MAIRE VEND LE PORT DE VALDORIA\nRien.", "fr", [], id="capitals tell nothing in a line of them"
        ),
        pytest.param(
            "President Joe Harper met Russian envoys. Officials said the U.S. agreed.",
            "en",
            [("Joe Harper", "person"), ("Russian", "nationality"), ("U.S.", "place")],
            id="English",
        ),
        pytest.param(
            "The Polish army. They polish boots.", "en", [("Polish", "nationality")], id="Polish and to polish"
        ),
    ],
)
def test_names_found(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.text, name.kind) for name in find_names(text, language)] == expected


@pytest.mark.parametrize(
    ("names", "key"),
    [
        pytest.param(
            ["Pyongyang", "la Corée du Nord", "nord-coréenne", "nord-coréens", "North Koreans", "RPDC", "DPRK"],
            "north korea",
            id="North Korea",
        ),
        pytest.param(["Moscou", "Moscow", "le Kremlin", "russes", "le gouvernement russe"], "russia", id="Russia"),
        pytest.param(
            ["Washington", "U.S.", "Etats-Unis", "la Maison-Blanche", "américaines"], "united states", id="US"
        ),
        pytest.param(["grecque", "Greek", "Athènes"], "greece", id="irregular feminine"),
        pytest.param(["l’ONU", "Nations Unies", "UN", "the United Nations"], "united nations", id="United Nations"),
        pytest.param(["Kiev", "Kyiv", "les autorités de Kiev", "the Ukrainian government"], "ukraine", id="Ukraine"),
        pytest.param(["us"], "us", id="the pronoun is no country"),
        pytest.param(["M. Markov", "Markov"], "markov", id="a person keeps the name"),
    ],
)
def test_one_key_for_one_actor(names: list[str], key: str) -> None:
    assert {canonical_actor(name) for name in names} == {key}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("Kim Jong Un", "Kim Jong-un", True, id="hyphen and case"),
        pytest.param("M. Kim", "Kim Jong-un", True, id="family name first, civil title"),
        pytest.param("Kim Yo-jong", "Kim Jong-un", False, id="brother and sister"),
        pytest.param("Poutine", "Vladimir Putin", True, id="French and English spellings"),
        pytest.param("Choïgou", "Sergei Shoigu", True, id="accents and spellings"),
        pytest.param("Vladimir", "Vladimir Poutine", False, id="a first name is not enough"),
        pytest.param("J. Dupont", "Jean Dupont", True, id="initial"),
        pytest.param("Marie Dupont", "Jean Dupont", False, id="another first name"),
        pytest.param("le président russe Vladimir Poutine", "M. Poutine", True, id="title and nationality"),
        pytest.param("Moscou", "la Russie", True, id="capital and country"),
        pytest.param("Macron", "Manon", False, id="near names"),
        pytest.param("Yusuf", "Yusuf ibn Tachfin", True, id="first name before a patronymic"),
        pytest.param("", "Kim", False, id="nothing"),
    ],
)
def test_same_name(first: str, second: str, expected: bool) -> None:
    assert same_name(first, second) is expected
    assert same_name(second, first) is expected


@settings(deadline=None)
@given(st.text(max_size=80) | st.text(st.sampled_from("Kim de L' M. A a - . \n ’é\x00\ud800"), max_size=80))
def test_any_text_gives_ordered_spans(text: str) -> None:
    end = 0
    for name in find_names(text):
        assert text[name.start : name.end] == name.text != ""
        assert name.start >= end
        end = name.end
        canonical_actor(name.text)
        assert same_name(name.text, name.text)


@pytest.mark.parametrize("unit", ["A ", "Kim Jong ", "Conseil de ", "a-", "l'", "9", "\n"])
def test_long_texts_take_linear_time(unit: str) -> None:
    started = time.perf_counter()
    find_names(unit * (300_000 // len(unit)), "fr")
    assert time.perf_counter() - started < 8
