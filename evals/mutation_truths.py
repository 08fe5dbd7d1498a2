"""A supported claim in, the same told otherwise out: spelling of numbers and dates, synonyms, order, a part."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from evals.mutation_sources import Source
from evals.mutation_spelling import spell
from evals.mutation_spots import EN_MONTHS, FR_MONTHS, SPELLED, Moment, Number, moments, numbers, outside_quotes, put

Edit = tuple[str, str]

_SYNONYMS = {
    "fr": """soldats=militaires;salariés=employés;entreprises=sociétés;films=longs-métrages;voitures=automobiles
        policiers=agents de police;médecins=docteurs;environ=à peu près;quelque=environ;également=aussi;afin de=pour
        cependant=toutefois;toutefois=cependant;notamment=en particulier;actuellement=en ce moment;selon=d'après
        commence=débute;débute=commence;se termine=s'achève;s'achève=se termine;pour cent=%
        km=kilomètres;kg=kilogrammes;euros=€;militaires=soldats;bateau=navire;navires=bateaux
        au moins=au minimum;a indiqué=a déclaré;a expliqué=a déclaré;débuté=commencé
        uniquement=seulement;commencé=débuté;lors de=pendant
        près de=environ;États-Unis=USA;principalement=surtout;rapidement=vite;désormais=à présent
        fréquemment=souvent""",
    "en": """soldiers=troops;about=approximately;nearly=almost;employees=workers;firms=companies;cars=automobiles
        started=began;began=started;more than=over;ended=finished;killed=slain;film=movie;however=nevertheless
        approximately=about;doctors=physicians;at least=no fewer than;said=stated;bought=purchased;built=constructed""",
}
_FRONTED = re.compile(
    r"^(?P<rest>[^.;:«»\"]+[^\W\d_])(?<! et)(?<! au)(?<! ou)(?<! de)(?<! du)(?<! à)(?<!depuis)(?<!vers)(?<!avant)"
    r"(?<!après)(?<! est)(?<!pour)(?<!dès)(?<! and)(?<! to)(?<!since) "
    r"(?P<adverbial>(?:en (?:\w+ )?\d{4}|le (?:\d{1,2}|1er) [a-zûé]+ \d{4}|in \d{4}|on [A-Z][a-z]+ \d{1,2}, \d{4}))\.$"
)
_MOVED_BACK = re.compile(
    r"^(?P<adverbial>(?:En|In|Le|On) (?:(?:\w+ )?\d{4}|\d{1,2} [a-zûé]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})), "
    r"(?P<rest>[^.;:«»\"]+)\.$"
)
_SOURCE_FIRST = re.compile(r"^(?P<source>(?:Selon|D['’]après|According to) [^,«»\"]{4,60}), (?P<rest>[^«»\"]+)\.$")
_SOURCE_LAST = re.compile(r"^(?P<rest>[^«»\"]+), (?P<source>(?:selon|d['’]après|according to) [^,«»\"]{4,60})\.$")
_QUOTE_FIRST = re.compile(
    r"^(?P<quote>«[^«»]+»|\"[^\"]+\"|“[^”]+”), "
    r"(?:(?P<aux>a|avait) )?(?P<verb>déclaré|affirmé|indiqué|expliqué|estimé|said) "
    r"(?P<who>[A-Z][^,.«»\"]{3,40})\.$"
)
_STARTERS = re.compile(
    r"^(?:Le|La|Les|L['’]|Un|Une|Des|Ce|Cet|Cette|Ces|Il|Elle|Ils|Elles|On|Son|Sa|Ses"
    r"|The|A|An|It|He|She|They|This|These)(?= |$|(?<=['’]))"
)
_TYPOGRAPHY = [
    [("’", "'")],
    [("'", "’")],
    [("« ?", '"'), (" ?»", '"')],
    [(r'"([^"]*)"', "« \\1 »")],
    [(r'"([^"]*)"', "“\\1”")],
    [("[\u00a0\u202f]", " ")],
    [(r" (?=[»:;?!%])|(?<=«) |(?<=\d) (?=\d{3})", "\u00a0")],
]
_SIZES = {
    "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "thousand": 1000, "billion": 10**9,
}  # fmt: skip
_CLAUSE = re.compile(r"(?: ;|;|, tandis que|, alors que|, mais|, ce qui|, while|, but) ")
_PARENTHESIS = re.compile(r" \([^()]*\)")
# A part of these sentences may leave out what the rest hangs on: a source, a condition, a doubt.
HANGING = re.compile(
    r"(?i)\b(?:selon|d['’]après|according to|si|s['’]ils?|if|n['’]|ne|not"
    r"|aurai\w*|serai\w*"
    r"|pourrai\w*|would|could|qu['’]?|que|that|dit|déclar\w+|indiqu\w+|annonc\w+|rapport\w+|précis\w+|estim\w+|expliqu\w+|assur\w+|affirm\w+|said)(?!\w)|[«»\"“”:]"
)
# "le" before a date that says when, and nothing else: not "depuis le", "c'est le".
_ON = re.compile(r"(?:^|(?P<word>\w+) |[,)] )(?P<le>[Ll]e )$")
_NO_ON = frozenset("depuis avant après dès est pour vers et jusque né née mort morte".split())
_RANGED = re.compile(
    r"\d(?:er)? (?:au|et|ou|and|to|-|&) $|\b(?:et|au|ou|and) (?:le )?$|(?i:\b(?:entre|between|nuit)\b)"
)
_OPENING = re.compile(
    r"(?i)^(?:si|bien|quand|lorsque|alors|tandis|mais|et|although|if|when|while|since|puisque|comme)\b"
)


def verbatim(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Say it in the same words."""
    yield source.claim, "unchanged"


