"""The address of an article comes in; the day or month it carries, or agrees with, goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from assistant.corpus.date_sequence import DayMention, Inferred
from assistant.text import edtf

_OLDEST, _LATEST = 1990, 2050
_DAY = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<mark>[/_-]?)(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!\d)")
_MONTH = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)/(?P<m>0[1-9]|1[0-2])(?=/|-)")
_NUMBER = re.compile(r"\d{8,40}")
_ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\]]{4,500}")
_SOURCE_LINE = re.compile(
    r"\s*(?:source|lien|url|link|original"
    r"|origine|adresse|lire sur|read at|via|permalink)s?\b[^\n]{0,60}?(?=https?://)",
    re.IGNORECASE,
)


def source_addresses(text: str) -> list[str]:
    """Return the addresses that a line gives as the article's own: "Source : https://…", or an address alone."""
    found = []
    for line in text.splitlines():
        if len(line) > 700 or "://" not in line:
            continue
        labelled = _SOURCE_LINE.match(line)
        if labelled or line.strip().startswith(("http://", "https://")):
            found += [match[0] for match in _ADDRESS.finditer(line)][:1]
    return found


def dated_address(addresses: Iterable[str]) -> Inferred | None:
    """Return the day, else the month, written in a path such as /2024/11/30/ or -20241130-."""
    for address in addresses:
        for match in _DAY.finditer(address):
            value = edtf.make(int(match["y"]), int(match["m"]), int(match["d"]))
            if value and int(match["m"]) and int(match["d"]) and _OLDEST <= int(match["y"]) <= _LATEST:
                return Inferred(value, match[0])
    for address in addresses:
        month = _MONTH.search(address)
        if month:
            return Inferred(f"{month['y']}-{month['m']}", month[0])
    return None


def agreeing_day(addresses: Iterable[str], days: Iterable[DayMention], earliest: int | None) -> Inferred | None:
    """Return the latest day of the lead that a long number of the address contains as yymmdd or yyyymmdd."""
    numbers = [number for address in addresses for number in _NUMBER.findall(address)]
    found: list[tuple[date, str]] = []
    for mention in days:
        for number in numbers:
            years = re.findall(rf"(?=(\d\d){mention.month:02d}{mention.day:02d})", number)
            for year in (2000 + int(digits) for digits in years):
                when = mention.on(year)
                if when and (earliest or year) <= year <= (earliest or year) + 1:
                    found.append((when, mention.surface))
    best = max(found, default=None)
    return Inferred(best[0].isoformat(), best[1]) if best else None
