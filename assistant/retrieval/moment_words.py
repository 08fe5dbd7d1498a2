"""The words that bound a date in a question, French and English: patterns on folded text, and what they find."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from assistant.text.calendar_words import NUMBERS, UNITS, either
from assistant.text.edtf import shift_months

Bound = Literal["in", "since", "after", "until", "before", "around"]

# What a text tells that is vaguer than the question ("en 2024" for "en juin 2024") is worth at least this much.
LOOSE = 0.5
# "Vers le 3 mars" reaches so far on either side at least.
AROUND = timedelta(days=3)

_GLUE_WORDS = r"(?:de|du|en|le|la|les|au|aux|a|the|in|of|on|at|mois|annee|jour|journee|month|year|day)"
_GLUE = rf"(?:\s*(?:\b{_GLUE_WORDS}\b|\b[dl]'))*\s*\Z"
_PARTS = (
    r"debut|commencement|fin|mi|milieu|early|late|mid|beginning|start|end|middle|close|"
    r"(?:premiere|seconde|deuxieme)\smoitie|(?:first|second|latter)\shalf"
)
HEADS = frozenset({"debut", "early", "beginning", "start", "commencement"})
MIDDLES = frozenset({"mi", "milieu", "mid", "middle"})
ENDS = frozenset({"fin", "end", "close"})
# What may stand at the head of a date's own words and is not the date.
CORE = re.compile(
    rf"(?:(?:depuis|des|avant|apres|jusqu'en|jusqu'au|jusqu'a|since|by|until|till|through|during|before|after|in|en|au|"
    rf"le|du|la|les|a|the|mois|de|of|month|courant|entre|between|from|d'ici|vers|{_PARTS})(?:\s|-(?=\S))|[dl]')+"
)
_PART_GLUE = r"(?:[\s-]*(?:\b(?:de|du|of|the|in|annee|mois|le|la|year|month)\b|\b[dl]'))*[\s-]*\Z"
PART = re.compile(rf"\b(?P<part>{_PARTS}){_PART_GLUE}")
# Words that tell a date from the day of writing, which nothing but today resolves.
DEICTIC = re.compile(
    r"\b(?:dernier|derniere|derniers|dernieres|prochain|prochaine|passe|passee|ecoule|ecoulee|ce|cet|cette|ces|this|"
    r"last|next|past|hier|demain|aujourd'hui|today|yesterday|tomorrow|ago|il y a)\b"
    r"(?!\s(?:trimestre|quarter|semestre|half))"
)
HALVES = frozenset("first second third fourth last half quarter quarters the and between from to of in".split())

_ANY_BOUND: tuple[tuple[Bound, str], ...] = (
    ("since", r"a\spartir|a\scompter|a\sdater|depuis|des|(?:ever\s)?since|starting|as\sfrom|beginning"),
    (
        "until",
        r"jusqu'(?:en|a|au|aux)|jusque|d'ici|au\splus\stard(?!\sque)|until|till|til|"
        r"(?<!run-)(?<!ing\s)(?<!led\s)up\sto|through|by|no\slater\sthan",
    ),
    (
        "after",
        r"apres|posterieur(?:e?s?|ement)|plus\stard\sque|after|later\sthan|following|followed|suivant|suivi|suivirent|suivaient|lendemain",
    ),
    (
        "before",
        r"avant|anterieur(?:e?s?|ement)|precedant|precede|precedaient|precederent|a\sla\sveille|before|prior\sto|ahead\sof|"
        r"preceding|preceded|leading\sup\sto|led\sup\sto|(?:in\s)?the\srun-up\sto|earlier\sthan|on\sthe\seve",
    ),
    ("around", r"vers|autour|aux\salentours|around|circa"),
)
_BOUNDS = tuple((bound, re.compile(rf"\b(?:{words}){_GLUE}")) for bound, words in _ANY_BOUND)
# Between the word that bounds and the date stands what happened then: "avant le sommet de", "since his visit in".
_BY_EVENT: tuple[tuple[Bound, str], ...] = (
    ("since", r"depuis|a\spartir|a\scompter|since"),
    ("after", r"apres|after|following|suivant|suivi|followed|lendemain"),
    ("until", r"jusqu'(?:a|au|aux)|until|till|up\sto"),
    ("before", _ANY_BOUND[3][1]),
)
_MEDIATED = tuple(
    (bound, re.compile(rf"\b(?:{words})(?P<between>\s[^,;:.?!()\"«»“”]{{2,110}})\Z")) for bound, words in _BY_EVENT
)
_MOST_WORDS = 12
_ASKS_AGAIN = re.compile(
    r"\b(?:quand|combien|qui|quel|quelle|quels|quelles|quoi|comment|pourquoi|who|whom|what|which|when|where|how|why|"
    r"et|and|puis|then|mais|but|ou|or|pendant|durant|during|t-il|t-elle|t-on|ont-ils|did|does|entre|between)\b"
)

OPENERS = re.compile(
    r"\b(?:(?P<between>entre|between)|(?P<from>from|du|de|depuis|since|d'))(?=[\s'\w])"
    r"(?P<event>(?:\s(?!et\s|and\s|a\s|to\s)[\w'.-]{1,30}){0,8})\s?(?:[dl]')?\Z"
)
CLOSERS = re.compile(
    r"\s?(?:(?P<and>(?:et|and)(?!\s(?:ceux|celles|celui|celle|those|that)\b))|"
    r"(?P<to>a|au|aux|to|until|till|through|jusqu'(?:a|au|en)|-))(?:\s(?!et\s|and\s)[\w'.-]{1,30}){0,7}[\s-]?(?:[dl]')?"
)
ONWARDS = re.compile(
    r"\s(?:onwards?|on(?=\s*(?:[,.?!]|\Z))|and\s(?:after|later|beyond|since)|et\s(?:apres|au-dela|depuis|ensuite)|"
    r"a\s(?:nos\sjours|aujourd'hui|maintenant)|to\s(?:today|now|date|the\spresent)|"
    r"jusqu'(?:a\s)?(?:aujourd'hui|present|maintenant|nos\sjours)|until\s(?:now|today))(?!\w)"
)
JOINED = re.compile(r"\s?(?:,|et|ou|and|or)\s(?:en\s|in\s|au\s|a\s)?")

_COUNT = rf"(?P<n>\d{{1,3}}|{either(NUMBERS)}|quelques|few|several|plusieurs)"
_LENGTH = re.compile(
    rf"(?:(?:dans|pendant|durant|au\scours\s(?:de|des)|lors\sdes?|in|during|over|within)\s)?"
    rf"(?:\b(?P<one>le|la|l'|the|les|des)\s?)?(?:{_COUNT}\s)?(?P<unit>{either(UNITS)})"
    r"(?:\s(?:qui|that|which|who))?(?:\s(?:ont|avait|avaient|a|had|have))?\s\Z"
)
# "Combien de temps après le sommet" asks for a length of time, not for what came after.
_MEASURED = re.compile(
    r"\b(?:combien\s(?:de\s|d')\w+|how\slong|how\s(?:many|much)\s\w+|(?:quel\s)?(?:delai|temps))\s\Z"
)
# How many of its unit "les mois avant" spans, where no number is told.
_SOME = {"D": 15, "W": 9, "M": 12, "Y": 5}
_DAYS = {"D": 1, "W": 7}
# A year that stands before a noun ("the 2024 strikes") or a word of time that no text of the press opens a date with.
BARE_YEAR = re.compile(r"\b(?:from|the|by|of|in|since)\s(?P<year>(?:19|20)\d\d)(?=\s[a-z])")


def bound_before(lead: str, core: str) -> tuple[Bound, int, bool] | None:
    """Return how the words at the end of `lead` bound a date, where they begin, and whether they do it by an event."""
    for bound, pattern in _BOUNDS:
        match = pattern.search(lead)
        if match and not _is_other(match.group(), core):
            return bound, match.start(), False
    found = [(match.start(), bound) for bound, pattern in _MEDIATED if (match := _mediated(pattern, lead))]
    if not found:
        return None
    start, bound = max(found)
    return bound, start, True


def measures(lead: str) -> bool:
    """Tell whether the words at the end of `lead` ask how long before or after a date something was."""
    return _MEASURED.search(lead) is not None


def _is_other(words: str, core: str) -> bool:
    """Tell "signed by the 2024 summit" from words of time."""
    return words.startswith("by the") and core[:1].isdigit()


def _mediated(pattern: re.Pattern[str], lead: str) -> re.Match[str] | None:
    """Return the last place where a bounding word opens a phrase that reaches the date."""
    at, found = 0, None
    while match := pattern.search(lead, at):
        between = match["between"]
        if not _ASKS_AGAIN.search(between) and len(between.split()) <= _MOST_WORDS:
            found = match
        at = match.start() + 1
    return found


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time, whole months where it is months or years."""

    days: int = 0
    months: int = 0

    def after(self, day: date, sign: int = 1) -> date:
        """Return the day this long after another, or before it; the calendar's end where there is none."""
        if not self.months:
            reached = day.toordinal() + sign * self.days
            return date.fromordinal(min(max(reached, 1), date.max.toordinal()))
        moved = shift_months(day.year, day.month, sign * self.months)
        if moved is None:
            return date.max if sign > 0 else date.min
        longest = monthrange(*moved)[1]
        return date(*moved, longest if day.day == monthrange(day.year, day.month)[1] else min(day.day, longest))


def length_before(lead: str) -> tuple[int, Stretch] | None:
    """Return how long a stretch the words at the end of `lead` want ("les trois mois"), and where they begin."""
    match = _LENGTH.search(lead)
    unit = UNITS[match["unit"]] if match else ""
    if match is None or unit not in _SOME:
        return None
    word = match["n"] or ""
    single = not word and (match["one"] in ("le", "la", "l'") or not match["unit"].endswith("s"))
    count = int(word) if word.isdecimal() else NUMBERS.get(word, 1 if single else _SOME[unit])
    if unit in _DAYS:
        return match.start(), Stretch(days=count * _DAYS[unit])
    return match.start(), Stretch(months=count * (12 if unit == "Y" else 1))
