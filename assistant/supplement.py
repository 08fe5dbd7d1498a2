"""A written answer and the quoted one to what a reader gets: the quoted sentences that the written answer lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from assistant.answering.periods import period_of
from assistant.grounding.composition import plain
from assistant.grounding.verification import Verified
from assistant.text.figures import find_figures
from assistant.text.words import fold, stems
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
    Reply,
)

_QUOTED: Final = (
    "Le modèle de langue {} : la réponse cite les articles.",
    "The language model {}: the answer quotes the articles.",
)
_NOTHING_LEFT: Final = (
    "Rien de ce que le modèle de langue a proposé n'a été retenu : la réponse cite les articles.",
    "Nothing that the language model proposed was kept: the answer quotes the articles.",
)
_LATE: Final = ("n'a pas répondu à temps", "did not answer in time")
_FAILURES: Final = (
    ("in time", _LATE),
    ("no time", _LATE),
    ("reached", ("n'a pas pu être joint", "could not be reached")),
    ("read", ("a répondu de façon illisible", "gave a reply that could not be read")),
    ("", ("n'a pas pu répondre", "could not answer")),
)
_ORIGINAL: Final = (
    "Les articles sont cités dans leur langue, l'anglais.",
    "The articles are quoted in their own language, French.",
)
# Quoted sentences that the reader of passages is this sure of are not left out.
SURE: Final = 0.6
# What share of the question's words a claim from elsewhere must hold to be about the same.
_ABOUT: Final = 0.6


def lacking(
    query: Query, quoted: Draft, written: Sequence[tuple[DraftClaim, Claim]], articles: Mapping[str, Article]
) -> tuple[DraftClaim, ...]:
    """Return the claims of the quoted draft that a written answer must not do without.

    Over time: those of each period that it leaves out. Else: the best one, where nothing of it is told.
    """
    if quoted.dated:
        told = {period_of(articles[one.article_id]) for claim, _ in written for one in claim.support}
        return tuple(claim for claim in quoted.claims if period_of(articles[claim.support[0].article_id]) not in told)
    if quoted.confidence < SURE:
        return ()
    left = [claim for claim in quoted.claims if not _told(query, claim, written)]
    several = len(quoted.claims) > 1 and bool(quoted.unanswered)
    return tuple(left[:1]) if several or len(left) == len(quoted.claims) else ()


def contradicted(query: Query, verified: Verified, timings: dict[str, float]) -> Abstention:
    """Return the reply to a question that supposes what the articles contradict: what they say instead, cited."""
    told = " ".join(
        f"{plain(claim.text)} " + " ".join(f"[{n}]" for n in claim.citations) for _, claim in verified.claims
    )
    opening = (
        "Les articles ne disent pas ce que la question suppose."
        if query.language == "fr"
        else "The articles do not say what the question takes for granted."
    )
    return Abstention(
        query.text,
        query.language,
        "llm",
        "false_premise",
        f"{opening} {told}",
        verified.citations,
        verified.rejected,
        timings,
        claims=tuple(claim for _, claim in verified.claims),
        figures=verified.figures,
    )


def late(failed: str) -> bool:
    """Tell whether a model is there and only took too long."""
    return any(sign in failed for sign, words in _FAILURES if words == _LATE)


def why_quoted(language: Language, failed: str | None) -> str:
    """Say why an answer is quoted although a model was to write it; `failed` is what the model's client says."""
    place = 0 if language == "fr" else 1
    if failed is None:
        return _NOTHING_LEFT[place]
    reason = next((words for sign, words in _FAILURES if sign in failed), _FAILURES[-1][1])
    return _QUOTED[place].format(reason[place])


def in_original(said: Reply, articles: Mapping[str, Article]) -> Reply:
    """Say that an answer quotes articles in another language than the question's, where all it quotes is."""
    languages = {articles[one.article_id].language for one in said.citations if one.article_id in articles}
    if not isinstance(said, Answer) or not languages or said.language in languages:
        return said
    return replace(said, notes=(*said.notes, _ORIGINAL[0 if said.language == "fr" else 1]))


def in_order(verified: Verified, added: int, over_time: bool, articles: Mapping[str, Article]) -> Verified:
    """Return claims in the order in which they are read: by time, or with the `added` last ones first."""
    claims = list(verified.claims)
    if over_time:
        claims.sort(key=lambda pair: (_when(pair[0], articles), pair[0].support[0].start))
    elif added:
        claims = claims[-added:] + claims[:-added]
    labels = dict.fromkeys(label for _, claim in claims for label in claim.citations)
    by_label: dict[int, Citation] = {citation.label: citation for citation in verified.citations}
    return replace(verified, claims=tuple(claims), citations=tuple(by_label[label] for label in labels))


def _when(claim: DraftClaim, articles: Mapping[str, Article]) -> str:
    return claim.event_date or articles[claim.support[0].article_id].published or "9999"


def _told(query: Query, quoted: DraftClaim, written: Sequence[tuple[DraftClaim, Claim]]) -> bool:
    """Tell whether a written claim says the words that answer, of what the question is about."""
    key = quoted.text[quoted.key.start : quoted.key.end] if quoted.key else ""
    wanted = {figure.value for figure in find_figures(key)}
    return any(_tells(query, quoted, proposed, claim.text, key, wanted) for proposed, claim in written)


def _tells(
    query: Query, quoted: DraftClaim, proposed: DraftClaim, text: str, key: str, wanted: set[float | None]
) -> bool:
    if not wanted <= {figure.value for figure in find_figures(text, query.language)}:
        return False
    if any(_meet(one, other) for one in proposed.support for other in quoted.support):
        return True
    # The same figure or name may be said of something else.
    asked = set(stems(query.text, query.language))
    about = len(asked & set(stems(text, query.language))) >= _ABOUT * len(asked)
    return about and bool(key) and (bool(wanted) or fold(key) in fold(text))


def _meet(one: Evidence, other: Evidence) -> bool:
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end
