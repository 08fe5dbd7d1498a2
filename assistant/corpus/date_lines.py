"""The text of an article comes in; the date that a line of its head or foot states goes out, with its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.text import edtf
from assistant.text.calendar_words import MONTHS, WEEKDAYS, either, fold
from assistant.text.dates import find_dates

_LONGEST_LINE = 220
_HEAD_LINES = 14
_HEAD_REACH = 4000
_FOOT_LINES = 8
_FOOT_REACH = 2500
_FEW = 2
_LINE_WORDS = frozenset(
    "par by avec de la le les du des d l a at et and with mis mise jour modifie temps lecture min read staff redaction"
    " publie published updated from in en for to heures h gmt utc am pm".split()
)
# Ranks: the lower, the better the line says that this is the day of publication.
_LEAD, _LABELLED, _DATELINE_RANK, _PLACE, _UNLABELLED, _FOOT, _REVISION = 0, 1, 2, 3, 4, 5, 20
_OLDEST, _LATEST = date(1800, 1, 1), date(2050, 12, 31)

_WEEKDAY = rf"(?:{either(WEEKDAYS)}\.?,?\s(?:le\s)?)?"
_MONTH = rf"{either(MONTHS)}\.?"
_YEAR = r"(?:1[89]|20)\d\d"
_DD = r"(?:1er|\d\d?(?:st|nd|rd|th)?)"
_FULL_DATE = (
    rf"(?:{_YEAR}-\d\d-\d\d(?:t[\d:.,]+(?:z|[+-]\d\d:?\d\d)?)?|{_YEAR}/\d\d?/\d\d?|{_YEAR}-\d\d|\d\d?[/.-]\d\d?[/.-](?:{_YEAR}|\d\d)"
    rf"|{_WEEKDAY}{_DD}[\s-]{_MONTH},?[\s-]{_YEAR}|{_WEEKDAY}{_MONTH}\s{_DD},?\s{_YEAR}|{_MONTH}\s{_YEAR})"
)
_ZONE = r"(?:utc|gmt|cet|cest|e[sd]t|p[sd]t|c[sd]t|m[sd]t|bst|ist|heure[s]?(?:\sde\s\w{1,20})?|z|paris)"
_CLOCK = (
    r"(?:[\s,àa@|·•-]{0,4}(?:a|at|@)?\s?(?:\d\d?(?::|h|\sh\s?)\s?(?:\d\d)?(?::\d\d)?\s?(?:[ap]\.?m\.?)?)"
    rf"(?:\s?\(?{_ZONE}?\s?(?:[+-]\s?\d\d?:?\d{{0,2}})?\)?)?(?:\s{_ZONE})?)?"
)
_PUBLISHED = (
    r"(?:publie[es]*|publication|parue?|parution|mise?\sen\slign[e]?|date\sde\s(?:publication|parution|mise\sen\sligne)|published"
    r"|first\spublished|posted|issued|released|date|dated|article\spublie|cree|created|ecrit|redige|diffuse|poste|le|on|du|edition\sdu)"
)
_UPDATED = (
    r"(?:(?:derniere\s)?(?:mise?\sa\sjour|modifie[es]*|modification|actualise[es]*|maj)"
    r"|(?:last\s)?(?:updated|modified)|update)"
)
_JOIN = r"\s{0,2}(?:le|on|the|the\s|du|at|:|depuis|ce)?\s{0,2}:?\s{0,2}"
_BYLINE = r"(?:(?:par|by|de|propos\srecueillis\spar)\s[^|,\d]{2,60}[,|\s-]{1,4}(?:le\s|on\s)?)?"
_BY = r"(?:,?\s(?:par|by)\s[^|\d]{2,60})?"
_HOUR_FIRST = r"(?:(?:at\s|a\s)?\d\d?[:h]?\d\d\s(?:[a-z]{3,4}\s)?(?:\([^)]{2,20}\)\s)?(?:,\s|-\s)?)?"

_STATED = re.compile(rf"{_BYLINE}(?:{_PUBLISHED}{_JOIN}){{0,2}}{_HOUR_FIRST}(?P<date>{_FULL_DATE}){_CLOCK}{_BY}")
_REVISED = re.compile(rf"{_UPDATED}{_JOIN}{_HOUR_FIRST}(?P<date>{_FULL_DATE}){_CLOCK}{_BY}")
_LEADING = re.compile(rf"\s*date\s?:?\s(?P<date>{_FULL_DATE})(?!\S)")
# "PARIS, 3 mars 2021 (AFP) -", "Moscou (AFP) 3 mars 2021 -"
_DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_][\w'’.,\s/-]{1,40}?),?\s?(?:\([\w\s/.-]{2,25}\))?\s?[,-]?\s?(?:le\s)?"
    rf"(?P<date>{_FULL_DATE})\s?(?:\((?P<agency>[\w\s/.&-]{{2,25}})\)\s?[-:.]?|[-:](?=\s)|/)"
)
_PLACE_AND_DATE = re.compile(rf"(?P<place>[^\W\d_][\w'\s-]{{1,30}}),\s(?:le\s)?(?P<date>{_FULL_DATE})\.?")
_SPLIT = re.compile(
    r"\s[-–—/]{1,2}\s|[|•·–—\t]|\s{3,}|,\s(?=mis|upd|modif|publ)|\.\s(?=mis|upd|modif)|\s(?=mis\sa\sjour|updated)"
)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that a line gives as the article's own: its EDTF value, the words of the line, and its rank (0 best)."""

    value: str
    words: str
    rank: int


