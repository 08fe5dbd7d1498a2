"""Numbers among their tokens in, out whether they stand so thick that they are a dump of numbers and never prose."""

from __future__ import annotations

from assistant.text.number_words import ATOMS, PARTS, ROUND_NOUNS
from assistant.text.token_rows import TokenRows
from assistant.types import Language

# So many numbers side by side, or each two or three words from the next, are noise: no press table is as long.
_MOST_SIDE_BY_SIDE = 100
_MOST_NEAR = 1000
_NEAR = 3
_WIDEST_GAP = 3


def _words(language: Language) -> frozenset[str]:
    nouns = ROUND_NOUNS[language].keys()
    return frozenset(ATOMS[language].keys() | PARTS[language].keys() | nouns | {noun + "s" for noun in nouns})


_WORDS: dict[Language, frozenset[str]] = {"fr": _words("fr"), "en": _words("en")}


def stretch(rows: TokenRows, at: int) -> tuple[bool, int]:
    """Tell whether the stretch of numbers that begins at `at` is noise, and the token after it."""
    beside, row_end = _run(rows, at, 1, _WIDEST_GAP)
    if beside > _MOST_SIDE_BY_SIDE:
        return True, row_end
    near, end = _run(rows, at, _NEAR, None)
    return near > _MOST_NEAR, end


def _run(rows: TokenRows, at: int, step: int, widest: int | None) -> tuple[int, int]:
    """Count the numbers from `at` on that stand no more than `step` tokens apart; return the token after the last."""
    words, tokens = _WORDS[rows.language], rows.tokens
    count, last, here = 0, at, at
    while here < len(tokens) and here - last <= step and count <= _MOST_NEAR:
        if widest is not None and here > at and len(tokens[here].gap) > widest:
            break
        if tokens[here].kind == "number" or tokens[here].word in words:
            count, last = count + 1, here
        here += 1
    return count, last + 1
