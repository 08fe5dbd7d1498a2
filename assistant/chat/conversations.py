"""The open conversation and those the browser keeps: what it keeps in, the conversation's widgets and files out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import gradio as gr

from assistant import page
from assistant.chat.widgets import Update, handed


class Conversations:
    """What happens to whole conversations."""

    def __init__(self, talk: page.Talk) -> None:
        self._talk = talk

    def keep(self, turns: list[page.Turn], shelf: object, current: str) -> tuple[Any, ...]:
        """Keep the conversation as it is now."""
        current = current or page.new_id()
        kept = page.shelved(shelf, current, turns)
        return kept, gr.update(choices=page.choices(kept), value=current if turns else None), current

    def begin(self, language: page.Language) -> tuple[Any, ...]:
        """Begin an empty conversation."""
        return [], [], page.new_id(), None, "", page.empty_pane(language), "", gr.update(value=None)

    def resume(self, chosen: str, shelf: object, language: page.Language) -> tuple[Any, ...]:
        """Open a conversation that the browser kept."""
        turns = page.turns_of(shelf, chosen)
        return self._talk.messages(turns, language), turns, chosen, None, ""

    def forget(self, current: str, shelf: object, language: page.Language) -> tuple[Any, ...]:
        """Delete the open conversation from the browser."""
        kept = page.without(shelf, current)
        return kept, gr.update(choices=page.choices(kept), value=None), [], [], page.new_id(), None, ""

    def export(self, kind: str) -> Callable[..., Update | None]:
        """Return the event that hands the conversation over as a file of a kind."""

        def exported(turns: list[page.Turn], language: page.Language) -> Update | None:
            if not turns:
                gr.Info(page.WORDS[language].export_empty, duration=4)
                return None
            file = page.export(turns, kind, self._talk.articles, self._talk.bot.settings, language)
            return handed(file.name, file.media_type, file.content)

        return exported
