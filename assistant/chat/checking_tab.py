"""The tab that checks a text: a box, a button, what was found. Widgets only."""

from __future__ import annotations

import gradio as gr

from assistant.chat.widgets import SEEN, Labels


class CheckingTab:
    """The widgets of the tab that checks a text."""

    def __init__(self, labels: Labels) -> None:
        named = labels.named
        self.to_check = named(
            gr.Textbox(
                value="",
                label=SEEN("check_text"),
                info=SEEN("check_intro"),
                placeholder=SEEN("check_placeholder"),
                lines=6,
                max_lines=16,
                elem_id="check-text",
            ),
            label="check_text",
            info="check_intro",
            placeholder="check_placeholder",
        )
        self.check = named(gr.Button(SEEN("check"), variant="primary", elem_id="check"), value="check")
        self.checked = gr.HTML(elem_id="checked")
