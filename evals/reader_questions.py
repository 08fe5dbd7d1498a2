"""Our own questions on our own news texts to training examples of the reader; whole articles are held out."""

from __future__ import annotations

import json
import random
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from assistant.text.sentences import split_sentences
from assistant.text.words import stems
from evals.reader_data import Example

BUNDLED: Final = Path(__file__).parent / "reader_questions"
# Shares of the answerable questions that also give a passage of the same article, or of another, that does not answer;
# of the windows that are twice as long; and of the articles that are never trained on, in per cent.
SAME_ARTICLE, OTHER_ARTICLE, LONGER, TIMES = 0.6, 0.35, 0.3, 2
HELD_OUT: Final = 12


def load_questions(folder: Path, size: int, seed: int) -> tuple[list[Example], list[Example]]:
    """Return training and held-out examples of the articles in a folder's JSON lines; `size` is in characters."""
    rng = random.Random(seed)
    articles = [json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.open(encoding="utf-8")]
    windows = [(article["id"], text) for article in articles for _, text in cut(article["text"], size)]
    sides: tuple[list[Example], list[Example]] = ([], [])
    for article in articles:
        others = [text for number, text in windows if number != article["id"]]
        sides[is_held_out(article["id"])].extend(_examples(article, others, size, rng))
    for side in sides:
        rng.shuffle(side)
    return sides


def is_held_out(number: str) -> bool:
    """Tell whether an article is kept back from training, whatever the seed."""
    return zlib.crc32(number.encode()) % 100 < HELD_OUT


def cut(text: str, size: int) -> list[tuple[int, str]]:
    """Cut an article into windows of whole sentences, about as the index does: where each begins, and its text."""
    found: list[tuple[int, str]] = []
    start = end = -1
    for sentence in [*split_sentences(text), None]:
        if start >= 0 and (sentence is None or sentence.end - start > size):
            found.append((start, text[start:end]))
            start = -1
        if sentence is not None:
            start, end = (sentence.start if start < 0 else start), sentence.end
    return found


def _examples(article: Mapping[str, Any], others: Sequence[str], size: int, rng: random.Random) -> Iterator[Example]:
    for question in article["questions"]:
        windows = cut(article["text"], size * (TIMES if rng.random() < LONGER else 1))
        asked, answer = question["q"], question["answer"]
        if answer is None:
            texts = [text for _, text in windows]
            yield from (Example(asked, text) for text in _nearest(asked, texts)[: 1 + (rng.random() < SAME_ARTICLE)])
            continue
        held = [(text, at) for _, text in windows for at in _places(answer, text)]
        if len(held) != 1:
            continue
        text, at = held[0]
        yield Example(asked, text, at, at + len(answer))
        rest = [one for _, one in windows if one != text]
        if rest and rng.random() < SAME_ARTICLE:
            yield Example(asked, rng.choice(rest))
        if rng.random() < OTHER_ARTICLE:
            yield Example(asked, _nearest(asked, rng.sample(list(others), min(60, len(others))))[0])


def _places(answer: str, text: str) -> list[int]:
    """Return where an answer stands in a text as whole words."""
    return [match.start() for match in re.finditer(rf"(?<!\w){re.escape(answer)}(?!\w)", text)]


def _nearest(question: str, texts: Sequence[str]) -> list[str]:
    """Return texts by how many of the question's words they share, most first."""
    asked = set(stems(question, "fr")) | set(stems(question, "en"))
    shared = Counter({text: len(asked & (set(stems(text, "fr")) | set(stems(text, "en")))) for text in texts})
    return [text for text, _ in shared.most_common()]
