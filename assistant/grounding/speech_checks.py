"""The quotations and attributions of a claim and its grounds in, altered words, wrong and missing speakers out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.grounding.problems import Problem, problem
from assistant.grounding.said_words import claim_reports, covering, place_words, reports_of
from assistant.grounding.source_checks import check_dropped
from assistant.grounding.speaker_match import counts_people, genders_clash, own_names, same_group, speaker_keys
from assistant.grounding.statements import Reading, Statement, word_keys
from assistant.text.names import find_names, same_name
from assistant.text.quote_matching import quote_stands_in
from assistant.text.speech_reports import Report
from assistant.text.speech_words import PRONOUNS
from assistant.text.words import fold
from assistant.types import Language, Quote

# A report is whose words they are where it holds half of them, and as good as the one that holds most.
_HALF = 0.5
_NEARLY = 0.7
_HIM = frozenset("lui elle eux elles him her them".split())
_THOSE = frozenset("ceux celles celui celle those".split())
_BY = re.compile(r"\b(?:par|by)\b")
_BY_WHOM = r"(?:par|by) (?:l['’] ?|les |le |la |the |d['’])?"
_SPEECH_NOUN = re.compile(
    r"\b(?:reconnaissance|aveu|denonciation|annonce|promesse|refus|critique|demande|condamnation|mise en garde"
    r"|declaration|appel|proposition|evocation|description|admission|recognition|denunciation|announcement|promise"
    r"|criticism|description|condemnation|acknowledgement)\w{0,2} (?:d['’ue]|of\b|a\b)"
)
_TITLE = re.compile(r"\w{4,}")
_COMPANY = re.compile(
    r"(?:l['’] ?|la |le |the )(?:entreprise|groupe|societe|compagnie|firme|constructeur|fabricant"
    r"|operateur|company|firm"
    r"|group|manufacturer|operator|maker)"
)
_GROUP = re.compile(
    r"\b(?:opposition|manifestants|riverains|habitants|victimes|voisins|detracteurs|temoins|grevistes|spectateurs|clients"
    r"|eleves|protesters|demonstrators|residents|victims|neighbou?rs|critics|witnesses|strikers|customers|pupils)\b"
)
_TEXT = re.compile(
    r"(?:etude|rapport|enquete|sondage|bulletin|recherche|study|report|survey|poll|inquiry|paper|research)s?"
)
_LONGEST = 20_000


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
        problems += _other_speaker(claim, holders, one)
    return problems


def check_attribution(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return what is wrong with who a claim says it from: somebody else, or nobody where the source reports."""
    if not grounds:
        return []
    return _other_speaker(claim, grounds) or check_dropped(claim, grounds)


def _other_speaker(claim: Statement, grounds: Sequence[Statement], quote: QuoteFound | None = None) -> list[Problem]:
    """Return a problem for each speaker of the claim that none of the grounds gives."""
    problems: list[Problem] = []
    for report in claim_reports(claim):
        if not report.speakers or counts_people(report.speakers[0]):
            continue
        if quote is not None and not _brings_in(report, quote.quote.start - claim.start, quote.quote.end - claim.start):
            continue
        wrong = _is_other(claim, report, grounds, quote)
        if wrong and all(wrong.surface != one.surface for one in problems):
            problems.append(wrong)
    return problems


def _brings_in(report: Report, start: int, end: int) -> bool:
    return report.start < end and start < report.end


def _is_other(
    claim: Statement, report: Report, grounds: Sequence[Statement], quote: QuoteFound | None
) -> Problem | None:
    """Judge one speaker by whose words the passages have it from, else by all who speak in the sentences."""
    rivals = _who_denied(grounds) if report.kind == "denies" else _who_said(claim, report, grounds, quote)
    if all(speaker.casefold() in PRONOUNS for speaker in report.speakers):
        clash = bool(rivals) and all(
            genders_clash(report, told, claim.language, reading.language) for reading, told in rivals
        )
        return problem("wrong_speaker", report.speakers[0], claim.language) if clash else None
    if _left_open(claim, report, rivals):
        return None
    if rivals and all(_is_company(report, told, claim, reading) for reading, told in rivals):
        return None
    if rivals and all(_is_group(report, told, reading) for reading, told in rivals):
        return problem("wrong_speaker", report.speakers[0], claim.language, rivals[0][1].speakers[0])
    if any(speaker.casefold() in _THOSE for _, told in rivals for speaker in told.speakers):
        return None
    if any(_owned_by(speaker, ground) for speaker in report.speakers for ground in grounds):
        return None
    answers = [same_group(report, told, claim.language, reading, reports_of(reading)) for reading, told in rivals]
    if any(answers):
        return None
    if answers and (all(answer is False for answer in answers) or _is_elsewhere(claim, report, rivals)):
        other = next((speaker for _, told in rivals for speaker in told.speakers), None)
        return problem("wrong_speaker", report.speakers[0], claim.language, other)
    return _unheard(claim, report, grounds, known=any(told.speakers for _, told in rivals))


