"""A French sentence's words in, the verb that begins at a place out, with how it tells."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.text.words import fold
from assistant.timeline import french_verb_words as lexicon
from assistant.timeline.marks import Mark, Predicate, Tense


def french_verb(words: Sequence[Mark], at: int) -> Predicate | None:
    """Return the verb that begins at a place, None where none does."""
    low = words[at].low
    before = words[at - 1].low if at else ""
    if not words[at].word or (words[at].capital and at and low not in lexicon.HAVE):
        return None
    if (
        low in lexicon.HAVE
        or low in lexicon.MAYBE
        or low in lexicon.BE
        or low in lexicon.COMING
        or low in lexicon.MODAL
    ):
        return _compound(words, at, before)
    if low in ("ayant", "avoir", "étant", "être"):
        end = _participle_after(words, at)
        return Predicate(end or at, at, "infinitive" if low.endswith(("oir", "re")) else "gerund", words[end or at].low)
    return _single(words, at, before)


def _compound(words: Sequence[Mark], at: int, before: str) -> Predicate | None:
    low = words[at].low
    if low == "est" and (before in lexicon.EAST or (at + 1 < len(words) and words[at + 1].low in ("de", "du", "des"))):
        return None
    if low == "a" and before == "y":
        return None
    negated = _negated(words, at)
    if low in lexicon.COMING or low in lexicon.MODAL:
        verb = _next_verb(words, at)
        return Predicate(verb, at, "future" if low in lexicon.COMING else "state", words[verb].low, negated)
    end = _participle_after(words, at)
    if end is None:
        return Predicate(at, at, "state", low, negated)
    passive = any(word.low == "été" for word in words[at:end]) and words[end].low != "été"
    reflexive = before in ("s'", "se", "me", "m'", "nous")
    if low in lexicon.MAYBE:
        return Predicate(end, at, "alleged", words[end].low, negated, passive or low.startswith("ser"), reflexive)
    if low in lexicon.BE and not reflexive:
        moved = words[end].folded.rstrip("es") in {fold(word).rstrip("es") for word in lexicon.BEING}
        tense: Tense = "past" if moved or low in ("fut", "furent") else "state"
        return Predicate(end, at, tense, words[end].low, negated, passive=not moved)
    return Predicate(end, at, "past", words[end].low, negated, passive, reflexive)


def _participle_after(words: Sequence[Mark], at: int) -> int | None:
    """Return the participle that an auxiliary governs; words in between may be adverbs, negations and asides."""
    place, aside = at + 1, 0
    while place < len(words) and place - at <= 9:
        low = words[place].low
        passive = _participle_past(words, place + 1) if low == "été" else None
        if passive:
            return passive
        if _participle_at(words, place):
            return place
        if low in lexicon.BETWEEN or low.endswith("ment") or low in ("de", "plus", "moins", "très", "si", "nouveau"):
            place += 1
        elif low in (",", "quant", "pour", "selon", "lui", "eux", "elle") or aside:
            aside += 1
            if aside > 6:
                return None
            place += 1
        elif _is_day(words[place]):
            place += 1
        else:
            return None
    return None


def _participle_past(words: Sequence[Mark], place: int) -> int | None:
    """Return the participle after "été", adverbs between left aside."""
    while place < len(words) and (words[place].low in lexicon.BETWEEN or words[place].low.endswith("ment")):
        place += 1
    return _participle_at(words, place)


def _participle_at(words: Sequence[Mark], place: int) -> int | None:
    if place >= len(words) or words[place].capital:
        return None
    low = words[place].low
    if low in lexicon.NO_PARTICIPLE - {
        "ouvert",
        "parti",
        "permis",
        "prise",
        "crise",
    } or not lexicon.PARTICIPLE.fullmatch(low):
        return None
    return place


def _is_day(word: Mark) -> bool:
    return word.low in lexicon.DAYS or word.low[0].isdigit()


def _next_verb(words: Sequence[Mark], at: int) -> int:
    for place in range(at + 1, min(len(words), at + 5)):
        low = words[place].low
        if lexicon.INFINITIVE.fullmatch(low) or lexicon.PARTICIPLE.fullmatch(low):
            return place
    return at


def _negated(words: Sequence[Mark], at: int) -> bool:
    fore = any(word.low in ("n'", "ne") for word in words[max(0, at - 3) : at])
    return fore and any(word.low in lexicon.NOT or word.low in ("plus", "point") for word in words[at : at + 4])


def _single(words: Sequence[Mark], at: int, before: str) -> Predicate | None:
    low = words[at].low
    negated = _negated(words, at)
    if before == "en" and lexicon.GERUND.fullmatch(low):
        return Predicate(at, at, "gerund", low)
    if lexicon.SIMPLE_PAST.fullmatch(low) and before not in lexicon.DETERMINERS - {"les", "la", "l'", "le"}:
        return Predicate(at, at, "past", low, negated, reflexive=before in ("se", "s'"))
    if lexicon.GERUND.fullmatch(low) and low not in lexicon.NO_GERUND and _governs(words, at, before):
        return Predicate(at, at, "gerund", low)
    if lexicon.FUTURE.fullmatch(low) and low not in lexicon.NO_FUTURE:
        return Predicate(at, at, "future", low, negated)
    if (
        lexicon.IMPERFECT.fullmatch(low)
        and low not in lexicon.NO_IMPERFECT
        and before not in lexicon.DETERMINERS - lexicon.CLITICS
    ):
        return Predicate(at, at, "state" if low.startswith(lexicon.LASTING) else "narrative", low, negated)
    if (
        lexicon.INFINITIVE.fullmatch(low)
        and low not in lexicon.NO_INFINITIVE
        and before not in ("le", "la", "un", "une", "les", "des")
    ):
        return Predicate(at, at, "infinitive", low) if before in lexicon.OPENS_INFINITIVE else None
    if _is_present(words, at, before):
        return Predicate(at, at, "present", low, negated, reflexive=before in ("se", "s'"))
    if (
        lexicon.BARE_ONLY_ACCENT.fullmatch(low)
        and low not in lexicon.NO_PARTICIPLE
        and before not in lexicon.DETERMINERS
    ):
        return Predicate(at, at, "participle", low, passive=True)
    return None


def _governs(words: Sequence[Mark], at: int, before: str) -> bool:
    """Tell the participle of "fournissant des armes" from a noun or adjective in -ant."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    return before in ("ne", "n'", "se", "s'") or (
        before not in lexicon.DETERMINERS and after in lexicon.DETERMINERS | {"à", "que", "qu'", "ce"}
    )


def _is_present(words: Sequence[Mark], at: int, before: str) -> bool:
    """Tell the present tense of a listed verb from the noun that looks like it: "la France accuse", "une attaque"."""
    if words[at].low not in lexicon.PRESENT or before in lexicon.AFTER_SUBJECT_ONLY or at == 0:
        return False
    if before in ("le", "la", "les"):
        return at > 1 and words[at - 2].capital
    return True
