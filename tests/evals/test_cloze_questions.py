"""Questions made of a text's own sentences."""

from __future__ import annotations

import random

import pytest

from evals.cloze_questions import cloze_questions

TEXT = (
    "Le pont suspendu de la ville de Lisane a été ouvert au public le 3 mai 1931 après neuf ans de travaux difficiles. "
    "Plus de 12 000 voitures traversent chaque matin le pont suspendu qui relie les deux rives de la grande ville."
)


def test_each_answer_stands_where_it_is_said_to_stand_and_not_in_its_question() -> None:
    made = cloze_questions(TEXT, 10, random.Random(3))
    answers = [TEXT[one.start : one.end] for one in made]
    assert "12 000" in answers and any("1931" in answer for answer in answers)
    assert all(answer not in one.question for answer, one in zip(answers, made, strict=True))


@pytest.mark.parametrize(("answer", "word"), [("12 000", "Combien"), ("le 3 mai 1931", "Quand")])
def test_the_word_that_asks_fits_the_answer(answer: str, word: str) -> None:
    asked = {TEXT[one.start : one.end]: one.question.split()[0] for one in cloze_questions(TEXT, 10, random.Random(3))}
    assert asked[answer] == word


def test_no_more_questions_are_made_than_wanted_and_the_seed_decides_which() -> None:
    assert len(cloze_questions(TEXT, 1, random.Random(1))) <= 1
    assert cloze_questions(TEXT, 2, random.Random(5)) == cloze_questions(TEXT, 2, random.Random(5))


def test_a_text_without_anything_to_ask_for_gives_no_question() -> None:
    assert cloze_questions("Il pleut.", 5, random.Random(1)) == []