def _is_company(report: Report, told: Report, claim: Statement, reading: Reading) -> bool:
    """Tell "l'entreprise" from a firm that the passage names before."""
    names = [name for speaker in report.speakers for name in own_names(speaker, claim.language)]
    described = bool(told.speakers) and all(_COMPANY.fullmatch(fold(speaker)) for speaker in told.speakers)
    before = [name for name in reading.names if name.start < told.at]
    return (
        described
        and bool(names)
        and any(same_name(one.text, other.text) and one.kind != "person" for one in names for other in before)
    )


def _is_group(report: Report, told: Report, reading: Reading) -> bool:
    """Tell a group that nobody else speaks for from a person of another title: the opposition, and a minister."""
    mine = [_GROUP.search(fold(speaker)) for speaker in report.speakers]
    named = any(own_names(speaker, reading.language) for speaker in told.speakers)
    nameless = not any(own_names(speaker, reading.language) for speaker in report.speakers)
    if named and nameless and _is_titled(report, told, reading):
        return True
    return named and all(mine) and not any(_GROUP.search(fold(speaker)) for speaker in told.speakers)


def _is_titled(report: Report, told: Report, reading: Reading) -> bool:
    """Tell two people of different titles apart, each of whom the passage speaks of by their own."""
    mine = [_TITLE.findall(fold(speaker)) for speaker in report.speakers]
    theirs = {word for speaker in told.speakers for word in _TITLE.findall(fold(speaker))}
    others = [fold(one.text) for one in reading.statements if not one.start <= told.at < one.end]
    by_title = len(told.speakers) > 1 or any(not own_names(s, reading.language) for s in told.speakers)
    return by_title and all(
        words and not set(words) & theirs and any(all(word in text for word in words) for text in others)
        for words in mine
    )


def _left_open(claim: Statement, report: Report, rivals: Sequence[tuple[Reading, Report]]) -> bool:
    """Tell words that the passage gives to "lui" or "il" alone, who may be the claim's speaker."""
    open_ended = bool(rivals) and all(
        told.speakers and all(one.casefold() in PRONOUNS | _HIM for one in told.speakers) for _, told in rivals
    )
    return open_ended and not any(genders_clash(report, told, claim.language, one.language) for one, told in rivals)


def _owned_by(speaker: str, ground: Statement) -> bool:
    """Tell "la reconnaissance d'une faute par X": X speaks by a noun."""
    text = fold(ground.text[:_LONGEST])
    return any(
        re.match(rf"{_BY_WHOM}{re.escape(fold(speaker))}\b", text[place:])
        for match in _SPEECH_NOUN.finditer(text)
        for place in (one.start() for one in _BY.finditer(text, match.end(), match.end() + 200))
    )


def _who_denied(grounds: Sequence[Statement]) -> list[tuple[Reading, Report]]:
    """Return the denials of the passages: what is denied is said by somebody else."""
    readings = {id(ground.reading): ground.reading for ground in grounds}
    return [(reading, one) for reading in readings.values() for one in reports_of(reading) if one.kind == "denies"]


def _is_elsewhere(claim: Statement, report: Report, rivals: Sequence[tuple[Reading, Report]]) -> bool:
    """Tell whether the words are a named speaker's and the claim's speaker says something else in the passage."""
    named = all(any(own_names(one, reading.language) for one in told.speakers) for reading, told in rivals)
    others = [(reading, one) for reading, told in rivals for one in reports_of(reading) if one != told]
    return named and any(same_group(report, one, claim.language, reading, ()) for reading, one in others)


