"""Who says what: a text in, its attributed and hedged sentences with speaker and kind of speech out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.text import speech_words as words
from assistant.text.language import detect_language
from assistant.text.names import Name, find_names
from assistant.text.polarity import is_hearsay, polarity
from assistant.text.quotes import find_quotes
from assistant.text.sentences import split_sentences
from assistant.text.speech_antecedents import Memory, Role
from assistant.text.speech_cues import Cue, find_cues
from assistant.text.speech_subjects import Range, phrase_from
from assistant.text.speech_words import QUOTE, Token, tokens
from assistant.types import Attribution, Language, Quote, Span, SpeechKind

__all__ = ["find_attributions", "is_hearsay", "polarity"]

_GENITIVE = re.compile("(?<=\\w)['’]s$")
_RANK = {"source": 0, "speaker": 1, "relay": 2}
_LONGEST = 20_000
_MAX_NAMED = 200_000
_MAX_PEOPLE = 200
# Words that a noun phrase never reaches beyond.
_FAR = 200


@dataclass(frozen=True, slots=True)
class Said:
    """A cue with its speaker made plain."""

    cue: Cue | None
    speaker: str | None
    kind: SpeechKind


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """A sentence as it was read: its range, its tokens and what is said in it."""

    span: Span
    tokens: list[Token]
    said: list[Said]


def find_attributions(text: str, language: str | None = None) -> list[Attribution]:
    """Return, for each attributed or hedged sentence of `text`, who says it; sentences nobody vouches for are left out.

    A sentence may give several: who reports it ("selon KCNA", ", a rapporté un média d'Etat") first, then who speaks
    in it, then who passed the words on ("cité par"). `start` and `end` are the sentence's. Speakers are verbatim
    phrases of the text, put in place of a pronoun, "le groupe" or a surname where the text makes them plain.
    `conditional` marks hearsay. `language` None means: find out.
    """
    return [one for read in read_sentences(text, language) for one in _attributions(text, read.span, read.said)]


def read_sentences(text: str, language: str | None = None) -> Iterator[SentenceRead]:
    """Yield each sentence of `text` with its tokens and what is said in it, antecedents found in what precedes."""
    tongue: Language = "en" if (language or detect_language(text)) == "en" else "fr"
    memory = Memory(_people(text, tongue))
    quotes = _outermost(find_quotes(text))
    ends = [quote.end for quote in quotes]
    previous: Span | None = None
    for number, span in enumerate(split_sentences(text)):
        if span.end - span.start < 6:
            continue
        inside = _overlapping(quotes, ends, span)
        sentence = tokens(text, span.start, min(span.end, span.start + _LONGEST), inside)
        said = _read(text, sentence, tongue, memory, number)
        if not said and previous is not None:
            said = _carried(text, sentence, span, previous, memory, number)
        yield SentenceRead(span, sentence, said)
        _remember(text, sentence, said, memory, number)
        previous = span


def _people(text: str, language: Language) -> list[Name]:
    """Return each person named once, where first named."""
    first: dict[str, Name] = {}
    for name in find_names(text[:_MAX_NAMED], language):
        if name.kind == "person" and len(first) < _MAX_PEOPLE:
            first.setdefault(name.text, name)
    return list(first.values())


def _outermost(quotes: list[Quote]) -> list[Quote]:
    outer: list[Quote] = []
    for quote in quotes:
        if not outer or quote.start >= outer[-1].end:
            outer.append(quote)
    return outer


def _overlapping(quotes: list[Quote], ends: list[int], span: Span) -> list[Quote]:
    first = bisect_left(ends, span.start + 1)
    last = first
    reach = min(span.end, span.start + _LONGEST)
    while last < len(quotes) and quotes[last].start < reach:
        last += 1
    return quotes[first:last]


def _read(text: str, sentence: list[Token], language: Language, memory: Memory, number: int) -> list[Said]:
    """Return what is said in a sentence, each cue with its speaker."""
    said: list[Said] = []
    # Who spoke last, and whether anybody is named.
    last: str | None = None
    named = False
    for cue in find_cues(sentence, language):
        speaker = _speaker(text, sentence, cue, last, memory, number)
        if cue.proven and (speaker is None or not memory.may_speak(speaker)):
            continue
        if cue.doing and speaker is not None and not memory.may_be_somebody(speaker):
            continue
        kind = _kind(sentence, cue)
        if cue.rank == "speaker" and speaker is None and not cue.anonymous and named:
            continue
        said.append(Said(cue, speaker, kind))
        named = named or bool(speaker)
        last = speaker if speaker and cue.rank == "speaker" else last
        if speaker and cue.subject and cue.rank == "speaker":
            memory.add(speaker, number, "speaker")
    return said


def _speaker(text: str, sentence: list[Token], cue: Cue, last: str | None, memory: Memory, number: int) -> str | None:
    if cue.anonymous:
        return None
    if cue.pronoun:
        if cue.pronoun == "on":
            return None
        return _own_subject(text, sentence, cue, cue.pronoun, memory, number) or memory.pronoun(cue.pronoun, number)
    if cue.subject is None:
        return last or _first_named(text, sentence, cue, memory, number)
    phrase = _text(text, sentence, cue.subject)
    if sentence[cue.subject[0]].low in words.PRONOUNS and cue.subject[1] - cue.subject[0] == 1:
        own = _own_subject(text, sentence, cue, sentence[cue.subject[0]].low, memory, number)
        if own:
            return own
    return memory.resolve(phrase, sentence[cue.subject[0]].start, number)


def _own_subject(text: str, sentence: list[Token], cue: Cue, pronoun: str, memory: Memory, number: int) -> str | None:
    """Return the person who is the subject of the clause before a pronoun: "X défend un texte qu'il juge faible"."""
    before = cue.subject[0] if cue.subject else cue.at
    subject = _first_subject(sentence, before) if before > 3 else None
    if subject is None or sentence[subject[0]].low in words.PRONOUNS:
        return None
    plain = memory.resolve(_text(text, sentence, subject), sentence[subject[0]].start, number)
    return plain if plain and memory.is_person(plain) and memory.agrees(pronoun, plain) else None


def _text(text: str, sentence: list[Token], subject: Range) -> str:
    return _GENITIVE.sub("", text[sentence[subject[0]].start : sentence[subject[1] - 1].end])


def _first_named(text: str, sentence: list[Token], cue: Cue, memory: Memory, number: int) -> str | None:
    """Return the subject of the sentence, which that of a second verb without a subject of its own is too."""
    subject = _first_subject(sentence, cue.at)
    if subject is None:
        return None
    return memory.resolve(_text(text, sentence, subject), sentence[subject[0]].start, number)


def _first_subject(sentence: list[Token], before: int) -> Range | None:
    """Return the noun phrase that opens the main clause, past an opening phrase and its comma."""
    at = 0
    if sentence and sentence[0].low in words.PREPOSITIONS:
        at = next((i + 1 for i, token in enumerate(sentence[:30]) if token.low == ","), 0)
        if not at:
            return None
    while at < min(before, len(sentence)) and sentence[at].low in words.OPENING_ADVERBS | {","}:
        at += 1
    found = phrase_from(sentence[: min(before, at + _FAR)], at, plural=True) if at < before else None
    return _without_verb(sentence, found) if found else None


def _without_verb(sentence: list[Token], subject: Range) -> Range:
    """Leave out the verb that ends a phrase when an article follows at once: "Le roi quitte | la salle"."""
    start, end = subject
    for at in range(start + 2, end - 1):
        ended = sentence[at].text.islower() and sentence[at].low.endswith("ed")
        told = ended and sentence[at + 1].low not in words.STOPS
        if told and sentence[start].low in ("the", "its", "his", "her") and not sentence[at - 1].low.endswith("ly"):
            return start, at
    article = end < len(sentence) and sentence[end].low in words.DETERMINERS and sentence[end].text.islower()
    if article and sentence[end].low == "a":
        article = sentence[start].low in ("the", "its", "his", "their") or sentence[end - 1].low.endswith("ed")
    if article and sentence[end - 1].text.islower() and end - start > (sentence[start].low in words.DETERMINERS) + 1:
        return start, end - 1
    return subject


def _kind(sentence: list[Token], cue: Cue) -> SpeechKind:
    """A neutral verb with a quotation beside it quotes."""
    if cue.kind not in ("states", "claims") or cue.rank != "speaker":
        return cue.kind
    near = [token.low for token in sentence[max(0, cue.at - 25) : cue.at + 30]]
    return "quotes" if QUOTE in near else cue.kind


def _carried(text: str, sentence: list[Token], span: Span, previous: Span, memory: Memory, number: int) -> list[Said]:
    """Give a quotation without a verb of its own to who spoke just before, in the same paragraph."""
    if not any(token.low == QUOTE for token in sentence) or "\n" in text[previous.end : span.start]:
        return []
    speaker = memory.last_speaker(number)
    return [Said(None, speaker, "quotes")] if speaker else []


def _attributions(text: str, span: Span, said: list[Said]) -> list[Attribution]:
    conditional = is_hearsay(text[span.start : span.end])
    if not said:
        return [Attribution(None, "states", True, span.start, span.end)] if conditional else []
    ordered = sorted(said, key=lambda one: _RANK[one.cue.rank] if one.cue else 1)
    anonymous = [one for one in ordered if one.speaker is None]
    named = [one for one in ordered if one.speaker is not None]
    result: list[Attribution] = []
    seen: set[tuple[str | None, SpeechKind]] = set()
    for one in named or anonymous[:1]:
        if (one.speaker, one.kind) not in seen:
            seen.add((one.speaker, one.kind))
            result.append(Attribution(one.speaker, one.kind, conditional, span.start, span.end))
    return result


def _remember(text: str, sentence: list[Token], said: list[Said], memory: Memory, number: int) -> None:
    """Keep the sentence's own subject, so that a pronoun can take it up."""
    for one in said:
        if one.speaker and (one.cue is None or one.cue.rank != "relay"):
            role: Role = "source" if one.cue and one.cue.rank == "source" else "speaker"
            memory.add(one.speaker, number, role)
    subject = _first_subject(sentence, len(sentence)) if len(sentence) > 3 else None
    if subject and sentence[subject[0]].low not in words.PRONOUNS:
        phrase = _text(text, sentence, subject)
        plain = memory.resolve(phrase, sentence[subject[0]].start, number)
        if plain:
            memory.add(plain, number, "subject")
