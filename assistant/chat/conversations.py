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

    def shown(self, shelf: object, current: str, language: page.Language) -> str:
        """Return the list of the conversations."""
        return page.shelf_view(shelf, current, language)

    def keep(self, turns: list[page.Turn], shelf: object, current: str, language: page.Language) -> tuple[Any, ...]:
        """Keep the conversation as it is now."""
        current = current or page.new_id()
        kept = page.shelved(shelf, current, turns)
        return kept, page.shelf_view(kept, current, language), current

    def begin(self, shelf: object, language: page.Language) -> tuple[Any, ...]:
        """Begin an empty conversation."""
        current = page.new_id()
        return [], [], current, None, "", page.shelf_view(shelf, current, language), page.empty_pane(language), ""

    def resume(self, event: gr.EventData, shelf: object, language: page.Language) -> tuple[Any, ...]:
        """Open a conversation that the browser kept."""
        chosen = _chosen(event)
        turns = page.turns_of(shelf, chosen)
        return self._talk.messages(turns, language), turns, chosen, None, "", page.shelf_view(shelf, chosen, language)

    def rename(self, event: gr.EventData, shelf: object, current: str, language: page.Language) -> tuple[Any, ...]:
        """Give a conversation the name that its reader wants."""
        kept = page.renamed(shelf, _chosen(event), str(getattr(event, "title", "")))
        return kept, page.shelf_view(kept, current, language)

    def forget(self, event: gr.EventData, current: str, shelf: object, language: page.Language) -> tuple[Any, ...]:
        """Delete a conversation from the browser; the open one leaves an empty one behind."""
        chosen = _chosen(event)
        kept = page.without(shelf, chosen)
        if chosen != current:
            return (kept, *(gr.skip(),) * 5, page.shelf_view(kept, current, language))
        return kept, [], [], page.new_id(), None, "", page.shelf_view(kept, "", language)

    def export(self, kind: str) -> Callable[..., Update | None]:
        """Return the event that hands the conversation over as a file of a kind."""

        def exported(turns: list[page.Turn], language: page.Language) -> Update | None:
            if not turns:
                gr.Info(page.WORDS[language].export_empty, duration=4)
                return None
            file = page.export(turns, kind, self._talk.articles, self._talk.bot.settings, language)
            return handed(file.name, file.media_type, file.content)

        return exported


def _chosen(event: gr.EventData) -> str:
    return str(getattr(event, "id", ""))
