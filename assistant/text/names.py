"""Proper names of a text with their kind and offsets, and whether two names name the same person or state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain
from typing import Literal, NamedTuple

from assistant.text import name_words as lexicon
from assistant.text.actors import canonical_actor, same_name
from assistant.text.countries import country_of_adjective, country_of_place, folded_country_words, folded_name
from assistant.text.language import detect_language
from assistant.text.number_words import ATOMS
from assistant.text.place_names import folded_places, place_key

__all__ = ["Name", "canonical_actor", "find_names", "same_name"]

NameKind = Literal["person", "place", "organisation", "nationality", "other"]


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name or adjective of nationality, `source[start:end] == text`."""

    text: str
    start: int
    end: int
    kind: NameKind


class _Word(NamedTuple):
    text: str
    folded: str
    start: int
    end: int
    gap: str
    opens: bool
    shouted: bool

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        return len(self.text) > 1 and self.text.isupper() and self.text.isalnum()


_WORD = re.compile(
    r"(?:[ldnsjmtcLDNSJMTC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)['’](?=\w)"
    r"|(?:[A-Z]\.){2,}|[^\W_]+(?:[-‑–][^\W_]+)*(?:['’][A-Za-z]+(?<!['’]s))?\.?"
)
_SPACE = re.compile(r"[ \u00a0\u202f\t]{1,3}")
_ENDS = re.compile(r"[.!?:;…»”\"«“\n\r•]")
_ABBREVIATED = frozenset(("m.", "mm.", "mr.", "mrs.", "ms.", "dr.", "st.", "gen.", "sen.", "rep.", "gov.", "prof."))
_LINE = re.compile(r"[^\n\r]+")
_MAX_WORDS = 9
_SHORT_TEXT = 600
_LONG_ACRONYM = 6
_SMALL = 4
_ARTICLES = frozenset("le la les l' un une the a an son sa ses".split())


def find_names(text: str, language: str | None = None) -> list[Name]:
    """Return names in order, never overlapping: longest names of the lexicon first, then runs of capitalised words.

    A title (M., président) is not part of the name. An ordinary word that opens a sentence is not a name. `language`
    None means: find out. Adjectives of nationality count (`nord-coréen`), in French without a capital too.
    """
    if len(text) <= _SHORT_TEXT:
        return list(_found_before(text, language))
    return list(_found_lately(text, language))


# The same short phrases are read again and again while a claim is checked.
@lru_cache(maxsize=4096)
def _found_before(text: str, language: str | None) -> tuple[Name, ...]:
    return tuple(_find(text, language))


# A whole article is read by several readers, one after the other.
@lru_cache(maxsize=4)
def _found_lately(text: str, language: str | None) -> tuple[Name, ...]:
    return tuple(_find(text, language))


def _find(text: str, language: str | None) -> list[Name]:
    words = list(_words(text))
    french = (language or detect_language(text)) == "fr"
    known_lower = {word.folded for word in words if not word.capital}
    names: list[Name] = []
    index = 0
    while index < len(words):
        found = _lexicon_name(words, index, french) or _run_name(words, index, known_lower)
        if found:
            count, kind = found
            first, last = words[index], words[index + count - 1]
            end = last.end - (1 if text[last.end - 1] == "." and not last.acronym and "." not in last.text[:-1] else 0)
            names.append(Name(text[first.start : end], first.start, end, kind))
        index += found[0] if found else 1
    return _agree(names)


def _words(text: str) -> Iterator[_Word]:
    end = 0
    lines = _shouted_lines(text)
    line = next(lines, None)
    for match in _WORD.finditer(text):
        word, stop = match.group(), match.end()
        if word.endswith(".") and word.casefold() not in _ABBREVIATED and not re.fullmatch(r"(?:[A-Z]\.)+", word):
            word, stop = word[:-1], stop - 1
        gap = text[end : match.start()]
        # A blank ends no sentence, also after a title.
        opens = end == 0 or (gap != " " and (bool(_ENDS.search(gap[:80])) or _is_far(text, end, gap)))
        while line and line[1] <= match.start():
            line = next(lines, None)
        shouted = line is not None and line[0] <= match.start()
        yield _Word(word, folded_name(word) if len(word) < 80 else word, match.start(), stop, gap, opens, shouted)
        end = stop


