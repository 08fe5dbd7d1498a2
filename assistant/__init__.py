"""A press assistant that states no figure, date or quotation its articles do not carry.

files ─▶ corpus ─▶ index ─▶ retrieval ─▶ answering ─▶ grounding ─▶ views
types, errors, settings   the nouns, what can go wrong, what a user may set
text/        pure functions: sentences, words, figures, dates, quotations, names, who says what
corpus/      files to articles: reading, prose, title, outlet, dating, chunking
index/       embedder, SQLite ledger (the truth), Chroma generations, BM25, ingestion
retrieval/   question to query, terms, passages, ranked sentences, answerability
answering/   passages to a draft, quoted or by a language model
grounding/   draft to a verified answer, or an abstention
timeline/    articles to a chronicle: dated events merged across articles, figures over time, positions, silences
gathering, writing, replying   what a question finds; a model that writes from it; the reply, told claim by claim
numbering   the numbers of what is cited, kept through a conversation
assistant    Assistant: ingest, ask, search, articles        views   Markdown, text, JSON
page/        replies and articles to the page's HTML, words, style and script, without a widget
chat/        the page's widgets and events, over gradio; nothing below knows it; app.py serves it
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant import chat, page
    from assistant.answering.accounting import total_usage
    from assistant.answering.chat_model import OpenAIChat
    from assistant.answering.chat_seam import Completion, ModelError, Schema
    from assistant.answering.injections import find_instructions
    from assistant.assistant import Assistant, check
    from assistant.corpus.fetching import FetchError, Network, fetch
    from assistant.errors import AssistantError, IndexStateError, UsageError
    from assistant.grounding.reports import CheckReport
    from assistant.index.e5_weights import E5Weights
    from assistant.index.embedding import make_embedder
    from assistant.index.reindexing import reindex
    from assistant.settings import Settings, bundled, package_version
    from assistant.timeline.nouns import Chronicle, Event
    from assistant.types import (
        Abstention,
        Answer,
        Article,
        Citation,
        Claim,
        ClaimShown,
        Figure,
        IngestReport,
        Passage,
        ProgressLine,
        Rejection,
        Reply,
        StreamEvent,
    )
    from assistant.views import article_date, reply_markdown

# Where each public name lives: it is imported when it is first asked for, so that `import assistant` costs nothing.
_HOMES = {
    **dict.fromkeys(("Assistant", "check"), "assistant"),
    "CheckReport": "grounding.reports",
    **dict.fromkeys(("Completion", "ModelError", "Schema"), "answering.chat_seam"),
    "OpenAIChat": "answering.chat_model",
    **dict.fromkeys(("FetchError", "Network", "fetch"), "corpus.fetching"),
    **dict.fromkeys(("ClaimShown", "ProgressLine", "StreamEvent"), "types"),
    "find_instructions": "answering.injections",
    "total_usage": "answering.accounting",
    "E5Weights": "index.e5_weights",
    "make_embedder": "index.embedding",
    "reindex": "index.reindexing",
    **dict.fromkeys(("AssistantError", "IndexStateError", "UsageError"), "errors"),
    **dict.fromkeys(("Settings", "bundled", "package_version"), "settings"),
    **dict.fromkeys(("Chronicle", "Event"), "timeline.nouns"),
    **dict.fromkeys(("Abstention", "Answer", "Article", "Citation", "Claim", "Figure"), "types"),
    **dict.fromkeys(("IngestReport", "Passage", "Rejection", "Reply"), "types"),
    **dict.fromkeys(("article_date", "reply_markdown"), "views"),
}

__all__ = [
    "Abstention",
    "Answer",
    "Article",
    "Assistant",
    "AssistantError",
    "CheckReport",
    "Chronicle",
    "Citation",
    "Claim",
    "ClaimShown",
    "Completion",
    "E5Weights",
    "Event",
    "FetchError",
    "Figure",
    "IndexStateError",
    "IngestReport",
    "ModelError",
    "Network",
    "OpenAIChat",
    "Passage",
    "ProgressLine",
    "Rejection",
    "Reply",
    "Schema",
    "Settings",
    "StreamEvent",
    "UsageError",
    "article_date",
    "bundled",
    "chat",
    "check",
    "fetch",
    "find_instructions",
    "make_embedder",
    "package_version",
    "page",
    "reindex",
    "reply_markdown",
    "total_usage",
]


def __getattr__(name: str) -> Any:
    if name in ("chat", "page"):
        return import_module(f"assistant.{name}")
    if name not in _HOMES:
        raise AttributeError(f"module 'assistant' has no attribute {name!r}")
    return getattr(import_module(f"assistant.{_HOMES[name]}"), name)
