"""One key for a place in French and in English, portfolios of ministers, capitals apart from their state."""

from __future__ import annotations

import pytest

from assistant.text.actors import other_names
from assistant.text.countries import country_of_seat
from assistant.text.names import canonical_actor, find_names
from assistant.text.portfolios import find_portfolios


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Genève", "Geneva"),
        ("le Pays de Galles", "Wales"),
        ("Philadelphie", "Philadelphia"),
        ("Alep", "Aleppo"),
        ("mer Noire", "Black Sea"),
        ("La Mecque", "Mecca"),
        ("Le Cap", "Cape Town"),
        ("Bavière", "Bavaria"),
        ("bande de Gaza", "Gaza Strip"),
        ("Cisjordanie", "West Bank"),
        ("Saint-Pétersbourg", "St. Petersburg"),
        ("Assemblée nationale", "National Assembly"),
        ("Coupe du monde", "World Cup"),
        ("OIT", "ILO"),
        ("Koursk", "Kursk"),
        ("Proche-Orient", "Middle East"),
        ("écossaises", "Scots"),
        ("la Manche", "English Channel"),
    ],
)
def test_a_place_has_one_key_in_both_languages(french: str, english: str) -> None:
    assert canonical_actor(french) == canonical_actor(english)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Doha", "Dubaï"), ("Sénat", "Assemblée nationale"), ("mer Noire", "mer Rouge"), ("Écosse", "Pays de Galles")],
)
def test_two_places_have_two_keys(one: str, other: str) -> None:
    assert canonical_actor(one) != canonical_actor(other)


def test_a_name_is_known_by_its_other_names() -> None:
    assert "pays de galles" in other_names("Wales")


@pytest.mark.parametrize(
    ("city", "state"),
    [("madrid", "spain"), ("moscou", "russia"), ("singapore", None), ("lyon", None)],
)
def test_a_capital_is_told_from_its_state(city: str, state: str | None) -> None:
    assert country_of_seat(city) == state


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("le ministre russe de la Défense", ["defense"], id="French minister with a nationality"),
        pytest.param("la ministre des Affaires étrangères", ["foreign"], id="French foreign minister"),
        pytest.param("Foreign Minister Li Wen", ["foreign"], id="English minister"),
        pytest.param("the Ministry of Health", ["health"], id="English ministry of"),
        pytest.param("le Premier ministre Jean Blanc", [], id="prime minister has no portfolio"),
        pytest.param("le ministère de l'Économie et des Finances", ["economy"], id="double portfolio"),
    ],
)
def test_portfolios_are_found(text: str, keys: list[str]) -> None:
    assert [one.key for one in find_portfolios(text)] == keys


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Il vit à la Réunion, près de la mer Rouge.", ["la Réunion", "mer Rouge"], id="French places"),
        pytest.param("La réunion a duré.", [], id="common noun"),
        pytest.param("the National Security Council met", ["National Security Council"], id="national council"),
        pytest.param("Is he there?", [], id="verb that looks like an acronym"),
    ],
)
def test_names_of_several_words_are_whole(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text)] == names
