"""Tokens of a text in, their neighbours and rows of number words out: the ground that number readers stand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from assistant.text.counted_nouns import is_content
from assistant.text.figure_tokens import Token
from assistant.text.number_words import ATOMS
from assistant.text.numbers import Item, Reading, read_words
from assistant.types import Language, Qualifier

Form = Literal["digits", "words", "ordinal", "fraction", "round", "code"]


@dataclass(frozen=True, slots=True)
class Found:
    """A number at `tokens[first:stop]`; `scale` is that of its scale word, `linked` that its unit comes after "de"."""

    first: int
    stop: int
    value: float
    form: Form
    qualifier: Qualifier | None = None
    scale: float = 1
    linked: bool = False


@dataclass(frozen=True, slots=True)
class TokenRows:
    """One tokenised text, and where its words stand."""

    tokens: Sequence[Token]
    text: str
    language: Language
    rows: dict[int, tuple[list[Item], int]] = field(default_factory=dict)

    def gap(self, at: int) -> str:
        """Return what stands between `tokens[at - 1]` and `tokens[at]`; a full stop at the ends."""
        return self.tokens[at].gap if 0 < at < len(self.tokens) else "."

    def joined(self, at: int) -> bool:
        """Tell whether only a blank, a hyphen or one line break parts `tokens[at]` from the one before."""
        return 0 < at < len(self.tokens) and self.tokens[at].joined

    def word(self, at: int) -> str:
        """Return the folded word at `at`, or an empty string."""
        if not 0 <= at < len(self.tokens):
            return ""
        token = self.tokens[at]
        return token.word if token.kind == "word" else ""

    def next_word(self, at: int) -> str:
        """Return the folded word at `at` if it is joined to the token before it."""
        if not 0 < at < len(self.tokens):
            return ""
        token = self.tokens[at]
        return token.word if token.joined and token.kind == "word" else ""

    def row(self, at: int) -> tuple[list[Item], int]:
        """Return the row of number words that holds `tokens[at]`, and its place in it; an ordinal ends a row."""
        if at not in self.rows:
            row: list[Item] = []
            atoms = ATOMS[self.language]
            end = at
            while end < len(self.tokens) and (atom := atoms.get(self.word(end))) and (not row or self.joined(end)):
                self.rows[end] = row, end - at
                row.append(Item(atom, self.gap(end) in ("-", "‐", "‑")))
                end += 1
                if atom.ordinal:
                    break
        return self.rows.get(at, ([], 0))

    def words_from(self, at: int) -> Reading | None:
        """Return the number in words that begins at `tokens[at]`; its `stop` is a token."""
        row, place = self.row(at)
        reading = read_words(row, place, self.language) if row else None
        return reading and reading._replace(stop=reading.stop + at - place)

    def noun_follows(self, at: int) -> bool:
        """Tell whether a word that may be a noun is joined to the token before it."""
        return self.joined(at) and at < len(self.tokens) and is_content(self.tokens[at])

    def of_follows(self, at: int) -> bool:
        """Tell whether a French "of" is joined to the token before it."""
        return self.next_word(at) in ("de", "d", "du", "des")
