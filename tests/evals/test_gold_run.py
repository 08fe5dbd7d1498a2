"""The gold suite run: follow-ups with and without a conversation, excerpts and their sources, measures of scorers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from assistant import Abstention, Answer, Article, Assistant, Citation, Passage
from assistant import Reply as AnyReply
from evals.cases import Case
from evals.corpora import Shelf
from evals.gold import Outcome, holds_conversation, not_run, run
from evals.gold_measures import figure_hallucination, scorer_measures, tokens
from evals.provenance import provenance, provenance_reply
from evals.scorers import score

Cite = Callable[..., Citation]
Reply = Callable[..., Answer]
Silence = Callable[..., Abstention]

FACT = Case("habitants", "fr", "Combien ?", "figure", "donné", must=((400,),), articles=("pont",))
FOLLOW_UP = replace(FACT, name="suite", kind="follow_up", after=("Qui est venu ?",))
EXCERPT = Case(
    name="d'où",
    language="fr",
    question="D'où vient ceci ?",
    kind="provenance",
    why="en tête",
    articles=("pont",),
    excerpt="Plus de 400 habitants sont venus.",
    title=("Un pont",),
    outlet=("Le Pont", "Lepont"),
    published="2021-05-04",
    published_basis="stated",
)
ARTICLE = Article(
    id="pont",
    title="UN PONT",
    outlet="Le Pont",
    text="Plus de 400 habitants sont venus.",
    prose=(),
    language="fr",
    path="articles/pont.txt",
    url=None,
    published="2021-05-04",
    published_precision="day",
    published_basis="stated",
    published_evidence="4 mai 2021",
    sha256="",
)
PASSAGE = Passage("pont-0", "pont", "Plus de 400 habitants sont venus.", 0, 33, 1.0, 1)


@dataclass
class Shelved:
    """A library of one article, which finds what it is told to find."""

    found: list[Passage] = field(default_factory=lambda: [PASSAGE])

    def search(self, question: str, k: int = 10) -> list[Passage]:
        return self.found

    def articles(self) -> list[Article]:
        return [ARTICLE]


@pytest.fixture
def shelf(texts: dict[str, str]) -> Shelf:
    return Shelf("own", Path(), texts)


def test_follow_ups_are_held_back_with_a_notice(answer: Reply, shelf: Shelf) -> None:
    def ask(question: str) -> AnyReply:
        return answer("400 habitants [1].")

    assert not holds_conversation(ask)
    assert [one.name for one in run([FACT, FOLLOW_UP], shelf, ask)] == ["habitants [own]"]
    assert not_run([FACT, FOLLOW_UP], shelf, ask) == [
        "own: 1 cases of kind follow_up NOT RUN, the assistant has no conversation yet: suite"
    ]


def test_follow_ups_are_asked_after_the_earlier_questions(answer: Reply, shelf: Shelf) -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    def ask(question: str, after: tuple[str, ...] = ()) -> AnyReply:
        asked.append((question, after))
        return answer("400 habitants [1].")

    outcomes = run([FOLLOW_UP], shelf, ask)
    assert asked[-1] == ("Combien ?", ("Qui est venu ?",))
    assert outcomes[0].value("correct") == 1
    assert not_run([FOLLOW_UP], shelf, ask) == []


def test_excerpts_are_looked_up_where_there_is_a_library(answer: Reply, shelf: Shelf) -> None:
    def ask(question: str) -> AnyReply:
        return answer("400 habitants [1].")

    assert run([EXCERPT], shelf, ask) == []
    assert "nothing to look an excerpt up in" in not_run([EXCERPT], shelf, ask)[0]
    outcome = run([EXCERPT], shelf, ask, Shelved())[0]
    assert (outcome.passed, outcome.reply.text) == (True, "UN PONT | Le Pont | 2021-05-04 (stated) [1]")
    assert outcome.reply.citations[0].quote == "Plus de 400 habitants sont venus."


def test_an_assistant_is_a_library(port: Assistant, shelf: Shelf) -> None:
    article = port.articles()[0]
    words = " ".join(article.text[article.prose[0].start : article.prose[0].end].split()[:20])
    case = replace(EXCERPT, excerpt=words, articles=(article.id,), title=(article.title,), outlet=None, published=None)
    outcome = run([replace(case, published_basis=None)], shelf, lambda question: port.ask(question), port)[0]
    assert outcome.passed, outcome.reasons


@pytest.mark.parametrize(
    ("article", "wrong"),
    [
        (ARTICLE, []),
        (replace(ARTICLE, title="Une route"), ["provenance_title"]),
        (replace(ARTICLE, title="Un po…"), []),
        (replace(ARTICLE, outlet=None), ["provenance_outlet"]),
        (replace(ARTICLE, published="2021-05", published_precision="month"), ["provenance_date"]),
        (replace(ARTICLE, published="2021-05"), ["provenance_date", "provenance_precision"]),
        (replace(ARTICLE, published_basis="inferred"), ["provenance_basis"]),
        (replace(ARTICLE, published_basis="unknown"), ["provenance_basis", "provenance_precision"]),
        (replace(ARTICLE, path="articles/route.txt", id="route"), ["right_article"]),
    ],
    ids=[
        "all right",
        "another title",
        "a title cut short",
        "no outlet",
        "a vaguer date",
        "a precision that the date has not",
        "another basis",
        "a date without basis",
        "another article",
    ],
)
def test_each_part_of_the_source_is_scored(article: Article, wrong: list[str]) -> None:
    scores = provenance(EXCERPT, [PASSAGE], {"pont": article})
    assert [one.name for one in scores if not one.passed] == wrong


def test_an_outlet_that_cannot_be_known_is_to_be_left_unknown() -> None:
    unknown = replace(EXCERPT, outlet=())
    found = {one.name: one for one in provenance(unknown, [PASSAGE], {"pont": ARTICLE})}
    assert found["provenance_outlet"].explanation == "'Le Pont', not unknown"
    assert all(one.passed for one in provenance(unknown, [PASSAGE], {"pont": replace(ARTICLE, outlet=None)}))


def test_an_excerpt_that_is_not_found_fails() -> None:
    assert [one.passed for one in provenance(EXCERPT, [], {})] == [False]
    assert isinstance(provenance_reply(EXCERPT, [], {}), Abstention)


@pytest.fixture
def outcomes(answer: Reply, cite: Cite, silence: Silence, texts: dict[str, str]) -> list[Outcome]:
    quote = cite("Plus de 400 habitants sont venus.")
    asked: list[tuple[Case, AnyReply]] = [
        (FACT, replace(answer("400 habitants [1].", quote), usage={"input_tokens": 90, "output_tokens": 10})),
        (replace(FACT, name="wrong"), answer("400 habitants et 9 élus [1].", quote)),
        (replace(FACT, name="silent"), silence()),
    ]
    return [Outcome(case, "own", reply, 1.0, score(case, reply, texts)) for case, reply in asked]


def test_figures_told_and_figures_made_up(outcomes: list[Outcome]) -> None:
    share, rate = figure_hallucination(outcomes)
    assert (share.value, share.count, share.fallen) == (0.5, 2, ("wrong [own]",))
    assert rate.value == pytest.approx(100 / 3)
    assert rate.count == 3
    assert figure_hallucination([])[1].value is None


def test_tokens_are_counted_where_a_model_tells(outcomes: list[Outcome]) -> None:
    assert (tokens(outcomes).value, tokens(outcomes).count) == (100, 1)
    totalled = replace(outcomes[0], reply=replace(outcomes[0].reply, usage={"total_tokens": 7, "input_tokens": 5}))
    assert tokens([totalled]).value == 7


def test_each_scorer_has_its_measure(outcomes: list[Outcome]) -> None:
    found = {one.name: one for one in scorer_measures(outcomes)}
    assert (found["citation_recall"].value, found["citation_recall"].fallen) == (0.5, ("wrong [own]",))
    assert found["near_miss"].value is None and found["provenance_article"].count == 0
