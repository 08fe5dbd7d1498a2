"""One mark of reported speech, as the readers of a sentence give it: where it is, of what kind, whose words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.text.speech_subjects import Range
from assistant.types import SpeechKind

Rank = Literal["source", "speaker", "relay"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One mark: `subject` is a token range, or None with `pronoun` (a-t-il) or where it leans on another subject.

    `rank` source is who reports the whole sentence, relay who passed it on ("cité par"). `proven` asks that the
    subject name a person, a body or a state ("pour le ministre", "les accusations de Séoul"). `doing`
    verbs are said of things too, so that a common noun must name who can speak.
    """

    at: int
    kind: SpeechKind
    rank: Rank
    subject: Range | None
    pronoun: str | None = None
    plural: bool = False
    anonymous: bool = False
    proven: bool = False
    doing: bool = False
