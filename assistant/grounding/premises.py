"""A question and its candidates in, those that speak of what the question takes for granted, and why not the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answering.presumed import SLOT, Presumed
from assistant.answering.presumptions import presumed, whether
from assistant.grounding.premise_acts import Finding
from assistant.grounding.premise_faults import Setting, find_faults, held_share, reading_keys
from assistant.grounding.statements import Reading, Statement, read
from assistant.retrieval.facts import facts_of
from assistant.retrieval.ranking import Candidate
from assistant.retrieval.terms import Term
from assistant.text.names import find_names, same_name
from assistant.text.sentences import split_sentences
from assistant.text.words import fold
from assistant.types import Evidence, Language, Query, Span

_BEFORE, _AFTER = 2, 1
_READ_BEFORE, _READ_AFTER = 900, 600
_MOST_READ = 6_000
_MOST_WEIGHED = 4
# A second sentence is shown only when it answers nearly as well as the first.
_BESIDE = 0.9
# What may be nearer to a question than what was refuted first is at least so much as likely to answer.
_NEARLY_SURE = 0.3


@dataclass(frozen=True, slots=True)
class Refuted:
    """Why a candidate does not answer: how, the words of the question at fault, and the sentence that shows it.

    `held` is the share of what the question takes for granted that stands there.
    """

    finding: Finding
    surface: str
    kind: str
    evidence: Evidence
    held: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """The candidates that may answer, in their order, and what was found against those passed over, first first."""

    kept: tuple[Candidate, ...]
    refuted: tuple[Refuted, ...] = ()


def weigh(query: Query, terms: Sequence[Term], candidates: Sequence[Candidate], threshold: float) -> Weighed:
    """Pass over the candidates that speak of something else than the question takes for granted.

    Those above `threshold` are weighed until one may answer, and those that may be shown beside it; where four in a
    row were passed over, none is left.
    """
    asked = None if query.kind == "evolution" else _asked(query)
    if asked is None:
        return Weighed(tuple(candidates))
    kept: list[Candidate] = []
    refuted: list[Refuted] = []
    for rank, one in enumerate(candidates):
        first = next((other.answerability for other in kept if other.answerability >= threshold), None)
        if one.answerability < threshold:
            kept.append(one)
        elif rank < _MOST_WEIGHED and (first is None or one.answerability >= _BESIDE * first):
            found = refute(asked, query, terms, one)
            if found is not None:
                refuted.append(found)
            elif not refuted or _makes_good(asked, refuted[0], one):
                kept.append(one)
        elif first is not None:
            kept.append(one)
    answered = any(one.answerability >= threshold for one in kept)
    return Weighed(
        tuple(kept), tuple(refuted if answered else _nearest_first(asked, query, terms, candidates, refuted))
    )


def _asked(query: Query) -> Presumed | None:
    return presumed(query.text, query.language) or whether(query.text, query.language)


def _nearest_first(
    asked: Presumed, query: Query, terms: Sequence[Term], candidates: Sequence[Candidate], refuted: Sequence[Refuted]
) -> list[Refuted]:
    """Put what holds most of what the question takes for granted first, of those too that are less sure to answer.

    Where the first says the contrary, or nothing of the matter, it stays the first.
    """
    if not refuted or refuted[0].finding != "other":
        return list(refuted)
    sure = candidates[0].answerability
    beside = [one for one in candidates[:_MOST_WEIGHED] if one.answerability >= _NEARLY_SURE * sure]
    found = [*refuted, *(one for each in beside if (one := refute(asked, query, terms, each)))]
    alike = [one for one in dict.fromkeys(found) if one.finding == "other"]
    return sorted(alike, key=lambda one: -one.held) + [one for one in refuted if one.finding != "other"]


def refute(asked: Presumed, query: Query, terms: Sequence[Term], candidate: Candidate) -> Refuted | None:
    """Return what the neighbourhood of a candidate says against what the question takes for granted, if anything."""
    reading, start = window_of(candidate)
    at = candidate.start - start
    ground = next((one for one in reading.statements if one.start <= at < one.end), None)
    claim = _claim(asked, candidate)
    if ground is None or claim is None:
        return None
    article = candidate.article
    setting = Setting(asked, query.text, claim, ground, reading, article, terms)
    fault, where = next(find_faults(setting), (None, ground))
    if fault is None:
        return None
    evidence = Evidence(article.id, where.start + start, where.end + start)
    return Refuted(fault.finding, fault.surface, fault.kind, evidence, held_share(claim, reading))


def _makes_good(asked: Presumed, refuted: Refuted, candidate: Candidate) -> bool:
    """Tell whether a candidate says what was found wanting in the one before it, and as much of the rest."""
    reading, _ = window_of(candidate)
    claim = _claim(asked, candidate)
    if claim is None:
        return False
    at_fault, keys = set(refuted.surface.split()), reading_keys(reading)
    names = [name for name in claim.names if at_fault & set(name.text.split())]
    named = all(any(same_name(one.text, other.text) for other in reading.names) for one in names)
    wanted = [token for token in claim.content if token.text in at_fault]
    return named and all(token.keys & keys for token in wanted) and held_share(claim, reading) >= refuted.held


def window_of(candidate: Candidate) -> tuple[Reading, int]:
    """Return the candidate with the sentences beside it, and where that begins in its article."""
    article = candidate.article
    prose = next((s for s in article.prose if s.start <= candidate.start < s.end), Span(candidate.start, candidate.end))
    before = split_sentences(article.text, max(prose.start, candidate.start - _READ_BEFORE), candidate.start)[-_BEFORE:]
    after = split_sentences(article.text, candidate.end, min(prose.end, candidate.end + _READ_AFTER))[:_AFTER]
    start = before[0].start if before else candidate.start
    end = after[-1].end if after else candidate.end
    return read(article.text[start:end], article.published, article.language), start


def _claim(asked: Presumed, candidate: Candidate) -> Statement | None:
    """Return the statement that the candidate would assert, with the number it would give where one is asked for."""
    text = " ".join(asked.text.replace(SLOT, _count(candidate)).split())
    return next(iter(read(_with_full_names(text, asked, candidate), None, asked.language).statements), None)


def _with_full_names(text: str, asked: Presumed, candidate: Candidate) -> str:
    """Say in full who is named by a surname alone, as the candidate's article does: who does what can then be told."""
    people = _people(candidate.article.text[:_MOST_READ], candidate.article.language)
    for name in reversed(find_names(text, asked.language)):
        if name.kind != "other" or " " in name.text:
            continue
        full = people.get(fold(name.text))
        if full is not None:
            text = text[: name.start] + full + text[name.end :]
    return text


@lru_cache(maxsize=512)
def _people(text: str, language: Language) -> Mapping[str, str]:
    """Return {folded surname: full name} of the people that an article names in full, the first of each surname."""
    full = [name.text for name in find_names(text, language) if name.kind == "person" and " " in name.text]
    return {fold(name).split()[-1]: name for name in reversed(full)}


def _count(candidate: Candidate) -> str:
    key, article = candidate.key, candidate.article
    for figure in facts_of(candidate.text, article.language, article.published).figures:
        if key and figure.start < key.end and key.start < figure.end and figure.value is not None:
            return f"{figure.value:.15g}"
    return ""
