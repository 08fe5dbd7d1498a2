"""The command `python -m evals`: arguments, exit codes, written reports, on a small index of made-up articles."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from tests_runs import NAMES, report, run

import evals
from assistant import Assistant
from evals import baselines
from evals.__main__ import exit_code, main
from evals.suites import SUITES

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
        *("--html", str(own / "out" / "run.html")),
    ]


def content_of(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def test_ones_own_index_and_cases_pass_and_are_reported(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(own, "lenient.toml")) == 0
    assert "PASSED: 2 cases" in capsys.readouterr().out
    content = content_of(own / "out" / "run.json")
    assert [case["corpus"] for case in content["cases"]] == ["own", "own"]
    assert len(content["settings"]["fingerprint"]) == 16
    tests = ElementTree.parse(own / "out" / "run.xml").findall(".//testcase")
    assert [test.get("name") for test in tests] == ["prix du chantier [own]", "prix du stade [own]", "verbatim_quotes"]
    assert (own / "out" / "run.md").read_text(encoding="utf-8").startswith("## Evaluation\n\n- ✅ **gold**: PASSED")
    assert "<h1>Passed</h1>" in (own / "out" / "run.html").read_text(encoding="utf-8")


def test_a_missed_threshold_is_exit_1_with_its_name(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(own, "unreachable.toml")) == 1
    assert "right_fr is " in capsys.readouterr().out


def test_a_regression_against_a_baseline_is_exit_1_and_names_the_case(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (own / "cases.yaml").read_text(encoding="utf-8")
    (own / "cases.yaml").write_text(text.replace("48000000", "47000000"), encoding="utf-8")
    baseline = own / "baseline.json"
    assert main([*arguments(own, "lenient.toml"), "--write-baseline", str(baseline)]) == 0
    assert main([*arguments(own, "lenient.toml"), "--baseline", str(baseline)]) == 0
    assert "no regression against the baseline" in capsys.readouterr().out
    # An earlier run that is said to have been right where this one is not.
    better = content_of(baseline)
    better["suites"][0]["measures"]["right_fr"] |= {"value": 1.0, "of": "1-"}
    baseline.write_text(json.dumps(better), encoding="utf-8")
    assert main([*arguments(own, "lenient.toml"), "--baseline", str(baseline)]) == 1
    assert "right_fr regressed by -1.000 (95 %: -1.000 to -1.000) against the baseline: prix du chantier [own]" in (
        capsys.readouterr().out
    )


def test_the_bundled_baseline_is_of_the_deterministic_suites_and_without_texts() -> None:
    file = Path(evals.__file__).parent / "baselines" / "deterministic.json"
    known = baselines.load(file)
    assert list(known) == ["gold", "mutations"]
    assert len(known["gold"].cases) >= 284
    longest = max(len(name) for one in known.values() for name in one.cases)
    assert longest < 100


def test_what_is_no_baseline_is_exit_2(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "odd.json").write_text("{}", encoding="utf-8")
    assert main([*arguments(own, "lenient.toml"), "--baseline", str(own / "odd.json")]) == 2
    assert "odd.json: wants a report" in capsys.readouterr().err


def test_several_suites_make_one_report(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BENCHMARKS_DIR", str(own))
    monkeypatch.setenv("ARTICLES_DIR", str(own / "none"))
    monkeypatch.delenv("CI", raising=False)
    assert main([*arguments(own, "lenient.toml"), "--suite", "gold,mutations", "--limit", "1"]) == 0
    assert [one["suite"] for one in content_of(own / "out" / "run.json")["suites"]] == ["gold", "mutations"]
    suites = ElementTree.parse(own / "out" / "run.xml").findall("testsuite")
    assert [suite.get("name") for suite in suites] == ["evals.gold", "evals.mutations"]
    assert len(suites[1].findall("testcase[@classname='mutations.english.number_little']")) == 1
    page = (own / "out" / "run.html").read_text(encoding="utf-8")
    assert 'id="suite-gold"' in page and 'id="suite-mutations"' in page
    assert "=== gold ===" in capsys.readouterr().out


def test_a_wrong_case_file_is_exit_2_with_the_reason(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "cases.yaml").write_text("cases: [{nom: x}]", encoding="utf-8")
    assert main(arguments(own, "lenient.toml")) == 2
    assert "unknown field nom" in capsys.readouterr().err


def test_one_corpus_alone_is_run(own: Path) -> None:
    options = [*arguments(own, "lenient.toml")[2:], "--corpus", "default"]
    assert main(options) == 0
    content = json.loads((own / "out" / "run.json").read_text(encoding="utf-8"))
    assert [case["corpus"] for case in content["cases"]] == ["default", "default"]


@pytest.mark.parametrize("command", ["lint", "draft-cases"])
def test_other_commands_have_their_own_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    assert f"python -m evals {command}" in capsys.readouterr().out


def test_an_unknown_suite_is_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--suite", "gold,golden"])
    assert caught.value.code == 2
    assert f"no suite is named 'golden'; known: {', '.join(SUITES)}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("fell", "skipped", "environment", "code"),
    [
        (False, False, {"CI": "true"}, 0),
        (True, False, {}, 1),
        (False, True, {}, 0),
        (False, True, {"CI": "true"}, 1),
        (False, True, {"CI": "true", "ALLOW_MISSING_ARTICLES": "1"}, 0),
    ],
    ids=["all well", "a threshold fell", "originals absent at home", "originals absent in CI", "absence allowed in CI"],
)
def test_exit_code(
    fell: bool, skipped: bool, environment: dict[str, str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    message = "NO SOURCE ARTICLES"
    made = report(NAMES if fell else ())
    assert exit_code([replace(made, run=replace(made.run, skipped=(message,) * skipped))], environment) == code
    assert (message in capsys.readouterr().err) is skipped


def test_an_informational_suite_never_fails_the_command() -> None:
    absent = replace(run(NAMES), informational=True, skipped=("NO BENCHMARK",))
    assert exit_code([replace(report(NAMES), run=absent)], {"CI": "true"}) == 0
