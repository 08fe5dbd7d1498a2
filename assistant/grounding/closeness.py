"""A claim and a passage that it does not cite in, whether the passage tells so nearly the same that it may be cited."""

from __future__ import annotations

from assistant.grounding.alignment import align, named_in
from assistant.grounding.coverage import is_light, is_listed
from assistant.grounding.statements import Statement, read

# The least share of a claim's words of meaning, in the same language and in another.
_CLOSE, _CLOSE_TRANSLATED = 0.75, 0.6


def tells_closely(claim: str, passage: str, anchor: str | None = None) -> bool:
    """Tell whether a passage has nearly all words of each sentence of a claim, and all its names."""
    reading = read(passage, anchor)
    return all(closeness(one, passage, anchor) >= _least(one, reading.language) for one in read(claim).statements)


def closeness(claim: Statement, passage: str, anchor: str | None = None) -> float:
    """Return the share of a sentence's words of meaning that the best sentences of a passage hold, 0 to 1.

    It is 0 where they lack a name of it in the same language.
    """
    aligned = align(claim, [read(passage, anchor)])
    if not aligned.grounds:
        return 0.0
    across = aligned.grounds[0].language != claim.language
    held = [
        place in aligned.held for place, token in enumerate(claim.content)
        if place in aligned.held or not (is_light(token) or (across and not is_listed(token)))
    ]  # fmt: skip
    named = across or all(any(named_in(name, ground) for ground in aligned.grounds) for name in claim.names)
    if not named:
        return 0.0
    return sum(held) / len(held) if held else 1.0


def _least(claim: Statement, language: str) -> float:
    return _CLOSE if claim.language == language else _CLOSE_TRANSLATED
