"""Chunks: whole sentences, offsets that hold, nothing that is not prose."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.corpus.chunking import chunk_article
from assistant.corpus.reading import Raw, build_article


def article(text: str):  # type: ignore[no-untyped-def]
    return build_article(Raw("a.txt", text, {}, 0))


SENTENCES = " ".join(f"La phrase numéro {number} parle du port de Valdoria." for number in range(40))


@pytest.mark.parametrize("size", [80, 200, 420, 4000])
def test_offsets_hold_and_no_sentence_is_lost(size: int) -> None:
    made = article(SENTENCES)
    chunks = chunk_article(made, size)
    assert all(made.text[chunk.start : chunk.end] == chunk.text for chunk in chunks)
    assert " ".join(chunk.text for chunk in chunks) == SENTENCES
    assert all(chunk.text.endswith(".") for chunk in chunks)


def test_a_text_without_sentence_ends_is_cut_all_the_same() -> None:
    chunks = chunk_article(article("mot " * 5_000), 420)
    assert max(len(chunk.text) for chunk in chunks) <= 4 * 420


def test_chunks_carry_the_days_of_the_article_s_date(originals: Path, press_bot: Assistant) -> None:
    days = {
        item.id[:3]: {(chunk.first_day, chunk.last_day) for chunk in chunk_article(item, 420)}
        for item in press_bot.articles()
    }
    assert days["000"] == {(20230601, 20230630)}
    assert days["001"] == {(20231012, 20231012)}
    assert days["004"] == {(20250101, 20251231)}
