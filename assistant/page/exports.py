"""A conversation to a file: Markdown, HTML or PDF for readers, JSON as a record that can be audited."""

from __future__ import annotations

import hashlib
import html
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.page.pdf import as_pdf
from assistant.page.turns import Turn, title_of
from assistant.page.wording import WORDS
from assistant.settings import Settings, package_version
from assistant.types import Article, Language
from assistant.views import as_json, reply_markdown, reply_text, source_line, understood

_STYLE = (
    "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif;color:#1c1917;background:#fff}"
    "h2{font-size:1.1rem;margin:2rem 0 .5rem}blockquote{margin:.3rem 0 .8rem;padding-left:.8rem;"
    "border-left:3px solid #d6d3d1;color:#44403c}.about{color:#57534e;font-size:.9rem}ol{padding-left:1.5rem}"
)


@dataclass(frozen=True, slots=True)
class Exported:
    """A file to hand to the reader."""

    name: str
    media_type: str
    content: bytes


def export(
    turns: Sequence[Turn], kind: str, articles: Sequence[Article], settings: Settings, language: Language
) -> Exported:
    """Return the conversation as a file of the kind "md", "html", "json" or "pdf". Raises KeyError for another."""
    media_type, write = _KINDS[kind]
    answered = [turn for turn in turns if not turn.waits]
    return Exported(f"conversation.{kind}", media_type, write(answered, articles, settings, language))


def audit_record(turns: Sequence[Turn], articles: Sequence[Article], settings: Settings) -> dict[str, object]:
    """Return all that a check of the conversation needs: replies with offsets, hashes of what is cited, versions."""
    by_id = {article.id: article for article in articles}
    return {
        "versions": {
            "assistant": package_version(),
            "python": platform.python_version(),
            "index": settings.fingerprint(),
            "embedder": settings.embedder,
            "model": settings.model,
        },
        "turns": [_audited(turn, by_id) for turn in turns],
    }


def _audited(turn: Turn, articles: dict[str, Article]) -> dict[str, object]:
    record = turn.to_dict()
    cited: list[dict[str, object]] = []
    for citation in turn.reply.citations if turn.reply else ():
        article = articles.get(citation.article_id)
        digest = hashlib.sha256(citation.quote.encode("utf-8", "surrogatepass")).hexdigest()
        holds = article is not None and article.text[citation.start : citation.end] == citation.quote
        cited.append(
            {
                "label": citation.label,
                "article_id": citation.article_id,
                "article_sha256": article.sha256 if article else None,
                "start": citation.start,
                "end": citation.end,
                "quote_sha256": digest,
                "quote_stands_there": holds,
            }
        )
    return record | {"cited": cited}


def _json(turns: Sequence[Turn], articles: Sequence[Article], settings: Settings, language: Language) -> bytes:
    return _bytes(as_json(audit_record(turns, articles, settings)))


def _markdown(turns: Sequence[Turn], articles: Sequence[Article], settings: Settings, language: Language) -> bytes:
    parts = [f"# {WORDS[language].title}"]
    for turn in turns:
        asked = " ".join(turn.question.split()).replace("<", "&lt;")
        parts.append(f"## {asked}")
        parts.append(reply_markdown(turn.reply) if turn.reply else turn.problem or "")
        for citation in turn.reply.citations if turn.reply else ():
            quote = " ".join(citation.quote.split()).replace("<", "&lt;")
            parts.append(f"> [{citation.label}] {quote}\n>\n> {citation.article_id} [{citation.start}:{citation.end}]")
    return _bytes("\n\n".join(parts) + "\n")


def _html(turns: Sequence[Turn], articles: Sequence[Article], settings: Settings, language: Language) -> bytes:
    title = html.escape(title_of(turns) or WORDS[language].title)
    body = "".join(_html_turn(turn, language) for turn in turns)
    page = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<style>{_STYLE}</style></head><body><h1>{html.escape(WORDS[language].title)}</h1>{body}</body></html>"
    )
    return _bytes(page)


def _html_turn(turn: Turn, language: Language) -> str:
    heading = f"<h2>{html.escape(' '.join(turn.question.split()))}</h2>"
    if turn.reply is None:
        return f"{heading}<p>{html.escape(turn.problem or '')}</p>"
    text = reply_text(turn.reply).split("\n[")[0].strip()
    note = understood(turn.reply)
    text = text.removeprefix(note).strip()
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    above = f'<p class="about">{html.escape(note)}</p>' if note else ""
    sources = "".join(
        f'<li value="{citation.label}">'
        f'<span class="about">{html.escape(source_line(citation, turn.reply.language))}</span>'
        f"<blockquote>{html.escape(citation.quote)}</blockquote></li>"
        for citation in turn.reply.citations
    )
    return f"{heading}{above}{lines}<ol>{sources}</ol>"


def _pdf(turns: Sequence[Turn], articles: Sequence[Article], settings: Settings, language: Language) -> bytes:
    sections = []
    for turn in turns:
        said = reply_text(turn.reply) if turn.reply else turn.problem or ""
        sections.append((" ".join(turn.question.split()), said))
    return as_pdf(WORDS[language].title, sections)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


_Write = Callable[[Sequence[Turn], Sequence[Article], Settings, Language], bytes]
_KINDS: dict[str, tuple[str, _Write]] = {
    "md": ("text/markdown;charset=utf-8", _markdown),
    "html": ("text/html;charset=utf-8", _html),
    "json": ("application/json", _json),
    "pdf": ("application/pdf", _pdf),
}
