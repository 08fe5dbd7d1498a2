"""A French text in, the same text with its numbers in digits out, as text2num writes them."""

from __future__ import annotations

import re

from assistant import Figure
from assistant.text.figures import find_figures
from assistant.text.numbers import parse_number

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_DAY = re.compile(rf"(?i)\b([a-zé-]+)(?= (?:{_MONTHS})\b)")
_ARTICLE = re.compile(r"(?i)(?<!['’])\bune?\b")
_WORD = re.compile(r"[^\W\d_]+")
_FIRST = frozenset({"premier", "première", "second", "seconde"})
_NO_NUMBER = frozenset({"vingt-un"})

Edit = tuple[int, int, str]


def rewrite(text: str, articles: bool = False) -> str:
    """Return the text in digits by text2num's convention; with `articles`, "un" and lone ranks are numbers too."""
    figures = find_figures(text, "fr")
    edits = [edit for figure in figures if not _left(text, figure, figures, articles) for edit in _edits(text, figure)]
    edits += _days(text)
    if articles:
        edits += [(match.start(), match.end(), "1") for match in _ARTICLE.finditer(text)]
    return _applied(text, edits)


def _applied(text: str, edits: list[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, digits in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start >= at:
            pieces += [text[at:start], digits]
            at = end
    return "".join([*pieces, text[at:]])


def _left(text: str, figure: Figure, figures: list[Figure], articles: bool) -> bool:
    """Tell whether text2num leaves a figure in words."""
    if articles:
        return False
    lone = len(figures) == 1
    if figure.surface.lower() in _NO_NUMBER or (figure.value == 0 and lone):
        return True
    if figure.kind != "ordinal" or (figure.value or 0) > 3:
        return False
    owned = text[: figure.start].lower().endswith(("mon ", "ton ", "son "))
    return owned or (figure.surface.lower() in _FIRST and not _listed(text, figure, figures))


def _listed(text: str, figure: Figure, figures: list[Figure]) -> bool:
    return any(text[figure.end : other.start] == ", " or text[other.end : figure.start] == ", " for other in figures)


def _edits(text: str, figure: Figure) -> list[Edit]:
    start, words = figure.start, figure.surface
    # "un centième" is the article and a rank here.
    part = re.fullmatch(r"(?i)(une? )(\S+ièmes?)", words)
    if part and figure.kind == "number":
        start, words = start + len(part.group(1)), part.group(2)
    number = _number(words)
    return [(start, start + len(number), _digits(number))] if number else []


def _number(words: str) -> str:
    """Return the number that a surface begins with, without its unit."""
    ends = [match.end() for match in _WORD.finditer(words)]
    return next((words[:end] for end in reversed(ends) if parse_number(words[:end], "fr") is not None), words)


def _digits(words: str) -> str:
    value = parse_number(words, "fr")
    if value is None:
        # Ranks that combine with no other word.
        rank = {"premier": "1er", "première": "1ère", "second": "2nd", "seconde": "2nde"}
        return rank.get(words.lower(), words)
    zeros = re.match(r"(?i)((?:zéro )*)(?=[^\W\d_])(?!virgule)", words)
    leading = "" if re.match(r"(?i)zéro virgule", words) or zeros is None else "0" * zeros.group(1).count(" ")
    ending = re.search(r"ième(s?)$", words)
    return leading + f"{value:.15g}".replace(".", ",") + (f"ème{ending.group(1)}" if ending else "")


def _days(text: str) -> list[Edit]:
    """Return the days of months, which are dates and no figures of a press text."""
    days = ((match, parse_number(match.group(1), "fr")) for match in _DAY.finditer(text))
    return [(match.start(1), match.end(1), f"{value:g}") for match, value in days if value is not None]
