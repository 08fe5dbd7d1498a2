"""The Assistant: articles and questions go in, verified Answers or Abstentions come out. One ladder, a rung a line."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any, Literal

from assistant.answering.accounting import Spent
from assistant.answering.asking import Asking
from assistant.answering.chat_model import OpenAIChat
from assistant.answering.chat_seam import ChatModel, ModelError
from assistant.answering.extractive import draft_answer
from assistant.answering.generative import brief
from assistant.answering.injections import speaks_to_machine
from assistant.answering.joining import join_drafts
from assistant.answering.periods import choose_passages, moments_asked
from assistant.answering.reply_cache import ReplyCache
from assistant.answering.rewriting import rewrite
from assistant.errors import UsageError
from assistant.grounding import checking
from assistant.grounding.composition import abstain, answer, contradict, reply
from assistant.grounding.copies import cite_copies
from assistant.grounding.premises import Refuted, weigh
from assistant.grounding.reports import CheckReport, Found
from assistant.grounding.silences import notes_on
from assistant.grounding.verification import NOTHING, verify
from assistant.index.embedding import Embedder
from assistant.index.guarding import restore_ledger
from assistant.index.index import Index
from assistant.index.pace import Progress
from assistant.retrieval.as_of import find_as_of
from assistant.retrieval.duplicates import count_once
from assistant.retrieval.follow_ups import standalone
from assistant.retrieval.outlets_asked import find_outlet
from assistant.retrieval.parts import split_question
from assistant.retrieval.queries import answer_kind, make_query
from assistant.retrieval.ranking import Candidate, rank
from assistant.retrieval.reader import Reader
from assistant.retrieval.rereading import READ_AGAIN, reread
from assistant.retrieval.search import search
from assistant.retrieval.terms import Term, find_terms
from assistant.settings import Settings, load_settings
from assistant.supplement import SURE, contradicted, in_order, lacking, late, why_quoted
from assistant.text.edtf import bounds
from assistant.timeline.choosing import choose
from assistant.timeline.evolution import add_positions
from assistant.timeline.keeping import Timelines
from assistant.timeline.nouns import Chronicle, Event
from assistant.types import (
    Article,
    Citation,
    ClaimShown,
    Draft,
    Evidence,
    IngestReport,
    Passage,
    ProgressLine,
    Query,
    Reason,
    Reply,
    StreamEvent,
)
from assistant.writing import Writing

_PASSAGES = 8
_PASSAGES_EVOLUTION = 40
# Passages sought beside for each moment that a question compares.
_PASSAGES_MOMENT = 3
_SEARCHING = ("Recherche dans les articles.", "Searching the articles.")
Mode = Literal["auto", "extractive", "llm"]


class Assistant:
    """Answers from the articles of one index; safe to share between threads."""

    def __init__(
        self, settings: Settings | None = None, embedder: Embedder | None = None, model: ChatModel | None = None
    ) -> None:
        """Open the index of `settings` (default: the environment's); an empty one is created.

        `model` writes answers in place of the one that the settings name.
        """
        self.settings = settings or load_settings()
        self._model = model or (OpenAIChat(self.settings) if self.settings.model else None)
        kept = self.settings.model_cache and model is None
        self._replies = ReplyCache(self.settings.index) if kept else None
        self._index = Index(self.settings, embedder)
        self._timelines = Timelines(self.settings.folder)
        self._reader = Reader()

    @classmethod
    def open(cls, index: str | Path) -> Assistant:
        """Open the index in the folder `index`; an empty one is created. Raises IndexStateError."""
        return cls(load_settings(Path(index)))

    def close(self) -> None:
        """Release the index's files."""
        self._index.close()

    def ingest(
        self, paths: Iterable[str | Path], prune: bool = False, progress: Progress | None = None
    ) -> IngestReport:
        """Bring the index up to the files and folders of `paths`; `prune` removes articles whose file has gone."""
        return self._index.ingest(paths, prune, progress)

    def timeline(
        self, since: str | None = None, until: str | None = None, actor: str | None = None, kind: str | None = None
    ) -> list[Event]:
        """Return the events that the articles tell, in order of time, the undated last; dates are EDTF.

        What several articles tell is one event with several citations. Raises UsageError.
        """
        return list(self.chronicle(since, until, actor, kind).events)

    def chronicle(
        self, since: str | None = None, until: str | None = None, actor: str | None = None, kind: str | None = None
    ) -> Chronicle:
        """Return the timeline with figures over time, changes of position and months without articles."""
        return choose(self._timelines.chronicle(self.articles()), since, until, actor, kind)

    def correct(self, article_id: str, title: str, outlet: str, published: str) -> Article:
        """Write down what is known of an article better than its file says: title, outlet, date (kept as curated).

        An empty title stays as it was; an empty outlet or date is unknown. Raises UsageError, KeyError for no such id.
        """
        return self._index.correct(article_id, title, outlet, published)

    def remove(self, article_id: str) -> Article:
        """Take an article out of the index, its file left alone. Raises KeyError for an unknown id."""
        return self._index.remove(article_id)

    def backup(self, file: str | Path) -> None:
        """Copy the ledger, from which the whole index is built, into a file; `restore` makes an index of it."""
        self._index.backup(Path(file))

    @staticmethod
    def restore(file: str | Path, index: str | Path) -> None:
        """Make a backup the ledger of a new index in the folder `index`. Raises UsageError where there is one."""
        restore_ledger(Path(file), load_settings(Path(index)).folder)

    def export(self, file: str | Path) -> int:
        """Write all articles with titles, outlets, dates and corrections into a zip archive; return how many."""
        return self._index.export(Path(file))

    def import_from(self, file: str | Path, progress: Progress | None = None) -> IngestReport:
        """Take in the articles of such an archive as they were; those whose text is known stay. Raises UsageError."""
        report = self._index.import_from(Path(file), progress)
        self._timelines.read(self._index.articles(report.added))
        return report

    def articles(self) -> list[Article]:
        """Return all articles of the index, in order of id."""
        return self._index.articles()

    def ask(
        self,
        question: str,
        mode: Mode = "auto",
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        today: str | None = None,
        after: Sequence[str] = (),
    ) -> Reply:
        """Answer a question from the articles, or abstain.

        Dates are EDTF ("2024", "2024-06", "2024-06-19") and bound the articles' publication. `after` are the earlier
        questions of the conversation, oldest first: the reply tells how the question was understood after them.
        Raises UsageError.
        """
        for event in self.ask_stream(question, mode, since, until, outlet, today, after):
            if not isinstance(event, ProgressLine | ClaimShown):
                return event
        raise AssertionError("a streamed answer ends in its reply")

    def ask_stream(
        self,
        question: str,
        mode: Mode = "auto",
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        today: str | None = None,
        after: Sequence[str] = (),
    ) -> Iterator[StreamEvent]:
        """Answer as `ask` does, and tell what is being done and each claim once it is verified, the reply last.

        Closing the iterator ends what is being done, a request to a model included. Raises UsageError.
        """
        self._check_length(question)
        return self._events(question, mode, (since, until, outlet, today), after)

    def _events(
        self, question: str, mode: Mode, filters: Sequence[str | None], after: Sequence[str]
    ) -> Generator[StreamEvent, None, None]:
        asking = self._asking() if mode != "extractive" else None
        understood = standalone(question, after)
        if asking is not None:
            understood = rewrite(question, after, understood, asking)
        query = self._asked_at(self._asked_of(make_query(understood, *filters)))
        asked = " ".join(question.split())
        changed = understood if understood != asked else None
        told: dict[str, Any] = {"question": asked, "standalone": changed, "as_of": _as_of(query)}
        with closing(self._answer(query, mode, asking)) as answering:
            for event in answering:
                if isinstance(event, ProgressLine | ClaimShown):
                    yield event
                else:
                    yield replace(event, **told, notes=(*notes_on(query, self._index.published()), *event.notes))

    def _asking(self) -> Asking | None:
        if self._model is None:
            return None
        return Asking(self._model, Spent(self.settings.model), self.settings.model_timeout, self._replies)

    def _answer(self, query: Query, mode: Mode, asking: Asking | None) -> Generator[StreamEvent, None, None]:
        watch = _Stopwatch()
        if mode == "llm" and asking is None:
            yield abstain("model_unavailable", Draft((), "llm"), NOTHING, query, {}, watch.timings())
            return
        yield ProgressLine(_SEARCHING[0 if query.language == "fr" else 1])
        found = self._gather(query, watch)
        if asking is None or not found.draft.claims:
            yield from _told(_quoting(found, watch))
            return
        writing = self._writing(found, asking, watch)
        unheard = False
        try:
            with closing(writing.events()) as events:
                yield from events
        except ModelError as error:
            asking.spent.failed = str(error)
            unheard = not asking.spent.completions and not late(str(error))
        watch.lap("model")
        if mode == "llm" and unheard and not writing.claims:
            said: Reply = abstain(
                "model_unavailable", replace(found.draft, mode="llm"), NOTHING, query, found.articles, {}
            )
            yield replace(said, timings=watch.timings(), usage=asking.spent.usage(self.settings))
            return
        for event in _settled(found, writing, watch):
            if isinstance(event, ProgressLine | ClaimShown):
                yield event
            else:
                timings = watch.timings() | {"checking": round(writing.checking, 1)}
                yield replace(event, timings=timings, usage=asking.spent.usage(self.settings))

    def _writing(self, found: _Retrieved, asking: Asking, watch: _Stopwatch) -> Writing:
        """Prepare what a model writes from: the best passages, those of each moment that is compared included."""
        query, passages = found.query, {passage.chunk_id: passage for passage in found.passages}
        moments = moments_asked(query) if query.since is None and query.until is None else []
        for moment in moments if len(moments) > 1 else ():
            within = replace(query, since=moment, until=moment)
            near = search(within, find_terms(within, self._index), self._index, _PASSAGES_MOMENT)
            passages |= {passage.chunk_id: passage for passage in near}
        chosen = choose_passages(query, list(passages.values()), found.candidates, found.articles)
        watch.lap("choosing")
        today = query.today or date.today().isoformat()
        return Writing(asking, brief(query, chosen, found.articles, today), found.articles)

    def _gather(self, query: Query, watch: _Stopwatch) -> _Retrieved:
        """Find passages for each part of a question, and draft the answer that quotes them."""
        parts = [query.text] if query.kind == "evolution" else split_question(query.text, query.language, query.today)
        passages: dict[str, Passage] = {}
        candidates: list[Candidate] = []
        drafts: dict[str, Draft] = {}
        copies: dict[tuple[str, int], tuple[Evidence, ...]] = {}
        refuted: list[Refuted] = []
        for part in parts:
            asked = query if len(parts) == 1 else replace(query, text=part, kind=answer_kind(part))
            found, ranked, terms = self._retrieve(asked, watch)
            if asked.kind == "evolution":
                once = count_once(ranked)
                ranked, copies = once.candidates, copies | dict(once.of)
            weighed = weigh(asked, terms, ranked, self.settings.threshold)
            watch.lap("premises")
            refuted += weighed.refuted
            drafts[part] = _beside(draft_answer(asked, weighed.kept, self.settings.threshold), weighed.refuted)
            passages |= {passage.chunk_id: passage for passage in found[: max(4, len(found) // len(parts))]}
            candidates += ranked
        watch.lap("answering")
        articles, draft = self._index.published(), join_drafts(drafts)
        if query.kind == "evolution":
            near = self._timelines.around(articles, (passage.article_id for passage in passages.values()))
            draft = add_positions(draft, query, near, articles)
        return _Retrieved(query, list(passages.values()), candidates, draft, articles, copies, tuple(refuted))

    def article(self, article_id: str) -> Article:
        """Return an article as the published index cites it. Raises KeyError for an unknown id."""
        self._index.generation()
        return self._index.published()[article_id]

    def search(
        self,
        question: str,
        k: int = 10,
        stage: Literal["fused", "read"] = "read",
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
    ) -> list[Passage]:
        """Return the `k` passages that answer a question best, best first.

        At the stage "fused" they are those that vectors and words find; at "read" the reader has put the first of
        them in order. `since`, `until` and `outlet` are those of `ask`. Raises UsageError.
        """
        query = self._query(question, since, until, outlet)
        terms = find_terms(query, self._index)
        passages = search(query, terms, self._index, max(k, READ_AGAIN) if stage == "read" else k)
        if stage == "read":
            first = [passage.text for passage in passages[:READ_AGAIN]]
            passages = reread(passages, self._reader.read(query.text, first))
        return passages[:k]

    def read(self, question: str, text: str) -> str | None:
        """Return the words of a text that answer a question best, by the reader alone, whether or not they do.

        None for a text without any word. The text need not be in the index.
        """
        self._check_length(question)
        found = self._reader.find(question, text)
        return text[found.start : found.end] if found else None

    def answerability(self, question: str) -> float:
        """Return how likely it is that the articles answer a question, 0 to 1."""
        query = self._query(question)
        _, candidates, terms = self._retrieve(query, _Stopwatch())
        kept = weigh(query, terms, candidates, self.settings.threshold).kept
        return kept[0].answerability if kept else 0.0

    def check(self, text: str) -> CheckReport:
        """Verify any text against the articles: its figures, dates, quotations, and who says or does what."""
        self._index.generation()
        articles = self._index.published()
        return checking.check_against(text, lambda sentence: self._found(sentence, articles))

    def _found(self, sentence: str, articles: Mapping[str, Article]) -> list[Found]:
        """Return the passages nearest to a sentence."""
        passages = self.search(sentence[: self.settings.max_question], _PASSAGES, stage="fused")
        known = [(articles[passage.article_id], passage) for passage in passages if passage.article_id in articles]
        return [Found(p.text, article.published, article.id, article.title, p.start) for article, p in known]

    def _query(self, question: str, *filters: str | None) -> Query:
        self._check_length(question)
        return make_query(question, *filters)

    def _check_length(self, question: str) -> None:
        if len(question) > self.settings.max_question:
            raise UsageError(f"the question is longer than {self.settings.max_question} characters; shorten it")

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

    def _retrieve(self, query: Query, watch: _Stopwatch) -> tuple[list[Passage], list[Candidate], list[Term]]:
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


def check(text: str, passages: Sequence[str] | None = None, anchors: Sequence[str | None] = ()) -> CheckReport:
    """Verify a text against plain passages, or against the default index where none are given.

    `anchors` are the publication dates of the passages in EDTF, from which "jeudi" or "last year" is read.
    """
    return Assistant().check(text) if passages is None else checking.check(text, passages, anchors)


@dataclass(frozen=True, slots=True)
class _Retrieved:
    """What a question found, and the draft that quotes it."""

    query: Query
    passages: list[Passage]
    candidates: list[Candidate]
    draft: Draft
    articles: Mapping[str, Article]
    copies: Mapping[tuple[str, int], tuple[Evidence, ...]]
    refuted: tuple[Refuted, ...] = ()


def _beside(draft: Draft, refuted: Sequence[Refuted]) -> Draft:
    """Put the sentence that speaks of something else first among what a draft without claims offers to read."""
    if draft.claims or not refuted:
        return draft
    nearest = dict.fromkeys((refuted[0].evidence, *draft.nearest))
    return replace(draft, nearest=tuple(nearest)[: max(1, len(draft.nearest))])


def _quoting(found: _Retrieved, watch: _Stopwatch) -> Reply:
    """Reply with the sentences that answer, or abstain: with what the articles say, where a question is mistaken."""
    against = found.refuted[0] if found.refuted and not found.draft.claims else None
    if against is not None and against.finding != "unsaid":
        contrary = against.finding == "contrary"
        return contradict(against.evidence, contrary, found.draft, found.query, found.articles, watch.timings())
    verified = cite_copies(verify(found.draft, found.query.language, found.articles), found.copies, found.articles)
    watch.lap("grounding")
    reason = _reason(found.query, found.candidates, found.articles)
    return reply(found.draft, verified, found.query, found.articles, watch.timings(), reason)


def _told(said: Reply) -> Iterator[StreamEvent]:
    """Tell a reply claim by claim, then whole."""
    citations: dict[int, Citation] = {citation.label: citation for citation in said.citations}
    for claim in said.claims:
        yield ClaimShown(claim, tuple(citations[label] for label in claim.citations))
    yield said


def _settled(found: _Retrieved, writing: Writing, watch: _Stopwatch) -> Iterator[StreamEvent]:
    """Tell the reply that a written answer makes: with what it lacks, or quoted where it leaves nothing."""
    query, quoted, articles = found.query, found.draft, found.articles
    unsure = quoted.confidence < SURE
    if writing.false_premise and writing.claims and unsure:
        yield contradicted(query, writing.verified(), watch.timings())
    elif writing.silent and unsure:
        yield abstain("not_answered", replace(quoted, mode="llm"), writing.verified(), query, articles, watch.timings())
    elif not writing.claims:
        said = _quoting(found, watch)
        note = why_quoted(query.language, writing.asking.spent.failed)
        rejected = (*writing.verified().rejected, *said.rejected)
        yield from _told(replace(said, rejected=rejected, notes=(*said.notes, note)))
    else:
        before = len(writing.claims)
        missing = replace(quoted, claims=lacking(query, quoted, writing.claims, articles))
        if missing.claims:
            yield from writing.add(verify(missing, query.language, articles))
        watch.lap("grounding")
        shown = in_order(writing.verified(), len(writing.claims) - before, quoted.dated, articles)
        # The model has read for every part of the question: what the quoted answer leaves open may be told.
        yield answer(replace(quoted, mode="llm", unanswered=()), shown, query, watch.timings())


def _place(candidate: Candidate) -> Evidence:
    return Evidence(candidate.article.id, candidate.start, candidate.end)


def _as_of(query: Query) -> str | None:
    """Return the date by which all that a query reads had appeared, the earlier where two are asked for."""
    ends = [value for value in (query.as_of, query.until) if value]
    return min(ends, key=lambda value: (bounds(value) or (date.max, date.max))[1], default=None)


def _reason(query: Query, candidates: list[Candidate], articles: Mapping[str, Article]) -> Reason:
    if not articles:
        return "no_passages"
    return "not_answered" if candidates and query.outlet is None else "outside_dates"


class _Stopwatch:
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
