"""One function a question put to a reply: a case, a reply and the articles' texts in, a Score with its reason out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath

from assistant import Abstention, Answer, Citation, Reply
from evals.cases import Case, Wanted
from evals.citation_scorers import Judge, citation_scores
from evals.corpora import text_of
from evals.date_scorers import date_exact, dates_honest
from evals.numbers import numbers_in
from evals.scoring import Score
from evals.silence_scorers import abstention, near_miss, premise_refused
from evals.speech_scorers import attribution_kept, both_sides, quotations
from evals.wording import plain, says

__all__ = [
    "DECISIVE",
    "Score",
    "abstention",
    "attribution_kept",
    "both_sides",
    "brevity",
    "citation_scores",
    "correctness",
    "date_exact",
    "dates_honest",
    "figure_counts",
    "is_article",
    "key_words",
    "near_miss",
    "premise_refused",
    "quotations",
    "right_article_first",
    "score",
    "several_articles",
    "supported_figures",
    "verbatim_quotes",
]

# The scores that tell whether a reply is the one wanted; the others tell how well it was made.
DECISIVE = ("correct", "right_article", "several_articles", "abstention", "near_miss", "false_premise")
MOST_SENTENCES = 3
MOST_CHARACTERS = 700
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
# A sentence ends at . ! ? or … before a capital or the end, unless a lone capital precedes ("M. Choïgou").
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<![.!?…])[.!?…]++[\s\"»”')]*+(?:$|(?<=\s)(?=[\"«“(]?\s?[A-ZÀ-ÖØ-Þ\d]))")


def score(case: Case, reply: Reply, texts: Mapping[str, str], second: Judge | None = None) -> tuple[Score, ...]:
    """Put to a reply every question that its kind of case calls for; a second judge looks at the citations too."""
    return (*_by_kind(case, reply), *_always(case, reply, texts, second))


def _by_kind(case: Case, reply: Reply) -> tuple[Score, ...]:
    if case.kind == "unanswerable":
        return (abstention(reply),)
    if case.kind == "near_miss":
        return (near_miss(case, reply),)
    if case.kind == "false_premise":
        return (premise_refused(case, reply),)
    if isinstance(reply, Abstention):
        return (correctness(case, reply),)
    answered = (correctness(case, reply), right_article_first(case, reply), *both_sides(case, reply))
    if case.kind == "evolution":
        return (*answered, several_articles(reply))
    # Two moments or two parties take twice the room of one fact.
    room = 2 if case.kind in ("comparison", "contested") else 1
    return (*answered, brevity(reply, room), *key_words(case, reply))


def _always(case: Case, reply: Reply, texts: Mapping[str, str], second: Judge | None) -> tuple[Score, ...]:
    judged = citation_scores(reply)
    if second:
        judged += citation_scores(reply, second, "_second")
    return (
        verbatim_quotes(reply, texts),
        supported_figures(reply),
        *quotations(reply),
        *date_exact(case, reply),
        *dates_honest(reply),
        *attribution_kept(case, reply),
        *judged,
    )


def correctness(case: Case, reply: Reply) -> Score:
    """Everything that must be said is said, and nothing that must not be."""
    if isinstance(reply, Abstention):
        return Score("correct", 0.0, False, f"abstained ({reply.reason}) although the articles answer")
    said = plain(reply.text)
    missing = [group for group in case.groups if not any(says(said, wanted) for wanted in group)]
    forbidden = [wanted for wanted in case.must_not if says(said, wanted)]
    share = 1 - len(missing) / max(1, len(case.groups))
    if missing or forbidden:
        return Score("correct", share, False, _faults(missing, forbidden))
    return Score("correct", 1.0, True, "says all that it must")


def right_article_first(case: Case, reply: Reply) -> Score:
    """The first citation is of an article that carries the answer."""
    if isinstance(reply, Abstention) or not reply.citations:
        return Score("right_article", 0.0, False, "no article cited for an answer")
    first = reply.citations[0]
    passed = any(is_article(first, wanted) for wanted in case.articles)
    explanation = f"first cited is {_label(first)}" + ("" if passed else f", not {' or '.join(case.articles)}")
    return Score("right_article", float(passed), passed, explanation)


def is_article(citation: Citation, wanted: str) -> bool:
    """Tell whether a citation is of the article whose file name or id begins so."""
    names = [citation.article_id, PurePath(citation.path).name if citation.path else ""]
    return any(name.startswith(wanted) for name in names)


def several_articles(reply: Reply) -> Score:
    """An evolution is told from two articles at least."""
    cited = {citation.article_id for citation in reply.citations}
    passed = isinstance(reply, Answer) and len(cited) > 1
    return Score("several_articles", float(passed), passed, f"{len(cited)} articles cited")


def brevity(reply: Reply, room: int = 1) -> Score:
    """A factual answer takes three sentences and 700 characters at most, times `room`."""
    said = re.sub(r"\s+", " ", plain(reply.text)).strip()
    sentences = len(_SENTENCE_END.findall(said)) or 1
    passed = sentences <= room * MOST_SENTENCES and len(said) <= room * MOST_CHARACTERS
    return Score("brief", float(passed), passed, f"{sentences} sentences, {len(said)} characters")


def key_words(case: Case, reply: Reply) -> tuple[Score, ...]:
    """The words in bold, where a figure, date, person or place has some, are words that the case wants."""
    bold = " ".join(_BOLD.findall(reply.text))
    if case.kind not in ("figure", "date", "event_date", "who", "where") or not bold:
        return ()
    wanted = [one for group in case.must for one in group]
    passed = any(says(bold, one) or (isinstance(one, str) and says(one, bold)) for one in wanted)
    return (Score("key_words", float(passed), passed, f"{bold!r} in bold"),)


def verbatim_quotes(reply: Reply, texts: Mapping[str, str]) -> Score:
    """Each citation's quote is what stands at its offsets in the article's file."""
    faults = [fault for citation in reply.citations if (fault := _quote_fault(citation, texts))]
    share = 1 - len(faults) / max(1, len(reply.citations))
    return Score("verbatim", share, not faults, "; ".join(faults) or f"{len(reply.citations)} quotes verbatim")


def _quote_fault(citation: Citation, texts: Mapping[str, str]) -> str | None:
    text = text_of(texts, citation.path, citation.article_id)
    if text is None:
        return f"{_label(citation)} is none of the articles"
    if not citation.quote or text[citation.start : citation.end] != citation.quote:
        return f"{_label(citation)} does not read {citation.quote[:60]!r} at {citation.start}:{citation.end}"
    return None


def supported_figures(reply: Reply) -> Score:
    """Each number of the answer stands in a cited quote, in a cited article's date, or in the question."""
    unsupported, _ = figure_counts(reply)
    listed = ", ".join(f"{number:g}" for number in unsupported)
    explanation = f"not in what is cited: {listed}" if unsupported else "every figure is in what is cited"
    return Score("figures", float(len(unsupported)), not unsupported, explanation)


def figure_counts(reply: Reply) -> tuple[list[float], int]:
    """Return the numbers of the answer that nothing cited carries, and how many numbers it gives."""
    allowed = set(numbers_in(reply.question))
    for citation in reply.citations:
        allowed |= {*numbers_in(citation.quote), *numbers_in(citation.published or "")}
    given = numbers_in(plain(reply.text))
    return [number for number in given if number not in allowed], len(given)


def _faults(missing: list[tuple[Wanted, ...]], forbidden: list[Wanted]) -> str:
    parts = ["does not say " + " or ".join(map(repr, group)) for group in missing]
    parts += [f"says {wanted!r}, which it must not" for wanted in forbidden]
    return "; ".join(parts)


def _label(citation: Citation) -> str:
    return PurePath(citation.path).name if citation.path else citation.article_id
