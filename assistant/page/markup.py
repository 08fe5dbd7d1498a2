"""Text to HTML that shows it as it stands: no article can put a tag, a link, an image or a template into the page."""

from __future__ import annotations

import html
import re

# Braces, dollars and backquotes mean something to the templates through which the page's HTML goes; a lone surrogate
# or a control character would not survive the journey.
_TEMPLATE = {ord(sign): f"&#{ord(sign)};" for sign in "{}$`\\"}
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def escape(text: str) -> str:
    """Return HTML that shows `text`, in an element or an attribute."""
    return html.escape(_UNSHOWABLE.sub("�", text), quote=True).translate(_TEMPLATE)


def escape_lines(text: str) -> str:
    """Return HTML that shows `text` in one line: blank lines would end an HTML block in a Markdown message."""
    return escape(" ".join(text.split()))


def escape_lines_kept(text: str) -> str:
    """Return HTML that shows `text` in one line, the white space at its ends kept as one space."""
    return escape(re.sub(r"\s+", " ", text))
