"""What a question asks for and a sentence that may answer it, side by side: the nouns that the modules beside share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.answering.presumed import Presumed
from assistant.grounding.clauses import Word
from assistant.grounding.statements import Reading, Statement, read
from assistant.retrieval.ranking import Candidate
from assistant.text.names import Name
from assistant.types import Query

# The sentence says what is asked for, leaves open whether it does, or says it of something else.
Verdict = Literal["fills", "open", "fails"]


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a sentence holds what is asked for, and its range in the text that the sentence is read in."""

    verdict: Verdict
    start: int = 0
    end: int = 0


OPEN = Fit("open")
FAILS = Fit("fails")


@dataclass(frozen=True, slots=True)
class Side:
    """A question and one sentence: `ground` in `window`, `key` what is at present held to answer (0, 0 for nothing)."""

    query: Query
    asked: Presumed | None
    ground: Statement
    window: Reading
    candidate: Candidate
    key: tuple[int, int]

    def holds_key(self, start: int, end: int) -> bool:
        """Tell whether what is held to answer lies in a range of the window, at least in part."""
        return start < self.key[1] and self.key[0] < end

    @property
    def question(self) -> Statement:
        """The question, read as a sentence."""
        return read(self.query.text, None, self.query.language).statements[0]


def range_of(words: Sequence[Word]) -> tuple[int, int]:
    """Return where words that stand together begin and end."""
    return words[0].start, words[-1].start + len(words[-1].surface)


def is_somebody(name: Name) -> bool:
    """Tell whether a name may be a person's."""
    return name.kind in ("person", "other")
