"""A text in, its sentences out, each with what can be checked in it: words, names, figures, dates, who says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.grounding.date_parts import find_written_dates
from assistant.grounding.translations import meaning_keys
from assistant.text.dates import find_dates
from assistant.text.figures import find_figures
from assistant.text.language import detect_language
from assistant.text.names import Name, canonical_actor, find_names
from assistant.text.number_words import ATOMS
from assistant.text.numbers import parse_number
from assistant.text.quotes import find_quotes
from assistant.text.sentences import split_sentences
from assistant.text.speech import find_attributions
from assistant.text.synonyms import meanings, noun_key
from assistant.text.words import STOP_WORDS, fold, stem
from assistant.types import Attribution, DateMention, Figure, Language, Quote

_TOKEN = re.compile(r"[^\W_]+(?:['’](?=[st]\b)[^\W_]+)?")
_PREFIX = 5
_MIN_PREFIX = 6
_MAX_TOKENS = 4_000
_SAMPLE = 4_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence; `keys` are shared with its synonyms and translations, none for a function word."""

    text: str
    low: str
    start: int
    end: int
    keys: frozenset[str]


@dataclass(frozen=True)
class Reading:
    """A whole text, read once; offsets are in `text`, `anchor` is its publication date in EDTF."""

    text: str
    anchor: str | None
    language: Language

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The sentences, in order."""
        spans = split_sentences(self.text)
        return tuple(Statement(self, rank, span.start, span.end) for rank, span in enumerate(spans))

    @cached_property
    def names(self) -> list[Name]:
        """The proper names and nationalities."""
        return find_names(self.text, self.language)

    @cached_property
    def figures(self) -> list[Figure]:
        """The quantities."""
        return find_figures(self.text, self.language)

    @cached_property
    def dates(self) -> list[DateMention]:
        """The expressions of time."""
        return find_dates(self.text, self.anchor, self.language)

    @cached_property
    def number_words(self) -> frozenset[float]:
        """The values of the single number words of the text, those that count nothing included ("tous deux")."""
        words = {match.group().lower() for match in _TOKEN.finditer(self.text)} & ATOMS[self.language].keys()
        values = (parse_number(word, self.language) for word in words)
        return frozenset(value for value in values if value is not None and value > 1)

    @cached_property
    def quotes(self) -> list[Quote]:
        """The quotations."""
        return find_quotes(self.text)

    @cached_property
    def attributions(self) -> list[Attribution]:
        """Who says what."""
        return find_attributions(self.text, self.language)


@dataclass(frozen=True)
class Statement:
    """A sentence of a reading, `reading.text[start:end]`."""

    reading: Reading
    rank: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.reading.text[self.start : self.end]

    @property
    def language(self) -> Language:
        """The language of the text it comes from."""
        return self.reading.language

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names that stand in the sentence."""
        dates = [(one.start + self.start, one.end + self.start) for one in find_written_dates(self.text)]
        return tuple(
            name
            for name in self.reading.names
            if self.start <= name.start < self.end
            and not any(start < name.end and name.start < end for start, end in dates)
        )

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The quantities that stand in the sentence."""
        return tuple(figure for figure in self.reading.figures if self.start <= figure.start < self.end)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The expressions of time that stand in the sentence."""
        return tuple(mention for mention in self.reading.dates if self.start <= mention.start < self.end)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says the sentence, antecedents found in the text before it."""
        return tuple(said for said in self.reading.attributions if said.start < self.end and self.start < said.end)

    @cached_property
    def own_attributions(self) -> tuple[Attribution, ...]:
        """Who says the sentence, by its own words alone."""
        other: Language = "en" if self.language == "fr" else "fr"
        # A quotation in one language may be brought in by words of the other.
        return tuple(find_attributions(self.text, self.language) or find_attributions(self.text, other))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the sentence."""
        found = []
        for match in _TOKEN.finditer(self.reading.text, self.start, self.end):
            word = match.group()
            found.append(Token(word, fold(word), match.start(), match.end(), word_keys(word, self.language)))
            if len(found) >= _MAX_TOKENS:
                break
        return tuple(found)

    @cached_property
    def content(self) -> tuple[Token, ...]:
        """The words that carry meaning and belong to no name, figure or date."""
        spans = [(name.start, name.end) for name in self.names]
        spans += [(figure.start, figure.end) for figure in self.figures]
        spans += [(mention.start, mention.end) for mention in self.dates]
        return tuple(
            token for token in self.tokens if token.keys and not any(start <= token.start < end for start, end in spans)
        )

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words and names of the sentence."""
        words = (key for token in self.tokens for key in token.keys)
        return frozenset(words) | frozenset("@" + canonical_actor(name.text) for name in self.names)


@lru_cache(maxsize=65536)
def word_keys(word: str, language: Language) -> frozenset[str]:
    """Return the stem, meanings and cognate prefix of a content word; nothing for a function word or a digit."""
    folded = fold(word)
    # Without its accent "né" is a function word.
    if (folded in STOP_WORDS and word.lower() != "né") or len(folded) < 2 or folded[0].isdigit():
        return frozenset()
    keys = {stem(word, language), noun_key(word)} | {f"#{rank}" for rank in meanings(word)} | meaning_keys(word)
    if len(folded) >= _MIN_PREFIX:
        keys.add("=" + folded[:_PREFIX])
    return frozenset(keys - {""})


@lru_cache(maxsize=512)
def read(text: str, anchor: str | None = None, language: Language | None = None) -> Reading:
    """Read a text; the last ones read are remembered."""
    return Reading(text, anchor, language or detect_language(_unquoted(text)))


def _unquoted(text: str) -> str:
    """Return the text without its quotations, which may be in another language; all of it where little is left."""
    rest, at = [], 0
    for quote in find_quotes(text[:_SAMPLE]):
        rest.append(text[at : max(at, quote.start)])
        at = max(at, quote.end)
    plain = "".join(rest) + text[at:]
    return plain if len(_TOKEN.findall(plain[:_SAMPLE])) > 1 else text
