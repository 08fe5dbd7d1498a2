"""A refused claim and its judgement in, the claim with a lost qualifier or attribution put back out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.grounding.judgement import Judgement
from assistant.grounding.statements import Reading, read
from assistant.text.comparison import compare
from assistant.text.names import find_names
from assistant.text.words import STOP_WORDS, fold
from assistant.types import Figure, Language, Qualifier

_CERTAIN = {"wrong_qualifier", "dropped_attribution"}
_QUALIFIERS: dict[Qualifier, tuple[str, str]] = {
    "about": ("environ", "about"),
    "at_least": ("au moins", "at least"),
    "more_than": ("plus de", "more than"),
    "at_most": ("au plus", "at most"),
    "less_than": ("moins de", "less than"),
}
# After these a qualifier cannot simply be put in: "les plus de 10 000 soldats".
_DETERMINED = re.compile(r"(?:\b(?:les|ces|ses|leurs|des|aux|the|these|those|its|their|his|her)|[a-z]['’])\s*$", re.I)
# "Cet organisme" means nobody away from the sentences before it.
_POINTS_BACK = re.compile(
    r"(?:cet?|cette|ces|celui|celle|il|elle|ils|elles|this|that|these|those|he|she|it|they)\b", re.IGNORECASE
)
_NAMED = ("Selon {speaker}, {claim}", "According to {speaker}, {claim}")
_REPORTED = (
    "Selon l'article, qui le rapporte sans l'affirmer, {claim}",
    "According to the article, which reports it without stating it, {claim}",
)


@dataclass(frozen=True, slots=True)
class Repaired:
    """A mended claim, and the part of it to be judged again; `reported` when the rest says that it is only reported."""

    text: str
    claim: str
    reported: bool = False

    def holds(self, judged: Judgement) -> bool:
        """Tell whether the judgement of `claim` leaves nothing against the mended text."""
        return all(self.reported and one.kind == "dropped_attribution" for one in judged.problems)


def repair(claim: str, judged: Judgement, passages: Sequence[str]) -> Repaired | None:
    """Return the claim mended where that is certain, None where it is not; what comes out is to be judged again.

    Certain are a qualifier that the claim leaves out and its passage gives, and the speaker of what is only reported.
    """
    kinds = {one.kind for one in judged.problems}
    if not kinds or not kinds <= _CERTAIN:
        return None
    reading = read(claim)
    mended = _qualified(claim, reading, judged, passages) if "wrong_qualifier" in kinds else claim
    if mended is None or "dropped_attribution" not in kinds:
        return Repaired(mended, mended) if mended else None
    speaker = next((one.other for one in judged.problems if one.kind == "dropped_attribution" and one.other), None)
    return _attributed(mended, reading.language, speaker, passages, judged)


def _qualified(claim: str, reading: Reading, judged: Judgement, passages: Sequence[str]) -> str | None:
    wrong = [figure.surface for figure in judged.figures if figure.verdict == "wrong_qualifier"]
    grounds = [(ground, read(passages[ground.passage])) for ground in judged.grounds]
    told = [f for ground, source in grounds for f in source.figures if ground.start <= f.start < ground.end]
    mended = claim
    for figure in reversed(reading.figures):
        if figure.surface not in wrong:
            continue
        words = _missing(figure, told, reading.language)
        if words is None or _DETERMINED.search(claim[: figure.start]):
            return None
        mended = f"{mended[: figure.start]}{words} {mended[figure.start :]}"
    return mended if mended != claim else None


def _missing(figure: Figure, told: Sequence[Figure], language: Language) -> str | None:
    """Return the words of the qualifier that a bare figure lost; None where the claim has one of its own."""
    if figure.qualifier != "exact":
        return None
    lost = {other.qualifier for other in told if compare(figure, other) == "wrong_qualifier"}
    if len(lost) != 1 or not lost <= _QUALIFIERS.keys():
        return None
    return _QUALIFIERS[lost.pop()][0 if language == "fr" else 1]


def _attributed(
    claim: str, language: Language, speaker: str | None, passages: Sequence[str], judged: Judgement
) -> Repaired:
    source = read(passages[judged.grounds[0].passage]).language if judged.grounds else language
    place = 0 if language == "fr" else 1
    if speaker and source == language and not _POINTS_BACK.match(speaker):
        text = _NAMED[place].format(speaker=_within(speaker, language), claim=_inner(claim, language))
        return Repaired(text, text)
    return Repaired(_REPORTED[place].format(claim=_inner(claim, language)), claim, reported=True)


def _within(speaker: str, language: Language) -> str:
    """Keep a speaker's phrase as it stands inside a sentence: its article in lower case, unless it is of the name."""
    first, _, rest = speaker.partition(" ")
    if any(name.start == 0 and name.text.startswith(first + " ") for name in find_names(speaker, language)):
        return speaker
    return f"{first.lower()} {rest}" if rest and fold(first) in STOP_WORDS else speaker


def _inner(claim: str, language: Language) -> str:
    """Put the first letter of a claim in lower case, unless it begins with a name."""
    first = re.match(r"\w+", claim)
    if first is None or (first.group().isupper() and len(first.group()) > 1):
        return claim
    named = any(name.start == 0 for name in find_names(claim, language))
    if named and fold(first.group()) not in STOP_WORDS:
        return claim
    return claim[0].lower() + claim[1:]
