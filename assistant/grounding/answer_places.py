""" "Où ?", "in which city?" and a sentence in, whether and where it tells a place."""

from __future__ import annotations

import re
from typing import Final

from assistant.grounding.answer_parts import FAILS, OPEN, Fit, Side
from assistant.text.countries import country_of_place, folded_name
from assistant.text.names import Name, canonical_actor
from assistant.text.polarity import fold_in_place

_ASKED: Final = re.compile(
    r"(?i)(?:^|\b(?:et|and|mais|but) |, )(?:d['’])?(?:où|where)\b|"
    r"\b(?:dans|en|à|in|at|from|to|vers|de) (?:quel(?:le)?s?|which|what) (?:\w+ )?"
    r"(?P<kind>pays|country|countries|ville|city|town|lieu|place|endroit|région|region|province|capitale|capital|port|village)"
)
_AT: Final = re.compile(
    r"(?i)(?:\b(?:à|au|aux|en|dans|sur|près d[eu]|près des|devant|vers|chez|depuis|jusqu['’]à|hors d[eu]|in|at|near|on|"
    r"to|outside|inside|across|off|aboard|around|into|from|de|du|des|of)\s+|\bd['’])"
    r"(?:(?:la|le|les|l['’]|the|son|sa|ses|une?|an?)\s*)?"
    r"(?:[\w-]+\s+(?:de|du|des|d['’]|of)\s*(?:la |l['’]|les |the )?)?$"
)
_PLACES: Final = (
    r"installations?|base|villes?|ports?|usines?|hotels?|palais|gares?|aeroports?|rues?|places?|villages?|quartiers?|regions?|"
    r"provinces?|pays|frontieres?|fronts?|ambassades?|ministere|siege|parlement|assemblee|tribunal|cour|ecoles?|hopita(?:l|ux)|"
    r"universites?|stades?|mers?|oceans?|iles?|lacs?|fleuves?|montagnes?|vallees?|cotes?|large|nord|sud|est|ouest|centre|"
    r"banlieue|capitale|cosmodrome|chantiers?|ateliers?|entrepots?|camps?|prisons?|maisons?|immeubles?|salles?|bureaux?|"
    r"musees?|eglises?|mosquees?|territoires?|sol|zones?|sites?|barrages?|mines?|centrales?|champs?|forets?|"
    r"facilit(?:y|ies)|cit(?:y|ies)|towns?|streets?|squares?|airports?|stations?|factor(?:y|ies)|plants?|hotels?|palace|"
    r"borders?|embass(?:y|ies)|headquarters|parliament|courts?|schools?|hospitals?|universit(?:y|ies)|stadiums?|seas?|"
    r"islands?|lakes?|rivers?|mountains?|valleys?|coasts?|north|south|east|west|cent(?:er|re)|suburbs?|capital|yards?|"
    r"warehouses?|prisons?|houses?|buildings?|halls?|offices?|museums?|church(?:es)?|mosques?|territor(?:y|ies)|soil|"
    r"areas?|sites?|dams?|fields?|forests?|neighbou?rhoods?|districts?|count(?:y|ies)"
)
_PHRASE: Final = re.compile(
    r"\b(?:a|au|aux|en|dans|sur|pres d[eu]|devant|vers|in|at|near|on|outside|inside|off|aboard|around)\s+"
    r"(?:(?:la|le|les|l['’]|the|son|sa|ses|une?|an?|its|their|his|her)\s*)?(?:[\w-]+\s+){0,2}?(?:"
    + _PLACES
    + r")\b[^,.;:!?()«»]{0,60}"
)
_COUNTRIES: Final = frozenset(("pays", "country", "countries"))


def find_place(side: Side) -> Fit:
    """Tell whether a sentence tells a place, where a question asks for one."""
    match = _ASKED.search(side.query.text)
    if match is None:
        return OPEN
    wanted = (match["kind"] or "").lower()
    options = _named(side, wanted in _COUNTRIES) + ([] if wanted in _COUNTRIES else _phrases(side))
    if not options:
        return FAILS
    held = [one for one in options if side.holds_key(*one)]
    if held:
        return Fit("fills", *side.key)
    return Fit("open", *options[0]) if len(options) == 1 else OPEN


def _named(side: Side, country: bool) -> list[tuple[int, int]]:
    text = side.ground.reading.text
    return [
        (name.start, name.end)
        for name in side.ground.names
        if (name.kind in ("place", "other"))
        and (not country or country_of_place(folded_name(name.text)))
        and not _asked(name, side)
        and _AT.search(text[max(side.ground.start, name.start - 50) : name.start])
    ]


def _phrases(side: Side) -> list[tuple[int, int]]:
    folded = fold_in_place(side.ground.text)
    return [(side.ground.start + m.start(), side.ground.start + m.end()) for m in _PHRASE.finditer(folded)]


def _asked(name: Name, side: Side) -> bool:
    return any(canonical_actor(name.text) == canonical_actor(one.text) for one in side.question.names)
