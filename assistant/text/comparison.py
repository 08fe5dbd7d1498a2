"""Two figures in, whether the source carries the claimed one out: value, then unit, then qualifier.

Values are equal after normalisation: a share may be told as a percentage, a length in metres or kilometres. A counted
noun that one side leaves out is compatible with any noun, never with percent, currency, measure or time, which are
found where they stand. A qualifier may be told by a synonym or weakened where that is still true ("au moins" for
"plus de"), but neither dropped, added nor changed. A precise number may be told by a rounder one that its qualifier
keeps true ("plus de 60 %" for 63 %).
"""

from __future__ import annotations

import math
from dataclasses import replace

from assistant.text.currencies import SHARED_NAMES
from assistant.text.rounding import rounds
from assistant.text.synonyms import is_person, meanings, noun_key
from assistant.text.units import NAMES
from assistant.text.words import stem
from assistant.types import Figure, FigureVerdict, Qualifier

# Factors to the smallest unit of each kind.
_FACTORS = {
    "mm": ("length", 1.0), "cm": ("length", 10.0), "m": ("length", 1e3), "km": ("length", 1e6),
    "mg": ("mass", 1.0), "g": ("mass", 1e3), "kg": ("mass", 1e6), "t": ("mass", 1e9), "kt": ("mass", 1e12),
    "m2": ("area", 1.0), "ha": ("area", 1e4), "km2": ("area", 1e6),
    "ml": ("volume", 1.0), "cl": ("volume", 10.0), "l": ("volume", 1e3), "hl": ("volume", 1e5), "m3": ("volume", 1e6),
    "W": ("power", 1.0), "kW": ("power", 1e3), "MW": ("power", 1e6), "GW": ("power", 1e9),
    "Wh": ("energy", 1.0), "kWh": ("energy", 1e3), "MWh": ("energy", 1e6), "GWh": ("energy", 1e9),
    "TWh": ("energy", 1e12),
    "seconde": ("time", 1.0), "second": ("time", 1.0), "minute": ("time", 60.0), "heure": ("time", 3600.0),
    "hour": ("time", 3600.0), "jour": ("time", 86400.0), "day": ("time", 86400.0), "semaine": ("time", 604800.0),
    "week": ("time", 604800.0),
    "mois": ("calendar", 1.0), "month": ("calendar", 1.0), "trimestre": ("calendar", 3.0),
    "quarter": ("calendar", 3.0), "semestre": ("calendar", 6.0), "an": ("calendar", 12.0),
    "year": ("calendar", 12.0), "décennie": ("calendar", 120.0), "decade": ("calendar", 120.0),
    "siècle": ("calendar", 1200.0), "century": ("calendar", 1200.0),
}  # fmt: skip
_ANYBODY = frozenset({"personne", "person", "people"})
_WIDER = {
    wide: frozenset(narrow.split())
    for wide, narrow in {
        "vehicule": "voiture car camion truck bus autobus autocar moto char blinde lorry van",
        "vehicle": "voiture car camion truck bus autobus autocar moto char blinde lorry van tank",
        "animal": "chien chat vache cheval mouton cochon loup ours dog cat cow horse sheep pig wolf bear",
        "logement": "appartement maison studio apartment flat house",
        "home": "apartment flat house appartement maison",
        "navire": "porte-conteneurs cargo petrolier ferry paquebot chalutier",
        "ship": "ferry tanker cargo trawler",
        "appareil": "avion helicoptere drone plane aircraft helicopter",
        "aircraft": "helicopter drone helicoptere",
    }.items()
}
_AS_TIME = frozenset({"fois", "time"})
_DEGREES = frozenset({"°", "°C", "°F"})
# What each qualifier of the source still allows to be claimed.
_ALLOWED: dict[Qualifier, frozenset[Qualifier]] = {
    "exact": frozenset({"exact"}),
    "about": frozenset({"about"}),
    "more_than": frozenset({"more_than", "at_least"}),
    "at_least": frozenset({"at_least"}),
    "less_than": frozenset({"less_than", "at_most"}),
    "at_most": frozenset({"at_most"}),
    "vague": frozenset({"vague"}),
}


