"""What the writer tells himself in a sentence that somebody says: appositions, relatives, participles, sure clauses."""

from __future__ import annotations

import time

import pytest

from assistant.text.speech_asides import asides, hearsay_ranges


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "« Tout va bien », dit Ada Roy, la directrice du port.",
            [" la directrice du port."],
            id="office after a name",
        ),
        pytest.param("La ville, inondée en mai, rouvre, selon la mairie.", [" inondée en mai"], id="participle"),
        pytest.param("Elle a averti Paul Roy, dont le livre divise.", [" dont le livre divise."], id="relative clause"),
        pytest.param("The ferry, built in 1987, sank, police said.", [" built in 1987"], id="English participle"),
        pytest.param("Selon Jean Roy, le pont ferme lundi.", [], id="what a source says"),
        pytest.param("The banker, accused of fraud, has left.", [], id="a charge"),
        pytest.param("La place, où 300 personnes dansaient, selon la police.", [], id="aside with its own source"),
    ],
)
def test_asides_are_the_writers_own(sentence: str, told: list[str]) -> None:
    assert [sentence[start:end] for start, end in asides(sentence)] == told


@pytest.mark.parametrize(
    ("sentence", "hedged"),
    [
        pytest.param("La porte était fermée, ce qui aurait retardé la fuite.", [", ce qui aurait retardé la fuite."],
                     id="relative in the conditional"),
        pytest.param("Il a été exclu alors qu'il est accusé de fraude.", ["alors qu'il est accusé de fraude."],
                     id="charge in a subordinate clause"),
        pytest.param("Le tireur aurait agi seul.", ["Le tireur aurait agi seul."], id="whole sentence"),
        pytest.param("Le tireur a agi seul.", [], id="no hearsay"),
    ],
)  # fmt: skip
def test_hearsay_is_told_clause_by_clause(sentence: str, hedged: list[str]) -> None:
    assert [sentence[start:end] for start, end in hearsay_ranges(sentence)] == hedged


@pytest.mark.parametrize(
    "text", [", " * 50_000, "qui, " * 50_000, "\ud800\x00", ""], ids=["commas", "qui", "odd", "none"]
)
def test_any_text_is_read_quickly(text: str) -> None:
    started = time.perf_counter()
    asides(text)
    hearsay_ranges(text)
    assert time.perf_counter() - started < 2
