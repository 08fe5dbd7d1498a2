"""A case and the articles it may be asked over in, what is wrong with its gold out: a function a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from evals.case_fields import Wanted
from evals.cases import Case
from evals.corpora import Shelf
from evals.dates_read import Day, agree, finer, from_edtf, without_dates
from evals.dates_read import dates_in as read_dates
from evals.numbers import numbers_in
from evals.speech_scorers import stands_in
from evals.wording import fold, says

# Words before a number that bound it; a qualifier lost or turned round changes what is said.
_QUALIFIERS: Mapping[str, str] = {
    **dict.fromkeys(("plus de", "more than", "over", "au moins", "at least"), "above"),
    **dict.fromkeys(("moins de", "less than", "fewer than", "under"), "below"),
    **dict.fromkeys(("jusqu a", "up to", "au plus", "at most"), "up to"),
    **dict.fromkeys(("quelque", "environ", "pres de", "about", "some", "around", "nearly", "almost"), "about"),
}
_WORDS = "|".join(sorted(_QUALIFIERS, key=len, reverse=True))
_QUALIFIED = re.compile(rf"\b({_WORDS}) ([^,;:()]{{1,24}})")
_QUALIFIER = re.compile(rf"\b(?:{_WORDS}) $")


def named(case: Case, shelf: Shelf) -> dict[str, str]:
    """Return the texts of a shelf that a case names; all of them where it names none."""
    return {name: text for name, text in shelf.texts.items() if not case.articles or name.startswith(case.articles)}


def qualifier_before(text: str, start: int) -> str:
    """Return the words right before an offset that bound a number, with the space after them, or nothing."""
    found = _QUALIFIER.search(_plain(text[:start]))
    return text[found.start() : start] if found else ""


def unsaid_groups(case: Case, shelves: Sequence[Shelf]) -> list[str]:
    """Some alternative of each group stands in an article that the case names, in each corpus it is asked over."""
    found = []
    for shelf in shelves:
        texts = list(named(case, shelf).values())
        for group in (*case.groups, *([case.said_by] if case.said_by else [])):
            if texts and not any(_said(text, one) for text in texts for one in group):
                found.append(f"no article it names says {_either(group)} (corpus {shelf.name}); {_MEND}")
    return found


def strange_figures(case: Case, shelves: Sequence[Shelf]) -> list[str]:
    """Each figure wanted stands, with that value and that qualifier, in an article that the case names."""
    texts = _texts(case, shelves)
    known = {number for text in texts for number in _figures(text)}
    bounds = {bound for text in texts for bound in _bounds(text)}
    found = []
    for one in _alternatives(case):
        figures = numbers_in(without_dates(one)) if isinstance(one, str) else [float(one)]
        strange = [number for number in figures if number not in known]
        found += [f"{number:g} (in {one!r}) is no figure of the articles it names; {_MEND}" for number in strange]
        if not strange and isinstance(one, str) and texts:
            found += [f"{one!r}: no article it names bounds {number:g} so; {_MEND}" for number in _unbound(one, bounds)]
    return found


def strange_dates(case: Case, shelves: Sequence[Shelf]) -> list[str]:
    """Each date wanted stands in an article that the case names, as fine as it is wanted."""
    texts = _texts(case, shelves)
    known = [day for text in texts for day in dates_in(text)]
    wanted = [(repr(one), day) for one in _alternatives(case) if isinstance(one, str) for day in dates_in(one)]
    wanted += [("date", from_edtf(case.date))] if case.date else []
    found = [
        f"{day} ({where}) is no date of the articles it names; {_MEND}"
        for where, day in wanted
        if texts and not any(_stands(day, other) for other in known)
    ]
    if case.date and case.date_inferred and not agree(from_edtf(case.date), from_edtf(case.date_inferred)):
        found.append("date and date_inferred contradict one another; mend either")
    return found


def strange_quotations(case: Case, shelves: Sequence[Shelf]) -> list[str]:
    """The words wanted of a quotation, and an excerpt, stand as they are in an article that the case names."""
    texts = _texts(case, shelves)
    quoted = [one for group in case.must for one in group if isinstance(one, str)] if case.kind == "quote" else []
    found = [
        f"no article it names reads {one!r}; copy the words, or leave the alternative out"
        for one in quoted
        if not one.endswith("*") and texts and not any(says(text, one) for text in texts)
    ]
    for shelf in shelves:
        texts = list(named(case, shelf).values())
        if case.excerpt and texts and not any(stands_in(case.excerpt, text) for text in texts):
            found.append(f"the excerpt stands in none of its articles (corpus {shelf.name}); copy it word for word")
    return found


def strange_sources(case: Case, shelves: Sequence[Shelf]) -> list[str]:
    """A title and an outlet stand in the article, and a date stated there is one of its dates."""
    texts = _texts(case, shelves)
    found = [
        f"{field} {_either(names)} stands in none of its articles; {_MEND}"
        for field, names in (("title", case.title), ("outlet", case.outlet))
        if names and texts and not any(fold(name) in fold(text) for text in texts for name in names)
    ]
    if case.published and case.published_basis == "stated" and texts:
        day = from_edtf(case.published)
        if not any(_stands(day, other) for text in texts for other in dates_in(text)):
            found.append(f"published {day} is no date of its articles, so that it cannot be stated; {_MEND}")
    return found


def contradictions(case: Case, shelves: Sequence[Shelf]) -> list[str]:
    """Nothing is both wanted and forbidden, and what is forbidden in a near miss could tempt somebody."""
    found = []
    for one in case.must_not:
        clash = [other for other in (*_alternatives(case), *case.said_by) if _said(str(other), one)]
        found += [f"{one!r} must not be said, yet {other!r} is wanted; remove either" for other in clash]
    if case.kind in ("near_miss", "unanswerable"):
        known = {number for shelf in shelves for text in shelf.texts.values() for number in _numbers(text)}
        lures = [one for one in case.must_not if shelves and not set(_numbers(one)) <= known]
        found += [
            f"must_not {one!r}: no article has that figure, so nobody would say it; mend or remove" for one in lures
        ]
    return found


Check = Callable[[Case, Sequence[Shelf]], list[str]]
CHECKS: tuple[Check, ...] = (
    unsaid_groups,
    strange_figures,
    strange_dates,
    strange_quotations,
    strange_sources,
    contradictions,
)
_MEND = "mend it after the article"


def _alternatives(case: Case) -> list[Wanted]:
    return [one for group in case.groups for one in group]


def _texts(case: Case, shelves: Sequence[Shelf]) -> list[str]:
    return [text for shelf in shelves for text in named(case, shelf).values()]


def _said(text: str, one: Wanted) -> bool:
    """Tell whether a text says what is wanted; a date may be written otherwise."""
    if says(text, one):
        return True
    days = dates_in(one) if isinstance(one, str) else []
    return len(days) == 1 and not fold(str(one)).isdigit() and any(_stands(days[0], day) for day in dates_in(text))


@lru_cache(maxsize=1024)
def dates_in(text: str) -> tuple[Day, ...]:
    """Read the dates of a text, once for all the cases that name it."""
    return tuple(read_dates(text))


@lru_cache(maxsize=1024)
def _figures(text: str) -> set[float]:
    """Return the numbers of a text that are no parts of dates, and the years of those that are."""
    years = {float(day.year) for day in dates_in(text) if day.year}
    return {*numbers_in(without_dates(text)), *years}


@lru_cache(maxsize=1024)
def _numbers(one: Wanted) -> tuple[float, ...]:
    return tuple(numbers_in(one)) if isinstance(one, str) else (float(one),)


def _stands(day: Day, other: Day) -> bool:
    return agree(day, other) and not finer(day, other)


@lru_cache(maxsize=1024)
def _bounds(text: str) -> frozenset[tuple[str, float]]:
    """Return each bounded number of a text with the sense of its bound."""
    found = [(match[1], numbers_in(match[2])) for match in _QUALIFIED.finditer(_light(text))]
    return frozenset((_QUALIFIERS[words], numbers[0]) for words, numbers in found if numbers)


def _unbound(one: str, bounds: set[tuple[str, float]]) -> list[float]:
    return [number for sense, number in _bounds(one) if (sense, number) not in bounds]


def _light(text: str) -> str:
    """Fold case, accents and apostrophes, and leave the marks that part clauses and digits."""
    return re.sub(r"\s+", " ", _plain(text))


def _plain(text: str) -> str:
    return re.sub(r"[«»“”\"'’\s]", " ", text.lower().translate(_ACCENTS))


_ACCENTS = str.maketrans("àâéèêëîïôûùç", "aaeeeeiiouuc")


def _either(group: Iterable[Wanted]) -> str:
    return " or ".join(map(repr, group))
