"""Case files: what is read, what is refused, and that the gold cases rest on the articles that they name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from evals.cases import Case, CaseError, load_cases
from evals.corpora import Shelf, default_shelf, read_shelf
from evals.wording import says

GOOD = """
theme: Le pont
articles:
  - &pont ["pont"]
cases:
  - name: habitants venus
    language: fr
    kind: figure
    question: Combien d'habitants sont venus ?
    must: [[400, "quatre cents"], ["habitants"]]
    must_not: [500]
    articles: *pont
    why: Le nombre est donné.
"""
SILENT = """
cases:
  - {name: prix du pont, language: fr, kind: unanswerable, question: "Combien a coûté le pont ?", why: Aucun prix.}
"""


def write(folder: Path, text: str, name: str = "pont.yaml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_case_is_read_whole(tmp_path: Path) -> None:
    assert load_cases(write(tmp_path, GOOD)) == (
        Case(
            name="habitants venus",
            language="fr",
            question="Combien d'habitants sont venus ?",
            kind="figure",
            why="Le nombre est donné.",
            corpus="both",
            must=((400, "quatre cents"), ("habitants",)),
            must_not=(500,),
            articles=("pont",),
        ),
    )


def test_one_file_is_read_alone(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, SILENT, "silence.yaml")
    assert [case.name for case in load_cases(tmp_path)] == ["habitants venus", "prix du pont"]
    assert [case.name for case in load_cases(tmp_path / "silence.yaml")] == ["prix du pont"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("must_not:", "mustnot:", "unknown field mustnot"),
        ("theme:", "thema:", "unknown field thema"),
        ("    why: Le nombre est donné.\n", "", "missing field why"),
        ("kind: figure", "kind: number", "kind is 'number'; one of figure"),
        ("language: fr", "language: de", "language is 'de'"),
        ("language: fr", "language: [fr]", "language wants words"),
        ("[500]", "500", "must_not wants a list"),
        ("[400, ", "[yes, ", "must wants words and numbers, not True"),
        ('["habitants"]', "[]", "a group of must is empty"),
        ('&pont ["pont"]', "&pont [004]", "articles wants beginnings of file names"),
        ("    articles: *pont\n", "", "needs both 'must' and 'articles'"),
        ("kind: figure", "kind: unanswerable", "has no 'must'"),
        ("question: Combien", "question: 12 #", "question wants words"),
        ("theme: Le pont", "theme: [", "not readable as YAML"),
        ("cases:", "case:", "wants a mapping with a list named 'cases'"),
    ],
    ids=lambda value: value[:40].strip() if isinstance(value, str) else None,
)
def test_a_wrong_file_is_refused_with_the_reason(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(CaseError, match=r"pont\.yaml") as caught:
        load_cases(write(tmp_path, GOOD.replace(old, new)))
    assert message in str(caught.value)


def test_a_name_said_twice_is_refused_even_across_files(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD, "autre.yaml")
    with pytest.raises(CaseError, match="two cases are named 'habitants venus'"):
        load_cases(tmp_path)


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no case file here"):
        load_cases(tmp_path)


def test_the_gold_cases_are_many_and_varied() -> None:
    cases = load_cases()
    languages = Counter(case.language for case in cases)
    silent = [case for case in cases if not case.answerable]
    assert languages["fr"] >= 60 and languages["en"] >= 30
    assert len(silent) >= 30
    assert len({case.kind for case in cases}) == 11
    assert len({case.question for case in cases}) == len(cases)


def test_gold_answers_stand_in_the_digests() -> None:
    assert not_standing(default_shelf()) == []


def test_gold_answers_stand_in_the_source_articles(originals: Path) -> None:
    assert not_standing(read_shelf("originals", originals)) == []


def not_standing(shelf: Shelf) -> list[str]:
    """Name the cases some group of which no accepted article says."""
    found = []
    for case in load_cases():
        if not case.runs_on(shelf.name):
            continue
        texts = [text for name, text in shelf.texts.items() if not case.articles or name.startswith(case.articles)]
        if not all(any(says(text, wanted) for text in texts for wanted in group) for group in case.must):
            found.append(case.name)
    return found
