"""Questions about the archive: a date with the words that carry it, or what is known without any."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Abstention, Answer, Assistant


@pytest.mark.parametrize(
    ("question", "text", "quote"),
    [
        ("Quand a paru l'article sur la grève des dockers ?", "Le **2 juin 2022**. [1]", "2 juin 2022"),
        ("When was the article about Marek Duval published?", "On **2 June 2022**. [1]", "2 juin 2022"),
        ("De quand date l'article du Courrier du Golfe ?", "Le **12 mars 2021**. [1]", "2021-03-12"),
    ],
    ids=["on a topic", "in English", "of an outlet"],
)
def test_a_date_is_cited_from_the_words_that_carry_it(port: Assistant, question: str, text: str, quote: str) -> None:
    reply = port.ask(question, mode="extractive")
    assert isinstance(reply, Answer)
    assert reply.text == text
    cited = reply.citations[0]
    assert quote in cited.quote
    assert port.article(cited.article_id).text[cited.start : cited.end] == cited.quote
    assert [figure.verdict for figure in reply.figures] == ["supported"]
    assert cited.title in reply.notes[0]


def test_the_archive_itself_is_no_source(port: Assistant) -> None:
    reply = port.ask("Combien d'articles avez-vous ?", mode="extractive")
    assert isinstance(reply, Abstention)
    assert "3 articles ; parus du 12 mars 2021 au 20 septembre 2022 ; sources : Le Courrier du Golfe" in reply.text


def test_an_article_that_is_not_there_has_no_date(port: Assistant) -> None:
    reply = port.ask("Quand a paru l'article sur les éruptions volcaniques ?", mode="extractive")
    assert isinstance(reply, Abstention)
    assert "De quel article s'agit-il ?" in reply.text


def test_an_inferred_date_is_said_to_be(tmp_path: Path) -> None:
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "pont.txt").write_text(
        "Le pont de Lisane a fermé\n\nLe pont de Lisane a fermé hier, le 4 mai 2021, après la crue du fleuve.\n"
        "Les habitants de Lisane passent par le bac.\n",
        encoding="utf-8",
    )
    bot = Assistant.open(tmp_path / "index")
    bot.ingest([folder])
    article = bot.articles()[0]
    reply = bot.ask("Quand cet article a-t-il été publié ?", mode="extractive")
    bot.close()
    assert isinstance(reply, Abstention)
    known = "déduite" if article.published_basis == "inferred" else "ne porte pas de date"
    assert known in reply.text
