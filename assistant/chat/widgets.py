"""What all widgets share: their words in both languages, which of them change with the language, files, events."""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import gradio as gr

from assistant import page

Update = dict[str, Any]
Steps = Iterator[tuple[Any, ...]]

SEEN = gr.I18n(**{language: page.plain_words(language) for language in page.WORDS})
PRIVATE: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
# What nobody waits for: a few at a time, so that threads are left for what is asked.
ASIDE: dict[str, Any] = PRIVATE | {"concurrency_limit": 2, "concurrency_id": "aside"}


class Labelled(NamedTuple):
    """A widget, and which of its properties are words of the page: property to field of `page.Words`."""

    widget: Any
    words: dict[str, str]


class Labels:
    """The widgets whose words change with the language, in the order in which they were made."""

    def __init__(self) -> None:
        self._all: list[Labelled] = []
        self._files: Any = None

    def named(self, widget: Any, **words: str) -> Any:
        """Remember which of a widget's properties change with the language."""
        self._all.append(Labelled(widget, words))
        return widget

    def dropped(self, widget: Any) -> Any:
        """Remember the widget whose label tells the formats of the files that it takes."""
        self._files = self.named(widget)
        return widget

    @property
    def widgets(self) -> list[Any]:
        """The widgets."""
        return [one.widget for one in self._all]

    def told(self, language: page.Language) -> tuple[Any, ...]:
        """Return the language, and the words of each widget in it."""
        words = page.plain_words(language)
        updates = []
        for one in self._all:
            changed: dict[str, Any] = {prop: words[name] for prop, name in one.words.items()}
            if one.widget is self._files:
                changed["label"] = page.WORDS[language].drop.format(formats=page.formats())
            updates.append(gr.update(**changed))
        return (language, *updates)


def handed(name: str, media_type: str, content: bytes) -> Update:
    """Return a file as the page's script hands it to the reader."""
    return {"name": name, "type": media_type, "base64": base64.b64encode(content).decode("ascii")}


def turn_chosen(event: gr.EventData) -> int:
    """Return the number of the turn that an event is about; one beyond all for anything else."""
    number = getattr(event, "turn", None)
    return number if isinstance(number, int) and number >= 0 else sys.maxsize


def theme() -> gr.themes.Base:
    """Return the colours and the fonts, none of which is fetched."""
    return gr.themes.Base(
        primary_hue="blue", neutral_hue="stone", font=["system-ui", "sans-serif"], font_mono=["monospace"]
    )
