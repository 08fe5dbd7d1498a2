"""One Assistant to all that the page's events do, by theme; what depends on the whole page is done here."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant import page
from assistant.assistant import Assistant
from assistant.chat.archive import Archive
from assistant.chat.asking import Asking
from assistant.chat.chronicles import Chronicles
from assistant.chat.conversations import Conversations
from assistant.errors import AssistantError


class Events:
    """What the page's events do: they read widgets, call `assistant.page`, and say which widgets change."""

    def __init__(self, bot: Assistant) -> None:
        self._bot = bot
        self.talk = page.Talk(bot)
        self.waiting = page.Waiting()
        self.asking = Asking(self.talk, self.waiting)
        self.conversations = Conversations(self.talk)
        self.archive = Archive(self.talk)
        self.chronicles = Chronicles(bot)

    def check(self, text: str, language: page.Language) -> str:
        """Hold a text against the articles."""
        words = page.WORDS[language]
        if not text.strip():
            return page.note(words.check_empty, language, problem=True)
        try:
            return page.check_view(self._bot.check(text), language)
        except AssistantError as error:
            return page.note(str(error), language, problem=True)

    def render(
        self,
        language: page.Language,
        turns: list[page.Turn],
        source: str,
        looked: str,
        sorting: page.Sorting,
        ends: str | None,
        outlet: str | None,
    ) -> tuple[Any, ...]:
        """Return all that depends on the page's language and on the articles, but for the labels."""
        words, articles = page.WORDS[language], self.talk.articles
        months = page.months_of(articles)
        outlets = [(words.all_outlets, ""), *((name, name) for name in self.talk.coverage.outlets)]
        modes = [
            (words.modes[mode], mode)
            for mode in ("auto", "extractive", "llm")
            if mode != "llm" or self._bot.settings.model
        ]
        return (
            *self.archive.tables(looked, sorting, language),
            self.talk.messages(turns, language),
            self.talk.pane(source, language),
            page.period_slider(months, page.ends_of(ends, months), language),
            gr.update(choices=outlets, value=outlet or ""),
            gr.update(choices=modes),
        )
