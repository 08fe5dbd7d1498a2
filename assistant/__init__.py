"""A press assistant that states no figure, date or quotation its articles do not carry.

files ─▶ corpus ─▶ index ─▶ retrieval ─▶ answering ─▶ grounding ─▶ views
types, errors, settings   the nouns, what can go wrong, what a user may set
text/        pure functions: sentences, words, figures, dates, quotations, names, who says what
corpus/      files to articles: reading, prose, title, outlet, dating, chunking
index/       embedder, SQLite ledger (the truth), Chroma generations, BM25, ingestion
retrieval/   question to query, terms, passages, ranked sentences, answerability
answering/   passages to a draft, without a language model
grounding/   draft to a verified answer, or an abstention
assistant    Assistant: ingest, ask, search, articles        views   Markdown, text, JSON
"""

from assistant import page
from assistant.assistant import Assistant
from assistant.errors import AssistantError, IndexStateError, ModelUnavailableError, UsageError
from assistant.index.e5_weights import E5Weights
from assistant.settings import Settings, bundled, package_version
from assistant.types import (
    Abstention,
    Answer,
    Article,
    Citation,
    Claim,
    Figure,
    IngestReport,
    Passage,
    Rejection,
    Reply,
)
from assistant.views import article_date, reply_markdown

__all__ = [
    "Abstention",
    "Answer",
    "Article",
    "Assistant",
    "AssistantError",
    "Citation",
    "Claim",
    "E5Weights",
    "Figure",
    "IndexStateError",
    "IngestReport",
    "ModelUnavailableError",
    "Passage",
    "Rejection",
    "Reply",
    "Settings",
    "UsageError",
    "article_date",
    "bundled",
    "package_version",
    "page",
    "reply_markdown",
]
