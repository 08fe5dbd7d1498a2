"""The reports of a small run: each valid in its format, each naming what failed, nothing read as markup."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from tests_runs import HOSTILE, NAMES, report, run

from evals.baselines import Baseline, Past
from evals.gate import Threshold
from evals.markup import Html, escaped, tag
from evals.report import Report, judged, table
from evals.report_html import html
from evals.report_json import to_json
from evals.report_junit import junit
from evals.report_markdown import markdown
from evals.results import by_kind, causes

BAD = report(NAMES[:3])
GOOD = report(suite="mutations")


def regressed() -> Report:
    earlier = Baseline({}, {"right_fr": Past(1.0)})
    return judged(run(NAMES[:6]), [Threshold("right_fr", at_least=0.5)], earlier)


# --- terminal ---------------------------------------------------------------------------------------------------


def test_table_shows_kinds_measures_faults_and_verdict() -> None:
    text = table(replace(BAD, run=replace(BAD.run, skipped=("source articles absent",))))
    assert "SKIPPED: source articles absent" in text
    assert re.search(r"^figure +7 +10 +0\.700 +0\.\d{3} to [01]\.\d{3}$", text, re.MULTILINE)
    assert re.search(r"^right_fr +0\.850 .* at least 0\.9 +MISSED$", text, re.MULTILINE)
    assert "- case 0: correct: does not say 400" in text
    assert "FAILED: 20 cases, 1 threshold missed, 0 measures regressed." in text
    assert text.endswith("- right_fr is 0.85, wanted at least 0.9: case 0; case 1; case 2")


def test_table_of_a_run_without_faults_says_passed() -> None:
    assert table(GOOD).endswith("PASSED: 20 cases, no threshold missed.")


def test_table_shows_the_change_against_a_baseline() -> None:
    text = table(regressed())
    assert re.search(r"^right_fr +0\.700 .* -0\.300 \(-0\.\d+ to -0\.\d+\) +at least 0\.5 +REGRESSED$", text, re.M)
    assert "FAILED: 20 cases, 0 thresholds missed, 1 measure regressed." in text


def test_an_informational_suite_never_fails() -> None:
    informed = replace(BAD, run=replace(BAD.run, informational=True))
    assert informed.passed
    assert "INFORMATION (never fails): 20 cases, 1 threshold missed" in table(informed)
    assert ElementTree.fromstring(junit([informed])).findall(".//failure") == []


# --- JSON -------------------------------------------------------------------------------------------------------


def test_json_carries_settings_seed_measures_and_cases() -> None:
    content = json.loads(to_json([BAD]).encode("utf-8", errors="replace"))
    assert (content["suite"], content["passed"], content["seed"]) == ("gold", False, 7)
    assert content["settings"] == {"python": "3.11"}
    assert content["measures"]["right_fr"]["value"] == 0.85
    assert content["measures"]["right_fr"]["of"] == "000" + "1" * 17
    assert [one["name"] for one in content["fell"]] == ["right_fr"]
    assert content["cases"][0]["citations"][0]["published"] == "2021-05-04, stated"
    assert content["cases"][0]["scores"][0]["explanation"] == "does not say 400"


def test_json_of_several_suites_holds_each() -> None:
    content = json.loads(to_json([BAD, GOOD]))
    assert (content["suite"], content["passed"]) == ("gold,mutations", False)
    assert [(one["suite"], one["passed"]) for one in content["suites"]] == [("gold", False), ("mutations", True)]


def test_json_tells_what_regressed_and_by_how_much() -> None:
    content = json.loads(to_json([regressed()]))
    assert content["regressed"][0]["name"] == "right_fr"
    assert content["changes"]["right_fr"]["difference"] == pytest.approx(-0.3)


# --- JUnit ------------------------------------------------------------------------------------------------------


def test_junit_is_xml_with_a_test_a_case_and_a_threshold() -> None:
    skipped = replace(GOOD, run=replace(GOOD.run, skipped=("NO SOURCE ARTICLES",)))
    bad, good = ElementTree.fromstring(junit([BAD, skipped]).encode("utf-8", "replace"))
    assert (bad.get("name"), bad.get("tests"), bad.get("failures"), bad.get("skipped")) == (
        "evals.gold",
        "21",
        "4",
        "0",
    )
    assert (good.get("tests"), good.get("failures"), good.get("skipped")) == ("22", "0", "1")
    tests = bad.findall("testcase")
    assert (tests[0].get("classname"), tests[0].get("name")) == ("gold.en, default.figure", "case 0")
    failure = tests[0].find("failure")
    assert failure is not None and failure.text is not None
    assert "asked: Combien ? case 0" in failure.text and "cited: Un pont" in failure.text
    assert tests[-1].get("classname") == "gold.thresholds"
    assert bad.find("properties/property[@name='seed']").get("value") == "7"  # type: ignore[union-attr]


def test_junit_has_a_test_a_measure_that_is_compared() -> None:
    (suite,) = ElementTree.fromstring(junit([regressed()]))
    (test,) = suite.findall("testcase[@classname='gold.baseline']")
    assert (test.get("name"), len(test.findall("failure"))) == ("right_fr", 1)


# --- Markdown ---------------------------------------------------------------------------------------------------


def test_markdown_is_short_with_the_failures_folded() -> None:
    text = markdown([BAD, GOOD])
    assert "- ❌ **gold**: FAILED: 20 cases, 1 threshold missed" in text
    assert "- ✅ **mutations**: PASSED: 20 cases" in text
    shown = re.sub(r"<details>.*?</details>", "", text, flags=re.DOTALL)
    assert len(shown.splitlines()) < 30
    assert "does not say 400" not in shown and "does not say 400" in text
    assert text.count("<details>") == text.count("</details>") == 3


def test_markdown_keeps_texts_from_being_markup() -> None:
    text = markdown([BAD])
    assert "<script>" not in text and "</details>&lt;" not in text
    assert "&lt;/details>&lt;script>alert(1)" in text
    assert "\\| \\*x\\*" in text


# --- HTML -------------------------------------------------------------------------------------------------------


class Tags(HTMLParser):
    """Which elements a page holds, and whether each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "onerror")]
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_html_is_well_formed_and_asks_nobody_for_anything() -> None:
    tags = Tags()
    tags.feed(html([BAD, GOOD]))
    assert tags.open == []
    assert tags.seen.count("script") == 1 and "img" not in tags.seen and "link" not in tags.seen
    assert set(tags.links) == {"#suite-gold", "#suite-mutations"}
    assert tags.seen.count("details") - tags.seen.count("table") <= 3
    assert tags.seen.count("svg") > 8


