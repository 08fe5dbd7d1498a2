"""A claim close to a sentence word by word in, the small edits that turn its sense out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from assistant.grounding.contrast_checks import check_contrasts, turned_by_verb
from assistant.grounding.date_parts import parts_of
from assistant.grounding.problems import Problem, problem
from assistant.grounding.role_checks import may_change_places
from assistant.grounding.statements import Statement, Token
from assistant.text.comparison import compare
from assistant.text.numbers import parse_number
from assistant.text.speech_verbs import speech_verbs

_CLOSE = 0.7
_MOST_TOKENS = 300
_LONGEST_ACTOR = 8
_NEGATIONS = frozenset(
    "ne n pas point jamais aucun aucune guere nullement not never no cannot neither nor without sans".split()
)
_COMPANIONS = _NEGATIONS | frozenset("d de du des did does do any la le les l un une a".split())
_NEGATED_VERB = ("n't", "n’t")
_ARTICLES = frozenset(("un", "une", "one", "second", "seconds"))
_QUOTATION_MARKS = frozenset('«»“”„"')
_PAUSES = frozenset(",;:()–—")
_MEASURES = frozenset("m km cm mm kg g t l ha euros dollars km2 m2 kwh mwh gwh".split())
# "No fewer than", "pas moins de", "not only" negate nothing.
_QUANTIFIES = frozenset("fewer less more moins plus only seulement".split())
# What says the same as a negation, or makes one needless.
_OTHER_WORDS = frozenset(
    """refuse refusent non neither impossible incapable unable failed fails echoue envisage envisagent pourrait
    pourraient peut peuvent possible considering considers might may could turned rejected""".split()
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the sentence that the claim has otherwise; either side may be empty."""

    told: tuple[Token, ...]
    claimed: tuple[Token, ...]
    at: int


def edits(claim: Statement, ground: Statement) -> list[Edit] | None:
    """Return the edits from a sentence to a claim in the same language, None where they are not close."""
    told, claimed = ground.tokens[:_MOST_TOKENS], claim.tokens[:_MOST_TOKENS]
    if claim.language != ground.language or not told or not claimed:
        return None
    matcher = SequenceMatcher(None, [t.low for t in told], [t.low for t in claimed], autojunk=False)
    if sum(block.size for block in matcher.get_matching_blocks()) < _CLOSE * len(claimed):
        return None
    return [
        Edit(told[first:last], claimed[start:end], start)
        for tag, first, last, start, end in matcher.get_opcodes()
        if tag != "equal"
    ]


def leaves_out_clauses(claim: Statement, ground: Statement) -> bool:
    """Tell whether a claim is a sentence with nothing changed but whole clauses or asides left out."""
    found = edits(claim, ground)
    return found is not None and all(not edit.claimed and _is_clause(edit.told, ground) for edit in found)


def _is_clause(told: Sequence[Token], ground: Statement) -> bool:
    text = ground.reading.text
    before, after = text[max(0, told[0].start - 3) : told[0].start], text[told[-1].end : told[-1].end + 2]
    return bool(_PAUSES & set(before)) or (bool(_PAUSES & set(after)) and told[0] == ground.tokens[0])


