"""Rules for bare years, clock times, durations and repeated times: a match comes in, its kind and value go out."""

from __future__ import annotations

import re

from assistant.text.calendar_words import ENGLISH_DAYS, FRENCH_DAYS, NUMBERS, UNITS, either
from assistant.text.date_anchor import Found, Reading, Rule, two_digit_year

_FIRST_YEAR = 1900
_LAST_YEAR = 2100
_AFTER_YEAR = frozenset(
    "et a ou ni par pour dans en le la les l au aux du des de d un une qui que dont ou avec sans sur sous ont est sont"
    " etait etaient avait ont fut selon lors contre apres avant mais car and or to the in at on by for with was were is"
    " has had as of that which from when after before until while but".split()
)
# "Article 1999" is a number; "the 2024 budget" a year, "the 2024 soldiers" a count.
_NUMBERED = re.compile(
    r"\b(?:articles?|page|numero|number|chapitre|chapter|lot|peugeot|boeing|vol|flight|route|room|chambre|salle|modele|model"
    r"|windows|version|total de|somme de|psaume)\s\Z"
)
_DETERMINED = re.compile(r"\b(?:the|its|his|her|their)\s\Z")
_NAMED = re.compile(r"\s([a-z]{3,20})(?![a-z])")
_CROWDS = frozenset("people men women children police troop staff crew pound dollar euro".split())
_COUNT = (
    rf"(?:\d{{1,4}}(?:[.,]\d)?|{either(NUMBERS)}|quelques|plusieurs|several|a\sfew|une\s\w{{2,8}}aine\sd[e']|une?\sdemi"
    r"|half\sa)"
)
_SPAN = either(UNITS)
_ROUGHLY = (
    r"(?:plus\sde\s|moins\sde\s|environ\s|pres\sde\s|quelque\s|au\smoins\s|a\speine\s|more\sthan\s|less\sthan\s"
    r"|nearly\s|about\s|over\s|almost\s|at\sleast\s|around\s)?"
)
_AGED = ("age de", "agee de", "ages de", "agees de", "aged", "homme de", "femme de", "garcon de", "fille de", "fils de",
         "jeune de", "adolescent de", "adolescente de", "enfant de", "fillette de")  # fmt: skip


def _year(found: Found) -> Reading:
    """Tell a year from a count: by the word before it, else by what follows (a count is followed by its noun)."""
    year = int(found["year"])
    if found["lead"]:
        return ("date", found["year"]) if year else None
    alone = found.place.shown == found.end - found.start or _in_brackets(found)
    if not (_FIRST_YEAR <= year <= _LAST_YEAR or alone):
        return None
    return ("date", found["year"]) if _stands_alone(found) else None


def _in_brackets(found: Found) -> bool:
    folded = found.place.folded
    return folded[max(0, found.start - 1) : found.start] == "(" and folded.startswith(")", found.end)


def _short_year(found: Found) -> Reading:
    """Read "en 98", and two digits given alone, as a year of the century nearest to the anchor."""
    whole = found.place.text.strip() == found["year"]
    if not (whole or (found["lead"] and _stands_alone(found))):
        return None
    year = two_digit_year(found["year"], found.place.anchor)
    return "date", f"{year:04d}"


def _from_now(found: Found) -> Reading:
    anchor = found.place.anchor
    return "time", anchor.value if anchor else None


def _stands_alone(found: Found) -> bool:
    before = found.place.folded[max(0, found.start - 3) : found.start]
    if before.endswith(("$", "€", "£", "#", "n°", "° ", "no ", "-")) or _NUMBERED.search(
        found.place.folded, max(0, found.start - 14), found.start
    ):
        return False
    if _DETERMINED.search(found.place.folded, max(0, found.start - 6), found.start):
        named = _NAMED.match(found.place.folded, found.end, found.end + 24)
        if named and not named[1].endswith("s") and named[1] not in _CROWDS:
            return True
    after = found.place.folded[found.end : found.end + 24]
    if not after.strip() or after[0] == "\n" or after.lstrip()[0] in ".,;:!?()]»\"'\n”…":
        return True
    word = after.lstrip().split(" ")[0].split("'")[0].strip(".,;:()")
    return word in _AFTER_YEAR or (not word[:1].isalnum() and word[:1] not in "%€$£°")


def _year_range(found: Found) -> Reading:
    first, last = found["year"], found["year2"]
    if len(last) == 2:
        last = f"{int(first[:2]) + (int(last) <= int(first[2:])):02d}{last}"
    if not 0 < int(last) - int(first) < 1000:
        return None
    strict = found["lead"] or (int(first) >= _FIRST_YEAR and int(last) <= _LAST_YEAR)
    return ("date", f"{first}/{last}") if strict else None


