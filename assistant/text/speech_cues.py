"""Marks of reported speech in one sentence: its tokens in, who is made to speak, how and by which words, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.text import speech_words as words
from assistant.text.speech_subjects import Range, phrase_from, skip_adjuncts, subject_before
from assistant.text.speech_verbs import SpeechVerb, speech_verbs
from assistant.text.speech_words import BREAK, QUOTE, Token
from assistant.types import Language, SpeechKind

Rank = Literal["source", "speaker", "relay"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One mark: `subject` is a token range, or None with `pronoun` (a-t-il) or where it leans on another subject.

    `rank` source is who reports the whole sentence, relay who passed it on ("cité par").
    """

    at: int
    kind: SpeechKind
    rank: Rank
    subject: Range | None
    pronoun: str | None = None
    plural: bool = False
    anonymous: bool = False


_CLAUSE_WORDS = 6
_WORDINGS = frozenset("termes mots propos informations".split())
_INVERTED = ("il", "elle", "on", "ils", "elles")
_RELAYED = frozenset("cité rapporté diffusé relayé publié repris communiqué révélé".split())
_SOURCE_OPENERS = frozenset(("selon", "suivant"))
_NOT_SOURCES = frozenset("lequel laquelle lesquels lesquelles que qu' eux-mêmes toute leurs".split())
_ENGLISH_RELAYED = frozenset("quoted cited reported published released carried".split())
_SAID_TO_BE = frozenset("said believed thought understood alleged reported estimated suspected".split())


def find_cues(sentence: list[Token], language: Language) -> list[Cue]:
    """Return the cues of a sentence in order of position."""
    verbs = speech_verbs(language)
    found: list[Cue] = []
    for at, token in enumerate(sentence):
        source = _source(sentence, at, language)
        if source:
            found.append(source)
            continue
        verb, base, pronoun = _verb_at(sentence, at, verbs, language)
        relay = _relay(sentence, at, language) if token.text.islower() else None
        if relay:
            found.append(relay)
        elif verb and (token.text.islower() or at == 0):
            read = _french_cue if language == "fr" else _english_cue
            found.extend(read(sentence, at, verb, base, pronoun))
    return found


def _verb_at(
    sentence: list[Token], at: int, verbs: dict[str, SpeechVerb], language: Language
) -> tuple[SpeechVerb | None, str, str | None]:
    low = sentence[at].low
    if language == "fr" and "-" in low and low.rsplit("-", 1)[1] in _INVERTED:
        base, pronoun = low.rsplit("-", 1)
        base = base.removesuffix("-t")
        return verbs.get(base), base, pronoun
    return verbs.get(low), low, None


def _source(sentence: list[Token], at: int, language: Language) -> Cue | None:
    """Read "selon X", "d'après X", "according to X"."""
    low = sentence[at].low
    following = sentence[at + 1].low if at + 1 < len(sentence) else ""
    third = sentence[at + 2].low if at + 2 < len(sentence) else ""
    begin = None
    if low in _SOURCE_OPENERS and following not in _NOT_SOURCES and language == "fr":
        begin = at + 1
    elif (low == "d'" and following == "après") or (low, following) in (("according", "to"), ("aux", "dires")):
        begin = at + 2
    elif low == "à" and following == "en" and third == "croire":
        begin = at + 3
    elif low == "citing" and language == "en":
        begin = at + 1
    if begin is None or (low == "suivant" and at > 0):
        return None
    worded = [token.low for token in sentence[begin : begin + 3]]
    if len(worded) == 3 and worded[1] in _WORDINGS and worded[2] in words.OF:
        begin += 3
    subject = phrase_from(sentence, begin, plural=True)
    if subject is None:
        return None
    return Cue(at, "states", "source", _agent_inside(sentence, subject))


def _agent_inside(sentence: list[Token], subject: Range) -> Range:
    """Prefer who published the figures to the figures: "des chiffres publiés mardi par le ministère"."""
    for at in range(subject[0] + 1, subject[1] - 1):
        if sentence[at].low in ("par", "by"):
            return phrase_from(sentence, at + 1) or subject
    return subject


