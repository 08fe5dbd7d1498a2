"""Checked figures, the line that shows them and what is cited to the ranges of the line that open their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.page.cards import card
from assistant.page.markup import escape, escape_lines
from assistant.page.references import reference_of
from assistant.page.weaving import Line, Wrap
from assistant.page.wording import WORDS
from assistant.text.dates import find_dates
from assistant.text.figures import find_figures
from assistant.types import CheckedFigure, Citation, Language

_DEPTH = 2


def mark_figures(
    line: Line, after: int, figures: Sequence[CheckedFigure], citations: Mapping[int, Citation], language: Language
) -> list[Wrap]:
    """Return a link for each figure that stands in `line` from `after` on and whose citation the line gives."""
    given = {label for _, label in line.labels}
    taken: list[Wrap] = []
    for figure in figures:
        cited = citations.get(figure.citation or 0)
        if cited is None or cited.label not in given or not figure.surface.strip():
            continue
        for match in _occurrences(figure.surface, line.text, after):
            if all(match.end() <= wrap.start or wrap.end <= match.start() for wrap in taken):
                taken.append(_link(match.start(), match.end(), figure, cited, language))
                break
    return taken


def place_of(figure: CheckedFigure, citation: Citation) -> tuple[int, int]:
    """Return the offsets, in the cited words, of a figure or date; of all the words where it is put otherwise."""
    literal = next(_occurrences(figure.surface, citation.quote, 0), None)
    if literal:
        return literal.start(), literal.end()
    if isinstance(figure.value, str):
        dated = (m for m in find_dates(citation.quote, citation.published) if m.edtf == figure.value)
        found = next(dated, None)
        return (found.start, found.end) if found else (0, len(citation.quote))
    same = (f for f in find_figures(citation.quote) if f.value == figure.value and figure.value is not None)
    number = next(same, None)
    return (number.start, number.end) if number else (0, len(citation.quote))


def _occurrences(surface: str, text: str, after: int) -> Iterator[re.Match[str]]:
    words = r"\s+".join(re.escape(word) for word in surface.split()) or r"(?!)"
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE).finditer(text, after)


def _link(start: int, end: int, figure: CheckedFigure, citation: Citation, language: Language) -> Wrap:
    words = WORDS[language]
    first, last = place_of(figure, citation)
    spot = replace(citation, quote=citation.quote[first:last], start=citation.start + first, end=citation.start + last)
    said = escape_lines(words.verdicts[figure.verdict])
    shown = card(citation, language, note=words.verdicts[figure.verdict], marked=(first, last))
    opening = f'<a class="fig fig-{figure.verdict}" href="{escape(reference_of(spot).fragment)}">'
    closing = f'<span class="spoken"> ({said})</span></a>{shown}'
    return Wrap(start, end, opening, closing, _DEPTH)
