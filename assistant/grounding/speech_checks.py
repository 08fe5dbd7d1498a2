"""The quotations and attributions of a claim and its grounds in, altered words, wrong and missing speakers out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.grounding.edit_checks import leaves_out_clauses
from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Reading, Statement, word_keys
from assistant.text.names import find_names, same_name
from assistant.text.polarity import is_hearsay
from assistant.text.quote_matching import quote_stands_in
from assistant.text.speech_verbs import speech_verbs
from assistant.text.words import fold
from assistant.types import Language, Quote

_REPORTING = re.compile(
    r"\b(?:texte?|articles?|passages?|reports?|sources?|documents?|dépêches?|rapports?|communiqués?|according to|selon"
    r"|d['’]après)\b",
    re.IGNORECASE,
)
_ACCUSES = re.compile(
    r"\b(?:accus(?:e|ent|é|ait|aient|ant|ed|es|ing)|soupçonn(?:e|ent|é|ait|aient|ant)|alleg(?:e|es|ed))\b",
    re.IGNORECASE,
)
_HEDGED_NOUN = re.compile(r"\b(?:présumée?s?|supposée?s?|soi-disant|alleged|suspected)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QuoteFound:
    """A quotation of a claim, and the place of the passage and the range in it where it stands, None where nowhere."""

    quote: Quote
    passage: int | None
    start: int = 0
    end: int = 0


def find_in_passages(quote: Quote, passages: Sequence[Reading]) -> QuoteFound:
    """Look a quotation up in the passages."""
    for place, passage in enumerate(passages):
        span = quote_stands_in(quote.text, passage.text)
        if span:
            return QuoteFound(quote, place, *span)
    return QuoteFound(quote, None)


def quotes_of(claim: Statement) -> list[Quote]:
    """Return the quotations that begin in a claim."""
    return [quote for quote in claim.reading.quotes if claim.start <= quote.start < claim.end]


def check_quotes(claim: Statement, found: Sequence[QuoteFound], passages: Sequence[Reading]) -> list[Problem]:
    """Return the quotations that stand nowhere, and those given to somebody else."""
    problems = []
    for one in found:
        if one.passage is None:
            problems.append(problem("altered_quote", one.quote.text, claim.language))
            continue
        passage = passages[one.passage]
        holders = [s for s in passage.statements if s.start < one.end and one.start < s.end]
        problems += _other_speaker(claim, holders)
    return problems


def check_attribution(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return what is wrong with who a claim says it from: somebody else, or nobody where the source reports."""
    if not grounds:
        return []
    main = grounds[0]
    told = claim.own_attributions
    if told and (problems := _other_speaker(claim, grounds)):
        return problems
    if not told and not _says_who(claim, main) and _rests_on_report(claim, main):
        speaker = next((said.speaker for said in main.attributions if said.speaker), None)
        return [problem("dropped_attribution", claim.text, claim.language, speaker)]
    return []


def _says_who(claim: Statement, ground: Statement) -> bool:
    """Tell whether a claim is reported in a way that the search for speakers does not see."""
    if is_hearsay(claim.text) or _REPORTING.search(claim.text):
        return True
    verbs = {**speech_verbs("en"), **speech_verbs("fr")}
    used = [verbs[token.text.lower()] for token in claim.tokens if token.text.lower() in verbs]
    if any(not verb.weak for verb in used):
        return True
    speakers = [said.speaker for said in ground.attributions if said.speaker]
    return bool(used) and any(fold(speaker) in fold(claim.text) for speaker in speakers)


def _rests_on_report(claim: Statement, ground: Statement) -> bool:
    """Tell whether the sentence is reported by its own words, and is not the claim word for word."""
    if " ".join(claim.text.split()) == " ".join(ground.text.split()):
        return False
    if _ACCUSES.search(ground.text) and not _ACCUSES.search(claim.text):
        return not leaves_out_clauses(claim, ground)
    if any(said.speaker or not said.conditional for said in ground.own_attributions):
        return True
    if leaves_out_clauses(claim, ground):
        return False
    # "L'attentat présumé" hedges a noun, not the sentence.
    return is_hearsay(_HEDGED_NOUN.sub("", ground.text))


def _other_speaker(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem for each speaker of the claim that none of the grounds gives."""
    told = [said.speaker for said in claim.own_attributions if said.speaker]
    denies = {said.speaker for said in claim.own_attributions if said.kind == "denies"}
    given = [said for ground in grounds for said in (*ground.attributions, *ground.own_attributions)]
    speakers = [said.speaker for said in given if said.speaker]
    source = grounds[0].language if grounds else claim.language
    problems = []
    # A denial may stand anywhere in the article of the accusation.
    denying = [s.speaker for g in grounds[:1] for s in g.reading.attributions if s.kind == "denies" and s.speaker]
    for speaker in told:
        if speaker in denies and any(same_speaker(speaker, other, claim.language, source) for other in denying):
            continue
        if not speakers:
            if _phrase_stands(speaker, claim.language, grounds) or _stands(speaker, claim.language, grounds):
                continue
            problems.append(problem("wrong_speaker", speaker, claim.language))
        elif not _phrase_stands(speaker, claim.language, grounds) and not any(
            same_speaker(speaker, other, claim.language, source) for other in speakers
        ):
            problems.append(problem("wrong_speaker", speaker, claim.language, speakers[0]))
    return problems


def _phrase_stands(speaker: str, language: Language, grounds: Sequence[Statement]) -> bool:
    """Tell whether a speaker without a name is told in the words of the sentence itself."""
    return not find_names(speaker, language) and any(fold(speaker) in fold(ground.text) for ground in grounds)


def _stands(speaker: str, language: Language, grounds: Sequence[Statement]) -> bool:
    """Tell whether the passages name the speaker, in the sentence or shortly before."""
    names = find_names(speaker, language)
    near = [s for g in grounds for s in g.reading.statements[max(0, g.rank - 3) : g.rank + 2]]
    if names:
        return all(any(same_name(name.text, other.text) for s in near for other in s.names) for name in names)
    keys = _keys(speaker, language)
    return not keys or any(keys & statement.keys for statement in near)


def same_speaker(one: str, other: str, language: Language, source: Language) -> bool:
    """Tell whether two phrases can name one speaker; a phrase without a name must share a word of meaning."""
    if same_name(one, other):
        return True
    mine = find_names(one, language)
    theirs = find_names(other, source)
    if mine and theirs:
        both = [[name for name in names if name.kind == "person"] for names in (mine, theirs)]
        if all(both):
            return any(same_name(a.text, b.text) for a in both[0] for b in both[1])
        if not any(same_name(a.text, b.text) for a in mine for b in theirs):
            return False
        left, right = _keys(one, language), _keys(other, source)
        return not left or not right or bool(left & right) or any(both)
    left, right = _keys(one, language), _keys(other, source)
    if left & right:
        return True
    if not mine and not theirs and left and right and language == source:
        return False
    if language != source and not (mine and theirs):
        return True
    return not left or not right


def _keys(phrase: str, language: Language) -> frozenset[str]:
    """Return the keys of the common words of a speaker's phrase, its names left out."""
    spans = [(name.start, name.end) for name in find_names(phrase, language)]
    kept: list[str] = []
    for word in phrase.replace("’", "'").replace("'", " ").split():
        at = phrase.find(word)
        if not any(start <= at < end for start, end in spans):
            kept.append(word.strip('.,;:()«»"“”'))
    return frozenset(key for word in kept if word for key in word_keys(word, language))
