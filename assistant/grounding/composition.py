"""Verified claims to the reply a reader sees: an Answer, or an Abstention with the nearest reading."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.grounding.citations import cite
from assistant.grounding.reckoning import reckoned
from assistant.grounding.silences import silence_on
from assistant.grounding.verification import Verified
from assistant.text.date_words import say_date
from assistant.types import (
    Abstention,
    Answer,
    Article,
    Citation,
    Claim,
    Draft,
    DraftClaim,
    Evidence,
    Language,
    Query,
    Reason,
    Reply,
)

_ABSTENTIONS: dict[Reason, tuple[str, str]] = {
    "no_passages": (
        "Il n'y a encore aucun article à lire : ajoutez-en avec `assistant ingest DOSSIER`.",
        "There is no article to read yet: add some with `assistant ingest FOLDER`.",
    ),
    "not_answered": (
        "Les articles ne répondent pas à cette question.",
        "The articles do not answer this question.",
    ),
    "false_premise": (
        "Les articles ne disent pas ce que la question suppose.",
        "The articles do not say what the question takes for granted.",
    ),
    "outside_dates": (
        "Aucun article ne répond aux filtres demandés (dates ou source).",
        "No article passes the filters asked for (dates or outlet).",
    ),
    "nothing_supported": (
        "Rien de ce qui a été rédigé n'a passé la vérification ; rien n'est donc affirmé.",
        "Nothing of what was drafted passed verification, so nothing is stated.",
    ),
    "model_unavailable": (
        "Aucun modèle de langue n'est disponible ; le mode « extractive » répond sans modèle.",
        'No language model is available; the mode "extractive" answers without one.',
    ),
}
# What an article says instead of what a question takes for granted: something else, or the contrary.
_CONTRADICTIONS = (
    ("Les articles disent autre chose : {} [{}]", "The articles say something else: {} [{}]"),
    ("Les articles disent le contraire : {} [{}]", "The articles say the contrary: {} [{}]"),
)
_INFERRED = {"fr": " (date déduite)", "en": " (inferred date)"}
_NEAREST = ("À lire, sans que ce soit une réponse :", "Related reading, which is not an answer:")
# Press text is shown as text: what would make it a link, an image or a tag is defused.
_LIKE_LABELS = re.compile(r"\[(\d{1,4}(?:[ ,;–-]{1,2}\d{1,4}){0,20})\]")
_MARKUP = re.compile(r"<|\]\(|`|\*|_{2,}|^(?=[#>])", re.MULTILINE)


def answer(draft: Draft, verified: Verified, query: Query, timings: dict[str, float]) -> Answer:
    """Return the Answer that shows the verified claims."""
    citations = {citation.label: citation for citation in verified.citations}
    lines = [_line(proposed, claim, draft.dated, citations, query.language) for proposed, claim in verified.claims]
    return Answer(
        question=query.text,
        language=query.language,
        mode=draft.mode,
        text=("\n" if draft.dated else " ").join(lines + _left_open(draft, query.language)),
        claims=tuple(claim for _, claim in verified.claims),
        citations=verified.citations,
        figures=verified.figures,
        rejected=verified.rejected,
        timings=timings,
        notes=() if draft.dated else _dates_meant(verified, citations, query.language),
    )


def _dates_meant(verified: Verified, citations: Mapping[int, Citation], language: Language) -> tuple[str, ...]:
    meant = (reckoned(proposed, citations[claim.citations[0]], language) for proposed, claim in verified.claims)
    return tuple(dict.fromkeys(filter(None, meant)))


def _left_open(draft: Draft, language: Language) -> list[str]:
    form = "\n\nLes articles ne répondent pas à : {}" if language == "fr" else "\n\nThe articles do not answer: {}"
    return [form.format(plain(part)) for part in draft.unanswered]


def abstain(
    reason: Reason,
    draft: Draft,
    verified: Verified,
    query: Query,
    articles: Mapping[str, Article],
    timings: dict[str, float],
) -> Abstention:
    """Return an Abstention in the question's language, with the nearest passages as reading."""
    evidence = [item for item in draft.nearest if item.article_id in articles]
    nearest = tuple(cite(item, label, articles) for label, item in enumerate(evidence, start=1))
    place = 0 if query.language == "fr" else 1
    text = _ABSTENTIONS[reason][place]
    if nearest:
        text += f" {_NEAREST[place]} " + " ".join(f"[{citation.label}]" for citation in nearest)
    silence = silence_on(query, articles)
    notes = (silence,) if silence else ()
    return Abstention(
        query.text, query.language, draft.mode, reason, text, nearest, verified.rejected, timings, notes=notes
    )


