"""PIAF's files in, a pool of paragraphs and questions out; the reader was trained on no title that is asked about."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evals.benchmarks import Row, drawn, rows

PARAGRAPHS: Final = "piaf_paragraphs.jsonl"
QUESTIONS: Final = "piaf_questions.jsonl"
# How the reader's training held titles back, see `reader_data`.
_HELD_OUT, _HELD_OUT_SEED = 0.08, 7


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the paragraph it was written for, and the answers that people marked there."""

    id: str
    text: str
    paragraph: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an encyclopedia, with the title of its page."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Pool:
    """Paragraphs to search in, and questions each answered in one of them."""

    paragraphs: tuple[Paragraph, ...]
    questions: tuple[Question, ...]


def held_out_titles(titles: Iterable[str]) -> frozenset[str]:
    """Return the titles that the reader's training left aside."""
    ordered = sorted(set(titles))
    return frozenset(random.Random(_HELD_OUT_SEED).sample(ordered, int(_HELD_OUT * len(ordered))))


def load_pool(folder: Path, paragraphs: int, questions: int, seed: int) -> Pool:
    """Read the files and draw: questions about held-out titles, their paragraphs, and others to be told apart from.

    0 paragraphs or questions means all. Raises OSError.
    """
    every = [Paragraph(row["id"], row["title"], row["text"]) for row in rows(folder / PARAGRAPHS)]
    fresh = held_out_titles(one.title for one in every)
    kept = {one.id for one in every if one.title in fresh}
    asked = drawn(
        [one for row in rows(folder / QUESTIONS) if (one := _question(row)).paragraph in kept], questions, seed
    )
    wanted = {one.paragraph for one in asked}
    others = [one for one in every if one.id not in wanted]
    # A paragraph of the same page is the hardest to tell apart, so these come first.
    near = [one for one in others if one.id in kept]
    far = [one for one in others if one.id not in kept]
    room = max(0, paragraphs - len(wanted)) if paragraphs else len(others)
    beside = drawn(near, room, seed) if room else []
    beside += drawn(far, room - len(beside), seed) if room > len(beside) else []
    chosen = wanted | {one.id for one in beside}
    return Pool(tuple(one for one in every if one.id in chosen), tuple(asked))


def write(paragraphs: Iterable[Paragraph], folder: Path) -> None:
    """Write each paragraph as an article whose outlet is its own name, so that it can be asked alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in paragraphs:
        title = json.dumps(one.title, ensure_ascii=False)
        fields = f"---\ntitle: {title}\noutlet: {one.id}\n---\n"
        (folder / f"{one.id}.md").write_text(f"{fields}{one.text}\n", encoding="utf-8")


def _question(row: Row) -> Question:
    answers = tuple(dict.fromkeys(answer["text"] for answer in row["answers"]))
    return Question(row["id"], row["question"], row["paragraph"], answers)
