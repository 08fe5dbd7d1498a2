"""A reply to the buttons under it: copy with sources, ask again, edit, and say whether it was good, with a reason."""

from __future__ import annotations

from assistant.page.markup import escape, escape_lines
from assistant.page.wording import WORDS, Words
from assistant.types import Language, Reply


def actions(reply: Reply) -> str:
    """Return the buttons of a reply; the script tells the server which was chosen, and of which reply.

    Attributes but class, title and type do not survive the way into a message: classes say what a button does.
    """
    words = WORDS[reply.language]
    buttons = (
        _button("copy", words.copy),
        _button("link", words.link),
        _button("retry", words.retry),
        _button("edit", words.edit),
        _button("good", words.good, True),
        _button("bad", words.bad, True),
    )
    said = f'<span class="act-said" role="status" title="{escape(words.copied)}"></span>'
    return f'<div class="acts">{"".join(buttons)}{said}</div>{_why(words)}'


def again(language: Language) -> str:
    """Return the buttons of a question that has no reply: ask it again, edit it."""
    words = WORDS[language]
    return f'<div class="acts">{_button("retry", words.retry)}{_button("edit", words.edit)}</div>'


def _button(act: str, label: str, icon: bool = False) -> str:
    shown = (
        f'<span class="icon"></span><span class="spoken">{escape_lines(label)}</span>' if icon else escape_lines(label)
    )
    return f'<button type="button" class="act act-{act}" title="{escape(label)}">{shown}</button>'


def _why(words: Words) -> str:
    """Return the reasons to choose from when a reply is called bad, closed until it is."""
    reasons = "".join(
        f'<button type="button" class="act act-why why-{key}">{escape_lines(label)}</button>'
        for key, label in words.why_choices.items()
    )
    hint = escape(words.why_placeholder)
    return (
        f'<div class="why" role="group" title="{escape(words.why)}"><p>{escape_lines(words.why)}</p>'
        f'<input type="text" class="why-words" maxlength="500" title="{hint}" placeholder="{hint}">{reasons}</div>'
    )
