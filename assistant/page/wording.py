"""All words of the page that are not an article's nor an answer's, one table, French and English."""

from __future__ import annotations

from dataclasses import asdict

from assistant.page.phrases import Words
from assistant.page.wording_en import ENGLISH
from assistant.page.wording_fr import FRENCH
from assistant.types import Language

__all__ = ["WORDS", "Words", "plain_words"]

WORDS: dict[Language, Words] = {"fr": FRENCH, "en": ENGLISH}


def plain_words(language: Language) -> dict[str, str]:
    """Return the words that are one text each, by name; the titles of the table's columns among them."""
    words = asdict(WORDS[language])
    columns = dict(zip(("title", "outlet", "published"), words["columns"], strict=False))
    named = {f"column_{name}": title for name, title in columns.items()}
    return {name: value for name, value in words.items() if isinstance(value, str)} | named
