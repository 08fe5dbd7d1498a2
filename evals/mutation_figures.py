"""A supported claim in, lies about its figures out: number, unit, counted noun, qualifier."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from evals.mutation_sources import Source
from evals.mutation_spots import EN_SPELLED, FR_SPELLED, Number, numbers, put, stands

Edit = tuple[str, str]

_LOWER = re.compile(
    r"(?i)(?:plus d[e'’]|au moins|dépass\w+|supérieure?s? à|more than|over|at least|above|pas moins de) ?$"
)
_UPPER = re.compile(
    r"(?i)(?:moins d[e'’]|au plus|jusqu['’]à|less than|fewer than|at most|up to|under|pas plus de|maximum) ?\W?$"
)
_UNITS = [
    "euros dollars roubles yens", "euro dollar", "€ $ £", "kilomètres mètres miles", "km m", "kilomètre mètre",
    "mètres kilomètres centimètres", "kilos tonnes grammes", "kg g", "tonnes kilos grammes",
    "ans mois semaines", "mois semaines jours", "semaines mois jours", "jours heures semaines",
    "minutes secondes jours", "secondes minutes jours", "années semaines jours", "litres tonnes", "points places",
    "degrés mètres",
    "kilometres metres tonnes", "kilometers miles tons", "miles feet tonnes", "metres kilometres", "meters kilometers",
    "tonnes litres", "tons pounds", "years months weeks", "months days years", "weeks days years", "days weeks hours",
    "hours days minutes", "minutes seconds hours", "pounds dollars yen", "percent kilometres",
]  # fmt: skip
UNITS = {row.split()[0]: row.split()[1:] for row in _UNITS}
_TO_UNIT = re.compile(
    r"^(?P<gap>[ \u00a0\u202f]?(?:(?:mille|millions?|milliards?|thousand|billions?)[ \u00a0])?(?:d['’]|de )?)"
    r"(?P<unit>[€$£]|[^\W\d_]+)"
)
_NOUNS = {
    "fr": "navires écoles villages chansons tableaux chevaux ponts restaurants violons phares".split(),
    "en": "ships schools villages songs paintings horses bridges restaurants violins lighthouses".split(),
}
# Words after a number that are no counted noun: adjectives that come first, function words, sizes.
_NOT_NOUNS = frozenset(
    """grands grandes petits petites nouveaux nouvelles autres premiers premières derniers dernières jeunes anciens
    anciennes différents différentes principaux principales gros grosses hauts hautes meilleurs meilleures seuls seules
    mêmes bons bonnes vieux vieilles longs longues beaux belles importants importantes célèbres véritables prochains
    prochaines dans sans sous mais puis plus pas vers après très fois ses ces les des nous vous alors depuis toujours
    parfois moins jamais lors dès hors points degrés pieds pouces carrés cubes heures titres tiers voix
    as was is has his this its plus thus times others years his less across pages series
    millions milliards milliers dizaines centaines thousands hundreds dozens""".split()
)
_SCALED = {
    "fr": {"mille": "millions", "million": "milliard", "millions": "milliards", "milliard": "million",
           "milliards": "millions"},
    "en": {"thousand": "million", "million": "billion", "billion": "million"},
}  # fmt: skip
_DROPPED = re.compile(
    r"(?i)\b(?:plus d[e'’]|moins d[e'’]|près d[e'’]|environ|quelque|au moins|au plus|presque|pas moins de"
    r"|more than|less than|fewer than|nearly|about|almost|at least|at most|up to|around|some|roughly) ?$"
)
_NOT_DROPPED = re.compile(r"(?i)\b(?:pas|les|des|aux|ne|n['’]|de|d['’]|à|il y a|the|no|not|en|la) ?\S* ?$")
# Words before a number that leave room for a qualifier.
_FREE = re.compile(
    r"(?i)\b(?:compte|comptait|a|ont|dans|pendant|avec|pour|est de|coûte|mesure|soit|dont|has|had|with|for) $"
)
_BOUND_AFTER = re.compile(r"(?i)\b(?:environ|au moins|au plus|ou plus|maximum|minimum|or more|à peu près)\b")
_INVERTED = {
    "plus de": "moins de", "moins de": "plus de", "plus d'": "moins d'", "plus d’": "moins d’", "moins d'": "plus d'",
    "moins d’": "plus d’", "près de": "plus de", "environ": "plus de", "quelque": "au plus", "au moins": "au plus",
    "au plus": "au moins", "presque": "plus de", "pas moins de": "moins de", "more than": "less than",
    "less than": "more than", "fewer than": "more than", "nearly": "more than", "about": "less than",
    "almost": "more than", "at least": "at most", "at most": "at least", "up to": "at least", "around": "more than",
    "some": "at most", "roughly": "less than", "près d'": "plus d'", "près d’": "plus d’",
}  # fmt: skip


def number_little(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Change a number by a little, never to one that the claim's bound still covers."""
    for number in numbers(source.claim):
        value = number.value
        step = 1.0 if value < 50 else float(max(1, int(value * rng.choice([0.02, 0.05, 0.1]))))
        if "," in number.surface and not re.search(r",\d{3}$", number.surface):
            step = 10.0 ** -len(number.surface.split(",")[1])
        new = _written(value + step * _direction(source.claim, number, rng), number)
        yield from _renumbered(source, number, new)


