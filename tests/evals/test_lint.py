"""The linter of gold files: sound ones pass, and each way to corrupt one by hand is caught."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.cases import BUNDLED, CaseError, load_cases
from evals.corpora import Shelf, default_shelf, originals_shelf
from evals.lint import lint, main
from evals.lint_checks import qualifier_before

ARTICLE = """\
Le Pont, 4 mai 2021

Le maire a inauguré le pont le 3 mai. Plus de 400 habitants sont venus, selon la préfecture, et 12 500 cyclistes.
« Ce pont nous relie enfin », a-t-il dit. Jusqu'à neuf millions d'euros ont été dépensés.
"""
SOUND = """
cases:
  - name: habitants venus
    language: fr
    kind: figure
    question: Combien d'habitants sont venus ?
    must: [["plus de 400", "more than 400"], ["habitants"]]
    must_not: [12500]
    said_by: ["préfecture"]
    articles: ["pont"]
    why: Un nombre borné.
  - name: jour de l'ouverture
    language: fr
    kind: event_date
    question: Quel jour le pont a-t-il ouvert ?
    must: [["3 mai", "May 3"]]
    must_not: ["4 mai"]
    date: "XXXX-05-03"
    date_inferred: "2021-05-03"
    articles: ["pont"]
    why: La veille de l'article.
  - name: mots du maire
    language: fr
    kind: quote
    question: Que dit le maire du pont ?
    must: [["nous relie enfin"]]
    articles: ["pont"]
    why: Cité.
  - name: gendarmes venus
    language: fr
    kind: near_miss
    question: Combien de gendarmes sont venus ?
    must: [[400], ["habitants"]]
    must_not: ["400 gendarmes"]
    articles: ["pont"]
    why: Ce sont des habitants.
  - name: provenance du pont
    language: fr
    kind: provenance
    question: D'où vient cet extrait ?
    excerpt: "« Ce pont nous relie enfin », a-t-il dit."
    outlet: ["Le Pont"]
    published: "2021-05-04"
    published_basis: stated
    articles: ["pont"]
    why: En tête.
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf("own", tmp_path, {"pont.txt": ARTICLE})


def faults(folder: Path, shelf: Shelf, text: str) -> list[str]:
    (folder / "pont.yaml").write_text(text, encoding="utf-8")
    return [str(fault) for fault in lint(folder / "pont.yaml", [shelf])]


