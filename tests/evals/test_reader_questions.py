"""Questions on news become examples with the answer in its place; articles kept back are never trained on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.reader_questions import BUNDLED, cut, is_held_out, load_questions

TEXT = (
    "Le port de Brivaz a rouvert mardi après deux mois de travaux. Quelque 340 ouvriers y ont travaillé. "
    "La directrice, Lena Ostrova, promet trois quais de plus. Le maire n'a rien dit du prix."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    asked = [
        {"q": "Combien d'hommes y ont travaillé ?", "lang": "fr", "answer": "340", "kind": "figure"},
        {"q": "Who runs the port?", "lang": "en", "answer": "Lena Ostrova", "kind": "who"},
        {"q": "Quel est le prix des travaux ?", "lang": "fr", "answer": None, "kind": "figure"},
        {"q": "Que dit le texte ?", "lang": "fr", "answer": "a", "kind": "what"},
    ]
    lines = [json.dumps({"id": f"t-{n}", "lang": "fr", "text": TEXT, "questions": asked}) for n in range(40)]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_answers_stand_where_they_are_said_to(folder: Path) -> None:
    training, kept_back = load_questions(folder, 120, 7)
    answered = [one for one in training + kept_back if one.start is not None]
    assert {one.passage[one.start : one.end] for one in answered} == {"340", "Lena Ostrova"}


def test_a_question_without_an_answer_is_put_to_passages_that_have_none(folder: Path) -> None:
    training, _ = load_questions(folder, 120, 7)
    assert {one.start for one in training if one.question == "Quel est le prix des travaux ?"} == {None}


def test_an_answer_that_stands_in_several_places_is_left_out(folder: Path) -> None:
    assert not [one for side in load_questions(folder, 120, 7) for one in side if one.question == "Que dit le texte ?"]


def test_the_same_articles_are_kept_back_whatever_the_seed() -> None:
    kept = [number for number in range(300) if is_held_out(f"w-{number}")]
    assert 10 < len(kept) < 80


def test_windows_hold_whole_sentences_at_their_place() -> None:
    for start, text in cut(TEXT, 120):
        assert TEXT[start : start + len(text)] == text
        assert text.endswith(".")


def test_every_answer_of_the_questions_shipped_stands_in_its_text() -> None:
    lines = [line for file in BUNDLED.glob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]
    articles = [json.loads(line) for line in lines]
    assert len(articles) > 100
    wrong = [q["q"] for one in articles for q in one["questions"] if q["answer"] and q["answer"] not in one["text"]]
    assert wrong == []
