"""A question of what was known at a date to that date, and the question without it: "Fin 2023, que savait-on de …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.retrieval.moments import Moment, find_moments
from assistant.text.calendar_words import fold
from assistant.text.edtf import between
from assistant.types import Language

# Characters of a question that are read.
_LONGEST = 4000
_KNOWN = re.compile(
    r"\b(?:(?:savait|savions|connaissait|disait|apprenait)[\s-](?:t-)?(?:on|nous)|(?:l'|qu')?on\s(?:savait|connaissait)|"
    r"avait[\s-]on\s(?:deja\s)?(?:appris|su|publie|revele|rapporte)|avait\sete\s(?:publie|revele|rapporte)\w*|"
    r"etai(?:t|ent)(?:-ils?|-elles?)?\s(?:deja\s)?connue?s?|etat\sdes\sconnaissances|"
    r"(?:disait|disaient|rapportai(?:t|ent)|ecrivai(?:t|ent))\s(?:la\spresse|les\s(?:articles|journaux|medias))|"
    r"(?:was|were|is|been)\s(?:\w+\s)?(?:known|reported)|did\s(?:we|people|anyone|one|the\s(?:press|public|world))\sknow|"
    r"did\s(?:the\s)?(?:press|articles|newspapers|media)\s(?:say|report)|"
    r"had\s(?:already\s|yet\s)?been\s(?:reported|published|revealed|learned|learnt)|we\sknew|state\sof\sknowledge)\b"
)
# Words that by themselves ask for what had been published by the date they stand before.
_MARKED = re.compile(
    r"(?:\b(?:as\s(?:of|at|known\s(?:in|on|by))|a\sla\sdate|en\sdate|en\sl'etat|etat\sdes\slieux|arretee?s?)"
    r"(?:\s(?:du|de|des|au|a|the|d'|la|fin|end|late|early|debut))*\s?(?:d')?)\Z"
)
# "Au 1er mars 2024, combien …": the state of things on that day.
_ON_DAY = re.compile(r"\b(?:au|on)\s\Z")
_STATE = re.compile(r"\A\W*au\s(?=\d)")
_TIED = re.compile(r"\b(?:de|du|des|d'|of|from)\s?(?:[dl]'|le\s|la\s|the\s)?\Z")
_SLIPS = (
    (re.compile(r"(?i)\b(?:à|a) la date\s*(?=[,?.]|$)|\ben date\s*(?=[,?.]|$)|\bas (?:of|at)\s*(?=[,?.]|$)"), ""),
    (re.compile(r"\s+([,.;])"), r"\1"),
    (re.compile(r"\s{2,}"), " "),
    (re.compile(r"\s*,\s*(?=[,?.])|^[\s,;:]+"), ""),
)
_LEADS = re.compile(
    r"(?i)(?:(?<![\w-])(?:as of|as at|as known (?:in|on|by)|(?:à la|en) date (?:du|de|d[’'])|(?:à la|en) date|"
    r"(?:vers|à|en|au|du|de|in|on|at|by|during|courant|dans|dès|d[’'](?=\Z))|the|la|le|les|l[’'])\s*)+\Z"
)
_WE = r"(?:we|people|anyone|one|the press|the public|the world)"
_SAID = tuple(
    (re.compile(rf"(?i)\b(?:{asked})"), said)
    for asked, said in (
        (r"(?:que savait-on|que connaissait-on|qu[’']avait-on appris|que savions-nous)(?: déjà)?", "que sait-on"),
        (r"what (?:was|were) (?:already |publicly |then )?known (?=about|of)", "what is known "),
        (rf"what did {_WE} know (?=about|of)", "what is known "),
        (r"what had (?:already )?been (?:reported|published|revealed|learned) (?=about|of|on)", "what is known "),
    )
)


@dataclass(frozen=True, slots=True)
class AsOf:
    """A question without the date it is asked as of, and that date: the last day to read, in its shortest EDTF."""

    question: str
    until: str


def find_as_of(
    question: str, language: Language, today: str | None = None, published: Iterable[str | None] = ()
) -> AsOf | None:
    """Return the date by which what answers must have been published; None where a question names no such date."""
    folded = fold(question[:_LONGEST])
    known = _KNOWN.search(folded)
    if known is None and not re.search(r"\bas\s(?:of|at|known)|\b(?:a\sla|en)\sdate|\A\W*au\s\d|etat|arrete", folded):
        return None
    moments = find_moments(question, language, today, published)
    moment = _asked_at(folded, moments, known)
    last = max((span[1] for span in moment.spans), default=date.max) if moment else date.max
    if moment is None or last == date.max:
        return None
    kept = _without(question, moment)
    return AsOf(kept, _shortest(moment, last)) if re.search(r"\w", kept) else None


def _asked_at(folded: str, moments: Sequence[Moment], known: re.Match[str] | None) -> Moment | None:
    """Return the moment that tells when one knew: marked, at the head, right after the verb, or last of all."""
    for moment in moments:
        if _MARKED.search(folded[: moment.start]) or (_ON_DAY.search(folded[: moment.start]) and _head(folded, moment)):
            return moment
        if _STATE.match(folded) and moment.start <= 4 and _is_day(moment):
            return moment
    if known is None:
        return None
    free = [moment for moment in moments if moment.bound in ("in", "until", "before")]
    for moment in free:
        if moment.end <= known.start() or _near(folded[known.end() : moment.start]):
            return moment
    return free[-1] if free and not _TIED.search(folded[: free[-1].start]) else None


def _head(folded: str, moment: Moment) -> bool:
    return _is_day(moment) and len(folded[: moment.start].split()) <= 1


def _is_day(moment: Moment) -> bool:
    return all(first == last for first, last in moment.spans)


def _near(words: str) -> bool:
    """Tell whether only small words stand between the verb and the date: "savait-on, à la fin de", "known in"."""
    return _SMALL.fullmatch(words) is not None


_SMALL = re.compile(r"\W*(?:(?:a|au|en|fin|la|le|de|deja|in|by|on|at|the|as|of|already)\W+)*(?:[dl]')?")


def _shortest(moment: Moment, last: date) -> str:
    """Return the last day in the precision in which the question told it."""
    first, end = moment.spans[-1]
    if moment.bound == "in" and first.year == last.year and end == last:
        if first.day == 1 and (first.month, end.month, end.day) == (1, 12, 31):
            return f"{last.year:04d}"
        whole = between(date(last.year, last.month, 1), last)
        return whole if first != last else last.isoformat()
    return between(last.replace(day=1), last)


def _without(question: str, moment: Moment) -> str:
    """Return the question without its date, asking what is said rather than what was known."""
    head = _LEADS.sub(" ", question[: moment.start]) if moment.start else ""
    rest = question[moment.end :]
    kept = head.rstrip(" ,") + ("" if rest[:1] in "?!.;" else " ") + rest
    for pattern, instead in (*_SLIPS, *_SAID):
        kept = pattern.sub(instead, kept)
    kept = " ".join(kept.split()).strip(" ,;:")
    return kept[:1].upper() + kept[1:]
