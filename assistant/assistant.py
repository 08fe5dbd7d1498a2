"""The Assistant: articles and questions go in, verified Answers or Abstentions come out. One ladder, a rung a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import Any, Literal

from assistant.answering.chat_model import ChatModel, Completion, ModelError, OpenAIChat
from assistant.answering.extractive import draft_answer
from assistant.answering.generative import draft_with_model
from assistant.answering.joining import join_drafts
from assistant.errors import UsageError
from assistant.grounding import checking
from assistant.grounding.composition import abstain, answer, reply
from assistant.grounding.copies import cite_copies
from assistant.grounding.reports import CheckReport, Found
from assistant.grounding.verification import NOTHING, verify
from assistant.index.embedding import Embedder
from assistant.index.index import Index
from assistant.index.ingestion import Progress
from assistant.retrieval.duplicates import count_once
from assistant.retrieval.follow_ups import standalone
from assistant.retrieval.outlets_asked import find_outlet
from assistant.retrieval.parts import split_question
from assistant.retrieval.queries import answer_kind, make_query
from assistant.retrieval.ranking import Candidate, rank
from assistant.retrieval.reader import Reader
from assistant.retrieval.search import search
from assistant.retrieval.terms import find_terms
from assistant.settings import Settings, load_settings
from assistant.types import Article, Draft, Evidence, IngestReport, Passage, Query, Reason, Reply

_PASSAGES = 8
_PASSAGES_EVOLUTION = 40


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
        self._index = Index(self.settings, embedder)
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

    def articles(self) -> list[Article]:
        """Return all articles of the index, in order of id."""
        return self._index.articles()

    def ask(
        self,
        question: str,
        mode: Literal["auto", "extractive", "llm"] = "auto",
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
        self._check_length(question)
        understood = standalone(question, after)
        query = self._asked_of(make_query(understood, since, until, outlet, today))
        said = self._answer(query, mode)
        asked = " ".join(question.split())
        return replace(said, question=asked, standalone=understood if understood != asked else None)

    def _answer(self, query: Query, mode: Literal["auto", "extractive", "llm"]) -> Reply:
        watch = _Stopwatch()
        if mode == "llm" and self._model is None:
            return abstain("model_unavailable", Draft((), "llm"), NOTHING, query, {}, watch.timings())
        found = self._gather(query, watch)
        draft = found.draft
        if mode == "extractive" or self._model is None or not draft.claims:
            return _quoting(found, watch)
        written, usage = self._write(found, self._model, watch)
        if written is None and mode == "llm":
            said: Reply = abstain("model_unavailable", replace(draft, mode="llm"), NOTHING, query, found.articles, {})
        elif written is None:
            said = _quoting(found, watch)
        else:
            said = _verified(found, written, watch)
        return replace(said, timings=watch.timings(), usage=usage)

    def _gather(self, query: Query, watch: _Stopwatch) -> _Retrieved:
        """Find passages for each part of a question, and draft the answer that quotes them."""
        parts = [query.text] if query.kind == "evolution" else split_question(query.text, query.language, query.today)
        passages: dict[str, Passage] = {}
        candidates: list[Candidate] = []
        drafts: dict[str, Draft] = {}
        copies: dict[tuple[str, int], tuple[Evidence, ...]] = {}
        for part in parts:
            asked = query if len(parts) == 1 else replace(query, text=part, kind=answer_kind(part))
            found, ranked = self._retrieve(asked, watch)
            if asked.kind == "evolution":
                once = count_once(ranked)
                ranked, copies = once.candidates, copies | dict(once.of)
            drafts[part] = draft_answer(asked, ranked, self.settings.answer_threshold)
            passages |= {passage.chunk_id: passage for passage in found[: max(4, len(found) // len(parts))]}
            candidates += ranked
        watch.lap("answering")
        articles = self._index.published()
        return _Retrieved(query, list(passages.values()), candidates, join_drafts(drafts), articles, copies)

    def _write(self, found: _Retrieved, model: ChatModel, watch: _Stopwatch) -> tuple[Draft | None, dict[str, Any]]:
        """Return a language model's draft and what it took; no draft, and why, where the model gives none."""
        try:
            draft, completion = draft_with_model(found.query, found.passages, found.articles, model)
        except ModelError as error:
            return None, {"model": self.settings.model, "error": str(error)}
        finally:
            watch.lap("model")
        return draft, _usage(self.settings.model, completion)

    def search(self, question: str, k: int = 10) -> list[Passage]:
        """Return the `k` passages nearest to a question, best first."""
        query = self._query(question)
        return search(query, find_terms(query, self._index), self._index, k)

    def answerability(self, question: str) -> float:
        """Return how likely it is that the articles answer a question, 0 to 1."""
        _, candidates = self._retrieve(self._query(question), _Stopwatch())
        return candidates[0].answerability if candidates else 0.0

    def check(self, text: str) -> CheckReport:
        """Verify any text against the articles: its figures, dates, quotations, and who says or does what."""
        self._index.generation()
        articles = self._index.published()
        return checking.check_against(text, lambda sentence: self._found(sentence, articles))

    def _found(self, sentence: str, articles: dict[str, Article]) -> list[Found]:
        """Return the passages nearest to a sentence."""
        passages = self.search(sentence[: self.settings.max_question], _PASSAGES)
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
        named = find_outlet(query.text, (article.outlet for article in self._index.published().values()))
        if query.outlet is not None or named is None or not any(char.isalnum() for char in named.question):
            return query
        return replace(query, text=named.question, kind=answer_kind(named.question), outlet=named.outlet)

    def _retrieve(self, query: Query, watch: _Stopwatch) -> tuple[list[Passage], list[Candidate]]:
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
        candidates = rank(query, terms, passages, self._index.published(), readings)
        watch.lap("ranking")
        return passages, candidates


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
    articles: dict[str, Article]
    copies: Mapping[tuple[str, int], tuple[Evidence, ...]]


def _quoting(found: _Retrieved, watch: _Stopwatch) -> Reply:
    """Reply with the sentences that answer, or abstain."""
    verified = cite_copies(verify(found.draft, found.query.language, found.articles), found.copies, found.articles)
    watch.lap("grounding")
    reason = _reason(found.query, found.candidates, found.articles)
    return reply(found.draft, verified, found.query, found.articles, watch.timings(), reason)


def _verified(found: _Retrieved, written: Draft, watch: _Stopwatch) -> Reply:
    """Reply with what verification leaves of a written draft; where it leaves nothing, by quoting."""
    verified = verify(written, found.query.language, found.articles)
    watch.lap("grounding")
    if verified.claims:
        return answer(written, verified, found.query, watch.timings())
    said = _quoting(found, watch)
    return replace(said, rejected=(*verified.rejected, *said.rejected))


def _usage(model: str | None, completion: Completion) -> dict[str, Any]:
    return {
        "model": model,
        "calls": completion.calls,
        "prompt_tokens": completion.prompt_tokens,
        "completion_tokens": completion.completion_tokens,
        "milliseconds": round(completion.milliseconds, 1),
    }


def _reason(query: Query, candidates: list[Candidate], articles: dict[str, Article]) -> Reason:
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
