"""Candidates to the draft that quotes: what is said where there is nothing to quote."""

from __future__ import annotations

import pytest

from assistant.answering.extractive import draft_answer
from assistant.types import AnswerKind, Draft, Query


@pytest.mark.parametrize("threshold", [0.0, 0.5], ids=["everything is to be answered", "as it is set"])
@pytest.mark.parametrize("kind", ["fact", "evolution"])
def test_without_candidates_nothing_is_claimed(threshold: float, kind: AnswerKind) -> None:
    query = Query("Qui a signé l'accord ?", "fr", kind)
    assert draft_answer(query, [], threshold) == Draft((), "extractive", confidence=0.0)
