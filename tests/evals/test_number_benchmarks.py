"""The benchmark of written numbers: reading of its cases, its two conventions, and its figures where the data is."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from evals.number_benchmarks import NumberCase, answers, load_cases, tally
from evals.number_rewriting import rewrite

BENCHMARKS = Path(os.environ.get("BENCHMARKS_DIR") or Path(__file__).resolve().parents[3] / "shared" / "benchmarks")

REWRITTEN = {
    "Trente-deux chèvres et cent dix kg de foin.": "32 chèvres et 110 kg de foin.",
    "zéro quatre trente-six": "04 36",
    "le loyer est de douze virgule cinq": "le loyer est de 12,5",
    "la trente-troisième fois": "la 33ème fois",
    "le six mars": "le 6 mars",
    "mon deuxième choix": "mon deuxième choix",
    "un millième": "un 1000ème",
    "le stock est zéro": "le stock est zéro",
    "un chat et un chien": "un chat et un chien",
}


@pytest.mark.parametrize(("words", "digits"), REWRITTEN.items(), ids=list(REWRITTEN))
def test_a_text_is_rewritten_in_digits(words: str, digits: str) -> None:
    assert rewrite(words) == digits


def test_articles_are_numbers_where_all_are_asked_for() -> None:
    assert rewrite("un chat, l'un d'eux", articles=True) == "1 chat, l'un d'eux"


def test_the_conventions_part_where_a_suite_counts_articles() -> None:
    case = NumberCase("NumberModel", "12 est un nombre", (12.0, 1.0))
    assert not answers(case, "news")
    assert answers(case, "benchmark")


def test_the_conventions_part_on_days_of_months() -> None:
    case = NumberCase("text2num replace_numbers", "le sept avril", digits="le 7 avril")
    assert not answers(case, "news")
    assert answers(case, "benchmark")


def test_cases_are_read_from_both_files(tmp_path: Path) -> None:
    rows = [
        {"source": "Number/French/NumberModel.json", "text": "treize", "results": [{"Resolution": {"value": "13"}}]},
        {"source": "DateTime/French/DateModel.json", "text": "hier", "results": []},
    ]
    (tmp_path / "recognizers_fr_dev.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    row = {"kind": "invalid", "text": "dix zéro", "expected": ""}
    (tmp_path / "text2num_fr.jsonl").write_text(json.dumps(row), encoding="utf-8")
    results = tally(load_cases(tmp_path), "news")
    assert {suite: (result.right, result.total) for suite, result in results.items()} == {
        "NumberModel": (1, 1),
        "text2num invalid": (1, 1),
    }


def test_numbers_and_ordinals_of_the_public_suites() -> None:
    if not BENCHMARKS.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"NO BENCHMARKS in {BENCHMARKS}")
        pytest.skip(f"NO BENCHMARKS in {BENCHMARKS}: set BENCHMARKS_DIR")
    cases = load_cases(BENCHMARKS)
    for suites in (("NumberModel", "OrdinalModel"), ("text2num",)):
        results = [result for suite, result in tally(cases, "benchmark").items() if suite.startswith(suites)]
        right, total = sum(result.right for result in results), sum(result.total for result in results)
        assert right >= 0.97 * total
