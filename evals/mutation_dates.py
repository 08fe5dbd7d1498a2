"""A supported claim in, lies about its dates out: day, month, year, weekday."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from evals.mutation_sources import Source
from evals.mutation_spots import EN_DAYS, EN_MONTHS, FR_DAYS, FR_MONTHS, Moment, moments, put

Edit = tuple[str, str]

_WEEKDAY = re.compile(rf"(?i)\b({'|'.join([*FR_DAYS, *EN_DAYS])})\b(?! (?:saint|noir|gras))")


def date_day(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Move a date by a day, or a few."""
    for moment in moments(source.claim):
        if moment.day:
            day = int(re.sub(r"\D", "", source.claim[slice(*moment.day)]))
            for step in rng.sample([-1, 1, 2, 7], 4):
                if _first_day(source.claim, moment) < day + step <= 28:
                    yield from _moved(source, moment, moment.day, str(day + step))
                    break


def date_month(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Move a date by a month, or a few."""
    for moment in moments(source.claim):
        if moment.month and not _ends_a_range(source.claim, moment):
            old = source.claim[slice(*moment.month)]
            names = FR_MONTHS if old.lower() in FR_MONTHS else EN_MONTHS
            at = [name.lower() for name in names].index(old.lower())
            new = names[(at + rng.choice([-1, 1, 3])) % 12]
            yield from _moved(source, moment, moment.month, new.capitalize() if old[0].isupper() else new)


def date_year(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Move a date by a year, or ten."""
    for moment in moments(source.claim):
        if moment.year:
            year = str(int(source.claim[slice(*moment.year)]) + rng.choice([-10, -1, 1, 10]))
            if year not in source.passage:
                yield from _moved(source, moment, moment.year, year)


def date_borrowed(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Put another date of the passage, as precise."""
    for moment in moments(source.claim):
        for other in moments(source.passage):
            old = source.claim[moment.start : moment.end]
            new = source.passage[other.start : other.end]
            new = (new[0].upper() if old[0].isupper() else new[0].lower()) + new[1:] if _prefixed(new) else new
            alike = all((a is None) == (b is None) for a, b in zip(_parts(moment), _parts(other), strict=True))
            if alike and not _ends_a_range(source.claim, moment) and not _overlaps(old, new, source.claim):
                yield (
                    put(source.claim, moment.start, moment.end, new),
                    f"{old} became {new}, another date of the passage",
                )


def _prefixed(said: str) -> bool:
    """Tell whether a date begins with a preposition, whose capital goes with its place in the sentence."""
    return not said[0].isdigit() and said.split()[0] not in EN_MONTHS


def _parts(moment: Moment) -> tuple[tuple[int, int] | None, ...]:
    return moment.day, moment.month, moment.year


def _overlaps(old: str, new: str, claim: str) -> bool:
    """Tell whether the other date is the same, is in the claim already, or begins with another preposition."""
    first, second = old.split()[0].lower(), new.split()[0].lower()
    return new.lower() in claim.lower() or (first != second and not (first[0].isdigit() and second[0].isdigit()))


def weekday(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Swap the day of the week."""
    for match in _WEEKDAY.finditer(source.claim):
        old = match.group()
        names = FR_DAYS if old.lower() in FR_DAYS else EN_DAYS
        others = [name for name in names if name.lower() not in source.passage.lower()]
        if others:
            new = rng.choice(others)
            new = new.capitalize() if old[0].isupper() else new
            yield put(source.claim, match.start(), match.end(), new), f"{old} became {new}"


def _first_day(claim: str, moment: Moment) -> int:
    """Return the day before which the date cannot move: the first of a range, or the first of the month."""
    before = re.search(r"(\d{1,2})(?:er)? (?:au|et|to|and|-) ?(?:le )?$", claim[: moment.start])
    return int(before[1]) if before else 1


def _ends_a_range(claim: str, moment: Moment) -> bool:
    """Tell whether a day stands before that shares the month: "du 3 au 5 mai"."""
    return re.search(r"\d(?:er)? (?:au|et|to|and|-) ?$", claim[: moment.start]) is not None


def _moved(source: Source, moment: Moment, part: tuple[int, int], new: str) -> Iterator[Edit]:
    old = source.claim[moment.start : moment.end]
    made = put(source.claim, part[0], part[1], new)
    date = made[moment.start : moment.end + len(new) - (part[1] - part[0])]
    if date.lower() not in source.passage.lower():
        yield made, f"{old} became {date}"
