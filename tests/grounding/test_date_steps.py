"""Relative dates keep their step in reported speech and in translation."""

from __future__ import annotations

import pytest

from assistant.grounding.date_steps import named_step, side_of
from assistant.grounding.judgement import judge


@pytest.mark.parametrize(
    ("surface", "step"),
    [
        ("Demain", ("day", 1)),
        ("le lendemain", ("day", 1)),
        ("the day after", ("day", 1)),
        ("la veille", ("day", -1)),
        ("l'an dernier", ("year", -1)),
        ("the previous year", ("year", -1)),
        ("la semaine suivante", ("week", 1)),
        ("ce mois", ("month", 0)),
        ("il y a deux ans", None),
        ("mardi", None),
    ],
)
def test_a_step_is_read(surface: str, step: tuple[str, int] | None) -> None:
    assert named_step(surface) == step


def test_last_is_told_from_next() -> None:
    assert (side_of("lundi dernier"), side_of("next Monday"), side_of("lundi")) == ("back", "ahead", None)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("La rectrice a annoncé que trois classes ouvriraient le lendemain.", "supported"),
        ("La rectrice a annoncé que trois classes avaient ouvert la veille.", "contradicted"),
    ],
)
def test_reported_speech_shifts_the_day(claim: str, verdict: str) -> None:
    said = "« Demain, nous ouvrirons trois classes », a annoncé la rectrice."
    assert judge(claim, [said], ["2021-03-11"]).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("L'accord a été signé en 02/2019 à Nouakchott.", "supported"),
        ("L'accord a été signé en 03/2019 à Nouakchott.", "contradicted"),
        ("L'accord a été signé avant 2019 à Nouakchott.", "contradicted"),
    ],
)
def test_months_in_figures_and_limits(claim: str, verdict: str) -> None:
    assert judge(claim, ["L'accord a été signé en février 2019 à Nouakchott."]).verdict == verdict