def check_edits(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return the edits that negate, reverse, exchange or renumber what the nearest sentence says."""
    found = edits(claim, grounds[0]) if grounds else None
    if not found:
        return []
    turned = (
        _misquoted(claim, grounds[0], found)
        + _negated(claim, grounds[0], found)
        + check_contrasts(claim, grounds[:1])
        + ([] if turned_by_verb(claim, grounds[0]) else _exchanged(claim, found))
    )
    return turned + _renumbered(claim, grounds[0], found)


def _misquoted(claim: Statement, ground: Statement, found: Sequence[Edit]) -> list[Problem]:
    """Find a word changed within the sentence's quotation, where the claim keeps quotation marks at all."""
    if not _QUOTATION_MARKS & set(claim.text):
        return []
    spans = [(quote.start, quote.end) for quote in ground.reading.quotes]
    for edit in found:
        inside = bool(edit.told) and any(start <= edit.told[0].start < end for start, end in spans)
        if inside and len(edit.told) == len(edit.claimed) == 1 and edit.claimed[0].keys and edit.told[0].keys:
            return [problem("altered_quote", edit.claimed[0].text, claim.language, edit.told[0].text)]
    return []


def _negated(claim: Statement, ground: Statement, found: Sequence[Edit]) -> list[Problem]:
    found = [edit for edit in found if not _quantifies(claim, ground, edit)]
    added = [token for edit in found for token in edit.claimed if _negates(token)]
    dropped = [token for edit in found if _only_negation(edit) for token in edit.told if _negates(token)]
    moved = {token.low for edit in found for token in edit.told if _negates(token)}
    reworded = any(token.low in _OTHER_WORDS for edit in found for token in (*edit.told, *edit.claimed))
    added = [token for token in added if token.low not in moved]
    if reworded or bool(added) == bool(dropped):
        return []
    return [problem("negation", " ".join(token.text for token in added or dropped), claim.language)]


def _quantifies(claim: Statement, ground: Statement, edit: Edit) -> bool:
    """Tell an edit within "no fewer than", the word that follows it included."""
    after = claim.tokens[edit.at + len(edit.claimed) :][:1]
    after += tuple(token for token in ground.tokens if edit.told and token.start > edit.told[-1].start)[:1]
    return bool(_QUANTIFIES & {token.low for token in (*edit.told, *edit.claimed, *after)})


def _negates(token: Token) -> bool:
    return token.low in _NEGATIONS or token.text.lower().endswith(_NEGATED_VERB)


def _only_negation(edit: Edit) -> bool:
    """Tell whether nothing but a negation was left out: a whole clause may be."""
    slight = all(_negates(token) or token.low in _COMPANIONS for token in edit.told)
    return len(edit.told) <= 4 and (slight or bool(edit.claimed))


def _exchanged(claim: Statement, found: Sequence[Edit]) -> list[Problem]:
    """Find two groups of words that stand in each other's place; between active and passive the acts tell."""
    if _names_agent([edit.told for edit in found]) != _names_agent([edit.claimed for edit in found]):
        return []
    short = [edit for edit in found if 0 < len(edit.told) <= _LONGEST_ACTOR and edit.claimed]
    short = [edit for edit in short if len(edit.claimed) <= _LONGEST_ACTOR]
    for rank, one in enumerate(short[:40]):
        for other in short[rank + 1 : 40]:
            if _main(one.told) & _main(other.claimed) and _main(other.told) & _main(one.claimed):
                between = claim.tokens[one.at + len(one.claimed) : other.at]
                if not may_change_places(between):
                    surface = f"{_said(one.claimed)} / {_said(other.claimed)}"
                    return [problem("swapped_actors", surface, claim.language)]
    return _turned_round(claim, found)


def _names_agent(groups: Sequence[Sequence[Token]]) -> bool:
    return any(token.low in ("par", "by") for group in groups for token in group)


def _turned_round(claim: Statement, found: Sequence[Edit]) -> list[Problem]:
    """Find "A verb" before B told as "verb A" after it, in the same words."""
    taken = [edit.told for edit in found if 1 < len(edit.told) <= _LONGEST_ACTOR]
    given = [edit.claimed for edit in found if 1 < len(edit.claimed) <= _LONGEST_ACTOR]
    for told in taken[:40]:
        for claimed in given[:40]:
            before, after = [t.low for t in told if t.keys], [t.low for t in claimed if t.keys]
            turned = len(before) > 1 and before != after and sorted(before) == sorted(after)
            if turned and not may_change_places(claimed) and not any(t.text.lower() in _saying() for t in claimed):
                return [problem("swapped_actors", _said(claimed), claim.language)]
    return []


def _main(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.low for token in tokens if token.keys)


def _said(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _renumbered(claim: Statement, ground: Statement, found: Sequence[Edit]) -> list[Problem]:
    for edit in found:
        if len(edit.told) == len(edit.claimed) == 1:
            told, claimed = edit.told[0].text, edit.claimed[0].text
            if parts_of(told).told and parts_of(claimed).told and parts_of(told).clashes(parts_of(claimed)):
                return [problem("wrong_date", claimed, claim.language, told)]
            if _other_number(claim, ground, edit):
                return [problem("wrong_value", claimed, claim.language, told)]
            if _other_noun(claim, ground, edit):
                return [problem("wrong_unit", claimed, claim.language, told)]
    return []


def _other_number(claim: Statement, ground: Statement, edit: Edit) -> bool:
    told, claimed = edit.told[0], edit.claimed[0]
    if told.text.isdecimal() and claimed.text.isdecimal() and len(told.text + claimed.text) < 40:
        return int(told.text) != int(claimed.text)
    values = [parse_number(token.low, claim.language) for token in (told, claimed)]
    if None not in values and not {told.low, claimed.low} & _ARTICLES:
        return values[0] != values[1]
    here = next((f for f in claim.figures if f.start <= claimed.start < f.end), None)
    there = next((f for f in ground.figures if f.start <= told.start < f.end), None)
    return bool(here and there and here.unit == there.unit and compare(here, there) == "wrong_value")


def _other_noun(claim: Statement, ground: Statement, edit: Edit) -> bool:
    """Tell whether what a number counts was changed for something else."""
    if not edit.at:
        return False
    before = claim.tokens[edit.at - 1].low
    counts = before.isdecimal() or (before not in _ARTICLES and parse_number(before, claim.language) is not None)
    told, claimed = edit.told[0], edit.claimed[0]
    if any(token.low.isdecimal() for token in claim.tokens[edit.at + 1 : edit.at + 2]):
        return False
    here = next((f for f in claim.figures if f.start < claimed.end and claimed.start < f.end + 40), None)
    if here and any(compare(here, other) == "supported" for other in ground.figures):
        return False
    measures = bool({told.low, claimed.low} & _MEASURES)
    return counts and not told.keys & claimed.keys and (bool(told.keys and claimed.keys) or measures)


@cache
def _saying() -> frozenset[str]:
    """Verbs of saying, before or after whose subject a quotation may stand."""
    return frozenset((*speech_verbs("fr"), *speech_verbs("en")))
