"""The ministries that a text names, French or English, as keys that both languages share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.text.countries import folded_name

# One line a portfolio: French names, English names, and the names that stand for its ministry by themselves.
_TABLE = """
defense,armees,guerre|defense,defence,armed forces,war|pentagone,pentagon
interieur,affaires interieures|interior,internal affairs,home affairs,home,homeland security|place beauvau,beauvau,home office
affaires etrangeres,relations exterieures,europe et des affaires etrangeres,affaires exterieures|foreign,foreign affairs,external affairs,state|quai d'orsay,chef de la diplomatie,cheffe de la diplomatie,diplomatie,foreign office,top diplomat,state department,departement d'etat
justice|justice,attorney general|garde des sceaux,chancellerie,attorney general,justice department
economie,finances,economie et des finances,comptes publics,budget,tresor,action et des comptes publics|economy,economic,economics,finance,budget,treasury|bercy,exchequer
sante,solidarites,solidarites et de la sante,affaires sociales|health,social affairs,solidarity,welfare|
education,education nationale,enseignement,enseignement superieur|education,higher education,schools|
travail,emploi|labour,labor,employment,work|
agriculture,alimentation|agriculture,farm,farming,food|
culture|culture,cultural|
environnement,ecologie,transition ecologique,climat,transition energetique|environment,ecology,climate,ecological transition|
energie,petrole|energy,oil,petroleum|
transports|transport,transportation|
logement,ville|housing|
industrie|industry|
commerce,commerce exterieur|trade,commerce|
recherche,sciences|research,science|
sports,jeunesse|sport,sports,youth|
tourisme|tourism|
numerique|digital|
peche,mer|fisheries,fishery|
outre mer,outre mers|overseas|
cooperation,developpement|development,cooperation|
immigration|immigration|
information|information|
unification|unification|
justice et de la securite,securite,securite publique|security,public security|
mines|mines,mining|
eau|water|
planification|planning|
"""  # noqa: E501
_FRENCH = re.compile(
    r"\b(?:ministres?|ministeres?|secretaires? d'etat)(?: [a-z ]{3,20}?)? (?:de la|de l'|du|des|d'|aux?|a la|a l') ?"
)
_OFFICE = r"(?:ministers?|ministry|ministries|secretary|department|undersecretary)"


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A ministry or minister named in a text: the key of the portfolio and the words that tell it."""

    key: str
    surface: str


def find_portfolios(text: str) -> list[Portfolio]:
    """Return the portfolios of the ministers and ministries that a text names, in order."""
    folded = folded_name(text)
    return [Portfolio(key, surface) for key, surface in (*_french(folded), *_english(folded))]


def portfolio_words(key: str) -> tuple[str, ...]:
    """Return every word or phrase, folded, by which a portfolio may be known."""
    return _words()[key]


def _french(folded: str) -> Iterator[tuple[str, str]]:
    names = _names()[0]
    for match in _FRENCH.finditer(folded):
        words = re.findall(r"[a-z']+", folded[match.end() : match.end() + 60])
        for count in range(min(6, len(words)), 0, -1):
            phrase = " ".join(words[:count])
            if phrase in names:
                yield names[phrase], phrase
                break


def _english(folded: str) -> Iterator[tuple[str, str]]:
    names = _names()[1]
    for match in re.finditer(rf"\b([a-z]+)(?: ([a-z]+))? {_OFFICE}\b", folded):
        for phrase in (f"{match[1]} {match[2]}" if match[2] else match[1], match[2] or ""):
            if phrase in names:
                yield names[phrase], phrase
                break
    for match in re.finditer(rf"\b{_OFFICE} (?:of|for) (?:the )?([a-z]+)(?: ([a-z]+))?", folded):
        for phrase in (f"{match[1]} {match[2]}" if match[2] else match[1], match[1]):
            if phrase in names:
                yield names[phrase], phrase
                break


@cache
def _names() -> tuple[dict[str, str], dict[str, str]]:
    french: dict[str, str] = {}
    english: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        first, second, _ = line.split("|")
        key = second.split(",")[0]
        french.update(dict.fromkeys(first.split(","), key))
        english.update(dict.fromkeys(second.split(","), key))
    return french, english


@cache
def _words() -> dict[str, tuple[str, ...]]:
    lines = [line.split("|") for line in _TABLE.strip().splitlines()]
    return {line[1].split(",")[0]: tuple(word for part in line for word in part.split(",") if word) for line in lines}
