"""The tab of articles: their table, how to bring and correct them. Widgets only, in the order in which they stand."""

from __future__ import annotations

from typing import Any

import gradio as gr

from assistant import page
from assistant.chat.widgets import SEEN, Labels


class ArchiveTab:
    """The widgets of the tab of articles."""

    def __init__(self, labels: Labels) -> None:
        named = labels.named
        self.looked = named(
            gr.Textbox("", label=SEEN("search_articles"), placeholder=SEEN("search_placeholder"), elem_id="look"),
            label="search_articles",
            placeholder="search_placeholder",
        )
        self.table = gr.HTML(elem_id="table", js_on_load=page.TABLE_SCRIPT.read_text(encoding="utf-8"))
        self.statistics = gr.HTML(elem_id="statistics")
        with named(gr.Accordion(SEEN("bring"), open=True, elem_id="bring"), label="bring"):
            self.files = labels.dropped(
                gr.File(
                    label=page.WORDS["fr"].drop.format(formats=page.formats()),
                    file_count="multiple",
                    height=170,
                    elem_id="files",
                )
            )
            self.brought = gr.HTML(elem_id="brought")
            with named(gr.Accordion(SEEN("paste"), open=True, elem_id="paste"), label="paste"):
                self.pasted = named(
                    gr.Textbox(
                        "",
                        label=SEEN("paste_text"),
                        placeholder=SEEN("paste_placeholder"),
                        lines=3,
                        max_lines=12,
                        elem_id="paste-text",
                    ),
                    label="paste_text",
                    placeholder="paste_placeholder",
                )
                self.pasted_fields = _fields(labels, "paste", "paste_title", "paste_outlet", "paste_date")
                self.add = named(gr.Button(SEEN("add"), variant="primary", elem_id="add"), value="add")
            self.address = named(
                gr.Textbox("", label=SEEN("address"), info=SEEN("address_off"), interactive=False, elem_id="address"),
                label="address",
                info="address_off",
            )
        with named(gr.Accordion(SEEN("correct"), open=False, elem_id="correct"), label="correct"):
            self.fields = _fields(labels, "correct", "column_title", "column_outlet", "column_published")
            with gr.Row():
                self.save = named(gr.Button(SEEN("save"), variant="primary", size="sm", elem_id="save"), value="save")
                self.remove = named(gr.Button(SEEN("remove"), size="sm", elem_id="remove"), value="remove")
                self.sure = named(
                    gr.Button(SEEN("remove_sure"), variant="stop", size="sm", visible=False, elem_id="sure"),
                    value="remove_sure",
                )
            self.corrected = gr.HTML(elem_id="corrected")


def _fields(labels: Labels, name: str, title: str, outlet: str, date: str) -> list[Any]:
    """Return boxes for a title, an outlet and a date."""
    with gr.Row():
        boxes = [
            labels.named(gr.Textbox("", label=SEEN(title), elem_id=f"{name}-title", min_width=160), label=title),
            labels.named(gr.Textbox("", label=SEEN(outlet), elem_id=f"{name}-outlet", min_width=120), label=outlet),
            labels.named(
                gr.Textbox("", label=SEEN(date), placeholder=SEEN("date_hint"), elem_id=f"{name}-date", min_width=120),
                label=date,
                placeholder="date_hint",
            ),
        ]
    return boxes