def number_digit(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Change one digit of a number."""
    for number in numbers(source.claim):
        if number.spelled:
            continue
        places = [at for at, char in enumerate(number.surface) if char.isdigit()]
        for at in rng.sample(places, len(places)):
            others = [d for d in "123456789" if d != number.surface[at]]
            new = number.surface[:at] + rng.choice(others) + number.surface[at + 1 :]
            if _moved_rightly(source.claim, number, new):
                yield from _renumbered(source, number, new)
                break


def number_scale(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Multiply or divide a number by ten or a thousand."""
    for number in numbers(source.claim):
        new = _SCALED[source.language].get(number.scale or "")
        if new and number.scale:
            end = number.end + 1 + len(number.scale)
            old, made = source.claim[number.start : end], f"{number.surface}{number.after[:1]}{new}"
            if made not in source.passage and _scale_lies(source.claim[: number.start], number.scale):
                yield put(source.claim, number.start, end, made), f"{old} became {made}"
        elif not number.scale and not number.spelled and not _UPPER.search(source.claim[: number.start]):
            yield from _renumbered(source, number, _written(number.value * rng.choice([10, 1000]), number))


def number_borrowed(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Put a number of the passage that counts something else."""
    for number in numbers(source.claim):
        for other in numbers(source.passage):
            same = other.noun == number.noun or number.spelled != other.spelled or "%" in (number.scale, other.scale)
            made = f"{other.surface}{number.after[:12]}"
            if same or not _is_noun(other) or not _is_noun(number):
                continue
            if other.value == number.value or made in source.passage:
                continue
            if other.value not in {one.value for one in numbers(source.claim)} and _moved_rightly(
                source.claim, number, other.surface
            ):
                note = f"{number.surface} became {other.surface}, which counts {other.noun}"
                yield put(source.claim, number.start, number.end, other.surface), note


def unit(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Swap a currency, a measure or a unit of time for another."""
    for number in numbers(source.claim):
        match = _TO_UNIT.match(number.after)
        if match is None or match["unit"] not in UNITS:
            continue
        new = rng.choice(UNITS[match["unit"]])
        start, gap = number.end + match.start("unit"), match["gap"]
        if gap.endswith(("d'", "d’")):
            gap = gap[:-2] + "de "
        made = number.surface + gap + new
        if made not in source.passage:
            yield put(source.claim, number.start, start + len(match["unit"]), made), f"{match['unit']} became {new}"


def noun(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Swap the noun that a number counts for another, of the same passage where it counts one."""
    counted = [one.noun for one in numbers(source.passage) if _is_noun(one)]
    for number in numbers(source.claim):
        if not _is_noun(number) or number.noun is None:
            continue
        near = [one for one in counted if one and one[:4] != number.noun[:4] and one not in source.claim]
        new = rng.choice(near) if near and rng.random() < 0.5 else rng.choice(_NOUNS[source.language])
        surface = f"{number.surface} {new}"
        if new[:4] != number.noun[:4] and surface not in source.passage.replace("\u00a0", " "):
            start = number.end + number.after.index(number.noun)
            yield put(source.claim, start, start + len(number.noun), new), f"{number.noun} became {new}"


def qualifier_dropped(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Leave out the words that say a number is a bound or an estimate."""
    for number in numbers(source.claim):
        before = source.claim[: number.start]
        match = _DROPPED.search(before)
        if match and not _NOT_DROPPED.search(before[: match.start()][-12:]) and match.start():
            said = f"{number.surface}{number.after[:12]}"
            if source.passage.count(said) == source.claim.count(said):
                yield before[: match.start()] + source.claim[number.start :], f"{match.group().strip()} left out"


def qualifier_added(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Make a bound of a number that is told exactly."""
    for number in numbers(source.claim):
        before = source.claim[: number.start]
        bounded = _DROPPED.search(before) or _LOWER.search(before) or _UPPER.search(before)
        if bounded or number.spelled or number.value < 10 or not _FREE.search(before):
            continue
        word = rng.choice(["plus de", "moins de"] if source.language == "fr" else ["more than", "less than"])
        if not _BOUND_AFTER.search(number.after[:40]):
            yield f"{before}{word} {source.claim[number.start :]}", f"{word} added before {number.surface}"


def qualifier_inverted(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Turn a bound or an estimate into another one."""
    for number in numbers(source.claim):
        before = source.claim[: number.start]
        match = _DROPPED.search(before)
        old = match.group().strip() if match else ""
        if match and old.lower() in _INVERTED and not re.search(r"(?i)\b(?:pas|no|not|ne) $", before[: match.start()]):
            new = _INVERTED[old.lower()]
            new = new.capitalize() if old[0].isupper() else new
            gap = match.group()[len(old) :]
            yield before[: match.start()] + new + gap + source.claim[number.start :], f"{old} became {new}"


def _direction(claim: str, number: Number, rng: random.Random) -> int:
    """Return 1 for more, -1 for less: what a bound before the number does not cover."""
    before = claim[: number.start]
    if _LOWER.search(before):
        return 1
    if _UPPER.search(before):
        return -1
    return 1 if number.value < 3 else rng.choice([1, -1])


def _scale_lies(before: str, scale: str) -> bool:
    """Tell whether the swapped scale says what the bound before the number does not cover."""
    grows = not scale.startswith(("milliard", "billion"))
    return not (_UPPER.search(before) if grows else _LOWER.search(before))


def _moved_rightly(claim: str, number: Number, new: str) -> bool:
    changed = Number(new, number.start, number.end, number.after, number.noun, number.scale).value
    before = claim[: number.start]
    if _LOWER.search(before):
        return changed > number.value
    return changed < number.value if _UPPER.search(before) else changed != number.value


def _renumbered(source: Source, number: Number, new: str | None) -> Iterator[Edit]:
    if not new or new == number.surface:
        return
    changed = Number(new, number.start, number.end, number.after, number.noun, number.scale).value
    if not stands(changed, source.passage) and new not in source.passage and changed != number.value:
        yield put(source.claim, number.start, number.end, new), f"{number.surface} became {new}"


def _written(value: float, number: Number) -> str | None:
    """Write a value as the number was written: in words, in groups, with a decimal comma."""
    if number.spelled:
        words = FR_SPELLED if number.surface in FR_SPELLED else EN_SPELLED
        names = {size: name for name, size in words.items()}
        return names.get(int(value))
    separator = re.search(r"[ \u00a0\u202f.,](?=\d{3}(?!\d))", number.surface)
    if value != int(value):
        places = len(re.split("[.,]", number.surface)[-1])
        written = f"{value:.{places}f}"
        return written.replace(".", ",") if "," in number.surface else written
    grouped = f"{int(value):,}"
    return grouped.replace(",", separator.group()) if separator else str(int(value))


def _is_noun(number: Number) -> bool:
    noun = number.noun or ""
    return len(noun) >= 4 and noun[-1] in "sx" and noun not in _NOT_NOUNS and noun not in UNITS and noun.islower()
