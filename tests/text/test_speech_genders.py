"""The sex that a phrase or a pronoun tells."""

from __future__ import annotations

import pytest

from assistant.text.speech_acts import tells_of_speaking, tells_of_speech
from assistant.text.speech_genders import first_name_gender, gender_of, pronoun_gender


@pytest.mark.parametrize(
    ("phrase", "gender"),
    [("Ségolène Dupuis", "f"), ("Jean-Claude Petit", "m"), ("Mme Petit", "f"), ("M. Petit", "m"), ("la maire", "f"),
     ("Le ministre Anne Petit", "f"), ("Camille Petit", None), ("Claude", None), ("", None)],
)  # fmt: skip
def test_a_phrase_tells_a_sex(phrase: str, gender: str | None) -> None:
    assert gender_of(phrase) == gender


def test_articles_tell_nothing_of_a_first_name() -> None:
    assert first_name_gender("la présidence") is None


@pytest.mark.parametrize(("pronoun", "gender"), [("elle", "f"), ("she", "f"), ("il", "m"), ("he", "m"), ("lui", None)])
def test_a_pronoun_tells_a_sex(pronoun: str, gender: str | None) -> None:
    assert pronoun_gender(pronoun) == gender


@pytest.mark.parametrize("text", ["Il s'est exprimé sur RTL.", "The firm declined to comment.", "Le club a réagi."])
def test_an_act_of_speaking_is_seen(text: str) -> None:
    assert tells_of_speaking(text)


@pytest.mark.parametrize(("text", "told"), [("Le parquet dénombre six vols.", True), ("Le pont a rouvert.", False)])
def test_an_opinion_or_a_count_is_seen(text: str, told: bool) -> None:
    assert tells_of_speech(text) == told
