"""An article in, its sentences out, each with its words, verbs, dates, names and speakers, read once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.answering.injections import find_instructions
from assistant.text.dates import find_dates
from assistant.text.figures import find_figures
from assistant.text.names import find_names
from assistant.text.quotes import find_quotes
from assistant.text.speech import Said, SentenceRead, read_sentences
from assistant.text.speech_verbs import speech_verbs
from assistant.timeline import kinds
from assistant.timeline.dating import Attached, attach, usable
from assistant.timeline.marks import Mark, Predicate, marks_of
from assistant.timeline.people import People
from assistant.timeline.predicates import find_predicates
from assistant.types import Article, DateMention, Figure, Quote, Span

# No figure worth reading stands where there is no digit and no word for a number of two or more.
_COUNTS = re.compile(
    r"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante"
    r"|cinquante|soixante|cents?|mille|milliers?|millions?|milliards?|centaines?|dizaines?|douzaines?|vingtaines?|trentaines?"
    r"|quinzaines?|moitié|tiers|quarts?|two|three|four|five|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|billions?|dozens?|half|third|quarter)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST = 1_500
_LONGEST_CAPTION = 260
_MOST_TEXT = 200_000


@dataclass(frozen=True)
class Page:
    """An article with all that its sentences are read with."""

    article: Article
    people: People
    dates: list[DateMention]
    date_starts: list[int]
    quotes: list[Quote]
    quote_starts: list[int]

    @classmethod
    def of(cls, article: Article) -> Page:
        """Find the names, dates and figures of an article."""
        text, language = article.text[:_MOST_TEXT], article.language
        people = People(text, find_names(text, language))
        dates = find_dates(text, article.published, language)
        quotes = find_quotes(text)
        return cls(article, people, dates, [one.start for one in dates], quotes, [one.start for one in quotes])

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences that may tell: prose, a headline that is a whole sentence, lines like captions.

        What speaks to a machine tells nothing.
        """
        text = self.article.text[:_MOST_TEXT]
        headline = self._headline()
        orders = find_instructions(text)
        for read in read_sentences(text, self.article.language):
            span = read.span
            if headline and span.start <= headline.start < span.end:
                span = headline
            if any(one.start < span.end and span.start < one.end for one in orders):
                continue
            prose = span is headline or any(one.start <= span.start < one.end for one in self.article.prose)
            if span.end - span.start <= (_LONGEST if prose else _LONGEST_CAPTION):
                yield Sentence(self, span, read, prose)

    def _headline(self) -> Span | None:
        title = self.article.title.strip()
        start = self.article.text.find(title) if title.endswith(".") and len(title.split()) > 5 else -1
        letters = [char for char in title if char.isalpha()]
        shouted = sum(map(str.isupper, letters)) > 0.6 * len(letters)
        return Span(start, start + len(title)) if start >= 0 and not shouted else None


@dataclass(frozen=True)
class Sentence:
    """A sentence of a page: `span` is the article's, `words` its words and signs.

    What is not `prose` (a line by itself) may be a caption, and nothing else.
    """

    page: Page
    span: Span
    read: SentenceRead
    prose: bool = True

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.page.article.text[self.span.start : self.span.end]

    @property
    def may_tell(self) -> bool:
        """Tell whether anything of it could tell an event, at a hundredth of the cost of reading it."""
        if self.read.said or self.mentions or _COUNTS.search(self.text):
            return True
        return any(map(kinds.may_tell, _WORD.findall(self.text)))

    @cached_property
    def words(self) -> list[Mark]:
        """The words and signs, in order."""
        return marks_of(self.page.article.text, self.span, self.page.quotes, self.page.quote_starts)

    @cached_property
    def predicates(self) -> list[Predicate]:
        """The verbs, in order."""
        found = find_predicates(self.words, self.page.article.language != "en")
        known = {place for one in found for place in range(one.first, one.at + 1)}
        verbs = speech_verbs(self.page.article.language)
        starts = {word.start: at for at, word in enumerate(self.words) if word.low in verbs}
        cues = [said.cue.at for said in self.read.said if said.cue and said.cue.at < len(self.read.tokens)]
        places = [starts[start] for at in cues if (start := self.read.tokens[at].start) in starts]
        added = [Predicate(at, at, "present", self.words[at].low) for at in places if at not in known]
        return sorted((*found, *added), key=lambda one: one.first)

    @cached_property
    def mentions(self) -> list[DateMention]:
        """The expressions of time."""
        starts = self.page.date_starts
        first, last = bisect_left(starts, self.span.start), bisect_left(starts, self.span.end)
        return self.page.dates[first:last]

    @cached_property
    def attached(self) -> list[Attached]:
        """The dates on which something is said to have happened, each with its verb."""
        found = []
        for mention in self.mentions:
            edtf = usable(mention, self.page.article.text)
            if edtf:
                found.append(Attached(edtf, mention, attach(self.words, self.predicates, mention)))
        return found

    @cached_property
    def said(self) -> dict[int, Said]:
        """The marks of speech by the rank of their verb among the predicates."""
        places = {self.words[one.at].start: rank for rank, one in enumerate(self.predicates)}
        places |= {self.words[one.first].start: rank for rank, one in enumerate(self.predicates)}
        found: dict[int, Said] = {}
        for said in self.read.said:
            if said.cue is None or not 0 <= said.cue.at < len(self.read.tokens):
                continue
            token = self.read.tokens[said.cue.at]
            rank = places.get(token.start)
            if rank is None:
                inside = (r for at, r in places.items() if token.start <= at < token.end)
                rank = next(inside, None)
            if rank is not None:
                found.setdefault(rank, said)
        return found

    @cached_property
    def source(self) -> str | None:
        """Who the whole sentence is reported by, if anybody."""
        return next((one.speaker for one in self.read.said if one.cue and one.cue.rank == "source"), None)

    @cached_property
    def source_keys(self) -> frozenset[str]:
        """The keys of whom the words for the source name: they report, and take no part."""
        if not self.source:
            return frozenset()
        at = self.page.article.text.find(self.source, self.span.start, self.span.end)
        names = self.page.people.between(at, at + len(self.source)) if at >= 0 else []
        elsewhere = {a.key for name, a in self.page.people.between(self.span.start, max(at, self.span.start))}
        return frozenset({a.key for _, a in names} | {self.page.people.named(self.source).key}) - elsewhere

    @cached_property
    def speaker(self) -> str | None:
        """Who speaks in it, if anybody."""
        return next((s.speaker for s in self.read.said if s.speaker and (not s.cue or s.cue.rank != "relay")), None)

    @cached_property
    def figures(self) -> list[Figure]:
        """The quantities of the sentence, offsets in the article."""
        if not _COUNTS.search(self.text):
            return []
        start = self.span.start
        found = find_figures(self.text, self.page.article.language)
        return [replace(one, start=one.start + start, end=one.end + start) for one in found]
