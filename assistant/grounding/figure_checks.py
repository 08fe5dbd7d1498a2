"""The figures of a claim and the sentences it rests on in, each figure's verdict and what is wrong with it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grounding.date_parts import find_written_dates, parts_of
from assistant.grounding.edit_checks import edits
from assistant.grounding.outcome_checks import tells_fate
from assistant.grounding.problems import Problem, ProblemKind, problem
from assistant.grounding.statements import Reading, Statement
from assistant.text.comparison import compare
from assistant.text.synonyms import meanings
from assistant.types import CheckedFigure, Figure, FigureVerdict

_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d{3})*(?:[.,]\d+)?")
_GROUPS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_ORDER: tuple[FigureVerdict, ...] = (
    "supported", "wrong_qualifier", "wrong_unit", "wrong_value", "elsewhere", "unsupported",
)  # fmt: skip
_KINDS: dict[FigureVerdict, ProblemKind] = {
    "wrong_value": "wrong_value",
    "wrong_unit": "wrong_unit",
    "wrong_qualifier": "wrong_qualifier",
    "elsewhere": "unsupported_figure",
    "unsupported": "unsupported_figure",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A figure or date with its verdict (`citation` is a place among the passages), and the problem if there is one."""

    figure: CheckedFigure
    problem: Problem | None


def check_figures(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Checked]:
    """Compare every figure of a claim with those of its grounds, or else of the passages as a whole."""
    dated = [mention for mention in claim.dates if mention.kind == "date" and parts_of(mention.surface).told]
    figures = [f for f in claim.figures if not any(m.start < f.end and f.start < m.end for m in dated)]
    checked = [_check(claim, figure, grounds, passages) for figure in figures]
    return checked + _loose_numbers(claim, passages)


def _check(claim: Statement, figure: Figure, grounds: Sequence[Statement], passages: Sequence[Reading]) -> Checked:
    sources = [(other, ground.reading) for ground in grounds for other in ground.figures]
    # A claim that follows one sentence closely must have its figures.
    retold = bool(grounds) and len(claim.figures) <= len(grounds[0].figures)
    followed = retold and edits(claim, grounds[0]) is not None
    if followed:
        sources = [(other, grounds[0].reading) for other in grounds[0].figures]
    verdict, other, reading = _best(claim, figure, sources)
    if verdict != "supported" and not followed:
        everywhere = [(one, passage) for passage in passages for one in passage.figures]
        wider = _best(claim, figure, everywhere)
        if _comes_from_elsewhere(figure, verdict, wider[0], sources):
            verdict, other, reading = wider
    if verdict != "supported" and not figure.unit and _stands_loose(figure, grounds):
        verdict, other, reading = "supported", None, grounds[0].reading
    place = next((rank for rank, passage in enumerate(passages) if passage is reading), None)
    told = CheckedFigure(
        figure.surface, figure.value, figure.upper, figure.qualifier, figure.unit, verdict,
        place if verdict != "unsupported" else None,
    )  # fmt: skip
    if verdict == "supported":
        return Checked(told, None)
    surface = _with_noun(claim, figure)
    instead = _around(other, reading) if other and reading and verdict != "unsupported" else None
    return Checked(told, problem(_KINDS[verdict], surface, claim.language, instead))


def _stands_loose(figure: Figure, grounds: Sequence[Statement]) -> bool:
    """Tell whether a bare number stands in the grounds as part of a name ("France 2")."""
    if any(figure.value in ground.reading.number_words for ground in grounds):
        return figure.upper is None
    if figure.value is None or figure.value != int(figure.value) or figure.upper is not None:
        return False
    digits = str(int(figure.value))
    taken = {other.surface for ground in grounds for other in ground.figures}
    return any(match.group() == digits and digits not in taken
               for ground in grounds for match in _NUMBER.finditer(ground.text))  # fmt: skip


def _comes_from_elsewhere(
    figure: Figure, verdict: FigureVerdict, wider: FigureVerdict, sources: Sequence[tuple[Figure, Reading]]
) -> bool:
    """Only a figure that the aligned sentences do not speak of may rest on another sentence."""
    if wider == "supported":
        return verdict not in ("wrong_qualifier", "wrong_unit") and not _rival(figure, sources)
    return wider in ("wrong_unit", "wrong_qualifier") and verdict in ("wrong_value", "unsupported")


