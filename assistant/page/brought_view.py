"""What became of the files that a reader brought to HTML: each with its title, its date and how that is known."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.page.archive import Brought
from assistant.page.cards import dated
from assistant.page.markup import escape, escape_lines
from assistant.page.references import reference_to
from assistant.types import Article, Language


def brought_view(brought: Brought, articles: Sequence[Article], language: Language) -> str:
    """Return a line while it goes on, then a list; an article's title opens it."""
    by_id = {article.id: article for article in articles}
    line = f"<p>{escape_lines(brought.line)}</p>" if brought.line else ""
    items = "".join(_item(name, said, by_id.get(name), language) for name, said in brought.lines)
    return f'<div class="brought" lang="{language}" role="status">{line}{f"<ul>{items}</ul>" if items else ""}</div>'


def _item(name: str, said: str, article: Article | None, language: Language) -> str:
    if article is None:
        return f"<li><strong>{escape_lines(name)}</strong> · {escape_lines(said)}</li>"
    target = escape(reference_to(article.id, 0, 0, "").fragment)
    date = dated(article.published, article.published_basis, language)
    evidence = f" (« {article.published_evidence} »)" if article.published_evidence else ""
    return (
        f'<li><a class="source" href="{target}">{escape_lines(article.title)}</a> · {escape_lines(said)}'
        f'<span class="about">{escape_lines(article.outlet or "–")} · {escape_lines(date + evidence)}</span></li>'
    )
