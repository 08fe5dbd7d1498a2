"""Words of others on a terminal, in a spreadsheet's cell, in JSON: shown, and steering nothing."""

from __future__ import annotations

import json

import pytest

from assistant.text.terminal import json_shown, shown_in_line, shown_plain


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("rouge \x1b[31m et titre \x1b]0;x\x07", "rouge �[31m et titre �]0;x�"),
        ("huit bits \x9b31m", "huit bits �31m"),
        ("retour\rchariot \x08", "retour�chariot �"),
        ("fin de ligne\u2028ailleurs", "fin de ligne�ailleurs"),
        ("facture\u202efdp.exe", "facture�fdp.exe"),
        ("le \u2066port\u2069 rouvre", "le port rouvre"),
        ("une moitié \ud800", "une moitié �"),
        ("deux\n\tlignes, à l'été – 5 €", "deux\n\tlignes, à l'été – 5 €"),
    ],
    ids=["escapes", "C1", "carriage return", "line separator", "override", "isolates", "surrogate", "ordinary"],
)
def test_only_line_breaks_and_tabs_steer(given: str, shown: str) -> None:
    assert shown_plain(given) == shown


def test_a_name_with_a_line_break_stays_in_its_line() -> None:
    assert shown_in_line("note\nrejected: \x1b[2J.txt") == "note�rejected: �[2J.txt"


def test_json_keeps_what_it_writes_as_escapes() -> None:
    value = {"text": "a\x9bb\u2028c\u202ed\x1be\x7f é"}
    told = json_shown(value)
    assert json.loads(told) == value and "é" in told
    assert not set(told) & set("\x9b\u2028\u202e\x1b\x7f")
