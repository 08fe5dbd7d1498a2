"""An article and a range of it to the HTML of the reading pane, the range between <mark> tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from assistant.index.sources import Source
from assistant.page.markup import escape, escape_lines
from assistant.page.references import Reference
from assistant.page.wording import WORDS
from assistant.types import Article, Language
from assistant.views import article_date

# Characters shown on either side of the passage: a browser stays quick, and no article of a newspaper is that long.
_AROUND = 60_000
_LINE = re.compile(r"[^\r\n]+")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n")
# Evidence is the article's words, or the name of the field that gave the date.
_FIELD = re.compile(r"[a-z]+(?:[_:.-][a-z]+)*")
_WEB = re.compile(r"https?://[^\s\"'<>]{1,2000}", re.IGNORECASE)


def empty_pane(language: Language) -> str:
    """Return the pane before anything was chosen."""
    words = WORDS[language]
    hint = f'<p class="pane-title">{escape_lines(words.pane_empty)}</p><p>{escape_lines(words.pane_hint)}</p>'
    return _pane(language, f'<div class="pane-empty">{hint}</div>')


def missing_pane(language: Language) -> str:
    """Return the pane of an article that is no longer in the index."""
    return _pane(language, f'<div class="pane-empty"><p>{escape_lines(WORDS[language].pane_missing)}</p></div>')


def article_pane(article: Article, reference: Reference, language: Language, sources: Sequence[Source] = ()) -> str:
    """Return the whole article, the words referred to highlighted where they stand; `sources` have its text too."""
    words = WORDS[language]
    holds = reference.holds(article)
    changed = "" if holds else f'<p class="changed">{escape_lines(words.pane_changed)}</p>'
    marked = range(reference.start, reference.end) if holds else range(0)
    head = (
        f'<h2 tabindex="-1" lang="{article.language}">{escape_lines(article.title)}</h2>'
        f"{_about(article, language)}{_also(sources, language)}{changed}"
    )
    body = "".join(_paragraphs(article, marked, language))
    back = f'<a class="back" href="#back">{escape_lines(words.back)}</a>'
    return _pane(
        language,
        f'<div class="pane-head">{back}{head}</div>'
        f'<div class="pane-text" lang="{article.language}" tabindex="0">{body}</div>',
        escape(reference.fragment),
    )


def _pane(language: Language, body: str, fragment: str = "") -> str:
    words = WORDS[language]
    told = {"title": words.title, "log": words.conversation, "skip": words.skip}
    said = " ".join(f'data-{name}="{escape_lines(text)}"' for name, text in told.items())
    label = escape_lines(words.pane)
    return (
        f'<section class="pane" lang="{language}" aria-label="{label}" data-source="{fragment}" {said}>{body}</section>'
    )


def _about(article: Article, language: Language) -> str:
    words = WORDS[language]
    date = article_date(article.published, "stated", language)
    how = words.basis[article.published_basis]
    if article.published_evidence and article.published_basis != "unknown":
        field = _FIELD.fullmatch(article.published_evidence)
        how += ", " + (words.evidence_field if field else words.evidence).format(words=article.published_evidence)
    rows = [escape_lines(article.outlet)] if article.outlet else []
    correct = f'<button type="button" class="pane-correct">{escape_lines(words.row_correct)}</button>'
    rows.append(f"<strong>{escape_lines(date)}</strong> <span>({escape_lines(how)})</span> {correct}")
    if article.url and _WEB.fullmatch(article.url):
        url = escape(article.url)
        rows.append(
            f'{escape_lines(words.original)} : <a href="{url}" target="_blank" rel="noopener noreferrer">{url}</a>'
        )
    return "".join(f'<p class="about">{row}</p>' for row in rows)


def _also(sources: Sequence[Source], language: Language) -> str:
    """Name the copies: those with an address as links, files by their names only."""
    rows = []
    for source in sources:
        web = next((at for at in (source["path"], source["url"]) if at and _WEB.fullmatch(at)), None)
        shown = escape(web) if web else escape_lines(PurePath(source["path"] or "").name)
        link = f'<a href="{shown}" target="_blank" rel="noopener noreferrer">{shown}</a>' if web else shown
        rows.append(f'<p class="about">{escape_lines(WORDS[language].also)} : {link}</p>')
    return "".join(rows)


def _paragraphs(article: Article, marked: range, language: Language) -> Iterator[str]:
    """Yield the article's lines as paragraphs; those that are never quoted are set apart."""
    first, last = _window(article, marked)
    cut = f'<p class="furniture">{escape(WORDS[language].cut)}</p>'
    if first > _body_start(article):
        yield cut
    for line in _LINE.finditer(article.text, first, last):
        if line.group().strip():
            prose = any(span.start < line.end() and line.start() < span.end for span in article.prose)
            shown = _marked(article.text, line.start(), line.end(), marked)
            yield f"<p>{shown}</p>" if prose or "<mark" in shown else f'<p class="furniture">{shown}</p>'
    if last < len(article.text):
        yield cut


def _window(article: Article, marked: range) -> tuple[int, int]:
    start = _body_start(article)
    first = marked.start - _AROUND if marked.start - _AROUND > start else start
    return min(first, marked.start) if marked else first, max(marked.stop, start) + _AROUND


def _body_start(article: Article) -> int:
    """Return where the article begins, after any front matter: that is shown as title, outlet and date."""
    if not article.prose or not _FRONT_MATTER.match(article.text):
        return 0
    end = article.text.find("\n---", 4, article.prose[0].start)
    return 0 if end < 0 else end + len("\n---")


def _marked(text: str, start: int, end: int, marked: range) -> str:
    """Return `text[start:end]` as HTML with the part of it in `marked` highlighted."""
    first, last = max(start, marked.start), min(end, marked.stop)
    if first >= last:
        return escape(text[start:end])
    return f"{escape(text[start:first])}<mark>{escape(text[first:last])}</mark>{escape(text[last:end])}"
