"""Questions that want silence or a correction: a case and a reply in, a Score out."""

from __future__ import annotations

import re

from assistant import Abstention, Reply
from evals.cases import Case
from evals.scoring import Score
from evals.wording import fold, plain, says

# Words by which an answer says that what was asked is not so, or is not what the articles tell.
_CORRECTS = re.compile(
    r"\b(?:non|pas|aucune?|ni|jamais|plutot|en revanche|au contraire|mais|seulement|correction|"
    r"no|not|none|never|rather|instead|however|but|only)\b"
)


def abstention(reply: Reply) -> Score:
    """A question that the articles do not answer gets an Abstention."""
    if isinstance(reply, Abstention):
        return Score("abstention", 1.0, True, f"abstained ({reply.reason})")
    return Score("abstention", 0.0, False, "answered what the articles do not say")


def premise_refused(case: Case, reply: Reply) -> Score:
    """A false premise gets an Abstention, or an answer that says what the articles do say."""
    if isinstance(reply, Abstention):
        return Score("false_premise", 1.0, True, f"abstained ({reply.reason})")
    if not case.must:
        return Score("false_premise", 0.0, False, "went along with a premise that the articles do not carry")
    fault = _unsaid(case, plain(reply.text))
    return Score("false_premise", float(not fault), not fault, fault or "says what the articles do say")


def near_miss(case: Case, reply: Reply) -> Score:
    """A question that the articles nearly answer gets an Abstention, or the true sentence told as a correction."""
    if isinstance(reply, Abstention):
        return Score("near_miss", 1.0, True, f"abstained ({reply.reason})")
    said = plain(reply.text)
    fault = _unsaid(case, said) if case.must else "answered something near to what was asked"
    if not fault and not corrects(reply):
        fault = "says what is near without saying that it is not what was asked"
    return Score("near_miss", float(not fault), not fault, fault or "says what the articles do say, as a correction")


def corrects(reply: Reply) -> bool:
    """Tell whether the answer's own words, those of the passages it cites left out, set something right."""
    own = fold(plain(reply.text))
    for citation in reply.citations:
        own = own.replace(fold(citation.quote), " ")
    return _CORRECTS.search(own) is not None


def _unsaid(case: Case, said: str) -> str:
    """Say what is missing or forbidden, or nothing."""
    missing = ["does not say " + " or ".join(map(repr, g)) for g in case.must if not any(says(said, one) for one in g)]
    return "; ".join([*missing, *(f"says {one!r}, which it must not" for one in case.must_not if says(said, one))])
