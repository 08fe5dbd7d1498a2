"""A claim, its passages and their articles in, the first names that no article gives and those that one does out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Reading, Statement
from assistant.grounding.translations import meaning_keys
from assistant.text.countries import country_of_adjective
from assistant.text.name_words import CIVIL_TITLES, TITLES
from assistant.text.names import Name
from assistant.text.words import fold

_WORD = re.compile(r"[^\W\d_]+")
_READ = 100_000
_SOUNDS = (("tch", "ch"), ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("ch", "x"), ("c", "k"), ("q", "k"), ("w", "v"))


def invented_first_names(claim: Statement, passages: Sequence[Reading], articles: Sequence[Reading]) -> list[Problem]:
    """Return the persons of a claim whom the passages name shortly, with a first name that no article gives them."""
    whole = [*passages, *articles]
    found = []
    for name in claim.names:
        words = _words_of(name)
        if len(words) < 2 or not _stands([words[-1]], claim, passages):
            continue
        added = [word for word in words[:-1] if len(word) > 1 and not _is_role(word)]
        if any(not _stands([word], claim, whole) for word in added):
            found.append(problem("unsupported_name", name.text, claim.language))
    return found


def is_given(surface: str, claim: Statement, passages: Sequence[Reading], articles: Sequence[Reading]) -> bool:
    """Tell whether the articles have the full name of somebody whom the passages name shortly, and of nobody else."""
    name = next((one for one in claim.names if one.text == surface), None)
    words = _words_of(name) if name else []
    if len(words) < 2 or not _stands([words[-1]], claim, passages) or not _stands(words, claim, articles):
        return False
    mates = {tuple(_words_of(other)) for article in articles for other in article.names}
    return not any(len(mate) > 1 and mate[-1] == words[-1] and mate[0] != words[-len(mate)] for mate in mates
                   if len(mate) <= len(words))  # fmt: skip


def _words_of(name: Name) -> list[str]:
    if name.kind != "person":
        return []
    return [word for word in _words(name.text) if word not in TITLES and word not in CIVIL_TITLES]


def _is_role(word: str) -> bool:
    return bool(meaning_keys(word)) or bool(country_of_adjective(word))


def _stands(words: Sequence[str], claim: Statement, readings: Sequence[Reading]) -> bool:
    """Tell whether words stand in a row in a text; in another language they may be spelled by sound."""
    for reading in readings:
        told = _words(reading.text)
        if f" {' '.join(words)} " in _line(told):
            return True
        if reading.language != claim.language:
            sounds = [_consonants(word) for word in words]
            if all(sounds) and f" {' '.join(sounds)} " in _line(tuple(map(_consonants, told))):
                return True
    return False


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text[:_READ])))


@lru_cache(maxsize=512)
def _line(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} "


@lru_cache(maxsize=16384)
def _consonants(word: str) -> str:
    for one, other in _SOUNDS:
        word = word.replace(one, other)
    return word[:1] + re.sub(r"[aeiouyh]|(.)(?=\1)", "", word[1:])
