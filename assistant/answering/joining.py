"""The drafts of a question's parts to one Draft: their claims in order, each passage once, and what was left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import zip_longest

from assistant.retrieval.parts import asks_who_says
from assistant.text.speech import find_attributions
from assistant.types import Draft, DraftClaim

_NEAREST = 4
# What `retrieval.parts` added to a part so that it could be searched by itself.
_ADDED = re.compile(r" \([^()]*\)(?= \?$)")


def join_drafts(drafts: Mapping[str, Draft]) -> Draft:
    """Return one draft of the drafts by part; the only one as it is."""
    every = list(drafts.values())
    if len(every) == 1:
        return every[0]
    claims = {claim.support: claim for draft in every for claim in draft.claims}
    nearest = [one for row in zip_longest(*(draft.nearest for draft in every)) for one in row if one is not None]
    answered = bool(claims)
    return Draft(
        tuple(claims.values()),
        every[0].mode,
        confidence=max(draft.confidence for draft in every),
        nearest=tuple(dict.fromkeys(nearest))[:_NEAREST],
        unanswered=tuple(
            _ADDED.sub("", part)
            for part, draft in drafts.items()
            if answered and not draft.claims and not (asks_who_says(part) and _is_said(claims.values()))
        ),
    )


def _is_said(claims: Iterable[DraftClaim]) -> bool:
    """Tell whether what answers the other parts says itself who says it."""
    return any(one.speaker for claim in claims for one in find_attributions(claim.text))