def contradict(
    evidence: Evidence,
    contrary: bool,
    draft: Draft,
    query: Query,
    articles: Mapping[str, Article],
    timings: dict[str, float],
) -> Abstention:
    """Return an Abstention that sets what an article says against what the question takes for granted."""
    citation = cite(evidence, 1, articles)
    said = _CONTRADICTIONS[contrary][0 if query.language == "fr" else 1]
    text = said.format(" ".join(plain(citation.quote).split()), citation.label)
    return Abstention(query.text, query.language, draft.mode, "false_premise", text, (citation,), (), timings)


def reply(
    draft: Draft,
    verified: Verified,
    query: Query,
    articles: Mapping[str, Article],
    timings: dict[str, float],
    reason: Reason,
) -> Reply:
    """Return an Answer when any claim was verified, else an Abstention for `reason`."""
    if verified.claims:
        return answer(draft, verified, query, timings)
    if verified.rejected:
        reason = "nothing_supported"
    return abstain(reason, draft, verified, query, articles, timings)


def _line(
    proposed: DraftClaim, claim: Claim, dated: bool, citations: Mapping[int, Citation], language: Language
) -> str:
    marks = "".join(f" [{label}]" for label in claim.citations)
    body = " ".join(_emphasised(proposed).split()) + marks
    if not dated:
        return body
    colon = " :" if language == "fr" else ":"
    return f"- **{_lead(claim, citations[claim.citations[0]], language)}**{colon} {body}"


def _lead(claim: Claim, citation: Citation, language: Language) -> str:
    """Say when it happened where the drafter found it, else when the article appeared.

    A year that the cited words do not give was worked out from the day of publication, and is as sure as that.
    """
    if claim.event_date:
        worked_out = claim.event_date[:4] not in citation.quote and citation.published_basis == "inferred"
        said = say_date(claim.event_date, language)
        return said + (_INFERRED[language] if worked_out else "")
    if citation.published is None:
        return "date inconnue" if language == "fr" else "date unknown"
    said = say_date(citation.published, language)
    inferred = _INFERRED[language] if citation.published_basis == "inferred" else ""
    return (f"article of {said}" if language == "en" else f"article {_of(said)}") + inferred


def _of(date: str) -> str:
    """Put the French "de" before a date in words."""
    if date[0].isdigit():
        return f"de {date}" if date.isdigit() else f"du {date}"
    return f"d'{date}" if date[0] in "ao" else f"de {date}"


def _emphasised(proposed: DraftClaim) -> str:
    if proposed.key is None:
        return plain(proposed.text)
    before, after = proposed.text[: proposed.key.start], proposed.text[proposed.key.end :]
    key = proposed.text[proposed.key.start : proposed.key.end]
    return f"{plain(before)}**{plain(key)}**{plain(after)}"


def plain(text: str) -> str:
    """Return `text` so that Markdown shows it as it stands, numbers in square brackets in round ones: they cite."""
    return _MARKUP.sub(_defused, _LIKE_LABELS.sub(r"(\1)", text))


def _defused(match: re.Match[str]) -> str:
    found = match.group()
    if found == "<":
        return "&lt;"
    return "] (" if found == "](" else "\\" + "\\".join(found)
