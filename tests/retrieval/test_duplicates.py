"""One wire story in several outlets: counted once, from the earliest, the others cited beside it."""

from __future__ import annotations

import pytest
from tests_articles import ARTICLES

from assistant import Answer, Assistant, Settings
from assistant.retrieval.duplicates import same_words

WIRE = "Le 4 mai 2022, le maire de Tremel a ouvert le nouveau pont sur la Sarne devant 300 habitants réunis."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (WIRE, True),
        (WIRE.replace("nouveau ", ""), True),
        (WIRE.replace("le maire", "Le maire").upper(), True),
        ("(AFP) " + WIRE, True),
        (WIRE.replace("300", "500"), False),
        (WIRE.replace("4 mai", "5 mai"), False),
        ("Le 4 mai 2022, la pluie a inondé 300 caves du quartier bas de la ville de Tremel.", False),
        ("Pont ouvert.", False),
        ("", False),
    ],
    ids=["itself", "a word cut", "capitals", "an agency's mark", "a count", "a day", "another event", "short", "empty"],
)
def test_copies_have_the_same_words_and_the_same_figures(other: str, same: bool) -> None:
    assert same_words(WIRE, other) is same


def _article(title: str, outlet: str, day: str, text: str) -> str:
    return f"---\ntitle: {title}\noutlet: {outlet}\npublished: {day}\n---\n\n{text}\n"


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("bridge")
    later = "Le pont de Tremel a fermé le 9 juin 2023 pour trois semaines de réparations, selon la mairie."
    texts = {
        "b": _article("Un pont à Tremel", "La Dépêche de Lorn", "2022-05-06", WIRE),
        "a": _article("Tremel ouvre son pont", "Le Matin de Vesk", "2022-05-05", WIRE),
        "c": _article("Le pont est ouvert", "Ouest Matin", "2022-05-07", WIRE.replace("nouveau ", "")),
        "d": _article("Le pont ferme", "Le Matin de Vesk", "2023-06-09", later),
    }
    files = {f"{name}.md": text for name, text in texts.items()} | ARTICLES
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    bot = Assistant(Settings(index=folder / "index"))
    bot.ingest([folder / name for name in files])
    return bot


def test_a_wire_copy_is_one_line_with_all_its_outlets(bridge: Assistant) -> None:
    reply = bridge.ask("Comment la situation du pont de Tremel a-t-elle évolué ?")
    assert isinstance(reply, Answer), reply.text
    openings = [claim for claim in reply.claims if "300 habitants" in claim.text]
    assert len(openings) == 1
    cited = {citation.label: citation.outlet for citation in reply.citations}
    assert [cited[label] for label in openings[0].citations] == [
        "Le Matin de Vesk",
        "La Dépêche de Lorn",
        "Ouest Matin",
    ]
    assert any("9 juin 2023" in claim.text for claim in reply.claims)


def test_every_added_citation_is_verbatim(bridge: Assistant) -> None:
    reply = bridge.ask("Comment la situation du pont de Tremel a-t-elle évolué ?")
    texts = {article.id: article.text for article in bridge.articles()}
    assert all(texts[c.article_id][c.start : c.end] == c.quote for c in reply.citations)


def test_a_question_of_fact_cites_one_copy(bridge: Assistant) -> None:
    reply = bridge.ask("Combien d'habitants étaient réunis à Tremel ?")
    assert len(reply.citations) == 1