def stated_date(text: str) -> StatedDate | None:
    """Return the best date stated at the head or foot: publication before update, head before foot."""
    leading = _LEADING.match(fold(text[:200]))
    if leading:
        value = _value(leading["date"], text[:200])
        if value:
            return StatedDate(value, text[: leading.end()].strip(), _LEAD)
    found = [each for line, head in _edge_lines(text) for each in _of_line(line, head, text)]
    if len({each.value for each in found if each.rank == _UNLABELLED}) > 1:  # the headings of a chronology
        found = [each for each in found if each.rank != _UNLABELLED]
    return min(found, key=lambda each: each.rank, default=None)


def _edge_lines(text: str) -> list[tuple[str, bool]]:
    """Return the lines near the top (True) and near the bottom (False), each stripped."""
    head = [line for line in map(str.strip, text[:_HEAD_REACH].splitlines()) if line]
    if len(text) > _HEAD_REACH:
        foot = [line for line in map(str.strip, text[max(_HEAD_REACH, len(text) - _FOOT_REACH) :].splitlines()) if line]
    else:
        foot = head[_HEAD_LINES:]
    return [(line, True) for line in head[:_HEAD_LINES]] + [(line, False) for line in foot[-_FOOT_LINES:]]


def _of_line(line: str, head: bool, text: str) -> list[StatedDate]:
    found = []
    dateline = _DATELINE.match(fold(line[:120]))
    if head and dateline and _is_place(line[: dateline.end("place")], bool(dateline["agency"])):
        found.append((dateline["date"], line[: dateline.end()].strip(" -–—:"), _DATELINE_RANK))
    if len(line) <= _LONGEST_LINE:
        found += _of_short_line(line.lstrip("#*_> "), head)
    values = ((_value(raw, text), words, rank) for raw, words, rank in found)
    return [StatedDate(value, words, rank) for value, words, rank in values if value]


def _of_short_line(line: str, head: bool) -> list[tuple[str, str, int]]:
    folded = fold(line)
    found = []
    place = _PLACE_AND_DATE.fullmatch(folded)
    if place and head and _is_place(line[: place.end("place")], False):
        found.append((place["date"], line, _PLACE))
    start = 0
    for cut in [*_SPLIT.finditer(folded), None]:
        end = cut.start() if cut else len(folded)
        part = folded[start:end].strip(" .;,*_[]")
        offset = folded.find(part, start)
        rest = line[:offset] + " " + line[offset + len(part) :]
        words = line[offset : offset + len(part)]
        if match := _REVISED.fullmatch(part):
            found.append((match["date"], words, _REVISION))
        elif match := _STATED.fullmatch(part):
            rank = _LABELLED if re.match(_PUBLISHED + r"\b(?<!\ble)(?<!\bon)", part) else _UNLABELLED
            if rank == _LABELLED or not _is_prose(rest):
                found.append((match["date"], words, rank + (0 if head else _FOOT)))
        start = cut.end() if cut else end
    return found


def _is_prose(words: str) -> bool:
    """Tell running words from the names, outlets and labels that share a line with a date."""
    lower = [word for word in re.findall(r"[^\W\d_]+", words) if word[0].islower()]
    return len([word for word in lower if fold(word) not in _LINE_WORDS]) > _FEW


def _is_place(words: str, agency: bool) -> bool:
    """Tell a dateline's place from running prose: few words, each capitalised or a particle."""
    names = re.findall(r"[^\W\d_]+", words)
    particles = {"de", "du", "la", "le", "les", "sur", "en", "et", "of", "the", "d", "l", "aux"}
    return 0 < len(names) <= (5 if agency else 3) and all(
        name[0].isupper() or (name in particles and place > 0) for place, name in enumerate(names)
    )


def _value(raw: str, text: str) -> str | None:
    """Read the matched words as a date by the day order of the article's language; None outside two centuries."""
    language = "en" if _looks_english(text) else "fr"
    mentions = find_dates(raw, None, language)
    whole = [mention.edtf for mention in mentions if _digits(mention.surface) == _digits(raw)]
    value = whole[0] if whole else None
    span = edtf.bounds(value) if value else None
    return value if span and span[0] >= _OLDEST and span[1] <= _LATEST else None


def _digits(words: str) -> str:
    return "".join(letter for letter in words if letter.isdigit())


def _looks_english(text: str) -> bool:
    sample = f" {text[:3000].lower()} "
    english = sum(sample.count(f" {word} ") for word in ("the", "of", "and", "to", "in", "was"))
    french = sum(sample.count(f" {word} ") for word in ("le", "la", "les", "des", "de", "et", "est"))
    return english > french
