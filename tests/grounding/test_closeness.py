"""Closeness: a passage may be cited in another's place where it tells nearly the same, and not by a few words."""

from __future__ import annotations

import pytest

from assistant.grounding.closeness import tells_closely

STRIKE = "Plus de 120 dockers de Valdoria se sont mis en grève jeudi."


@pytest.mark.parametrize(
    ("claim", "close"),
    [
        ("Jeudi, plus de 120 dockers de Valdoria étaient en grève.", True),
        ("More than 120 dockers in Valdoria went on strike on Thursday.", True),
        ("À Valdoria, la grève inquiète les commerçants et les clients du marché.", False),
        ("Les dockers d'Ostrel se sont mis en grève.", False),
    ],
    ids=["retold", "translated", "few words in common", "another place"],
)
def test_close_passages(claim: str, close: bool) -> None:
    assert tells_closely(claim, STRIKE) is close
