"""Words of a sentence in, the contrasts they take part in out: opposites and rivals, French and English.

The lists are in `opposites_events`, `opposites_words` and `rival_words`, whose form the first describes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from assistant.text.opposites_events import EVENTS
from assistant.text.opposites_words import WORDS
from assistant.text.rival_words import RIVALS
from assistant.text.words import STOP_WORDS, fold, stem
from assistant.types import Language

# Words of the one contrast that tells the members of a family apart.
KIN_WORDS = ("mère",)
# A word of the contrast of rise (side 0) and fall (side 1).
RISE = ("surge",)
_LONGEST = 4
_TRIGGER_REACH = 4
_VERB = re.compile(r"([a-zà-ÿ]{2,}?)(er|ir|aître|dre|ettre|enir)")
_ENDINGS = {
    "er": "e es ent ons ez ais ait aient ant é ée és ées a èrent era eront erait eraient".split(),
    "ir": "is it issent issait issaient issant i ie ies ira iront irait iraient irent".split(),
    "aître": "ais ait aît aissent aissait aissaient aissant u ue us ues ut urent aîtra aîtrait".split(),
    "dre": "ds d dent dait daient dant du due dus dues dit dirent dra drait".split(),
    "ettre": "ets et ettent ettait ettaient ettant is ise ises it irent ettra ettrait".split(),
    "enir": "iens ient iennent enait enaient enant enu enue enus enues int inrent iendra iendrait".split(),
}
_FEMININES = (
    ("", "e"), ("eux", "euse"), ("f", "ve"), ("al", "aux"), ("er", "ère"), ("el", "elle"), ("en", "enne"),
    ("on", "onne"),
    ("eur", "euse"), ("teur", "trice"), ("et", "ette"), ("et", "ète"), ("c", "que"), ("al", "ale"), ("eau", "elle"),
)  # fmt: skip
# What a stem would take for something else.
_TAKEN = frozenset(
    "gens louis dominique departement departements batiment batiments net peter mini entre entres don dons base bases"
    " importante importantes important importants parti partis partie parties part pars taxe taxes".split()
)
_WRITTEN = STOP_WORDS | _TAKEN
_APOSTROPHE = re.compile(r"['’]s?$")


Kind = Literal["event", "word", "rival"]


@dataclass(frozen=True, slots=True)
class Contrast:
    """A line of the lists; `converse` poles say the same of exchanged parties, `trigger` is a stem needed nearby."""

    rank: int
    kind: Kind
    converse: bool
    trigger: str | None


@dataclass(frozen=True, slots=True)
class Pole:
    """The words at places `first` to `last` of a sentence, and which side of a contrast they are."""

    first: int
    last: int
    contrast: Contrast
    side: int


@lru_cache(maxsize=2048)
def poles(words: tuple[str, ...], language: Language) -> tuple[Pole, ...]:
    """Return the sides of contrasts that the words of a sentence are, in order; the longest expression wins."""
    table = _table()
    exact = [fold(_APOSTROPHE.sub("", word)) for word in words]
    stems = [_stemmed(word, language) for word in words]
    found: list[Pole] = []
    at = 0
    while at < len(words):
        size, entries = _longest(table, exact, stems, at, language)
        for contrast, side in entries:
            if contrast.trigger is None or _triggered(exact, at, size, contrast.trigger):
                found.append(Pole(at, at + size - 1, contrast, side))
        at += size
    return tuple(found)


def _longest(
    table: dict[str, set[tuple[Contrast, int]]], exact: Sequence[str], stems: Sequence[str], at: int, language: Language
) -> tuple[int, list[tuple[Contrast, int]]]:
    for size in range(min(_LONGEST, len(exact) - at), 0, -1):
        forms: tuple[str, ...] = (
            f"={language}:" + "_".join(exact[at : at + size]),
            f"{language}:" + "_".join(stems[at : at + size]),
        )
        if size == 1 and exact[at] in _WRITTEN:
            forms = forms[:1]
        entries = {entry for form in forms for entry in table.get(form, ())}
        if entries:
            return size, sorted(entries, key=lambda entry: (entry[0].rank, entry[1]))
    return 1, []


def _triggered(words: Sequence[str], at: int, size: int, trigger: str) -> bool:
    near = words[max(0, at - _TRIGGER_REACH) : at + size + _TRIGGER_REACH]
    return any(word.startswith(trigger) for word in near)


def _stemmed(word: str, language: Language) -> str:
    plain = _APOSTROPHE.sub("", word)
    return stem(plain, language) if plain and not plain[0].isdigit() else plain.lower()


@cache
def _table() -> dict[str, set[tuple[Contrast, int]]]:
    table: dict[str, set[tuple[Contrast, int]]] = {}
    sources: tuple[tuple[Kind, str], ...] = (("event", EVENTS), ("word", WORDS), ("rival", RIVALS))
    lines = [(kind, line) for kind, text in sources for line in text.strip().splitlines() if line]
    for rank, (kind, line) in enumerate(lines):
        mark, _, rest = line.partition(" ")
        special = mark == "~" or mark.startswith("@")
        contrast = Contrast(rank, kind, mark == "~", mark[1:] if mark.startswith("@") else None)
        for side, listed in enumerate((rest if special else line).split("||")):
            for form in _listed_forms(listed, kind):
                table.setdefault(form, set()).add((contrast, side))
    return table


def _listed_forms(listed: str, kind: Kind) -> Iterator[str]:
    french, _, english = listed.partition("/")
    sides: tuple[tuple[str, Language], ...] = ((french, "fr"), (english, "en"))
    for part, language in sides:
        for entry in part.split():
            yield from _forms(entry, language, kind)


def _forms(entry: str, language: Language, kind: Kind) -> Iterator[str]:
    """Yield the keys of an entry: stems for expressions and for verbs, written forms for nouns and adjectives."""
    if fold(entry) in STOP_WORDS and fold(entry) != entry:
        return  # "né" and "sûr", which folding makes "ne" and "sur".
    if entry.startswith("="):
        yield f"={language}:" + fold(entry[1:])
    elif "_" in entry:
        yield f"{language}:" + "_".join(_stemmed(word, language) for word in entry.split("_"))
    elif kind != "event" or fold(entry) in STOP_WORDS:
        yield from (f"={language}:" + fold(form) for form in _declined(entry, language))
    else:
        yield f"{language}:" + _stemmed(entry, language)
        yield from (f"={language}:" + fold(form) for form in _conjugated(entry, language) if fold(form) not in _WRITTEN)


def _declined(entry: str, language: Language) -> list[str]:
    """Return a noun or adjective with its usual plurals and feminines, and an adjective's adverb in French."""
    if language == "en":
        return [entry, entry + "s", entry + "es", re.sub("y$", "ies", entry), re.sub("man$", "men", entry)]
    singles = [entry, *(entry.removesuffix(old) + new for old, new in _FEMININES if entry.endswith(old))]
    return [single + ending for single in singles for ending in ("", "s", "x")]


def _conjugated(entry: str, language: Language) -> list[str]:
    """Return the forms of a regular French verb that its stem misses: "retirent" is not stemmed to "retir"."""
    verb = _VERB.fullmatch(entry) if language == "fr" else None
    if verb is None:
        return []
    root, ending = verb.groups()
    forms = [root + rest for rest in _ENDINGS[ending]]
    if ending == "er" and root.endswith(("et", "el")):
        forms += [root + root[-1] + rest for rest in ("e", "ent", "era", "eront")]
    return forms
