"""Any text in, a report out: each of its sentences judged against passages given, or found for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assistant.grounding.alignment import Similarity
from assistant.grounding.judgement import Ground, Judgement, judge_statement, worst
from assistant.grounding.reports import CheckedClaim, CheckedPassage, CheckedQuote, CheckReport, Found, Verdict
from assistant.grounding.speech_checks import QuoteFound, quotes_of
from assistant.grounding.statements import Reading, Statement, read
from assistant.types import CheckedFigure

_MARKS = re.compile(r"\[\d{1,4}(?:[ ,;–-]{1,2}\d{1,4}){0,20}\]|\*{1,3}|^[#>•-]{1,6} ", re.MULTILINE)
_MIN_WORDS = 2


def check(text: str, passages: Sequence[str], anchors: Sequence[str | None] = ()) -> CheckReport:
    """Check a text against plain passages, whose publication dates in EDTF may be given as `anchors`."""
    found = [Found(passage, anchors[place] if place < len(anchors) else None) for place, passage in enumerate(passages)]
    return check_against(text, lambda _: found, known=found)


def check_against(
    text: str,
    find: Callable[[str], Sequence[Found]],
    similarity: Similarity | None = None,
    known: Sequence[Found] = (),
) -> CheckReport:
    """Check a text, each sentence against the passages that `find` returns for it.

    Citation marks such as [1] and Markdown emphasis are ignored. Questions, greetings and headings state nothing and
    are left out; a text without any statement is supported, with no claims. Passages that are `known` beforehand are
    numbered first, in their order; others as they are first shown.
    """
    plain = _MARKS.sub(lambda match: " " * len(match.group()), text)
    report = _Report()
    report.number(known)
    for statement in Reading(plain, None, read(plain).language).statements:
        if not states_something(statement):
            continue
        found = find(statement.text)
        readings = [read(one.text, one.anchor) for one in found]
        report.add(statement, judge_statement(statement, readings, similarity), found, text)
    verdict = worst([claim.verdict for claim in report.claims])
    return CheckReport(tuple(report.figures), tuple(report.quotes), tuple(report.claims), verdict)


def states_something(statement: Statement) -> bool:
    """Tell whether a sentence can be checked at all: neither a question nor a greeting nor a lone word."""
    text = statement.text.rstrip(' \t\n\r\u00a0\u202f»"”)')
    quoted = bool(quotes_of(statement))
    if text.endswith("?") and not quoted:
        return False
    if quoted or statement.figures or any(mention.kind == "date" for mention in statement.dates):
        return True
    return len(statement.content) + len(statement.names) >= _MIN_WORDS


@dataclass
class _Report:
    """Claims, figures and quotations as they come; passages are numbered in the order in which they are first met."""

    claims: list[CheckedClaim] = field(default_factory=list)
    figures: list[CheckedFigure] = field(default_factory=list)
    quotes: list[CheckedQuote] = field(default_factory=list)
    labels: dict[Found, int] = field(default_factory=dict)

    def number(self, found: Sequence[Found]) -> None:
        """Give each passage its label."""
        for one in found:
            self._label(one)

    def _label(self, one: Found) -> int:
        return self.labels.setdefault(one, len(self.labels) + 1)

    def add(self, claim: Statement, judged: Judgement, found: Sequence[Found], text: str) -> None:
        """Add a sentence of `text` with its judgement."""
        passages = tuple(self._passage(ground, found) for ground in judged.grounds)
        for figure in judged.figures:
            place = figure.citation
            self.figures.append(replace(figure, citation=None if place is None else self._label(found[place])))
        given = {one.surface for one in judged.problems if one.kind == "wrong_speaker"}
        self.quotes += [self._quote(one, found, text, bool(given)) for one in judged.quotes]
        self.claims.append(
            CheckedClaim(
                text=" ".join(text[claim.start : claim.end].split()),
                verdict=judged.verdict,
                reasons=judged.reasons,
                citations=tuple(dict.fromkeys(passage.label for passage in passages)),
                passages=passages,
                kinds=tuple(dict.fromkeys(one.kind for one in judged.problems)),
            )
        )

    def _quote(self, one: QuoteFound, found: Sequence[Found], text: str, elsewhere: bool) -> CheckedQuote:
        start, end = one.quote.start, one.quote.end
        if one.passage is None:
            return CheckedQuote(text[start:end], start, end, "contradicted", None)
        verdict: Verdict = "contradicted" if elsewhere else "supported"
        return CheckedQuote(text[start:end], start, end, verdict, self._label(found[one.passage]))

    def _passage(self, ground: Ground, found: Sequence[Found]) -> CheckedPassage:
        one = found[ground.passage]
        return CheckedPassage(
            label=self._label(one),
            article_id=one.article_id,
            title=one.title,
            published=one.anchor,
            quote=one.text[ground.start : ground.end],
            start=one.start + ground.start,
            end=one.start + ground.end,
        )