def _is_far(text: str, end: int, gap: str) -> bool:
    """Tell whether more than a few blanks part a word from the full stop that ends the one before."""
    return end >= 2 and text[end - 1] == "." and not _SPACE.fullmatch(gap)


def _shouted_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines written in capitals, where a capital tells nothing."""
    for match in _LINE.finditer(text):
        letters = [char for char in match.group()[:400] if char.isalpha()]
        if len(letters) > 12 and sum(map(str.isupper, letters)) > 0.7 * len(letters):
            yield match.span()


def _joined(words: list[_Word], index: int) -> bool:
    """Tell whether a word follows the one before with nothing but a space, or an elision, between."""
    gap = words[index].gap
    return gap == " " or bool(_SPACE.fullmatch(gap)) or (gap == "" and words[index - 1].text[-1] in "'’")


def _phrases(words: list[_Word], index: int, longest: int) -> list[str]:
    """Return the phrases that begin at a word, of one word, of two, and so on, as far as their words are joined."""
    phrases = [words[index].folded]
    for at in range(index + 1, min(index + longest, len(words))):
        if not _joined(words, at):
            break
        phrases.append(phrases[-1] + ("" if words[at].gap == "" else " ") + words[at].folded)
    return phrases


def _lexicon_name(words: list[_Word], index: int, french: bool) -> tuple[int, NameKind] | None:
    first = words[index]
    most = _lexicon_openings().get(first.folded)
    if most is None or first.text[-1] in "'’":
        return None
    longest = 6 if first.capital or any(word.capital for word in words[index + 1 : index + 6]) else 2
    phrases = _phrases(words, index, min(longest, most))
    for count in range(len(phrases), 0, -1):
        kind = _known_kind(words, index, count, phrases[count - 1], french)
        if kind:
            return count, kind
    return None


@cache
def _lexicon_openings() -> dict[str, int]:
    """Return the first words of all names of the lexicon, and whole names, with the most words of a name so begun."""
    names = (*lexicon.ORGANISATIONS, *folded_country_words(), *(name for name in folded_places() if " " in name))
    most: dict[str, int] = {}
    for name in names:
        parts = re.split(r" |(?<=')", name)
        for opening in (parts[0], name, *(name[: space.start()] for space in re.finditer(" ", name))):
            most[opening] = max(most.get(opening, 0), len(parts))
    return {opening: most[opening] for opening in chain((re.split(r" |(?<=')", name)[0] for name in names), names)}


def _known_kind(words: list[_Word], index: int, count: int, phrase: str, french: bool) -> NameKind | None:
    first, last = words[index], words[index + count - 1]
    if len(phrase) <= 4 and "." not in first.text and not first.acronym and phrase in _ACRONYMS:
        return None
    if phrase in lexicon.ORGANISATIONS and first.capital:
        return "organisation"
    if country_of_place(phrase) and last.capital and (first.capital or phrase == "maison blanche"):
        return None if _is_first_name(words, index, count, phrase) else "place"
    if count > 1 and last.capital and place_key(phrase):
        return "place"
    if country_of_adjective(phrase) and (first.capital or french):
        return None if first.opens and phrase == "polish" else "nationality"
    return None


_ACRONYMS = frozenset(
    """us uk eu ue un ap who fed usa uae eau rca rok prc rfa drc rdc onu otan oms imf fmi cia is ei pam ira rn ps fn jo
    plo anc ilo oit gcc isis""".split()
)


def _is_first_name(words: list[_Word], index: int, count: int, phrase: str) -> bool:
    if count > 1 or phrase not in lexicon.FIRST_NAMES:
        return False
    after = index + 1
    if after < len(words) and words[after].capital and _joined(words, after):
        return True
    return not (index and words[index - 1].folded in ("la", "a", "en", "l'", "in", "to", "from"))


def _run_name(words: list[_Word], index: int, known_lower: set[str]) -> tuple[int, NameKind] | None:
    first = words[index]
    if not first.capital or first.text[-1] in "'’" or first.shouted:
        return None
    if first.folded in lexicon.TITLES and (first.opens or first.folded in lexicon.CIVIL_TITLES):
        return None
    if (first.opens and _is_number(first.folded)) or (first.acronym and first.folded in lexicon.COMMON_ACRONYMS):
        return None
    if first.folded in lexicon.MINISTRIES or (first.folded in lexicon.ORDINARY and not _is_family_name(words, index)):
        return None
    count = _run_length(words, index)
    if count == 1 and not _stands_alone(words, index, known_lower):
        return None
    if first.opens and count > 1 and first.folded in known_lower and first.folded not in lexicon.FAMILY_FIRST:
        return None
    return count, _kind(words, index, count)


def _is_number(word: str) -> bool:
    """Tell whether a word that opens a sentence is a number: "Quatre-vingt-un"."""
    return all(part in ATOMS["fr"] or part in ATOMS["en"] for part in re.split(r"[ -]", word))


def _is_family_name(words: list[_Word], index: int) -> bool:
    """Tell No Kwang-chol from the English word that opens a sentence, and M. Le Pen from an article."""
    after = index + 1
    if index and words[index - 1].folded in lexicon.CIVIL_TITLES and after < len(words) and words[after].capital:
        return _joined(words, index) and _joined(words, after)
    hyphened = after < len(words) and words[after].capital and "-" in words[after].text and _joined(words, after)
    return hyphened and words[index].folded in lexicon.FAMILY_FIRST


def _run_length(words: list[_Word], index: int) -> int:
    """Return how many words the name counts, particles and the small words of an institution's name included."""
    head = words[index].folded
    institution = head in lexicon.ORGANISATION_HEADS or head in lexicon.PLACE_HEADS
    last = index
    at = index + 1
    while at < len(words) and at - index < _MAX_WORDS and _joined(words, at):
        word = words[at]
        if word.capital and word.text[-1] not in "'’":
            if not institution and _starts_new(words, index, at):
                break
            last = at
        elif (
            not (institution or word.folded in lexicon.PARTICLES)
            or not _may_join(word, institution)
            or (not institution and at - last > 2)
            or _leaves_name(words, index, last, at)
        ):
            break
        at += 1
    return last - index + 1