def number_spelling(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Write a number otherwise: grouped by spaces, points, commas, not at all, or in words."""
    for number in numbers(source.claim):
        said_so = not outside_quotes(source.claim, number.start)
        if said_so or number.value > 10**9 or number.scale == "%":
            continue
        if number.value != int(number.value):
            yield from _expanded(source.claim, number)
            continue
        value = int(number.value)
        if number.scale:
            yield from _expanded(source.claim, number)
        ways = [spell(value, source.language)] if value % 100 == 0 or value < 100 else []
        if value >= 10_000:
            # 33,843 is a decimal fraction to a French reader; 33,000 is not.
            marks: tuple[str, ...] = (" ", ".", ",", "\u202f", "") if value % 1000 == 0 else (" ", "\u202f", "")
            if source.language == "en":
                marks = (",", "")
            ways += [f"{value:,}".replace(",", mark) for mark in marks]
        if number.spelled:
            ways = [str(value)] if number.surface in SPELLED else []
        ways = [way for way in ways if way != number.surface and way not in ("un", "une", "one", "0", "zéro", "zero")]
        if ways:
            new = rng.choice(ways)
            new = new.capitalize() if number.start == 0 else new
            yield put(source.claim, number.start, number.end, new), f"{number.surface} written {new}"


def _expanded(claim: str, number: Number) -> Iterator[Edit]:
    """Write "1,5 million d'euros" as "1 500 000 euros"."""
    size = _SIZES.get(number.scale or "")
    whole = round(number.value * size) if size else 0
    if number.scale and size and abs(whole - number.value * size) < 0.1 and not number.spelled:
        end = number.end + 1 + len(number.scale)
        rest = re.sub(r"^ d(?:['’]|e )", " ", claim[end:])
        new = f"{whole:,}" if number.scale in ("thousand", "billion") else f"{whole:,}".replace(",", " ")
        if not re.match(r"[-–]| (?:et|à|ou|and|to|or) ", rest):
            yield claim[: number.start] + new + rest, f"{claim[number.start : end]} written {new}"


def date_spelling(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Write a full date in figures, or with its month cut short."""
    for moment, (year, month, day) in _full_dates(source):
        french = source.language == "fr"
        ways = (
            [f"{day:02}/{month:02}/{year}", f"{day}/{month}/{year}"]
            if french
            else [f"{day} {EN_MONTHS[month - 1]} {year}"]
        )
        new = rng.choice([*ways, f"{year}-{month:02}-{day:02}"])
        yield (
            put(source.claim, moment.start, moment.end, new),
            f"{source.claim[moment.start : moment.end]} written {new}",
        )


def date_in_english(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Write a full date of a French sentence the English way: October 12, 1948."""
    for moment, (year, month, day) in _full_dates(source):
        before = _ON.search(source.claim[: moment.start])
        if source.language == "fr" and before and before["word"] not in _NO_ON:
            said = source.claim[moment.start : moment.end]
            new = f"{'On' if before['le'][0] == 'L' else 'on'} {EN_MONTHS[month - 1]} {day}, {year}"
            yield put(source.claim, before.start("le"), moment.end, new), f"{said} written {new}"


def _full_dates(source: Source) -> Iterator[tuple[Moment, tuple[int, int, int]]]:
    for moment in moments(source.claim):
        ranged = _RANGED.search(source.claim[: moment.start]) or not outside_quotes(source.claim, moment.start)
        if moment.day and moment.month and moment.year and not ranged:
            month = source.claim[slice(*moment.month)].lower()
            names = [name.lower() for name in (FR_MONTHS if month in FR_MONTHS else EN_MONTHS)]
            day = int(re.sub(r"\D", "", source.claim[slice(*moment.day)]))
            yield moment, (int(source.claim[slice(*moment.year)]), names.index(month) + 1, day)


def synonym(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Put a synonym for a word, outside quotations."""
    rows = _SYNONYMS[source.language].replace("\n", ";").split(";")
    for old, _, new in rng.sample([row.strip().partition("=") for row in rows], len(rows)):
        pattern = re.compile(rf"(?<![\w«\"'’-]){re.escape(old)}(?![\w'’/-])")
        match = pattern.search(source.claim)
        if match and not re.search(r"[«»\"“”]", source.claim) and _fits(source.claim, match, old):
            yield put(source.claim, match.start(), match.end(), new), f"{old} became {new}"
            return


def _fits(claim: str, match: re.Match[str], old: str) -> bool:
    """Tell whether the word has here the sense that its synonym shares: bounds and units go with a number."""
    after = re.match(r" \d", claim[match.end() :]) is not None
    before = re.search(r"\d $", claim[: match.start()]) is not None
    if old in (
        "environ",
        "quelque",
        "plus de",
        "près de",
        "au moins",
        "about",
        "nearly",
        "more than",
        "at least",
        "approximately",
    ):
        return after
    return before if old in ("km", "kg", "euros", "pour cent") else True


def typography(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Set the same words with other quotation marks, apostrophes and spaces."""
    for rows in rng.sample(_TYPOGRAPHY, len(_TYPOGRAPHY)):
        made = source.claim
        for old, new in rows:
            made = re.sub(old, new, made)
        if made != source.claim:
            yield made, "marks and spaces changed"
            return


def order(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Move a date or the source of a statement to the other end of the sentence."""
    claim = source.claim
    for pattern, first in ((_FRONTED, True), (_SOURCE_LAST, True), (_MOVED_BACK, False), (_SOURCE_FIRST, False)):
        match = pattern.match(claim)
        if not match:
            continue
        name = "adverbial" if "adverbial" in pattern.groupindex else "source"
        part, rest = match[name], match["rest"]
        if first and _STARTERS.match(rest):
            yield f"{part[0].upper()}{part[1:]}, {rest[0].lower()}{rest[1:]}.", f"{name} put first"
        elif not first:
            yield (
                f"{rest[0].upper()}{rest[1:]}{', ' if name == 'source' else ' '}{part[0].lower()}{part[1:]}.",
                f"{name} put last",
            )
        return
    match = _QUOTE_FIRST.match(claim)
    if match:
        if re.search(r" (?:à|au|aux|dans|to|in) ", match["who"]):
            return
        verb = f"{match['aux']} {match['verb']}" if match["aux"] else match["verb"]
        yield f"{match['who']} {verb} : {match['quote']}.", "speaker put first"


def part(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Say a part of the sentence only: its first clause, or all but what stands in brackets."""
    claim = source.claim
    if HANGING.search(claim):
        return
    match = _CLAUSE.search(claim)
    if match and match.start() > 40 and not _OPENING.match(claim):
        yield claim[: match.start()] + ".", "first clause only"
    elif _PARENTHESIS.search(claim):
        yield _PARENTHESIS.sub("", claim), "brackets left out"
