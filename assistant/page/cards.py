"""A citation to the card that hovering over its number shows: outlet, title, date and how it is known, the words."""

from __future__ import annotations

from assistant.page.markup import escape_lines, escape_lines_kept
from assistant.page.wording import WORDS
from assistant.types import Basis, Citation, Language
from assistant.views import article_date

_LONGEST = 420
_AROUND = 140


def card(citation: Citation, language: Language, note: str = "", marked: tuple[int, int] | None = None) -> str:
    """Return the card, hidden until the script shows it beside its number; `marked` is a range of the words cited."""
    about = " · ".join(part for part in (citation.outlet, date_and_basis(citation, language)) if part)
    said = f'<span class="card-note">{escape_lines(note)}</span>' if note else ""
    return (
        f'<span class="card">{said}<span class="card-title">{escape_lines(citation.title)}</span>'
        f'<span class="card-about">{escape_lines(about)}</span>'
        f'<span class="card-quote">{_quoted(citation.quote, marked)}</span></span>'
    )


def date_and_basis(citation: Citation, language: Language) -> str:
    """Say when the cited article appeared, and how that is known where the article does not say it itself."""
    return dated(citation.published, citation.published_basis, language)


def dated(published: str | None, basis: Basis, language: Language) -> str:
    """Say a date with the word for its basis: "30 novembre 2024, date déduite"."""
    date = article_date(published, "stated", language)
    return date if published is None else f"{date}, {WORDS[language].basis_short[basis]}"


def _quoted(quote: str, marked: tuple[int, int] | None) -> str:
    """Return the words cited, shortened around what is marked in them."""
    first, last = marked or (0, 0)
    start = max(0, first - _AROUND) if len(quote) > _LONGEST else 0
    end = min(len(quote), max(last + _AROUND, start + _LONGEST))
    before, after = "…" if start else "", "…" if end < len(quote) else ""
    middle = f"<b>{escape_lines_kept(quote[first:last])}</b>" if marked and last - first < len(quote) else ""
    body = (
        escape_lines_kept(quote[start:first]) + middle + escape_lines_kept(quote[last:end])
        if middle
        else escape_lines_kept(quote[start:end])
    )
    return f"« {before}{body.strip()}{after} »"
