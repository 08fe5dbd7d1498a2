"""Questions to go on with to the HTML of a row of buttons."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.page.markup import escape, escape_lines
from assistant.page.wording import WORDS
from assistant.types import Language


def suggestions_view(questions: Sequence[str], language: Language) -> str:
    """Return the questions as buttons; nothing where there are none."""
    if not questions:
        return ""
    label = escape_lines(WORDS[language].suggestions)
    buttons = "".join(f'<button type="button" class="suggestion">{escape_lines(q)}</button>' for q in questions)
    group = f'role="group" tabindex="0" aria-label="{escape(WORDS[language].suggestions)}"'
    return f'<div class="suggested" lang="{language}" {group}><span>{label}</span>{buttons}</div>'
