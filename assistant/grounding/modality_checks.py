"""A claim and the sentences it rests on in, what they leave possible and the claim tells as done, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grounding.problems import Problem, problem
from assistant.grounding.statements import Statement, Token
from assistant.text.polarity import fold_in_place, is_hearsay
from assistant.text.words import fold

# What leaves the words after it open.
_OPEN = {
    "fr": re.compile(
        r"\bpourr(?:ait|aient)\b|\bpeut[- ]etre\b|\beventuel(?:le)?s?(?:ment)?\b|\bn['’ ]?(?:a |ont |avait )?(?:pas )?"
        r"(?:exclu\w*|ecart\w*) (?:pas )?|\benvisage\w*|\ba l['’]etude\b|\bhypothese\b|\bsoupconn\w+|\bprobabl\w+"
        r"|\bsusceptibles? de\b|"
        r"(?<!une )(?<!la )\bmenac(?:e|ent|ait|aient|ant) de\b|\brisqu\w+ de\b|\breflech\w+ a\b|\bla piste (?:d|de)\b"
    ),
    "en": re.compile(
        r"\bmight\b|\bmay\b(?! \d)|\bcould\b(?! not|n)|\bpossibl[ey]\b|\bperhaps\b"
        r"|\b(?:not|n['’]t) (?:\w+ )?rul(?:e|ed|ing) out\b"
        r"|\bconsidering\b|\bweighing\b|\bmulling\b|\bsuspect(?:s|ed|ing)?\b|\bhypothes[ie]s\b|\bpotential(?:ly)?\b"
        r"|\bthreaten(?:s|ed|ing)? to\b|\brisks? of\b|\blikely to\b"
    ),
}
# Words that keep a claim open, in either language.
_KEPT = re.compile(
    r"\w{2}rai(?:t|ent)\b|\bpeut|\bpeuvent|\bpourr|\beventuel|\bexclu|\becart|\benvisag|\betude\b|\bhypothes|\bsoupconn"
    r"|\bprobab|\bsusceptib|\bmenac|\brisqu|\breflechi|\bpist|\bpossib|\bpotenti|\bselon|\bcrain|\bcrai[nt]|\bprevoi"
    r"|\bvis(?:e|ent)\b"
    r"|\bmight\b|\bmay\b|\bcould\b|\bcan\b|\bwould\b|\bshould\b|\bperhaps|\brul\w* out|\bconsider|\bweigh|\bmull"
    r"|\bsuspect|\bthreaten"
    r"|\brisk|\blikely|\bexpect|\bplan|\bfear|\bbelie|\bestimat|\bif\b|\bsi\b|\bs['’]il|\bprojet|\bpropos|\bthink|\bthought"
    r"|\bn['’]|\bne\b|\bnot\b|\?"
)  # fmt: skip
_CLAUSE = re.compile(r"[,;:.()«»\"“”]")
_MOST = 20_000
_AFTER = 4
_MARKED = 20
_SHARED = 0.75


def check_modality(claim: Statement, grounds: Sequence[Statement]) -> list[Problem]:
    """Return a problem where a claim asserts what its nearest sentence calls possible, planned or not ruled out."""
    if not grounds or _KEPT.search(fold(claim.text[:_MOST])) or is_hearsay(claim.text):
        return []
    for ground in grounds:
        for match in _OPEN[ground.language].finditer(fold_in_place(ground.text[:_MOST])):
            opened = _opened(ground, ground.start + match.end())
            shared = [token for token in opened if token.keys & claim.keys]
            if shared and len(shared) >= _SHARED * len(opened) and not _asserted(shared, ground, grounds):
                return [problem("unsupported_content", shared[0].text, claim.language, match.group().strip())]
    return []


def _asserted(shared: Sequence[Token], ground: Statement, grounds: Sequence[Statement]) -> bool:
    """Tell whether the sentence itself, before its marker, or another one says the same without leaving it open."""
    before = [token for token in ground.tokens if token.end < shared[0].start - _MARKED]
    if all(any(token.keys & other.keys for other in before) for token in shared):
        return True
    return any(
        all(token.keys & other.keys for token in shared) and not _OPEN[other.language].search(fold(other.text[:_MOST]))
        for other in grounds
        if other is not ground
    )


def _opened(ground: Statement, start: int) -> list[Token]:
    """Return the first words of meaning that a marker bears on, within its clause."""
    stop = _CLAUSE.search(ground.reading.text, start, ground.end)
    end = stop.start() if stop else ground.end
    return [token for token in ground.tokens if start <= token.start < end and token.keys][:_AFTER]
