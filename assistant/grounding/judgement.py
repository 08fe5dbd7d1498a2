"""A claim and plain passages in, a judgement out: supported, contradicted or unsupported, with reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.grounding.adjunct_checks import check_adjuncts
from assistant.grounding.agent_checks import check_agents
from assistant.grounding.alignment import Alignment, Similarity, align
from assistant.grounding.apart_checks import check_apart
from assistant.grounding.cause_checks import check_causes
from assistant.grounding.change_checks import check_changes
from assistant.grounding.clause_checks import check_clauses
from assistant.grounding.comparison_checks import check_comparisons
from assistant.grounding.coverage import is_covered
from assistant.grounding.crossed_halves import check_halves, check_mixed
from assistant.grounding.date_checks import check_dates
from assistant.grounding.deed_checks import check_deeds
from assistant.grounding.edit_checks import check_edits, leaves_out_clauses
from assistant.grounding.figure_checks import check_figures
from assistant.grounding.framing import breaks_silence, tells_of_silence, unframed
from assistant.grounding.full_names import invented_first_names, is_given
from assistant.grounding.name_checks import check_names
from assistant.grounding.nested_sources import check_outer_source
from assistant.grounding.office_checks import check_held_offices
from assistant.grounding.order_checks import check_orders
from assistant.grounding.outcome_checks import check_outcomes
from assistant.grounding.pairing_checks import check_pairing
from assistant.grounding.polarity_checks import check_polarity
from assistant.grounding.portion_checks import check_portions
from assistant.grounding.problems import Problem, problem
from assistant.grounding.relation_checks import check_offices, check_relations
from assistant.grounding.role_checks import check_roles
from assistant.grounding.scope_checks import check_scope
from assistant.grounding.slot_checks import check_slots
from assistant.grounding.speech_checks import QuoteFound, check_attribution, check_quotes, find_in_passages, quotes_of
from assistant.grounding.statements import Reading, Statement, read
from assistant.grounding.subject_checks import check_places, check_subjects
from assistant.grounding.superlative_checks import check_superlatives
from assistant.grounding.superseded_checks import check_superseded
from assistant.types import CheckedFigure

Verdict = Literal["supported", "contradicted", "unsupported"]


@dataclass(frozen=True, slots=True)
class Ground:
    """A sentence that a claim rests on: the place of its passage, and its range in it."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether passages carry a claim, why not, and where; citations are places among the passages, from 0."""

    verdict: Verdict
    problems: tuple[Problem, ...]
    figures: tuple[CheckedFigure, ...]
    quotes: tuple[QuoteFound, ...]
    grounds: tuple[Ground, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of the problems, in words."""
        return tuple(dict.fromkeys(one.reason for one in self.problems))


def judge(
    claim: str,
    passages: Sequence[str],
    anchors: Sequence[str | None] = (),
    similarity: Similarity | None = None,
    strict: bool = False,
    articles: Sequence[str] = (),
) -> Judgement:
    """Decide whether a sentence is carried by the passages; `anchors` are their publication dates in EDTF.

    Several sentences are judged one by one and their judgements joined. `strict` refuses what cannot be told; it takes
    full names from the `articles` in which the passages stand.
    """
    whole = [read(text) for text in articles]
    readings = [read(text, anchors[place] if place < len(anchors) else None) for place, text in enumerate(passages)]
    parts = [judge_statement(statement, readings, similarity, strict, whole) for statement in read(claim).statements]
    return _joined(parts) if parts else Judgement("supported", (), (), (), ())


def judge_statement(
    claim: Statement,
    passages: Sequence[Reading],
    similarity: Similarity | None = None,
    strict: bool = False,
    articles: Sequence[Reading] = (),
) -> Judgement:
    """Judge one sentence against passages read before, and the articles they stand in."""
    if tells_of_silence(claim, passages):
        return _judge_silence(claim, passages)
    claim = unframed(claim, passages)
    aligned = align(claim, passages, similarity)
    quotes = tuple(find_in_passages(quote, passages) for quote in quotes_of(claim))
    checked = check_figures(claim, aligned.grounds, passages) + check_dates(claim, aligned.grounds, passages)
    problems = [one.problem for one in checked if one.problem]
    problems += check_quotes(claim, quotes, passages)
    if not _verbatim(claim, aligned):
        problems += _sense(claim, aligned, passages, strict, articles)
    grounds = tuple(Ground(_place(g.reading, passages), g.start, g.end) for g in aligned.grounds)
    unique = tuple(dict.fromkeys(problems))
    return Judgement(_verdict(unique), unique, tuple(one.figure for one in checked), quotes, grounds)


def _judge_silence(claim: Statement, passages: Sequence[Reading]) -> Judgement:
    """Judge a sentence that says the passages do not tell something: its figures, and whether they do tell it."""
    aligned = align(claim, passages)
    checked = check_figures(claim, aligned.grounds, passages) + check_dates(claim, aligned.grounds, passages)
    quotes = tuple(find_in_passages(quote, passages) for quote in quotes_of(claim))
    problems = [one.problem for one in checked if one.problem] + check_quotes(claim, quotes, passages)
    told = breaks_silence(claim, passages)
    if told:
        problems.append(problem("negation", claim.text, claim.language, told.text))
    grounds = (told,) if told else aligned.grounds
    found = tuple(Ground(_place(g.reading, passages), g.start, g.end) for g in grounds)
    return Judgement(_verdict(problems), tuple(problems), tuple(one.figure for one in checked), quotes, found)


def _sense(
    claim: Statement, aligned: Alignment, passages: Sequence[Reading], strict: bool, articles: Sequence[Reading]
) -> list[Problem]:
    """Return what is wrong beyond figures, dates and quotations."""
    problems = check_names(claim, aligned.grounds, passages)
    if strict:
        problems = [
            one for one in problems
            if one.kind != "unsupported_name" or not is_given(one.surface, claim, passages, articles)
        ] + invented_first_names(claim, passages, articles)  # fmt: skip
    problems += check_outcomes(claim, aligned.grounds)
    if not is_covered(claim, aligned, strict):
        strange = ", ".join(dict.fromkeys(token.text for token in claim.content[:12])) or claim.text
        return [*problems, problem("unsupported_content", strange, claim.language)]
    problems += check_clauses(claim, aligned.grounds, passages) + check_attribution(claim, aligned.grounds)
    if strict:
        problems += check_deeds(claim, aligned.grounds) or check_outer_source(claim, aligned.grounds)
        problems += check_scope(claim, aligned.grounds) + check_causes(claim, aligned.grounds)
        problems += check_changes(claim, aligned.grounds)
        problems += check_held_offices(claim, passages, articles) + check_superlatives(claim, aligned.grounds)
        problems += check_adjuncts(claim, aligned.grounds) + check_apart(claim, aligned.grounds)
        problems += check_portions(claim, aligned.grounds) + check_halves(claim, aligned.grounds)
        problems += check_mixed(claim, aligned.grounds)
        problems += check_comparisons(claim, aligned.grounds) + check_orders(claim, aligned.grounds)
    problems += check_superseded(claim, aligned.grounds) + check_agents(claim, aligned.grounds)
    problems += check_relations(claim, aligned.grounds) + check_offices(claim, aligned.grounds)
    problems += check_pairing(claim, aligned.grounds)
    problems += check_subjects(claim, aligned.grounds) + check_places(claim, aligned.grounds)
    problems += check_slots(claim, aligned.grounds)
    if aligned.grounds and leaves_out_clauses(claim, aligned.grounds[0]):
        return problems
    turned = check_edits(claim, aligned.grounds)
    problems += turned or check_polarity(claim, aligned.grounds)
    return problems + (check_roles(claim, aligned.grounds) if not turned else [])


def _verbatim(claim: Statement, aligned: Alignment) -> bool:
    """Tell whether the claim is a whole sentence of a passage, word for word."""
    mine = [token.low for token in claim.tokens]
    return any(mine == [token.low for token in ground.tokens] for ground in aligned.grounds)


def _place(reading: Reading, passages: Sequence[Reading]) -> int:
    return next(place for place, passage in enumerate(passages) if passage is reading)


def _verdict(problems: Sequence[Problem]) -> Verdict:
    if any(one.contradicts for one in problems):
        return "contradicted"
    return "unsupported" if problems else "supported"


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the gravest verdict; nothing to say against nothing is supported."""
    order: tuple[Verdict, ...] = ("contradicted", "unsupported", "supported")
    return min(verdicts, key=order.index, default="supported")


def _joined(parts: Sequence[Judgement]) -> Judgement:
    return Judgement(
        worst([part.verdict for part in parts]),
        tuple(one for part in parts for one in part.problems),
        tuple(one for part in parts for one in part.figures),
        tuple(one for part in parts for one in part.quotes),
        tuple(dict.fromkeys(one for part in parts for one in part.grounds)),
    )
