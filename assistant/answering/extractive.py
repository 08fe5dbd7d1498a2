"""Candidates to a Draft without a language model: the sentences that answer, verbatim, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from assistant.answering.denials import accuses, find_accusation, find_denial
from assistant.retrieval.facts import facts_of
from assistant.retrieval.ranking import Candidate
from assistant.text.edtf import bounds
from assistant.text.polarity import polarity
from assistant.text.sentences import split_sentences
from assistant.text.words import fold
from assistant.types import Article, Draft, DraftClaim, Evidence, Query, Span

_NEAREST = 3
_LINES = 10
_LINES_PER_ARTICLE = 3
# What a date of its own adds to the score of a line.
_DATED = 1.0
# A line belongs to the period asked about when its own date does, or else its article's.
_IN_TIME = 0.5
# A second sentence is added only when it answers nearly as well as the first, from another place.
_SECOND = 0.92

# A question of how a figure went is answered by lines that give one, where there are as many of them.
_FIGURE_WENT = re.compile(
    r"\b(?:nombre|bilan|taux|prix|chiffres?|part|cout|montant|effectifs?|pourcentage|number|toll|rate|price|cost|share|"
    r"figures?|percentage|amount|deaths?|deces|morts)\b"
)
_FEWEST_FIGURES = 3

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
    confidence = max((candidate.answerability for candidate in candidates[:1]), default=0.0)
    if not candidates or confidence < threshold:
        return Draft((), "extractive", confidence=confidence, nearest=nearest)
    dated = query.kind == "evolution"
    chosen = _lines(_of_figures(query, candidates, threshold), threshold) if dated else _best(query, candidates)
    claims = tuple(_claim(candidate) for candidate in chosen)
    return Draft(claims, "extractive", dated, confidence, nearest)


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
    pairs = product(_support(first), _support(other))
    if any(a.article_id == b.article_id and a.start < b.end and b.start < a.end for a, b in pairs):
        return False
    mine = facts_of(first.text, first.article.language, first.article.published).stems
    theirs = facts_of(other.text, other.article.language, other.article.published).stems
    return len(mine & theirs) < 0.6 * min(len(mine), len(theirs))


def _of_figures(query: Query, candidates: Sequence[Candidate], threshold: float) -> Sequence[Candidate]:
    """Return the candidates that give a figure, where a question asks how one went and enough of them do."""
    if not _FIGURE_WENT.search(fold(query.text)):
        return candidates
    told = [one for one in candidates if _gives_figure(one)]
    return told if sum(one.answerability >= threshold for one in told) >= _FEWEST_FIGURES else candidates


def _gives_figure(candidate: Candidate) -> bool:
    facts = facts_of(candidate.text, candidate.article.language, candidate.article.published)
    return any(figure.kind not in ("ordinal", "duration", "age") for figure in facts.figures)


def _lines(candidates: Sequence[Candidate], threshold: float) -> list[Candidate]:
    """Return what to list in order of time: the best sentences, a few an article, so that no period is left out.

    A sentence that says when something happened comes before one that does not.
    """
    per_article: dict[str, int] = {}
    chosen: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: -(c.score + _DATED * (event_date(c) is not None))):
        count = per_article.get(candidate.article.id, 0)
        good = candidate.answerability >= threshold and candidate.features.dates >= _IN_TIME
        if good and count < _LINES_PER_ARTICLE and all(_apart(candidate, other) for other in chosen):
            per_article[candidate.article.id] = count + 1
            chosen.append(candidate)
        if len(chosen) == _LINES:
            break
    return sorted(chosen, key=_when)


def _when(candidate: Candidate) -> tuple[str, str, int]:
    span = bounds(event_date(candidate) or candidate.article.published or "")
    return (span[0].isoformat() if span else "9999", candidate.article.id, candidate.start)


def event_date(candidate: Candidate) -> str | None:
    """Return the EDTF date of the first dated expression of the sentence, None where nobody could check its year.

    "L'an dernier" is left as it stands: no year is put before it that neither the words nor the article's date say.
    """
    article = candidate.article
    facts = facts_of(candidate.text, article.language, article.published)
    dates = (mention.edtf for mention in facts.dates if mention.kind == "date" and mention.edtf)
    first = next(dates, None)
    if first is None or "/" in first:
        return None
    return first if first[:4] in candidate.text or first[:4] == (article.published or "")[:4] else None


def _evidence(candidate: Candidate) -> Evidence:
    return Evidence(candidate.article.id, _opening(candidate), candidate.end)


def _support(candidate: Candidate) -> list[Evidence]:
    """Return the sentence, and the denial that its article sets against it; as one passage where they touch.

    Before a denial stands the accusation that it answers.
    """
    own = _evidence(candidate)
    denial = find_denial(candidate.article, own.start, own.end)
    if denial is None:
        accusation = find_accusation(candidate.article, own.start, own.end)
        return [accusation, own] if accusation else [own]
    if not candidate.article.text[own.end : denial.start].strip(" "):
        return [Evidence(own.article_id, own.start, denial.end)]
    return [own, denial]


def _opening(candidate: Candidate) -> int:
    """Return where the quotation begins: one or two sentences earlier when the sentence leans on them."""
    article, start = candidate.article, candidate.start
    prose = next((s for s in article.prose if s.start <= start < s.end), Span(start, candidate.end))
    earlier = split_sentences(article.text, max(prose.start, start - 800), start)
    for sentence in reversed(earlier[-2:]):
        own = article.text[start : candidate.end]
        if not (_LEANS.match(own) or (polarity(own) == "denied" and _answers(article, sentence, own))):
            break
        start = sentence.start
    return start


def _answers(article: Article, sentence: Span, denial: str) -> bool:
    """Tell whether a denial speaks of the sentence before it: by its words, or because that sentence accuses."""
    return bool(_REFERS.search(denial)) or accuses(article, sentence.start, sentence.end)


def _claim(candidate: Candidate) -> DraftClaim:
    support = _support(candidate)
    told = [candidate.article.text[evidence.start : evidence.end] for evidence in support]
    text = " ".join(told)
    key = None
    if candidate.key:
        own = next(place for place, one in enumerate(support) if one.start <= candidate.start < one.end)
        at = sum(len(one) + 1 for one in told[:own]) + candidate.start - support[own].start
        key = Span(at + candidate.key.start, at + candidate.key.end)
    return DraftClaim(text, tuple(support), key, event_date(candidate))
