"""Text in, the places where it can be mutated out: numbers that count, dates, names; by plain patterns of its own.

The assistant's parsers are not used, so that what they do not see is mutated all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evals.numbers import numbers_in

FR_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
EN_MONTHS = "January February March April May June July August September October November December".split()
FR_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
EN_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SCALES = "mille million millions milliard milliards thousand billion billions trillion".split()
FR_SPELLED = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "cent": 100, "mille": 1000,
}  # fmt: skip
EN_SPELLED = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
SPELLED = FR_SPELLED | EN_SPELLED

_SPACE = r"[ \u00a0\u202f]"
_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?:,\d+)?"
_MONTHS = "|".join([*FR_MONTHS, *EN_MONTHS])
_NUMBER = re.compile(
    rf"(?<![\w.,:/€$£°'’–-])(?<!\d{_SPACE})(?P<number>{_GROUPED}|\d+(?:[.,]\d+)?|\b(?:{'|'.join(SPELLED)})\b)"
    rf"(?![\w:/–-]|[.,]\d)(?:{_SPACE}?(?P<percent>%)|{_SPACE}(?P<scale>{'|'.join(SCALES)})\b"
    rf"|(?={_SPACE}(?P<noun>[^\W\d_]+)))?"
)
# What shows, before a number, that it is a name, a rank, a date, an hour or a reference.
_NO_COUNT_BEFORE = re.compile(
    r"(?i)(?:\b(?:n°|no|numéro|article|articles|page|pages|p|chapitre|chapter|version|vol|tome|ligne|route|rue"
    r"|boulevard|dans les années|années|secteur|zone|lot|face|acte|scène|type|classe|niveau|groupe|saison|épisode"
    r"|season|episode|number|square|type|h|tous|toutes|all|et|ou|à|de|entre|between|and|or|to)\.?"
    r"|[+×=<>*/-]|\d|(?-i:\b[A-Z]{2,}|[\w,’'] [A-ZÉ]\w+))\W{0,2}$"
)
_HOURS = frozenset("h heure heures am pm min mn bis ter er ère ème e".split())
_AFTER_SPELLED = frozenset("tiers quarts cent cents mille cinquièmes dixièmes".split())
_SMALL = frozenset("et ou à au aux ou and or to des".split())

_FR_DATE = re.compile(
    rf"(?i)\b(?P<day>\d{{1,2}}|1er)[ \u00a0](?P<month>{'|'.join(FR_MONTHS)})(?:[ \u00a0](?P<year>\d{{4}}))?\b"
)
_EN_DATE = re.compile(rf"\b(?P<month>{'|'.join(EN_MONTHS)}) (?P<day>\d{{1,2}})(?:,? (?P<year>\d{{4}}))?\b")
_YEAR = re.compile(
    r"(?i)(?<![\w.,])(?:en|in|since|depuis|by|dès|until|jusqu'en|fin|été|printemps) "
    r"(?P<year>1[0-9]\d\d|20\d\d)(?![\w.,]\d|\w|-)"
)
_MONTH = re.compile(
    rf"(?i)\b(?:en|fin|début|mi-|in|late|early|mid-) ?(?P<month>{_MONTHS})(?:[ \u00a0](?P<year>\d{{4}}))?\b"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that counts or measures, `text[start:end] == surface`; the scale word or % is told apart."""

    surface: str
    start: int
    end: int
    after: str
    noun: str | None
    scale: str | None

    @property
    def spelled(self) -> bool:
        return not self.surface[0].isdigit()

    @property
    def value(self) -> float:
        return float(SPELLED[self.surface]) if self.spelled else _digits(self.surface)


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar date; each part has its own span in the text, None where it is not said."""

    start: int
    end: int
    day: tuple[int, int] | None
    month: tuple[int, int] | None
    year: tuple[int, int] | None


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers that count something, with the word that follows."""
    for match in _NUMBER.finditer(text):
        surface, noun = match["number"], match["noun"]
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end("number") :]
        if _NO_COUNT_BEFORE.search(before) and not re.search(
            r"(?i)\b(?:plus|moins|près|more|quelque) d[e']\W?$", before
        ):
            continue
        if not (noun or match["scale"] or match["percent"]) or _is_dated(surface, noun):
            continue
        if noun and (noun in _HOURS or noun[0].isupper() or noun in _SMALL or noun in _AFTER_SPELLED):
            continue
        yield Number(
            surface, match.start("number"), match.end("number"), after, noun, match["scale"] or match["percent"]
        )


def _is_dated(surface: str, noun: str | None) -> bool:
    year = surface.isdigit() and len(surface) == 4
    month = noun is not None and noun.lower() in {name.lower() for name in (*FR_MONTHS, *EN_MONTHS)}
    return year or month


def moments(text: str) -> list[Moment]:
    """Return the dates with a day, a month after a preposition, or a year after one."""
    found: list[Moment] = []
    for pattern in (_FR_DATE, _EN_DATE, _MONTH, _YEAR):
        for match in pattern.finditer(text):
            spans = {name: match.span(name) for name in pattern.groupindex if match.group(name)}
            clear = all(match.end() <= one.start or one.end <= match.start() for one in found)
            if clear:
                found.append(Moment(*match.span(), spans.get("day"), spans.get("month"), spans.get("year")))
    return found


def stands(number: float, passage: str) -> bool:
    """Tell whether the passage gives a number of that value anywhere."""
    return any(abs(number - one) < 1e-9 for one in numbers_in(passage))


def _digits(surface: str) -> float:
    if re.fullmatch(_GROUPED, surface):
        whole, _, rest = surface.partition(",") if re.search(r"[ \u00a0\u202f.]", surface) else (surface, "", "")
        return float(re.sub(r"\D", "", whole) + "." + (rest or "0"))
    return float(surface.replace(",", "."))


def outside_quotes(text: str, start: int) -> bool:
    """Tell whether a place in a text is no part of a quotation, whose words cannot be told otherwise."""
    before = text[:start]
    return (
        before.count("«") == before.count("»") and before.count("“") == before.count("”") and before.count('"') % 2 == 0
    )


def put(text: str, start: int, end: int, new: str) -> str:
    """Return the text with `text[start:end]` replaced."""
    return text[:start] + new + text[end:]
