"""The words around a number in, the noun it counts out, in the singular: soldats -> soldat, shells -> shell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.text.figure_tokens import Token
from assistant.text.number_words import ATOMS
from assistant.text.words import STOP_WORDS, fold
from assistant.types import Language

_MOST_MODIFIERS = 4
_SOFT = frozenset(" \u00a0\u202f\u2009\t\n'’\"«»“”()[]*_")
# Adjectives that French puts before the noun.
_BEFORE_NOUN = frozenset(
    """nouveaux nouvelles nouveau nouvelle autres autre premiers premieres derniers dernieres dernier derniere
    prochains prochaines grands grandes petits petites jeunes vieux vieilles anciens anciennes bons bonnes longs
    longues gros grosses mauvais mauvaises simples seuls seules principaux principales vrais vraies differents
    differentes divers diverses presumes presumees prétendus hauts hautes beaux belles courageux memes meilleurs
    meilleures pires quelque quelques soi-disant supplementaires rares nombreux nombreuses""".split()
)
# Words that follow a number without being what it counts.
_NUMBERS = (ATOMS["fr"].keys() | ATOMS["en"].keys()) - {"second", "seconds", "point"}
_NO_NOUN = (
    STOP_WORDS
    | _NUMBERS
    | frozenset(
        """ont eu auront auraient avaient etaient seront seraient soient peuvent doivent devraient vont viennent font
    feront disent restent reste sera aura sauf environ seulement pourtant ensuite puis enfin deja toujours jamais
    presque moins plus mieux tres trop assez bien mal ici hier demain aujourd contre malgre durant parmi hors voire
    soit ni lors jadis dela dont quant chacun chacune ensemble face grace afin ailleurs tandis alors apres rien etre
    million millions milliard milliards
    may might must shall should ought got went came took made said says say yet still already never always often ago
    later earlier now then today yesterday tomorrow per each either neither nor via than against among amid despite
    within without along across upon onto toward towards since unless although though however therefore around
    approximately back down away apart altogether respectively one ones percent""".split()
    )
)
_PLURALS_EN = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "servicemen": "serviceman",
    "policemen": "policeman", "gunmen": "gunman", "fishermen": "fisherman", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "lives": "life", "wives": "wife", "knives": "knife", "countrymen": "countryman",
    "firemen": "fireman", "businessmen": "businessman", "congressmen": "congressman", "spokesmen": "spokesman",
    "sportsmen": "sportsman", "crewmen": "crewman", "airmen": "airman", "infantrymen": "infantryman",
    "leaves": "leaf", "halves": "half", "thieves": "thief", "criteria": "criterion", "phenomena": "phenomenon",
}  # fmt: skip
_UNCHANGED_EN = frozenset(
    """troops aircraft police cattle sheep fish series species dead wounded injured killed missing military cannon
    personnel staff crew youth folk offspring salmon deer spacecraft hovercraft livestock infantry casualties""".split()
) - {"casualties", "troops"}
_UNCHANGED_FR = frozenset(
    """obus mois pays fois bus autobus repas tiers cas corps temps avis proces succes acces exces progres bras poids
    prix     voix croix choix noix palais relais virus campus discours parcours cours secours concours
    recours colis permis
    logis tapis sursis compromis debris souris brebis puits dos os propos heros sens gens ours jus refus abus blocus
    consensus processus fils francais anglais japonais chinois danois irlandais ecossais portugais polonais hollandais
    neerlandais finlandais thailandais soudanais libanais senegalais camerounais congolais gabonais suedois hongrois
    quebecois bruxellois berlinois malais pakistanais new-yorkais marseillais lyonnais bourgeois suffrages-exprimes
    deces matelas lilas verglas rabais delais biais index silex lynx paix gaz nez rez bas pas las embarras fracas
    lance-missiles lance-roquettes porte-avions porte-conteneurs sous-marins-nucleaires anchois mors remords appas
    ananas cadenas canevas divers engrais frais harnais marais laquais minibus trolleybus corpus stimulus cactus
    terminus papyrus lotus malus bonus versus opus sinus bis jadis maquis devis parvis croquis croissants-rouges
    syndicats-unis etats-unis nations-unies bois mepris pois putois chamois""".split()
) - {"delais"}
_AUX_TO_AIL = frozenset({"travaux", "vitraux", "baux", "emaux", "coraux", "soupiraux"})
_AUX_KEPT = frozenset({"noyaux", "tuyaux", "joyaux", "boyaux", "etaux", "landaus"})


class Noun(NamedTuple):
    """The singular of what is counted, whether the text shows a plural, and the token after it."""

    name: str
    plural: bool
    stop: int


def find_noun(tokens: Sequence[Token], at: int, text: str, language: Language) -> Noun | None:
    """Return the noun counted by a number whose next token is `tokens[at]`, or None where none follows."""
    return _english_noun(tokens, at, text) if language == "en" else _french_noun(tokens, at, text)


def soft_gap(text: str, start: int, end: int) -> bool:
    """Tell whether only spaces, quotation marks, brackets and apostrophes part two tokens."""
    return end - start <= 6 and ((gap := text[start:end]) == " " or _SOFT.issuperset(gap))


def _usable(tokens: Sequence[Token], at: int, text: str) -> bool:
    return 0 < at < len(tokens) and tokens[at].kind == "word" and soft_gap(text, tokens[at - 1].end, tokens[at].start)


def _french_noun(tokens: Sequence[Token], at: int, text: str) -> Noun | None:
    skipped = 0
    while _usable(tokens, at, text) and tokens[at].word in _BEFORE_NOUN and skipped < _MOST_MODIFIERS:
        at, skipped = at + 1, skipped + 1
    if not _usable(tokens, at, text) or not is_content(tokens[at]):
        return None
    word, stop = _compound(tokens, at, text)
    name = singular(word, "fr")
    return Noun(name, name != word or tokens[at].capital or fold(word) in _UNCHANGED_FR, stop)


def _english_noun(tokens: Sequence[Token], at: int, text: str) -> Noun | None:
    first = None
    here = at
    # Adjectives come before the noun, which is the first plural.
    while here < at + _MOST_MODIFIERS and _usable(tokens, here, text) and is_content(tokens[here]):
        word, stop = _compound(tokens, here, text)
        if _is_english_plural(fold(word)):
            return Noun(singular(word, "en"), True, stop)
        first = first or Noun(singular(word, "en"), False, stop)
        here = stop
    return first


def _is_english_plural(word: str) -> bool:
    if word in _PLURALS_EN or word in _UNCHANGED_EN:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def is_content(token: Token) -> bool:
    """Tell whether a word may be a noun: neither a function word nor an auxiliary, a number or a single letter."""
    return token.kind == "word" and len(token.word) > 1 and (token.word not in _NO_NOUN or token.word == "fois")


def _compound(tokens: Sequence[Token], at: int, text: str) -> tuple[str, int]:
    """Return the word at `at` with what hyphens tie to it, in lower case, and the token after it."""
    stop = at + 1
    while stop < len(tokens) and stop - at < 4 and text[tokens[stop - 1].end : tokens[stop].start] in ("-", "‑"):
        stop += 1
    return text[tokens[at].start : tokens[stop - 1].end].lower(), stop


@lru_cache(maxsize=16384)
def singular(word: str, language: Language) -> str:
    """Return the singular of a lower-case noun by rule; accents are kept."""
    head, hyphen, last = word.rpartition("-")
    if language == "fr" and fold(word) in _UNCHANGED_FR:
        return word
    if hyphen and language == "fr" and last.endswith("s") and head.endswith("s"):
        head = singular(head, "fr")
    return head + hyphen + (_french_singular(last) if language == "fr" else _english_singular(last))


def _french_singular(word: str) -> str:
    folded = fold(word)
    if folded in _UNCHANGED_FR or len(word) < 3:
        return word
    if folded in _AUX_TO_AIL:
        return word[:-3] + "ail"
    if folded.endswith("eaux") or folded in _AUX_KEPT or folded.endswith(("eux", "oux")):
        # "heureux" is its own singular, "feux" is not; neither is told apart, which serves comparison.
        return word if folded.endswith("reux") else word[:-1]
    if folded.endswith("aux"):
        return word[:-3] + "al"
    return word[:-1] if folded.endswith("s") and not folded.endswith("ss") else word


def _english_singular(word: str) -> str:
    if word in _PLURALS_EN:
        return _PLURALS_EN[word]
    if word in _UNCHANGED_EN or word.endswith(("ss", "us", "is")) or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word
