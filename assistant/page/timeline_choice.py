"""The events of a chronicle to what they can be narrowed to: the actors and the kinds that occur, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assistant.page.markup import escape, escape_lines
from assistant.page.wording import WORDS
from assistant.timeline.nouns import KINDS, Event
from assistant.timeline.wording import KIND_WORDS
from assistant.types import Language

_ACTORS = 60
_AT_HAND = 6
Choices = list[tuple[str, str]]


def timeline_choices(events: Sequence[Event], language: Language) -> tuple[Choices, Choices]:
    """Return the choices of actors, the most frequent first, and of kinds, each as words and value."""
    words = WORDS[language]
    actors = Counter(actor for event in events for actor in event.actors)
    kinds = {event.kind for event in events}
    named = [(name, name) for name, _ in sorted(actors.items(), key=lambda one: (-one[1], one[0]))[:_ACTORS]]
    told = [(KIND_WORDS[language][kind], str(kind)) for kind in KINDS if kind in kinds]
    return [(words.all_actors, ""), *named], [(words.all_kinds, ""), *told]


def actors_view(choices: Choices, chosen: str | None, language: Language) -> str:
    """Return the most frequent actors as buttons, the chosen one pressed; choosing it once more lets it go."""
    buttons = "".join(
        f'<button type="button" class="actor" data-actor="{escape(name)}" '
        f'aria-pressed="{"true" if name == chosen else "false"}">{escape_lines(words)}</button>'
        for words, name in choices[1 : _AT_HAND + 1]
    )
    group = f'role="group" aria-label="{escape(WORDS[language].actor)}"'
    return f'<div class="actors" lang="{language}" {group}>{buttons}</div>' if buttons else ""
