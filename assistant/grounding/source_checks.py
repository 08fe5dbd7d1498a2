"""Whether a claim still says who says it: a claim and its sentences in, the attribution it dropped out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.cause_checks import cause_of
from assistant.grounding.edit_checks import leaves_out_clauses
from assistant.grounding.problems import Problem, problem
from assistant.grounding.said_words import (
    Placed,
    claim_reports,
    covering,
    is_mostly_hearsay,
    is_mostly_reported,
    is_only_said,
    place_words,
    reports_of,
)
from assistant.grounding.speaker_match import own_names, speaker_keys
from assistant.grounding.statements import Statement
from assistant.text.names import same_name
from assistant.text.polarity import is_hearsay
from assistant.text.speech_acts import tells_of_speaking, tells_of_speech
from assistant.text.speech_reports import Report
from assistant.text.speech_verbs import speech_verbs
from assistant.text.words import fold

# Words that say that something is reported.
REPORTING = re.compile(
    r"\b(?:according to|selon|d['’]après|à en croire|de sources?|sources? (?:proches?|concordantes?|close to|said|say)"
    r"|dépêches?|communiqués?|rapport|report|à (?:ses|leurs) yeux|in (?:his|her|their|its) (?:view|eyes|opinion|words)"
    r"|(?:présent|décri|dépei)\w{1,6} [^.;]{1,60}? comme|(?:describ|portray|depict)\w{1,3} [^.;]{1,60}? as"
    r"|s['’]agirait)\b",
    re.IGNORECASE,
)
_HEDGED_NOUN = re.compile(r"\b(?:présumée?s?|supposée?s?|soi-disant|alleged|suspected)\b", re.IGNORECASE)
# A decree or a law does what it says.
_ENACTED = re.compile(
    r"(?:le|la|the|ce|l') ?(?:texte|decret|loi|arrete|ordonnance|traite|text|decree|law|order|treaty)"
)
_ENACTING = re.compile(r"\b(?:decret|loi|arrete|ordonnance|traite|decree|law|order|treaty)\b")
# Who values something at a figure: "L'Institut X évalue les pertes à".
_VALUES = re.compile(
    r"([^,;:.!?]{3,70}?) (?:évalue|estime|chiffre|évaluait|estimait|chiffrait|estimates|puts|values)(?:nt)? ",
    re.IGNORECASE,
)
_SUBJECT = 120
_LIGHT = frozenset("fait font faisait faisaient met mettent mettait mis mise maintenant".split())


def check_dropped(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where the passages have the claim from somebody, or as hearsay, and it says so no more."""
    main = grounds[0]
    if " ".join(claim.text.split()) == " ".join(main.text.split()):
        return []
    placed = place_words(claim, grounds)
    near = [told for told, _ in sorted(covering(placed).items(), key=lambda item: -item[1])]
    reports = [report for _, report in near]
    if _says_who(claim, grounds, reports):
        return _hedge_lost(claim, reports)
    if estimated := _estimated(claim, grounds):
        return [problem("dropped_attribution", claim.text, claim.language, estimated)]
    if is_mostly_reported(claim, placed) or _cause_reported(claim, placed):
        speaker = next((one.speakers[0] for one in reports if one.speakers), None)
        if speaker and _ENACTED.fullmatch(fold(speaker)) and _ENACTING.search(fold(main.text)):
            return []
        return [problem("dropped_attribution", claim.text, claim.language, speaker)]
    hearsay = is_hearsay(_HEDGED_NOUN.sub("", main.text)) and is_mostly_hearsay(placed)
    if hearsay and not leaves_out_clauses(claim, main):
        return [problem("dropped_attribution", claim.text, claim.language)]
    return []


def _estimated(claim: Statement, grounds: Sequence[Statement]) -> str | None:
    """Return who values something at a figure that a claim gives as a fact."""
    for ground in grounds:
        match = _VALUES.match(ground.text[:_SUBJECT])
        if match and any(one.value == other.value for one in ground.figures for other in claim.figures):
            return match[1]
    return None


def _cause_reported(claim: Statement, placed: Sequence[Placed]) -> bool:
    """Tell whether the cause that a claim gives stands nowhere but in what somebody says."""
    at = cause_of(claim)
    cause = [one for one in placed if at is not None and one.at >= claim.start + at]
    return bool(cause) and all(is_only_said(one) for one in cause)


def _hedge_lost(claim: Statement, reports: Sequence[Report]) -> list[Problem]:
    """Find "a déclaré" where the passage has it that somebody "aurait déclaré"."""
    mine = claim_reports(claim)
    if not reports or not reports[0].hedged or not mine or is_hearsay(claim.text):
        return []
    if any(one.hedged for one in mine) or not all(one.kind in ("states", "quotes", "claims") for one in mine):
        return []
    return [problem("dropped_attribution", claim.text, claim.language)]


def _says_who(claim: Statement, grounds: Sequence[Statement], reports: Sequence[Report]) -> bool:
    """Tell whether a claim says that it is said, by any means."""
    if is_hearsay(claim.text) or REPORTING.search(claim.text) or claim_reports(claim):
        return True
    verbs = {**speech_verbs("en"), **speech_verbs("fr")}
    plain = [token.text.lower() for token in claim.tokens if token.text.lower() not in _LIGHT]
    used = [verbs[word] for word in plain if word in verbs]
    if any(not verb.weak for verb in used) or tells_of_speaking(claim.text):
        return True
    tells = bool(used) or bool(claim.reading.quotes) or tells_of_speech(claim.text)
    speakers = [speaker for report in reports for speaker in report.speakers]
    speakers += [
        s for g in grounds for told in reports_of(g.reading) if g.start <= told.at < g.end for s in told.speakers
    ]
    return tells and any(is_named(speaker, claim, grounds[0]) for speaker in speakers)


def is_named(speaker: str, claim: Statement, ground: Statement) -> bool:
    """Tell whether a claim names a speaker of a sentence, by name or by the words of a description."""
    if fold(speaker) in fold(claim.text):
        return True
    names = own_names(speaker, ground.language)
    if any(same_name(name.text, other.text) for name in names for other in claim.names):
        return True
    keys = speaker_keys(speaker, ground.language)
    return not names and any(keys & token.keys for token in claim.tokens)
