"""What may be wrong with a claim: a kind, the words at fault and their counterpart in, a plain reason out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.types import Language

ProblemKind = Literal[
    "wrong_value",
    "wrong_unit",
    "wrong_qualifier",
    "unsupported_figure",
    "wrong_date",
    "date_too_precise",
    "unsupported_date",
    "altered_quote",
    "wrong_speaker",
    "dropped_attribution",
    "negation",
    "opposite",
    "swapped_actors",
    "wrong_name",
    "unsupported_name",
    "unsupported_content",
]
# Kinds that the passages speak against, as opposed to what they leave open.
_AGAINST: frozenset[ProblemKind] = frozenset(
    {
        "wrong_value", "wrong_unit", "wrong_qualifier", "wrong_date", "altered_quote", "wrong_speaker", "negation",
        "opposite", "swapped_actors", "wrong_name",
    }
)  # fmt: skip
_REASONS: dict[ProblemKind, tuple[str, str]] = {
    "wrong_value": (
        "le passage donne une autre valeur que « {surface} »",
        'the passage gives another value than "{surface}"',
    ),
    "wrong_unit": (
        "le passage compte ou mesure autre chose avec le nombre de « {surface} »",
        'the passage counts or measures something else with the number of "{surface}"',
    ),
    "wrong_qualifier": (
        "le passage nuance autrement le chiffre « {surface} »",
        'the passage qualifies the figure "{surface}" otherwise',
    ),
    "unsupported_figure": (
        "aucun passage ne porte le chiffre « {surface} »",
        'no passage carries the figure "{surface}"',
    ),
    "wrong_date": (
        "le passage donne une autre date que « {surface} »",
        'the passage gives another date than "{surface}"',
    ),
    "date_too_precise": (
        "la date « {surface} » est plus précise que celle du passage",
        'the date "{surface}" is more precise than the passage\'s',
    ),
    "unsupported_date": ("aucun passage ne porte la date « {surface} »", 'no passage carries the date "{surface}"'),
    "altered_quote": (
        "la citation « {surface} » ne se trouve pas mot pour mot dans le passage",
        'the quotation "{surface}" does not stand word for word in the passage',
    ),
    "wrong_speaker": (
        "le passage ne prête pas ces propos à « {surface} »",
        'the passage does not give these words to "{surface}"',
    ),
    "dropped_attribution": (
        "le passage ne l'affirme pas lui-même : il le rapporte, ce que la phrase ne dit plus",
        "the passage does not state this itself: it reports it, which the sentence no longer says",
    ),
    "negation": (
        "la phrase et le passage s'opposent par une négation (« {surface} »)",
        'a negation sets the sentence against the passage ("{surface}")',
    ),
    "opposite": ("le passage dit le contraire de « {surface} »", 'the passage says the opposite of "{surface}"'),
    "swapped_actors": (
        "les rôles sont inversés ou déplacés : « {surface} »",
        'the roles are exchanged or moved: "{surface}"',
    ),
    "wrong_name": (
        "le passage nomme quelqu'un ou quelque chose d'autre que « {surface} »",
        'the passage names someone or something other than "{surface}"',
    ),
    "unsupported_name": ("aucun passage ne nomme « {surface} »", 'no passage names "{surface}"'),
    "unsupported_content": (
        "les passages ne parlent pas de ce que dit cette phrase ({surface})",
        "the passages do not speak of what this sentence says ({surface})",
    ),
}
_INSTEAD = (" (passage : « {other} »)", ' (passage: "{other}")')
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a claim is not carried: `surface` are its words at fault, `reason` says so in its language.

    `other` are the passage's words in their place, or for an attribution the speaker, where there are any.
    """

    kind: ProblemKind
    surface: str
    reason: str
    other: str | None = None

    @property
    def contradicts(self) -> bool:
        """Tell whether the passages speak against the claim, and do not merely leave it open."""
        return self.kind in _AGAINST


def problem(kind: ProblemKind, surface: str, language: Language, other: str | None = None) -> Problem:
    """Build a problem with its reason; `other` are the passage's words in the place of `surface`."""
    place = 0 if language == "fr" else 1
    reason = _REASONS[kind][place].format(surface=_short(surface))
    if other:
        reason += _INSTEAD[place].format(other=_short(other))
    return Problem(kind, surface, reason, other)


def _short(surface: str) -> str:
    flat = " ".join(surface.split())
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST] + "…"
