"""Replies and outcomes made by hand, for the tests of the evaluation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant import Abstention, Answer, Citation, Claim

Cite = Callable[..., Citation]
Reply = Callable[..., Answer]
Silence = Callable[..., Abstention]

TEXT = (
    "Le maire a inauguré le pont le 3 mai 2021. Plus de 400 habitants sont venus. « Ce pont nous relie », a-t-il dit."
)


@pytest.fixture
def texts() -> dict[str, str]:
    return {"pont.txt": TEXT}


@pytest.fixture
def cite() -> Cite:
    def build(quote: str = TEXT, path: str = "articles/pont.txt", start: int | None = None) -> Citation:
        begin = max(0, TEXT.find(quote)) if start is None else start
        return Citation(
            1, "pont", path, None, "Un pont", None, "2021-05-04", "day", "stated", quote, begin, begin + len(quote)
        )

    return build


@pytest.fixture
def answer(cite: Cite) -> Reply:
    def build(text: str, *citations: Citation, question: str = "Combien d'habitants ?") -> Answer:
        cited = citations or (cite(),)
        claims = (Claim(text, (1,)),)
        return Answer(question, "fr", "extractive", text, claims, cited, (), (), {"total": 1.0})

    return build


@pytest.fixture
def silence() -> Silence:
    def build(text: str = "Les articles ne le disent pas.") -> Abstention:
        return Abstention("Combien ?", "fr", "extractive", "not_answered", text, (), (), {"total": 1.0})

    return build
