"""The index as a LangChain retriever: a question in; passages with article, date, basis, offsets and score out."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, Field

from assistant.assistant import Assistant
from assistant.types import Article, Passage


class ArticleRetriever(BaseRetriever):
    """Finds the `k` passages nearest to a question among the articles of an Assistant, best first.

    `since` and `until` (EDTF) bound the articles' publication, `outlet` names whose they are; all four may be given to
    `invoke` too. Raises UsageError.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    assistant: Assistant = Field(repr=False)
    k: int = Field(default=8, ge=1)
    since: str | None = None
    until: str | None = None
    outlet: str | None = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun, **asked: Any
    ) -> list[Document]:
        wanted = {name: asked.get(name, getattr(self, name)) for name in ("k", "since", "until", "outlet")}
        passages = self.assistant.search(query, **wanted)
        return [_told(passage, self.assistant.article(passage.article_id)) for passage in passages]


def _told(passage: Passage, article: Article) -> Document:
    """Return a passage as LangChain has it; `article.text[start:end]` are its words."""
    return Document(
        id=passage.chunk_id,
        page_content=passage.text,
        metadata={
            "article_id": article.id,
            "title": article.title,
            "outlet": article.outlet,
            "url": article.url,
            "language": article.language,
            "published": article.published,
            "published_precision": article.published_precision,
            "published_basis": article.published_basis,
            "start": passage.start,
            "end": passage.end,
            "score": passage.score,
        },
    )
