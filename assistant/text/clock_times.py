"""A text in, its times of the clock, in minutes after midnight, and parts of the day out: 18h30, 6:30 p.m., soir."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.text.calendar_words import fold
from assistant.text.numbers import parse_number
from assistant.types import Figure

_DAY = 1440
_NOON = 720
_MOST = 2000
_MORNING = r"(?:du matin|in the morning)"
_EVENING = r"(?:du soir|de l'apres-midi|in the evening|in the afternoon|at night)"
_SPELLED = (
    r"une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit"
    r"|dix-neuf|vingt|vingt et une|vingt-deux|vingt-trois"
)
_HOURS = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK = re.compile(
    r"(?<![\w.,:/])(?<!apres-)(?:"
    rf"(?P<hour>\d{{1,2}})(?: ?h(?:eures?)?\b(?: ?(?P<minute>[0-5]\d)\b)?|h(?P<glued>[0-5]\d)\b"
    r"|[:.](?P<colon>[0-5]\d)(?![\d:.,]\d)(?=:|\b)|(?= ?(?:[ap]\.?m\b|o'clock)))"
    rf"|(?P<words>{_SPELLED}) heures?"
    r"(?P<french>(?: et (?:demie|quart)| moins le quart| trente| quinze)?)"
    rf"|half past (?P<half>{_HOURS})|(?P<english>{_HOURS})(?= ?(?:[ap]\.?m\b|o'clock))"
    r"|(?P<named>midi|minuit|noon|midnight)\b)"
    r"(?: ?(?:(?P<am>a\.?m\b\.?)|(?P<pm>p\.?m\b\.?)|o'clock))?"
    rf"(?: (?:(?P<morning>{_MORNING})|(?P<evening>{_EVENING})))?"
)
_ADDED = {" et demie": 30, " et quart": 15, " moins le quart": -15, " trente": 30, " quinze": 15, "": 0}
_AT = re.compile(r"\b(?:a|vers|des|avant|apres|de|entre|et) $")
_LENGTH = re.compile(r" (?:de |d'|du|par)")
_PARTS = {
    "morning": (r"matin|matinee|morning", 240, 760),
    "afternoon": (r"apres-midi|afternoon", 700, 1120),
    "evening": (r"soir|soiree|evening", 1010, 1439),
    "night": (r"nuit|night|overnight", 1200, 400),
}
_DAYS = (
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|hier|demain|yesterday|tomorrow|lendemain|veille"
)
_PART = re.compile(
    rf"\b(?:(?:{_DAYS})(?: en| dans)?|dans|in|this|ce|cet|cette|en|du|le|last)(?: la| the| l'| cours de la)?"
    r"(?: ?(?:debut|fin|milieu|early|late|mid)(?: de| d'| in| la)*)? ?-?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, (words, _, _) in _PARTS.items()) + r")\b"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes, at `text[start:end]`; `either` where nothing tells morning from evening."""

    minutes: int
    either: bool
    start: int
    end: int

    def same(self, other: Clock, within: int = 0) -> bool:
        """Tell whether both may be the same time, or lie no more than `within` minutes apart."""
        period = _NOON if self.either or other.either else _DAY
        apart = abs(self.minutes - other.minutes) % period
        return min(apart, period - apart) <= within


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day, such as "evening", at `text[start:end]`."""

    name: str
    start: int
    end: int

    def holds(self, clock: Clock) -> bool:
        """Tell whether a time of the clock may lie in this part of the day."""
        _, first, last = _PARTS[self.name]
        readings = [clock.minutes] + ([(clock.minutes + _NOON) % _DAY] if clock.either else [])
        inside = [first <= at <= last if first < last else at >= first or at <= last for at in readings]
        return any(inside)


def find_clocks(text: str, figures: Sequence[Figure] = (), offset: int = 0) -> list[Clock]:
    """Return the times of the clock; what `figures` (placed from `offset` on) count as lengths of time is none."""
    lengths = [(f.start - offset, f.end - offset) for f in figures if f.kind == "duration"]
    found = []
    for match in islice(_CLOCK.finditer(_plain(text)), _MOST):
        clock = _read(match)
        if clock and not any(start < clock.end and clock.start < end for start, end in lengths):
            found.append(clock)
    return found


def _plain(text: str) -> str:
    return fold(text).replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def _read(match: re.Match[str]) -> Clock | None:
    dotted = match["colon"] is not None and match.string[match.start("colon") - 1] == "."
    if dotted and not (match["am"] or match["pm"]):
        return None
    minutes, named = _minutes(match), match["named"]
    if minutes is None or (match["words"] and not _strikes(match)):
        return None
    hours = minutes // 60
    if match["pm"] or match["evening"]:
        minutes += _NOON if hours < 12 else 0
    elif match["am"] or match["morning"]:
        minutes -= _NOON if hours == 12 else 0
    told = match["am"] or match["pm"] or match["morning"] or match["evening"] or named
    french = match["words"] or " h" in match[0] or "h" in match[0][:4]
    either = not told and hours <= 12 and not french
    return Clock(minutes % _DAY, either, match.start(), match.end())


def _strikes(match: re.Match[str]) -> bool:
    """Tell "à trois heures" from "en trois heures" and "à trois heures de route"."""
    if match["french"] or match["morning"] or match["evening"]:
        return True
    after = match.string[match.end() : match.end() + 4]
    return _AT.search(match.string[max(0, match.start() - 8) : match.start()]) is not None and not _LENGTH.match(after)


def _minutes(match: re.Match[str]) -> int | None:
    if match["named"]:
        return _NOON if match["named"] in ("midi", "noon") else 0
    if match["hour"]:
        hour, minute = int(match["hour"]), int(match["minute"] or match["glued"] or match["colon"] or 0)
        return hour * 60 + minute if hour <= 24 else None
    word = match["words"] or match["half"] or match["english"]
    value = parse_number(word.replace("une", "un"), "fr" if match["words"] else "en")
    if value is None:
        return None
    return int(value) * 60 + (30 if match["half"] else _ADDED[match["french"] or ""])


def find_day_parts(text: str) -> list[DayPart]:
    """Return the parts of the day that say when something happens: "lundi soir", "in the afternoon"."""
    found = islice(_PART.finditer(_plain(text)), _MOST)
    return [DayPart(next(name for name in _PARTS if match[name]), match.start(), match.end()) for match in found]
