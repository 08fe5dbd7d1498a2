"""Prompts: files that carry their variables, and refusals of those that do not."""

from __future__ import annotations

import pytest

from assistant.prompts import PromptError, fill


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_prompt_is_filled_and_its_header_left_out(language: str) -> None:
    text = fill("draft_answer", language, passages="P-A-S", question="Q $x ?", today="2024-01-02", nonce="n")  # type: ignore[arg-type]
    assert "P-A-S" in text and "Q $x ?" in text and "2024-01-02" in text
    assert "<!--" not in text and "generative.py" not in text


def test_a_missing_or_strange_variable_is_refused() -> None:
    with pytest.raises(PromptError, match="question"):
        fill("draft_answer", "fr", passages="", today="")
    with pytest.raises(PromptError, match="colour"):
        fill("draft_answer", "fr", passages="", today="", question="", colour="")
