"""Claims that turn the order, the tense or the measure of what they are cited with, and honest ones."""

from __future__ import annotations

import pytest

from assistant.answering.swapped_words import turned

REOPENED = "Le port de Brivaz a rouvert mardi après deux mois de travaux."
OPENED = "The bridge of Dunmarrow reopened on Friday after nine weeks of repairs."
TO_COME = "Le pont de Vaurenne doit rouvrir en juin, a annoncé le département."


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Le port de Brivaz a rouvert mardi avant deux mois de travaux.", REOPENED),
        ("Le port de Brivaz rouvrira mardi après deux mois de travaux.", REOPENED),
        ("Le port de Brivaz a rouvert mardi après un semestre de travaux.", REOPENED),
        ("Le port a rouvert sans travaux de voirie.", "Le port a rouvert avec travaux de voirie."),
        ("La scierie est fermée jusqu'à l'incendie de mars.", "La scierie est fermée depuis l'incendie de mars."),
        ("The bridge of Dunmarrow reopened on Friday before nine weeks of repairs.", OPENED),
        ("The bridge of Dunmarrow will reopen on Friday after nine weeks of repairs.", OPENED),
        ("The council voted against the new bridge.", "The council voted for the new bridge."),
    ],
    ids=[
        *("before for after", "future for past", "half a year", "without for with", "until for since"),
        *("English before", "English future", "against for for"),
    ],
)
def test_what_turns_its_passage_is_refused(claim: str, cited: str) -> None:
    assert turned(claim, [cited])


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        (REOPENED, REOPENED),
        ("Après deux mois de travaux, le port de Brivaz est de nouveau ouvert.", REOPENED),
        ("Le port a fermé avant l'été et rouvert après deux mois de travaux.", REOPENED),
        ("Le pont de Vaurenne rouvrira en juin, selon le département.", TO_COME),
        ("Le maire retira sa plainte.", "Le maire a retiré sa plainte mardi."),
        ("Il livra des armes.", "Il a livré des armes."),
        ("The bridge will open in May.", "The bridge is to open in May, the county said."),
        ("Le chiffre vaut pour le premier semestre.", "The figure is for the first semester."),
        ("Une décennie plus tard, la mine a fermé.", "The mine closed a decade later."),
        ("Depuis mardi, la ligne est ouverte.", "La ligne est ouverte depuis mardi."),
        ("", REOPENED),
        (REOPENED, ""),
    ],
    ids=[
        *("the same words", "turned about", "another before", "a future told otherwise", "a simple past"),
        *("another simple past", "an English future", "half a year in English", "a decade in English"),
        *("the same since", "no claim", "no passage"),
    ],
)
def test_honest_retellings_are_kept(claim: str, cited: str) -> None:
    assert not turned(claim, [cited])


def test_a_megabyte_is_read_in_no_time() -> None:
    assert not turned("avant après " * 80_000, ["après avant " * 80_000])
