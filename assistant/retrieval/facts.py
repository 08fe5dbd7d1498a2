"""A sentence of an article to what it speaks of: stems, actors, names, figures, dates; remembered between questions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.text.dates import find_dates
from assistant.text.figures import find_figures
from assistant.text.names import Name, canonical_actor, find_names
from assistant.text.speech import find_attributions
from assistant.text.words import stems
from assistant.types import DateMention, Figure, Language


@dataclass(frozen=True, slots=True)
class Facts:
    """What one sentence carries; offsets count from the sentence's start."""

    stems: frozenset[str]
    actors: frozenset[str]
    names: tuple[Name, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    speakers: tuple[str, ...]


@lru_cache(maxsize=20_000)
def facts_of(sentence: str, language: Language, anchor: str | None) -> Facts:
    """Return the facts of a sentence published at `anchor` (EDTF)."""
    names = tuple(find_names(sentence, language))
    return Facts(
        stems=frozenset(stems(sentence, language)),
        actors=frozenset(key for name in names if (key := canonical_actor(name.text))),
        names=names,
        figures=tuple(find_figures(sentence, language)),
        dates=tuple(find_dates(sentence, anchor, language)),
        speakers=tuple(said.speaker for said in find_attributions(sentence, language) if said.speaker),
    )
