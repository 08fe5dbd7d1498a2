"""A date and the words around it in, what they make of it out: part of a year, a limit, a day after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Literal

from assistant.grounding.date_parts import Parts, fold_same_length
from assistant.text.calendar_words import fold as fold_calendar
from assistant.text.numbers import parse_number
from assistant.text.rates import denominator, is_time
from assistant.text.words import fold
from assistant.types import DateMention, Language

_WORD = re.compile(r"[^\W\d_]+|\d+")
Phase = Literal["early", "mid", "late"]
_PHASES: dict[Phase, re.Pattern[str]] = {
    "early": re.compile(r"\b(?:debuts?|early|beginning|start|first half|premiere moitie|premier semestre)\b"),
    "mid": re.compile(r"\b(?:mi|mid|middle|milieu|courant)\b"),
    "late": re.compile(r"\b(?:fin|late|end|second half|seconde moitie|deuxieme moitie|second semestre)\b"),
}
# The months of a year and the days of a month that each phase may mean.
_PHASE_MONTHS: dict[Phase, tuple[int, int]] = {"early": (1, 6), "mid": (4, 9), "late": (7, 12)}
_PHASE_DAYS: dict[Phase, tuple[int, int]] = {"early": (1, 13), "mid": (8, 23), "late": (17, 31)}
_BARE_DAY = re.compile(r"\b(?:le|du|au|the) (\d{1,2})(?:er|st|nd|rd|th)?(?= ?[,.;:)]| (?:et|and|au|a|to|puis|then)\b)")
_BEFORE = re.compile(
    r"(?:\bavant(?: au moins)?|\bd'ici(?: a| au| la)?|\bjusqu'(?:au|a|en)|\bbefore|\bby|\buntil|\btill|\bprior to"
    r"|\bno later than|\bau plus tard)(?: le| la| l'| les| the| end of)? ?$"
)
_AFTER = re.compile(
    r"(?:\bapres|\ba partir (?:de|du|d')|\ba compter (?:de|du|d')|\bdes|\bdepuis|\bafter|\bfrom|\bsince"
    r"|\bstarting(?: on)?|\bas of|\bas from|\bau plus tot|\bno earlier than)(?: le| la| l'| les| the| end of)? ?$"
)
_STRICTLY = re.compile(r"\b(?:avant|apres|before|after)(?: le| la| l'| the| le mois de| mois de)? ?$")
_AT = re.compile(r"\b(?:en|in|on|le|du|au) ?(?:\d{1,3})?$|\b(?:en|in|on|le) ?[a-z\d]{1,3}$")
_DENIED = re.compile(r"\b(?:n'|ne |pas |not |no |n't |never )")
_SHIFTS = {
    "later": re.compile(r"\b(?:plus tard|apres|later|after|d'apres|suivante?s?|following|next)\b"),
    "earlier": re.compile(r"\b(?:plus tot|auparavant|avant|earlier|before|precedente?s?|previous)\b"),
    "ago": re.compile(r"\b(?:il y a|ago|voici)\b"),
    "ahead": re.compile(r"^(?:dans|d'ici|in|within)\b"),
}
_LEAD = re.compile(r"\b(?:end|beginning|start|middle|fin|debut|milieu) (?:of|de|du mois de|de l'annee|d') ?$")
_ONES = frozenset({"un", "une", "a", "an", "one"})
_BEFORE_DATE = 90
_MOST = 200
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d{2}-\d{2}")


def phase_of(surface: str) -> Phase | None:
    """Return what part of a year or month is meant: "début 2023", "late May"."""
    folded = fold(surface[:120])
    return next((phase for phase, pattern in _PHASES.items() if pattern.search(folded)), None)


def phase_at(text: str, mention: DateMention) -> Phase | None:
    """Return the phase that a date or the words before it tell: "the end of 2026"."""
    lead = _LEAD.search(_unaccented(text[max(0, mention.start - 30) : mention.start]))
    return phase_of(mention.surface) or (phase_of(lead[0]) if lead else None)


def in_phase(phase: Phase, told: Parts, wider: Parts) -> bool:
    """Tell whether a finer date lies in a phase of the year or month named by `wider`."""
    days, months = _PHASE_DAYS[phase], _PHASE_MONTHS[phase]
    if wider.months:
        return all(days[0] <= day <= days[1] for day in told.days)
    return all(months[0] <= month <= months[1] for month in told.months)


def bare_days(text: str, mentions: Sequence[DateMention], offset: int) -> list[DateMention]:
    """Find days told without their month, which is that of the date before: "le 12 juin ... et, le 13, ..."."""
    found = []
    for match in islice(_BARE_DAY.finditer(fold_same_length(text)), _MOST):
        start, end, day = match.start() + offset, match.end() + offset, int(match[1])
        if not 1 <= day <= 31 or any(one.start < end and start < one.end for one in mentions):
            continue
        earlier = [one for one in mentions if one.end <= start and _DAY.fullmatch(one.edtf or "")]
        if earlier and (earlier[-1].start >= offset or int((earlier[-1].edtf or "")[-2:]) <= day):
            edtf = f"{(earlier[-1].edtf or '')[:-2]}{day:02d}"
            found.append(DateMention(match.group(), start, end, "date", edtf))
    return found


def direction_of(text: str, start: int) -> Literal["before", "after"] | None:
    """Tell whether the words before a date set a limit ("avant", "until") or a beginning ("à partir de", "from")."""
    before = _unaccented(text[max(0, start - _BEFORE_DATE) : start])
    if _AFTER.search(before[-30:]):
        return "after"
    if not (limit := _BEFORE.search(before[-30:])):
        return None
    # "Not before June" begins in June.
    denied = limit[0].startswith(("avant", "before")) and _DENIED.search(before)
    return "after" if denied else "before"


def starts_beyond(text: str, start: int) -> bool:
    """Tell whether what is told lies before or after a date and not on it: "avant 2019", "after May"."""
    return _STRICTLY.search(_unaccented(text[max(0, start - 30) : start])) is not None


def leads_at(text: str, start: int) -> bool:
    """Tell whether a date is when something happens: "en 1896", "on 3 May"."""
    return _AT.search(_unaccented(text[max(0, start - 12) : start + 3])) is not None


def shift_of(surface: str, language: Language) -> tuple[float, int, str] | None:
    """Read "two days later" as a number, a unit of time and a direction; None where it is no such expression."""
    folded = fold(surface[:120])
    direction = next((name for name, pattern in _SHIFTS.items() if pattern.search(folded)), None)
    words = _WORD.findall(folded)
    unit = next((by for word in words if (by := denominator(word)) is not None and is_time(by)), None)
    if direction is None or unit is None:
        return None
    values = [1.0 if word in _ONES else parse_number(word, language) for word in words]
    number = next((value for value in values if value is not None), 1.0)
    return number, unit, direction


def _unaccented(text: str) -> str:
    return fold_calendar(text).replace("’", "'")
