"""A French or English text and its publication date come in; its expressions of time, as EDTF, go out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from assistant.text import edtf
from assistant.text.calendar_words import fold
from assistant.text.date_anchor import Anchor, Found, LastDay, Place, Resolver, Rule
from assistant.text.date_calendar import CALENDAR_RULES
from assistant.text.date_relative import RELATIVE_RULES
from assistant.text.date_spans import SPAN_RULES
from assistant.types import DateMention

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_FRENCH = re.compile(r"\b(?:le|la|les|des|du|une|est|dans|pour|qui|sur|et|au|en|janvier|mai|juin|heures)\b")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|for|was|is|that|with|on|at|by|from|january|may|june|pm|am)\b")
_PART_OF_YEAR = re.compile(r"debut|fin|mi\b|early|late|mid|l'an|annee|courant")
_SAMPLE = 4000
# How far back (characters) a day may have been named for "le lendemain" to mean the day after it.
_MEMORY = 200
# The longest expression, in characters; it bounds what a rule may read.
_LONGEST = 120


def find_dates(text: str, anchor: str | None, language: str | None = None) -> list[DateMention]:
    """Find the expressions of time in order, none overlapping; `anchor` is the publication date in EDTF.

    An expression is never read finer than the anchor allows: with an anchor of a month, "mercredi" is that month.
    "Fin avril" and "mi-2022" keep the whole month or year, whose parts have no agreed bounds. Seasons are
    astronomical and of the northern hemisphere, weeks run from Monday to Sunday.
    """
    folded = fold(text)
    day_first = (language or _likely_language(folded)) != "en"
    place = Place(text, folded, Anchor.parse(anchor), day_first)
    mentions: list[DateMention] = []
    position = 0
    for token in _TOKEN.finditer(folded):
        start = token.start()
        if start < position or _inside_number(folded, token):
            continue
        mention = _read(place, start, _last_day(mentions, start))
        if mention:
            mentions.append(mention)
            position = mention.end
    return mentions


@dataclass(frozen=True)
class _Family:
    """Compiled rules, and one pattern without groups that tells whether any of them can match."""

    opener: re.Pattern[str]
    rules: tuple[tuple[re.Pattern[str], Resolver], ...]

    @classmethod
    def compile(cls, rules: Iterable[Rule]) -> _Family:
        """Compile rules; a back reference cannot do without its group, so such a rule is tried on any digit."""
        known = tuple(rules)
        bare = [r"\d\d?[.-]\d" if "(?P=" in pattern else re.sub(r"\?P<\w+>", "?:", pattern) for pattern, _ in known]
        compiled = tuple((re.compile(pattern), resolve) for pattern, resolve in known)
        return cls(re.compile("|".join(f"(?:{pattern})" for pattern in bare)), compiled)


@cache
def _families() -> tuple[_Family, ...]:
    return tuple(_Family.compile(rules) for rules in (CALENDAR_RULES, RELATIVE_RULES, SPAN_RULES))


@cache
def _opener() -> re.Pattern[str]:
    return re.compile("|".join(family.opener.pattern for family in _families()))


def _read(place: Place, start: int, previous: LastDay) -> DateMention | None:
    """Read the longest expression that starts here; the first rule wins between equals."""
    end = start + _LONGEST
    if not _opener().match(place.folded, start, end):
        return None
    matches = [
        (match, resolve)
        for family in _families()
        if family.opener.match(place.folded, start, end)
        for pattern, resolve in family.rules
        if (match := pattern.match(place.folded, start, end))
    ]
    for match, resolve in sorted(matches, key=lambda pair: -pair[0].end()):
        reading = resolve(Found(place, match.groupdict(), match.start(), match.end(), previous))
        if reading:
            first, last = _trimmed(place.folded, match)
            return DateMention(place.text[first:last], first, last, *reading)
    return None


def _trimmed(folded: str, match: re.Match[str]) -> tuple[int, int]:
    """Leave the preposition of a bare year, and white space, out of the mention."""
    groups = match.groupdict()
    first, last = match.span()
    bare_year = groups.get("year") and {name for name, value in groups.items() if value} <= {"year", "lead"}
    if bare_year and not _PART_OF_YEAR.match(groups.get("lead") or ""):
        first = match.start("year")
    while folded[first].isspace():
        first += 1
    while folded[last - 1].isspace():
        last -= 1
    return first, last


def _inside_number(folded: str, token: re.Match[str]) -> bool:
    """Tell whether a token of digits continues a number, a version or a word."""
    start = token.start()
    if start == 0:
        return False
    before = folded[start - 1]
    if token[0][0].isdigit():
        return before in "_+" or before.isalnum() or (before in ".,/:-" and start > 1 and folded[start - 2].isdigit())
    return before.isalnum() or before in "_-@"


def _last_day(mentions: list[DateMention], start: int) -> LastDay:
    """Return the day named last, if it was named shortly before."""
    if not mentions or start - mentions[-1].end > _MEMORY or not mentions[-1].edtf:
        return None
    span = edtf.bounds(mentions[-1].edtf)
    return span[1] if span and span[1] - span[0] < timedelta(1) else None


def _likely_language(folded: str) -> str:
    """Return en where English function words outnumber French ones at the beginning of the text."""
    sample = folded[:_SAMPLE]
    return "en" if len(_ENGLISH.findall(sample)) > len(_FRENCH.findall(sample)) else "fr"
