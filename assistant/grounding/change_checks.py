"""A claim close to a sentence word by word in, small changes of what is sure, of rank, of name and of cause out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.grounding.cause_checks import may_tell_cause, tells_cause
from assistant.grounding.edit_checks import Edit, edits
from assistant.grounding.problems import Problem, problem
from assistant.grounding.scope_checks import widens
from assistant.grounding.statements import Statement, Token
from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.names import Name, canonical_actor, same_name
from assistant.text.words import fold
from assistant.types import DateMention

# What tells that the verb after it is not done, or not surely.
_UNREAL: Final = re.compile(
    r"(?:peu(?:t|vent)|pou(?:rrai(?:t|ent)|vai(?:t|ent))|d(?:oi(?:t|vent)|evrai(?:t|ent)|evai(?:t|ent))|voudrai(?:t|ent)"
    r"|veu(?:t|lent)|voulai(?:t|ent)|souhait(?:e|ent|ait|aient|é)|esp[èé]r(?:e|ent|ait|aient|é)"
    r"|désir(?:e|ent|ait|aient)"
    r"|envisag(?:e|ent|eait|eaient|é)|prévoi(?:t|ent)|prévu|projett?(?:e|ent)|projetai(?:t|ent)|entend(?:ent)?"
    r"|tent(?:e|ent|ait|aient|é|er|ant)|essai?[ey](?:e|ent|nt|r)?|essayé|cherch(?:e|ent|ait|aient|é)|compt(?:e|ent)"
    r"|propos(?:e|ent|ait|é|er)|menac(?:e|ent|é|ait|er|ant)|promet(?:tent|tait)?|promis|aspir(?:e|ent)"
    r"|risqu(?:e|ent|ait)"
    r"|vise(?:nt)?|visai(?:t|ent)"
    r"|aurai(?:t|ent)|serai(?:t|ent)|ferai(?:t|ent)|irai(?:t|ent)|viendrai(?:t|ent)|[^\W\d_éèà]{2,}erai(?:t|ent)"
    r"|may|might|could|should|would|can|must|wants?|wanted|hop(?:e|es|ed|ing)|wish(?:es|ed)?|plan(?:s|ned|ning)?"
    r"|intend(?:s|ed)?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?"
    r"|consider(?:s|ed|ing)?"
    r"|propos(?:es|ed|ing)|threaten(?:s|ed|ing)?|promis(?:es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)?|likely|expected"
    r"|set|due)$"
)
# Of what any of these says the same as one above, in the place of a claim that was changed.
_KEPT: Final = re.compile(
    r"(?i)rai(?:t|ent)\b|\bpeu(?:t|vent)|\bpouv|\bdoi(?:t|vent)|\bdev(?:ait|aient|oir)|\bveu(?:t|lent)"
    r"|\bvou[ld]|\bsouhait"
    r"|\besp[eè]r|\benvisag|\bprev[ou]|\bproje|\bentend|\btent|\bess[ay]|\bcherch|\bcompt|\bpropos|\bmenac"
    r"|\bpromet|\bpromis"
    r"|\baspir|\brisqu|\bvis[eéa]|\bobjecti|\bbut\b|\bvolonte|\bdesir|\bambition|\bintention|\bengag|\bpossib"
    r"|\beventuel"
    r"|\bprobab|\bsembl|\bcrain|\battend|\bappel|\bdemand|\binvit|\bexhort|\bsusceptib|\bcapab|\bapt|\bautoris"
    r"|\bobliga"
    r"|\bmay\b|\bmight\b|\bcould\b|\bshould\b|\bwould\b|\bcan\b|\bmust\b|\bwant|\bhop(?:e|es|ed|ing)\b|\bwish|\bplan|\bintend"
    r"|\baim|\bseek"
    r"|\bsought|\btr(?:y|ies|ied)|\battempt|\bconsider|\bthreat|\bpledg|\bvow|\blikely|\bexpect|\bset to|\bdue to"
    r"|\bable|\ballow|\bneed|\bha(?:s|ve|d) to|\bcall|\burg|\bask|\bwilling|\bdetermin|\bif\b|\bsi\b|\bs['’]il"
    r"|\bfaut|\bfallai"
)
_HEARSAY: Final = re.compile(r"(?:aurai|serai|ferai|[^\W\d_éèà]{2,}erai)(?:t|ent)$")
_HELPING: Final = re.compile(r"(?:aurai|serai|ferai)(?:t|ent)$")
_INFINITIVE: Final = re.compile(r"(?:er|ir|re)$")
_BARE: Final = frozenset("may might could should would can must".split())
# What may stand between a modal and its verb, beside function words.
_FURTHEST: Final = 5
_TELLING: Final = 4
_MOST: Final = 4_000
RANKS: Final = {
    "premier": 1, "premiere": 1, "first": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "third": 3,
    "quatrieme": 4, "fourth": 4, "cinquieme": 5, "fifth": 5, "sixieme": 6, "sixth": 6, "septieme": 7, "seventh": 7,
    "huitieme": 8, "eighth": 8, "neuvieme": 9, "ninth": 9, "dixieme": 10, "tenth": 10, "dernier": -1, "derniere": -1,
    "last": -1, "avant-dernier": -2, "penultimate": -2,
}  # fmt: skip


def check_changes(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return the changes by which a claim is surer, of another rank, name or cause than the sentence it follows."""
    found = edits(claim, grounds[0]) if grounds else None
    added = fold(" ".join(token.text for edit in found or () for token in edit.claimed))
    for edit in found or ():
        wrong = (
            _surer(claim, grounds[0], edit, added)
            or _ranked(claim, edit)
            or _redated(claim, grounds[0], edit)
            or _renamed(claim, grounds[0], edit)
            or _caused(claim, edit)
            or _widened(claim, edit)
        )
        if wrong:
            return [wrong]
    return []


