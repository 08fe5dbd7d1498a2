"""Candidates to a Draft without a language model: the sentences that answer, verbatim, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.retrieval.facts import facts_of
from assistant.retrieval.ranking import Candidate
from assistant.text.edtf import bounds
from assistant.text.polarity import polarity
from assistant.text.sentences import split_sentences
from assistant.text.speech import find_attributions
from assistant.types import Draft, DraftClaim, Evidence, Query, Span

_NEAREST = 3
_LINES = 10
_LINES_PER_ARTICLE = 3
# A second sentence is added only when it answers nearly as well as the first, from another place.
_SECOND = 0.92

# What names a thing said before without saying it again.
_REFERS = re.compile(
    r"\b(ces?|cette|cet|this|these|that|those|the|leurs?|l['’]|les) ?"
    r"(accusations?|allégations?|affirmations?|reproches?|allegations?|claims?|charges?|démentis?|déclarations?|propos)\b",
    re.IGNORECASE,
)

# A sentence that opens so leans on the one before it: without that, its reader cannot tell who or what is meant.
_LEANS = re.compile(
    r"\W*(il|ils|elle|elles|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette derniere|cette dernière|ces derniers|"
    r"cela|ceci|le groupe|l['’]organisme|le texte|le document|les deux (pays|hommes|dirigeants|parties)|en retour|"
    r"en réponse|en échange|selon (lui|elle|eux|le groupe|ce dernier)|d['’]après (lui|elle)|pendant ce temps|"
    r"(dans )?(sa|son|ses|leur|leurs|cet|cette|ces|ce) \w+|"
    r"he|she|they|it|this|that|these|those|the (group|two|document|text|agency)|in (return|response|exchange)|"
    r"according to (him|her|them|it)|(in )?(his|her|their|its) \w+)\b",
    re.IGNORECASE,
)


def draft_answer(query: Query, candidates: Sequence[Candidate], threshold: float) -> Draft:
    """Return a draft of the shortest complete answer; without claims when none of the candidates answers."""
    nearest = tuple(_evidence(candidate) for candidate in candidates[:_NEAREST])
    if not candidates or candidates[0].answerability < threshold:
        confidence = candidates[0].answerability if candidates else 0.0
        return Draft((), "extractive", confidence=confidence, nearest=nearest)
    if query.kind == "evolution":
        claims = [_claim(candidate) for candidate in _lines(candidates, threshold)]
    else:
        best = _best(query, candidates)
        claims = [claim for candidate in best for claim in (_claim(candidate), *_denial(candidate))]
    return Draft(
        tuple(dict.fromkeys(claims)),
        "extractive",
        query.kind == "evolution",
        confidence=candidates[0].answerability,
        nearest=nearest,
    )


def _best(query: Query, candidates: Sequence[Candidate]) -> list[Candidate]:
    first = candidates[0]
    for other in candidates[1:4]:
        if (
            query.kind not in ("figure", "date")
            and other.score >= _SECOND * first.score
            and other.answerability >= _SECOND * first.answerability
            and _apart(first, other)
        ):
            return [first, other]
    return [first]


def _apart(first: Candidate, other: Candidate) -> bool:
    """Tell whether the second says something the first does not: another place, and not the same words."""
    mine = facts_of(first.text, first.article.language, first.article.published).stems
    theirs = facts_of(other.text, other.article.language, other.article.published).stems
    return len(mine & theirs) < 0.6 * min(len(mine), len(theirs))


def _lines(candidates: Sequence[Candidate], threshold: float) -> list[Candidate]:
    """Return what to list in order of time: the best sentences, a few an article, so that no period is left out."""
    per_article: dict[str, int] = {}
    chosen: list[Candidate] = []
    for candidate in candidates:
        count = per_article.get(candidate.article.id, 0)
        good = candidate.answerability >= threshold * (0.5 if count == 0 else 1.0)
        if good and count < _LINES_PER_ARTICLE and all(_apart(candidate, other) for other in chosen):
            per_article[candidate.article.id] = count + 1
            chosen.append(candidate)
        if len(chosen) == _LINES:
            break
    return sorted(chosen, key=_when)


def _when(candidate: Candidate) -> tuple[str, str, int]:
    span = bounds(event_date(candidate) or candidate.article.published or "") if _dated(candidate) else None
    return (span[0].isoformat() if span else "9999", candidate.article.id, candidate.start)


def _dated(candidate: Candidate) -> bool:
    return bool(event_date(candidate) or candidate.article.published)


def event_date(candidate: Candidate) -> str | None:
    """Return the EDTF date of the first dated expression of the sentence, None when it has none."""
    facts = facts_of(candidate.text, candidate.article.language, candidate.article.published)
    return next((mention.edtf for mention in facts.dates if mention.kind == "date" and mention.edtf), None)


def _evidence(candidate: Candidate) -> Evidence:
    return Evidence(candidate.article.id, _opening(candidate), candidate.end)


def _opening(candidate: Candidate) -> int:
    """Return where the quotation begins: one or two sentences earlier when the sentence leans on them."""
    article, start = candidate.article, candidate.start
    prose = next((s for s in article.prose if s.start <= start < s.end), Span(start, candidate.end))
    earlier = split_sentences(article.text, max(prose.start, start - 800), start)
    for sentence in reversed(earlier[-2:]):
        own = article.text[start : candidate.end]
        if not (_LEANS.match(own) or (polarity(own) == "denied" and _REFERS.search(own))):
            break
        start = sentence.start
    return start


def _claim(candidate: Candidate) -> DraftClaim:
    evidence = _evidence(candidate)
    text = candidate.article.text[evidence.start : evidence.end]
    key = None
    if candidate.key:
        at = candidate.start - evidence.start
        key = Span(at + candidate.key.start, at + candidate.key.end)
    return DraftClaim(text, (evidence,), key, event_date(candidate))


def _denial(candidate: Candidate) -> list[DraftClaim]:
    """Return the denial that follows an accusation in its article: neither is shown without the other."""
    article = candidate.article
    opening = _opening(candidate)
    said = find_attributions(article.text[opening : candidate.end], article.language)
    if not any(attribution.kind == "accuses" for attribution in said):
        return []
    later = [span for span in article.prose if span.end > candidate.end][:2]
    following = [
        sentence
        for span in later
        for sentence in split_sentences(article.text, max(span.start, candidate.end), span.end)
    ][:2]
    for sentence in following:
        if polarity(article.text[sentence.start : sentence.end]) == "denied":
            evidence = Evidence(article.id, sentence.start, sentence.end)
            return [DraftClaim(article.text[sentence.start : sentence.end], (evidence,))]
    return []
