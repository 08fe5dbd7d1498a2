"""Text to content words: folded, stemmed, without stop words, French and English."""

from __future__ import annotations

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from assistant.types import Language

_TOKEN = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|[^\W_]+")
# What has been stemmed is remembered below; a stemmer of this library is not safe to share between threads.
_STEMMERS = {"fr": Stemmer.Stemmer("french", 0), "en": Stemmer.Stemmer("english", 0)}
_STEMMING = threading.Lock()

STOP_WORDS = frozenset(
    # French
    """a ai aie aient ainsi alors apres as au aucun aucune aussi autre autres aux avaient avait avant avec avez avoir
    avons ayant c car ce ceci cela celle celles celui ces cet cette ceux chez ci comme comment d dans de depuis des dont
    du elle elles en encore entre es est et etaient etait etant ete etes etre eu eut eux fait faire faut fois font fut
    furent il ils j je jusqu jusque l la là le les leur leurs lors lorsque lui m ma mais me meme memes mes mon n ne ni
    non nos notre nous on ont or ou où par parce pas pendant peu peut peuvent plus pour pourquoi pourrait puis qu quand
    que quel quelle quelles quels qui quoi quoique s sa sans se selon sera seraient serait ses si sien soit son sont
    sous sur t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes tres tu un une vers voici voila
    vos votre vous vu y combien lequel laquelle lesquels lesquelles auquel duquel quelque quelques donc cependant
    dit a-t-il""".split()
    # English
) | frozenset(
    """a about after all also am an and any are as at be because been before being between both but by can could did do
    does doing done during each for from had has have having he her here hers him his how i if in into is it its itself
    just me more most my no nor not of off on once only or other our out over own said same she should so some such
    than that the their them then there these they this those through to too under until up us very was we were what
    when where which while who whom whose why will with would you your many much ever""".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A content word as it stands, with its stem; `text[start:end] == surface`."""

    surface: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` in lower case without accents; ligatures are opened."""
    opened = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    decomposed = unicodedata.normalize("NFKD", opened)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


@lru_cache(maxsize=131072)
def stem(word: str, language: Language) -> str:
    """Return the folded Snowball stem of a word; numbers lose their thousands separators."""
    if word[0].isdigit():
        return re.sub(r"[ \u00a0\u202f.,]", "", word)
    # Stemmed before folding, since the French rules read accents; folded after, since readers drop them.
    encodable = word.lower().encode("utf-8", "replace").decode()
    with _STEMMING:
        return fold(_STEMMERS[language].stemWord(encodable))


def content_words(text: str, language: Language) -> list[Word]:
    """Return the words that carry meaning, in order."""
    found = []
    for match in _TOKEN.finditer(text):
        surface = match.group()
        if fold(surface) in STOP_WORDS or (len(surface) == 1 and not surface.isdigit()):
            continue
        found.append(Word(surface, stem(surface, language), match.start(), match.end()))
    return found


def stems(text: str, language: Language) -> list[str]:
    """Return the stems of the content words, repeated as often as they stand."""
    return [word.stem for word in content_words(text, language)]
