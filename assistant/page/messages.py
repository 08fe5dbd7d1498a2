"""Questions and replies to the HTML of chat messages, and the corpus to the header's line."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.page.markup import escape, escape_lines, inline
from assistant.page.references import reference_of
from assistant.page.wording import WORDS
from assistant.types import Abstention, Article, Citation, Language, Rejected, Reply
from assistant.views import article_date, source_line, understood

_HOVER = 300


def question_message(question: str) -> str:
    """Return what the reader asked, shown as typed."""
    lines = [escape_lines(line) for line in question.splitlines() if line.strip()]
    return f'<div class="asked">{"<br>".join(lines)}</div>'


def error_message(text: str, language: Language) -> str:
    """Return a callout that says why a question was not dealt with."""
    heading = escape_lines(WORDS[language].problem)
    return _block("problem", language, f'<p class="callout-title">{heading}</p><p>{escape_lines(text)}</p>')


def reply_message(reply: Reply) -> str:
    """Return an answer with its numbered sources, or an abstention with the nearest reading, set apart."""
    words = WORDS[reply.language]
    above = f"<p><em>{escape_lines(understood(reply))}</em></p>" if reply.standalone else ""
    if isinstance(reply, Abstention):
        body = above + f'<p class="callout-title">{escape_lines(words.no_answer)}</p>'
        body += f"<p>{escape_lines(_before_reading(reply))}</p>"
        body += _sources(reply.citations, words.nearest, reply.language, quoted=True)
        return _block("abstention", reply.language, body + _withheld(reply.rejected, reply.language))
    links = {citation.label: _mark(citation, reply.language) for citation in reply.citations}
    body = above + _paragraphs(reply.text, links)
    body += _sources(reply.citations, words.sources, reply.language, quoted=False)
    seconds = _seconds(reply.timings.get("total", 0.0), reply.language)
    caption = words.caption[reply.mode].format(seconds=seconds)
    body += _withheld(reply.rejected, reply.language) + f'<p class="caption">{escape_lines(caption)}</p>'
    return _block("answer", reply.language, body)


def header(articles: Sequence[Article], language: Language) -> str:
    """Return the page's title, its promise, and what the corpus covers."""
    words = WORDS[language]
    coverage = _count(len(articles), language)
    dates = sorted(article.published for article in articles if article.published)
    if dates:
        ends = dates[0] if dates[0] == dates[-1] else f"{dates[0]}/{dates[-1]}"
        coverage += " · " + article_date(ends, "stated", language)
    return (
        f'<div class="masthead" lang="{language}"><h1>{escape_lines(words.title)}</h1>'
        f"<p>{escape_lines(words.promise)}</p>"
        f'<p class="coverage">{escape_lines(coverage)}</p></div>'
    )


def _block(kind: str, language: Language, body: str) -> str:
    return f'<div class="reply {kind}" lang="{language}">{body}</div>'


def _before_reading(reply: Abstention) -> str:
    """Return why there is no answer; the list that follows brings the reading itself."""
    first = reply.citations[0].label if reply.citations else None
    text = reply.text.partition(f" [{first}]")[0] if first is not None else reply.text
    sentence, stop, rest = text.rpartition(". ")
    return sentence + stop if first is not None and rest.rstrip().endswith(":") else text


def _paragraphs(markdown: str, links: dict[int, str]) -> str:
    """Return the lines of an answer, those led by a dash as a list."""
    pieces: list[str] = []
    listed = False
    for line in filter(None, (line.strip() for line in markdown.splitlines())):
        item = line.startswith("- ")
        if item != listed:
            pieces.append('<ul class="dated">' if item else "</ul>")
            listed = item
        pieces.append(f"<li>{inline(line[2:], links)}</li>" if item else f"<p>{inline(line, links)}</p>")
    return "".join(pieces) + ("</ul>" if listed else "")


def _mark(citation: Citation, language: Language) -> str:
    """Return the number that stands in the text, the source and its words shown on hover."""
    quote = " ".join(citation.quote.split())
    quote = quote if len(quote) <= _HOVER else quote[:_HOVER] + "…"
    title = escape_lines(f"{source_line(citation, language)}\n{quote}")
    spoken = f'<span class="spoken">{escape_lines(WORDS[language].source)} </span>'
    return (
        f'<a class="cite" href="{escape(reference_of(citation).fragment)}" title="{title}">{spoken}{citation.label}</a>'
    )


def _sources(citations: Sequence[Citation], heading: str, language: Language, quoted: bool) -> str:
    if not citations:
        return ""
    items = "".join(_source(citation, language, quoted) for citation in citations)
    return f'<p class="sources-title">{escape_lines(heading)}</p><ul class="sources">{items}</ul>'


def _source(citation: Citation, language: Language, quoted: bool) -> str:
    date, outlet = _date(citation, language), citation.outlet
    about = " · ".join(part for part in (escape_lines(outlet) if outlet else "", date) if part)
    quote = f'<span class="quoted">{escape_lines(citation.quote)}</span>' if quoted else ""
    return (
        f'<li><a class="source" href="{escape(reference_of(citation).fragment)}">'
        f'<span class="number">{citation.label}</span><span class="source-title">{escape_lines(citation.title)}</span>'
        f'</a><span class="about">{about}</span>{quote}</li>'
    )


def _date(citation: Citation, language: Language) -> str:
    """Return the date, what is not certain about it set apart."""
    words = WORDS[language]
    if citation.published is None:
        return f'<span class="badge">{escape_lines(words.unknown)}</span>'
    date = escape_lines(article_date(citation.published, "stated", language))
    inferred = f' <span class="badge">{escape_lines(words.inferred)}</span>'
    return date + (inferred if citation.published_basis == "inferred" else "")


def _withheld(rejected: Sequence[Rejected], language: Language) -> str:
    if not rejected:
        return ""
    items = "".join(f"<li>{escape_lines(item.text)} ({escape_lines(item.reason)})</li>" for item in rejected)
    summary = f"{WORDS[language].withheld} ({len(rejected)})"
    return f'<details class="withheld"><summary>{escape_lines(summary)}</summary><ul>{items}</ul></details>'


def _count(count: int, language: Language) -> str:
    words = WORDS[language]
    if count == 0:
        return words.coverage_none
    return words.coverage_one if count == 1 else words.coverage.format(count=count)


def _seconds(milliseconds: float, language: Language) -> str:
    seconds = f"{milliseconds / 1000:.2f}"
    return seconds.replace(".", ",") if language == "fr" else seconds
