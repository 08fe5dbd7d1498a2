"""Whether a text says something: words and numbers in, yes or no out, with spelling differences folded."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from evals.case_fields import Wanted
from evals.numbers import numbers_in

# Labels of citations and the marks of bold and italics, which are not words of an answer.
_MARKUP = re.compile(r"\[\d+\]|[*_`]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": " ", "'": " ", "\u02bc": " "})
_GROUPED = re.compile(r"(?<=\d)[ \u00a0\u202f.,](?=\d{3}(?!\d))")


def plain(markdown: str) -> str:
    """Return the words of an answer, without citation labels and emphasis."""
    return _MARKUP.sub(" ", markdown)


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Return words in lower case without accents, parted by single spaces; 10 000, 10,000 and 10.000 become 10000."""
    joined = _GROUPED.sub("", text)
    lower = unicodedata.normalize("NFKD", joined.lower().translate(_LIGATURES))
    bare = "".join(char for char in lower if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", bare))


def says(text: str, wanted: Wanted) -> bool:
    """Tell whether the text gives a number of that value, or those words in that order."""
    if not isinstance(wanted, str):
        return any(abs(number - wanted) < 1e-9 for number in numbers_in(text))
    pattern = r"\b" + " ".join(_word(word) for word in _GROUPED.sub("", wanted).split()) + r"\b"
    return re.search(pattern, fold(text)) is not None


def _word(word: str) -> str:
    stem = re.escape(fold(word))
    return stem + r"\w*" if word.endswith("*") else stem