def _best(
    claim: Statement, figure: Figure, sources: Sequence[tuple[Figure, Reading]]
) -> tuple[FigureVerdict, Figure | None, Reading | None]:
    best: tuple[FigureVerdict, Figure | None, Reading | None] = ("unsupported", None, None)
    for other, reading in sources:
        verdict = _compare(figure, other, claim.language != reading.language)
        if verdict == "wrong_value" and (grouped := _grouped(figure)):
            verdict = _compare(grouped, other, claim.language != reading.language)
        if verdict == "wrong_unit" and tells_fate(claim, figure, other.unit):
            verdict = compare(replace(figure, unit=None), replace(other, unit=None))
        if verdict == "wrong_value" and not _akin(figure, other):
            verdict = "unsupported"
        if _ORDER.index(verdict) < _ORDER.index(best[0]):
            best = (verdict, other, reading)
    return best


def _compare(figure: Figure, other: Figure, translated: bool) -> FigureVerdict:
    verdict = compare(figure, other)
    if verdict == "wrong_unit" and translated and figure.kind == other.kind == "number":
        known = meanings(figure.unit or "") and meanings(other.unit or "")
        # A noun that no list holds cannot be told from its translation.
        if not known:
            verdict = compare(replace(figure, unit=None), replace(other, unit=None))
    return verdict


def _grouped(figure: Figure) -> Figure | None:
    """Read 10,000 and 10.000 as ten thousand whatever the language: a draft may mix both habits."""
    if figure.value is None or not _GROUPS.fullmatch(figure.surface.split(" ")[0]):
        return None
    return replace(figure, value=float(re.sub(r"\D", "", figure.surface.split(" ")[0])))


def _akin(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures of different values speak of the same thing."""
    if figure.kind != other.kind:
        return False
    return compare(replace(figure, value=other.value, upper=other.upper), other) != "wrong_unit"


def _rival(figure: Figure, sources: Sequence[tuple[Figure, Reading]]) -> bool:
    return any(figure.unit and figure.unit == other.unit for other, _ in sources)


def _with_noun(claim: Statement, figure: Figure) -> str:
    if not figure.unit or figure.unit in figure.surface:
        return figure.surface
    after = claim.reading.text[figure.end : min(claim.end, figure.end + 30)].split()
    return " ".join([figure.surface, *after[:1]]).rstrip(".,;:!?")


def _around(figure: Figure, reading: Reading) -> str:
    first = reading.text.rfind(" ", 0, max(0, figure.start - 8)) + 1 if figure.start > 8 else 0
    last = reading.text.find(" ", min(len(reading.text), figure.end + 12))
    return reading.text[max(first, figure.start - 30) : last if 0 < last < figure.end + 40 else figure.end]


def _loose_numbers(claim: Statement, passages: Sequence[Reading]) -> list[Checked]:
    """A number inside a name or a time of day is no figure, but it must stand in a passage all the same."""
    spans = [(f.start, f.end) for f in claim.figures]
    spans += [(m.start, m.end) for m in claim.dates if m.kind != "time"]
    spans += [(m.start + claim.start, m.end + claim.start) for m in find_written_dates(claim.text)]
    spans += [(quote.start, quote.end) for quote in claim.reading.quotes]
    checked = []
    for match in _NUMBER.finditer(claim.reading.text, claim.start, claim.end):
        if any(start < match.end() and match.start() < end for start, end in spans):
            continue
        surface = match.group()
        digits = re.sub(r"\D", "", surface)
        place = next((rank for rank, passage in enumerate(passages) if _has_number(passage, digits)), None)
        verdict: FigureVerdict = "unsupported" if place is None else "supported"
        wrong = problem("unsupported_figure", surface, claim.language) if place is None else None
        checked.append(Checked(CheckedFigure(surface, surface, None, None, None, verdict, place), wrong))
    return checked


def _has_number(passage: Reading, digits: str) -> bool:
    """Look a number up as digits, or as a figure in words."""
    if any(re.sub(r"\D", "", match.group()) == digits for match in _NUMBER.finditer(passage.text)):
        return True
    return len(digits) < 15 and float(digits) in passage.number_words
