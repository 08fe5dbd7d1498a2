"""Words of French and English numbers, folded, as atoms: what each is worth and how it combines with its neighbours."""

from __future__ import annotations

from typing import Literal, NamedTuple

from assistant.types import Language

AtomKind = Literal["zero", "unit", "teen", "ten", "hundred", "thousand", "scale", "and", "point"]


class Atom(NamedTuple):
    """One number word. An ordinal word ("millième") is the atom of its cardinal ("mille") with `ordinal` set."""

    value: float
    kind: AtomKind
    ordinal: bool = False
    plural: bool = False


def _ranked(words: str, first: int, step: int = 1) -> dict[str, int]:
    return {word: first + step * rank for rank, word in enumerate(words.split())}


_FRENCH_CARDINALS: dict[str, tuple[float, AtomKind]] = {
    "zero": (0, "zero"), "une": (1, "unit"), "cent": (100, "hundred"), "cents": (100, "hundred"),
    "mille": (1000, "thousand"), "mil": (1000, "thousand"), "milles": (1000, "thousand"),
    "million": (1e6, "scale"), "millions": (1e6, "scale"), "milliard": (1e9, "scale"), "milliards": (1e9, "scale"),
    "billion": (1e12, "scale"), "billions": (1e12, "scale"), "trillion": (1e18, "scale"), "trillions": (1e18, "scale"),
    "et": (0, "and"), "virgule": (0, "point"), "vingts": (20, "ten"), "octante": (80, "ten"),
    **{word: (value, "unit") for word, value in _ranked("un deux trois quatre cinq six sept huit neuf", 1).items()},
    **{word: (value, "teen") for word, value in _ranked("dix onze douze treize quatorze quinze seize", 10).items()},
    **{
        word: (value, "ten")
        for word, value in _ranked("vingt trente quarante cinquante soixante septante huitante nonante", 20, 10).items()
    },
}  # fmt: skip
_FRENCH_ORDINALS: dict[str, str] = {
    "deuxieme": "deux", "troisieme": "trois", "quatrieme": "quatre", "cinquieme": "cinq", "sixieme": "six",
    "septieme": "sept", "huitieme": "huit", "neuvieme": "neuf", "dixieme": "dix", "onzieme": "onze",
    "douzieme": "douze", "treizieme": "treize", "quatorzieme": "quatorze", "quinzieme": "quinze",
    "seizieme": "seize", "vingtieme": "vingt", "trentieme": "trente", "quarantieme": "quarante",
    "cinquantieme": "cinquante", "soixantieme": "soixante", "septantieme": "septante", "octantieme": "octante",
    "huitantieme": "huitante", "nonantieme": "nonante", "centieme": "cent", "millieme": "mille",
    "millionieme": "million", "milliardieme": "milliard", "billionieme": "billion", "trillionieme": "trillion",
    "unieme": "un",
}  # fmt: skip
_ENGLISH_CARDINALS: dict[str, tuple[float, AtomKind]] = {
    "zero": (0, "zero"), "hundred": (100, "hundred"), "thousand": (1000, "thousand"), "million": (1e6, "scale"),
    "billion": (1e9, "scale"), "trillion": (1e12, "scale"), "and": (0, "and"), "point": (0, "point"),
    **{
        word: (value, "unit")
        for word, value in _ranked("one two three four five six seven eight nine", 1).items()
    },
    **{
        word: (value, "teen")
        for word, value in _ranked(
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10
        ).items()
    },
    **{
        word: (value, "ten")
        for word, value in _ranked("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10).items()
    },
}  # fmt: skip
_ENGLISH_ORDINALS: dict[str, str] = {
    "first": "one", "second": "two", "third": "three", "fifth": "five", "eighth": "eight", "ninth": "nine",
    "twelfth": "twelve", **{tens[:-1] + "ieth": tens for tens in
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")},
    **{word + "th": word for word in (
        "four", "six", "seven", "ten", "eleven", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "hundred", "thousand", "million", "billion", "trillion")},
}  # fmt: skip


def _atoms(cardinals: dict[str, tuple[float, AtomKind]], ordinals: dict[str, str]) -> dict[str, Atom]:
    atoms = {word: Atom(*worth) for word, worth in cardinals.items()}
    for word, cardinal in ordinals.items():
        atoms[word] = Atom(*cardinals[cardinal], ordinal=True)
        atoms[word + "s"] = Atom(*cardinals[cardinal], ordinal=True, plural=True)
    return atoms


ATOMS: dict[Language, dict[str, Atom]] = {
    "fr": _atoms(_FRENCH_CARDINALS, _FRENCH_ORDINALS),
    "en": _atoms(_ENGLISH_CARDINALS, _ENGLISH_ORDINALS),
}
# A "second" is a unit of time far more often than a rank when plural.
del ATOMS["en"]["seconds"]

# Ranks that stand alone: they do not combine with the number before them, except "seconde" (see numbers.read_words).
RANKS: dict[Language, dict[str, int]] = {
    "fr": {
        **dict.fromkeys(("premier", "premiere", "premiers", "premieres"), 1),
        **dict.fromkeys(("second", "seconde", "seconds", "secondes"), 2),
        "tierce": 3,
    },
    "en": {},
}
# Denominators with a name of their own.
PARTS: dict[Language, dict[str, float]] = {
    "fr": {
        "demi": 2, "demie": 2, "demis": 2, "demies": 2, "moitie": 2, "moities": 2, "tiers": 3, "quart": 4, "quarts": 4,
    },
    "en": {"half": 2, "halves": 2, "quarter": 4, "quarters": 4},
}  # fmt: skip
# Nouns worth a round number; in the plural without a number they say only the order of magnitude.
ROUND_NOUNS: dict[Language, dict[str, float]] = {
    "fr": {
        "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
        "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000, "million": 1e6, "milliard": 1e9,
    },
    "en": {
        "ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9,
        "trillion": 1e12, "couple": 2,
    },
}  # fmt: skip
# Words that make a plural round noun vague.
VAGUE_WORDS: dict[Language, frozenset[str]] = {
    "fr": frozenset("des de d plusieurs quelques par les ces ses leurs nombreuses nombreux".split()),
    "en": frozenset("several many few some the of by their these those untold".split()),
}
# Nouns that a number names rather than counts: "la résolution 1718".
LABELS = frozenset(
    """numero resolution article vol page chapitre section number flight ligne chambre dossier lot loi decret annexe
    chapter""".split()
)
VULGAR_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}
