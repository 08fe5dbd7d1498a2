"""A claim that somebody admits or confirms and its grounds in, an admission that the passages do not carry out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.negations import negations
from assistant.grounding.problems import Problem, problem
from assistant.grounding.said_words import claim_reports
from assistant.grounding.statements import Statement, read
from assistant.text.names import same_name
from assistant.text.polarity import polarity
from assistant.text.words import fold

_SUBJECT_VERB = r"(?:a|ont|avait|avaient|aurait|auraient|ayant|va|vient de)"
# Somebody owns to something; "admis à l'hôpital" and "reconnu comme" are something else.
_ADMITS = re.compile(
    rf"\breconnai(?:t|ssent|ssait|ssaient)\b|\b{_SUBJECT_VERB} (?:\w+ ){{0,2}}?reconnu\b"
    rf"|\badmet(?:tent|tait|taient)?\b|\b{_SUBJECT_VERB} (?:\w+ ){{0,2}}?admis\b(?! (?:en|a|au|aux|dans)\b)"
    r"|\bconced(?:e|ent|ait) (?:que|qu)\b|\bplaid\w+ coupable\b|\bpass\w+ aux aveux\b|\bpris la responsabilite\b"
    r"|\badmit(?:s|ted|ting)?\b(?! (?:to (?:hospital|the hospital|intensive)|into)\b)|\backnowledg(?:e|es|ed|ing)\b"
    r"|\bconfess(?:es|ed|ing)?\b|\bconced(?:e|es|ed|ing)\b(?! (?:a|an|the|two|three|four|five|defeat|power)\b)"
    r"|\b(?:plead(?:s|ed)?|pled) guilty\b|\bowned up\b"
)
_CONFIRMS = re.compile(r"\bconfirm(?:e|ent|ait|aient|es?|ee|ees|er|s|ed|ing)?\b")
# Words by which a passage may itself carry an admission.
_OWNS = re.compile(
    r"\breconn|\baveu|\bavou|\badmis|\badmet|\badmit|\badmission|\bconce[ds]|\bconfess|\backnowledg|\bplaid\w+ coupable"
    r"|\bguilty|\bcoupable|\brecogni[sz]|\bown(?:s|ed) up|\bassum|\bconvenu|\bconvien|\baccept"
    r"|\bagree|\baccord|\bgrants?\b|\bgranted\b|\bdevoil|\breveal|\brevel"
)
_STRONG = re.compile(
    r"\breconn|\baveu|\bavou|\badmis|\badmet|\badmit|\bconce[ds]|\bconfess|\backnowledg|\bguilty|\bcoupable"
)
_CLOSES = re.compile(
    r"\bferm\w* la porte|\bclos\w* the door|\bexclu|\brul\w+ out|\becart|\brenonc|\bannul|\bcancel|\bdement|\bdeni"
    r"|\bdeny|\brefus|\brejet|\breject|\bmenson|\bcontre.verite|\bcalomn|\bdiffam|\binfond|\bunfounded|\bbaseless"
    r"|\babsurd|\bfals|\bfaux|\binnocen|\bcontest|\bdisput|\bdenonc|\bindign|\bdelire|\binadmissible|\blies?\b|\bslander"
)
_READ = 200


def check_admissions(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim makes somebody admit, or confirm, what the passages do not make them admit."""
    text = fold(claim.text[:20_000])
    admits, confirms = _ADMITS.search(text), _CONFIRMS.search(text)
    if not grounds or not (admits or confirms) or negations(claim):
        return []
    around = _around(grounds)
    denying = any(_closes(one) and _speaks(claim, one) for one in around)
    owns = _STRONG if denying else _OWNS
    if admits and not any(owns.search(fold(one.text)) for one in _article(grounds)):
        if any(map(_closes, around)):
            return [problem("negation", claim.text, claim.language)]
        if any(_CONFIRMS.search(fold(one.text)) for one in _article(grounds)):
            return []
        return [problem("unsupported_content", admits.group(), claim.language)]
    if confirms and not any(_CONFIRMS.search(fold(one.text)) for one in _article(grounds)):
        closing = next((one for one in around if _closes(one) and (one == grounds[0] or _speaks(claim, one))), None)
        return [problem("negation", claim.text, claim.language, closing.text)] if closing else []
    return []


def _speaks(claim: Statement, denying: Statement) -> bool:
    """Tell whether one who speaks in a claim speaks in the sentence that denies."""
    keys = frozenset(
        key for one in claim_reports(claim) for who in one.speakers for key in read(who).statements[0].keys
    )
    return any(keys & token.keys for token in denying.tokens) or any(
        same_name(one.text, other.text) for one in claim.names for other in denying.names
    )


def _closes(statement: Statement) -> bool:
    return polarity(statement.text) == "denied" or _CLOSES.search(fold(statement.text[:20_000])) is not None


def _around(grounds: Sequence[Statement]) -> list[Statement]:
    main = grounds[0]
    return [*grounds, *main.reading.statements[main.rank + 1 : main.rank + 3]]


def _article(grounds: Sequence[Statement]) -> list[Statement]:
    return [*grounds, *grounds[0].reading.statements[:_READ]]
