"""An article that says "l'an dernier" of an event, and others that date the event, come in; its year goes out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.corpus.date_sequence import Inferred
from assistant.text import edtf
from assistant.text.calendar_words import NUMBERS, either, fold
from assistant.text.dates import find_dates
from assistant.types import Article

_CUE = re.compile(
    r"(?P<last>l'an (?:dernier|passe)|l'annee (?:derniere|passee)|last year)"
    rf"|(?:il y a (?P<n>\d\d?|{either(NUMBERS)}) ans|(?P<n2>\d\d?|{either(NUMBERS)}) years ago)"
)
_SENTENCE = re.compile(r"[^.!?\n]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6
_EMPTY = frozenset(
    "dans pour avec sans sous leur leurs cette celui plus moins entre aussi ainsi depuis alors selon apres avant dont"
    " comme mais tous tout toute etre avoir ete sont etait from with that this have been were their about into over"
    " after before which when last year derniere dernier annee".split()
)
_NAMES, _NOUNS, _SHARED = 2, 2, 4
_ENOUGH = 60


def year_by_events(text: str, known: Sequence[Article], earliest: int | None) -> Inferred | None:
    """Return the year after (or n years after) that of the event, as the best matching sentences of `known` date it."""
    found: dict[int, tuple[int, str]] = {}
    for cue, years, names, nouns in _cued(text):
        scores: dict[int, int] = defaultdict(int)
        near = (each for each in known if each.published and each.text != text and _shares(each.text, names))
        for article, _ in zip(near, range(_ENOUGH), strict=False):
            for year, score in _scores(article, names, nouns):
                scores[year] = max(scores[year], score)
        best = sorted(scores.items(), key=lambda pair: -pair[1])[:2]
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            year = best[0][0] + years
            if year >= (earliest or year) and best[0][1] > found.get(year, (0, ""))[0]:
                found[year] = (best[0][1], cue)
    ranked = sorted(found.items(), key=lambda pair: -pair[1][0])
    if not ranked or (len(ranked) > 1 and ranked[0][1][0] == ranked[1][1][0]):
        return None
    return Inferred(f"{ranked[0][0]:04d}", ranked[0][1][1])


def counts_back(text: str) -> bool:
    """Tell whether a text counts years back to an event that other articles may date."""
    return next(_cued(text), None) is not None


def _cued(text: str) -> Iterator[tuple[str, int, frozenset[str], frozenset[str]]]:
    """Yield each sentence that counts years back to its event: the words, the years, the names and the other stems."""
    for sentence in _SENTENCE.finditer(text):
        cue = _CUE.search(fold(sentence[0]))
        if cue is None:
            continue
        count = cue["n"] or cue["n2"]
        years = 1 if cue["last"] else (int(count) if count.isdecimal() else NUMBERS[count])
        start = sentence.start() + cue.start()
        names, nouns = _content(sentence[0])
        if len(names) >= _NAMES and nouns:
            yield text[start : start + len(cue[0])], years, names, nouns


def _content(sentence: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of the capitalised words and of the others, small words left out."""
    words = [word for word in _WORD.findall(sentence) if fold(word) not in _EMPTY]
    names = frozenset(fold(word)[:_STEM] for word in words if word[0].isupper())
    return names, frozenset(fold(word)[:_STEM] for word in words if word[0].islower()) - names


def _shares(text: str, names: frozenset[str]) -> bool:
    folded = fold(text)
    return sum(name in folded for name in names) >= _NAMES


def _scores(article: Article, names: frozenset[str], nouns: frozenset[str]) -> Iterator[tuple[int, int]]:
    for year, other_names, other_nouns in _dated_sentences(article.text, article.published or ""):
        shared_names, shared_nouns = len(names & other_names), len(nouns & other_nouns)
        if shared_names >= _NAMES and shared_nouns >= _NOUNS and shared_names + shared_nouns >= _SHARED:
            yield year, shared_names + shared_nouns


@lru_cache(maxsize=512)
def _dated_sentences(text: str, published: str) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
    """Return the sentences that date their event within one year, with that year, their names and other stems."""
    mentions = [each for each in find_dates(text, published) if each.edtf and each.kind == "date"]
    found = []
    for sentence in _SENTENCE.finditer(text):
        while mentions and mentions[0].start < sentence.start():
            mentions.pop(0)
        inside = [edtf.bounds(each.edtf or "") for each in mentions[:4] if each.end <= sentence.end()]
        years = {bound.year for span in inside if span for bound in span}
        if len(years) == 1:
            found.append((years.pop(), *_content(sentence[0])))
    return tuple(found)
