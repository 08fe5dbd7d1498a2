"""The Assistant: articles and questions go in, verified Answers or Abstentions come out. One ladder, a rung a line."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from assistant.answering.accounting import Spent
from assistant.answering.asking import Asking
from assistant.answering.chat_model import OpenAIChat
from assistant.answering.chat_seam import ChatModel
from assistant.answering.injections import title_of, without_orders
from assistant.answering.reply_cache import ReplyCache
from assistant.answering.rewriting import rewrite
from assistant.errors import UsageError
from assistant.gathering import Gatherer
from assistant.grounding import checking
from assistant.grounding.reports import CheckReport, Found
from assistant.grounding.silences import notes_on
from assistant.index.embedding import Embedder
from assistant.index.guarding import restore_ledger
from assistant.index.index import Index
from assistant.index.pace import Progress
from assistant.index.sources import Source
from assistant.numbering import Numbering
from assistant.replying import replying
from assistant.retrieval.follow_ups import standalone
from assistant.retrieval.queries import make_query
from assistant.retrieval.reader import Reader
from assistant.retrieval.rereading import READ_AGAIN, reread
from assistant.retrieval.search import search
from assistant.retrieval.terms import find_terms
from assistant.settings import Settings, load_settings
from assistant.text.edtf import bounds
from assistant.timeline.choosing import choose
from assistant.timeline.keeping import Timelines
from assistant.timeline.nouns import Chronicle, Event
from assistant.types import (
    Article,
    Citation,
    ClaimShown,
    Evidence,
    IngestReport,
    Passage,
    ProgressLine,
    Query,
    Reply,
    StreamEvent,
)

# Passages that a sentence is checked against.
_PASSAGES = 8
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
        self._replies = ReplyCache(self.settings.folder) if kept else None
        self._index = Index(self.settings, embedder)
        self._timelines = Timelines(self.settings.folder)
        self._reader = Reader()
        self._gatherer = Gatherer(self._index, self._reader, self._timelines, self.settings.threshold)

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
        return self._index.import_from(Path(file), progress)

    def articles(self) -> list[Article]:
        """Return all articles of the index, in order of id."""
        return self._index.articles()

    def sources(self) -> dict[str, list[Source]]:
        """Return by article id where else its text was read, "path" and "url"; articles of one source are left out."""
        return self._index.sources()

    def ask(
        self,
        question: str,
        mode: Mode = "auto",
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        today: str | None = None,
        after: Sequence[str] = (),
        cited: Sequence[Citation] = (),
    ) -> Reply:
        """Answer a question from the articles, or abstain.

        Dates are EDTF ("2024", "2024-06", "2024-06-19") and bound the articles' publication. `after` are the earlier
        questions of the conversation, oldest first: the reply tells how the question was understood after them.
        `cited` are the citations of its replies: a passage among them keeps its number, others are numbered on.
        Raises UsageError.
        """
        for event in self.ask_stream(question, mode, since, until, outlet, today, after, cited):
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
        cited: Sequence[Citation] = (),
    ) -> Iterator[StreamEvent]:
        """Answer as `ask` does, and tell what is being done and each claim once it is verified, the reply last.

        Closing the iterator ends what is being done, a request to a model included. Raises UsageError.
        """
        self._check_length(question)
        numbering = Numbering(cited)
        return self._events(question, mode, (since, until, outlet, today), after, numbering)

    def _events(
        self, question: str, mode: Mode, filters: Sequence[str | None], after: Sequence[str], numbering: Numbering
    ) -> Generator[StreamEvent, None, None]:
        asking = self._asking() if mode != "extractive" else None
        understood = standalone(question, after)
        if asking is not None:
            understood = rewrite(question, after, understood, asking)
        query = self._gatherer.narrowed(make_query(understood, *filters))
        asked = " ".join(question.split())
        changed = understood if understood != asked else None
        told: dict[str, Any] = {"question": asked, "standalone": changed, "as_of": _as_of(query)}
        with closing(self._replying(query, asking, mode)) as answering:
            for event in map(numbering.renumbered, answering):
                if isinstance(event, ProgressLine | ClaimShown):
                    yield event
                else:
                    yield replace(event, **told, notes=(*notes_on(query, self._index.published()), *event.notes))

    def _replying(self, query: Query, asking: Asking | None, mode: Mode) -> Generator[StreamEvent, None, None]:
        """Reply from what is known of the articles, where they are themselves asked about; else from what they say."""
        of_archive = self._gatherer.about_archive(query)
        if of_archive is not None:
            yield of_archive
        else:
            yield from replying(query, self._gatherer, self.settings, asking, mode == "llm")

    def _asking(self) -> Asking | None:
        if self._model is None:
            return None
        return Asking(self._model, Spent(self.settings.model), self.settings.model_timeout, self._replies)

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
        return self._gatherer.answerability(self._query(question))

    def check(self, text: str) -> CheckReport:
        """Verify any text against the articles: its figures, dates, quotations, and who says or does what."""
        self._index.generation()
        articles = self._index.published()
        return checking.check_against(text, lambda sentence: self._found(sentence, articles))

    def _found(self, sentence: str, articles: Mapping[str, Article]) -> list[Found]:
        """Return the passages nearest to a sentence."""
        passages = self.search(sentence[: self.settings.max_question], _PASSAGES, stage="fused")
        known = [(articles[passage.article_id], passage) for passage in passages if passage.article_id in articles]
        return [
            Found(
                without_orders(article, Evidence(article.id, p.start, p.end)),
                article.published,
                article.id,
                title_of(article),
                p.start,
            )
            for article, p in known
        ]

    def _query(self, question: str, *filters: str | None) -> Query:
        self._check_length(question)
        return make_query(question, *filters)

    def _check_length(self, question: str) -> None:
        if len(question) > self.settings.max_question:
            raise UsageError(f"the question is longer than {self.settings.max_question} characters; shorten it")


def check(text: str, passages: Sequence[str] | None = None, anchors: Sequence[str | None] = ()) -> CheckReport:
    """Verify a text against plain passages, or against the default index where none are given.

    `anchors` are the publication dates of the passages in EDTF, from which "jeudi" or "last year" is read.
    """
    return Assistant().check(text) if passages is None else checking.check(text, passages, anchors)


def _as_of(query: Query) -> str | None:
    """Return the date by which all that a query reads had appeared, the earlier where two are asked for."""
    ends = [value for value in (query.as_of, query.until) if value]
    return min(ends, key=lambda value: (bounds(value) or (date.max, date.max))[1], default=None)
