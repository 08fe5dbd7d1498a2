"""A supported French claim in, an English sentence that follows from it out, by template."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from evals.mutation_sources import Source
from evals.mutation_spelling import spell
from evals.mutation_spots import EN_MONTHS, FR_MONTHS, Number, numbers
from evals.mutation_truths import HANGING

Edit = tuple[str, str]

_NOUNS = dict(
    pair.split("=")
    for pair in """soldats=soldiers;militaires=soldiers;conteneurs=containers;personnes=people;habitants=inhabitants;
    missiles=missiles;morts=deaths;blessés=wounded;salariés=employees;employés=employees;élèves=pupils;
    étudiants=students;enfants=children;pays=countries;villes=cities;navires=ships;avions=planes;ans=years;mois=months;
    jours=days;semaines=weeks;euros=euros;dollars=dollars;kilomètres=kilometres;mètres=metres;tonnes=tonnes;
    films=films;albums=albums;livres=books;matchs=matches;joueurs=players;buts=goals;exemplaires=copies;
    spectateurs=spectators;langues=languages;communes=municipalities;universités=universities;points=points;
    véhicules=vehicles;maisons=houses;hommes=men;femmes=women;policiers=police officers;médecins=doctors;
    minutes=minutes;secondes=seconds;hectares=hectares;députés=deputies;membres=members;candidats=candidates;
    entreprises=companies;chansons=songs;victoires=victories;titres=titles""".replace("\n", "").split(";")
    for pair in [pair.strip()]
)
_QUALIFIERS = {
    "plus de": "more than", "plus d'": "more than", "moins de": "less than", "environ": "about", "quelque": "about",
    "près de": "nearly", "au moins": "at least", "au plus": "at most", "": "",
}  # fmt: skip
_SCALES = {
    "millions": "million",
    "million": "million",
    "milliards": "billion",
    "milliard": "billion",
    "mille": "thousand",
}
_BEFORE = re.compile(r"(?i)(?:\b(plus de|moins de|environ|quelque|près de|au moins|au plus) )$")
_OTHER_BEFORE = re.compile(
    r"(?i)\b(?:plus d['’]|moins d['’]|jusqu['’]à|à peine|presque|pas|dépass\w+|entre"
    r"|autres?|premiers?|derniers?|voire|seuls?|max\w*|min\w*) ?$"
)
_NOUN = re.compile(
    r"^[ \u00a0\u202f](?:(millions|million|milliards|milliard|mille) )?(?:d['’]|de )?([^\W\d_]+)(?=[ ,.;)])"
)
_NAME = r"(?P<who>[A-ZÉ][\w’'-]+(?: (?:de |von |van )?[A-ZÉ][\w’'-]+){1,3})"
_DATE = rf"le (?P<day>\d{{1,2}}|1er) (?P<month>{'|'.join(FR_MONTHS)}) (?P<year>\d{{4}})"
_BORN = re.compile(rf"^{_NAME},? (?:est née?|naît|naquit) {_DATE}\b")
_DIED = re.compile(rf"^{_NAME},? (?:est morte?|est décédée?|meurt|mourut) {_DATE}\b")
_SAID = re.compile(
    r"^(?P<quote>«[^«»]+»|\"[^\"]+\"|“[^”]+”), (?:a|avait) (?:déclaré|affirmé|indiqué|expliqué|ajouté|estimé) "
    r"(?P<who>[A-ZÉ][\w’'-]+(?: [A-ZÉ][\w’'-]+){1,2})(?=[.,])"
)
_COUNTRIES = {
    "La Corée du Nord": "North Korea", "la Corée du Nord": "North Korea", "La Russie": "Russia", "la Russie": "Russia",
    "Les États-Unis": "The United States", "les États-Unis": "the United States", "Washington": "Washington",
    "Pyongyang": "Pyongyang", "Moscou": "Moscow", "L'Ukraine": "Ukraine", "l'Ukraine": "Ukraine",
    "La France": "France", "la France": "France", "L'Allemagne": "Germany", "l'Allemagne": "Germany",
    "La Corée du Sud": "South Korea", "la Corée du Sud": "South Korea", "Le Japon": "Japan", "le Japon": "Japan",
    "La Chine": "China", "la Chine": "China", "Le Royaume-Uni": "The United Kingdom",
}  # fmt: skip
_STATES = "|".join(map(re.escape, _COUNTRIES))
_ACCUSED = re.compile(
    rf"(?P<a>{_STATES}) (?:a|ont) (?:accusé|accuse) (?P<b>{_STATES})\b|(?P<c>{_STATES}) accusent? (?P<d>{_STATES})\b"
)

_VERBS = dict(
    row.strip().split("=")
    for row in """compte=has;comptait=had;possède=owns;emploie=employs;accueille=welcomes;mesure=measures;pèse=weighs;
    a envoyé=sent;ont envoyé=sent;a tué=killed;a vendu=sold;ont vendu=sold;a acheté=bought;a reçu=received;a gagné=won;
    ont reçu=received;ont gagné=won;a perdu=lost;ont perdu=lost;a publié=published;a écrit=wrote;a construit=built;
    a créé=created;a recruté=recruited;a fourni=supplied;a livré=delivered;ont livré=delivered;a expédié=shipped;
    a lancé=launched;a tiré=fired;a marqué=scored;a inscrit=scored;a remporté=won;ont remporté=won;a dépensé=spent;
    a payé=paid;a investi=invested;a produit=produced;a accueilli=welcomed;a attiré=attracted;a réuni=gathered;
    a passé=spent;a enregistré=recorded;remporte=wins;gagne=wins;publie=publishes;
    reçoit=receives;produit=produces;a disputé=played;dispute=plays;marque=scores;inscrit=scores;vend=sells;
    mesurait=measured;employait=employed;perd=loses;attire=attracts;regroupe=gathers""".replace("\n", "").split(";")
)
_DOES = re.compile(
    rf"^(?P<who>{_STATES}|[A-ZÉ][\w’'-]+(?: [A-ZÉ][\w’'-]+){{0,2}}) (?P<verb>{'|'.join(_VERBS)}) "
    r"(?:plus de |moins de |environ |quelque |près de |au moins )?$"
)
_PASSIVES = {"tué": "killed", "blessé": "injured", "arrêté": "arrested", "évacué": "evacuated",
             "détruit": "destroyed", "vendu": "sold", "interpellé": "arrested", "recensé": "recorded",
             "hospitalisé": "hospitalised"}  # fmt: skip
_NOBODY = re.compile(r"(?:[LD]['’][a-zéè]|(?:Il|Elle|On|Ils|Elles|Ce|Cela|Qui)\b)")
_SOURCE = re.compile(r"^(?:Selon|D['’]après) (?:la |le |l['’])?(?P<who>[A-ZÉ][\w-]+(?: [A-ZÉ][\w-]+)?), ")
_UNDERGONE = re.compile(
    rf"^ [^\W\d_]+ (?:[\w-]+ )?(?:ont été|sont|furent|étaient) (?P<verb>{'|'.join(_PASSIVES)})e?s?\b"
)


def translation(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Say in English what a simple French pattern says."""
    if source.language != "fr":
        return
    makers: list[Callable[[Source, random.Random], Iterator[str]]] = [_life, _accused, _done, _suffered, _said]
    for maker in makers:
        for made in maker(source, rng):
            yield made, "told in English"
            return


