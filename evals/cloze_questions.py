"""A text in, questions made of its own sentences out: a figure, date or name taken out and asked for.

Read with written questions they show the reader many more answers than people wrote questions for. A question keeps
a sentence's words near the answer, some lost and the halves now and then exchanged: its words alone do not find it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.text.dates import find_dates
from assistant.text.figures import find_figures
from assistant.text.names import find_names
from assistant.text.sentences import split_sentences

# Words kept on each side of the answer, the share of them lost, and how often the halves change places.
_BEFORE, _AFTER, _LOST, _EXCHANGED = 9, 7, 0.25, 0.5
_WORDS = re.compile(r"[\w'’-]+")
_ASKED_WITH = {"person": "Qui", "place": "Où", "organisation": "Quelle organisation", "other": "Quel nom"}
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Cloze:
    """A question whose answer is `text[start:end]`."""

    question: str
    start: int
    end: int


def cloze_questions(text: str, count: int, rng: random.Random) -> list[Cloze]:
    """Return up to `count` questions on a French text, drawn by `rng`."""
    answers = list(_answers(text))
    rng.shuffle(answers)
    made = (_ask(*answer, rng) for answer in answers[:count])
    return [cloze for cloze in made if cloze]


def _answers(text: str) -> Iterator[tuple[str, str, int, int, str]]:
    """Yield what can be asked for: the words before it and after in its sentence, its place, the word that asks."""
    dates = [mention for mention in find_dates(text, None, "fr") if mention.kind == "date" and mention.edtf]
    asked = [(d.start, d.end, "En quelle année" if re.fullmatch(r"\d{4}", d.surface) else "Quand") for d in dates]
    asked += [(figure.start, figure.end, "Combien") for figure in find_figures(text, "fr") if figure.kind != "ordinal"]
    names = [name for name in find_names(text, "fr") if name.kind in _ASKED_WITH]
    asked += [(name.start, name.end, _ASKED_WITH[name.kind]) for name in names]
    for sentence in split_sentences(text):
        for start, end, word in asked:
            if sentence.start <= start and end <= sentence.end:
                yield text[sentence.start : start], text[end : sentence.end], start, end, word


def _ask(before: str, after: str, start: int, end: int, word: str, rng: random.Random) -> Cloze | None:
    halves = [_WORDS.findall(before)[-_BEFORE:], _WORDS.findall(after)[:_AFTER]]
    if rng.random() >= _EXCHANGED:
        halves.reverse()
    kept = [w for half in halves for w in half if rng.random() >= _LOST]
    if len(kept) < _SHORTEST:
        return None
    return Cloze(f"{word} {' '.join(kept)} ?", start, end)
