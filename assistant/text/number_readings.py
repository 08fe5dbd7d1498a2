"""Tokens of a text in, the number that begins at one of them out: digits, words, ordinals and parts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.text.currencies import COINS
from assistant.text.number_words import ATOMS, PARTS, RANKS, ROUND_NOUNS, VAGUE_WORDS, VULGAR_FRACTIONS
from assistant.text.numbers import Reading, read_digits, read_words
from assistant.text.round_numbers import RoundNumbers
from assistant.text.token_rows import Form, Found
from assistant.types import Language, Qualifier

_ORDINAL_ENDINGS = frozenset("er ere re e eme ieme nd nde d st rd th es emes ers iemes".split())
_ONES = frozenset({"un", "une", "one"})
_ENGLISH_ARTICLES = frozenset({"a", "an"})
_SHARES = frozenset({"sur", "in"})
_LINKS = frozenset("sur in ou or et and plus to pour pourcent percent per".split())
# Adjectives that a round number may take: "une bonne centaine".
_SIZES = frozenset("bonne petite grosse bon petit gros".split())
# "Cut by almost half": these tell that a half is a share.
_BEFORE_HALF = frozenset("than almost nearly about roughly around over under by".split())
_QUANTIFY = frozenset(
    """d de environ moins que quelque presque a aux plus than least about over under around nearly almost some most
    approximately roughly only numero number entre between""".split()
)


def _openings(language: Language) -> frozenset[str]:
    words = ATOMS[language].keys() | PARTS[language].keys() | RANKS[language].keys()
    nouns = ROUND_NOUNS[language].keys()
    articles = _ENGLISH_ARTICLES if language == "en" else frozenset()
    return frozenset(words | nouns | {noun + "s" for noun in nouns} | articles)


_OPENINGS: dict[Language, frozenset[str]] = {"fr": _openings("fr"), "en": _openings("en")}


@dataclass(frozen=True, slots=True)
class NumberReader(RoundNumbers):
    """Reads the numbers of one tokenised text."""

    def may_open(self, at: int) -> bool:
        """Tell at a glance whether a number may begin at `tokens[at]`."""
        token = self.tokens[at]
        if token.kind != "word":
            return token.kind != "opaque"
        if token.word in _ENGLISH_ARTICLES and self.language == "en":
            return self.word(at + 1) in _OPENINGS["en"]
        return token.word in _OPENINGS[self.language] or (token.capital and len(token.word) < 9)

    def read(self, at: int) -> Found | None:
        """Return the number that begins at `tokens[at]`; form "code" for tokens to pass over."""
        token = self.tokens[at]
        if token.kind == "number":
            return self._digits(at)
        if token.kind == "symbol":
            part = VULGAR_FRACTIONS.get(token.word)
            return Found(at, at + 1, part, "fraction", linked=True) if part else None
        if token.kind == "opaque":
            return None
        return self._word(at)

    def _digits(self, at: int) -> Found | None:
        token, stop = self.tokens[at], at + 1
        glued = self.word(stop) if self.gap(stop) == "" else ""
        value = read_digits(token.word, self.language, counted=self.counts_things(stop))
        if value is None:
            return Found(at, stop, 0, "code")
        if not glued and self.next_word(stop) in ("eme", "emes", "ieme", "iemes"):
            glued = "eme"
        if glued in _ORDINAL_ENDINGS and value == int(value):
            return Found(at, stop + 1, value, "ordinal")
        found = self.slashed(at, value) or Found(at, stop, value, "digits")
        if found.form == "digits":
            found = self._fraction_after(self.scaled(found))
        return replace(found, value=-found.value) if self.is_negative(at) else found

    def _word(self, at: int) -> Found | None:
        word = self.tokens[at].word
        if word not in _OPENINGS[self.language]:
            return self.roman(at) if self.tokens[at].capital and len(word) < 9 else None
        if word in _ONES and self._plain_article(at):
            return None
        return self._good_round(at) or self._cardinal(at) or self._half(at) or self.round_number(at) or self.rank(at)

    def _good_round(self, at: int) -> Found | None:
        """Read "une bonne centaine", "une petite dizaine", "demi-douzaine"."""
        if self.language == "en" or not self.joined(at + 1):
            return None
        if self.word(at) in ("demi", "demie"):
            return self.round_noun(at, at + 1, 0.5)
        if self.word(at) not in ("un", "une") or self.word(at + 1) not in _SIZES:
            return None
        found = self.round_noun(at, at + 2, 1)
        return found and replace(found, qualifier="about")

    def _plain_article(self, at: int) -> bool:
        """Tell at a glance whether "un", "une" or "one" has neither a number nor a quantifier around it."""
        around = (self.word(at - 1), self.word(at + 1), self.word(at + 2))
        openings = _OPENINGS[self.language]
        if around[0] in openings or around[0] in _QUANTIFY or around[2] in _SHARES or around[1] in _SIZES:
            return False
        # "Un train de banlieue sur cinq" counts.
        if self.language == "fr" and any(self.word(at + step) == "sur" for step in range(3, 6)):
            return False
        return bool(around[1]) and not (around[1] in openings or around[1] in _LINKS or around[1] in COINS)

    def _cardinal(self, at: int) -> Found | None:
        if self.word(at) in ("a", "an") and self.language == "en":
            return self._after_article(at)
        if self.word(at) not in ATOMS[self.language]:
            return None
        reading = self.words_from(at)
        if reading is None:
            return None
        found = self._from_reading(at, reading)
        return found if found.form == "ordinal" else self._fraction_after(found)

    def _from_reading(self, at: int, reading: Reading) -> Found:
        stop = reading.stop
        last = ATOMS[self.language][self.word(stop - 1)]
        if reading.ordinal:
            multiplied = last.kind in ("hundred", "thousand", "scale") and stop - at > 1
            if multiplied and reading.plural:
                row, place = self.row(at)
                counted = read_words(row[:-1], place, self.language)
                if counted and counted.stop + at - place == stop - 1:
                    return Found(at, stop, counted.value / last.value, "fraction", linked=True)
            if multiplied and last.kind == "scale" and self._one_part(at, stop):
                return Found(at, stop, 1 / last.value, "fraction", linked=True)
            return Found(at, stop, reading.value, "ordinal")
        if stop - at > 1 and self._rank_in_second(reading):
            return Found(at, stop + 1, reading.value + 2, "ordinal")
        scale = last.value if last.kind == "scale" else 1
        vague: Qualifier | None = None
        if self.language == "en" and last.kind in ("hundred", "thousand", "scale") and stop == at + 1:
            vague = "vague" if self.word(at - 1) in VAGUE_WORDS["en"] - {"the", "of", "by"} else None
        return Found(at, stop, reading.value, "words", vague, scale, linked=scale > 1)

    def _one_part(self, at: int, stop: int) -> bool:
        """Tell "un millionième de seconde" from "le millionième visiteur"."""
        return stop - at == 2 and self.word(at) in ("un", "une") and not self.noun_follows(stop)

    def _rank_in_second(self, reading: Reading) -> bool:
        """Recognise "trois cent vingt seconde", 322nd; a time would be in the plural."""
        tens = self.language == "fr" and reading.value % 10 == 0
        return tens and self.next_word(reading.stop) in ("second", "seconde")

    def _after_article(self, at: int) -> Found | None:
        following = self.next_word(at + 1)
        if not following:
            return None
        atom = ATOMS["en"].get(following)
        if following in PARTS["en"] or (atom and atom.ordinal and atom.value > 2):
            return self._fraction_after(Found(at, at + 1, 1, "words"), strict=True)
        if atom and atom.kind in ("hundred", "thousand", "scale") and not atom.ordinal:
            found = self._cardinal(at + 1)
            return replace(found, first=at) if found else None
        return self.round_noun(at, at + 1, 1)

    # --- parts ---

    def _fraction_after(self, found: Found, strict: bool = False) -> Found:
        """Return the fraction that a numerator and the words after it make, or else the numerator as it is."""
        at = found.stop
        if found.value == int(found.value) and found.scale == 1:
            fraction = self._denominated(found) or (None if strict else self._out_of(found))
            if fraction:
                return fraction
        if strict:
            return replace(found, form="code")
        if self.next_word(at) in ("et", "and"):
            return self._mixed(found)
        return self.round_noun(found.first, at, found.value) or found

    def _mixed(self, found: Found) -> Found:
        """Read "cent et trois quarts", "deux et demi", "a million and a half"."""
        start = found.stop + 1
        if self.next_word(start) in ("demi", "demie"):
            return replace(found, stop=start + 1, value=found.value + found.scale / 2)
        if self.language == "en" and self.word(start) == "a" and self.word(start + 1) == "half":
            return self._and_a_half(found, start + 2)
        if not self.joined(start) or self.word(start) not in ATOMS[self.language].keys() | {"a"}:
            return found
        part = self.read(start) if self.word(start) not in ("et", "and") else None
        if part and part.form == "fraction" and (part.value < 1 or self._counts_on(found, part)):
            form: Form = "words" if found.scale > 1 else "fraction"
            return replace(found, stop=part.stop, value=found.value + part.value * found.scale, form=form)
        return found

    def _counts_on(self, tens: Found, part: Found) -> bool:
        """Recognise the units and parts of "vingt et trois et trois cinquièmes"."""
        mixed = any(self.word(at) == "et" for at in range(part.first, part.stop))
        return mixed and tens.form == "words" and tens.value in (20, 30, 40, 50, 60) and part.value < 10

    def _and_a_half(self, found: Found, at: int) -> Found:
        """Read "two and a half", "one and a half million", "a million and a half"."""
        atom = ATOMS["en"].get(self.next_word(at))
        if atom and atom.kind in ("hundred", "thousand", "scale") and not atom.ordinal and found.scale == 1:
            value = (found.value + 0.5) * atom.value
            return replace(found, stop=at + 1, value=value, scale=atom.value, linked=True)
        return replace(found, stop=at, value=found.value + found.scale / 2)

    def _denominated(self, found: Found) -> Found | None:
        at = found.stop
        parts = PARTS[self.language].get(self.next_word(at))
        if parts:
            return self._part(found, at, parts)
        reading = self.words_from(at) if self.joined(at) else None
        if reading is None or not reading.ordinal or reading.value < 3:
            return None
        stop = reading.stop
        if self.noun_follows(stop) and not (reading.plural and self.language == "en"):
            return None
        one = self.word(at - 1) in ("un", "une", "unieme") and self.word(at - 2) in ("et",)
        value = found.value / reading.value
        if one and not reading.plural:
            value = found.value - 1 + 1 / reading.value
        return Found(found.first, stop, value, "fraction", linked=True)

    def _part(self, found: Found, at: int, parts: float) -> Found | None:
        following = self.next_word(at + 1)
        if following in ("finale", "finales") or self.word(at + 2) in ("finale", "finales"):
            return None
        round_number = self.round_noun(found.first, at + 1, found.value / parts) if following else None
        if round_number:
            return round_number
        if scale := self._of_a_scale(at + 1):
            return Found(found.first, scale.stop, found.value / parts * scale.value, "round", linked=True)
        if self.language == "en" and parts == 4 and found.value != 3 and self.word(at + 1) not in ("of", "the"):
            return None
        return Found(found.first, at + 1, found.value / parts, "fraction", linked=True)

    def _of_a_scale(self, at: int) -> Found | None:
        """Return the million of "a quarter of a million", "un quart de million", "les deux tiers d'un milliard"."""
        if self.next_word(at) not in ("of", "de", "d"):
            return None
        near = at + 1 if self.word(at + 1) not in ("a", "un") else at + 2
        atom = ATOMS[self.language].get(self.word(near))
        whole = atom and not atom.ordinal and not atom.plural and atom.kind in ("thousand", "scale")
        plural = self.word(near).endswith("s")
        return Found(at, near + 1, atom.value, "words") if atom and whole and not plural else None

    def _out_of(self, found: Found) -> Found | None:
        """Read "un sur vingt", "one in ten", "two out of three"."""
        at = found.stop
        link = self.next_word(at)
        shared = link == "in" and found.value == 1
        if self.language == "en" and link == "out" and self.next_word(at + 1) == "of":
            at, shared = at + 1, True
        elif link != ("sur" if self.language == "fr" else "in"):
            return None
        whole = self._whole(at + 1, shared)
        if whole is None or not 0 < found.value < whole.value <= 1e6 or found.value > 20:
            return None
        return Found(found.first, whole.stop, found.value / whole.value, "fraction", linked=True)

    def _whole(self, at: int, shared: bool) -> Found | None:
        """Return the plain number at `at` that is no year, and no count of its own unless `shared`."""
        if not self.joined(at) or at >= len(self.tokens):
            return None
        if self.tokens[at].kind == "number":
            value = read_digits(self.tokens[at].word, self.language)
            plain = value is not None and not 1500 <= value <= 2100 and (shared or not self.counts_things(at + 1))
            return Found(at, at + 1, value, "digits") if value is not None and plain else None
        reading = self.words_from(at)
        if reading is None or reading.ordinal or self.word(reading.stop) in ("days", "hours", "weeks", "months"):
            return None
        return Found(at, reading.stop, reading.value, "words")

    def _half(self, at: int) -> Found | None:
        """Read "la moitié", "half a million", "half of"; the half of a match or of a year is none."""
        word = self.word(at)
        if word in ("moitie", "tiers", "quart") and self.language == "fr":
            # "le tiers des voix" is a part; "un pays tiers", "le quart de finale" are none.
            if word != "moitie" and (self.word(at - 1) not in ("le", "du", "au") or not self.of_follows(at + 1)):
                return None
            if self.word(at + 2) in ("finale", "finales") or self.word(at - 1) in RANKS["fr"]:
                return None
            return Found(at, at + 1, 1 / PARTS["fr"][word], "fraction", linked=True)
        if word != "half" or self.language == "fr" or self.word(at - 1) in ("first", "second", "other", "and", "a"):
            return None
        if self.next_word(at + 1) in ("a", "an"):
            found = self.round_noun(at, at + 2, 0.5)
            return found or Found(at, at + 1, 0.5, "fraction", linked=True)
        follows = self.word(at + 1) in ("of", "the", "its", "their", "his", "her", "all", "hour", "year", "day", "mile")
        weighed = self.word(at - 1) in _BEFORE_HALF and self.gap(at + 1) not in ("-", "‑")
        return Found(at, at + 1, 0.5, "fraction", linked=True) if follows or weighed else None
