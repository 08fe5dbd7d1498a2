"""Events to the page: its widgets in the order in which they stand, then what each of them calls."""

from __future__ import annotations

import gradio as gr

from assistant import page
from assistant.chat.archive_tab import ArchiveTab
from assistant.chat.asking_tab import AskingTab
from assistant.chat.checking_tab import CheckingTab
from assistant.chat.events import Events
from assistant.chat.publishing import publish
from assistant.chat.timeline_tab import TimelineTab
from assistant.chat.widgets import SEEN, Labels
from assistant.chat.wiring import Wiring

# How often files left behind by uploads are looked for, and from which age on they are deleted, in seconds.
_LEFT = (3_600, 86_400)
_LANGUAGES = [("Français", "fr"), ("English", "en")]


def build(events: Events) -> gr.Blocks:
    """Return the page."""
    blocks: gr.Blocks
    with gr.Blocks(
        title=page.WORDS["fr"].title, analytics_enabled=False, fill_width=True, delete_cache=_LEFT
    ) as blocks:
        # First, so that no event of the page takes the names that programs call.
        publish(events.talk.bot, events.waiting)
        Wiring(events, Form()).wire(blocks)
    return blocks


class Form:
    """The widgets of the page, and what it remembers of one reader."""

    def __init__(self) -> None:
        self.labels = Labels()
        self.turns, self.editing, self.source = gr.State([]), gr.State(None), gr.State("")
        self.current, self.sorting = gr.State(""), gr.State(page.Sorting())
        # No secret.
        self.shelf = gr.BrowserState([], storage_key="press-conversations", secret="kept-in-this-browser")  # nosec B106
        self.file = gr.JSON(visible=False)
        with gr.Row(elem_id="top"):
            self.header = gr.HTML(elem_id="header")
            self.language = self.labels.named(_language_switch(), label="language")
        with gr.Row(elem_id="main"):
            with gr.Column(scale=6, min_width=300, elem_id="talk"), gr.Tabs(elem_id="tabs"):
                with self._tab("ask"):
                    self.asking = AskingTab(self.labels)
                with self._tab("articles"):
                    self.archive = ArchiveTab(self.labels)
                with self._tab("timeline") as self.timeline_tab:
                    self.timeline = TimelineTab(self.labels)
                with self._tab("check"):
                    self.checking = CheckingTab(self.labels)
            with gr.Column(scale=5, min_width=300, elem_id="reading"):
                self.pane = gr.HTML(elem_id="pane", js_on_load=page.SCRIPT.read_text(encoding="utf-8"))

    def _tab(self, name: str) -> gr.Tab:
        tab: gr.Tab = self.labels.named(
            gr.Tab(SEEN(f"tab_{name}"), id=name, elem_id=f"tab-{name}", render_children=True), label=f"tab_{name}"
        )
        return tab


def _language_switch() -> gr.Radio:
    return gr.Radio(
        _LANGUAGES, value="fr", label=SEEN("language"), container=False, min_width=170, scale=0, elem_id="language"
    )
