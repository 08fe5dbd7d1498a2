"""A draft about how things went and the chronicle in; the draft with the changes of position it lacks out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.grounding.statements import word_keys
from assistant.text.actors import canonical_actor
from assistant.text.edtf import bounds
from assistant.text.names import find_names, same_name
from assistant.text.words import content_words
from assistant.timeline.nouns import Chronicle, Position, Step
from assistant.types import Article, Draft, DraftClaim, Evidence, Query

_MOST = 6
_ASKS_STAND = frozenset(
    "position positions attitude discours version stance stand ligne propos reconnu admis nie démenti".split()
)


def add_positions(
    draft: Draft, query: Query, chronicle: Chronicle, articles: Mapping[str, Article], names: Sequence[str] = ()
) -> Draft:
    """Add to a draft who accused, denied and admitted what the question is about, a line a step, in order of time.

    A general question gets the steps of what changed alone; one about a stand, or about the matter itself, all of them.
    Only articles that pass the filters of the query are quoted.
    """
    if query.outlet is not None:
        return draft
    asked = tuple(names) or tuple(name.text for name in find_names(query.text, query.language))
    held = [one for one in chronicle.positions if any(_same(name, one.actor) for name in asked)]
    about = [one for one in held if _is_about(one, query)]
    steps = [step for one in about or _general(held, query, asked) for step in one.steps]
    fresh = [step for step in steps if _in_reach(step, query, articles) and not _told(step, draft)]
    if not fresh:
        return draft
    claims = [*draft.claims, *(_claim(step, articles) for step in fresh[:_MOST])]
    return replace(draft, claims=tuple(sorted(claims, key=lambda one: _when(one, articles))), dated=True)


def _is_about(position: Position, query: Query) -> bool:
    """Tell whether a question names the matter of a position."""
    matter = _matter_keys(position, query)
    words = {word.surface.lower() for word in content_words(query.text, query.language)} - _ASKS_STAND
    return any(word_keys(word, query.language) & matter for word in words)


def _general(held: Sequence[Position], query: Query, names: Sequence[str]) -> list[Position]:
    """Return the positions that have changed, where a question is about a stand or about two actors at once."""
    words = {word.surface.lower() for word in content_words(query.text, query.language)}
    return [one for one in held if one.changed] if words & _ASKS_STAND or len(names) > 1 else []


def _same(name: str, actor: str) -> bool:
    return canonical_actor(name) == canonical_actor(actor) or same_name(name, actor)


def _matter_keys(position: Position, query: Query) -> frozenset[str]:
    """Return the keys of the words that every step of a position shares with another: what it is about."""
    rows = []
    for step in position.steps:
        quote, language = step.citation.quote, query.language
        named = {part.lower() for name in find_names(quote) for part in name.text.split()}
        words = (word.surface for word in content_words(quote, language))
        rows.append({key for word in words if word.lower() not in named for key in word_keys(word, language)})
    shared = [one & other for place, one in enumerate(rows) for other in rows[place + 1 :]]
    return frozenset(set().union(*shared)) if shared else frozenset()


def _in_reach(step: Step, query: Query, articles: Mapping[str, Article]) -> bool:
    """Tell whether the article of a step passes the date filters of a query, whatever its date may turn out to be."""
    article = articles.get(step.citation.article_id)
    span = bounds(article.published) if article and article.published else None
    limits = [value for value in (query.until, query.as_of) if value]
    if article is None or not any(one.start <= step.citation.start < one.end for one in article.prose):
        return False
    if span is None:
        return not limits and query.since is None
    first = bounds(query.since) if query.since else None
    last = [found[1] for value in limits if (found := bounds(value))]
    return (first is None or span[0] >= first[0]) and all(span[1] <= day for day in last)


def _told(step: Step, draft: Draft) -> bool:
    one = step.citation
    return any(
        support.article_id == one.article_id and support.start < one.end and one.start < support.end
        for claim in draft.claims
        for support in claim.support
    )


def _claim(step: Step, articles: Mapping[str, Article]) -> DraftClaim:
    one = step.citation
    evidence = Evidence(one.article_id, one.start, one.end)
    text = articles[one.article_id].text[one.start : one.end]
    shown = step.date if step.date and "/" not in step.date else None
    return DraftClaim(text, (evidence,), None, shown)


def _when(claim: DraftClaim, articles: Mapping[str, Article]) -> tuple[str, str, int]:
    first = claim.support[0] if claim.support else None
    article = articles.get(first.article_id) if first else None
    span = bounds(claim.event_date or (article.published if article else None) or "")
    return span[0].isoformat() if span else "9999", first.article_id if first else "", first.start if first else 0
