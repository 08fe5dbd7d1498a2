"""Speech told by a noun: tokens and a place in, the cue of "les accusations de Séoul", "Moscow's denial" out."""

from __future__ import annotations

from assistant.text import speech_words as words
from assistant.text.speech_cue import Cue
from assistant.text.speech_sources import headed_from
from assistant.text.speech_subjects import Range, is_infinitive, phrase_from, subject_before
from assistant.text.speech_words import Token
from assistant.types import Language, SpeechKind

_FRENCH: dict[str, SpeechKind] = {
    **dict.fromkeys("accusation accusations dénonciation dénonciations reproches soupçons".split(), "accuses"),
    **dict.fromkeys("démenti démentis dénégation dénégations".split(), "denies"),
    **dict.fromkeys("affirmation affirmations allégation allégations assertion assertions dires".split(), "claims"),
    **dict.fromkeys("promesse promesses serment".split(), "promises"),
}
_ENGLISH: dict[str, SpeechKind] = {
    **dict.fromkeys("accusation accusations denunciation condemnation".split(), "accuses"),
    **dict.fromkeys("denial denials".split(), "denies"),
    **dict.fromkeys("claim claims allegation allegations assertion assertions".split(), "claims"),
    **dict.fromkeys("promise promises pledge pledges vow vows".split(), "promises"),
}
_GIVES = frozenset(
    """oppose opposé opposa opposent apporte apporté émet émis publie publié publia lance lancé lança formule formulé
    porte porté portent réitère réitéré renouvelle renouvelé issued issues made makes make repeated repeats levelled
    leveled reiterated renewed fait""".split()
)
_CLOSED = words.STOPS | words.OPENING_ADVERBS
_OWN = frozenset("son sa ses leur leurs its his her their".split())
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they", "leur": "ils", "leurs": "ils"}


def noun_at(sentence: list[Token], at: int, language: Language) -> Cue | None:
    """Read the noun at `at`: who made the accusation, the denial, the claim or the promise it names."""
    low = sentence[at].low
    kind = (_FRENCH if language == "fr" else _ENGLISH).get(low)
    if low == "fin" and [token.low for token in sentence[at + 1 : at + 3]] == ["de", "non-recevoir"]:
        kind = "denies"
    if kind is None or at == 0 or not sentence[at].text.islower():
        return None
    given = _giver(sentence, at)
    if given is not None:
        return Cue(at, kind, "speaker", given)
    if low == "fin":
        return None
    before = sentence[at - 1].low
    if before in _OWN:
        return Cue(at, kind, "speaker", None, _OWNERS.get(before, "lui"), proven=True)
    owner = _owner_after(sentence, at, language) or (_owner_before(sentence, at) if language == "en" else None)
    return Cue(at, kind, "speaker", owner, proven=True) if owner else None


def _giver(sentence: list[Token], at: int) -> Range | None:
    """Return the subject of "oppose un démenti", "a lancé des accusations", "issued a denial"."""
    for back in range(at - 1, max(0, at - 4), -1):
        if sentence[back].low not in _GIVES:
            continue
        start = back
        while start > 0 and sentence[start - 1].low in words.FRENCH_HAVE | words.ENGLISH_HAVE | words.ADVERBS:
            start -= 1
        if any(token.low in words.NEGATIONS for token in sentence[max(0, start - 2) : back]):
            return None
        return subject_before(sentence, start, True)
    return None


def _owner_after(sentence: list[Token], at: int, language: Language) -> Range | None:
    """Read "de Séoul", "du ministère", "by Kyiv" after the noun, an adjective between at most."""
    links = words.OF - {"of"} if language == "fr" else {"by", "from", "of"}
    for ahead in (at + 1, at + 2):
        if ahead + 1 < len(sentence) and sentence[ahead].low in links:
            begin = ahead + 1
            if is_infinitive(sentence[begin].text) or sentence[begin].text.endswith("ing"):
                return None
            found = phrase_from(sentence, begin) or headed_from(sentence, begin)
            return found if found is None else _before_of(sentence, found)
        if ahead < len(sentence) and not sentence[ahead].text.isalpha():
            return None
    return None


def _before_of(sentence: list[Token], found: Range) -> Range:
    """Cut a bare name before what the words are about: "les accusations de Séoul de piratage"."""
    if not sentence[found[0]].is_capital:
        return found
    cut = next((at for at in range(found[0] + 1, found[1]) if sentence[at].low in ("de", "d'", "of")), found[1])
    return found if cut + 1 < found[1] and sentence[cut + 1].is_capital else (found[0], cut)


def _owner_before(sentence: list[Token], at: int) -> Range | None:
    """Read "Moscow's", "the mayor's" before the noun, adjectives between; the mark of the genitive is left out."""
    for back in range(at - 1, max(-1, at - 4), -1):
        low = sentence[back].low
        if low.endswith("'s") or (low == "'" and back > 0 and sentence[back - 1].low.endswith("s")):
            end = back + 1 if low != "'" else back
            start = end - 1
            while start > 0 and sentence[start - 1].is_word and sentence[start - 1].low not in _CLOSED:
                taken = sentence[start].low in words.DETERMINERS or sentence[start - 1].low in words.FINITE
                lone = sentence[start].is_capital and not (
                    sentence[start - 1].is_capital or sentence[start - 1].low in words.TITLES
                )
                if taken or lone or sentence[start - 1].low in words.PREPOSITIONS or end - start > 5:
                    break
                start -= 1
            return start, end
        if not sentence[back].text.islower() or low in words.DETERMINERS:
            return None
    return None
