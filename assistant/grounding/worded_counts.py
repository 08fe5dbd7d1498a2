"""A sentence in, the counts out that it tells without a number: both, twice, a century, the names that it lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise

from assistant.grounding.statements import Statement
from assistant.text.figure_tokens import tokenize
from assistant.text.qualifiers import qualifier_before
from assistant.text.words import fold
from assistant.types import Figure, FigureKind

# What each word counts: a value, its unit, and the kind of figure.
_WORDS: dict[str, tuple[float, str | None, FigureKind]] = {
    "both": (2, None, "number"), "pair": (2, None, "number"), "twins": (2, None, "number"),
    "once": (1, "fois", "number"), "twice": (2, "fois", "number"), "thrice": (3, "fois", "number"),
    "half": (0.5, None, "number"), "moitie": (0.5, None, "number"), "premiere": (1, None, "ordinal"),
    "decade": (10, "year", "duration"), "decennie": (10, "an", "duration"), "century": (100, "year", "duration"),
    "siecle": (100, "an", "duration"), "fortnight": (2, "week", "duration"), "double": (2, "fois", "number"),
    "doubled": (2, "fois", "number"), "tripled": (3, "fois", "number"),
}  # fmt: skip
_WORD = re.compile(r"\b(?:both|pair|twins|once|twice|thrice|half|moitie|premiere|decade|decennie|century|siecle"
                   r"|fortnight|double[ds]?|triple[ds]?)\b")  # fmt: skip
_MOST = 50
_SAMPLE = 4_000
_BETWEEN = re.compile(r"\W*(?:(?:,|et|and|&|ainsi que|puis|ou|or|avec|with)(?: |$)[^,;.:]{0,30})", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,])[12]\d{3}(?![\d.,]\d)")
_FEW = range(2, 10)


@lru_cache(maxsize=256)
def _worded(text: str) -> tuple[Figure, ...]:
    sample = text[:_SAMPLE]
    matches = list(islice(_WORD.finditer(folded), _MOST)) if len(folded := fold(sample)) == len(sample) else []
    tokens = tokenize(sample) if matches else []
    starts = {token.start: at for at, token in enumerate(tokens)}
    found = []
    for match in matches:
        value, unit, kind = _WORDS.get(match[0], _WORDS["double"] if match[0][0] == "d" else _WORDS["tripled"])
        at = starts.get(match.start())
        first = at if at is None or tokens[at - 1].word not in ("a", "un", "une", "la") else at - 1
        qualifier = qualifier_before(tokens, first, sample)[0] if first else None
        found.append(Figure(match[0], match.start(), match.end(), value, None, qualifier or "exact", unit, kind))
    return tuple(found)


def worded(statement: Statement) -> tuple[Figure, ...]:
    """Return the counts of a sentence that are told by a word, placed in its reading."""
    shift = statement.start
    told = {figure.start for figure in statement.figures}
    return tuple(
        Figure(one.surface, one.start + shift, one.end + shift, one.value, None, one.qualifier, one.unit, one.kind)
        for one in _worded(statement.text)
        if one.start + shift not in told
    )


def counts_names(figure: Figure, claim: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell whether a small number counts the names that the claim or a sentence it rests on lists: "les deux"."""
    if figure.value not in _FEW or figure.kind != "number":
        return False
    if any(figure.value in _lists(statement) for statement in (claim, *grounds)):
        return True
    years = set(_YEAR.findall(claim.text))
    return any(len(years & set(_YEAR.findall(ground.text))) == figure.value for ground in grounds)


def _lists(statement: Statement) -> set[int]:
    """Return how many names each list of a sentence has."""
    names = [name for name in statement.names if name.kind != "nationality"][:_MOST]
    sizes, size = set(), 1
    for one, after in pairwise(names):
        gap = statement.reading.text[one.end : after.start]
        size = size + 1 if len(gap) < 40 and _BETWEEN.fullmatch(gap) else 1
        sizes.add(size)
    return sizes
