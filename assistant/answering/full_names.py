"""A claim that says a name in full, and passages that say it in short, to where their article says it in full."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from assistant.text.names import find_names, same_name
from assistant.text.sentences import split_sentences
from assistant.text.words import fold
from assistant.types import Article, Evidence

_READ: Final = 20_000


def introductions(
    names: Sequence[str], support: Sequence[Evidence], articles: Mapping[str, Article]
) -> tuple[Evidence, ...]:
    """Return the sentences that say these names in full, of the articles that the support says them in short.

    Nothing where one of the names is not there, or where its short form may be somebody else's in the article.
    """
    found: list[Evidence] = []
    for name in names:
        places = [
            place for evidence in support if (place := _introduced(name, evidence, articles[evidence.article_id]))
        ]
        if not places:
            return ()
        found.append(places[0])
    return tuple(dict.fromkeys(found))


def shortened(text: str, names: Sequence[str], support: Sequence[Evidence], articles: Mapping[str, Article]) -> str:
    """Return a claim with names said as the support says them: "Vladimir Poutine" as "Poutine"."""
    said = " ".join(articles[one.article_id].text[one.start : one.end] for one in support)
    known = {fold(word) for word in re.findall(r"[^\W\d_]{3,}", said)}
    for name in names:
        short = " ".join(word for word in name.split() if fold(word) in known)
        text = text.replace(name, short) if short else text
    return text


def _introduced(name: str, evidence: Evidence, article: Article) -> Evidence | None:
    words = {fold(word) for word in re.findall(r"[^\W\d_]{3,}", name)}
    passage = {fold(word) for word in re.findall(r"[^\W\d_]{3,}", article.text[evidence.start : evidence.end])}
    short = words & passage
    if not short or words <= passage:
        return None
    bearers = [
        other.text
        for other in find_names(article.text[:_READ], article.language)
        if short & {fold(word) for word in re.findall(r"[^\W\d_]{3,}", other.text)} and " " in other.text
    ]
    if not any(same_name(other, name) for other in bearers) or not all(same_name(other, name) for other in bearers):
        return None
    return _sentence(name, article)


def _sentence(name: str, article: Article) -> Evidence | None:
    """Return the first sentence of an article's prose that holds all of a name."""
    wanted = fold(name)
    for prose in article.prose:
        for span in split_sentences(article.text, prose.start, min(prose.end, prose.start + _READ)):
            if wanted in fold(article.text[span.start : span.end]):
                return Evidence(article.id, span.start, span.end)
    return None
