"""A conversation to a file: Markdown, HTML or PDF for readers, JSON as a record that can be audited."""

from __future__ import annotations

import hashlib
import html
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.page.markup import ordered
from assistant.page.pdf import as_pdf
from assistant.page.told import Told, made_with, told
from assistant.page.turns import Turn, title_of
from assistant.page.wording import WORDS
from assistant.settings import Settings, package_version
from assistant.types import Article, Language
from assistant.views import as_json, markdown_words

_STYLE = (
    "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif;color:#1c1917;background:#fff}"
    "h2{font-size:1.1rem;margin:2rem 0 .5rem}blockquote{margin:.3rem 0 .8rem;padding-left:.8rem;"
    "border-left:3px solid #d6d3d1;color:#44403c}.about{color:#57534e;font-size:.9rem}ol{padding-left:1.5rem}"
    "h3{font-size:.95rem;margin:1rem 0 .3rem;color:#57534e}.place{font-size:.75rem;overflow-wrap:anywhere}"
    "footer{margin-top:2rem;border-top:1px solid #d6d3d1}"
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
        one = told(turn, articles, language)
        body = [ordered(turn.reply.text)] if turn.reply else [markdown_words(line) for line in one.body]
        parts += [f"## {markdown_words(one.question)}", *(f"*{markdown_words(line)}*" for line in one.about), *body]
        parts += _list(WORDS[language].export_checked, one.checked)
        for source in one.sources:
            heading = f"> **[{source.label}] {markdown_words(source.title)}** · {markdown_words(source.about)}"
            parts.append(f"{heading}\n>\n> « {markdown_words(source.quote)} »\n>\n> {markdown_words(source.place)}")
        parts += _list(WORDS[language].withheld, one.withheld)
    return _bytes("\n\n".join([*parts, "---", markdown_words(made_with(settings, language))]) + "\n")


def _list(heading: str, lines: Sequence[str]) -> list[str]:
    return [f"**{heading}**", "\n".join(f"- {markdown_words(line)}" for line in lines)] if lines else []


def _html(turns: Sequence[Turn], articles: Sequence[Article], settings: Settings, language: Language) -> bytes:
    title = _shown(title_of(turns) or WORDS[language].title)
    body = "".join(_html_turn(told(turn, articles, language), language) for turn in turns)
    page = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width">'
        f"<style>{_STYLE}</style></head><body><h1>{_shown(WORDS[language].title)}</h1>{body}"
        f'<footer class="about">{_shown(made_with(settings, language))}</footer></body></html>'
    )
    return _bytes(page)


def _html_turn(one: Told, language: Language) -> str:
    words = WORDS[language]
    above = "".join(f'<p class="about">{_shown(line)}</p>' for line in one.about)
    lines = "".join(f"<p>{_shown(line)}</p>" for line in one.body)
    sources = "".join(
        f'<li value="{source.label}">{_shown(source.title)}<br>'
        f'<span class="about">{_shown(source.about)}</span><blockquote>{_shown(source.quote)}</blockquote>'
        f'<span class="about place">{_shown(source.place)}</span></li>'
        for source in one.sources
    )
    cited = f"<h3>{_shown(words.sources)}</h3><ol>{sources}</ol>" if sources else ""
    return (
        f"<h2>{_shown(one.question)}</h2>{above}{lines}{_html_list(words.export_checked, one.checked)}"
        f"{cited}{_html_list(words.withheld, one.withheld)}"
    )


def _html_list(heading: str, lines: Sequence[str]) -> str:
    items = "".join(f"<li>{_shown(line)}</li>" for line in lines)
    return f"<h3>{_shown(heading)}</h3><ul>{items}</ul>" if items else ""


def _shown(text: str) -> str:
    return html.escape(ordered(text))


def _pdf(turns: Sequence[Turn], articles: Sequence[Article], settings: Settings, language: Language) -> bytes:
    sections = [told(turn, articles, language) for turn in turns]
    return as_pdf(WORDS[language].title, sections, made_with(settings, language), language)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


_Write = Callable[[Sequence[Turn], Sequence[Article], Settings, Language], bytes]
_KINDS: dict[str, tuple[str, _Write]] = {
    "md": ("text/markdown;charset=utf-8", _markdown),
    "html": ("text/html;charset=utf-8", _html),
    "json": ("application/json", _json),
    "pdf": ("application/pdf", _pdf),
}
