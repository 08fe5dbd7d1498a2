"""The reader's training examples, made from a small data set of our own in PIAF's form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.near_misses import Swaps
from evals.reader_data import Example, load_examples

PARAGRAPHS = {
    f"p{number}": (
        f"Le pont de {city} a été ouvert en {1900 + number} par le maire {mayor}. "
        f"Il mesure {100 + number} mètres et {number + 3} trains le traversent chaque jour. "
        f"La ville de {city} compte {number + 2} musées et un théâtre fondé par {mayor}."
    )
    for number, (city, mayor) in enumerate(
        [
            ("Lisane", "Jean Morel"),
            ("Varn", "Anna Duval"),
            ("Ostrel", "Paul Kern"),
            ("Morvan", "Lena Ostrova"),
            ("Talmir", "Marek Simon"),
            ("Bréval", "Odile Perret"),
        ]
    )
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    paragraphs, questions = [], []
    for number, (key, text) in enumerate(PARAGRAPHS.items()):
        city = text.split()[3]
        paragraphs.append({"id": key, "title": city, "text": text})
        asked = {
            f"En quelle année le pont de {city} a-t-il été ouvert ?": str(1900 + number),
            f"Combien de trains traversent le pont de {city} ?": f"{number + 3} trains",
            f"Combien de musées la ville de {city} compte-t-elle en 2001 ?": f"{number + 2} musées",
        }
        for at, (question, answer) in enumerate(asked.items()):
            found = {"text": answer, "start": text.index(answer)}
            questions.append({"id": f"q{number}{at}", "paragraph": key, "question": question, "answers": [found]})
    for name, rows in (("paragraphs", paragraphs), ("questions", questions)):
        lines = "\n".join(json.dumps(row) for row in rows)
        (tmp_path / f"piaf_{name}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_answers_stand_at_their_offsets_and_negatives_have_none(folder: Path) -> None:
    training, held_out = load_examples(folder, size=120, seed=3, held_out=0.34)
    positives = [example for example in (*training, *held_out) if example.start is not None]
    assert len(positives) == 18
    assert all(example.passage[example.start : example.end].strip() for example in positives)
    assert any(example.start is None for example in training)


def test_held_out_titles_are_the_same_whatever_the_seed_and_never_trained_on(folder: Path) -> None:
    def cities(examples: list[Example]) -> set[str]:
        return {example.question.rsplit(" de ", 1)[1].split()[0] for example in examples if example.start is not None}

    first, second = (load_examples(folder, 120, seed, 0.34) for seed in (1, 2))
    assert cities(first[1]) == cities(second[1]) != set()
    assert cities(first[0]).isdisjoint(cities(first[1]))


def test_one_seed_gives_the_same_examples_twice(folder: Path) -> None:
    assert load_examples(folder, 120, 5, 0.34) == load_examples(folder, 120, 5, 0.34)


def test_a_near_miss_differs_from_its_question_by_something_the_passage_lacks() -> None:
    questions = [
        "Combien de trains traversent le pont de Lisane en 1990 ?",
        "Combien de navires entrent au port de Varn en 1991 ?",
        "Combien de musées Anna Duval a-t-elle ouverts à Ostrel ?",
        "Combien d'écoles Jean Morel a-t-il fermées à Talmir ?",
        "Combien de ponts mesurent plus de cent mètres à Morvan ?",
    ]
    swaps = Swaps.collect(questions, seed=1)
    passage = PARAGRAPHS["p0"]
    made = {swaps.make(questions[0], passage) for _ in range(40)} - {None}
    assert len(made) >= 3
    for question in made:
        assert question is not None
        changed = set(question.split()) - set(questions[0].split())
        assert changed
        assert not any(word.strip(" ?") in passage for word in changed)
