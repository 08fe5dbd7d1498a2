"""French or English: questions, titles, articles."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.language import detect_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Combien de navires ont quitté le port ?", "fr", id="a French question"),
        pytest.param("How many ships left the port?", "en", id="an English question"),
        pytest.param("Who denied?", "en", id="two English words"),
        pytest.param("Qui a nié ?", "fr", id="three French words"),
        pytest.param("Qui a écrit The Wind and the Sea ?", "fr", id="a French question on an English title"),
        pytest.param("When did La Voix du Nord report it?", "en", id="an English question on a French title"),
        pytest.param("Bilan des inondations", "fr", id="French key words"),
        pytest.param("Et Lund ?", "fr", id="a name after a French word"),
        pytest.param("And Lund?", "en", id="a name after an English word"),
        pytest.param("Valdoria ?", "fr", id="a name, and a space before the mark"),
        pytest.param("Armes ?", "fr", id="a French noun and a spaced mark"),
        pytest.param("Weapons?", "en", id="an English noun"),
        pytest.param("Koursk ?", "fr", id="a place as French spells it"),
        pytest.param("Kursk?", "en", id="a place as English spells it"),
        pytest.param("Kim Jong Un Putin summit", "en", id="a name that looks like a French article"),
        pytest.param("Shoigu visit", "en", id="a name and a noun, English"),
        pytest.param("Visite Choïgou", "fr", id="a noun and a name, French"),
        pytest.param("When?", "en", id="one English question word"),
        pytest.param("Quand ?", "fr", id="one French question word"),
        pytest.param("Sommet septembre 2023", "fr", id="French key words with a month"),
        pytest.param("September 2023 summit", "en", id="English key words with a month"),
        pytest.param("Trump's visit", "en", id="an English possessive"),
        pytest.param("Weapons shipments", "en", id="English words without function words"),
        pytest.param("Évolution des relations", "fr", id="an accent"),
        pytest.param("Le port a rouvert lundi. The Times l'a annoncé.", "fr", id="a French article"),
        pytest.param("The port reopened on Monday, Le Monde said.", "en", id="an English article"),
        pytest.param("", "fr", id="nothing"),
        pytest.param("12/10/1948 ???", "fr", id="no word"),
    ],
)
def test_language_is_told(text: str, expected: str) -> None:
    assert detect_language(text) == expected


@given(st.text())
def test_any_text_is_french_or_english(text: str) -> None:
    assert detect_language(text) in ("fr", "en")


def test_a_long_article_costs_less_than_a_millisecond() -> None:
    article = "Le ministre a présenté un plan de travaux pour le port de Brest. " * 15_000
    began = time.process_time()
    for _ in range(20):
        detect_language(article)
    assert (time.process_time() - began) / 20 < 0.001


def test_importing_the_module_does_not_load_the_model() -> None:
    code = "import sys, assistant.text.language; print('py3langid' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
