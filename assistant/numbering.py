"""What a reply cites and what was cited before it in a conversation, to the same reply with numbers that keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.grounding.composition import plain
from assistant.types import CheckedFigure, Citation, Claim, ClaimShown, ProgressLine, Reply, StreamEvent

_LAST_MARKS = re.compile(r"(?: \[\d+\])+$")
_MARK = re.compile(r"\[(\d+)\]")
Place = tuple[str, int, int]


class Numbering:
    """The numbers of a conversation's passages: one cited again keeps its number, a new one gets the next."""

    def __init__(self, cited: Iterable[Citation]) -> None:
        self._numbers: dict[Place, int] = {}
        for citation in cited:
            self._numbers.setdefault(_place(citation), citation.label)
        self._kept = bool(self._numbers)

    def renumbered(self, event: StreamEvent) -> StreamEvent:
        """Return what is told of a reply, numbered on from the replies before it."""
        if not self._kept or isinstance(event, ProgressLine):
            return event
        numbers = {citation.label: self._number(citation) for citation in event.citations}
        citations = tuple(replace(one, label=numbers[one.label]) for one in event.citations)
        if isinstance(event, ClaimShown):
            return ClaimShown(_claim(event.claim, numbers), citations)
        return _reply(event, numbers, citations)

    def _number(self, citation: Citation) -> int:
        following = max(self._numbers.values(), default=0) + 1
        return self._numbers.setdefault(_place(citation), following)


def _place(citation: Citation) -> Place:
    return citation.article_id, citation.start, citation.end


def _claim(claim: Claim, numbers: Mapping[int, int]) -> Claim:
    return replace(claim, citations=tuple(numbers.get(label, label) for label in claim.citations))


def _figure(figure: CheckedFigure, numbers: Mapping[int, int]) -> CheckedFigure:
    return replace(figure, citation=numbers.get(figure.citation, figure.citation)) if figure.citation else figure


def _reply(told: Reply, numbers: Mapping[int, int], citations: tuple[Citation, ...]) -> Reply:
    return replace(
        told,
        text=_text(told.text, told.claims, numbers),
        claims=tuple(_claim(claim, numbers) for claim in told.claims),
        citations=citations,
        figures=tuple(_figure(figure, numbers) for figure in told.figures),
    )


def _text(text: str, claims: Sequence[Claim], numbers: Mapping[int, int]) -> str:
    """Renumber the marks that the program set behind each claim, or at the end of a reply without any.

    A number in brackets that stands in the words of an article stays what it is.
    """
    if not claims:
        return _LAST_MARKS.sub(lambda marks: _renumbered(marks.group(), numbers), text)
    parts, at = [], 0
    for claim in claims:
        marks = "".join(f" [{label}]" for label in claim.citations)
        place = _find(text, marks, at, plain(" ".join(claim.text.split())).count(marks))
        if place >= 0:
            parts += [text[at:place], _renumbered(marks, numbers)]
            at = place + len(marks)
    return "".join([*parts, text[at:]])


def _find(text: str, marks: str, at: int, skipped: int) -> int:
    place = text.find(marks, at)
    for _ in range(skipped):
        place = text.find(marks, place + len(marks)) if place >= 0 else place
    return place


def _renumbered(marks: str, numbers: Mapping[int, int]) -> str:
    return _MARK.sub(lambda mark: f"[{numbers.get(int(mark[1]), int(mark[1]))}]", marks)
