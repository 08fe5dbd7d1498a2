"""Questions about the articles themselves, told apart from questions about what they tell."""

from __future__ import annotations

import pytest

from assistant.answering.about_articles import AboutArticles, Asked, dated_words, find_about
from assistant.types import Article, Basis, Span


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Quand cet article a-t-il été publié ?", ""),
        ("Quand a paru l'article sur la grève des dockers ?", "la grève des dockers"),
        ("De quand date l’article de La Gazette sur le port ?", "La Gazette sur le port"),
        ("De quel mois est l'article sur le port ?", "le port"),
        ("L'article sur la grève date de quand ?", "la grève"),
        ("When was the article about the strike published?", "the strike"),
        ("What is the date of the article on the harbour?", "the harbour"),
        ("In which month did the article about the fire appear?", "the fire"),
    ],
)
def test_the_date_of_an_article_is_asked_for(question: str, topic: str) -> None:
    assert find_about(question) == AboutArticles("date", topic)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Combien d'articles avez-vous ?", "count"),
        ("How many articles are there in the archive?", "count"),
        ("Quelles sont vos sources ?", "outlets"),
        ("What are your sources?", "outlets"),
        ("Quelle période couvre l'archive ?", "period"),
        ("What period do the articles cover?", "period"),
    ],
)
def test_the_archive_is_asked_for(question: str, asked: Asked) -> None:
    assert find_about(question) == AboutArticles(asked)


@pytest.mark.parametrize(
    "question",
    [
        "Quand l'article 5 du traité a-t-il été adopté ?",
        "Quand l'article du code pénal a-t-il été modifié ?",
        "When did the article say the summit took place?",
        "Quand Duval a-t-il publié un article ?",
        "Combien d'articles parlent de Valdoria ?",
        "Quelles sources accusent la mairie ?",
        "Quand la grève a-t-elle commencé ?",
        "a" * 100_000,
        "",
    ],
    ids=[
        "a treaty's",
        "a law's",
        "what it says",
        "any article",
        "on a topic",
        "sources told of",
        "an event",
        "a",
        "empty",
    ],
)
def test_what_articles_tell_is_not_about_them(question: str) -> None:
    assert find_about(question) is None


def article(text: str, prose: Span, published: str, basis: Basis, evidence: str | None) -> Article:
    return Article("one", "Le port", None, text, (prose,), "fr", None, None, published, "day", basis, evidence, "0")


HEAD = "Le port\n\nPublié le 2 juin 2022\n\n"
BODY = "Les dockers de Valdoria ont fait grève le 3 mai 2021."


@pytest.mark.parametrize(
    ("published", "basis", "evidence", "words"),
    [
        ("2022-06-02", "stated", "2 juin 2022", "2 juin 2022"),
        ("2022-06-02", "curated", "published", "Publié le 2 juin 2022"),
        ("2022-06", "stated", None, "Publié le 2 juin 2022"),
        ("2022-06-03", "stated", None, None),
        ("2021-05-03", "stated", None, None),
        ("2022-06-02", "inferred", "2 juin 2022", None),
    ],
    ids=["its evidence", "a line of its head", "a coarser date", "another day", "a day of its prose", "inferred"],
)
def test_words_carry_a_date(published: str, basis: Basis, evidence: str | None, words: str | None) -> None:
    text = HEAD + BODY
    found = dated_words(article(text, Span(len(HEAD), len(text)), published, basis, evidence))
    assert (found and text[found.start : found.end]) == words
