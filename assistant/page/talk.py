"""A conversation's questions to its turns, over one Assistant: ask, ask again, edit, look into what is cited."""

from __future__ import annotations

import logging
import threading
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Any, Literal, cast

from assistant.answering.taking_turns import aside
from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.page.article_pane import article_pane, empty_pane, missing_pane
from assistant.page.coverage import Coverage, coverage_of
from assistant.page.failures import place_of
from assistant.page.questions import follow_ups, questions_of
from assistant.page.references import read_reference
from assistant.page.turns import Filters, Turn, chat_messages, new_turn
from assistant.page.wording import WORDS
from assistant.types import Answer, Article, ClaimShown, Language, ProgressLine, StreamEvent

# Questions of a conversation that a follow-up may refer to.
_REMEMBERED = 3
_EXAMPLES, _SUGGESTIONS = 4, 3
# Questions tried before fewer are shown.
_TRIED = 12
# Questions whose answers are remembered: readers of the same articles are offered the same ones.
_KEPT = 1_000
_log = logging.getLogger("assistant.page")


class Talk:
    """What can be asked of one Assistant; safe to share between conversations, whose turns are given each time."""

    def __init__(self, bot: Assistant) -> None:
        self.bot = bot
        self._examples: dict[tuple[Language, frozenset[str]], list[str]] = {}
        self._texts: dict[tuple[str, frozenset[str]], str | None] = {}
        self._lock = threading.Lock()

    def prepare(self) -> None:
        """Find the first examples beside what else goes on, French first."""
        languages: tuple[Language, ...] = ("fr", "en")
        threading.Thread(target=lambda: [self.examples(language) for language in languages], daemon=True).start()

    @property
    def articles(self) -> list[Article]:
        """The articles that are there now."""
        return self.bot.articles()

    @property
    def coverage(self) -> Coverage:
        """What the articles cover."""
        return coverage_of(self.articles)

    def messages(self, turns: Sequence[Turn], language: Language) -> list[dict[str, Any]]:
        """Return the conversation as chat messages."""
        return chat_messages(turns, self.coverage, language)

    def put(self, turns: Sequence[Turn], question: str, filters: Filters, editing: int | None = None) -> list[Turn]:
        """Return the conversation with a question that waits for its reply, in place of the one edited and the rest."""
        kept = turns if editing is None else turns[:editing]
        return [*kept, new_turn(question.strip(), filters)]

    def retried(self, turns: Sequence[Turn], number: int, filters: Filters) -> list[Turn]:
        """Return the conversation with a question asked again: the last in its place, an earlier one at the end."""
        if not 0 <= number < len(turns):
            return list(turns)
        kept = turns[:-1] if number == len(turns) - 1 else turns
        return [*kept, new_turn(turns[number].question, filters)]

    def answer(self, turns: Sequence[Turn], language: Language) -> Iterator[list[Turn]]:
        """Yield the conversation as the reply to its last question comes in, whole or piece by piece."""
        if not turns or not turns[-1].waits:
            yield list(turns)
            return
        *before, last = turns
        words, limit = WORDS[language], self.bot.settings.max_question
        if len(last.question) > limit:
            problem = words.long_question.format(length=len(last.question), limit=limit)
            yield [*before, replace(last, problem=problem)]
            return
        try:
            for step in self._steps(last, before):
                yield [*before, step]
        except AssistantError as error:
            yield [*before, replace(last, problem=str(error))]
        except Exception as error:
            # What an exception says may hold words of the question or of an article.
            told = self.bot.settings.log_texts
            _log.error("question failed: error=%s at=%s", type(error).__name__, place_of(error), exc_info=told)
            yield [*before, replace(last, problem=words.unexpected)]

    def _steps(self, turn: Turn, before: Sequence[Turn]) -> Iterator[Turn]:
        """Yield the turn as it grows: what is being done, each claim once it is verified, the reply last."""
        filters = turn.filters
        mode = cast(Literal["auto", "extractive", "llm"], filters.mode)
        earlier = [one.question for one in before][-_REMEMBERED:]
        cited = [citation for one in before if one.reply for citation in one.reply.citations]
        told = self.bot.ask_stream(
            turn.question, mode, filters.since, filters.until, filters.outlet, after=earlier, cited=cited
        )
        # Closed with this iterator, so that a question given up ends what is being done for it.
        with closing(cast(Generator[StreamEvent, None, None], told)) as events:
            for event in events:
                if isinstance(event, ProgressLine):
                    turn = replace(turn, progress=event.text)
                elif isinstance(event, ClaimShown):
                    turn = replace(turn, shown=(*turn.shown, event))
                else:
                    turn = replace(turn, reply=event, shown=())
                yield turn

    def examples(self, language: Language) -> list[str]:
        """Return questions made from the articles that the articles answer; found once for the same articles."""
        articles = self.articles
        key = (language, frozenset(article.sha256 for article in articles))
        with self._lock:
            if key not in self._examples:
                self._examples[key] = self._answered(questions_of(articles, language), _EXAMPLES)
            return self._examples[key]

    def suggestions(self, turns: Sequence[Turn], language: Language) -> list[str]:
        """Return questions to go on with, answerable and not asked yet, from the articles that the last reply cites."""
        last = turns[-1].reply if turns else None
        if last is None:
            return []
        by_id = {article.id: article for article in self.articles}
        cited = [by_id[one.article_id] for one in last.citations if one.article_id in by_id]
        asked = {turn.question.casefold() for turn in turns}
        proposed = [q for q in follow_ups(last, cited, language) if q.casefold() not in asked]
        shown = last.text if isinstance(last, Answer) else ""
        return self._answered(proposed, _SUGGESTIONS, shown)

    def pane(self, source: str, language: Language) -> str:
        """Return the reading pane for a citation's link."""
        reference = read_reference(source)
        if reference is None:
            return empty_pane(language)
        found = next((article for article in self.articles if article.id == reference.article_id), None)
        if found is None:
            return missing_pane(language)
        return article_pane(found, reference, language, self.bot.sources().get(found.id, ()))

    def _answered(self, questions: Sequence[str], wanted: int, shown: str = "") -> list[str]:
        """Return the first questions that are answered, each by other words than those before it."""
        found: list[str] = []
        texts = {shown} if shown else set()
        for question in questions[:_TRIED]:
            if len(found) == wanted:
                break
            text = self._tried(question)
            if text is not None and text not in texts:
                texts.add(text)
                found.append(question)
        return found

    def _tried(self, question: str) -> str | None:
        """Return what answers a question, None where nothing does; each is asked once of the same articles."""
        key = (question, frozenset(article.sha256 for article in self.articles))
        if key not in self._texts:
            try:
                with aside():
                    reply = self.bot.ask(question, "extractive")
            except AssistantError:
                return None
            if len(self._texts) >= _KEPT:
                self._texts.clear()
            self._texts[key] = reply.text if isinstance(reply, Answer) else None
        return self._texts.get(key)
