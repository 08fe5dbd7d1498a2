"""Citations keep their numbers through a conversation, in the text, the claims, the figures and what is streamed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Abstention, Answer, Assistant, Settings
from assistant.numbering import Numbering
from assistant.types import CheckedFigure, Citation, Claim, ClaimShown, ProgressLine
from assistant.views import reply_markdown

BRIDGE = Citation(
    1, "pont", None, None, "Le pont", None, "2024-05", "month", "stated", "Il a coûté 12 millions.", 0, 23
)
TRAM = replace(BRIDGE, article_id="tram", quote="Trois lignes [1] ouvrent.")
FIGURE = CheckedFigure("Trois", 3.0, None, "exact", "lignes", "supported", 1)
REPLY = Answer(
    "Combien ?", "fr", "extractive", "Trois lignes (1) ouvrent. [1] Il a coûté **12 millions**. [2]",
    (Claim("Trois lignes [1] ouvrent.", (1,)), Claim("Il a coûté 12 millions.", (2,))),
    (TRAM, replace(BRIDGE, label=2)), (FIGURE,), (), {},
)  # fmt: skip


def test_a_passage_keeps_its_number_and_a_new_one_gets_the_next() -> None:
    told = Numbering([BRIDGE]).renumbered(REPLY)
    assert isinstance(told, Answer)
    assert [(one.article_id, one.label) for one in told.citations] == [("tram", 2), ("pont", 1)]
    assert [claim.citations for claim in told.claims] == [(2,), (1,)]
    assert told.figures[0].citation == 2


def test_a_number_in_the_words_of_an_article_stays() -> None:
    told = Numbering([BRIDGE]).renumbered(REPLY)
    assert isinstance(told, Answer)
    assert told.text == "Trois lignes (1) ouvrent. [2] Il a coûté **12 millions**. [1]"


def test_without_earlier_replies_nothing_changes() -> None:
    assert Numbering(()).renumbered(REPLY) is REPLY


def test_numbers_go_on_after_the_greatest() -> None:
    told = Numbering([replace(BRIDGE, start=5, label=7)]).renumbered(REPLY)
    assert isinstance(told, Answer) and [one.label for one in told.citations] == [8, 9]


def test_what_is_streamed_has_the_numbers_of_the_reply() -> None:
    numbering = Numbering([BRIDGE])
    shown = numbering.renumbered(ClaimShown(REPLY.claims[0], (TRAM,)))
    assert isinstance(shown, ClaimShown) and shown.claim.citations == (2,) and shown.citations[0].label == 2
    told = numbering.renumbered(REPLY)
    assert isinstance(told, Answer) and told.citations[0].label == 2


def test_progress_is_passed_on() -> None:
    assert Numbering([BRIDGE]).renumbered(ProgressLine("…")) == ProgressLine("…")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Les articles ne répondent pas. À lire : [1] [2]", "Les articles ne répondent pas. À lire : [2] [1]"),
        ("Il n'y a pas d'article.", "Il n'y a pas d'article."),
    ],
    ids=["with nearest reading", "without any"],
)
def test_the_reading_of_a_silence_is_numbered_on_too(text: str, told: str) -> None:
    silence = Abstention("Qui ?", "fr", "extractive", "not_answered", text, REPLY.citations, (), {})
    found = Numbering([BRIDGE]).renumbered(silence)
    assert isinstance(found, Abstention) and found.text == told


def test_markdown_writes_out_numbers_that_go_on() -> None:
    told = Numbering([BRIDGE]).renumbered(REPLY)
    assert isinstance(told, Answer)
    assert "- [2] Le pont" in reply_markdown(told) and "1. Le pont" in reply_markdown(REPLY)


Turn = Callable[[str, list[str], list[Citation]], Answer]


@pytest.fixture
def turn(tmp_path: Path) -> Turn:
    (tmp_path / "pont.md").write_text(
        "---\ntitle: Le pont de Brivaz\npublished: 2024-05-14\n---\n\n"
        "Le pont de Brivaz a coûté 12 millions d'euros. La maire Anna Keller l'a ouvert mardi.\n",
        "utf-8",
    )
    bot = Assistant(Settings(index=tmp_path / "index"))
    bot.ingest([tmp_path / "pont.md"])

    def asked(question: str, after: list[str], cited: list[Citation]) -> Answer:
        reply = bot.ask(question, after=after, cited=cited)
        assert isinstance(reply, Answer), reply.text
        return reply

    return asked


def test_a_conversation_has_one_number_a_passage(turn: Turn) -> None:
    cost, opened = "Combien le pont de Brivaz a-t-il coûté ?", "Qui a ouvert le pont de Brivaz ?"
    first = turn(cost, [], [])
    second = turn(opened, [cost], list(first.citations))
    third = turn(cost, [cost, opened], [*first.citations, *second.citations])
    numbers = {(one.article_id, one.start, one.end): one.label for one in (*first.citations, *second.citations)}
    assert len(set(numbers.values())) == len(numbers) > 1
    assert third.citations == first.citations and third.text == first.text
