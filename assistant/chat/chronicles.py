"""What the timeline is narrowed to in, its plots, its lists and its file out."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant import page
from assistant.assistant import Assistant
from assistant.chat.widgets import Update, handed
from assistant.errors import AssistantError


class Chronicles:
    """What happens to the timeline."""

    def __init__(self, bot: Assistant) -> None:
        self._bot = bot

    def show(
        self, actor: str | None, kind: str | None, since: str, until: str, language: page.Language
    ) -> tuple[Any, ...]:
        """Return the plots of the events and of the figures that are asked for, who said what, and the events."""
        try:
            chosen = self._bot.chronicle(since.strip() or None, until.strip() or None, actor or None, kind or None)
        except AssistantError as error:
            return gr.skip(), gr.skip(), gr.skip(), page.note(str(error), language, problem=True)
        return (
            page.timeline_plot(chosen.events, language, chosen.silences),
            page.figures_plot(chosen.figures, language, chosen.silences),
            page.sides_view(chosen, language),
            page.timeline_view(chosen.events, language),
        )

    def choices(self, actor: str | None, kind: str | None, language: page.Language) -> tuple[Any, ...]:
        """Return the actors and the kinds that the timeline can be narrowed to, and the first actors as buttons."""
        actors, kinds = page.timeline_choices(self._bot.timeline(), language)
        shown = page.actors_view(actors, actor, language)
        return gr.update(choices=actors, value=actor or ""), gr.update(choices=kinds, value=kind or ""), shown

    def pressed(self, actor: str | None, language: page.Language) -> str:
        """Return the actors' buttons, the one chosen pressed."""
        return page.actors_view(page.timeline_choices(self._bot.timeline(), language)[0], actor, language)

    def pick(self, event: gr.EventData) -> str:
        """Return the actor whose button was chosen, or none."""
        return str(getattr(event, "actor", "") or "")

    def csv(self, actor: str | None, kind: str | None, since: str, until: str) -> Update:
        """Return the events that are asked for as a file."""
        chosen = self._bot.chronicle(since.strip() or None, until.strip() or None, actor or None, kind or None)
        return handed(
            "timeline.csv", "text/csv;charset=utf-8", page.timeline_csv(chosen).encode("utf-8-sig", "replace")
        )
