"""A turn of a conversation to all that an export for readers tells of it, in plain words, in the page's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.page.cards import date_and_basis
from assistant.page.turns import Turn
from assistant.page.wording import WORDS
from assistant.settings import Settings, package_version
from assistant.types import Article, Citation, Language, Reply
from assistant.views import understood

_LABELS = re.compile(r" *\[(\d{1,3})\]")


@dataclass(frozen=True, slots=True)
class Source:
    """What is cited: its label, title, outlet with date and basis, the words, and where they stand."""

    label: int
    title: str
    about: str
    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class Told:
    """A question and its reply: `about` stands above the reply, `body` are its lines, `checked` its figures."""

    question: str
    about: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    checked: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    withheld: tuple[str, ...] = ()


def told(turn: Turn, articles: Sequence[Article], language: Language) -> Told:
    """Return what an export tells of a turn; a hash tells by which version of an article the words can be checked."""
    words, reply = WORDS[language], turn.reply
    question = " ".join(turn.question.split())
    about = [words.export_asked.format(when=f"{turn.asked[:16].replace('T', ' ')} UTC")] if turn.asked else []
    filters = turn.filters.said(language)
    if filters:
        about.append(words.filtered.format(filters=filters))
    if reply is None:
        return Told(question, tuple(about), (turn.problem or "",))
    about += filter(None, (understood(reply), *reply.notes))
    hashes = {article.id: article.sha256 for article in articles}
    return Told(
        question,
        tuple(about),
        tuple(_lines(reply)),
        tuple(
            f"{figure.surface} : {words.verdicts[figure.verdict]}"
            + (f" [{figure.citation}]" if figure.citation else "")
            for figure in reply.figures
        ),
        tuple(_source(citation, hashes, language) for citation in reply.citations),
        tuple(f"{refused.text} ({refused.reason})" for refused in reply.rejected),
    )


def made_with(settings: Settings, language: Language) -> str:
    """Say which versions the replies come from."""
    parts = [f"grounded-press-assistant {package_version()}", settings.embedder, settings.model or ""]
    return WORDS[language].export_versions.format(versions=", ".join(filter(None, parts)))


def _lines(reply: Reply) -> list[str]:
    """Return the lines of a reply without their Markdown, the labels of what is cited kept."""
    plain = re.sub(r"\*\*", "", reply.text).replace("\\", "").replace("&lt;", "<")
    return [_LABELS.sub(r" [\1]", line.strip()) for line in plain.splitlines() if line.strip()]


def _source(citation: Citation, hashes: dict[str, str], language: Language) -> Source:
    about = " · ".join(part for part in (citation.outlet, date_and_basis(citation, language)) if part)
    digest = hashes.get(citation.article_id)
    place = f"{citation.article_id} [{citation.start}:{citation.end}]" + (f" sha256 {digest}" if digest else "")
    return Source(citation.label, citation.title, about, " ".join(citation.quote.split()), place)
