"""The events of a chronicle to a list: each with its date, its kind, its words and the articles that tell it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.page.cards import card
from assistant.page.markup import escape, escape_lines
from assistant.page.references import reference_of
from assistant.page.wording import WORDS
from assistant.timeline.export import when
from assistant.timeline.nouns import Event
from assistant.timeline.wording import KIND_WORDS
from assistant.types import Citation, Language

_SHOWN = 300


def timeline_view(events: Sequence[Event], language: Language) -> str:
    """Return the events as a list in the order given, the undated apart; at most three hundred are shown."""
    words = WORDS[language]
    if not events:
        return f'<p class="note" lang="{language}" role="status">{escape_lines(words.timeline_empty)}</p>'
    dated = [event for event in events[:_SHOWN] if event.date]
    undated = [event for event in events[:_SHOWN] if not event.date]
    apart = f'<p class="sources-title">{escape_lines(words.timeline_undated)}</p>{_list(undated, language)}'
    return f'<div class="timeline" lang="{language}">{_list(dated, language)}{apart if undated else ""}</div>'


def _list(events: Sequence[Event], language: Language) -> str:
    return f"<ol>{''.join(_event(event, language) for event in events)}</ol>" if events else ""


def _event(event: Event, language: Language) -> str:
    kind = escape_lines(KIND_WORDS[language][event.kind])
    links = "".join(_link(citation, language) for citation in event.citations)
    return (
        f'<li><span class="when">{escape_lines(when(event, language))}</span>'
        f'<span class="event-kind">{kind}</span><p>{escape_lines(event.text)} {links}</p></li>'
    )


def _link(citation: Citation, language: Language) -> str:
    spoken = f'<span class="spoken">{escape_lines(WORDS[language].source)} </span>'
    link = f'<a class="cite" href="{escape(reference_of(citation).fragment)}">{spoken}{citation.label}</a>'
    return link + card(citation, language)
