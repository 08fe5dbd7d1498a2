"""A French or English text and its publication date come in; its expressions of time, as EDTF, go out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.text.calendar_words import fold
from assistant.text.date_anchor import Anchor, Found, Place, Resolver, Rule
from assistant.text.date_calendar import CALENDAR_RULES
from assistant.text.date_event import EVENT_RULES
from assistant.text.date_feasts import FEAST_RULES
from assistant.text.date_periods import PERIOD_RULES
from assistant.text.date_relative import RELATIVE_RULES
from assistant.text.date_spans import SPAN_RULES
from assistant.text.date_weekdays import WEEKDAY_RULES
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
_LOOK_BACK = 4


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
        mention = _read(place, start, _previous(mentions, start))
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
    return tuple(
        _Family.compile(rules)
        for rules in (CALENDAR_RULES, PERIOD_RULES, FEAST_RULES, EVENT_RULES, WEEKDAY_RULES, RELATIVE_RULES, SPAN_RULES)
    )


@cache
def _opener() -> re.Pattern[str]:
    return re.compile("|".join(family.opener.pattern for family in _families()))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A rule that matches at the start of a window: its named groups, its length and where its year begins."""

    groups: dict[str, str | None]
    length: int
    year: int
    resolve: Resolver


# Tables and lists repeat their cells.
@lru_cache(maxsize=2048)
def _candidates(window: str) -> tuple[_Candidate, ...]:
    """Return the rules that match at the start of a window, the longest first, the first rule between equals."""
    if not _opener().match(window):
        return ()
    found = [
        (match, resolve)
        for family in _families()
        if family.opener.match(window)
        for pattern, resolve in family.rules
        if (match := pattern.match(window))
    ]
    ranked = sorted(found, key=lambda pair: -pair[0].end())
    return tuple(_Candidate(groups, match.end(), _year_at(match, groups), resolve)
                 for match, resolve in ranked if (groups := match.groupdict()) is not None)  # fmt: skip


def _year_at(match: re.Match[str], groups: dict[str, str | None]) -> int:
    """Return where the year begins if the match is a bare year with its preposition, else 0."""
    bare = groups.get("year") and {name for name, value in groups.items() if value} <= {"year", "lead"}
    return match.start("year") if bare and not _PART_OF_YEAR.match(groups.get("lead") or "") else 0


def _read(place: Place, start: int, previous: str | None) -> DateMention | None:
    """Read the longest expression that starts here; the first rule wins between equals."""
    for candidate in _candidates(place.folded[start : start + _LONGEST]):
        end = start + candidate.length
        reading = candidate.resolve(Found(place, candidate.groups, start, end, previous))
        if reading:
            first, last = _trimmed(place.folded, start + candidate.year, end)
            return DateMention(place.text[first:last], first, last, *reading)
    return None


def _trimmed(folded: str, first: int, last: int) -> tuple[int, int]:
    """Leave white space at the ends out of the mention."""
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


def _previous(mentions: list[DateMention], start: int) -> str | None:
    """Return the date named last, clock times and durations left aside, if it was named shortly before."""
    for mention in reversed(mentions[-_LOOK_BACK:]):
        if start - mention.end > _MEMORY:
            return None
        if mention.edtf or mention.kind == "date":
            return mention.edtf
    return None


def _likely_language(folded: str) -> str:
    """Return en where English function words outnumber French ones at the beginning of the text."""
    sample = folded[:_SAMPLE]
    return "en" if len(_ENGLISH.findall(sample)) > len(_FRENCH.findall(sample)) else "fr"
