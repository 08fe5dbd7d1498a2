"""A reply to the buttons under it: copy with sources, ask again, edit, and say whether it was good, with a reason."""

from __future__ import annotations

from assistant.page.markup import escape, escape_lines, without_marks
from assistant.page.wording import WORDS, Words
from assistant.types import Reply
from assistant.views import source_line


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
    copied = escape(copied_text(reply)).replace("\n", "&#10;")
    return (
        f'<div class="acts">{"".join(buttons)}<span class="act-said" role="status"></span></div>{_why(words)}'
        f'<span class="clip-said">{escape_lines(words.copied)}</span><pre class="clip">{copied}</pre>'
    )


def copied_text(reply: Reply) -> str:
    """Return a reply to be pasted elsewhere: question, text, and each source with the words that carry it."""
    lines = [" ".join(reply.question.split()), "", without_marks(reply.text), ""]
    for citation in reply.citations:
        lines.append(f"[{citation.label}] {source_line(citation, reply.language)}")
        lines.append(f"    « {' '.join(citation.quote.split())} »")
        lines += [f"    {citation.url}"] if citation.url else []
    return "\n".join(lines).rstrip()


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
