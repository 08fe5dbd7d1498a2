"""A digit literal among its tokens in, its number out: ordinal endings, sign, slashes, scales, money."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.text.counted_nouns import is_content
from assistant.text.currencies import CURRENCIES
from assistant.text.number_words import ATOMS
from assistant.text.token_rows import Found, TokenRows

_DIGIT_SCALES = {
    "k": 1e3, "mille": 1e3, "thousand": 1e3, "hundred": 100.0, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mrds": 1e9,
    "mia": 1e9, "bn": 1e9, "tn": 1e12, "mio": 1e6, "mln": 1e6,
}  # fmt: skip
# Beside a currency these are millions and billions; elsewhere metres and more.
_MONEY_SCALES = {"m": 1e6, "mn": 1e6, "b": 1e9, "t": 1e12}
_MONEY = frozenset("€$£¥₽₩₹₴₪₺₫₦₱฿₸₾₵")
_MONEY_WORDS = frozenset(word for word, unit in CURRENCIES.items() if len(unit.name) == 3 and word.isalpha())
_UNCOUNTED = frozenset(
    """euros dollars kilometres metres tonnes litres degres milliards millions heures ans mois pourcents points hectares
    kilos grammes centimetres millimetres miles metres pieds degrees litres liters meters kilometers billions trillions
    francs yens livres years hours days seconds secondes minutes""".split()
)


@dataclass(frozen=True, slots=True)
class DigitNumbers(TokenRows):
    """Reads what belongs to the digits of a number."""

    def counts_things(self, at: int) -> bool:
        """Tell whether the word at `at` is a plural that is no unit."""
        if not self.joined(at) or "-" in self.gap(at):
            return False
        token = self.tokens[at]
        return is_content(token) and token.word.endswith(("s", "x")) and token.word not in _UNCOUNTED

    def is_negative(self, at: int) -> bool:
        """Tell whether a minus sign belongs to the literal at `at`."""
        start = self.tokens[at].start
        before = self.text[max(0, start - 2) : start]
        if before[-1:] in ("-", "−"):
            return len(before) == 1 or before[0] in " \u00a0\u202f\t\n("
        # A dash that opens a line is a bullet, unless the line holds a number and nothing else.
        return before in ("- ", "− ") and start == 2 and not any(len(token.word) > 2 for token in self.tokens[at:] if
                                                               token.kind == "word")  # fmt: skip

    def slashed(self, at: int, value: float) -> Found | None:
        """Read "3/4" and "2 1/4"; "12/10" is a day and a month, or a score."""
        if value != int(value):
            return None
        top, bottom = self._integer(at), self._integer(at + 1)
        if self._slash(at + 1) and top is not None and bottom is not None and top < bottom <= 100:
            return Found(at, at + 2, top / bottom, "fraction", linked=True)
        if not self._slash(at + 2) or self.gap(at + 1).strip(" \u00a0\u202f"):
            return None
        top, bottom = bottom, self._integer(at + 2)
        if top is not None and bottom is not None and 0 < top < bottom <= 100:
            return Found(at, at + 3, value + top / bottom, "fraction", linked=True)
        return None

    def _slash(self, at: int) -> bool:
        return self.gap(at) in ("/", " / ", "⁄")

    def _integer(self, at: int) -> int | None:
        token = self.tokens[at] if at < len(self.tokens) else None
        return int(token.word) if token and token.kind == "number" and re.fullmatch("[0-9]{1,3}", token.word) else None

    def scaled(self, found: Found) -> Found:
        """Return the number times the scale word after it, if there is one."""
        at = found.stop
        if not (self.joined(at) or self.gap(at) == ""):
            return found
        scale = self._scale_word(found, at)
        if scale is None:
            return found
        linked = scale >= 1e6
        return replace(found, stop=at + 1, value=found.value * scale, scale=scale, linked=linked)

    def _scale_word(self, found: Found, at: int) -> float | None:
        word = self.word(at)
        atom = ATOMS[self.language].get(word)
        if atom and atom.kind == "scale" and not atom.ordinal:
            return atom.value
        if word == "k" and self.text[self.tokens[at].start] == "K" and self.gap(at):
            return None
        if word in _MONEY_SCALES and self._beside_money(found.first, at):
            return _MONEY_SCALES[word]
        if word and word[-1] in "kmb" and len(word) == 1 and self._money(at + 1):
            return 1e3 if word == "k" else _MONEY_SCALES[word]
        return _DIGIT_SCALES.get(word)

    def _beside_money(self, first: int, at: int) -> bool:
        if first > 0 and self.tokens[first - 1].word[-1:] in _MONEY:
            return True
        if self.next_word(at + 1) in _MONEY_WORDS:
            return True
        return self._money(at + 1) or (self.word(at + 1) in ("d", "de") and self.word(at + 2) in ("euros", "dollars"))

    def _money(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].word[:1] in _MONEY and self.gap(at).strip() == ""
