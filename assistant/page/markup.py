"""Text to HTML that shows it as it stands: no article can put a tag, a link, an image or a template into the page."""

from __future__ import annotations

import html
import re

# What turns the order of the words round: a title could disguise itself, or reach beyond its own place in the page.
_TURNED = re.compile("[\u202d\u202e]")
_STEERING = re.compile("[\u202a-\u202c\u2066-\u2069]")
# Braces, dollars and backquotes mean something to the templates through which the page's HTML goes; a lone surrogate
# or a control character would not survive the journey.
_TEMPLATE = {ord(sign): f"&#{ord(sign)};" for sign in "{}$`\\"}
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def ordered(text: str) -> str:
    """Return text without what would show its words in another order than that in which they are kept."""
    return _STEERING.sub("", _TURNED.sub("�", text))


def escape(text: str) -> str:
    """Return HTML that shows `text`, in an element or an attribute."""
    return html.escape(ordered(_UNSHOWABLE.sub("�", text)), quote=True).translate(_TEMPLATE)


def escape_lines(text: str) -> str:
    """Return HTML that shows `text` in one line: blank lines would end an HTML block in a Markdown message."""
    return escape(" ".join(text.split()))


def escape_lines_kept(text: str) -> str:
    """Return HTML that shows `text` in one line, the white space at its ends kept as one space."""
    return escape(re.sub(r"\s+", " ", text))
