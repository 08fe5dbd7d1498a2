"""Who says which words: a text in, each report of speech in it with its speakers and the range of what is said out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.text import speech_words as words
from assistant.text.speech import Said, SentenceRead, read_sentences
from assistant.text.speech_cue import Cue
from assistant.text.speech_groups import speaker_group
from assistant.text.speech_scopes import scope_of, set_off
from assistant.text.speech_words import QUOTE, Token
from assistant.types import SpeechKind

# A sentence with more marks of speech than this is no sentence.
_MOST = 40
# A phrase that ends with one of these was cut out of a clause.
_HANGING = words.PREPOSITIONS | words.OF | words.DETERMINERS
_CONDITIONAL = ("aurait", "auraient", "serait", "seraient")
_CHARGES = frozenset(
    """accusation accusations soupçon soupçons allégation allégations rumeur rumeurs suspicion suspicions allegation
    allegations imputations insinuations""".split()
)


@dataclass(frozen=True, slots=True)
class Report:
    """Words said by somebody: `text[start:end]` are the words, `at` is where they are brought in.

    `speakers` are the phrases that name who speaks, the plainest first: the subject, what is set beside it, and its
    antecedent; none where nobody is named. `by` is the range of the subject. `pronoun` is the one the sentence has in
    their place. `hedged` tells that the speech itself is hearsay ("aurait-il déclaré").
    """

    speakers: tuple[str, ...]
    kind: SpeechKind
    at: int
    start: int
    end: int
    pronoun: str | None = None
    hedged: bool = False
    by: tuple[int, int] = (0, 0)


@lru_cache(maxsize=1024)
def find_reports(text: str, language: str | None = None) -> tuple[Report, ...]:
    """Return the reports of speech of a text, in order of sentence; a report may give several ranges of words."""
    found: list[Report] = []
    for read in read_sentences(text, language):
        told = read.said[:_MOST]
        for said in told:
            found += _reports(text, read, said, [one.cue for one in told if one.cue and one is not said])
        found += _charges(read)
    return tuple(found)


def _reports(text: str, read: SentenceRead, said: Said, others: Sequence[Cue]) -> list[Report]:
    sentence, cue = read.tokens, said.cue
    if cue is None:
        speakers = (said.speaker,) if said.speaker else ()
        quoted = [token for token in sentence if token.low == QUOTE]
        return [Report(speakers, said.kind, token.start, token.start, token.end) for token in quoted]
    group = speaker_group(text, sentence, cue.subject, cue.at, alone=set_off(sentence, cue))
    group = [phrase for phrase in group if _is_whole(phrase)]
    speakers = tuple(dict.fromkeys((*((said.speaker,) if said.speaker else ()), *group)))
    pronoun = cue.pronoun or _pronoun_subject(sentence, cue)
    hedged = _is_hedged(sentence, cue.at)
    at, by = sentence[cue.at].start, (0, 0)
    if cue.subject:
        by = sentence[cue.subject[0]].start, sentence[cue.subject[1] - 1].end
    return [
        Report(speakers, said.kind, at, sentence[start].start, sentence[end - 1].end, pronoun, hedged, by)
        for start, end in scope_of(sentence, cue, others)
        if start < end
    ]


def _is_whole(phrase: str) -> bool:
    """Tell a phrase that names a speaker from one cut out of a clause, or another source ("d'après KCNA")."""
    low = phrase.lower()
    return low.split()[-1] not in _HANGING and not low.startswith(("d'après", "d’après", "selon "))


def _pronoun_subject(sentence: list[Token], cue: Cue) -> str | None:
    if cue.subject and cue.subject[1] - cue.subject[0] == 1 and sentence[cue.subject[0]].low in words.PRONOUNS:
        return sentence[cue.subject[0]].low
    return None


def _is_hedged(sentence: list[Token], at: int) -> bool:
    """Tell "aurait déclaré", "aurait-il confié"."""
    return any(token.low.split("-")[0] in _CONDITIONAL for token in sentence[max(0, at - 3) : at])


def _charges(read: SentenceRead) -> list[Report]:
    """Read "au cœur d'accusations de fraude": a charge without anyone who brings it."""
    known = {said.cue.at for said in read.said if said.cue}
    found = []
    for at, token in enumerate(read.tokens[:-2]):
        if token.low not in _CHARGES or at in known or read.tokens[at + 1].low not in words.OF:
            continue
        end = at + 2
        while end < min(len(read.tokens), at + 8) and read.tokens[end].is_word:
            if read.tokens[end].low in words.PREPOSITIONS:
                break
            end += 1
        start = at + 2
        found.append(Report((), "accuses", token.start, read.tokens[start].start, read.tokens[max(start, end - 1)].end))
    return found
