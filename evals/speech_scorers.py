"""Who says what, word for word: a case and a reply in, Scores for quotations, attribution and both sides out."""

from __future__ import annotations

import re

from assistant import Answer, Reply
from evals.cases import Case
from evals.scoring import Score, shared
from evals.wording import plain, says

_QUOTED = re.compile(r'«([^«»]{1,2000})»|“([^“”]{1,2000})”|"([^"\n]{1,2000})"')
_LEFT_OUT = re.compile(r"\[[^\]]{0,80}\]|\([.…]{1,3}\)|\.\.\.|…")
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"'})
_SHOWN = 60


def quotations(reply: Reply) -> tuple[Score, ...]:
    """Each quotation in the answer's words stands word for word in what the answer cites."""
    if not isinstance(reply, Answer):
        return ()
    quoted = [words for words in quoted_in(plain(reply.text)) if len(words.split()) > 1]
    sources = [_bare(citation.quote) for citation in reply.citations]
    faults = [
        f"{words[:_SHOWN]!r} is quoted and stands in nothing cited" for words in quoted if not _in(words, sources)
    ]
    return (shared("quotations", faults, len(quoted), f"{len(quoted)} quotations word for word"),) if quoted else ()


def attribution_kept(case: Case, reply: Reply) -> tuple[Score, ...]:
    """What the articles only report, where it is told at all, is told with the name of who says it."""
    said = plain(reply.text)
    told = all(any(says(said, one) for one in group) for group in case.groups)
    if not case.said_by or not told or not isinstance(reply, Answer):
        return ()
    passed = any(says(said, one) for one in case.said_by)
    listed = " or ".join(map(str, case.said_by))
    return (Score("attribution_kept", float(passed), passed, f"{'names' if passed else 'does not name'} {listed}"),)


def both_sides(case: Case, reply: Reply) -> tuple[Score, ...]:
    """Each party to a dispute is heard."""
    if not case.sides or not isinstance(reply, Answer):
        return ()
    said = plain(reply.text)
    silent = [group for group in case.sides if not any(says(said, one) for one in group)]
    faults = [f"leaves out the side of {' or '.join(map(repr, group))}" for group in silent]
    return (shared("both_sides", faults, len(case.sides), f"{len(case.sides)} sides given"),)


def quoted_in(text: str) -> list[str]:
    """Return what stands between quotation marks, in order."""
    return ["".join(match.groups(default="")).strip() for match in _QUOTED.finditer(text)]


def stands_in(words: str, text: str) -> bool:
    """Tell whether quoted words stand in a text: spaces, marks and the first capital aside, exactly."""
    return _in(words, [_bare(text)])


def _in(words: str, bare: list[str]) -> bool:
    parts = [part for part in (_bare(piece).strip(" .,;:") for piece in _LEFT_OUT.split(words)) if part]
    return any(all(part in source for part in parts) for source in bare)


def _bare(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_MARKS)).replace('" ', '"').replace(' "', '"').lower()
