"""A number of hours among its tokens in, whether it is a time of the clock ("à 18 heures") and no duration out."""

from __future__ import annotations

from assistant.text.number_readings import NumberReader
from assistant.text.sized_numbers import Sized

_HOURS = frozenset({"heure", "hour"})
_AT = frozenset("vers des avant at before around by until till".split())
_PARTS_OF_DAY = frozenset("matin soir".split())
_SHARP = frozenset("precises pile locale locales gmt utc tu tapantes".split())
_HALVES = frozenset("am pm".split())
# After these "à 8 heures" tells how long something lasts.
_LIMITS = ("limit", "redui", "redu", "plafonn", "ramen", "condamn", "estim", "elev", "evalu", "descend", "tomb")
_NOT_THE_CLOCK = frozenset("de d du des par hebdomadaires supplementaires chacun chacune of per a".split())


def is_clock(reader: NumberReader, number: Sized) -> bool:
    """Tell whether a number is an hour of the day, or the minutes that follow one."""
    if _half_of_day(reader, number.stop) or _minutes(reader, number):
        return True
    unit, last = number.unit, number.value if number.upper is None else number.upper
    if unit is None or unit.name not in _HOURS or last > 24 or number.found.form not in ("digits", "words"):
        return False
    after = number.stop
    if _part_of_day(reader, after) or (reader.next_word(after) in _SHARP) or _minutes_follow(reader, after):
        return True
    if _not_the_clock(reader, after):
        return False
    return _at(reader, number) or _said_twice(reader, number) or _follows_hour(reader, number)


def _half_of_day(reader: NumberReader, at: int) -> bool:
    """Recognise "6 pm", "6 p.m." and "6 o'clock"."""
    word = reader.word(at) if reader.joined(at) or reader.gap(at) == "" else ""
    if word in _HALVES:
        return True
    following, gap = reader.word(at + 1), reader.gap(at + 1)
    return (word in ("a", "p") and following == "m" and gap == ".") or (
        word == "o" and following == "clock" and gap in ("'", "’")
    )


def _minutes(reader: NumberReader, number: Sized) -> bool:
    """Recognise the second number of "20 heures 30"."""
    at = number.first
    bare = number.unit is None and number.noun is None and 0 <= number.value < 60 and number.found.form == "digits"
    return bare and reader.word(at - 1) in ("heures", "heure", "h") and reader.joined(at)


def _minutes_follow(reader: NumberReader, at: int) -> bool:
    """Recognise the minutes after "20 heures", which say no unit of their own."""
    if not reader.joined(at) or at >= len(reader.tokens) or reader.tokens[at].kind != "number":
        return False
    minutes = reader.tokens[at].word
    return len(minutes) == 2 and minutes < "60" and not reader.noun_follows(at + 1)


def _part_of_day(reader: NumberReader, at: int) -> bool:
    words = [reader.word(at + step) for step in range(3)]
    if words[0] == "a" and words[1] in ("midi", "minuit"):
        return True
    if words[0] in ("du", "ce", "le", "demain", "hier") and words[1] in _PARTS_OF_DAY:
        return True
    return words[:3] in (["de", "l", "apres"], ["in", "the", "morning"], ["in", "the", "afternoon"])


def _not_the_clock(reader: NumberReader, at: int) -> bool:
    """Tell "à 8 heures de route" and "8 heures par jour" from the clock."""
    after = reader.next_word(at)
    written = reader.text[reader.tokens[at].start : reader.tokens[at].end] if after else ""
    return after in _NOT_THE_CLOCK and written not in ("à", "À")


def _at(reader: NumberReader, number: Sized) -> bool:
    before = number.first - 1
    if not reader.joined(number.first):
        return False
    if reader.word(before) in _AT:
        return True
    if reader.word(before) == "est":
        return reader.word(before - 1) == "il"
    if reader.language == "en" or not _to(reader, before):
        return False
    return not any(reader.word(at).startswith(_LIMITS) for at in range(max(0, before - 3), before))


def _to(reader: NumberReader, at: int) -> bool:
    """Recognise "à", and "A" where a sentence begins, told apart from "il a"."""
    if at < 0:
        return False
    return reader.text[reader.tokens[at].start : reader.tokens[at].end] in ("à", "À", "A")


def _said_twice(reader: NumberReader, number: Sized) -> bool:
    """Recognise the range "de 8 heures à 20 heures", where both ends name the hour."""
    inside = [reader.word(at) for at in range(number.first, number.stop)]
    said = sum(word in ("heures", "heure", "h") for word in inside)
    return number.upper is not None and said == 2 and reader.word(number.first - 1) in ("de", "entre", "d")


def _follows_hour(reader: NumberReader, number: Sized) -> bool:
    """Recognise the second of two hours, "à 18 heures et 20 heures"."""
    before = number.first - 1
    if reader.word(before) not in ("et", "ou") or reader.word(before - 1) not in ("heures", "h"):
        return False
    return _to(reader, before - 3)
