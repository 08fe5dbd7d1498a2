"""Replies and articles to the chat page's words, HTML, style and script; nothing here knows the widget library."""

from pathlib import Path

from assistant.page.article_pane import article_pane, empty_pane, missing_pane
from assistant.page.messages import error_message, header, question_message, reply_message
from assistant.page.references import Reference, read_reference, reference_of
from assistant.page.serving import PolicyHeaders, free_port
from assistant.page.wording import WORDS, Words
from assistant.types import Language

STYLE = Path(__file__).with_name("style.css")
SCRIPT = Path(__file__).with_name("script.js")

__all__ = [
    "SCRIPT",
    "STYLE",
    "WORDS",
    "Language",
    "PolicyHeaders",
    "Reference",
    "Words",
    "article_pane",
    "empty_pane",
    "error_message",
    "free_port",
    "header",
    "missing_pane",
    "question_message",
    "read_reference",
    "reference_of",
    "reply_message",
]
