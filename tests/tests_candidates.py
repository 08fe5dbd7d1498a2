"""Sentences as candidates, and what is found in them of what a question asks for."""

from __future__ import annotations

from assistant.grounding.answer_fits import find_fit
from assistant.retrieval.keys import Key
from assistant.retrieval.queries import make_query
from assistant.retrieval.ranking import Candidate, Features
from assistant.text.sentences import split_sentences
from assistant.types import Article, Span

_PLAIN = Features(1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1)


def candidates(text: str, held: str = "") -> list[Candidate]:
    """Return the sentences of a text as candidates, the first held the best; `held` are words set in bold so far."""
    article = Article(
        "port", "Le port", None, text, (Span(0, len(text)),), "fr", None, None, "2021-03-12", "day", "stated", None, "0"
    )
    found = []
    for rank, span in enumerate(split_sentences(text)):
        at = text.find(held, span.start, span.end) - span.start if held else -1
        key = Key(at, at + len(held), 1.0, 1.0) if at >= 0 else None
        found.append(Candidate(article, span.start, span.end, key, _PLAIN, 1.0 - rank / 10, 0.9))
    return found


def told(question: str, sentence: str, held: str = "") -> tuple[str, str]:
    """Return whether a sentence holds what is asked for, and the words that do."""
    fit = find_fit(make_query(question), candidates(sentence, held)[0])
    return fit.verdict, sentence[fit.start : fit.end]
