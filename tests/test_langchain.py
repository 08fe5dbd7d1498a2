"""The retriever that others put in their chains: LangChain's own tests, and what a passage tells of its article."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from langchain_tests.integration_tests import RetrieversIntegrationTests
from tests_articles import ARTICLES
from tests_embedders import Hashing

from assistant import Assistant, Settings, UsageError
from assistant.langchain import ArticleRetriever


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("chained")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    assistant = Assistant(Settings(index=Path(folder / "index")), Hashing())
    assistant.ingest([folder / name for name in ARTICLES])
    return assistant


class TestStandard(RetrieversIntegrationTests):
    """LangChain's standard tests of retrievers."""

    @pytest.fixture(autouse=True)
    def _over(self, bot: Assistant) -> None:
        self.bot = bot

    @property
    def retriever_constructor(self) -> type[ArticleRetriever]:
        return ArticleRetriever

    @property
    def retriever_constructor_params(self) -> dict[str, Any]:
        return {"assistant": self.bot}

    @property
    def retriever_query_example(self) -> str:
        return "Quand le port de Valdoria a-t-il rouvert ?"


def test_a_passage_tells_where_it_stands_and_what_is_known_of_its_article(bot: Assistant) -> None:
    (found,) = ArticleRetriever(assistant=bot, k=1, outlet="Courrier du Golfe").invoke("Le port de Valdoria rouvre")
    told = found.metadata
    text = bot.article("port").text
    assert text[told["start"] : told["end"]] == found.page_content
    assert found.id is not None and found.id.startswith("port#")
    assert {key: told[key] for key in ("article_id", "outlet", "published", "published_precision")} == {
        "article_id": "port",
        "outlet": "Le Courrier du Golfe",
        "published": "2021-03-12",
        "published_precision": "day",
    }
    assert told["published_basis"] == "curated"
    assert told["title"] == bot.article("port").title
    assert isinstance(told["score"], float)


def test_filters_hold_in_the_constructor_and_in_the_call(bot: Assistant) -> None:
    early = ArticleRetriever(assistant=bot, until="2021")
    asked = "Le port de Valdoria et les dockers"
    assert {found.metadata["article_id"] for found in early.invoke(asked)} == {"port"}
    assert "port" not in {found.metadata["article_id"] for found in early.invoke(asked, since="2022", until=None)}
    with pytest.raises(UsageError, match="2024-06"):
        early.invoke(asked, until="demain")