def test_html_says_first_what_fell() -> None:
    text = html([BAD, GOOD])
    assert "<h1>Failed: right answers, French</h1>" in text
    assert text.index("What is not") < text.index("Why") < text.index("What is good")
    assert "<h1>Passed</h1>" in html([GOOD])


def test_html_marks_what_was_right_in_the_baseline() -> None:
    earlier = Baseline(
        {one.name: one.fingerprint for one in run().items}, {"right_fr": Past(1.0, dict.fromkeys(NAMES, 1))}
    )
    text = html([judged(run(NAMES[:6]), [], earlier)])
    assert text.count('title="passed in the baseline"') == 6


def test_html_of_nothing_is_still_a_page() -> None:
    empty = replace(run(), items=(), measures={}, skipped=("NO SOURCE ARTICLES",))
    text = html([judged(empty, [])])
    assert "NO SOURCE ARTICLES" in text and "None." in text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("<b> & \"x\" 'y'", "&lt;b&gt; &amp; &quot;x&quot; &#x27;y&#x27;", id="what looks like markup"),
        pytest.param("a\x00\ud800b", "a\ufffd\ufffdb", id="what no page can carry"),
        pytest.param(Html("<b>"), "<b>", id="markup"),
        pytest.param(3, "3", id="a number"),
    ],
)
def test_words_are_escaped_and_markup_is_not(value: object, shown: str) -> None:
    assert escaped(value) == shown


def test_an_element_escapes_its_attributes() -> None:
    made = tag("a", "x<", title='" onclick="alert(1)', data_kind="k", class_=None)
    assert made == '<a title="&quot; onclick=&quot;alert(1)" data-kind="k">x&lt;</a>'


# --- what the reports are made from -----------------------------------------------------------------------------


def test_items_are_counted_by_kind_and_failures_by_cause() -> None:
    kinds = by_kind(BAD.run.items)
    assert [(kind, one.count, len(one.fallen)) for kind, one in kinds.items()] == [("figure", 10, 3), ("date", 10, 0)]
    assert causes(BAD.run.items) == {"not the right answer": 3}


def test_hostile_words_reach_the_json_as_they_are() -> None:
    assert HOSTILE in json.loads(to_json([BAD]))["cases"][0]["question"]
