"""A claim that verification let pass, with what it is cited with, to what a careful editor would still refuse."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from assistant.text.language import detect_language
from assistant.text.sentences import split_sentences
from assistant.text.speech import find_attributions
from assistant.text.words import content_words, fold
from assistant.types import Article, Attribution, Evidence, Language

# What a claim cited from a passage that its drafter did not name must share with it: all its words but one in ten.
_NEARLY: Final = 0.9
_BEFORE: Final = 600
_PREFIX: Final = 5
_READ: Final = 2_000
_BESIDE: Final = re.compile(
    r"(?:(?:^|[.!?»”\"] )(?:Selon|D['’]après|According to) |, (?:selon|d['’]après|according to) )"
    r"(?P<who>[^,.;:«»\"]{2,70})[,.]"
)
_SOURCED: Final = re.compile(
    r"(?i)\b(?:selon|d['’]après|according to|l['’]article|the article|rapport\w+|reported\w*|"
    r"cit(?:e|é|ant)\b|citing|aurai(?:t|ent)|serai(?:t|ent)|a-t-|ont-|indiqu\w+|préten\w+|alleged\w*|said|says)\b"
)
_TOLD: Final = re.compile(
    r"(?i)\b(?:selon|d['’]après|according to|l['’]article|the article|rapport\w+|report\w*|"
    r"aurai(?:t|ent)|serai(?:t|ent)|"
    r"réclam\w+|reproch\w+|demand\w+|exig\w+|affirm\w+|dit|dits?|said|says?|claims?|claimed|accus\w+|déclar\w+|annonc\w+|announc\w+|estim\w+|indiqu\w+|"
    r"alleged\w*|reportedly|précis\w+|assur\w+|jug\w+|soutien\w+|dén(?:on|i|ie)\w*|den(?:y|ies|ied))\b"
)


def drops_source(text: str, language: Language, support: Sequence[Evidence], articles: Mapping[str, Article]) -> bool:
    """Tell whether a claim states as a fact what every sentence it is cited with has somebody say."""
    cited = [_told(evidence, articles[evidence.article_id]) for evidence in support]
    if cited and all(_leaves_out(text, words) for words in cited):
        return True
    if find_attributions(text, language) or _TOLD.search(text):
        return False
    if any(_names_source(text, evidence, articles[evidence.article_id]) for evidence in support):
        return False
    sources = [_source(evidence, articles[evidence.article_id]) for evidence in support]
    told = {fold(word) for source in sources if source for word in re.findall(r"[^\W\d_]{4,}", source.speaker or "")}
    mine = {fold(word) for word in re.findall(r"[^\W\d_]{4,}", text)}
    return bool(sources) and all(sources) and not (told & mine)


def _told(evidence: Evidence, article: Article) -> str:
    return article.text[evidence.start : evidence.end]


def _leaves_out(text: str, cited: str) -> bool:
    """Tell whether the cited words give a source beside their statement ("Selon X, ..."), and the claim gives none."""
    sources = [match["who"] for match in _BESIDE.finditer(_nearest(text, cited[:_READ]))]
    if not sources or _SOURCED.search(text):
        return False
    mine = set(re.findall(r"\w{3,}", fold(text)))
    return not any(mine & set(re.findall(r"\w{4,}|\b[a-z]{3}\b", fold(_small(who)))) for who in sources)


def _nearest(text: str, cited: str) -> str:
    """Leave out the sentences of a long passage that share few words with a claim."""
    mine = {word[:_PREFIX] for word in re.findall(r"\w{4,}", fold(text))}
    told = [part for span in split_sentences(cited) for part in cited[span.start : span.end].split(" ; ")]
    shared = [len(mine & {word[:_PREFIX] for word in re.findall(r"\w{4,}", fold(one))}) for one in told]
    least = max(shared, default=0) / 2
    return "\n".join(one for one, count in zip(told, shared, strict=True) if count >= least)


def _small(who: str) -> str:
    """Leave out the little words of a source's name."""
    return re.sub(r"(?i)\b(?:les?|la|des?|du|the|of|une?|ses|son|sur|par|and|aux)\b", " ", who)


def _names_source(text: str, evidence: Evidence, article: Article) -> bool:
    """Tell whether a claim, put in the place of the words it is cited with, would be read as somebody's words."""
    before = article.text[max(0, evidence.start - _BEFORE) : evidence.start]
    return any(one.end > len(before) + 1 for one in find_attributions(before + text, article.language))


def nearly_said(text: str, support: Sequence[Evidence], articles: Mapping[str, Article]) -> bool:
    """Tell whether nearly all words of a claim stand in what it is cited with, in one language."""
    language = detect_language(text)
    if any(articles[evidence.article_id].language != language for evidence in support):
        return False
    quotes = " ".join(articles[one.article_id].text[one.start : one.end] for one in support)
    said = {word.stem for word in content_words(quotes, language)}
    own = [word.stem for word in content_words(text, language)]
    return bool(own) and sum(stem in said for stem in own) >= _NEARLY * len(own)


def _source(evidence: Evidence, article: Article) -> Attribution | None:
    """Return who says the whole of a range of an article, None where the article says any of it itself."""
    opening = max(0, evidence.start - _BEFORE)
    window = article.text[opening : evidence.end]
    start = evidence.start - opening
    reports = [one for one in find_attributions(window, article.language) if one.kind in ("states", "claims")]
    found: Attribution | None = None
    for span in split_sentences(window, start, len(window)):
        over = next((one for one in reports if one.start <= span.start + 1 and span.end - 2 <= one.end), None)
        if over is None or not over.speaker:
            return None
        found = over
    return found
