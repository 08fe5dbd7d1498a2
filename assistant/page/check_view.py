"""A check of a text to HTML: each sentence with its verdict in colour and in words, the passage beside it."""

from __future__ import annotations

from assistant.grounding.reports import CheckedClaim, CheckedPassage, CheckReport
from assistant.page.markup import escape, escape_lines
from assistant.page.references import reference_to
from assistant.page.wording import WORDS
from assistant.text.date_words import say_date
from assistant.types import Language

_SIGNS = {"supported": "✓", "contradicted": "✗", "unsupported": "?"}
_PASSAGES = 2


def check_view(report: CheckReport, language: Language) -> str:
    """Return the report as a list, the count of what is supported above it."""
    words = WORDS[language]
    supported = sum(claim.verdict == "supported" for claim in report.claims)
    summary = words.check_summary.format(supported=supported, total=len(report.claims))
    items = "".join(_claim(claim, language) for claim in report.claims)
    head = f'<p class="check-summary verdict-{report.verdict}" role="status">{escape_lines(summary)}</p>'
    return f'<section class="check" lang="{language}">{head}<ol class="checked">{items}</ol></section>'


def note(text: str, language: Language, problem: bool = False) -> str:
    """Return a line that says how things stand, read out when it changes."""
    kind = "note-problem" if problem else "note"
    return f'<p class="{kind}" lang="{language}" role="status">{escape_lines(text)}</p>'


def _claim(claim: CheckedClaim, language: Language) -> str:
    words = WORDS[language]
    verdict = (
        f'<span class="verdict">{_SIGNS[claim.verdict]} {escape_lines(words.check_verdicts[claim.verdict])}</span>'
    )
    reasons = "".join(f"<li>{escape_lines(reason)}</li>" for reason in claim.reasons)
    why = f'<ul class="reasons">{reasons}</ul>' if reasons else ""
    cited = [p for p in claim.passages if p.label in claim.citations] or list(claim.passages)
    beside = "".join(_passage(passage, language) for passage in cited[:_PASSAGES])
    beside = beside or f'<p class="about">{escape_lines(words.check_none)}</p>'
    return (
        f'<li class="verdict-{claim.verdict}"><div class="said-here">{verdict}'
        f"<p>{escape_lines(claim.text)}</p>{why}</div>"
        f'<div class="beside">{beside}</div></li>'
    )


def _passage(passage: CheckedPassage, language: Language) -> str:
    date = say_date(passage.published, language) if passage.published else WORDS[language].unknown
    title = escape_lines(passage.title or "")
    if passage.article_id:
        target = reference_to(passage.article_id, passage.start, passage.end, passage.quote)
        title = f'<a class="source" href="{escape(target.fragment)}">{title}</a>'
    return (
        f'<blockquote><p>{escape_lines(passage.quote)}</p><footer class="about">{title} · {escape_lines(date)}</footer>'
        "</blockquote>"
    )
