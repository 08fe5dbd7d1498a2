"""Case files: what is read, what is refused, and that there are gold cases of every kind."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from evals.cases import Case, CaseError, Kind, load_cases

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


CONTESTED = """
cases:
  - name: prix contesté
    language: fr
    kind: contested
    question: Le pont a-t-il coûté trop cher ?
    sides: [["maire"], ["opposition"]]
    articles: ["pont"]
    why: Deux avis.
"""
FOLLOW_UP = """
cases:
  - name: et combien
    language: fr
    kind: follow_up
    after: ["Qui est venu ?"]
    question: Et combien ?
    must: [[400]]
    articles: ["pont"]
    why: La suite.
"""
PROVENANCE = """
cases:
  - name: d'où
    language: fr
    kind: provenance
    question: D'où vient cet extrait ?
    excerpt: Plus de 400 habitants sont venus.
    outlet: []
    published: "2021-05-04"
    published_basis: stated
    articles: ["pont"]
    why: La date est en tête.
"""
EVENT = """
cases:
  - name: jour de l'ouverture
    language: fr
    kind: event_date
    question: Quel jour le pont a-t-il ouvert ?
    must: [["3 mai"]]
    must_not: ["4 mai"]
    date: "XXXX-05-03"
    date_inferred: "2021-05-03"
    articles: ["pont"]
    why: La veille de l'article.
"""
NEAR = """
cases:
  - name: gendarmes venus
    language: fr
    kind: near_miss
    question: Combien de gendarmes sont venus ?
    must: [[400], ["habitants"]]
    articles: ["pont"]
    why: Ce sont des habitants.
"""


def test_the_fields_of_each_kind_are_read(tmp_path: Path) -> None:
    contested, follow_up, provenance, event, near = (
        load_cases(write(tmp_path, text, "un.yaml"))[0] for text in (CONTESTED, FOLLOW_UP, PROVENANCE, EVENT, NEAR)
    )
    assert contested.groups == (("maire",), ("opposition",)) and contested.answerable
    assert follow_up.after == ("Qui est venu ?",)
    assert (provenance.outlet, provenance.title, provenance.published) == ((), None, "2021-05-04")
    assert (event.date, event.date_inferred) == ("XXXX-05-03", "2021-05-03")
    assert not near.answerable and not provenance.answerable


@pytest.mark.parametrize(
    ("text", "old", "new", "message"),
    [
        (CONTESTED, 'sides: [["maire"], ["opposition"]]', 'must: [["maire"]]', "'sides' go together"),
        (CONTESTED, '[["maire"], ["opposition"]]', '[["maire"]]', "has one side; a dispute has two"),
        (CONTESTED, "kind: contested", "kind: what", "'sides' go together"),
        (FOLLOW_UP, '    after: ["Qui est venu ?"]\n', "", "'after' go together"),
        (FOLLOW_UP, 'after: ["Qui est venu ?"]', 'after: [""]', "after wants the questions asked before"),
        (PROVENANCE, "excerpt: Plus de 400 habitants sont venus.", "must: [[400]]", "'excerpt' go together"),
        (PROVENANCE, "published_basis: stated", "published_basis: guessed", "published_basis is 'guessed'"),
        (PROVENANCE, '"2021-05-04"', "2021-05-04", "published wants a date such as"),
        (PROVENANCE, '    articles: ["pont"]\n', "", "needs 'articles': what the excerpt is from"),
        (EVENT, '    must_not: ["4 mai"]\n', "", "needs 'must_not': the other date"),
        (EVENT, '"XXXX-05-03"', '"le 3 mai"', "date wants a date such as"),
        (EVENT, "kind: event_date", "kind: comparison", "for each of the two moments"),
        (EVENT, "date_inferred:", "published:", "has no excerpt, outlet, published"),
        (NEAR, '    articles: ["pont"]\n', "", "needs 'articles': where the near miss is"),
        (NEAR, "why: Ce", 'accepted: "no"\n    why: Ce', "accepted wants true or false"),
    ],
    ids=lambda value: value[:48].strip() if isinstance(value, str) and "cases:" not in value else "",
)
def test_a_kind_without_its_fields_is_refused(tmp_path: Path, text: str, old: str, new: str, message: str) -> None:
    assert old in text
    with pytest.raises(CaseError, match=r"un\.yaml: case") as caught:
        load_cases(write(tmp_path, text.replace(old, new), "un.yaml"))
    assert message in str(caught.value)


def test_drafts_are_left_out_with_a_warning_until_accepted(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, NEAR.replace("    why", "    accepted: false\n    why"), "projets.yaml")
    with pytest.warns(UserWarning, match="1 drafted cases are left out until accepted"):
        assert [case.name for case in load_cases(tmp_path)] == ["habitants venus"]
    with pytest.raises(CaseError, match="set accepted: true"):
        load_cases(tmp_path / "projets.yaml")


def test_the_gold_cases_are_many_and_varied() -> None:
    cases = load_cases()
    languages = Counter(case.language for case in cases)
    kinds = Counter(case.kind for case in cases)
    assert len(cases) >= 200
    assert languages["fr"] >= 130 and languages["en"] >= 60
    assert set(kinds) == set(get_args(Kind))
    assert min(kinds.values()) >= 4 and kinds["unanswerable"] + kinds["near_miss"] + kinds["false_premise"] >= 50
    assert len({(case.question, case.after) for case in cases}) == len(cases)