def test_a_sound_file_has_no_fault(tmp_path: Path, shelf: Shelf) -> None:
    assert faults(tmp_path, shelf, SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "case", "message"),
    [
        ('"more than 400"', '"more than 401"', "habitants venus", "401 (in 'more than 401') is no figure"),
        ("[[400]", "[[410]", "gendarmes venus", "410 (in 410) is no figure"),
        ('"more than 400"', '"less than 400"', "habitants venus", "no article it names bounds 400 so"),
        ('["plus de 400", "more than 400"]', '["environ 400"]', "habitants venus", "no article it names bounds 400"),
        ('["habitants"]', '["habitantes"]', "habitants venus", "no article it names says 'habitantes'"),
        ('["préfecture"]', '["mairie"]', "habitants venus", "no article it names says 'mairie'"),
        ("[12500]", '["habitants"]', "habitants venus", "'habitants' must not be said, yet 'habitants' is wanted"),
        ('"May 3"', '"June 3"', "jour de l'ouverture", "XXXX-06-03 ('June 3') is no date"),
        ('"May 3"', '"May 3 2020"', "jour de l'ouverture", "2020-05-03 ('May 3 2020') is no date"),
        ('"XXXX-05-03"', '"XXXX-05-13"', "jour de l'ouverture", "XXXX-05-13 (date) is no date"),
        ('"2021-05-03"', '"2021-06-03"', "jour de l'ouverture", "date and date_inferred contradict"),
        ("nous relie enfin", "vous relie enfin", "mots du maire", "no article it names reads 'vous relie enfin'"),
        ('"400 gendarmes"', '"77 gendarmes"', "gendarmes venus", "must_not '77 gendarmes': no article has that figure"),
        ("Ce pont nous relie enfin", "Ce pont vous relie", "provenance du pont", "the excerpt stands in none"),
        ('["Le Pont"]', '["La Route"]', "provenance du pont", "outlet 'La Route' stands in none"),
        ('"2021-05-04"', '"2021-05-05"', "provenance du pont", "published 2021-05-05 is no date of its articles"),
        ('articles: ["pont"]', 'articles: ["quai"]', "habitants venus", "no article's file name begins with 'quai'"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else None,
)
def test_a_file_corrupted_by_hand_is_caught(
    tmp_path: Path, shelf: Shelf, old: str, new: str, case: str, message: str
) -> None:
    corrupted = SOUND.replace(old, new, 1)
    assert corrupted != SOUND or old == "nous relie enfin"
    if old == "nous relie enfin":
        corrupted = SOUND.replace(f'[["{old}"]]', f'[["{new}"]]')
    found = faults(tmp_path, shelf, corrupted)
    assert any(one.startswith(f"pont.yaml: {case!r}: ") and message in one for one in found), found


def test_a_case_for_a_corpus_without_its_articles_is_caught(tmp_path: Path) -> None:
    shelves = [Shelf("default", tmp_path, {"pont.md": ARTICLE}), Shelf("originals", tmp_path, {"000_x.txt": ARTICLE})]
    (tmp_path / "pont.yaml").write_text(SOUND, encoding="utf-8")
    found = [fault.message for fault in lint(tmp_path / "pont.yaml", shelves)]
    assert found == ["none of its articles is in the corpus 'originals'; name one, or set corpus"] * 5


def test_what_cannot_be_read_is_refused(tmp_path: Path, shelf: Shelf) -> None:
    with pytest.raises(CaseError, match="unknown field mustnt"):
        faults(tmp_path, shelf, SOUND.replace("must_not:", "mustnt:"))


def test_the_gold_cases_are_sound_over_the_digests() -> None:
    assert [str(fault) for fault in lint(BUNDLED, [default_shelf()], complete=False)] == []


def test_the_gold_cases_are_sound_over_both_corpora(originals: Path) -> None:
    assert [str(fault) for fault in lint(BUNDLED, [default_shelf(), originals_shelf()])] == []


def test_each_figure_of_the_gold_changed_by_hand_is_caught(tmp_path: Path) -> None:
    """Every whole number wanted of an answer, one at a time, in the files as they are."""
    missed = []
    shelf = default_shelf()
    for file in sorted(BUNDLED.glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        for case in (one for one in load_cases(file) if one.runs_on("default")):
            for number in {one for group in case.groups for one in group if isinstance(one, int)}:
                at = text.index(str(number), text.index("must:", text.index(f"name: {case.name}")))
                changed = f"{text[:at]}{number + 6013}{text[at + len(str(number)) :]}"
                (tmp_path / file.name).write_text(changed, encoding="utf-8")
                found = lint(tmp_path / file.name, [shelf], complete=False)
                if case.name not in {fault.case for fault in found}:
                    missed.append(case.name)
    assert missed == []


def test_the_command_names_each_fault_and_exits_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "pont.txt").write_text(ARTICLE, encoding="utf-8")
    cases = tmp_path / "cases.yaml"
    options = ["--cases", str(cases), "--articles", str(tmp_path / "articles")]
    cases.write_text(SOUND, encoding="utf-8")
    assert main(options) == 0
    assert "sound" in capsys.readouterr().out
    cases.write_text(SOUND.replace("[[400]", "[[401]"), encoding="utf-8")
    assert main(options) == 1
    assert "cases.yaml: 'gendarmes venus': 401 (in 401) is no figure" in capsys.readouterr().out
    cases.write_text("cases: [", encoding="utf-8")
    assert main(options) == 1
    assert "not readable as YAML" in capsys.readouterr().out
    assert main(["--cases", str(cases), "--index", str(tmp_path / "nowhere")]) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [("il y a plus de 400", "plus de "), ("Quelque 600", "Quelque "), ("jusqu’à 9", "jusqu’à "), ("les 400", "")],
)
def test_the_words_that_bound_a_number(text: str, found: str) -> None:
    assert qualifier_before(text, text.rindex(" ") + 1) == found
