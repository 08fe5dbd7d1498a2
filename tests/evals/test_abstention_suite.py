"""The suite abstention on made-up questions: each over its own passages; gold cases over their corpus."""

from __future__ import annotations

from pathlib import Path

from evals.abstention_suite import Asked, ask_gold, ask_nomiracl, measures, run_of
from evals.answerability import Guess
from evals.cases import Case
from evals.corpora import read_shelf
from evals.embedders import Remembering
from evals.options import Options

PASSAGES = [
    {"docid": "1", "text": "Pont de Lorvan: Le pont de Lorvan mesure 240 mètres. Il a été inauguré en 1931."},
    {"docid": "2", "text": "Fleuve: Le fleuve prend sa source dans les monts du Querne et traverse trois villes."},
]
ROWS = [
    {"query_id": "1", "query": "Combien mesure le pont de Lorvan ?", "answerable": True, "passages": PASSAGES},
    {"query_id": "2", "query": "Qui a composé l'hymne du Brésil ?", "answerable": False, "passages": PASSAGES},
    {"query_id": "3", "query": "Qui préside la Norvège ?", "answerable": False, "passages": PASSAGES},
]


def asked(said: float, answerable: bool, origin: str = "nomiracl") -> Asked:
    kind = "answerable" if answerable else "unanswerable"
    return Asked(Guess(f"{origin} {said} {answerable}", said, answerable), "Quoi ?", origin, kind, 2.0)


def test_each_question_is_asked_over_its_own_passages_and_over_all() -> None:
    memory = Remembering()
    found = ask_nomiracl(ROWS, 2, 1, memory)
    memory.close()
    assert [(one.origin, one.kind) for one in found] == [
        ("nomiracl", "answerable"),
        ("nomiracl", "unanswerable"),
        ("archive", "answerable"),
        ("archive", "unanswerable"),
    ]
    assert found[0].guess.said > found[1].guess.said and found[2].guess.said > found[3].guess.said
    assert len({one.guess.name for one in found}) == 4


def test_gold_cases_are_asked_over_their_corpus(press: Path) -> None:
    cases = [
        Case("prix", "fr", "Combien a coûté le chantier du port ?", "figure", "donné", articles=("port",)),
        Case("stade", "fr", "Combien de spectateurs au stade ?", "unanswerable", "absent"),
        Case("source", "fr", "D'où ?", "provenance", "lieu", excerpt="Le port."),
        Case("ailleurs", "fr", "Quoi ?", "unanswerable", "absent", corpus="originals"),
    ]
    memory = Remembering()
    found = ask_gold(cases, read_shelf("default", press), memory)
    memory.close()
    assert [(one.guess.name, one.kind, one.guess.answerable) for one in found] == [
        ("prix [default]", "answerable", True),
        ("stade [default]", "unanswerable", False),
    ]
    assert found[0].guess.said > found[1].guess.said


def test_nomiracl_and_gold_are_measured_apart() -> None:
    found = measures([asked(0.9, True), asked(0.1, False), asked(0.2, True, "gold, default")], 0.5)
    assert found["nomiracl_auc"].value == 1.0 and found["gold_auc"].value is None
    assert found["gold_false_silences"].value == 1.0
    assert found["nomiracl_answerable_when_said_0.8 to 1.0"].value == 1.0


def test_a_question_passes_on_the_right_side_of_the_threshold() -> None:
    run = run_of([asked(0.9, True), asked(0.9, False), asked(0.1, True)], Options())
    assert [item.passed for item in run.items] == [True, False, False]
    assert [item.cause for item in run.items] == [
        "",
        "would answer although unanswerable",
        "silent although answerable",
    ]
