"""The names of a claim and the passages in, the names that the passages do not hold out."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Reading, Statement
from assistant.text.names import Name, canonical_actor, same_name
from assistant.text.words import fold

_SHARED = 2


def check_names(claim: Statement, grounds: Sequence[Statement], passages: Sequence[Reading]) -> list[Problem]:
    """Return the names, places and nationalities of a claim that no passage it rests on names, by whatever name."""
    passages = [ground.reading for ground in grounds[:1]] or passages
    passages = [*passages, *(ground.reading for ground in grounds[1:] if _shares_content(claim, ground))]
    names = [name for name in claim.names if not any(d.start < name.end and name.start < d.end for d in claim.dates)]
    missing = [name for name in names if not any(_held(name, passage) for passage in passages)]
    return [problem("unsupported_name", name.text, claim.language) for name in missing]


def _shares_content(claim: Statement, ground: Statement) -> bool:
    return sum(bool(token.keys & ground.keys) for token in claim.content) >= _SHARED


def _held(name: Name, passage: Reading) -> bool:
    if any(same_name(name.text, other.text) for other in passage.names):
        return True
    key = canonical_actor(name.text)
    if any(canonical_actor(other.text) == key for other in passage.names):
        return True
    folded = " ".join(fold(name.text).replace("-", " ").split())
    words = " ".join(fold(passage.text).replace("-", " ").split())
    if f" {folded}" in f" {words}":
        return True
    # A longer name may be known by parts: every one of its words must stand in the passage.
    parts = [part for part in folded.split() if len(part) > 2]
    return len(parts) > 1 and all(f" {part}" in f" {words}" for part in parts)
