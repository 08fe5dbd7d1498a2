"""A question for how many were killed, wounded or missing and a sentence in, the figure of those, out."""

from __future__ import annotations

from assistant.grounding.answer_parts import OPEN, Fit, Side
from assistant.grounding.premise_acts import fates, shares_meaning
from assistant.grounding.statements import word_keys
from assistant.types import Figure


def find_count(side: Side) -> Fit:
    """Return the figure that counts those whom a question asks the number of, by what befell them."""
    if side.query.kind != "figure":
        return OPEN
    asked = [token.keys for token in side.question.tokens if shares_meaning(token.keys, fates())]
    if len(asked) != 1:
        return OPEN
    told = [one for one in side.ground.figures if one.unit and shares_meaning(_keys(one, side), fates())]
    own = [one for one in told if shares_meaning(_keys(one, side), asked[0])]
    # Where several are counted so, the reader tells them apart.
    return Fit("fills", own[0].start, own[0].end) if len(own) == 1 else OPEN


def _keys(figure: Figure, side: Side) -> frozenset[str]:
    return word_keys(figure.unit or "", side.ground.language)
