"""A question and a sentence in, whether the sentence only asks it again: words of a question never answer it."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.text.words import fold

# Fewer words may well open an answer: "Qui a gagné ? Personne".
_FEWEST = 4
# What share of a question's words, in another question, makes it the same one.
_SAME = 0.6
# A few words that are no question may well stand in what answers them: "grève des dockers de Brest".
_ASKS = frozenset(
    """combien quand qui que qu quoi quel quelle quels quelles ou pourquoi comment lequel laquelle lesquels
    lesquelles est what when who whom whose which where why how did does do is are was were has have had can could
    will would""".split()
)
_INVERTED = re.compile(r"[a-zà-ÿ]-(?:t-)?(?:ils?|elles?|on|ce|nous|vous)\b", re.IGNORECASE)
_OPENING = 3
_TOKEN = re.compile(r"\w+")
_AFTER = "»”\"') \u00a0\u202f"


def echoes(sentence: str, question: str) -> bool:
    """Tell whether a sentence holds a whole question, word for word, or is nearly the same one."""
    asked = _tokens(question)
    if len(asked) < _FEWEST or not (_ASKS & set(asked[:_OPENING]) or _INVERTED.search(question)):
        return False
    told = _tokens(sentence)
    if f" {' '.join(asked)} " in f" {' '.join(told)} ":
        return True
    return sentence.rstrip(_AFTER).endswith("?") and len(set(asked) & set(told)) >= _SAME * len(set(asked))


@lru_cache(maxsize=512)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(text)))