def same_unit(a: str | None, b: str | None) -> bool:
    """Tell whether two units or counted nouns mean the same, by lemma, synonym or translation; None is any noun."""
    if a is None or b is None:
        return not ({a, b} & NAMES)
    if "°" in (a, b) and {a, b} <= _DEGREES:
        return True
    if noun_key(a) == noun_key(b) or meanings(a) & meanings(b):
        return True
    if {a, b} & NAMES:
        return False
    return bool(_stems(a) & _stems(b)) or _last_part_alike(a, b)


def _stems(noun: str) -> set[str]:
    return {stem(noun, "fr"), stem(noun, "en")} if noun else set()


def _last_part_alike(a: str, b: str) -> bool:
    """Compare "nord-coréen" with "coréen" no, but "lance-roquettes" with "lance-roquette" yes."""
    return a.replace("-", "").rstrip("sx") == b.replace("-", "").rstrip("sx")


def compare(claimed: Figure, source: Figure) -> FigureVerdict:
    """Return "supported", or the first of wrong_value, wrong_unit, wrong_qualifier that holds."""
    scaled = _in_unit_of(claimed, source)
    if rounds(claimed if scaled is None else _scaled(claimed, scaled), source) and (
        scaled is not None or _compatible(claimed, source)
    ):
        return "supported"
    if scaled is None:
        same_value = _equal(claimed.value, source.value) and _equal(claimed.upper, source.upper)
        if not same_value:
            return "wrong_value"
        if not _compatible(claimed, source):
            return "wrong_unit"
    elif not (
        _equal(_times(claimed.value, scaled), source.value) and _equal(_times(claimed.upper, scaled), source.upper)
    ):
        # "Two months" for "two years" takes one length of time for another.
        return "wrong_unit" if claimed.kind == "duration" and _equal(claimed.value, source.value) else "wrong_value"
    return "supported" if claimed.qualifier in _ALLOWED[source.qualifier] else "wrong_qualifier"


def _compatible(claimed: Figure, source: Figure) -> bool:
    if (claimed.kind == "ordinal") != (source.kind == "ordinal"):
        return False
    if claimed.kind == "ordinal" and _AS_TIME & {noun_key(unit) for unit in (claimed.unit, source.unit) if unit}:
        # "Pour la première fois" and "the first meeting" rank the same thing.
        return True
    if None in (claimed.unit, source.unit) and "age" in (claimed.kind, source.kind):
        return claimed.kind in ("number", "age") and source.kind in ("number", "age")
    return same_unit(claimed.unit, source.unit) or _generalises(claimed.unit, source.unit)


def _generalises(claimed: str | None, source: str | None) -> bool:
    """Tell whether the claim says less of what is counted: "personnes" for "soldats", "crowns" for Swedish crowns."""
    if noun_key(claimed or "") in _WIDER and noun_key(source or "") in _WIDER[noun_key(claimed or "")]:
        return True
    if source in SHARED_NAMES.get(claimed or "", ()):
        return True
    return bool(claimed and source) and noun_key(claimed or "") in _ANYBODY and is_person(source or "")


def _in_unit_of(claimed: Figure, source: Figure) -> float | None:
    """Return the factor that brings the claimed value to the unit of the source, None where there is none."""
    if claimed.unit == source.unit:
        return None
    if source.unit == "%" and claimed.kind == "number" and claimed.value is not None and 0 < claimed.value <= 1:
        return 100.0
    if claimed.unit == "%" and source.kind == "number" and source.value is not None and 0 < source.value <= 1:
        return 0.01
    here, there = _FACTORS.get(claimed.unit or ""), _FACTORS.get(source.unit or "")
    return here[1] / there[1] if here and there and here[0] == there[0] else None


def _scaled(figure: Figure, factor: float) -> Figure:
    return replace(figure, value=_times(figure.value, factor), upper=_times(figure.upper, factor))


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _equal(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-12)
