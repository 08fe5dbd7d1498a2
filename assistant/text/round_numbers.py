"""Round nouns and ranks among their tokens in, their numbers out: "des milliers", "two dozen", "premier", "XXIe"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.text.digit_numbers import DigitNumbers
from assistant.text.number_words import RANKS, ROUND_NOUNS, VAGUE_WORDS
from assistant.text.token_rows import Found

_ROMAN = re.compile(r"(X{0,3}(?:IX|IV|V?I{0,3}))(?:er|re|ère|e|è|ème)")
# "La dizaine d'élus", "le million d'euros".
_THE_ROUND = frozenset("la le au du cette ce chaque demi quelque".split())
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class RoundNumbers(DigitNumbers):
    """Reads round nouns and ranks, beside what digits are read by."""

    def round_number(self, at: int) -> Found | None:
        """Read "milliers", "dizaines de milliers", "tens of thousands" without a number of their own."""
        word = self.word(at)
        nouns = ROUND_NOUNS[self.language]
        if word in nouns:
            if self.language == "en":
                vague = word != "couple" and self.word(at - 1) in VAGUE_WORDS["en"]
                found = self.round_noun(at, at, 1) if vague else None
                return replace(found, qualifier="vague") if found else None
            return self.round_noun(at, at, 1) if self.word(at - 1) in _THE_ROUND and self.of_follows(at + 1) else None
        if not word.endswith("s") or word[:-1] not in nouns:
            return None
        found = self.round_noun(at, at, 1)
        return replace(found, qualifier="vague") if found else None

    def round_noun(self, first: int, at: int, count: float) -> Found | None:
        """Return `count` times the round noun at `at`: "une dizaine de milliers", "two dozen", "half a million"."""
        nouns = ROUND_NOUNS[self.language]
        word = self.word(at)
        if at > first and not self.joined(at):
            return None
        worth = nouns.get(word) or nouns.get(word.removesuffix("s"))
        if worth is None or (self.language == "en" and word in ("ten", "score")):
            return None
        # A number of hundreds or of millions is exact, of dozens and of thousands ("milliers") about.
        exact = (self.language == "fr" and worth >= 1e6) or (self.language == "en" and worth >= 100)
        stop = at + 1
        further = stop + 1 if self.next_word(stop) in ("de", "d", "of") else stop
        chained = nouns.get(self.next_word(further).removesuffix("s")) if further > stop else None
        if chained and chained > worth:
            stop, worth, exact = further + 1, worth * chained, False
        return Found(first, stop, count * worth, "round", None if exact else "about", linked=True)

    # --- ranks ---

    def rank(self, at: int) -> Found | None:
        """Read "premier", "seconde", "tierce" where they rank something."""
        word = self.word(at)
        rank = RANKS[self.language].get(word)
        if rank is None or self._names(at) or (rank == 3 and self.noun_follows(at + 1)):
            return None
        if rank == 2 and (word.endswith("s") or (word == "seconde" and not self._ranks_noun(at))):
            return None
        return Found(at, at + 1, rank, "ordinal")

    def _ranks_noun(self, at: int) -> bool:
        """Tell "la seconde fois" from "une seconde", which is a time."""
        return self.noun_follows(at + 1) or self.word(at - 1) in ("la", "sa", "leur")

    def _names(self, at: int) -> bool:
        """Tell whether a rank belongs to a title or a name: "premier ministre", "Première Guerre mondiale"."""
        following = self.next_word(at + 1)
        if following in ("ministre", "ministres", "dame", "secretaire", "league"):
            return True
        token = self.tokens[at]
        return token.capital and bool(following) and self.tokens[at + 1].capital

    def roman(self, at: int) -> Found | None:
        """Read "XXIe siècle" and "Ve République"."""
        match = _ROMAN.fullmatch(self.text, self.tokens[at].start, self.tokens[at].end)
        if match is None or not match.group(1) or self._names_a_king(at, match.group(1)):
            return None
        district = at > 0 and self.tokens[at - 1].capital and self.joined(at) and match.group(1) not in ("I", "V", "X")
        if not (self.noun_follows(at + 1) or self.word(at - 1) == "le" or district):
            return None
        digits = [_ROMAN_VALUES[letter] for letter in match.group(1)]
        value = sum(
            -digit if any(later > digit for later in digits[rank + 1 :]) else digit for rank, digit in enumerate(digits)
        )
        return Found(at, at + 1, value, "ordinal")

    def _names_a_king(self, at: int, numeral: str) -> bool:
        """Recognise "François Ier"."""
        return numeral == "I" and at > 0 and self.tokens[at - 1].capital and self.joined(at)
