"""A question, its filters and what is done about a reply: the widgets' values in, the conversation's widgets out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from contextlib import aclosing
from functools import partial
from typing import Any

import gradio as gr

from assistant import page
from assistant.chat.leaving import session
from assistant.chat.widgets import Update, turn_chosen


class Asking:
    """What happens to the questions of a conversation."""

    def __init__(self, talk: page.Talk, waiting: page.Waiting) -> None:
        self._talk, self._waiting = talk, waiting

    def submit(
        self, question: str, turns: list[page.Turn], editing: int | None, language: page.Language, *chosen: Any
    ) -> tuple[Any, ...]:
        """Show the question at once, empty the box, and leave the reply to `answer`."""
        if not question.strip():
            gr.Info(page.WORDS[language].empty_question, duration=4)
            return (gr.skip(),) * 5
        put = self._talk.put(turns, question, self._filters(*chosen), editing)
        return self._talk.messages(put, language), "", put, None, ""

    def submit_chosen(self, event: gr.EventData, *given: Any) -> tuple[Any, ...]:
        """Ask an example, a suggestion, or the question of the page's address."""
        value = getattr(event, "value", None)
        question = value["text"] if isinstance(value, dict) else getattr(event, "question", "")
        return self.submit(str(question), *given)

    def retry(
        self, event: gr.EventData, turns: list[page.Turn], language: page.Language, *chosen: Any
    ) -> tuple[Any, ...]:
        """Ask a question again, under the filters of now."""
        put = self._talk.retried(turns, turn_chosen(event), self._filters(*chosen))
        return self._talk.messages(put, language), put

    def edit(self, event: gr.EventData, turns: list[page.Turn]) -> tuple[Any, ...]:
        """Put a question back into the box; asking it takes the place of that turn and those after it."""
        number = turn_chosen(event)
        return (turns[number].question, number) if number < len(turns) else (gr.skip(), None)

    async def answer(self, turns: list[page.Turn], language: page.Language) -> AsyncIterator[tuple[Any, ...]]:
        """Show the reply as it comes in; the button stops it meanwhile, at once whatever is waited for."""
        words = page.WORDS[language]
        waits = gr.update(submit_btn=False, stop_btn=words.stop)
        ready = gr.update(submit_btn=words.ask, stop_btn=False)
        if turns and turns[-1].waits:
            # What stands there already: told that nothing changes, Gradio makes the whole widget anew.
            yield self._talk.messages(turns, language), turns, waits
        with self._waiting.of(session()) as given_up:
            async with aclosing(page.pumped(partial(self._replies, turns, language), given_up)) as replies:
                async for messages, replied in replies:
                    turns = replied
                    yield messages, turns, gr.skip() if turns and turns[-1].waits else ready
        if turns and turns[-1].waits:
            yield gr.skip(), turns, ready

    def _replies(
        self, turns: list[page.Turn], language: page.Language
    ) -> Generator[tuple[list[dict[str, Any]], list[page.Turn]], None, None]:
        for replied in self._talk.answer(turns, language):
            yield self._talk.messages(replied, language), replied

    def stop(self, turns: list[page.Turn], language: page.Language) -> tuple[Any, ...]:
        """Give up the question that waits."""
        put = page.stopped(turns, language)
        words = page.WORDS[language]
        return self._talk.messages(put, language), put, gr.update(submit_btn=words.ask, stop_btn=False)

    def suggest(self, turns: list[page.Turn], language: page.Language) -> str:
        """Return questions to go on with."""
        return page.suggestions_view(self._talk.suggestions(turns, language), language)

    def examples(self, turns: list[page.Turn], language: page.Language) -> Update:
        """Return questions to begin with."""
        return (
            gr.update(examples=[{"text": text} for text in self._talk.examples(language)]) if not turns else gr.skip()
        )

    def rate(self, event: gr.EventData, turns: list[page.Turn], language: page.Language) -> None:
        """Note what the reader says of a reply, in the index's folder."""
        number = turn_chosen(event)
        if number < len(turns):
            why, said = str(getattr(event, "why", "") or "") or None, str(getattr(event, "words", "") or "")
            page.note_feedback(
                self._talk.bot.settings.folder, turns[number], bool(getattr(event, "good", False)), why, said
            )
            gr.Info(page.WORDS[language].thanks, duration=3)

    def _filters(self, ends: str | None, outlet: str | None, mode: str | None) -> page.Filters:
        since, until = page.ends_of(ends, page.months_of(self._talk.articles))
        return page.Filters(since, until, outlet or None, mode or "auto")
