"""Dates of a reply in, how exact and honest they are out: none finer than what carries it, none inferred in silence.

A date is carried by a cited passage, by the question, or by a cited article's date of publication, which fills in the
year of "29 November" or all of "Thursday".
"""

from __future__ import annotations

import re

from assistant import Answer, Citation, Reply
from evals.cases import Case
from evals.dates_read import Day, agree, dates_in, finer, from_edtf
from evals.scoring import Score
from evals.wording import fold, plain

_PRECISION = {"year": 1, "month": 2, "day": 3, "unknown": 0}
# How a text says that a date was worked out.
_INFERRED = re.compile(
    r"\b(?:deduit\w*|infer\w*|estim\w*|suppos\w*|presum\w*|probabl\w*|sans doute|vraisembl\w*|likely|approximate\w*)\b"
)
_LAST_YEAR = re.compile(r"\b(?:l an dernier|l an passe|l annee (?:derniere|passee)|annee derniere|last year)\b")


def date_exact(case: Case, reply: Reply) -> tuple[Score, ...]:
    """The date asked for is given, no finer than the articles' words unless it is said to be inferred."""
    if case.date is None or not isinstance(reply, Answer):
        return ()
    gold, inferred = from_edtf(case.date), from_edtf(case.date_inferred or case.date)
    given = [one for one in dates_in(plain(reply.text)) if agree(one, gold)]
    faults = [f"gives {one}, the articles {gold}" for one in given if _too_fine(one, gold, inferred, reply.text)]
    stamped = [from_edtf(point) for claim in reply.claims[:1] if (point := _point(claim.event_date))]
    faults += [f"dates the event {one}, not {inferred}" for one in stamped if not _within(one, inferred)]
    if not given and not any(_within(one, inferred) for one in stamped):
        faults.append(f"does not give {gold}")
    return (Score("date_exact", float(not faults), not faults, "; ".join(faults) or f"gives {gold}"),)


def dates_honest(reply: Reply) -> tuple[Score, ...]:
    """Each date is carried by what is cited, as fine as there and no finer; an inferred one is said to be inferred."""
    faults = [fault for one in reply.citations if (fault := _dishonest_stamp(one))]
    lines = plain(reply.text).splitlines() if isinstance(reply, Answer) else []
    dates = [(line, one) for line in lines for one in dates_in(line)]
    faults += [fault for line, one in dates if (fault := _dishonest_date(one, line, reply))]
    if not dates and not faults:
        return ()
    return (Score("dates", float(not faults), not faults, "; ".join(faults) or f"{len(dates)} dates carried as given"),)


def precise(published: str | None, precision: str) -> bool:
    """Tell whether a date of publication is as precise as it is said to be."""
    given = 0 if published is None else sum(part is not None for part in from_edtf(published).parts())
    return "/" in (published or "") or given == _PRECISION.get(precision, -1)


def says_inferred(text: str) -> bool:
    """Tell whether a text says of a date that it was worked out."""
    return _INFERRED.search(fold(text)) is not None


def _too_fine(one: Day, gold: Day, inferred: Day, text: str) -> bool:
    return finer(one, gold) and not (_within(one, inferred) and says_inferred(text))


def _within(one: Day, whole: Day) -> bool:
    return agree(one, whole) and not finer(one, whole)


def _point(edtf: str | None) -> str | None:
    return edtf if edtf and "/" not in edtf and edtf[:4].isdigit() else None


def _dishonest_stamp(citation: Citation) -> str | None:
    if not precise(citation.published, citation.published_precision):
        return f"{citation.article_id}: {citation.published} is not of precision {citation.published_precision}"
    if (citation.published is None) != (citation.published_basis == "unknown"):
        return f"{citation.article_id}: {citation.published} with the basis {citation.published_basis}"
    return None


def _dishonest_date(one: Day, line: str, reply: Reply) -> str | None:
    words = [reply.question, *(citation.quote for citation in reply.citations)]
    if any(_within(one, other) for text in words for other in dates_in(text)):
        return None
    by_publication = [citation for citation in reply.citations if _completed(one, citation)]
    if not by_publication:
        return f"{one} is in nothing cited"
    if all(citation.published_basis == "inferred" for citation in by_publication) and not says_inferred(line):
        return f"{one} rests on an inferred date of publication, and does not say so"
    return None


def _completed(one: Day, citation: Citation) -> bool:
    """Tell whether a date is the publication's, or one of the passage with its missing parts taken from there."""
    if citation.published is None or "/" in citation.published:
        return False
    stamp = from_edtf(citation.published)
    years = [stamp.year]
    if stamp.year and _LAST_YEAR.search(fold(citation.quote)):
        years.append(stamp.year - 1)
    mentioned = [Day(), *dates_in(citation.quote)]
    filled = [Day(other.year or year, other.month, other.day) for other in mentioned for year in years]
    return any(_within(one, other) for other in (stamp, *filled))
