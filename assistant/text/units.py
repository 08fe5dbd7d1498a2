"""Words and symbols after a number in, the closed classes of unit out: percent, currency, measure, duration."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.text.words import fold
from assistant.types import FigureKind, Language


class Unit(NamedTuple):
    """A unit as figures carry it: "%", an ISO currency, a symbol, or the singular noun of a time."""

    name: str
    kind: FigureKind


def _listed(kind: FigureKind, lines: str) -> dict[str, Unit]:
    """Read lines "NAME: word, word"; a line without a name goes on with the one before."""
    units: dict[str, Unit] = {}
    for line in re.sub(r"\n +(?=[^:\n]+(?:\n|$))", " ", lines.strip()).splitlines():
        name, _, words = line.strip().partition(":")
        units |= {word.strip(): Unit(name, kind) for word in words.split(",")}
    return units


CURRENCY_SYMBOLS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₩": "KRW", "₹": "INR", "₴": "UAH", "₪": "ILS",
    "₺": "TRY", "₿": "BTC",
}  # fmt: skip
_PERCENT = _listed(
    "percent",
    """%: %, pour cent, pourcent, pourcents, pourcentage, percent, per cent, pct, p cent
    ‰: ‰, pour mille, per mille, per mil
    point: points de pourcentage, point de pourcentage, percentage points, percentage point, points de base""",
)
_CURRENCIES = _listed(
    "currency",
    """EUR: euro, euros, eur, €
    USD: dollar, dollars, usd, dollars americains, dollar americain, dollars us, us dollars, us dollar, $, $ us, $
        usd, billets verts
    CAD: dollars canadiens, dollar canadien, canadian dollars, cad, $ c, $ ca, $ can
    AUD: dollars australiens, dollar australien, australian dollars, aud
    HKD: dollars de hong kong, hong kong dollars, hkd
    SGD: dollars de singapour, singapore dollars
    GBP: livres sterling, livre sterling, pounds sterling, pound sterling, gbp, £, pounds
    JPY: yen, yens, jpy, ¥
    CNY: yuan, yuans, renminbi, cny, rmb, yuans chinois
    KRW: won, wons, krw, wons sud-coreens, ₩
    RUB: rouble, roubles, ruble, rubles, rub, ₽
    UAH: hryvnia, hryvnias, uah, ₴
    CHF: francs suisses, franc suisse, swiss francs, chf
    XOF: francs cfa, franc cfa, cfa francs, fcfa, f cfa, xof
    FRF: franc, francs
    INR: roupies indiennes, indian rupees, inr, ₹
    BRL: real bresilien, reais, reals, brl
    PLN: zloty, zlotys, pln
    TRY: livres turques, livre turque, turkish lira, turkish liras, ₺
    LBP: livres libanaises, lebanese pounds
    EGP: livres egyptiennes, egyptian pounds
    SYP: livres syriennes, syrian pounds
    ILS: shekel, shekels, ₪
    MAD: dirhams marocains, dirham marocain, moroccan dirhams, mad, dh, dhs
    AED: dirhams emiratis, emirati dirhams
    SAR: riyals saoudiens, saudi riyals
    IRR: rials iraniens, iranian rials
    DZD: dinars algeriens, dinar algerien, algerian dinars
    TND: dinars tunisiens, dinar tunisien, tunisian dinars
    SEK: couronnes suedoises, swedish kronor, swedish crowns
    NOK: couronnes norvegiennes, norwegian kroner, norwegian crowns
    DKK: couronnes danoises, danish kroner
    CZK: couronnes tcheques, czech crowns
    MXN: pesos mexicains, mexican pesos
    ARS: pesos argentins, argentine pesos
    NGN: naira, nairas
    ZAR: rand, rands
    BTC: bitcoin, bitcoins, ₿
    dinar: dinar, dinars
    dirham: dirham, dirhams
    peso: peso, pesos
    rouble: rbl
    roupie: roupie, roupies, rupee, rupees
    riyal: riyal, riyals, rial, rials
    couronne: couronne, couronnes, kroner, kronor
    cent: cent, cents, centime, centimes, centimes d euro, cents d euro
    penny: penny, pence
    pesewa: pesewa, pesewas
    florin: florin, florins, florins hollandais
    mark: mark, marks, mark finlandais, marks finlandais, marks allemands, deutsche marks""",
)
_MEASURES = _listed(
    "measure",
    """km: km, kms, kilometre, kilometres, kilometer, kilometers
    m: m, metre, metres, meter, meters
    cm: cm, centimetre, centimetres, centimeter, centimeters
    mm: mm, millimetre, millimetres, millimeter, millimeters
    µm: μm, micrometre, micrometres, microns, micron
    nm: nm, nanometre, nanometres, nanometers
    mile: mile, miles
    nautical mile: milles, mille nautique, milles nautiques, milles marins, nautical miles, nautical mile
    ft: pied, pieds, foot, feet, ft
    in: pouce, pouces, inch, inches
    yard: yard, yards, verges
    km2: km2, km carres, kilometres carres, kilometre carre, square kilometres, square kilometers, sq km
    m2: m2, metres carres, metre carre, square metres, square meters, sq m
    ha: ha, hectare, hectares
    acre: acre, acres
    square mile: square miles, miles carres
    square foot: square feet, sq ft, pieds carres
    m3: m3, metres cubes, metre cube, cubic metres, cubic meters
    km3: km3, kilometres cubes
    cubic foot: pieds cubes, pied cube, cubic feet
    l: l, litre, litres, liter, liters
    hl: hl, hectolitre, hectolitres
    cl: cl, centilitre, centilitres
    ml: ml, millilitre, millilitres, milliliters
    gallon: gallon, gallons
    barrel: baril, barils, barrel, barrels, bbl
    kg: kg, kilo, kilos, kilogramme, kilogrammes, kilogram, kilograms, kgs
    g: g, gr, gramme, grammes, gram, grams
    mg: mg, milligramme, milligrammes, milligrams
    µg: μg, microgramme, microgrammes, micrograms
    t: t, tonne, tonnes, tonnes metriques, metric tons, metric tonnes, ton, tons
    kt: kt, kilotonne, kilotonnes, kilotons
    Mt: mt, megatonne, megatonnes, megatons
    ounce: once, onces, ounce, ounces, oz
    lb: lb, lbs
    km/h: km h, kmh, kilometres heure, kilometre heure, kilometres a l heure, kilometres par heure, kph, kilometers
        per hour, kilometres per hour, kilometers an hour, kilometres an hour, km a l heure, km par heure
    mph: mph, miles per hour, miles an hour, miles a l heure, miles par heure
    m/s: m s, metres par seconde, meters per second, metres per second
    kn: noeud, noeuds, knot, knots
    °C: °c, ° c, degres celsius, degre celsius, degrees celsius, deg c, deg centigrade, degres centigrades, celsius,
        centigrade, degres c, degrees c
    °F: °f, ° f, degres fahrenheit, degrees fahrenheit, deg f, fahrenheit, degres f, degrees f
    K: kelvin, kelvins
    °: °, degre, degres, degree, degrees, deg
    W: w, watt, watts
    kW: kw, kilowatt, kilowatts
    MW: mw, megawatt, megawatts
    GW: gw, gigawatt, gigawatts
    TW: tw, terawatt, terawatts
    Wh: wh, wattheures
    kWh: kwh, kilowattheure, kilowattheures, kilowatt hours, kilowatt heures
    MWh: mwh, megawattheure, megawattheures, megawatt hours
    GWh: gwh, gigawattheures, gigawatt hours
    TWh: twh, terawattheure, terawattheures, terawatt hours
    V: volt, volts
    kV: kv, kilovolts
    Hz: hz, hertz
    kHz: khz
    MHz: mhz
    GHz: ghz
    dB: db, decibel, decibels
    bit: bit, bits
    B: octet, octets, byte, bytes
    kB: ko, kb, kilooctets
    MB: mo, mb, megaoctets, megabytes
    GB: go, gb, gigaoctets, gigabytes
    TB: to, tb, teraoctets, terabytes
    kcal: kcal, kilocalories
    hPa: hpa, hectopascals
    bit/s: bits par seconde""",
)
_DURATIONS = _listed(
    "duration",
    """ms: ms, milliseconde, millisecondes, milliseconds
    seconde: seconde, secondes
    minute: minute, minutes, min, mn
    heure: heure, heures, h
    jour: jour, jours, journee, journees
    nuit: nuit, nuits
    semaine: semaine, semaines
    week-end: week-ends, week-end
    mois: mois
    trimestre: trimestre, trimestres
    semestre: semestre, semestres
    an: an, ans, annee, annees
    décennie: decennie, decennies
    siècle: siecle, siecles
    millénaire: millenaire, millenaires
    second: second, seconds
    hour: hour, hours, hrs
    day: day, days
    night: night, nights
    week: week, weeks
    month: month, months
    quarter: quarters
    year: year, years, yr, yrs
    decade: decade, decades
    century: century, centuries
    millennium: millennia, millenniums""",
)
UNITS = _PERCENT | _CURRENCIES | _MEASURES | _DURATIONS
MOST_WORDS = max(len(name.split()) for name in UNITS)
# Abbreviations count only as they are written: 5 G is no gram, 3 M no metre, "to" no terabyte.
_WRITTEN = frozenset(
    """km kms m cm mm μm µm nm km2 km² m2 m² ha l L hl cl ml mL kg kgs Kg g gr mg μg µg t kt Mt oz lb lbs ft W kW MW GW
    TW Wh kWh MWh GWh TWh V kV Hz kHz MHz GHz dB ko Ko kB KB Mo mo MB Go GB To TB kcal hPa ms min mn h hrs yr yrs K
    kph mph m3 m³ km3 km³ Dh DH dh MAD CAD RUB rub""".split()
)
_ABBREVIATED = frozenset(fold(written) for written in _WRITTEN)
# Ordinary words of English that are units in French.
_NOT_ENGLISH = frozenset({"an", "once", "won", "mark", "go", "mo", "to", "mn"})


def find_unit(words: tuple[str, ...], surface: str, language: Language) -> Unit | None:
    """Return the unit that folded words name; `surface` is the first of them as written, for abbreviations."""
    unit = UNITS.get(" ".join(words))
    if unit is None or (language == "en" and len(words) == 1 and words[0] in _NOT_ENGLISH):
        return None
    return None if words[0] in _ABBREVIATED and surface not in _WRITTEN else unit


# The names of all closed units, as they stand in `Figure.unit`.
NAMES: frozenset[str | None] = frozenset(unit.name for unit in UNITS.values())
