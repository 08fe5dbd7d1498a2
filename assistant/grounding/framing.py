"""A claim in, the same claim without its list mark and its words about the passages out; and claims of their silence.

"Selon le passage, le pont a rouvert" states that the bridge has reopened; "les passages ne disent pas quand" states
something about the passages themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.alignment import named_in
from assistant.grounding.statements import Reading, Statement
from assistant.text.words import fold

_KINDS = "passage|texte|text|article|document|extrait|excerpt|source|contexte|context|paragraphe|paragraph"
_GIVEN = (
    r"fournie?s?|données?|donnés?|ci-dessus|ci-dessous|cités?|consultés?|disponibles?|provided|given|above|supplied"
    r"|cited|available"
)
# What the passages are called by those who were given them; "l'article 5" and "le texte de loi" are something else.
_SOURCE = (
    rf"(?:(?:les|le|la|ces|ce|cet|cette|vos|nos|votre|the|these|this|your|all|tous)\s+){{0,2}}(?:l['’]\s?)?"
    rf"(?:(?:{_GIVEN})\s+)?(?:informations?\s+(?:des|du|from the)\s+)?"
    rf"\b(?P<kind>{_KINDS})s?\b(?:\s+(?:{_GIVEN})\b)?(?!\s+(?:\d|de\b|du\b|des\b|d['’]|of\b))"
)
_TELLS = (
    r"mentionn(?:e|ent)|indiqu(?:e|ent)|précis(?:e|ent)|dit|disent|expliqu(?:e|ent)|rapport(?:e|ent)|montr(?:e|ent)"
    r"|soulign(?:e|ent)|affirm(?:e|ent)|évoqu(?:e|ent)|mentions?|indicates?|says?|states?|explains?|shows?|reports?"
)
_ADVERB = r"(?:\s+(?:également|aussi|seulement|simplement|clairement|bien|que|also|only|clearly))?"
_FOUND = r"(?:mentionnée?s?|citée?s?|indiquée?s?|mentioned|listed|given)"
_MARK = re.compile(r"\s*(?:\(?\d{1,2}[.)]|[-–•*])\s+(?=[^\W\d_]|[«\"“])")
_FRAMES = (
    re.compile(rf"(?:selon|d['’]après|suivant|dans|according to|based on|in)\s+{_SOURCE}\s*[,:]", re.IGNORECASE),
    re.compile(rf"(?:{_SOURCE})\s+(?:{_TELLS}){_ADVERB}(?:\s+(?:que|that)\b|\s+qu['’]|\s+)", re.IGNORECASE),
    re.compile(rf"(?:\b{_FOUND}\s+)?\b(?:dans|in)\s+{_SOURCE}", re.IGNORECASE),
)
_TOLD = r"(?:mentionn|precis|indiqu|specifi|fourni|donn|trouv|disponibl|abord|evoqu|expliqu)\w*\b"
_TOLD_ENGLISH = r"(?:mentioned|specified|provided|given|stated|found|available|discussed|addressed|indicated)"
_MATTER = r"(?:informations?|indications?|mentions?|precisions?|donnees?|reponses?|details?|chiffres?|dates?|noms?)"
_MATTER_ENGLISH = r"(?:information|mention|indication|data|details?|answer|evidence|figures?|dates?)"
_BETWEEN = r"(?:\s+[\w'’-]+){0,4}?\s+"
# On the folded sentence; the first need the passages to be named, the others speak of nothing else.
_SILENT_WHERE_NAMED = re.compile(
    rf"\bn(?:e|['’])\s?(?:est|sont|soit)\s+(?:pas|jamais|aucunement){_BETWEEN}?{_TOLD}"
    rf"|\bil n['’]y a pas\b.{{0,120}}?{_TOLD}"
    rf"|\bne\s+(?:{_TOLD}|dit|disent|contien\w+|parl\w+|permett?\w+|repond\w*)\s+(?:pas|aucune?|rien)\b"
    rf"|\b(?:is|are|was|were)(?:\s+not|n['’]t){_BETWEEN}?{_TOLD_ENGLISH}"
    r"|\b(?:do|does|did)(?:\s+not|n['’]t)\s+(?:mention|say|specify|provide|contain|give|indicate|state|tell|discuss)"
)
_SILENT = re.compile(
    rf"\bil n['’]y a (?:pas|aucune?)\s+(?:d['’]|de\s+)?{_MATTER}\b.{{0,40}}?\b(?:sur|concernant|a propos|quant)\b"
    rf"|\baucune?\s+(?:\w+\s+)?{_MATTER}(?:\s+\w+)?\s+n['’]est\s+{_TOLD}(?!\s+par\b)"
    rf"|\bje ne (?:trouve|dispose|vois|sais)\b.{{0,20}}?\bpas\b|\bje ne (?:peux|suis) pas\b.{{0,30}}?\brepondre"
    rf"|\bthere is no {_MATTER_ENGLISH}\b.{{0,40}}?\b(?:on|about|regarding|concerning)\b"
    rf"|\bno (?:\w+\s+)?{_MATTER_ENGLISH} is {_TOLD_ENGLISH}(?!\s+by\b)"
    r"|\bi (?:can(?:not|['’]t)|could(?: not|n['’]t)|do(?: not|n['’]t)) (?:find|know|see|answer)\b"
)
# Words of a claim of silence that are not what the passages are silent about.
_FRAME_WORDS = re.compile(
    rf"{_TOLD}|{_TOLD_ENGLISH}|{_MATTER}|{_MATTER_ENGLISH}|(?:{_KINDS})s?|dit|disent|contien\w+|parl\w+|permett?\w+"
    r"|repond\w*|mention|specify|provide|contain|say|global\w*|exact\w*|specifique\w*|specifiquement|explicit\w*"
    r"|concern\w*|regarding|about|fournis?|donnes?|cependant|toutefois|malheureusement|however|unfortunately|nombre"
    r"|number|total\w*|find|know|see|answer|trouve|dispose|sais|peux|repondre|question"
)
_GOES_ON = re.compile(r";|\b(?:mais|but|tandis|whereas|while|alors que)\b|,\s*(?:qui|dont|et|who|which|and|or|ou)\b")
_LONGEST = 2_000
_TOLD_SHARE = 0.75
_FEWEST = 2
# A silence about a number is broken by a number only.
_COUNTS = re.compile(r"\b(?:nombre|chiffres?|combien|montant|total|number|figures?|amount|many|much)\b")


def unframed(claim: Statement, passages: Sequence[Reading]) -> Statement:
    """Return a claim whose list mark and words about the passages are blank; offsets stay as they are.

    A claim whose passages use that word for their source themselves ("le texte" of a law) is left alone.
    """
    text = claim.text
    if len(text) > _LONGEST:
        return claim
    blank = [match.span() for match in (_MARK.match(text),) if match]
    for frame in _FRAMES:
        found = frame.search(text)
        if found and not _is_their_own(found["kind"], passages):
            blank.append(found.span())
    if not blank:
        return claim
    for start, end in blank:
        text = text[:start] + " " * (end - start) + text[end:]
    if not any(char.isalnum() for char in text):
        return claim
    whole = claim.reading.text
    reading = Reading(whole[: claim.start] + text + whole[claim.end :], claim.reading.anchor, claim.language)
    return Statement(reading, claim.rank, claim.start, claim.end)


def tells_of_silence(claim: Statement, passages: Sequence[Reading] = ()) -> bool:
    """Tell whether a claim says, and says only, that the passages do not tell something."""
    if len(claim.text) > _LONGEST:
        return False
    folded = fold(claim.text)
    if _GOES_ON.search(folded):
        return False
    if _SILENT.search(folded):
        return True
    named = re.search(rf"\b({_KINDS})s?\b", folded)
    return bool(named and _SILENT_WHERE_NAMED.search(folded)) and not _is_their_own(named[1] if named else "", passages)


def breaks_silence(claim: Statement, passages: Sequence[Reading]) -> Statement | None:
    """Return a sentence that tells what a claim says the passages do not tell, None where there is none."""
    words = [token for token in claim.content if not _FRAME_WORDS.fullmatch(token.low)]
    size = len(words) + len(claim.names)
    counts = _COUNTS.search(fold(claim.text)) is not None
    if size < (1 if counts else _FEWEST):
        return None
    for statement in (one for passage in passages for one in passage.statements):
        held = sum(bool(token.keys & statement.keys) for token in words)
        held += sum(named_in(name, statement) for name in claim.names)
        if held >= _TOLD_SHARE * size and (statement.figures or not counts):
            return statement
    return None


def _is_their_own(kind: str, passages: Sequence[Reading]) -> bool:
    word = re.compile(rf"\b{re.escape(fold(kind))}s?\b")
    return any(word.search(fold(passage.text)) for passage in passages)
