"""A range of an article that accuses in, the denial that the article sets against it out."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.text.polarity import polarity
from assistant.text.sentences import split_sentences
from assistant.text.speech import find_attributions
from assistant.text.words import stems
from assistant.types import Article, Evidence, Span

_SENTENCES = 2
# Two sentences of an article accuse of the same where so much of what the shorter says stands in the other.
_SAME = 0.6
# Characters of an article that are searched for the same accusation.
_SEARCHED = 60_000


def find_denial(article: Article, start: int, end: int) -> Evidence | None:
    """Return the denial that an article sets against an accusation, to be shown beside it.

    It stands in the sentences after the accusation, or after another sentence that accuses of the same.
    """
    if not accuses(article, start, end):
        return None
    found = _denial_after(article, end)
    if found is not None:
        return found
    again = (_denial_after(article, other.end) for other in _same_accusation(article, start, end))
    return next((denial for denial in again if denial), None)


def find_accusation(article: Article, start: int, end: int) -> Evidence | None:
    """Return the accusation just before a denial in its article; None where `[start:end]` denies nothing."""
    if polarity(article.text[start:end]) != "denied" or accuses(article, start, end):
        return None
    earlier = [span for span in article.prose if span.start < start][-1:]
    before = [one for span in earlier for one in split_sentences(article.text, span.start, min(span.end, start))][-1:]
    accusing = [one for one in before if accuses(article, one.start, one.end)]
    return Evidence(article.id, accusing[0].start, accusing[0].end) if accusing else None


def accuses(article: Article, start: int, end: int) -> bool:
    """Tell whether somebody accuses in a range of an article."""
    said = find_attributions(article.text[start:end], article.language)
    return any(attribution.kind == "accuses" for attribution in said)


def _denial_after(article: Article, end: int) -> Evidence | None:
    later = [span for span in article.prose if span.end > end][:_SENTENCES]
    following = [
        sentence for span in later for sentence in split_sentences(article.text, max(span.start, end), span.end)
    ][:_SENTENCES]
    for sentence in following:
        if polarity(article.text[sentence.start : sentence.end]) == "denied":
            return Evidence(article.id, sentence.start, sentence.end)
    return None


def _same_accusation(article: Article, start: int, end: int) -> Iterator[Span]:
    """Yield the other sentences of an article that accuse of what `[start:end]` accuses of."""
    own = set(stems(article.text[start:end], article.language))
    for span in article.prose:
        if span.start >= _SEARCHED:
            return
        for sentence in split_sentences(article.text, span.start, span.end):
            if sentence.start < end and sentence.end > start:
                continue
            other = set(stems(article.text[sentence.start : sentence.end], article.language))
            alike = len(own & other) >= max(3, _SAME * min(len(own), len(other)))
            if alike and accuses(article, sentence.start, sentence.end):
                yield sentence
