"""A number read from a text in, the number with its unit or counted noun out, and ranges of two of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.text.counted_nouns import Noun, find_noun, soft_gap
from assistant.text.currencies import PREFIXED, SYMBOLS, Unit
from assistant.text.number_readings import NumberReader
from assistant.text.number_words import ATOMS, LABELS
from assistant.text.token_rows import Found
from assistant.text.units import BEGINNINGS, UNITS, find_unit
from assistant.text.words import fold

_OF = frozenset({"de", "d", "du", "des", "of"})
_AFTER_OF = frozenset(
    "la le l les ses leurs ces cette ce son sa leur the its their his her this these those all".split()
)
# After these "de 10 à 20" tells a change from one value to another, not a range.
_CHANGES = (
    "pass", "augment", "grimp", "mont", "baiss", "chut", "tomb", "recul", "redui", "port", "progress", "diminu", "bond",
    "rose", "fell", "fall", "rise", "rising", "went", "increas", "drop", "jump", "climb", "cut", "grew", "grow", "slip",
    "declin", "hauss", "amput", "relev", "abaiss", "slid", "shrank", "shrink", "double", "triple",
)  # fmt: skip
_MILLION = 1_000_000
# Nothing falls further in a sentence that names the scale once.
_GREATEST_FALL = 20
# Units whose hundredths may be told after them.
_PARTED = frozenset({"m", "EUR", "°"})
_CENTS = 2
# How many words may stand between what is counted and the "sur" of a share: "un train de banlieue sur cinq".
_MOST_BETWEEN = 3
_MOST_PARTS = 10
_DASHES = frozenset({"-", "–", "—", "‑", " - ", " – ", " — "})


@dataclass(frozen=True, slots=True)
class Sized:
    """A number with what it measures or counts, at `tokens[first:stop]`; `upper` ends a range."""

    found: Found
    first: int
    stop: int
    value: float
    unit: Unit | None = None
    noun: Noun | None = None
    upper: float | None = None
    label: str | None = None

    @property
    def after(self) -> int:
        """The token after the number and the noun it counts."""
        return self.noun.stop if self.noun else self.stop


def size(reader: NumberReader, found: Found) -> Sized | None:
    """Return the number with its unit or noun; None when letters stuck to its digits make it a code ("5G")."""
    if found.form == "ordinal":
        return Sized(found, found.first, found.stop, found.value, noun=_noun(reader, found))
    before = _currency_before(reader, found)
    if before is not None:
        return _money(reader, found, before)
    after = _unit_after(reader, found)
    if after:
        return _with_half(reader, found, *after)
    if found.form == "digits" and reader.gap(found.stop) == "" and _starts_word(reader, found.stop):
        return None
    if reader.word(found.first - 1) in _OF and reader.word(found.first - 2) in (
        "pourcent",
        "pourcentage",
        "percentage",
    ):
        return Sized(found, found.first, found.stop, found.value, unit=UNITS["%"])
    noun = _noun(reader, found)
    if noun and (unit := UNITS.get(fold(noun.name))) and unit.kind == "duration":
        return Sized(found, found.first, found.stop, found.value, unit=unit, noun=noun)
    return Sized(found, found.first, found.stop, found.value, noun=noun, label=None if noun else _label(reader, found))


def _starts_word(reader: NumberReader, at: int) -> bool:
    return at < len(reader.tokens) and reader.tokens[at].kind in ("word", "opaque")


def _currency_before(reader: NumberReader, found: Found) -> int | None:
    at = found.first - 1
    if at < 0 or reader.tokens[at].kind != "symbol" or reader.tokens[at].word[-1] not in SYMBOLS:
        return None
    blank = reader.gap(found.first).strip(" \u00a0\u202f")
    # In "2,5 $ 3 fois" the symbol belongs to the number before it.
    taken = at > 0 and reader.tokens[at - 1].kind == "number" and not reader.gap(at).strip(" \u00a0\u202f")
    return at if not blank and not taken else None


def _money(reader: NumberReader, found: Found, symbol: int) -> Sized:
    """Return a sum whose currency stands before it: "€5", "US$ 3 million", "C$2"."""
    name, first = SYMBOLS[reader.tokens[symbol].word[-1]], symbol
    prefix = reader.word(symbol - 1) if symbol and reader.gap(symbol) == "" else ""
    if name == "USD" and prefix in PREFIXED:
        name, first = PREFIXED[prefix], symbol - 1
    return Sized(found, first, found.stop, found.value, unit=Unit(name, "currency"))


def _unit_after(reader: NumberReader, found: Found) -> tuple[Unit, int] | None:
    starts = [found.stop]
    if _is_linked(found) and reader.word(found.stop) in _OF and _near(reader, found.stop):
        starts.insert(0, found.stop + 1)
    for start in starts:
        unit = _longest_unit(reader, start)
        # In words "deux cents" is a number, "cinquante cents" hardly ever a sum of money.
        if unit and not _only_looks(reader, found, start, unit[0]):
            return unit
    return None


def _is_linked(found: Found) -> bool:
    """Tell whether "de" may stand before what is counted: "3 millions d'euros", and "3.000.000 d'euros"."""
    return found.linked or (found.form == "digits" and found.value >= _MILLION and found.value % _MILLION == 0)


def _only_looks(reader: NumberReader, found: Found, at: int, unit: Unit) -> bool:
    """Tell what only looks like a unit: "cinquante cents", "3 won", the "s" of "the 15's" and of "6,2 s'est"."""
    word, english = reader.word(at), reader.language == "en"
    if unit.name == "cent" and found.form == "words":
        return not english
    elided = len(word) == 1 and reader.text[reader.tokens[at].end : reader.tokens[at].end + 1] in ("'", "’")
    won = word == "won" and english and abs(found.value) < 1000
    return won or (word == "s" and "\n" in reader.gap(at)) or (elided and not english)


def _near(reader: NumberReader, at: int) -> bool:
    gap = reader.gap(at)
    return gap in ("", "-", "‑", "/", " '") or soft_gap(gap, 0, len(gap)) or gap == "."


def _longest_unit(reader: NumberReader, start: int) -> tuple[Unit, int] | None:
    words: list[str] = []
    best: tuple[Unit, int] | None = None
    for at in range(start, len(reader.tokens)):
        token = reader.tokens[at]
        gap = reader.gap(at)
        if token.kind not in ("word", "symbol", "opaque") or not (
            gap == "/" or soft_gap(gap, 0, len(gap)) or gap in "-‑"
        ):
            break
        words.append(fold(token.word))
        if " ".join(words) not in BEGINNINGS:
            break
        surface = reader.text[reader.tokens[start].start : reader.tokens[start].end]
        unit = find_unit(tuple(words), surface, reader.language)
        if unit and ("/" not in unit.name or gap == "/" or len(words) != 2):
            best = unit, at + 1
    return best


def _with_half(reader: NumberReader, found: Found, unit: Unit, stop: int) -> Sized:
    value = found.value
    if reader.next_word(stop) == "et" and reader.next_word(stop + 1) in ("demi", "demie"):
        stop, value = stop + 2, value + 0.5
    elif unit.name in _PARTED and (hundredths := _hundredths(reader, found, stop)):
        stop, value = stop + 1, value + hundredths
    if unit.name.startswith("°") and reader.word(found.first - 1) in ("moins", "minus") and reader.joined(found.first):
        return Sized(found, found.first - 1, stop, -value, unit=unit)
    return Sized(found, found.first, stop, value, unit=unit)


def _hundredths(reader: NumberReader, found: Found, at: int) -> float | None:
    """Read the digits that follow a unit as its hundredths: "5 mètres 58", "3 euros 50"."""
    if found.form != "digits" or found.value != int(found.value) or not reader.joined(at):
        return None
    digits = reader.tokens[at].word
    if len(digits) != _CENTS or not digits.isdecimal() or _starts_measure(reader, at):
        return None
    return int(digits) / 100


def _starts_measure(reader: NumberReader, at: int) -> bool:
    """Tell whether digits have a unit, a noun or decimals of their own: "2 mètres 20 personnes"."""
    own = reader.read(at)
    return own is None or own.stop > at + 1 or bool(_longest_unit(reader, at + 1)) or bool(_noun(reader, own))


def _noun(reader: NumberReader, found: Found) -> Noun | None:
    at, linked = found.stop, False
    if _is_linked(found) and reader.word(at) in _OF and _near(reader, at):
        at, linked = at + 1, True
        if reader.word(at) in _AFTER_OF and reader.joined(at):
            at += 1
        if reader.word(at) in ("l",):
            at += 1
    if at > found.stop and not linked:
        return None
    noun = find_noun(reader.tokens, at, reader.text, reader.language)
    if noun is None or linked or found.form == "ordinal" or abs(found.value) < 2 or found.form == "fraction":
        return noun
    # A verb may follow a number that stands alone ("les deux parlent"); what is counted by two or more is plural.
    return noun if noun.plural else None


def _label(reader: NumberReader, found: Found) -> str | None:
    before = reader.word(found.first - 1)
    return before if before in LABELS and reader.joined(found.first) and found.form in ("digits", "words") else None


# --- ranges -----------------------------------------------------------------------------------------------------


def join_ranges(reader: NumberReader, numbers: list[Sized]) -> list[Sized]:
    """Return the numbers with those two by two joined that bound a range: "10 à 12 km", "entre 3 et 5"."""
    joined: list[Sized] = []
    for number in numbers:
        if joined and _same_change(reader, joined[-1], number):
            joined[-1] = _told_with(reader, joined[-1], number)
        whole = (_range(reader, joined[-1], number) or _share(reader, joined[-1], number)) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(number)
    return joined


def _range(reader: NumberReader, low: Sized, high: Sized) -> Sized | None:
    if low.upper is not None or {low.found.form, high.found.form} & {"ordinal", "fraction"}:
        return None
    other_unit = low.unit is not None and low.unit != high.unit and not _says_currency_once(low, high)
    if low.noun or other_unit or not _bounds(reader, low, high):
        return None
    value = _in_scale_of(reader, replace(low, unit=low.unit if high.unit else None), high)
    if value >= high.value:
        return None
    found = replace(high.found, first=low.found.first)
    return replace(high, first=low.first, value=value, upper=high.value, unit=high.unit or low.unit, found=found)


def _says_currency_once(low: Sized, high: Sized) -> bool:
    """Recognise "$3-4 million", whose symbol holds for both ends."""
    return low.unit is not None and low.unit.kind == "currency" and high.unit is None and high.noun is None


def _in_scale_of(reader: NumberReader, low: Sized, high: Sized, most: float = 1) -> float:
    """Return the lower end with the scale said once: "3 à 5 millions", "deux à trois cents"."""
    scale = high.found.scale
    last = ATOMS[reader.language].get(reader.word(high.found.stop - 1))
    if last and last.kind in ("hundred", "thousand") and low.found.form == high.found.form == "words":
        scale = last.value
    alone = low.found.scale == 1 and low.unit is None and low.noun is None
    return low.value * scale if alone and scale > 1 and low.value * scale < high.value * most else low.value


def _same_change(reader: NumberReader, low: Sized, high: Sized) -> bool:
    """Tell whether a change names its scale and unit once: "passer de 67 à 70 millions d'habitants"."""
    if low.upper is not None or low.unit or low.noun or high.first - low.stop != 1 or low.found.form != "digits":
        return False
    if high.found.form != "digits" or reader.word(low.first - 1) not in ("de", "d", "from"):
        return False
    if reader.word(low.first - 2) in ("nombre", "number"):
        return False
    link = reader.tokens[low.stop]
    return link.joined and reader.text[link.start : link.end] in ("à", "to") and reader.joined(high.first)


def _told_with(reader: NumberReader, low: Sized, high: Sized) -> Sized:
    counted = high.noun.name if high.noun else None
    return replace(
        low, value=_in_scale_of(reader, low, high, _GREATEST_FALL), unit=high.unit, label=low.label or counted
    )


def _share(reader: NumberReader, part: Sized, whole: Sized) -> Sized | None:
    """Read "deux Français sur trois" and "one person in ten": a share of what is counted."""
    if part.noun is None or whole.unit or whole.noun:
        return None
    between = whole.first - 1 - part.noun.stop
    most = _MOST_BETWEEN if reader.language == "fr" else 0
    if not 0 <= between <= most or not all(reader.joined(at) for at in range(part.noun.stop, whole.first + 1)):
        return None
    forms = {part.found.form, whole.found.form}
    if reader.word(whole.first - 1) != ("sur" if reader.language == "fr" else "in") or not forms <= {"digits", "words"}:
        return None
    # "Onze lignes de métro sur seize" counts lines rather than tells a share.
    if not 0 < part.value < whole.value <= (_MOST_PARTS if between else 1000) or part.value > 20:
        return None
    found = replace(part.found, value=part.value / whole.value, form="fraction", stop=whole.stop)
    noun = part.noun._replace(stop=whole.stop)
    return replace(part, found=found, stop=whole.stop, value=found.value, noun=noun)


def _bounds(reader: NumberReader, low: Sized, high: Sized) -> bool:
    between = high.first - low.stop
    if between == 0:
        return reader.gap(high.first) in _DASHES
    if between != 1 or not (reader.joined(low.stop) and reader.joined(high.first)):
        return False
    link = reader.tokens[low.stop]
    before = reader.word(low.first - 1)
    if link.word in ("et", "and"):
        return before in ("entre", "between")
    if reader.text[link.start : link.end].lower() not in ("à", "to"):
        return False
    if before not in ("de", "d", "from"):
        return True
    near = [reader.word(at) for at in range(max(0, low.first - 7), low.first)]
    changes = any(word.startswith(_CHANGES) for word in near)
    return not changes and (high.unit is not None or high.noun is not None)
