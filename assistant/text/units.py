"""Words and symbols after a number in, the closed classes of unit out: percent, currency, measure, duration."""

from __future__ import annotations

from assistant.text.currencies import CODES, CURRENCIES, Unit, listed
from assistant.text.words import fold
from assistant.types import Language

_PERCENT = listed(
    "percent",
    """%: %, pour cent, pourcent, pourcents, pourcentage, percent, per cent, pct, p cent
    ‰: ‰, pour mille, per mille, per mil
    point: points de pourcentage, point de pourcentage, percentage points, percentage point
    point de base: points de base, point de base, basis points, basis point""",
)
_MEASURES = listed(
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
    bit/s: bits par seconde
    Gbit/s: gbit s, gbits s, gb s, gigabits par seconde, gigabits per second, gbps
    Mbit/s: mbit s, mbits s, mb s, megabits par seconde, megabits per second, mbps
    stone: stone""",
)
_DURATIONS = listed(
    "duration",
    """ms: ms, milliseconde, millisecondes, milliseconds
    seconde: seconde, secondes, s
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
UNITS = _PERCENT | CURRENCIES | _MEASURES | _DURATIONS
# What names of units begin with, word by word; whole names among them.
BEGINNINGS = frozenset(" ".join(words[:stop]) for words in map(str.split, UNITS) for stop in range(1, len(words) + 1))
# Abbreviations count only as they are written: 5 G is no gram, 3 M no metre, "to" no terabyte.
_WRITTEN = CODES | frozenset(
    """km kms m cm mm μm µm nm km2 km² m2 m² ha l L hl cl ml mL kg kgs Kg g gr mg μg µg t kt Mt oz lb lbs ft W kW MW GW
    TW Wh kWh MWh GWh TWh V kV Hz kHz MHz GHz dB ko Ko kB KB Mo mo MB Go GB To TB kcal hPa ms min mn h hrs yr yrs K
    kph mph m3 m³ km3 km³ Dh DH dh Dhs dhs rub s Gbit Mbit kbit Gb Mb Kz""".split()
)
_ABBREVIATED = frozenset(fold(written) for written in _WRITTEN)
# Codes that are no words are read in small letters too.
_SMALL_CODES = frozenset("eur usd gbp chf jpy cny rub uah".split())
# Ordinary words of English that are units in French.
_NOT_ENGLISH = frozenset({"an", "once", "mark", "go", "mo", "to", "mn", "s", "lire"})
_NOT_FRENCH = frozenset({"stone", "lire"})


def find_unit(words: tuple[str, ...], surface: str, language: Language) -> Unit | None:
    """Return the unit that folded words name; `surface` is the first of them as written, for abbreviations."""
    unit = UNITS.get(" ".join(words))
    if unit is None or (len(words) == 1 and words[0] in (_NOT_ENGLISH if language == "en" else _NOT_FRENCH)):
        return None
    return None if words[0] in _ABBREVIATED and surface not in _WRITTEN and surface not in _SMALL_CODES else unit


# The names of all closed units, as they stand in `Figure.unit`.
NAMES: frozenset[str | None] = frozenset(unit.name for unit in UNITS.values())