def _french_cue(sentence: list[Token], at: int, verb: SpeechVerb, base: str, pronoun: str | None) -> Iterator[Cue]:
    if pronoun:
        yield Cue(at, verb.kind, "speaker", None, pronoun, pronoun in words.PLURAL_PRONOUNS)
        return
    if base == "fait" and not _fait_savoir(sentence, at):
        return
    auxiliary = _auxiliary(sentence, at) if verb.participle else None
    if auxiliary is None:
        if verb.participle and not verb.finite:
            yield from _accused(sentence, at, verb)
        else:
            yield from _simple(sentence, at, verb)
        return
    low = sentence[auxiliary].low
    inverted = low.rsplit("-", 1)[1] if "-" in low else None
    if _is_negated(sentence, auxiliary):
        return
    reflexive = (auxiliary > 0 and sentence[auxiliary - 1].low in ("s'", "se")) or low.startswith("s'")
    being = low.split("-")[0] in words.FRENCH_BE or "été" in [token.low for token in sentence[auxiliary:at]]
    if being and not reflexive:
        yield from _passive(sentence, at, verb, base)
        return
    if base in ("engagé", "engagée", "engagés", "engagées") and not reflexive:
        return
    start = auxiliary - 1 if reflexive and sentence[auxiliary - 1].low in ("s'", "se") else auxiliary
    if inverted:
        yield Cue(at, verb.kind, "speaker", None, inverted, inverted in words.PLURAL_PRONOUNS)
    else:
        weak = verb.weak and not reflexive
        yield from _clause(sentence, start, at, verb.kind, weak, low in words.PLURAL_AUXILIARIES)


def _fait_savoir(sentence: list[Token], at: int) -> bool:
    return at + 1 < len(sentence) and sentence[at + 1].low in ("savoir", "valoir", "état", "part")


def _auxiliary(sentence: list[Token], at: int) -> int | None:
    """Return the place of avoir or être before a participle, adverbs and negations between."""
    for back in range(at - 1, max(-1, at - 6), -1):
        low = sentence[back].low
        head = low.split("-")[0]
        if head in words.FRENCH_HAVE or head in words.FRENCH_BE - {"été"}:
            return back if "-" not in low or low.rsplit("-", 1)[1] in _INVERTED else None
        if low not in words.ADVERBS and low not in (
            "été",
            "pas",
            "jamais",
            "une",
            "fois",
            "de",
            "plus",
            "nouveau",
            "en",
            ",",
        ):
            return None
    return None


def _is_negated(sentence: list[Token], auxiliary: int) -> bool:
    return any(token.low in words.NEGATIONS for token in sentence[max(0, auxiliary - 2) : auxiliary])


def _relay(sentence: list[Token], at: int, language: Language) -> Cue | None:
    """Read a participle with its agent: "cité par KCNA", "quoted by KCNA"."""
    low = sentence[at].low
    known = low in _ENGLISH_RELAYED if language == "en" else low.rstrip("es") in _RELAYED
    if not known or (language == "fr" and at and sentence[at - 1].low in ("été", "ont", "a")):
        return None
    by = _agent(sentence, at, 2)
    return Cue(at, "states", "relay", by) if by else None


def _accused(sentence: list[Token], at: int, verb: SpeechVerb) -> Iterator[Cue]:
    """Read "accusé par Séoul de"."""
    by = _agent(sentence, at, 2) if verb.kind == "accuses" else None
    if by:
        yield Cue(at, verb.kind, "speaker", by)


def _agent(sentence: list[Token], at: int, reach: int) -> Range | None:
    for ahead in range(at + 1, min(len(sentence) - 1, at + 1 + reach)):
        if sentence[ahead].low in ("par", "by"):
            return phrase_from(sentence, ahead + 1)
        if sentence[ahead].low in (QUOTE, BREAK, ",", ";", "."):
            return None
    return None


def _passive(sentence: list[Token], at: int, verb: SpeechVerb, base: str) -> Iterator[Cue]:
    """Read "est accusé de … par X"; without an agent only an accusation or "il est estimé que" is speech."""
    if base.startswith("condamné") and any(token.low in ("à", "pour") for token in sentence[at + 1 : at + 3]):
        return
    by = _agent(sentence, at, 14)
    if by:
        yield Cue(at, verb.kind, "speaker", by)
    elif base.startswith(("accusé", "soupçonné")) or (verb.kind != "accuses" and _has_content(sentence, at + 1)):
        yield Cue(at, verb.kind, "speaker", None, anonymous=True)


def _simple(sentence: list[Token], at: int, verb: SpeechVerb) -> Iterator[Cue]:
    """Read a simple tense or a gerund."""
    before = sentence[at - 1].low if at else ""
    if verb.gerund:
        if before in (",", "et", "en", "and", QUOTE) or at == 0:
            yield from _gerund(sentence, at, verb)
        return
    if _is_negated(sentence, at):
        return
    if before in words.DETERMINERS or before in words.OF or before in words.PREPOSITIONS or at == 0:
        return
    strict = verb.weak or verb.noun or verb.participle
    yield from _clause(sentence, at, at, verb.kind, strict, verb.plural)


def _gerund(sentence: list[Token], at: int, verb: SpeechVerb) -> Iterator[Cue]:
    strict = verb.weak or verb.kind in ("states", "claims")
    if not strict or _has_content(sentence, at + 1):
        yield Cue(at, verb.kind, "speaker", None)


