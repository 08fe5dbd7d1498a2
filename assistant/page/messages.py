"""Questions and replies to the HTML of chat messages: marks that open what they rest on, silences set apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.page.cards import card
from assistant.page.coverage import Coverage, covered
from assistant.page.figure_marks import mark_figures
from assistant.page.markup import escape, escape_lines
from assistant.page.references import reference_of
from assistant.page.reply_actions import actions, again
from assistant.page.speech_marks import mark_speech
from assistant.page.weaving import read_line, weave
from assistant.page.wording import WORDS
from assistant.text.language import detect_language
from assistant.types import Abstention, Answer, CheckedFigure, Citation, ClaimShown, Language, Rejected, Reply
from assistant.views import article_date, understood


def question_message(question: str) -> str:
    """Return what the reader asked, shown as typed."""
    lines = [escape_lines(line) for line in question.splitlines() if line.strip()]
    return f'<div class="asked">{"<br>".join(lines)}</div>'


def error_message(text: str, language: Language, acting: bool = False) -> str:
    """Return a callout that says why a question was not dealt with; `acting` adds what can be done about it."""
    heading = f'<p class="callout-title">{escape_lines(WORDS[language].problem)}</p>'
    return _block("problem", language, f"{heading}<p>{escape_lines(text)}</p>{again(language) if acting else ''}")


def waiting_message(text: str, language: Language, shown: Sequence[ClaimShown] = (), acting: bool = False) -> str:
    """Return the place of an answer that is to come, or that was stopped: what is done, after the claims verified.

    `acting` adds what can be done about one that was stopped.
    """
    claims = "".join(
        f"<p>{escape_lines(one.claim.text)}{''.join(_mark(citation, language) for citation in one.citations)}</p>"
        for one in shown
    )
    below = again(language) if acting else ""
    return _block("waiting", language, f'{claims}<p role="status">{escape_lines(text)}</p>{below}')


def reply_message(reply: Reply, coverage: Coverage | None = None, acting: bool = False, filters: str = "") -> str:
    """Return an answer with its numbered sources, or an abstention with the nearest reading, set apart.

    `coverage` is said where there is no answer; `acting` adds what can be done about it.
    """
    above = f'<p class="understood">{escape_lines(understood(reply))}</p>' if reply.standalone else ""
    above += "".join(f'<p class="understood">{escape_lines(note)}</p>' for note in reply.notes)
    if filters:
        above += f'<p class="understood">{escape_lines(WORDS[reply.language].filtered.format(filters=filters))}</p>'
    below = actions(reply) if acting else ""
    if isinstance(reply, Abstention):
        return _block("abstention", reply.language, above + _silence(reply, coverage) + below)
    return _block("answer", reply.language, above + _answer(reply) + below)


def _answer(reply: Answer) -> str:
    words = WORDS[reply.language]
    body = _paragraphs(reply) + _sources(reply.citations, words.sources, reply.language, quoted=False)
    seconds = _seconds(reply.timings.get("total", 0.0), reply.language)
    caption = words.caption[reply.mode].format(seconds=seconds)
    return body + _withheld(reply.rejected, reply.language) + f'<p class="caption">{escape_lines(caption)}</p>'


def _silence(reply: Abstention, coverage: Coverage | None) -> str:
    words = WORDS[reply.language]
    body = f'<p class="callout-title">{escape_lines(words.abstentions[reply.reason])}</p>'
    body += f"<p>{escape_lines(_before_reading(reply))}</p>"
    body += _sources(reply.citations, words.nearest, reply.language, quoted=True)
    body += _withheld(reply.rejected, reply.language)
    return body + (covered(coverage, reply.language) if coverage else "")


def _block(kind: str, language: Language, body: str) -> str:
    return f'<div class="reply {kind}" lang="{language}">{body}</div>'


def _before_reading(reply: Abstention) -> str:
    """Return why there is no answer; the list that follows brings the reading itself."""
    first = reply.citations[0].label if reply.citations else None
    text = reply.text.partition(f" [{first}]")[0] if first is not None else reply.text
    sentence, stop, rest = text.rpartition(". ")
    return sentence + stop if first is not None and rest.rstrip().endswith(":") else text


def _paragraphs(reply: Answer) -> str:
    """Return the lines of an answer, those led by a dash as a list."""
    citations = {citation.label: citation for citation in reply.citations}
    links = {label: _mark(citation, reply.language) for label, citation in citations.items()}
    figures = list(reply.figures)
    pieces: list[str] = []
    listed = False
    for line in filter(None, (line.strip() for line in reply.text.splitlines())):
        item = line.startswith("- ")
        if item != listed:
            pieces.append('<ul class="dated">' if item else "</ul>")
            listed = item
        shown = _line(line[2:] if item else line, item, figures, citations, links, reply.language)
        tag, spoken = "li" if item else "p", detect_language(line)
        lang = "" if spoken == reply.language else f' lang="{spoken}"'
        pieces.append(f"<{tag}{lang}>{shown}</{tag}>")
    return "".join(pieces) + ("</ul>" if listed else "")


def _line(
    markdown: str,
    led: bool,
    figures: list[CheckedFigure],
    citations: Mapping[int, Citation],
    links: Mapping[int, str],
    language: Language,
) -> str:
    """Return a line as HTML, its figures and speakers marked; a date that leads it is ours, not a figure of it."""
    line = read_line(markdown, links)
    after = line.bold[0].end if led and line.bold and line.bold[0].start == 0 else 0
    return weave(line, mark_figures(line, after, figures, citations, language) + mark_speech(line, language), links)


def _mark(citation: Citation, language: Language) -> str:
    """Return the number that stands in the text, and the card shown on hover."""
    spoken = f'<span class="spoken">{escape_lines(WORDS[language].source)} </span>'
    link = f'<a class="cite" href="{escape(reference_of(citation).fragment)}">{spoken}{citation.label}</a>'
    return link + card(citation, language)


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
    words = WORDS[language]
    items = "".join(
        f'<li><del>{escape_lines(item.text)}</del><span class="reason">{escape_lines(item.reason)}</span></li>'
        for item in rejected
    )
    summary = f"{words.withheld} ({len(rejected)})"
    hint = f"<p>{escape_lines(words.withheld_hint)}</p>"
    return f'<details class="withheld"><summary>{escape_lines(summary)}</summary>{hint}<ul>{items}</ul></details>'


def _seconds(milliseconds: float, language: Language) -> str:
    seconds = f"{milliseconds / 1000:.2f}"
    return seconds.replace(".", ",") if language == "fr" else seconds
