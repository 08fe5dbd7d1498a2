"""The tab of questions: a log, a box, and tools below them. Widgets only, in the order in which they stand."""

from __future__ import annotations

import gradio as gr

from assistant import page
from assistant.chat.widgets import SEEN, Labels


class AskingTab:
    """The widgets of the tab of questions."""

    def __init__(self, labels: Labels) -> None:
        named = labels.named
        self.messages = named(_log(), label="conversation", placeholder="start")
        self.suggestions = gr.HTML(elem_id="suggestions")
        self.question = named(_question_box(), label="question", placeholder="placeholder", submit_btn="ask")
        with gr.Row(elem_id="tools"):
            self.clear = named(gr.Button(SEEN("clear"), size="sm", elem_id="clear"), value="clear")
            with named(gr.Accordion(SEEN("filters"), open=False, elem_id="filters"), label="filters"):
                self.period = gr.HTML(elem_id="period", js_on_load=page.PERIOD_SCRIPT.read_text(encoding="utf-8"))
                # Kept in the page: a question asked right after the slider moved must not miss it.
                self.ends = gr.Textbox("", label=SEEN("period"), visible="hidden", elem_id="period-ends")
                self.outlet = named(
                    gr.Dropdown([("", "")], value="", label=SEEN("outlet"), elem_id="outlet"), label="outlet"
                )
                self.mode = named(gr.Dropdown(["auto"], value="auto", label=SEEN("mode"), elem_id="mode"), label="mode")
            with named(gr.Accordion(SEEN("conversations"), open=False, elem_id="kept"), label="conversations"):
                self.conversations = gr.HTML(
                    elem_id="conversations", js_on_load=page.SHELF_SCRIPT.read_text(encoding="utf-8")
                )
            with named(gr.Accordion(SEEN("export"), open=False, elem_id="export"), label="export"):
                self.exports = [
                    (
                        kind,
                        named(
                            gr.Button(SEEN(f"export_{kind}"), size="sm", elem_id=f"export-{kind}"),
                            value=f"export_{kind}",
                        ),
                    )
                    for kind in ("md", "html", "pdf", "json")
                ]


def _log() -> gr.Chatbot:
    return gr.Chatbot(
        label=SEEN("conversation"),
        show_label=False,
        layout="bubble",
        height="100%",
        autoscroll=False,
        # A reply is HTML of our own, in which nothing of an article is markup; this is the second line of defence.
        sanitize_html=True,
        latex_delimiters=[],
        buttons=[],
        feedback_options=None,
        allow_file_downloads=False,
        elem_id="conversation",
    )


def _question_box() -> gr.Textbox:
    return gr.Textbox(
        value="",
        label=SEEN("question"),
        show_label=False,
        placeholder=SEEN("placeholder"),
        submit_btn=page.WORDS["fr"].ask,
        max_lines=5,
        autofocus=True,
        elem_id="ask",
    )
