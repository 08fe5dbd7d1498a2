"""The conversations that a browser keeps to a list: each opens, is given another name, or is deleted."""

from __future__ import annotations

from assistant.page.markup import escape, escape_lines
from assistant.page.shelf import choices
from assistant.page.wording import WORDS, Words
from assistant.types import Language


def shelf_view(kept: object, current: str, language: Language) -> str:
    """Return the list, the open conversation marked; the script tells the server what was chosen."""
    words = WORDS[language]
    rows = "".join(_row(title, conversation, conversation == current, words) for title, conversation in choices(kept))
    hint = escape_lines(words.conversations_hint if rows else words.no_conversations)
    listed = f'<ul class="kept">{rows}</ul>' if rows else ""
    return f'<div class="shelf" lang="{language}"><p class="note" role="status">{hint}</p>{listed}</div>'


def _row(title: str, conversation: str, open_now: bool, words: Words) -> str:
    current = ' aria-current="true"' if open_now else ""
    name, key = escape(title), escape(conversation)
    rename, delete = escape(words.rename_conversation), escape(words.delete_conversation)
    return (
        f'<li data-id="{key}"><button type="button" class="keep keep-open"{current}>{escape_lines(title)}</button>'
        f'<button type="button" class="keep keep-rename" aria-label="{rename} : {name}">{rename}</button>'
        f'<button type="button" class="keep keep-delete" aria-label="{delete} : {name}" '
        f'data-sure="{escape(words.delete_sure)}">{delete}</button></li>'
    )
