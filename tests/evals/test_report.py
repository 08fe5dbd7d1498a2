"""The reports of a small run: each valid in its format, each naming what failed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from assistant import Abstention, Answer, Reply
from evals.cases import Case
from evals.gate import Threshold, fallen
from evals.gold import Outcome
from evals.report import Report, junit, markdown, table, to_json
from evals.scorers import score
from evals.summary import measures

FACT = Case("habitants <venus>", "fr", "Combien | d'habitants ?", "figure", "donné", must=((400,),), articles=("pont",))


@pytest.fixture
def report(answer: Callable[..., Answer], silence: Callable[..., Abstention], texts: dict[str, str]) -> Report:
    replies: list[Reply] = [answer("400 habitants [1]."), silence("Rien\x00 \ud800 ]]> là-dessus.")]
    outcomes = [
        Outcome(replace(FACT, name=f"{FACT.name} {number}"), "default", reply, 12.0, score(FACT, reply, texts))
        for number, reply in enumerate(replies)
    ]
    found = measures(outcomes)
    falls = fallen([Threshold("right_fr", at_least=0.7)], found)
    return Report("gold", outcomes, found, falls, {"python": "3.11"}, ("source articles absent",))


def test_table_shows_kinds_measures_faults_and_verdict(report: Report) -> None:
    text = table(report)
    assert "SKIPPED: source articles absent" in text
    assert "fr        figure  1      2   0.50" in text
    assert "habitants <venus> 1 [default]: correct: abstained (not_answered)" in text
    assert "FAILED: 1 thresholds missed." in text
    assert "right_fr is 0.5, wanted at least 0.7: habitants <venus> 1 [default]" in text


def test_table_of_a_run_without_faults_says_passed(report: Report) -> None:
    passed = replace(report, outcomes=report.outcomes[:1], falls=())
    assert table(passed).endswith("PASSED: 1 cases, no threshold missed.")


def test_json_carries_settings_measures_and_cases(report: Report) -> None:
    content = json.loads(to_json(report).encode("utf-8", errors="replace"))
    assert content["passed"] is False
    assert content["settings"] == {"python": "3.11"}
    assert content["seed"] == 20230612
    assert content["measures"]["right_fr"]["value"] == 0.5
    assert [case["status"] for case in content["cases"]] == ["answered", "abstained"]
    assert content["cases"][0]["citations"][0]["quote"].startswith("Le maire")


def test_junit_is_xml_with_a_test_a_case(report: Report) -> None:
    suite = ElementTree.fromstring(junit(report))[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("4", "2", "1")
    tests = suite.findall("testcase")
    assert tests[0].get("classname") == "gold.default.fr.figure"
    assert [len(test.findall("failure")) for test in tests] == [0, 1, 1, 0]
    assert "abstained" in (tests[1].find("failure").get("message") or "")  # type: ignore[union-attr]


def test_markdown_keeps_questions_from_being_markup(report: Report) -> None:
    text = markdown(report)
    assert "| fr | figure | 1 | 2 | 0.50 |" in text
    assert "- habitants &lt;venus> 1 [default]: " in text
    assert "FAILED" in text