def _leaves_name(words: list[_Word], index: int, last: int, at: int) -> bool:
    """Tell whether a small word begins the rest of the sentence: "l'Armée du Nord reprend Wuhan", "X and LBC"."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.folded in ("et", "and"):
        small = after is not None and not after.capital and after.folded.replace("’", "'") not in _INSIDE
        return small or (after is not None and after.acronym)
    if after is not None and len(word.folded) > _SMALL and after.folded.replace("’", "'") in _ARTICLES:
        return True
    united = word.folded in ("unies", "unis", "nations")
    return last > index and not united and word.folded.replace("’", "'") not in _INSIDE | lexicon.PARTICLES


def _starts_new(words: list[_Word], index: int, at: int) -> bool:
    """Tell whether a capital begins another name: a title, an ordinary word, a name of the lexicon."""
    word, before = words[at], words[at - 1]
    if word.folded in lexicon.CIVIL_TITLES:
        return True
    if word.folded in lexicon.ORDINARY and not word.acronym:
        korean = words[index].folded in lexicon.FAMILY_FIRST and at - index <= 2
        return not korean and not (word.folded in ("le", "la") and before.folded in lexicon.FIRST_NAMES)
    opening = words[index].folded in lexicon.FIRST_NAMES | lexicon.FAMILY_FIRST
    articled = index and words[index - 1].folded.replace("’", "'") in ("l'", "la", "de", "du", "des", "d'")
    if articled and not opening and word.folded in lexicon.FIRST_NAMES:
        # "Le député de l'Indre François Jolivet" names two.
        return True
    if before.folded in _QUALIFYING and not country_of_adjective(word.folded):
        return False
    return word.folded not in lexicon.FIRST_NAMES and _lexicon_name(words, at, True) is not None


_QUALIFYING = frozenset("national federal international royal european general state supreme high".split())
_INSIDE = frozenset("de d' du des la l' le les et of the for and on à a aux sur pour".split())


def _may_join(word: _Word, institution: bool) -> bool:
    small = word.folded.replace("’", "'")
    return small in lexicon.PARTICLES or (institution and (small in _INSIDE or len(small) > 4))


def _stands_alone(words: list[_Word], index: int, known_lower: set[str]) -> bool:
    word = words[index]
    if len(word.text) < 2 or (word.folded in lexicon.ORGANISATION_HEADS and not word.acronym):
        return False
    if word.folded in lexicon.PLACE_HEADS or word.text[0].isdigit():
        return False
    if not word.opens or word.acronym:
        return word.folded not in lexicon.ORDINARY
    return word.folded not in known_lower and _before_verb(words, index)


_FINITE = frozenset(
    """a ont est sont avait avaient était étaient sera seront aura fut s'est se s' n' ne lui aussi également has
    have had     is are was were will would could may might said says told wants warned denied claimed accused
    met visited""".split()
)


# A name is singular: "Buses were used" opens with none.
_PLURAL = frozenset(("were", "have", "are"))


def _before_verb(words: list[_Word], index: int) -> bool:
    """A word that opens a sentence and is followed by its verb, with no article, is a name."""
    after = index + 1
    if after >= len(words) or words[index].folded.endswith("ly"):
        return False
    if words[index].folded.endswith("s") and words[after].folded in _PLURAL:
        return False
    return words[after].text.casefold().replace("’", "'") in _FINITE or words[after].gap.strip() == ","


def _kind(words: list[_Word], index: int, count: int) -> NameKind:
    first, before = words[index], words[index - 1] if index else None
    head = first.folded
    if head in lexicon.ORGANISATION_HEADS or words[index + count - 1].folded in lexicon.ORGANISATION_HEADS:
        return "organisation"
    if head in lexicon.PLACE_HEADS:
        return "place"
    if count == 1 and first.acronym and len(first.text) < _LONG_ACRONYM:
        return "organisation"
    if before and _joined(words, index) and (before.folded.strip(".") in lexicon.TITLES):
        return "person"
    if head in lexicon.FIRST_NAMES or (head in lexicon.FAMILY_FIRST and 1 < count <= 3):
        return "person"
    if before and _after_place_word(words, index):
        return "place"
    if count == 1 and first.acronym:
        return "organisation"
    if 2 <= count <= 4 and not any(word.acronym for word in words[index : index + count]):
        return "person"
    return "other"


def _after_place_word(words: list[_Word], index: int) -> bool:
    before = words[index - 1]
    if before.folded in lexicon.PLACE_PREPOSITIONS:
        return True
    if before.folded not in ("de", "d'", "of"):
        return False
    return any(word.folded in lexicon.PLACE_NOUNS for word in words[max(0, index - 4) : index - 1])


def _agree(names: list[Name]) -> list[Name]:
    """Give a lone surname the kind of the full name found elsewhere in the text."""
    surnames: set[str] = set()
    for name in names:
        if name.kind == "person" and " " in name.text:
            parts = folded_name(name.text).split()
            surnames.update((parts[0],) if parts[0] in lexicon.FAMILY_FIRST else (parts[-1],))
    places = {name.text for name in names if name.kind == "place"}
    return [replace(name, kind=_agreed(name, surnames, places)) for name in names]


def _agreed(name: Name, surnames: set[str], places: set[str]) -> NameKind:
    if name.kind in ("other", "place") and folded_name(name.text) in surnames:
        return "person"
    return "place" if name.kind == "other" and name.text in places else name.kind
