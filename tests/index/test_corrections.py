"""What a person knows better than the files: kept as curated, through another ingestion; removal."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant, Settings, UsageError

TEXT = "Le port de Brest a reçu 412 cargos en 2023, selon la mairie de Brest."


@pytest.fixture
def bot(tmp_path: Path) -> Assistant:
    (tmp_path / "port.txt").write_text(TEXT, encoding="utf-8")
    bot = Assistant(Settings(index=tmp_path / "index"))
    bot.ingest([tmp_path / "port.txt"])
    return bot


def test_a_correction_is_curated_cited_and_filtered_by(bot: Assistant) -> None:
    corrected = bot.correct("port", "Le port", "Gazette", "30 novembre 2024")
    assert (corrected.published, corrected.published_basis, corrected.outlet) == ("2024-11-30", "curated", "Gazette")
    reply = bot.ask("Combien de cargos le port de Brest a-t-il reçus ?", since="2024-11")
    assert reply.citations[0].published == "2024-11-30" and reply.citations[0].title == "Le port"
    assert not bot.ask("Combien de cargos le port de Brest a-t-il reçus ?", since="2025").claims


def test_a_correction_survives_a_change_of_the_text(bot: Assistant, tmp_path: Path) -> None:
    bot.correct("port", "Le port", "", "2024")
    (tmp_path / "port.txt").write_text(TEXT + " Le port emploie 90 personnes.", encoding="utf-8")
    bot.ingest([tmp_path / "port.txt"])
    (article,) = bot.articles()
    assert (article.title, article.published, article.published_basis) == ("Le port", "2024", "curated")
    assert "90 personnes" in article.text


def test_an_unreadable_date_changes_nothing(bot: Assistant) -> None:
    with pytest.raises(UsageError, match="is not a date"):
        bot.correct("port", "Autre titre", "", "un jour")
    assert bot.articles()[0].title != "Autre titre"


def test_a_date_can_be_taken_back(bot: Assistant) -> None:
    bot.correct("port", "", "", "2024")
    assert bot.correct("port", "", "", "").published_basis == "unknown"


def test_a_removed_article_is_cited_no_more(bot: Assistant, tmp_path: Path) -> None:
    (tmp_path / "gare.txt").write_text("La gare de Lens a fermé en 2021, selon la mairie de Lens.", encoding="utf-8")
    bot.ingest([tmp_path / "gare.txt"])
    bot.remove("port")
    assert [article.id for article in bot.articles()] == ["gare"]
    assert not bot.ask("Combien de cargos le port de Brest a-t-il reçus ?").claims
    with pytest.raises(KeyError):
        bot.remove("port")
