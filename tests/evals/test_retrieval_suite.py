"""The suite retrieval on made-up paragraphs: the pool, the measures, each stage over a real index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.options import Options
from evals.piaf import PARAGRAPHS, QUESTIONS, Paragraph, Pool, Question, held_out_titles, load_pool, write
from evals.ranked import ranked_measures
from evals.reader_data import load_examples
from evals.retrieval_suite import run_pool

TEXTS = {
    "p0000": "Le pont de Lorvan a été inauguré en 1931. Il mesure 240 mètres et relie les deux rives du fleuve Aude.",
    "p0001": "La bibliothèque de Querne conserve 52 000 manuscrits. Elle a été fondée par l'abbé Martin Delorme.",
    "p0002": "Le festival de jazz attire chaque été des milliers de spectateurs sur la plage de Saint-Morin.",
}
ASKED = (
    Question("q1", "Combien de mètres mesure le pont de Lorvan ?", "p0000", ("240",)),
    Question("q2", "Qui a fondé la bibliothèque de Querne ?", "p0001", ("l'abbé Martin Delorme",)),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files in PIAF's form: 50 titles of two paragraphs, with one question each."""
    texts = [f"Le lieu {at} est grand." for at in range(100)]
    paragraphs = [{"id": f"p{at:04}", "title": f"Titre {at // 2}", "text": text} for at, text in enumerate(texts)]
    questions = [
        {
            "id": f"q{at}",
            "paragraph": f"p{at:04}",
            "question": f"Comment est le lieu {at} ?",
            "answers": [{"text": "grand", "start": text.index("grand")}],
        }
        for at, text in enumerate(texts)
    ]
    for name, found in ((PARAGRAPHS, paragraphs), (QUESTIONS, questions)):
        (tmp_path / name).write_text("\n".join(map(json.dumps, found)), encoding="utf-8")
    return tmp_path


def test_only_titles_that_the_reader_never_saw_are_asked_about(folder: Path) -> None:
    pool = load_pool(folder, 0, 0, 1)
    titles = {one.title: one.id for one in pool.paragraphs}
    fresh = held_out_titles(titles)
    assert len(fresh) == 4 and len(pool.paragraphs) == 100 and len(pool.questions) == 8
    trained, aside = load_examples(folder, 420, 1, 0.08)
    asked = {one.text for one in pool.questions}
    assert asked.isdisjoint(one.question for one in trained)
    assert asked <= {one.question for one in aside}


def test_a_pool_holds_the_paragraphs_asked_about_then_their_neighbours(folder: Path) -> None:
    pool = load_pool(folder, 10, 3, 1)
    assert len(pool.questions) == 3 and len(pool.paragraphs) == 10
    held = {one.id for one in pool.paragraphs}
    assert {one.paragraph for one in pool.questions} <= held
    fresh = held_out_titles(f"Titre {at}" for at in range(50))
    assert sum(one.title in fresh for one in pool.paragraphs) == 8
    assert pool == load_pool(folder, 10, 3, 1)


def test_a_paragraph_becomes_an_article_of_its_own_name(tmp_path: Path) -> None:
    write([Paragraph("p0007", 'Un "titre" : deux', "Un texte.")], tmp_path)
    written = (tmp_path / "p0007.md").read_text(encoding="utf-8")
    assert written == '---\ntitle: "Un \\"titre\\" : deux"\noutlet: p0007\n---\nUn texte.\n'


def test_rankings_are_measured() -> None:
    rankings = {"a": ["x", "y"], "b": ["z", "w", "y"], "c": []}
    found = {one.name: one for one in ranked_measures(rankings, {"a": "x", "b": "y", "c": "x"}, "dense_")}
    assert found["dense_recall_at_1"].value == pytest.approx(1 / 3)
    assert found["dense_recall_at_5"].value == pytest.approx(2 / 3)
    assert found["dense_mrr_at_10"].value == pytest.approx((1 + 1 / 3) / 3)
    assert found["dense_ndcg_at_10"].value == pytest.approx((1 + 0.5) / 3)
    assert found["dense_recall_at_1"].fallen == ("b", "c")


def test_each_stage_is_put_to_a_real_index() -> None:
    paragraphs = tuple(Paragraph(name, f"Page {name}", text) for name, text in TEXTS.items())
    run = run_pool(Pool(paragraphs, ASKED), Options())
    found = run.measures
    assert found["recall_at_1"].value == found["lexical_recall_at_1"].value == found["reader_recall_at_1"].value == 1.0
    assert found["dense_recall_at_5"].value == 1.0
    assert found["answer_exact"].count == 2 and (found["answer_f1"].value or 0) > 0.4
    assert [item.passed for item in run.items] == [True, True]
    assert not run.informational and run.skipped == ()