def _who_said(
    claim: Statement, report: Report, grounds: Sequence[Statement], quote: QuoteFound | None
) -> list[tuple[Reading, Report]]:
    """Return the passages' reports that hold most of the words of a claim's report."""
    readings = {id(ground.reading): ground.reading for ground in grounds}
    if quote is not None:
        return [
            (reading, told)
            for reading in readings.values()
            for told in reports_of(reading)
            if told.start < quote.end and quote.start < told.end
        ]
    placed = place_words(claim, grounds)
    said = [one for one in placed if report.start <= one.at - claim.start < report.end]
    # In the passive what is said stands before its verb.
    said = said or [one for one in placed if one.at - claim.start < min(report.at, report.by[0])]
    held = covering(said)
    if not said:
        return [(reading, told) for reading in readings.values() for told in reports_of(reading) if told.speakers]
    total = sum(one.weight for one in said)
    best = max(held.values(), default=0.0)
    if not total or best < _HALF * total:
        return []
    return [(readings[place], told) for (place, told), weight in held.items() if weight >= _NEARLY * best]


def _unheard(claim: Statement, report: Report, grounds: Sequence[Statement], known: bool) -> Problem | None:
    """Judge a speaker by everybody who speaks in the sentences, or is named near them where nobody does."""
    language, source = claim.language, grounds[0].language
    if not any(one.own_attributions for one in grounds) and _is_text_told(report, claim, grounds[0].reading):
        return None
    given = [told for ground in grounds for told in _heard(ground)]
    heard = [speaker for told in given for speaker in told]
    if report.kind == "denies":
        # A denial may stand anywhere in the article of the accusation.
        heard += [s for told in reports_of(grounds[0].reading) if told.kind == "denies" for s in told.speakers]
    for speaker in report.speakers:
        if (not known and _phrase_stands(speaker, language, grounds)) or (
            not heard and _stands(speaker, language, grounds)
        ):
            return None
        if any(same_speaker(speaker, other, language, source) for other in heard):
            return None
    return problem("wrong_speaker", report.speakers[0], language, heard[0] if heard else None)


def _is_text_told(report: Report, claim: Statement, reading: Reading) -> bool:
    """Tell whether a claim says it from a study or report that the passage is about, by no other name."""
    for speaker in report.speakers:
        words = [
            word
            for word in re.findall(r"[^\W\d_]{3,}", fold(speaker))
            if word not in ("the", "les", "une", "cette", "this")
        ]
        if len(words) != 1 or not _TEXT.fullmatch(words[0]):
            return False
        keys = word_keys(words[0], claim.language)
        if not any(
            keys & token.keys and _TEXT.fullmatch(token.low) for one in reading.statements for token in one.tokens
        ):
            return False
    return bool(report.speakers)


def _heard(ground: Statement) -> list[tuple[str, ...]]:
    own = [(said.speaker,) for said in (*ground.attributions, *ground.own_attributions) if said.speaker]
    near = [told.speakers for told in reports_of(ground.reading) if ground.start <= told.at < ground.end]
    return own + near


def _phrase_stands(speaker: str, language: Language, grounds: Sequence[Statement]) -> bool:
    """Tell whether a speaker without a name is told in the words of the sentence itself."""
    return not find_names(speaker, language) and any(fold(speaker) in fold(ground.text) for ground in grounds)


def _stands(speaker: str, language: Language, grounds: Sequence[Statement]) -> bool:
    """Tell whether the passages name the speaker, in the sentence or shortly before."""
    names = find_names(speaker, language)
    near = [s for g in grounds for s in g.reading.statements[max(0, g.rank - 3) : g.rank + 2]]
    if names:
        return all(any(same_name(name.text, other.text) for s in near for other in s.names) for name in names)
    keys = speaker_keys(speaker, language)
    return not keys or any(keys & (one.keys | speaker_keys(one.text, one.language)) for one in near)


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
        left, right = speaker_keys(one, language), speaker_keys(other, source)
        return not left or not right or bool(left & right) or any(both)
    left, right = speaker_keys(one, language), speaker_keys(other, source)
    if left & right:
        return True
    if not mine and not theirs and left and right and language == source:
        return False
    if language != source and not (mine and theirs):
        return True
    return not left or not right