def _surer(claim: Statement, ground: Statement, edit: Edit, added: str) -> Problem | None:
    """Find the verb of a modal that a claim keeps, and neither the modal nor, in what is `added`, another one."""
    if _KEPT.search(added):
        return None
    for token in edit.told:
        if not _UNREAL.match(token.text.lower()) or _in_quotes(token, ground):
            continue
        verb = _governed(token, ground)
        if verb is None or not any(verb.keys & other.keys for other in claim.tokens):
            continue
        told = _said(claim, edit) or verb.text
        if not _HEARSAY.match(token.text.lower()):
            return problem("unsupported_content", told, claim.language, token.text)
        if not _reported(claim):
            return problem("dropped_attribution", told, claim.language)
    return None


def _governed(modal: Token, ground: Statement) -> Token | None:
    """Return the verb that a modal leaves open: an infinitive, for a conditional itself or what follows."""
    low, after = modal.text.lower(), [token for token in ground.tokens if token.start >= modal.end][:_FURTHEST]
    if _HEARSAY.match(low):
        return next((token for token in after if token.keys), None) if _HELPING.match(low) else modal
    if ground.language == "fr":
        verb = next((token for token in after if _INFINITIVE.search(token.text.lower())), None)
        return next((token for token in after if verb and token.keys and token.start >= verb.start), None)
    if low not in _BARE and not (after and (after[0].low == "to" or after[0].low.endswith("ing"))):
        return None
    return next((token for token in after if token.keys), None)


def _reported(claim: Statement) -> bool:
    return any(one.speaker for one in claim.own_attributions)


def _ranked(claim: Statement, edit: Edit) -> Problem | None:
    told, mine = _ranks(edit.told), _ranks(edit.claimed)
    if len(told) == len(mine) == 1 and told != mine:
        return problem("wrong_value", _said(claim, edit), claim.language)
    return None


def _ranks(tokens: Sequence[Token]) -> set[int]:
    return {RANKS[token.low.rstrip("s")] for token in tokens if token.low.rstrip("s") in RANKS}


def _redated(claim: Statement, ground: Statement, edit: Edit) -> Problem | None:
    """Find a date in the place of another one, read from the day of publication: "hier" for "en mai 2021"."""
    if not edit.told or not edit.claimed:
        return None
    anchor, at = ground.reading.anchor, claim.start
    mine = [one for one in find_dates(claim.text[:_MOST], anchor, claim.language) if _meets(one, edit.claimed, at)]
    told = [one for one in ground.dates if _meets(one, edit.told, 0)]
    if len(mine) != 1 or len(told) != 1 or not mine[0].edtf or not told[0].edtf:
        return None
    if contains(mine[0].edtf, told[0].edtf) or contains(told[0].edtf, mine[0].edtf):
        return None
    return problem("wrong_date", mine[0].surface, claim.language, told[0].surface)


def _meets(mention: DateMention, tokens: Sequence[Token], offset: int) -> bool:
    start, end = mention.start + offset, mention.end + offset
    return mention.kind in ("date", "time") and any(start <= token.start < end for token in tokens)


def _renamed(claim: Statement, ground: Statement, edit: Edit) -> Problem | None:
    """Find a name in the place of another one, which the claim no longer holds."""
    told, mine = _names(edit.told, ground), _names(edit.claimed, claim)
    if len(told) != 1 or len(mine) != 1 or _alike(told[0], mine[0]) or told[0].kind == "nationality":
        return None
    if mine[0].kind == "nationality" or any(_alike(mine[0], other) for other in ground.names):
        return None
    return problem("swapped_actors", mine[0].text, claim.language, told[0].text)


def _names(tokens: Sequence[Token], statement: Statement) -> list[Name]:
    return [one for one in statement.names if any(one.start <= token.start < one.end for token in tokens)]


def _alike(one: Name, other: Name) -> bool:
    """Tell two tellings of one name, or two names that have a word in common."""
    if {word for word in fold(one.text).split() if len(word) >= _TELLING} & set(fold(other.text).split()):
        return True
    return same_name(one.text, other.text) or canonical_actor(one.text) == canonical_actor(other.text)


def _widened(claim: Statement, edit: Edit) -> Problem | None:
    mine, told = _said(claim, edit), " ".join(token.text for token in edit.told)
    if edit.claimed and edit.told and widens(told, f"{mine} {_next(claim, edit)}"):
        return problem("unsupported_content", mine, claim.language, told)
    return None


def _next(claim: Statement, edit: Edit) -> str:
    return " ".join(token.text for token in claim.tokens[edit.at + len(edit.claimed) :][:1])


def _caused(claim: Statement, edit: Edit) -> Problem | None:
    mine, told = _said(claim, edit), " ".join(token.text for token in edit.told)
    if edit.claimed and edit.told and tells_cause(mine) and not may_tell_cause(told):
        return problem("unsupported_content", mine, claim.language, told)
    return None


def _said(claim: Statement, edit: Edit) -> str:
    return claim.reading.text[edit.claimed[0].start : edit.claimed[-1].end] if edit.claimed else ""


def _in_quotes(token: Token, ground: Statement) -> bool:
    return any(one.start <= token.start < one.end for one in ground.reading.quotes)
