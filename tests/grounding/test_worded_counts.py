"""Counts told by a word or by a list of names carry the numbers of a claim."""

from __future__ import annotations

import pytest

from assistant.grounding.judgement import judge

CLUBS = "Both clubs confirmed the transfer of the striker on Monday."
BRIDGE = "The bridge was closed twice this year because of strong winds."
PRIZE = "Arnaud Blin et Sophie Carrère ont reçu la médaille de la ville."
RACES = "La skieuse Maud Perrin a remporté 14 victoires en 2009."
HEAT = "Temperatures reached 46.2 degrees; the previous high, 45.7, dated from August 2003."


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(CLUBS, "The two clubs confirmed the transfer of the striker on Monday.", id="both"),
        pytest.param(BRIDGE, "Le pont a été fermé à deux reprises cette année à cause de vents forts.", id="twice"),
        pytest.param(PRIZE, "Les deux lauréats, Arnaud Blin et Sophie Carrère, ont reçu la médaille.", id="two names"),
        pytest.param(RACES, "Maud Perrin a gagné 14 fois en 2009.", id="times for wins"),
        pytest.param(HEAT, "The previous high, in August 2003, was 45.7 degrees.", id="unit told before"),
        pytest.param("The plant cut its use by almost half.", "The plant cut its use by nearly 50%.", id="half"),
        pytest.param("Le taux est descendu à 6,8 % en mai.", "Le taux est passé sous 7 % en mai.", id="under"),
    ],
)
def test_a_count_told_otherwise_is_carried(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).verdict == "supported"


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        pytest.param(BRIDGE, "The bridge was closed three times this year because of strong winds.", id="times"),
        pytest.param(PRIZE, "Les trois lauréats, Arnaud Blin et Sophie Carrère, ont reçu la médaille.", id="names"),
        pytest.param(RACES, "Maud Perrin a gagné 15 fois en 2009.", id="wins"),
        pytest.param("The plant cut its use by almost half.", "The plant cut its use by more than half.", id="half"),
        pytest.param("La revue, bimensuelle, paraît à Lyon.", "La revue, mensuelle, paraît à Lyon.", id="periodicity"),
        pytest.param(
            "La voiture de Jean Morel sera vendue.", "La voiture rouge de Jean Morel sera vendue.", id="colour"
        ),
    ],
)
def test_a_false_count_or_detail_is_refused(passage: str, claim: str) -> None:
    assert judge(claim, [passage]).verdict != "supported"
