"""The suite memerag: labels read, agreement measured, an absent file told; on rows made up here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from evals.memerag import FILE, Judged, Sentence, load, measures, run_folder
from evals.options import Options
from evals.report import judged as report_of
from evals.report import table
from evals.report_json import to_json
from evals.report_markdown import markdown

ROWS = [
    {
        "query": "Quand le pont a-t-il ouvert ?",
        "context": [{"text": "Le pont a ouvert le 3 mai 2021."}],
        "answer": [
            {"sentence": "Le pont a ouvert en mai 2021.", "factuality": "Supported"},
            {
                "sentence": "Le pont a ouvert en juin 2021.",
                "factuality": "Not Supported",
                "fine_grained_factuality": "Contradiction",
            },
            {"sentence": "Le pont est beau.", "factuality": "Challenging to determine"},
        ],
    }
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = [json.dumps(row, ensure_ascii=False) for row in ROWS]
    (tmp_path / FILE).write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def sentence(supported: bool, text: str = "Le pont a ouvert.", question: str = "Quand ?") -> Sentence:
    return Sentence(question, text, ("Le pont a ouvert.",), supported, "")


def test_sentences_without_one_of_the_two_labels_are_left_out(folder: Path) -> None:
    assert [(one.text, one.supported, one.fault) for one in load(folder / FILE)] == [
        ("Le pont a ouvert en mai 2021.", True, ""),
        ("Le pont a ouvert en juin 2021.", False, "Contradiction"),
    ]


def test_the_check_is_asked_about_each_sentence(folder: Path) -> None:
    run = run_folder(folder, Options())
    assert [item.told for item in run.items] == ["supported", "contradicted"]
    assert run.measures["balanced_accuracy"].value == 1.0
    assert run.informational and run.skipped == ()


def test_agreement_is_the_mean_of_both_recalls() -> None:
    said = [("supported", True), ("supported", True), ("unsupported", True), ("unsupported", False)]
    said += [("supported", False)]
    rows = [
        Judged(sentence(supported, question=str(place)), word, (), 2.0) for place, (word, supported) in enumerate(said)
    ]
    found = measures(rows)
    assert found["supported_recall"].value == pytest.approx(2 / 3)
    assert found["not_supported_recall"].value == pytest.approx(1 / 2)
    assert found["balanced_accuracy"].value == pytest.approx(7 / 12)
    assert found["not_supported_precision"].value == pytest.approx(1 / 2)
    low, high = found["balanced_accuracy"].low, found["balanced_accuracy"].high
    assert low is not None and high is not None and low <= 7 / 12 <= high
    assert found["latency_median_ms"].value == 2.0


def test_sentences_with_figures_are_measured_by_themselves() -> None:
    rows = [Judged(sentence(False, "Le pont a coûté 3 millions."), "unsupported", (), 1.0)]
    rows += [Judged(sentence(True), "supported", (), 1.0)]
    found = measures(rows)
    assert found["not_supported_recall_figures"].count == 1
    assert found["not_supported_recall_figures"].value == 1.0
    assert found["balanced_accuracy_figures"].value is None


def test_an_absent_file_is_told_and_fails_nothing(tmp_path: Path) -> None:
    run = run_folder(tmp_path / "nowhere", Options())
    assert "SKIPPED" in run.skipped[0]
    assert run.items == () and run.measures["balanced_accuracy"].value is None
    assert report_of(run, ()).passed


def test_disagreements_are_shown_without_the_passages(folder: Path) -> None:
    def credulous(text: str, passages: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        return "supported", ()

    report = report_of(run_folder(folder, Options(), credulous), ())
    for written in (table(report), markdown([report]), to_json([report])):
        assert "accepted although not supported" in written
        assert "Le pont a ouvert le 3 mai 2021." not in written
