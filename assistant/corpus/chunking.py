"""An article to chunks: whole sentences, never across something that is not prose, with offsets that hold."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.text.edtf import bounds, day_number
from assistant.text.sentences import split_sentences
from assistant.types import Article, Chunk, Span


def chunk_article(article: Article, size: int) -> list[Chunk]:
    """Return the article's chunks in order; each holds at least one sentence and aims at `size` characters.

    `article.text[chunk.start:chunk.end] == chunk.text` always holds.
    """
    days = bounds(article.published) if article.published else None
    first, last = (day_number(days[0]), day_number(days[1])) if days else (None, None)
    return [
        Chunk(
            id=f"{article.id}#{number}",
            article_id=article.id,
            start=span.start,
            end=span.end,
            text=article.text[span.start : span.end],
            first_day=first,
            last_day=last,
        )
        for number, span in enumerate(_spans(article, size))
    ]


def _spans(article: Article, size: int) -> Iterator[Span]:
    for prose in article.prose:
        start = end = -1
        for sentence in split_sentences(article.text, prose.start, prose.end):
            for piece in _cut(sentence, size * 4):
                if start >= 0 and piece.end - start > size:
                    yield Span(start, end)
                    start = -1
                start = piece.start if start < 0 else start
                end = piece.end
        if start >= 0:
            yield Span(start, end)


def _cut(sentence: Span, limit: int) -> Iterator[Span]:
    """Yield the sentence, or blind slices of it where a text has no sentence ends at all."""
    for start in range(sentence.start, sentence.end, limit):
        yield Span(start, min(start + limit, sentence.end))
