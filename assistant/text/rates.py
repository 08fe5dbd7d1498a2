"""A text in, what its figures are reckoned by out: "par an", "per household", "a day", "mensuel"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from assistant.text.calendar_words import fold

# What is counted per what; one line a denominator, French and English, adjectives last.
_DENOMINATORS = """
heure hour h | horaire hourly
jour day | quotidien quotidienne quotidiens quotidiennes quotidiennement journalier journaliere daily
semaine week | hebdomadaire hebdomadaires weekly
mois month | mensuel mensuelle mensuels mensuelles mensuellement monthly
trimestre quarter | trimestriel trimestrielle trimestriels trimestrielles quarterly
an annee year annum | annuel annuelle annuels annuelles annuellement annual annually yearly
minute |
seconde second |
nuit nuitee night |
personne tete habitant person head capita inhabitant individu |
foyer menage household famille family home |
enfant child kid |
eleve etudiant pupil student |
employe salarie worker employee |
patient malade |
passager voyageur passenger |
kilo kilogramme kg kilogram |
tonne ton |
litre liter |
baril barrel |
kilometre km kilometer |
hectare acre |
action share |
match game |
repas meal |
billet ticket |
voiture vehicule car vehicle |
"""
# How often; what is said of a publication or a meeting excludes the rest. "Quotidien" is too often a noun.
_PERIODS = tuple(
    fold(line)
    for line in """hebdomadaire hebdomadaires weekly
mensuel mensuelle mensuels mensuelles monthly
bimensuel bimensuelle bimensuels bimensuelles fortnightly
bimestriel bimestrielle bimestriels bimestrielles
trimestriel trimestrielle trimestriels trimestrielles quarterly
semestriel semestrielle semestriels semestrielles biannual
annuel annuelle annuels annuelles annual yearly
biennal biennale biennaux biennales bisannuel bisannuelle biennial
triennal triennale quadriennal quadriennale quinquennal quinquennale""".splitlines()
)
_PER = re.compile(
    r"\b(?:(?P<word>par|per|chaque|each|every|an?|tou(?:s|tes) les) (?P<noun>[a-z]+)"
    r"|(?<=[0-9a-z])/ ?(?P<slashed>[a-z]+))"
)
_WORD = re.compile(r"[a-z]+")
_ARTICLES = frozenset({"a", "an"})
_LOOSE = frozenset({"a", "an", "chaque", "each", "every", "tous les", "toutes les"})
# "A day later", "for a week", "half an hour" are no rates.
_NO_RATE = tuple([word] for word in "ago later earlier after before of since in to long off when that which".split())
_NO_RATE_AFTER = frozenset(
    """for in over within of after half once about nearly almost only such just by at to with and or than as is was
    lasted take took last during under until through from on quite spend spent""".split()
)
_TIMES = 9


class Rate(NamedTuple):
    """What something is reckoned by, a number for each denominator; `loose` words tell a rate of a figure only."""

    by: int
    start: int
    end: int
    loose: bool


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, int], dict[str, int]]:
    nouns: dict[str, int] = {}
    adjectives: dict[str, int] = {}
    for rank, line in enumerate(_DENOMINATORS.strip().splitlines()):
        before, _, after = line.partition("|")
        nouns |= dict.fromkeys(before.split(), rank)
        adjectives |= dict.fromkeys(after.split(), rank)
    return nouns, adjectives


def find_rates(text: str) -> list[Rate]:
    """Return the denominators told in a text, in order: "par mois", "per day", "a year", "hebdomadaire"."""
    folded = fold(text)
    rates = []
    for match in _PER.finditer(folded):
        by = denominator(match["noun"] or match["slashed"])
        if by is not None and (match["word"] not in _ARTICLES or _is_rate(folded, match, by)):
            rates.append(Rate(by, match.start(), match.end(), match["word"] in _LOOSE))
    adjectives = _tables()[1]
    for match in _WORD.finditer(folded):
        if match[0] in adjectives:
            rates.append(Rate(adjectives[match[0]], match.start(), match.end(), True))
    return sorted(rates, key=lambda rate: rate.start)


def _is_rate(folded: str, match: re.Match[str], by: int) -> bool:
    """Tell "10 euros a day" from "a day later", "for a day" and "a man a woman"."""
    before = folded[max(0, match.start() - 12) : match.start()].split()
    after = folded[match.end() : match.end() + 10].split()
    return is_time(by) and bool(before) and before[-1] not in _NO_RATE_AFTER and after[:1] not in _NO_RATE


def periods(text: str) -> frozenset[int]:
    """Return the adjectives of periodicity of a text, a number for each that says the same: "mensuel", "monthly"."""
    words = set(_WORD.findall(fold(text)))
    return frozenset(rank for rank, line in enumerate(_PERIODS) if words & set(line.split()))


def denominator(word: str) -> int | None:
    """Return the number of the denominator that a folded word names, None where it names none."""
    nouns, adjectives = _tables()
    return nouns.get(word, nouns.get(word.removesuffix("s"), adjectives.get(word)))


def is_time(by: int) -> bool:
    """Tell whether a denominator is a unit of time."""
    return by < _TIMES
