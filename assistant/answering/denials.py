"""A range of an article that accuses in, the denial that the article sets against it out."""

from __future__ import annotations

from assistant.text.polarity import polarity
from assistant.text.sentences import split_sentences
from assistant.text.speech import find_attributions
from assistant.types import Article, Evidence

_SENTENCES = 2


def find_denial(article: Article, start: int, end: int) -> Evidence | None:
    """Return the denial that stands in the sentences after an accusation in its article: it is shown beside it."""
    said = find_attributions(article.text[start:end], article.language)
    if not any(attribution.kind == "accuses" for attribution in said):
        return None
    later = [span for span in article.prose if span.end > end][:_SENTENCES]
    following = [
        sentence for span in later for sentence in split_sentences(article.text, max(span.start, end), span.end)
    ][:_SENTENCES]
    for sentence in following:
        if polarity(article.text[sentence.start : sentence.end]) == "denied":
            return Evidence(article.id, sentence.start, sentence.end)
    return None
