"""The tab of the timeline: what narrows it, its plots, its lists. Widgets only, in the order in which they stand."""

from __future__ import annotations

import gradio as gr

from assistant import page
from assistant.chat.widgets import SEEN, Labels


class TimelineTab:
    """The widgets of the tab of the timeline."""

    def __init__(self, labels: Labels) -> None:
        named = labels.named
        with gr.Row():
            self.actor = named(
                gr.Dropdown([("", "")], value="", label=SEEN("actor"), elem_id="actor", min_width=130), label="actor"
            )
            self.kind = named(
                gr.Dropdown([("", "")], value="", label=SEEN("kind"), elem_id="kind", min_width=130), label="kind"
            )
            self.since, self.until = (
                named(
                    gr.Textbox(
                        "", label=SEEN(name), placeholder=SEEN("date_short"), elem_id=f"timeline-{name}", min_width=110
                    ),
                    label=name,
                    placeholder="date_short",
                )
                for name in ("from_date", "to_date")
            )
        self.actors = gr.HTML(elem_id="actors", js_on_load=page.ACTORS_SCRIPT.read_text(encoding="utf-8"))
        self.plot = gr.Plot(show_label=False, container=False, elem_id="plot")
        self.csv = named(gr.Button(SEEN("timeline_csv"), size="sm", elem_id="timeline-csv"), value="timeline_csv")
        self.figures = gr.Plot(show_label=False, container=False, elem_id="figures")
        self.sides = gr.HTML(elem_id="sides")
        self.chronicle = gr.HTML(elem_id="chronicle")
