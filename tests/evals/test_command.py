"""The command `python -m evals`: arguments, exit codes, written reports, on a small index of made-up articles."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assistant import Assistant
from evals.__main__ import exit_code, main
from evals.gate import Fall, Threshold
from evals.summary import Measure

CASES = """
cases:
  - name: prix du chantier
    language: fr
    kind: figure
    question: Combien a coûté le chantier du port ?
    must: [[48000000]]
    articles: [port]
    why: Le prix est donné.
  - {name: prix du stade, language: fr, kind: unanswerable, question: "Combien de spectateurs au stade ?", why: Absent.}
"""
LENIENT = "[gold]\nverbatim_quotes = { at_least = 1.0 }\n"
UNREACHABLE = "[gold]\nright_fr = { at_least = 1.5 }\n"


@pytest.fixture
def own(tmp_path: Path, press: Path) -> Path:
    """An index of made-up articles, with a case file and two threshold files beside it."""
    bot = Assistant.open(tmp_path / "index")
    bot.ingest([press])
    bot.close()
    (tmp_path / "cases.yaml").write_text(CASES, encoding="utf-8")
    (tmp_path / "lenient.toml").write_text(LENIENT, encoding="utf-8")
    (tmp_path / "unreachable.toml").write_text(UNREACHABLE, encoding="utf-8")
    return tmp_path


def arguments(own: Path, thresholds: str) -> list[str]:
    return [
        *("--index", str(own / "index")),
        *("--cases", str(own / "cases.yaml")),
        *("--thresholds", str(own / thresholds)),
        *("--json", str(own / "out" / "run.json")),
        *("--junit", str(own / "out" / "run.xml")),
        *("--markdown", str(own / "out" / "run.md")),
    ]


def test_ones_own_index_and_cases_pass_and_are_reported(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(own, "lenient.toml")) == 0
    assert "PASSED: 2 cases" in capsys.readouterr().out
    content = json.loads((own / "out" / "run.json").read_text(encoding="utf-8"))
    assert [case["corpus"] for case in content["cases"]] == ["own", "own"]
    assert len(content["settings"]["fingerprint"]) == 16
    assert len(ElementTree.parse(own / "out" / "run.xml").findall(".//testcase")) == 2
    assert (own / "out" / "run.md").read_text(encoding="utf-8").startswith("## Evaluation: gold")


def test_a_missed_threshold_is_exit_1_with_its_name(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(own, "unreachable.toml")) == 1
    assert "right_fr is " in capsys.readouterr().out


def test_a_wrong_case_file_is_exit_2_with_the_reason(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "cases.yaml").write_text("cases: [{nom: x}]", encoding="utf-8")
    assert main(arguments(own, "lenient.toml")) == 2
    assert "unknown field nom" in capsys.readouterr().err


def test_one_corpus_alone_is_run(own: Path) -> None:
    options = [*arguments(own, "lenient.toml")[2:], "--corpus", "default"]
    assert main(options) == 0
    content = json.loads((own / "out" / "run.json").read_text(encoding="utf-8"))
    assert [case["corpus"] for case in content["cases"]] == ["default", "default"]


def test_an_unknown_suite_is_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--suite", "golden"])
    assert caught.value.code == 2
    assert "golden" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("falls", "skipped", "environment", "code"),
    [
        (0, 0, {"CI": "true"}, 0),
        (1, 0, {}, 1),
        (0, 1, {}, 0),
        (0, 1, {"CI": "true"}, 1),
        (0, 1, {"CI": "true", "ALLOW_MISSING_ARTICLES": "1"}, 0),
    ],
    ids=["all well", "a threshold fell", "originals absent at home", "originals absent in CI", "absence allowed in CI"],
)
def test_exit_code(
    falls: int, skipped: int, environment: dict[str, str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    fall = Fall(Threshold("right_fr", at_least=0.7), Measure("right_fr", 0.5, None, None, 2))
    message = "NO SOURCE ARTICLES"
    assert exit_code([fall] * falls, [message] * skipped, environment) == code
    assert (message in capsys.readouterr().err) is bool(skipped)
