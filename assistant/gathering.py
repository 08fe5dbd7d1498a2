"""A Query to what answering starts from: passages and candidates of each of its parts, and the draft that quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from assistant.answering.about_articles import find_about
from assistant.answering.extractive import draft_answer
from assistant.answering.injections import speaks_to_machine
from assistant.answering.joining import join_drafts
from assistant.answering.periods import moments_asked
from assistant.answering.taking_turns import Turns
from assistant.grounding.answer_fits import settle_answers
from assistant.grounding.answer_offices import office_asked
from assistant.grounding.archive_replies import archive_reply, date_reply
from assistant.grounding.premises import Refuted, Weighed, weigh
from assistant.index.index import Index
from assistant.retrieval.as_of import find_as_of
from assistant.retrieval.duplicates import count_once
from assistant.retrieval.outlets_asked import find_outlet, outlet_in
from assistant.retrieval.parts import asks_who_says, split_question
from assistant.retrieval.queries import answer_kind
from assistant.retrieval.ranking import Candidate, rank
from assistant.retrieval.reader import Reader
from assistant.retrieval.search import search
from assistant.retrieval.terms import Term, find_terms
from assistant.retrieval.topics import MOST, most_about
from assistant.timeline.evolution import add_positions
from assistant.timeline.keeping import Timelines
from assistant.types import Article, Draft, Evidence, Passage, Query, Reply

_PASSAGES = 8
_PASSAGES_EVOLUTION = 40
# Passages sought beside for each moment that a question compares.
_PASSAGES_MOMENT = 3
# Passages from whose articles the one on a topic is chosen.
_PASSAGES_TOPIC = 12


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a question found, and the draft that quotes it."""

    query: Query
    passages: list[Passage]
    candidates: list[Candidate]
    draft: Draft
    articles: Mapping[str, Article]
    copies: Mapping[tuple[str, int], tuple[Evidence, ...]]
    refuted: tuple[Refuted, ...] = ()


class Stopwatch:
    """Milliseconds per stage."""

    def __init__(self) -> None:
        self._start = self._last = perf_counter()
        self._laps: dict[str, float] = {}

    def lap(self, stage: str) -> None:
        now = perf_counter()
        self._laps[stage] = round((now - self._last) * 1000, 1)
        self._last = now

    def timings(self) -> dict[str, float]:
        return self._laps | {"total": round((perf_counter() - self._start) * 1000, 1)}


