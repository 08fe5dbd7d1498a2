"""Replies, reports and articles to Markdown, plain text and JSON: the only place that formats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from assistant.grounding.reports import CheckReport
from assistant.index.pace import Step
from assistant.index.sources import Source
from assistant.text.date_words import say_date
from assistant.text.terminal import json_shown, shown_in_line, shown_plain
from assistant.types import Abstention, Article, Basis, Citation, IngestReport, Language, Reply

_BASIS: dict[Language, dict[Basis, str]] = {
    "fr": {"stated": "", "curated": "", "inferred": ", date déduite", "unknown": ""},
    "en": {"stated": "", "curated": "", "inferred": ", inferred date", "unknown": ""},
}
_VERDICTS = {"supported": ("✓", "32"), "contradicted": ("✗", "31"), "unsupported": ("?", "33")}
_UNKNOWN: dict[Language, str] = {"fr": "date inconnue", "en": "date unknown"}


def as_json(value: object) -> str:
    """Return a value of the public interface as indented JSON."""
    return json_shown(value)


def step_text(step: Step) -> str:
    """Return a line on how far an ingestion is, how fast it goes and how long it still takes."""
    line = f"[{step.done}/{step.total}] {shown_in_line(step.title[:90]) or 'words'}"
    if step.seconds_left is None or step.done in (step.total, 0):
        return line
    minutes, seconds = divmod(round(step.seconds_left), 60)
    left = f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"
    return f"{line} ({step.rate:.1f}/s, {left} left)"


def article_date(published: str | None, basis: Basis, language: Language) -> str:
    """Say when an article appeared and how that is known: "30 novembre 2024, date déduite"."""
    return _UNKNOWN[language] if published is None else say_date(published, language) + _BASIS[language][basis]


def source_line(citation: Citation, language: Language) -> str:
    """Return title, outlet and date of what is cited."""
    date = article_date(citation.published, citation.published_basis, language)
    return " · ".join(part for part in (citation.title, citation.outlet, date) if part)


def reply_markdown(reply: Reply) -> str:
    """Return a reply with its numbered sources below it, as Markdown."""
    labels = [citation.label for citation in reply.citations]
    # Markdown numbers a list by itself: numbers that go on from another reply are written out.
    form = "{}. {}" if labels == list(range(1, len(labels) + 1)) else "- [{}] {}"
    sources = [form.format(c.label, markdown_words(source_line(c, reply.language))) for c in reply.citations]
    above = "".join(f"*{markdown_words(line)}*\n\n" for line in filter(None, (understood(reply), *reply.notes)))
    return above + reply.text + "\n\n" + "\n".join(sources)


def markdown_words(text: str) -> str:
    """Return words of others as one line of Markdown that shows them as they stand."""
    line = re.sub(r"([\\`*_\[\]#|~])", r"\\\1", " ".join(shown_plain(text).split()))
    return line.replace("&", "&amp;").replace("<", "&lt;")


def understood(reply: Reply) -> str:
    """Say how a question was understood after those before it; empty where it stood by itself."""
    form = "Question comprise : {}" if reply.language == "fr" else "Question as understood: {}"
    return form.format(reply.standalone) if reply.standalone else ""


def reply_text(reply: Reply) -> str:
    """Return a reply for a terminal: the text, then each source with the words it carries."""
    text = re.sub(r"\*\*", "", reply.text).replace("\\", "").replace("&lt;", "<")
    lines = [*filter(None, (understood(reply), *reply.notes)), text, ""]
    for citation in reply.citations:
        lines.append(f"[{citation.label}] {source_line(citation, reply.language)}")
        if isinstance(reply, Abstention) or citation.quote.strip() not in text:
            lines.append(f"    « {' '.join(citation.quote.split())} »")
        if citation.path:
            lines.append(f"    {shown_in_line(citation.path)} [{citation.start}:{citation.end}]")
    for refused in reply.rejected:
        label = "Écarté par la vérification" if reply.language == "fr" else "Withheld by verification"
        lines.append(f"{label}: {refused.text} ({refused.reason})")
    return shown_plain("\n".join([*lines, *filter(None, (usage_line(reply),))]).rstrip())


def usage_line(reply: Reply) -> str:
    """Say what a language model took for a reply: calls, tokens, time and cost; empty where none was asked."""
    used = reply.usage
    if not used or not used.get("calls"):
        return ""
    called = {"fr": "appels", "en": "calls"}[reply.language]
    parts = [f"{used['calls']} {called}", f"{used['milliseconds'] / 1000:.1f} s"]
    if used.get("prompt_tokens") is not None:
        parts.insert(1, f"{used['prompt_tokens']} + {used['completion_tokens']} tokens")
    if "cost" in used:
        parts.append(f"{used['cost']:.4f} {used['currency']}")
    return f"{used['model']} : " + ", ".join(parts)


def check_text(report: CheckReport) -> str:
    """Return a check for a terminal, in colour: each statement with its verdict, the reasons, the passage beside it."""
    lines = []
    for claim in report.claims:
        mark, colour = _VERDICTS[claim.verdict]
        lines.append(f"\033[{colour}m{mark} {claim.verdict}\033[0m  {shown_plain(claim.text)}")
        lines += [f"    - {shown_plain(reason)}" for reason in claim.reasons]
        for passage in claim.passages:
            source = ", ".join(part for part in (passage.title, passage.published) if part)
            told = shown_plain(f"{source}: « {' '.join(passage.quote.split())} »")
            lines.append(f"    \033[2m[{passage.label}] {told}\033[0m")
    mark, colour = _VERDICTS[report.verdict]
    count = sum(claim.verdict == "supported" for claim in report.claims)
    lines.append(f"\033[{colour}m{mark} {report.verdict}\033[0m: {count} of {len(report.claims)} statements supported")
    return "\n".join(lines)


def report_text(report: IngestReport) -> str:
    """Return what an ingestion did, for a terminal."""
    counts = (
        (len(report.added), "added"),
        (len(report.updated), "updated"),
        (len(report.unchanged), "unchanged"),
        (len(report.removed), "removed"),
        (len(report.duplicates), "duplicates"),
        (len(report.rejected), "rejected"),
    )
    lines = [", ".join(f"{count} {name}" for count, name in counts if count) or "nothing to do"]
    lines += [f"duplicate: the text of {article_id} stands in another file too" for article_id in report.duplicates]
    lines += [f"rejected: {shown_in_line(rejection.path)}: {rejection.reason}" for rejection in report.rejected]
    return shown_plain("\n".join(lines))


def articles_told(articles: Iterable[Article], sources: Mapping[str, Sequence[Source]]) -> list[dict[str, Any]]:
    """Return the Article objects of the public interface; `sources` tells where else the text of some was read."""
    copies = {own_id: {"sources": list(found)} for own_id, found in sources.items()}
    return [article.to_dict() | copies.get(article.id, {}) for article in articles]


def articles_text(articles: Sequence[Article], sources: Mapping[str, Sequence[Source]] | None = None) -> str:
    """Return the corpus for a terminal, a line an article, with where else its text was read below."""
    if not articles:
        return "The index holds no article yet. Add some: assistant ingest FOLDER"
    lines = []
    for article in articles:
        date = f"{article.published or '?'} ({article.published_basis})"
        lines.append(f"{article.id}  {date:24}  {article.outlet or '-'}  {article.title}")
        lines += [f"    also: {shown_in_line(_source(source))}" for source in (sources or {}).get(article.id, ())]
    return shown_plain("\n".join(lines))


def _source(source: Source) -> str:
    return " · ".join(filter(None, dict.fromkeys((source["path"], source["url"]))))
