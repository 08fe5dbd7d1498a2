"""One function a question put to a reply: a case, a reply and the articles' texts in, a Score with its reason out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from assistant import Abstention, Answer, Citation, Reply
from evals.cases import Case, Wanted
from evals.corpora import text_of
from evals.numbers import numbers_in
from evals.wording import plain, says

MOST_SENTENCES = 3
MOST_CHARACTERS = 700
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
# A sentence ends at . ! ? or … before a capital or the end, unless a lone capital precedes ("M. Choïgou").
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<![.!?…])[.!?…]++[\s\"»”')]*+(?:$|(?<=\s)(?=[\"«“(]?\s?[A-ZÀ-ÖØ-Þ\d]))")


@dataclass(frozen=True, slots=True)
class Score:
    """What one scorer found; `value` grows with merit, except for `figures`, which counts the unsupported ones."""

    name: str
    value: float
    passed: bool
    explanation: str


def score(case: Case, reply: Reply, texts: Mapping[str, str]) -> tuple[Score, ...]:
    """Put to a reply every question that its kind of case calls for."""
    always = (verbatim_quotes(reply, texts), supported_figures(reply))
    if case.kind == "unanswerable":
        return (abstention(reply), *always)
    if case.kind == "false_premise":
        return (premise_refused(case, reply), *always)
    if isinstance(reply, Abstention):
        return (correctness(case, reply), *always)
    answered = (correctness(case, reply), right_article_first(case, reply))
    if case.kind == "evolution":
        return (*answered, several_articles(reply), *always)
    return (*answered, brevity(reply), *key_words(case, reply), *always)


def correctness(case: Case, reply: Reply) -> Score:
    """Everything that must be said is said, and nothing that must not be."""
    if isinstance(reply, Abstention):
        return Score("correct", 0.0, False, f"abstained ({reply.reason}) although the articles answer")
    said = plain(reply.text)
    missing = [group for group in case.must if not any(says(said, wanted) for wanted in group)]
    forbidden = [wanted for wanted in case.must_not if says(said, wanted)]
    share = 1 - len(missing) / max(1, len(case.must))
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


def brevity(reply: Reply) -> Score:
    """A factual answer takes three sentences and 700 characters at most."""
    said = re.sub(r"\s+", " ", plain(reply.text)).strip()
    sentences = len(_SENTENCE_END.findall(said)) or 1
    passed = sentences <= MOST_SENTENCES and len(said) <= MOST_CHARACTERS
    return Score("brief", float(passed), passed, f"{sentences} sentences, {len(said)} characters")


def key_words(case: Case, reply: Reply) -> tuple[Score, ...]:
    """The words in bold, where a figure, date, person or place has some, are words that the case wants."""
    bold = " ".join(_BOLD.findall(reply.text))
    if case.kind not in ("figure", "date", "who", "where") or not bold:
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
    allowed = set(numbers_in(reply.question))
    for citation in reply.citations:
        allowed |= {*numbers_in(citation.quote), *numbers_in(citation.published or "")}
    unsupported = [number for number in numbers_in(plain(reply.text)) if number not in allowed]
    listed = ", ".join(f"{number:g}" for number in unsupported)
    explanation = f"not in what is cited: {listed}" if unsupported else "every figure is in what is cited"
    return Score("figures", float(len(unsupported)), not unsupported, explanation)


def abstention(reply: Reply) -> Score:
    """A question that the articles do not answer gets an Abstention."""
    if isinstance(reply, Abstention):
        return Score("abstention", 1.0, True, f"abstained ({reply.reason})")
    return Score("abstention", 0.0, False, "answered what the articles do not say")


def premise_refused(case: Case, reply: Reply) -> Score:
    """A false premise gets an Abstention, or an answer that says what the articles do say."""
    if isinstance(reply, Abstention):
        return Score("false_premise", 1.0, True, f"abstained ({reply.reason})")
    found = correctness(case, reply)
    passed = bool(case.must) and found.passed
    why = found.explanation if case.must else "went along with a premise that the articles do not carry"
    return Score("false_premise", float(passed), passed, why)


def _faults(missing: list[tuple[Wanted, ...]], forbidden: list[Wanted]) -> str:
    parts = ["does not say " + " or ".join(map(repr, group)) for group in missing]
    parts += [f"says {wanted!r}, which it must not" for wanted in forbidden]
    return "; ".join(parts)


def _label(citation: Citation) -> str:
    return PurePath(citation.path).name if citation.path else citation.article_id