class Gatherer:
    """Searches, reads and ranks in one index; safe to share between threads."""

    def __init__(self, index: Index, reader: Reader, timelines: Timelines, threshold: float) -> None:
        self._index, self._reader, self._timelines, self._threshold = index, reader, timelines, threshold
        self._turns = Turns()

    def narrowed(self, query: Query) -> Query:
        """Return a query with the filters that its words hold: an outlet named as the source, a moment as of which."""
        return self._asked_at(self._asked_of(query))

    def gather(self, query: Query, watch: Stopwatch) -> Gathered:
        """Find passages for each part of a question, and draft the answer that quotes them, when its turn comes."""
        with self._turns.taken():
            watch.lap("waiting")
            return self._gathered(query, watch)

    def _gathered(self, query: Query, watch: Stopwatch) -> Gathered:
        parts = [query.text] if query.kind == "evolution" else split_question(query.text, query.language, query.today)
        passages: dict[str, Passage] = {}
        candidates: list[Candidate] = []
        drafts: dict[str, Draft] = {}
        copies: dict[tuple[str, int], tuple[Evidence, ...]] = {}
        refuted: list[Refuted] = []
        for part in parts:
            if len(parts) > 1 and asks_who_says(part):
                drafts[part] = Draft((), "extractive", confidence=0.0)
                continue
            asked = query if len(parts) == 1 else replace(query, text=part, kind=answer_kind(part))
            found, ranked, terms = self.retrieve(asked, watch)
            if asked.kind == "evolution":
                once = count_once(ranked)
                ranked, copies = once.candidates, copies | dict(once.of)
            weighed = weigh(asked, terms, ranked, self._threshold)
            kept = settle_answers(asked, weighed.kept, self._threshold)
            watch.lap("premises")
            against = _telling(asked, weighed, kept, self._threshold)
            refuted += against
            drafts[part] = _beside(draft_answer(asked, kept, self._threshold), against)
            passages |= {passage.chunk_id: passage for passage in found[: max(4, len(found) // len(parts))]}
            candidates += ranked
        watch.lap("answering")
        articles, draft = self._index.published(), join_drafts(drafts)
        if query.kind == "evolution":
            near = self._timelines.around(articles, (passage.article_id for passage in passages.values()))
            draft = add_positions(draft, query, near, articles)
        return Gathered(query, list(passages.values()), candidates, draft, articles, copies, tuple(refuted))

    def answerability(self, query: Query) -> float:
        """Return how likely it is that the articles answer a query, 0 to 1."""
        _, candidates, terms = self.retrieve(query, Stopwatch())
        kept = settle_answers(query, weigh(query, terms, candidates, self._threshold).kept, self._threshold)
        return kept[0].answerability if kept else 0.0

    def around_moments(self, found: Gathered) -> list[Passage]:
        """Return the passages gathered, and the best of each moment that the question compares."""
        query, passages = found.query, {passage.chunk_id: passage for passage in found.passages}
        moments = moments_asked(query) if query.since is None and query.until is None else []
        for moment in moments if len(moments) > 1 else ():
            within = replace(query, since=moment, until=moment)
            near = search(within, find_terms(within, self._index), self._index, _PASSAGES_MOMENT)
            passages |= {passage.chunk_id: passage for passage in near}
        return list(passages.values())

    def about_archive(self, query: Query) -> Reply | None:
        """Reply to a question about the articles themselves: when one appeared, how many there are, from where."""
        about = find_about(query.text)
        filtered = (query.since, query.until, query.outlet, query.as_of) != (None,) * 4
        if about is None or (filtered and about.asked != "date"):
            return None
        watch = Stopwatch()
        self._index.generation()
        articles = self._index.published()
        if not articles:
            return None
        if about.asked != "date":
            return archive_reply(about.asked, query, articles, watch.timings())
        chosen = self._articles_on(about.topic, query, articles)
        return date_reply(query, chosen, watch.timings())

    def _articles_on(self, topic: str, query: Query, articles: Mapping[str, Article]) -> list[Article]:
        """Return the articles that a topic tells apart; the only one there is, where none is told."""
        if not topic:
            return list(articles.values()) if len(articles) == 1 else []
        named = outlet_in(topic, self._index.outlets())
        asked = (
            replace(query, text=named.question, kind="fact", outlet=named.outlet)
            if named
            else replace(query, text=topic, kind="fact")
        )
        terms = find_terms(asked, self._index)
        passages = search(asked, terms, self._index, _PASSAGES_TOPIC)
        found = [articles[one] for one in dict.fromkeys(passage.article_id for passage in passages)]
        return found[:MOST] if named and named.question == topic else most_about(terms, found)

    def retrieve(self, query: Query, watch: Stopwatch) -> tuple[list[Passage], list[Candidate], list[Term]]:
        """Return the passages of a query, their sentences best first, and its terms."""
        self._index.generation()
        terms = find_terms(query, self._index)
        watch.lap("query")
        count = _PASSAGES_EVOLUTION if query.kind == "evolution" else _PASSAGES
        passages = search(query, terms, self._index, count)
        watch.lap("search")
        readings = []
        if query.kind != "evolution":
            readings = self._reader.read(query.text, [passage.text for passage in passages])
        watch.lap("reading")
        ranked = rank(query, terms, passages, self._index.published(), readings)
        candidates = [one for one in ranked if not speaks_to_machine(one.article, _place(one))]
        watch.lap("ranking")
        return passages, candidates, terms

    def _asked_of(self, query: Query) -> Query:
        """Return a query filtered by the outlet that its question names as the source."""
        self._index.generation()
        named = find_outlet(query.text, self._index.outlets())
        if query.outlet is not None or named is None or not any(char.isalnum() for char in named.question):
            return query
        return replace(query, text=named.question, kind=answer_kind(named.question), outlet=named.outlet)

    def _asked_at(self, query: Query) -> Query:
        """Return a query that reads what had appeared by a date, where its question asks what was known then."""
        known = find_as_of(query.text, query.language, query.today, self._index.dates())
        if known is None:
            return query
        return replace(query, text=known.question, kind=answer_kind(known.question), as_of=known.until)


def _telling(query: Query, weighed: Weighed, kept: Sequence[Candidate], threshold: float) -> tuple[Refuted, ...]:
    """Return what was found against a question's premise, unless nothing that seemed to answer even speaks of it."""
    likely = any(one.answerability >= threshold for one in weighed.kept)
    if likely and not any(one.answerability >= threshold for one in kept):
        return ()
    if office_asked(query) is None:
        return weighed.refuted
    # There is no contrary of a name.
    return tuple(one for one in weighed.refuted if one.finding != "contrary")


def _beside(draft: Draft, refuted: Sequence[Refuted]) -> Draft:
    """Put the sentence that speaks of something else first among what a draft without claims offers to read."""
    if draft.claims or not refuted:
        return draft
    nearest = dict.fromkeys((refuted[0].evidence, *draft.nearest))
    return replace(draft, nearest=tuple(nearest)[: max(1, len(draft.nearest))])


def _place(candidate: Candidate) -> Evidence:
    return Evidence(candidate.article.id, candidate.start, candidate.end)
