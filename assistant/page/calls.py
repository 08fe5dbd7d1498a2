"""What programs may call: questions, texts and filters in, the public interface's JSON out."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal, cast

from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.views import articles_told


class Calls:
    """The assistant for programs; an error meant for the user comes back as `{"error": …}`."""

    def __init__(self, bot: Assistant) -> None:
        self._bot = bot

    def ask(
        self, question: str, mode: str = "auto", since: str = "", until: str = "", outlet: str = ""
    ) -> dict[str, Any]:
        """Answer a question from the press articles, each statement with its article, date and exact passage.

        Args:
            question: The question, in French or English.
            mode: "auto", "extractive" (quotations only) or "llm" (written by a language model).
            since: Articles published since this date (2024, 2024-06 or 2024-06-19); empty for all.
            until: Articles published until this date; empty for all.
            outlet: Articles of this outlet; empty for all.
        """
        if mode not in ("auto", "extractive", "llm"):
            return {"error": f"unknown mode {mode!r}: auto, extractive or llm"}
        chosen = cast(Literal["auto", "extractive", "llm"], mode)
        try:
            reply = self._bot.ask(question, chosen, since or None, until or None, outlet or None)
        except AssistantError as error:
            return {"error": str(error)}
        return dict(_named(reply.to_dict()))

    def check(self, text: str) -> dict[str, Any]:
        """Verify any text against the press articles: its figures, dates, quotations, and who says what.

        Args:
            text: The text to verify, in French or English.
        """
        try:
            return dict(_named(self._bot.check(text).to_dict()))
        except AssistantError as error:
            return {"error": str(error)}

    def timeline(self, since: str = "", until: str = "", actor: str = "", kind: str = "") -> list[dict[str, Any]]:
        """List the dated events that the press articles tell, each with the passages that tell it.

        Args:
            since: Events since this date (2024, 2024-06 or 2024-06-19); empty for all.
            until: Events until this date; empty for all.
            actor: Events in which this person, state or body takes part; empty for all.
            kind: Events of this kind, as "meeting" or "denial"; empty for all.
        """
        try:
            events = self._bot.timeline(since or None, until or None, actor or None, kind or None)
        except AssistantError as error:
            return [{"error": str(error)}]
        return [_named(event.to_dict()) for event in events]

    def articles(self) -> list[dict[str, Any]]:
        """List the press articles: titles, outlets, dates of publication and how each date is known."""
        return [_named(told) for told in articles_told(self._bot.articles(), self._bot.sources())]


def _named(value: Any) -> Any:
    """Return a value with the names of files for their paths: where they lie is nobody's business beyond this machine.

    A client would also take any `path` for a file to download.
    """
    if isinstance(value, dict):
        kept = {key: _named(part) for key, part in value.items() if key != "path"}
        return kept | ({"file": Path(value["path"]).name if value["path"] else None} if "path" in value else {})
    return [_named(part) for part in value] if isinstance(value, (list, tuple)) else value