def _has_content(sentence: list[Token], at: int) -> bool:
    """Tell whether speech follows: que, a colon, a quotation, an infinitive of having or being."""
    at = skip_adjuncts(sentence, at)
    for token in sentence[at : at + 6]:
        if token.low in ("que", "qu'", ":", QUOTE, BREAK, "that", "avoir", "être", "vouloir", "pouvoir", "wanting"):
            return True
        if token.low in (",", ";", ".", "et", "and"):
            return False
    return False


def _clause(sentence: list[Token], start: int, at: int, kind: SpeechKind, weak: bool, plural: bool) -> Iterator[Cue]:
    """Find the subject of a finite verb whose first word is at `start`, before it or, in an incise, after it."""
    incise = _in_incise(sentence, start)
    if incise:
        after = phrase_from(sentence, skip_adjuncts(sentence, at + 1), plural)
        if after and _incise_ends(sentence, after[1], incise):
            rank: Rank = "speaker" if incise == "quote" else "source"
            yield Cue(at, kind, rank, after, plural=plural)
            return
    content = _has_content(sentence, at + 1)
    if weak and not content and not incise:
        return
    if weak and not content and kind != "states":
        return
    subject = subject_before(sentence, start, plural)
    closing = not content and subject is not None and _closes(sentence, subject[0], at)
    yield Cue(at, kind, "source" if closing else "speaker", subject, plural=plural)


def _closes(sentence: list[Token], subject: int, at: int) -> bool:
    """Tell an incise that ends the sentence, its subject first: "…, the agency reported on Tuesday."."""
    after = skip_adjuncts(sentence, at + 1)
    ended = after >= len(sentence) or (sentence[after].low == "." and after == len(sentence) - 1)
    before = [token.low for token in sentence[max(0, subject - 2) : subject]]
    spoken = before[-2:-1] in ([QUOTE], [BREAK])
    return ended and before[-1:] == [","] and not spoken and subject > 4


def _in_incise(sentence: list[Token], start: int) -> Literal["quote", "clause"] | None:
    """Tell whether what is said stands before the verb: a quotation, or a clause with its own verb and a comma."""
    before = [token.low for token in sentence[max(0, start - 3) : start]]
    while before and before[-1] in words.ADVERBS:
        before.pop()
    if not before:
        return None
    if before[-1] == QUOTE or (before[-1] in (",", "-", "–", "—") and before[-2:-1] in ([QUOTE], [BREAK])):
        return "quote"
    if before[-1] not in (",", "-", "–", "—", "!", "?"):
        return None
    left = sentence[max(0, start - 60) : start - 1]
    aside = next((at for at in range(len(left) - 1, -1, -1) if left[at].low == ","), -1)
    if left[aside + 1 : aside + 2] and left[aside + 1].low in (*words.RELATIVES, "dont", "où") and aside > 0:
        return None
    long_enough = len(left) - aside - 1 >= _CLAUSE_WORDS
    return "clause" if long_enough or any(token.low in words.FINITE for token in left) else None


def _incise_ends(sentence: list[Token], at: int, incise: str) -> bool:
    if incise == "quote" or at >= len(sentence):
        return True
    token = sentence[at]
    return not token.text[0].isalnum() or token.low in words.STOPS or token.low in words.WEEKDAYS


def _english_cue(sentence: list[Token], at: int, verb: SpeechVerb, base: str, _: str | None) -> Iterator[Cue]:
    before = sentence[at - 1].low if at else ""
    back = at
    while back > 0 and (sentence[back - 1].low in words.ADVERBS or sentence[back - 1].low in ("been", "being")):
        back -= 1
    auxiliary = sentence[back - 1].low if back else ""
    if any(token.low in words.NEGATIONS for token in sentence[max(0, back - 2) : back]):
        return
    if verb.gerund:
        if before in (",", "and", QUOTE) or at == 0:
            yield from _gerund(sentence, at, verb)
        return
    if verb.participle and (auxiliary in words.ENGLISH_BE or sentence[back].low in ("been", "being")):
        yield from _english_passive(sentence, at, verb, base)
        return
    if before in words.DETERMINERS or before in words.OF or before in words.PREPOSITIONS:
        return
    start = back - 1 if auxiliary in words.ENGLISH_HAVE else at
    yield from _clause(sentence, start, at, verb.kind, verb.weak or (verb.noun and not verb.participle), True)


def _english_passive(sentence: list[Token], at: int, verb: SpeechVerb, base: str) -> Iterator[Cue]:
    by = _agent(sentence, at, 14)
    if by:
        yield Cue(at, verb.kind, "speaker", by)
    elif base in _SAID_TO_BE or base == "accused":
        yield Cue(at, verb.kind, "speaker", None, anonymous=True)
