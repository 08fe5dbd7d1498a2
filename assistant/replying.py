"""What was gathered for a query to a Reply, told claim by claim: by quoting, or by a language model as checked."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date

from assistant.answering.asking import Asking
from assistant.answering.chat_seam import ModelError
from assistant.answering.generative import brief
from assistant.answering.periods import choose_passages
from assistant.gathering import Gathered, Gatherer, Stopwatch
from assistant.grounding.composition import abstain, answer, contradict, reply
from assistant.grounding.copies import cite_copies
from assistant.grounding.verification import NOTHING, verify
from assistant.retrieval.ranking import Candidate
from assistant.settings import Settings
from assistant.supplement import SURE, contradicted, in_order, in_original, lacking, late, why_quoted
from assistant.types import Article, Citation, ClaimShown, Draft, ProgressLine, Query, Reason, Reply, StreamEvent
from assistant.writing import Writing

_SEARCHING = ("Recherche dans les articles.", "Searching the articles.")


def replying(
    query: Query, gatherer: Gatherer, settings: Settings, asking: Asking | None, only_model: bool
) -> Generator[StreamEvent, None, None]:
    """Tell what is being done, each claim once it is verified, and the reply last.

    `asking` is the model that writes, none where the answer quotes; `only_model` rather abstains than replies without
    any word of it.
    """
    watch = Stopwatch()
    if only_model and asking is None:
        yield abstain("model_unavailable", Draft((), "llm"), NOTHING, query, {}, watch.timings())
        return
    yield ProgressLine(_SEARCHING[0 if query.language == "fr" else 1])
    found = gatherer.gather(query, watch)
    if asking is None or not found.draft.claims:
        yield from _told(_quoting(found, watch))
    else:
        yield from _written(found, _writing(found, gatherer, asking, watch), settings, only_model, watch)


def _writing(found: Gathered, gatherer: Gatherer, asking: Asking, watch: Stopwatch) -> Writing:
    """Prepare what a model writes from: the best passages, those of each moment that is compared included."""
    query = found.query
    chosen = choose_passages(query, gatherer.around_moments(found), found.candidates, found.articles)
    watch.lap("choosing")
    today = query.today or date.today().isoformat()
    return Writing(asking, brief(query, chosen, found.articles, today), found.articles)


def _written(
    found: Gathered, writing: Writing, settings: Settings, only_model: bool, watch: Stopwatch
) -> Generator[StreamEvent, None, None]:
    """Let the model write, and tell the reply that is made of what verification leaves."""
    spent, unheard = writing.asking.spent, False
    try:
        with closing(writing.events()) as events:
            yield from events
    except ModelError as error:
        spent.failed = str(error)
        unheard = not spent.completions and not late(str(error))
    watch.lap("model")
    if only_model and unheard and not writing.claims:
        draft = replace(found.draft, mode="llm")
        said: Reply = abstain("model_unavailable", draft, NOTHING, found.query, found.articles, {})
        yield replace(said, timings=watch.timings(), usage=spent.usage(settings))
        return
    for event in _settled(found, writing, watch):
        if isinstance(event, ProgressLine | ClaimShown):
            yield event
        else:
            yield replace(event, timings=_shared_out(watch.timings(), writing.checking), usage=spent.usage(settings))


def _shared_out(timings: dict[str, float], checking: float) -> dict[str, float]:
    """Tell the time that claims were checked in, while the model wrote, from the model's own."""
    own = round(max(0.0, timings.get("model", 0.0) - checking), 1)
    return timings | {"model": own, "checking": round(checking, 1)}


def _settled(found: Gathered, writing: Writing, watch: Stopwatch) -> Iterator[StreamEvent]:
    """Tell the reply that a written answer makes: with what it lacks, or quoted where it leaves nothing."""
    query, quoted, articles = found.query, found.draft, found.articles
    unsure = quoted.confidence < SURE
    if writing.false_premise and writing.claims and unsure:
        yield contradicted(query, writing.verified(), watch.timings())
    elif writing.silent and unsure:
        yield abstain("not_answered", replace(quoted, mode="llm"), writing.verified(), query, articles, watch.timings())
    elif not writing.claims:
        said = _quoting(found, watch)
        note = why_quoted(query.language, writing.asking.spent.failed)
        rejected = (*writing.verified().rejected, *said.rejected)
        yield from _told(replace(said, rejected=rejected, notes=(*said.notes, note)))
    else:
        before = len(writing.claims)
        missing = replace(quoted, claims=lacking(query, quoted, writing.claims, articles))
        if missing.claims:
            yield from writing.add(verify(missing, query.language, articles))
        watch.lap("grounding")
        shown = in_order(writing.verified(), len(writing.claims) - before, quoted.dated, articles)
        # The model has read for every part of the question: what the quoted answer leaves open may be told.
        yield answer(replace(quoted, mode="llm", unanswered=()), shown, query, watch.timings())


def _quoting(found: Gathered, watch: Stopwatch) -> Reply:
    """Reply with the sentences that answer, or abstain: with what the articles say, where a question is mistaken."""
    against = found.refuted[0] if found.refuted and not found.draft.claims else None
    if against is not None and against.finding != "unsaid":
        contrary = against.finding == "contrary"
        return contradict(against.evidence, contrary, found.draft, found.query, found.articles, watch.timings())
    verified = cite_copies(verify(found.draft, found.query.language, found.articles), found.copies, found.articles)
    watch.lap("grounding")
    reason = _reason(found.query, found.candidates, found.articles)
    said = reply(found.draft, verified, found.query, found.articles, watch.timings(), reason)
    return in_original(said, found.articles)


def _told(said: Reply) -> Iterator[StreamEvent]:
    """Tell a reply claim by claim, then whole."""
    citations: dict[int, Citation] = {citation.label: citation for citation in said.citations}
    for claim in said.claims:
        yield ClaimShown(claim, tuple(citations[label] for label in claim.citations))
    yield said


def _reason(query: Query, candidates: list[Candidate], articles: Mapping[str, Article]) -> Reason:
    if not articles:
        return "no_passages"
    return "not_answered" if candidates and query.outlet is None else "outside_dates"