def _two_digit_years(found: Found) -> Reading:
    first, last = found["war"], found["peace"]
    if found["season"]:
        year = two_digit_year(first, found.place.anchor)
        return ("date", f"{year}/{year + 1}") if (year + 1) % 100 == int(last) else None
    return "date", f"19{first}/19{last}"


def _duration(found: Found) -> Reading:
    before = found.place.folded[max(0, found.start - 16) : found.start].rstrip()
    aged = (
        before.endswith("d'") and "aine d" in found.place.folded[found.start : found.end]
    )  # "d'une trentaine d'années"
    return None if aged or before.endswith(_AGED) else ("duration", None)


def _vague(found: Found) -> Reading:
    return "duration", None


def _repeated(found: Found) -> Reading:
    return "set", None


def _clock(found: Found) -> Reading:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return ("time", None) if hour <= 24 and minute < 60 else None


_YEAR = r"(?:1\d|20|21)\d\d"
_END = r"(?!\w|[.,/:-]\d|\s?[%€$£])"
SPAN_RULES: tuple[Rule, ...] = (
    (
        rf"(?P<lead>entre\s|between\s|from\s|de\s)?(?P<year>{_YEAR})(?:\s?[-/]\s?|\set\s|\sa\s|\sand\s|\sto\s)"
        rf"(?P<year2>{_YEAR}|(?<=-)\d\d){_END}(?!\s(?:euros|personnes|dollars))",
        _year_range,
    ),
    (r"(?:guerre\s(?:mondiale\s)?(?:de\s)?)(?P<war>14|39)-(?P<peace>18|45)(?!\w|-\d)", _two_digit_years),
    (r"(?P<season>saison|season|exercice)\s(?P<war>\d\d)[-/](?P<peace>\d\d)(?!\w|[-/]\d)", _two_digit_years),
    (
        r"(?P<lead>(?:en|in|since|depuis|des|jusqu'en|until|by|courant|(?:debut|fin|mi)[\s-]|(?:de\s)?l'annee|annee"
        r"|l'an|the\syear|early|late|mid-?|end\sof|beginning\sof|d'ici(?:\sa)?"
        r"|dat(?:e|ent|ant|ait)\sde|remont(?:e|ent|ait)\sa|(?:dates?|dating)\s(?:back\sto|from)|avant|apres|before|after|during|circa|ete|noel)\s?)"
        rf"(?P<year>{_YEAR}){_END}(?!\s(?:euros|personnes|dollars|people|habitants|soldats|morts))",
        _year,
    ),
    (rf"(?P<year>{_YEAR}){_END}", _year),
    (
        r"(?P<lead>(?:en|in|since|depuis|des|debut|fin|coupe\sdu\smonde|euro|mondial|saison|annee)\s)?"
        r"(?P<year>'?[5-9]\d)(?!\w|[.,/:-]\d|\s?[%€$£])",
        _short_year,
    ),
    (r"(?:desormais|dorenavant|from\snow\son|henceforth)(?!\w)", _from_now),
    (r"(?P<hour>\d\d?)\s?(?:h(?:eures?)?)(?:\s?(?P<minute>[0-5]\d))?(?!\w|\s?[-/]\s?\d)(?<!\dheures)", _clock),
    (r"(?P<hour>\d\d?)(?::(?P<minute>[0-5]\d))?(?::\d\d)?\s?(?:[ap]\.?m\.?)(?!\w)", _clock),
    (r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?(?![\w:])", _clock),
    (r"(?:tou(?:s|tes)\sles|chaque|every|each)\s(?:\w{1,12}\s)?"
     rf"(?:{_SPAN}|{either((*FRENCH_DAYS, *ENGLISH_DAYS))}|matins?|soirs?|nuits?|etes?|hivers?|morning|night)s?(?!\w)",
     _repeated),
    (rf"(?:une|deux|trois|quatre|plusieurs|\d{{1,3}})\sfois\s(?:par|l'|la)\s?{_SPAN}(?!\w)", _repeated),
    (rf"(?:once|twice|(?:three|four|several|\d{{1,3}})\stimes)\s(?:an?|every|each|per)\s{_SPAN}(?!\w)", _repeated),
    (rf"(?:{either(FRENCH_DAYS)}s|{either(ENGLISH_DAYS)}s)(?!\w)", _repeated),
    (rf"(?:ces|les|the|au\scours\sdes)\s(?:{_COUNT}\s)?(?:dern(?:ier|iere)s|prochaine?s|last|past|next|recent)"
     rf"\s(?:{_COUNT}\s)?{_SPAN}(?!\w)", _vague),
    (rf"(?:in\s)?recent\s{_SPAN}(?!\w)", _vague),
    (rf"(?:pendant|durant|for|during|depuis)?\s?{_ROUGHLY}{_COUNT}[\s-]?{_SPAN}(?!\w)(?!\sd'age|[\s-]old)",
     _duration),
)  # fmt: skip
