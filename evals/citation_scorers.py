"""Citations after ALCE: a reply and a judge of entailment in, how far its statements are carried by what they cite.

Recall asks of each statement whether the passages that it cites, taken together, support it. Precision asks of each
citation of a supported statement whether it does any work: one that does not support the statement alone, and without
which the others still do, is idle. (Gao et al. 2023, "Enabling Large Language Models to Generate Text with
Citations".)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant import Answer, Citation, Reply, check
from evals.scoring import Score, shared
from evals.wording import fold

# A statement, the passages it cites and their publication dates in EDTF: do these support that?
Judge = Callable[[str, Sequence[str], Sequence[str | None]], bool]

_LABELS = re.compile(r"(?:\[\d{1,4}\][ \t]*)+")
_LABEL = re.compile(r"\d+")
_LEAD = re.compile(r"^[ \t]*(?:[-•*] |\d{1,3}[.)] )?(?:\*\*[^*\n]{1,80}\*\*[ \u00a0\u202f]?:[ ])?", re.MULTILINE)
_END = re.compile(r"[.!?…\n]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Statement:
    """A piece of an answer and the labels that follow it; without labels, nothing is cited for it."""

    text: str
    labels: tuple[int, ...]


def verified(statement: str, passages: Sequence[str], anchors: Sequence[str | None]) -> bool:
    """Judge by the project's own verification; whole sentences of a passage, word for word, need none."""
    words = _sentences(statement)
    return any(words in _sentences(passage) for passage in passages) or _verified(
        statement, tuple(passages), tuple(anchors)
    )


@lru_cache(maxsize=4096)
def _verified(statement: str, passages: tuple[str, ...], anchors: tuple[str | None, ...]) -> bool:
    return check(statement, passages, anchors).verdict == "supported"


def statements(text: str) -> list[Statement]:
    """Part an answer at its labels; a line's lead in bold ("**June 2023**: …") is no part of what is stated."""
    found: list[Statement] = []
    for line in text.splitlines():
        last, bare = 0, _LEAD.sub("", line)
        for match in _LABELS.finditer(bare):
            found.append(_statement(bare[last : match.start()], match.group()))
            last = match.end()
        found.append(_statement(bare[last:], ""))
    return [one for one in found if len(_WORD.findall(one.text)) > 1]


def citation_scores(reply: Reply, judge: Judge = verified, suffix: str = "") -> tuple[Score, ...]:
    """Score the citations of an answer; an abstention states nothing. `suffix` names a second judge."""
    if not isinstance(reply, Answer):
        return ()
    cited = {citation.label: citation for citation in reply.citations}
    unsupported: list[str] = []
    idle: list[str] = []
    count = total = 0
    for one in statements(reply.text):
        count += 1
        passages = [cited[label] for label in one.labels if label in cited]
        total += len(one.labels)
        if not _holds(judge, one.text, passages):
            unsupported.append(f"{one.text[:_SHOWN]!r} is not carried by what it cites")
            idle += [f"[{label}] is cited for a statement that is not supported" for label in one.labels]
        elif len(passages) > 1:
            idle += [f"[{label}] adds nothing" for label in _idle(judge, one.text, passages)]
    return (
        shared(f"citation_recall{suffix}", unsupported, count, f"{count} statements carried by what they cite"),
        shared(f"citation_precision{suffix}", idle, total, f"{total} citations of use"),
    )


def _sentences(text: str) -> str:
    """Return the words of each sentence between marks, so that whole sentences can be looked for in a text."""
    return "|" + "|".join(folded for piece in _END.split(text) if (folded := fold(piece))) + "|"


def _statement(text: str, labels: str) -> Statement:
    return Statement(text.replace("**", "").strip(), tuple(dict.fromkeys(map(int, _LABEL.findall(labels)))))


def _holds(judge: Judge, statement: str, passages: Sequence[Citation]) -> bool:
    if not passages:
        return False
    return judge(statement, [one.quote for one in passages], [one.published for one in passages])


def _idle(judge: Judge, statement: str, passages: Sequence[Citation]) -> list[int]:
    found = []
    for place, one in enumerate(passages):
        others = [*passages[:place], *passages[place + 1 :]]
        if not _holds(judge, statement, [one]) and _holds(judge, statement, others):
            found.append(one.label)
    return found
