"""Quotations word for word, sources named, both sides heard."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant import Abstention, Answer, Citation
from evals.cases import Case
from evals.speech_scorers import attribution_kept, both_sides, quotations, quoted_in, stands_in

Cite = Callable[..., Citation]
Reply = Callable[..., Answer]
Silence = Callable[..., Abstention]

CASE = Case(
    name="relier",
    language="fr",
    question="Que fait le pont ?",
    kind="attribution",
    why="Le maire le dit.",
    must=(("relie",),),
    articles=("pont",),
    said_by=("maire", "élu*"),
)


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("Il dit « Ce pont nous relie » [1].", [True]),
        ("Il dit “ce pont nous relie” [1].", [True]),
        ("Il dit « Ce pont nous **relie** » [1].", [True]),
        ("Il dit « Ce pont […] relie » [1].", [True]),
        ("Il dit « Ce pont vous relie » [1].", [False]),
        ('Il dit "Ce pont nous lie" [1].', [False]),
        ("Il parle de « pont » [1].", []),
        ("Il ne dit rien [1].", []),
    ],
    ids=[
        "as said",
        "other marks",
        "emphasis",
        "words left out",
        "a word changed",
        "a stem",
        "one word",
        "no quotation",
    ],
)
def test_quotations_are_word_for_word(answer: Reply, text: str, passed: list[bool]) -> None:
    assert [one.passed for one in quotations(answer(text))] == passed


def test_the_share_of_right_quotations_is_given(answer: Reply) -> None:
    found = quotations(answer("« Ce pont nous relie » et « ce pont nous plaît » [1]."))[0]
    assert (found.value, found.explanation) == (0.5, "'ce pont nous plaît' is quoted and stands in nothing cited")


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("Selon le maire, il relie [1].", [True]),
        ("Les élus disent qu'il relie [1].", [True]),
        ("Il relie [1].", [False]),
        ("Rien de tel [1].", []),
    ],
    ids=["named", "by another word", "left out", "not told at all"],
)
def test_what_is_reported_keeps_its_source(answer: Reply, text: str, passed: list[bool]) -> None:
    assert [one.passed for one in attribution_kept(CASE, answer(text))] == passed
    assert attribution_kept(replace(CASE, said_by=()), answer(text)) == ()


def test_each_side_is_heard(answer: Reply, silence: Silence) -> None:
    case = replace(CASE, kind="contested", sides=(("maire",), ("nie", "dément*")))
    assert both_sides(case, answer("Le maire accuse, la ville dément [1]."))[0].passed
    found = both_sides(case, answer("Le maire accuse [1]."))[0]
    assert (found.value, found.explanation) == (0.5, "leaves out the side of 'nie' or 'dément*'")
    assert both_sides(case, silence()) == ()


@pytest.mark.parametrize("piece", ["«", '"', "“", "« a ", "» ", " ", "[", "..."])
def test_reading_quotations_takes_linear_time(piece: str) -> None:
    begun = time.perf_counter()
    for words in quoted_in(piece * (300_000 // len(piece))):
        stands_in(words[:100], "Le pont.")
        break
    assert time.perf_counter() - begun < 2
