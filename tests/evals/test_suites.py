"""The suites that there are: each threshold names a measure of its suite, whether or not its data is here."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from evals import gate
from evals.options import Options
from evals.report import judged
from evals.suites import SUITES

CASE = "{name: stade, language: fr, kind: unanswerable, question: Quel stade, why: absent}"


@pytest.mark.parametrize(
    "name", ["retrieval", "abstention", "provenance", "figures", "dates", "baseline", "memerag", "injections"]
)
def test_a_suite_without_its_data_says_so_and_fails_nothing(
    name: str, port: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BENCHMARKS_DIR", str(tmp_path / "nowhere"))
    monkeypatch.delenv("ASSISTANT_MODEL", raising=False)
    (tmp_path / "cases.yaml").write_text(f"cases:\n  - {CASE}\n", encoding="utf-8")
    run = SUITES[name].run(Options(index=port.settings.index, cases=tmp_path / "cases.yaml"))
    assert run.suite == name
    assert any("SKIPPED" in message for message in run.skipped)
    assert judged(run, gate.load_thresholds(suite=name)).passed


def test_each_suite_says_what_it_asks() -> None:
    assert all(suite.name == name and suite.asks for name, suite in SUITES.items())
