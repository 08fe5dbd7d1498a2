"""The months that articles appeared in to a slider with two ends, and its ends to filters."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.page.markup import escape, escape_lines
from assistant.page.wording import WORDS
from assistant.text.date_words import say_date
from assistant.text.edtf import bounds
from assistant.types import Article, Language

Ends = tuple[str | None, str | None]


def months_of(articles: Iterable[Article]) -> list[str]:
    """Return every month from the first to the last publication, as EDTF."""
    spans = [span for article in articles if article.published and (span := bounds(article.published))]
    if not spans:
        return []
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [f"{first.year + (first.month - 1 + n) // 12:04}-{(first.month - 1 + n) % 12 + 1:02}" for n in range(count)]


def ends_of(chosen: str | None, months: list[str]) -> Ends:
    """Return the filters that the slider's ends, "2023-06/2024-01", stand for: none where an end is at its own side."""
    since, _, until = (chosen or "").partition("/")
    return since if since in months[1:] else None, until if until in months[:-1] else None


def period_slider(months: list[str], ends: Ends, language: Language) -> str:
    """Return the slider, two ranges one over the other; nothing where there is nothing to choose."""
    if len(months) < 2:
        return ""
    words, last = WORDS[language], len(months) - 1
    first_at = months.index(ends[0]) if ends[0] in months else 0
    last_at = months.index(ends[1]) if ends[1] in months else last
    said = " – ".join(say_date(months[at], language) for at in (first_at, last_at))
    names = escape("|".join(months))
    shown = escape("|".join(say_date(month, language) for month in months))
    ranges = "".join(
        f'<input type="range" class="{name}" min="0" max="{last}" value="{at}" aria-label="{escape(label)}" '
        f'aria-valuetext="{escape(say_date(months[at], language))}">'
        for name, at, label in (("since", first_at, words.since), ("until", last_at, words.until))
    )
    return (
        f'<div class="period" lang="{language}" role="group" aria-label="{escape(words.period)}" data-months="{names}" '
        f'data-shown="{shown}"><span class="period-label">{escape_lines(words.period)}</span>'
        f'<output>{escape_lines(said)}</output><div class="ranges">{ranges}</div></div>'
    )
