"""What may stand between a verb of saying and the rest: tokens and a place in, the place past days and hearers out."""

from __future__ import annotations

from assistant.text import speech_words as words
from assistant.text.speech_words import Token

_LISTENERS = frozenset(
    """presse journalistes afp reuters ap reporters journalists communiqué statement message lettre interview entretien
    députés télévision radio bbc cnn agence""".split()
)


# What stands before the name of an outlet or a network: "sur Twitter", "auprès de l'AFP", "au micro de RTL".
_MEDIA: dict[tuple[str, ...], int] = {
    ("sur",): 1, ("on",): 1, ("auprès", "de"): 2, ("auprès", "d'"): 2, ("auprès", "de", "l'"): 3,
    ("au", "micro", "de"): 3, ("au", "micro", "d'"): 3,
}  # fmt: skip


def skip_adjuncts(sentence: list[Token], at: int) -> int:
    """Step right over days, adverbs and "à la presse" between a verb and what follows it."""
    limit = min(len(sentence), at + 14)
    while at < limit:
        step = _adjunct(sentence, at)
        if not step:
            break
        at += step
    return at


def _adjunct(sentence: list[Token], at: int) -> int:
    low = sentence[at].low
    following = sentence[at + 1].low if at + 1 < len(sentence) else ""
    third = sentence[at + 2].low if at + 2 < len(sentence) else ""
    if low in words.WEEKDAYS or low in words.ADVERBS or _is_number(low) or low in words.MONTHS:
        return 1
    if low == "," and (following in words.WEEKDAYS or following in words.ADVERBS or _is_date(following, third)):
        return 1
    if low == "," and at and (sentence[at - 1].low in words.WEEKDAYS or sentence[at - 1].low in words.MONTHS):
        return 1
    if low in ("on", "in", "ce") and (following in words.WEEKDAYS or following in words.MONTHS):
        return 2
    if _is_date(low, following):
        return 2
    if (low, following) in (("la", "semaine"), ("le", "mois"), ("l'", "an"), ("cette", "semaine"), ("ce", "mois")):
        return 3 if third in ("dernier", "dernière", "passé", "passée") else 2
    if (low, following) in (("sous", "couvert"), ("sous", "condition"), ("on", "condition"), ("on", "conditions")):
        return 4 if third in words.OF and at + 3 < len(sentence) else 2
    return _told(sentence, at)


def _is_number(low: str) -> bool:
    return low.isdigit() or low in ("1er", "1st")


def _is_date(low: str, following: str) -> bool:
    return low in ("le", "en") and (following[:1].isdigit() or following in words.MONTHS or following in words.WEEKDAYS)


def _told(sentence: list[Token], at: int) -> int:
    """Return the length of "à la presse", "à l'AFP", "to reporters", "dans un communiqué"."""
    low = [token.low for token in sentence[at : at + 4]]
    begin = _MEDIA.get(tuple(low[:1])) or _MEDIA.get(tuple(low[:2])) or _MEDIA.get(tuple(low[:3]))
    if begin:
        end = at + begin
        while end < min(len(sentence), at + begin + 4) and (sentence[end].is_capital or sentence[end].low == "et"):
            end += 1
        if end > at + begin and sentence[end - 1].is_capital and (end >= len(sentence) or sentence[end].low != ","):
            return end - at
    if not low or low[0] not in ("à", "aux", "au", "to", "dans", "in", "devant"):
        return 0
    for length, word in enumerate(low[1:4], 2):
        if word in _LISTENERS:
            return length
    return 0