def _life(source: Source, rng: random.Random) -> Iterator[str]:
    for pattern, verb in ((_BORN, "was born"), (_DIED, "died")):
        match = pattern.match(source.claim)
        if match:
            day = re.sub(r"\D", "", match["day"])
            month = EN_MONTHS[FR_MONTHS.index(match["month"])]
            yield f"{match['who']} {verb} on {month} {day}, {match['year']}."


def _said(source: Source, rng: random.Random) -> Iterator[str]:
    match = _SAID.match(source.claim)
    # One in four, since quotations that stay in French are many and all alike.
    if match and rng.random() < 0.25:
        yield f"{match['who']} said: {match['quote']}."


def _accused(source: Source, rng: random.Random) -> Iterator[str]:
    match = _ACCUSED.search(source.claim)
    if match and match.start() == 0:
        first, second = _COUNTRIES[match["a"] or match["c"]], _COUNTRIES[match["b"] or match["d"]]
        yield f"{first} accused {second}."


def _done(source: Source, rng: random.Random) -> Iterator[str]:
    """Translate "Oslo compte 700 000 habitants", "La Russie a livré 40 missiles"."""
    if HANGING.search(source.claim):
        return
    for number in numbers(source.claim):
        counted = _counted(source, number, rng)
        match = _DOES.match(source.claim[: number.start])
        if counted and match and not _NOBODY.match(match["who"]):
            who = _COUNTRIES.get(match["who"], match["who"])
            yield f"{who} {_VERBS[match['verb']]} {counted}."


def _suffered(source: Source, rng: random.Random) -> Iterator[str]:
    """Translate "plus de 40 personnes ont été blessées", with the source it comes from."""
    said_by = _SOURCE.match(source.claim)
    if HANGING.search(source.claim[said_by.end() :] if said_by else source.claim):
        return
    source_first = f"According to {said_by['who']}, " if said_by else ""
    for number in numbers(source.claim):
        counted = _counted(source, number, rng)
        match = _UNDERGONE.match(number.after)
        if counted and match:
            told = f"{source_first}{counted} were {_PASSIVES[match['verb']]}."
            yield told[0].upper() + told[1:]


def _counted(source: Source, number: Number, rng: random.Random) -> str | None:
    before, after = source.claim[: number.start], _NOUN.match(number.after)
    if not after or after[2] not in _NOUNS or number.value < 2 or _OTHER_BEFORE.search(before):
        return None
    qualifier = _BEFORE.search(before)
    said = _QUALIFIERS[qualifier[1].lower()] + " " if qualifier else ""
    scale = f" {_SCALES[after[1]]}" if after[1] else ""
    return f"{said}{_in_english(number.value, rng, bool(after[1]))}{scale} {_NOUNS[after[2]]}"


def _in_english(value: float, rng: random.Random, scaled: bool) -> str:
    if value != int(value):
        return f"{value:g}"
    whole = int(value)
    short = whole < 100 or (whole % 1000 == 0 and whole < 10**6)
    return spell(whole, "en") if short and not scaled and rng.random() < 0.5 else f"{whole:,}"
