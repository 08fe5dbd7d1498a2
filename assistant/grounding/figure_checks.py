"""The figures of a claim and the sentences it rests on in, each figure's verdict and what is wrong with it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.grounding.date_parts import find_written_dates, is_age, parts_of
from assistant.grounding.derived_figures import carried_otherwise
from assistant.grounding.edit_checks import edits
from assistant.grounding.figure_matching import Match, Source, best_match, has_rival
from assistant.grounding.problems import Problem, ProblemKind, problem
from assistant.grounding.rate_checks import check_rates
from assistant.grounding.share_checks import check_shares, parts_told
from assistant.grounding.statements import Reading, Statement
from assistant.grounding.worded_counts import counts_names, worded
from assistant.text.clock_times import find_clocks
from assistant.text.comparison import same_unit
from assistant.text.numbers import parse_number
from assistant.text.quote_matching import normalise_quote
from assistant.text.words import fold
from assistant.types import CheckedFigure, Figure, FigureVerdict

_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d{3})*(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_PARTICIPLE = re.compile(
    r"^(?!.*(?:need|seed|bed|feed|speed|breed|deed)$)[a-z]+ed$|^(?:seen|shown|built|made|held|sold)$"
)
_PAIR = re.compile(
    r"\b(?:les|des|ces|leurs|aux|the|these|their) (?:deux|two)\s(?:hommes|femmes|dirigeant|chefs"
    r"|president|leader|men\b|women\b"
    r"|pays\b|etats|nations|countries|states|voisins|neighbo|capital|camps|parties\b|sides|allies|allié|rival|responsables)",
    re.IGNORECASE,
)
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
    dated = [one for one in claim.dates if one.kind == "date" and (parts_of(one.surface).told or is_age(one))]
    figures = [f for f in claim.figures if not any(m.start < f.end and f.start < m.end for m in dated)]
    figures = [
        figure for figure in figures
        if not (_begins(figure) or _is_pair(claim, figure, passages) or _quoted_as_is(claim, figure, passages))
    ]  # fmt: skip
    checked = [_check(claim, figure, grounds, passages) for figure in figures]
    return checked + _rates_and_shares(claim, grounds, passages) + _loose_numbers(claim, passages)


def _begins(figure: Figure) -> bool:
    """Tell whether "first" only says that something was new: "first staged in 2011"."""
    return figure.surface.lower() == "first" and _PARTICIPLE.search(figure.unit or "") is not None


def _is_pair(claim: Statement, figure: Figure, passages: Sequence[Reading]) -> bool:
    """Tell whether "les deux dirigeants" only points to two who are named."""
    if figure.value != 2 or figure.upper is not None:
        return False
    before = claim.reading.text[max(claim.start, figure.start - 8) : figure.end + 20]
    named = (name for passage in passages for name in passage.names if name.kind in ("person", "place", "other"))
    return _PAIR.search(before) is not None and len({name.text for name in islice(named, 20)}) > 1


def _quoted_as_is(claim: Statement, figure: Figure, passages: Sequence[Reading]) -> bool:
    """Tell whether a figure stands in words that the claim quotes from a passage in another language."""
    quote = next((one.text for one in claim.reading.quotes if one.start <= figure.start < one.end), None)
    if quote is None:
        return False
    wanted = normalise_quote(quote)
    return any(claim.language != one.language and wanted in normalise_quote(one.text) for one in passages)


def _rates_and_shares(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Checked]:
    place = next((rank for rank, one in enumerate(passages) if grounds and one is grounds[0].reading), None)
    found_by: dict[FigureVerdict, list[Problem]] = {
        "wrong_unit": check_rates(claim, grounds),
        "wrong_qualifier": check_shares(claim, grounds),
    }
    return [
        Checked(CheckedFigure(one.surface, None, None, None, None, verdict, place), one)
        for verdict, found in found_by.items()
        for one in found
    ]


def _check(claim: Statement, figure: Figure, grounds: Sequence[Statement], passages: Sequence[Reading]) -> Checked:
    match = _match(claim, figure, grounds, passages)
    verdict, other, reading = match
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


def _match(claim: Statement, figure: Figure, grounds: Sequence[Statement], passages: Sequence[Reading]) -> Match:
    sources = [Source(other, ground.reading) for ground in grounds for other in (*ground.figures, *worded(ground))]
    # A claim that follows one sentence closely must have its figures.
    retold = bool(grounds) and len(claim.figures) <= len(grounds[0].figures)
    followed = retold and edits(claim, grounds[0]) is not None
    if followed:
        sources = [Source(other, grounds[0].reading) for other in (*grounds[0].figures, *worded(grounds[0]))]
    match = best_match(claim, figure, sources)
    if match.verdict != "supported" and not followed:
        everywhere = [Source(one, passage) for passage in passages for one in passage.figures]
        wider = best_match(claim, figure, everywhere, strict=True)
        if _comes_from_elsewhere(figure, match.verdict, wider.verdict, sources):
            match = wider
    if not grounds:
        return match
    stands = match.verdict == "unsupported" and (
        _stands_loose(figure, grounds) or _stands_dated(figure, grounds) or counts_names(figure, claim, grounds)
    )
    derived = match.verdict != "supported" and carried_otherwise(claim, figure, grounds)
    if stands or derived or parts_told(claim, figure, grounds):
        return Match("supported", None, grounds[0].reading)
    return match


def _stands_loose(figure: Figure, grounds: Sequence[Statement]) -> bool:
    """Tell whether a bare number stands in the grounds as part of a name ("France 2")."""
    if figure.unit:
        return False
    if any(figure.value in ground.reading.number_words for ground in grounds):
        return figure.upper is None
    if figure.value is None or figure.value != int(figure.value) or figure.upper is not None:
        return False
    digits = str(int(figure.value))
    taken = {other.surface for ground in grounds for other in ground.figures}
    return any(match.group() == digits and digits not in taken
               for ground in grounds for match in _NUMBER.finditer(ground.text))  # fmt: skip


def _stands_dated(figure: Figure, grounds: Sequence[Statement]) -> bool:
    """Tell whether a length of time is told in an expression of time: "ces 24 dernières heures"."""
    if figure.kind != "duration" or figure.value is None:
        return False
    for mention in (mention for ground in grounds for mention in ground.dates):
        words = _WORD.findall(fold(mention.surface))
        values = {parse_number(word, ground.language) for ground in grounds[:1] for word in words}
        if figure.value in values and any(same_unit(figure.unit, word) for word in words if word.isalpha()):
            return True
    return False


def _comes_from_elsewhere(
    figure: Figure, verdict: FigureVerdict, wider: FigureVerdict, sources: Sequence[Source]
) -> bool:
    """Only a figure that the aligned sentences do not speak of may rest on another sentence."""
    if wider == "supported":
        return verdict not in ("wrong_qualifier", "wrong_unit") and not has_rival(figure, sources)
    return wider in ("wrong_unit", "wrong_qualifier") and verdict in ("wrong_value", "unsupported")


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
    """A number inside a name is no figure, but it must stand in a passage all the same."""
    spans = [(f.start, f.end) for f in claim.figures]
    spans += [(m.start, m.end) for m in claim.dates if m.kind != "time"]
    clocks = find_clocks(claim.text, claim.figures, claim.start)
    spans += [(clock.start + claim.start, clock.end + claim.start) for clock in clocks]
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
