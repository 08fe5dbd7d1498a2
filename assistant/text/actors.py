"""Names to comparable keys: which state or organisation a name stands for, whether two names name one person."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from assistant.text import name_words as lexicon
from assistant.text.countries import country_of_adjective, country_of_place, folded_country_words, folded_name
from assistant.text.place_names import folded_places, place_key

_ARTICLES = re.compile(r"^(?:l'|d'|le |la |les |un |une |des |du |de la |de l'|de |the |a |an )+")
_PREPOSITION = re.compile(r"^(?:de la |de l'|du |des |d'|de |of the |of |en |a |in )")
_GOVERNMENT = re.compile(
    r"^(?:gouvernement|autorites?|regime|pouvoir|executif|diplomatie|presidence|etat|pays|government|authorities|regime"
    r"|state|administration|officials)\b ?"
)
_HEADED = re.compile(r" (?:government|authorities|regime|administration|officials|presidency)$")
_TRANSLITERATION = (
    ("tch", "x"),
    ("sch", "x"),
    ("sh", "x"),
    ("ch", "x"),
    ("ou", "u"),
    ("oo", "u"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "x"),
    ("y", "i"),
    ("w", "v"),
    ("ph", "f"),
    ("ck", "k"),
)
_SOFT_END = re.compile(r"(?<=in)e$")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=8192)
def canonical_actor(name: str) -> str:
    """Return one key for all names of a state, its government or an organisation, in French or English.

    "Pyongyang", "la Corée du Nord", "nord-coréennes", "DPRK" give "north korea"; another name gives itself, folded and
    without its article and civil title.
    """
    plain = _without_article(folded_name(name))
    if len(plain) <= 3 and plain.isalpha() and not any(char.isupper() for char in name):
        return plain
    return _key(plain) or _government(plain) or " ".join(_bare(plain)) or plain


def _without_article(folded: str) -> str:
    return _ARTICLES.sub("", folded)


def _key(plain: str) -> str | None:
    state = country_of_place(plain) or country_of_adjective(plain)
    return state or lexicon.ORGANISATIONS.get(plain) or place_key(plain)


def _government(plain: str) -> str | None:
    """Return the state of "gouvernement russe", "autorités de Kiev", "Russian government"."""
    rest, count = _GOVERNMENT.subn("", plain, count=1)
    if not count:
        rest, count = _HEADED.subn("", plain, count=1)
    rest = _PREPOSITION.sub("", rest)
    return (country_of_place(rest) or country_of_adjective(rest)) if count and rest else None


@lru_cache(maxsize=8192)
def other_names(name: str) -> tuple[str, ...]:
    """Return the folded names that the lexicons hold for the same state, place or organisation, its own included."""
    return _by_key().get(canonical_actor(name), ())


@cache
def _by_key() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one in (*lexicon.ORGANISATIONS, *folded_country_words(), *folded_places()):
        key = _key(one)
        if key and len(one) > 3:
            found.setdefault(key, []).append(one)
    return {key: tuple(dict.fromkeys(names)) for key, names in found.items()}


def same_name(first: str, second: str) -> bool:
    """Tell whether two names can name one person or actor: in full, or one by surname; titles and case are left out.

    French and English spellings of Slavic names agree (Poutine, Putin); two different first names never do.
    """
    if canonical_actor(first) == canonical_actor(second):
        return bool(first.strip())
    short, long = sorted((_spelling(first), _spelling(second)), key=len)
    if not short:
        return False
    if len(short) == len(long):
        return all(map(_agrees, short, long)) and len(short[-1]) > 1
    if long[-len(short) :] == short and long[0] not in _FAMILY_FIRST:
        return True
    if len(short) == 1 and long[0] == short[0] and long[1] in _CALLED_BY_FIRST:
        return True
    return len(short) == 1 and long[0] == short[0] and long[0] in _FAMILY_FIRST


def _agrees(one: str, other: str) -> bool:
    """Tell whether two words of names are equal, or one is the initial of the other."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _bare(plain: str) -> list[str]:
    words = plain.split()
    while len(words) > 1 and (words[0].strip(".") in lexicon.TITLES or words[0] in ("vice", "ex", "former", "ancien")):
        del words[0]
        if len(words) > 1 and country_of_adjective(words[0]):
            del words[0]
    return words


@lru_cache(maxsize=8192)
def _spelling(name: str) -> tuple[str, ...]:
    """Return the words of a name spelt one way whatever the language it was transliterated into."""
    return tuple(_spell(word.strip(".,'")) for word in _bare(_without_article(folded_name(name))) if word.strip(".,'"))


def _spell(word: str) -> str:
    for old, new in _TRANSLITERATION:
        word = word.replace(old, new)
    return _SOFT_END.sub("", _DOUBLED.sub(r"\1", word))


# After these a person's first name is what all call them by.
_CALLED_BY_FIRST = frozenset("ibn ben bin bint ii iii iv vi vii viii xi xii xiii xiv xv xvi xviii".split())
_FAMILY_FIRST = frozenset(_spell(name) for name in lexicon.FAMILY_FIRST)
